from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from relnote.domain.refusal import Refusal
from relnote.store import dated_facts, identities
from relnote.store.database import APPLICATION_ID, connected, database
from relnote.store.migrations.m0001_journal import STATEMENTS
from relnote.store.migrations.runner import MIGRATIONS, Migration, migrate, version_of
from tests.store.journals import HOSTILE, NOON, finished, index_is_sound, let_go, opened, sha256, start

PEOPLE, NOTES = 120, 900
NEW_WITH_EVERY_VERSION = ("flag", "summary", "meta")
CHILDREN = ("contact_point", "contact_tag", "participation", "answer", "follow_up", "flag", "summary")


def fill(file: sqlite3.Connection) -> None:
    """Fill a journal of version 1 with hundreds of rows in every table."""
    rows = file.executemany
    ids = range(1, PEOPLE + 1)
    rows(
        "INSERT INTO contact VALUES (?, ?, ?, ?, 'Works', '', 'regular', '', '', ?, NULL, 0, 0)",
        [(i, f"uid-{i}", f"Person {i}", f"person {i}", HOSTILE[0]) for i in ids],
    )
    rows(
        "INSERT INTO contact_point (contact_id, channel, value, normal, label, preferred) "
        "VALUES (?, 'email', ?, ?, '', 1)",
        [(i, f"P{i}@example.org", f"p{i}@example.org") for i in ids],
    )
    rows(
        "INSERT INTO contact_tag (contact_id, name, folded) VALUES (?, 'Board', 'board')", [(i,) for i in ids]
    )
    rows(
        "INSERT INTO contact_property (contact_id, group_name, name, parameters, value) "
        "VALUES (?, '', 'X-ODD', '{}', 'kept')",
        [(i,) for i in ids],
    )
    notes = range(1, NOTES + 1)
    rows(
        "INSERT INTO interaction VALUES (?, 'phone', 'out', 'reached', ?, 'UTC', 60, 40, ?, NULL, 0, 0)",
        [(i, 1_700_000_000 + i, f"Spoke of roof number{i} and Dächer") for i in notes],
    )
    rows(
        "INSERT INTO participation (interaction_id, contact_id, started_at, standing) VALUES (?, ?, ?, 3)",
        [(i, i % PEOPLE + 1, 1_700_000_000 + i) for i in notes],
    )
    rows(
        "INSERT INTO answer (contact_id, question, state, source, value, answered_at, interaction_id) "
        "VALUES (?, 'best_days', 'answered', 'stated', 'tue', 0, ?)",
        [(i, i) for i in ids],
    )
    rows(
        "INSERT INTO follow_up (contact_id, interaction_id, line, kind, text, due_on, state, created_at) "
        "VALUES (?, ?, 0, 'promise_mine', ?, '2026-11-20', 'open', 0)",
        [(i % PEOPLE + 1, i, f"quote{i}") for i in notes],
    )
    rows(
        "INSERT INTO snooze (contact_id, kind, key, until) VALUES (?, 'missing_preferences', '', 5)",
        [(i,) for i in ids],
    )
    rows("INSERT INTO flag VALUES (?, 'missing_preferences', '', 0, NULL, 4, '{}')", [(i,) for i in ids])
    rows(
        "INSERT INTO summary VALUES (?, 0, ?, ?, 0, 0, 0, NULL, 0, 6, NULL)",
        [(i, f"person {i}", f"person {i}") for i in ids],
    )
    rows(
        "INSERT INTO draft VALUES (?, '[1]', NULL, NULL, 'half a thought', NULL, 0, 'elsewhere:1:1')",
        [("a",), ("b",)],
    )
    rows("INSERT INTO change VALUES (?, 0, 'did something', 0)", [(i,) for i in ids])
    rows(
        "INSERT INTO change_row VALUES (?, 0, 'contact', ?, NULL, '{}')",
        [(i, i) for i in ids],
    )


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A populated journal of version 1."""
    path = tmp_path / "old.db"
    migrate(path, NOON, MIGRATIONS[:1])
    with closing(sqlite3.connect(path)) as file:
        fill(file)
        file.commit()
    return path


def contents(path: Path, but: tuple[str, ...] = ("words", "sqlite_")) -> dict[str, list[tuple]]:
    """Give every row of every table of ours."""
    with closing(sqlite3.connect(path)) as file:
        names = [
            name
            for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith(but)
        ]
        return {name: file.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in names}


def as_before(path: Path, before: dict[str, list[tuple]]) -> dict[str, list[tuple]]:
    """Give the tables and columns there were before; flags are derived again, and are as they were if left out."""
    after = contents(path)
    return {
        name: [row[: len(rows[0])] for row in after[name]] if name not in NEW_WITH_EVERY_VERSION else rows
        for name, rows in before.items()
    }


def schema(path: Path) -> list[tuple]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()


def test_a_populated_journal_of_version_1_loses_nothing(old) -> None:
    before = contents(old)
    assert all(before[table] for table in before)
    with opened(old) as relnote:
        hits = relnote.timelines.find("roof number417")
        assert [hit.interaction_id for hit in hits] == [417]
        assert {hit.interaction_id for hit in relnote.timelines.find("dacher number89")} >= {89, 890, 899}
        assert [hit.kind for hit in relnote.timelines.find("quote899")] == ["follow_up"]
        assert [hit.kind for hit in relnote.timelines.find("person 99")] == ["contact"]
        assert index_is_sound()
        assert list(relnote.timelines.ids(2)) == [841, 721, 601, 481, 361, 241, 121, 1]
        assert relnote.follow_ups.of_contact(2)[0].text.startswith("quote")
    assert as_before(old, before) == before
    assert version_of(old) == len(MIGRATIONS)
    with closing(sqlite3.connect(old)) as file:
        beside = "SELECT DISTINCT channel, direction, outcome, replies_to_id FROM participation"
        assert file.execute(beside).fetchall() == [("phone", "out", "reached", None)]


def test_before_it_migrates_it_makes_a_verified_backup(old) -> None:
    before = contents(old)
    backup = migrate(old, NOON)
    assert backup == old.parent / "backups" / "old-20261118T120000Z-migration.db"
    assert version_of(backup) == 1
    assert contents(backup) == before
    said, name = backup.with_suffix(".sha256").read_text().split()
    assert (said, name) == (sha256(backup), backup.name)
    assert [file.name for file in backup.parent.iterdir() if file.suffix == ".partial"] == []


def test_a_journal_of_the_newest_version_is_left_alone(old) -> None:
    migrate(old, NOON)
    before = sha256(old)
    assert migrate(old, NOON) is None
    assert sha256(old) == before


@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM interaction", "CREATE TABLE broken (", "SELECT 1"),
        ("UPDATE contact SET name = ''", "INSERT INTO nowhere VALUES (1)"),
        ("DROP TABLE follow_up", "ALTER TABLE contact ADD COLUMN name TEXT"),
    ],
)
def test_a_step_that_fails_leaves_the_journal_as_it_was(old, statements) -> None:
    before, shape, hashed = contents(old), schema(old), sha256(old)
    with pytest.raises(Refusal, match="is as it was"):
        migrate(old, NOON, [*MIGRATIONS, Migration(statements)])
    assert sha256(old) == hashed
    assert (contents(old), schema(old), version_of(old)) == (before, shape, 1)
    migrate(old, NOON)
    assert as_before(old, before) == before


ADDED = ("cadence_days INTEGER", "not_before TEXT", "paused_at INTEGER")
REBUILD = (
    STATEMENTS[0]
    .replace("CREATE TABLE contact (", "CREATE TABLE contact_new (")
    .replace("title TEXT NOT NULL", "title TEXT"),
    *(f"ALTER TABLE contact_new ADD COLUMN {column}" for column in ADDED),
    "INSERT INTO contact_new SELECT * FROM contact",
    "DROP TABLE contact",
    "ALTER TABLE contact_new RENAME TO contact",
    "CREATE INDEX contact_by_sort_key ON contact (sort_key)",
)


def test_a_step_that_rebuilds_a_table_keeps_the_rows_that_point_to_it_and_the_triggers(old) -> None:
    migrate(old, NOON)
    with closing(sqlite3.connect(old)) as file:
        file.executemany(
            "INSERT INTO flag VALUES (?, 'waiting', '', 0, NULL, 4, '{}')", [(i + 1,) for i in range(PEOPLE)]
        )
        file.commit()
    before = contents(old)
    triggers = {row for row in schema(old) if row[0] == "trigger"}
    assert all(len(before[table]) >= PEOPLE for table in CHILDREN)
    migrate(old, NOON, [*MIGRATIONS, Migration(REBUILD)])
    assert contents(old) == before
    assert {row for row in schema(old) if row[0] == "trigger"} == triggers
    with closing(sqlite3.connect(old)) as file:
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        file.execute("UPDATE contact SET name = 'Renamed' WHERE id = 7")
        found = file.execute("SELECT rowid FROM words WHERE words MATCH 'renamed'").fetchall()
        assert found == [(7 * 4 + 3,)]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM participation WHERE id = 5",
        "DROP TABLE contact_property",
        "DELETE FROM contact WHERE id = 3",
    ],
)
def test_a_step_that_loses_rows_is_refused(old, statement) -> None:
    before = contents(old)
    with pytest.raises(Refusal, match=r"would be lost|point to nothing"):
        migrate(old, NOON, [*MIGRATIONS, Migration((statement,))])
    assert contents(old) == before


def test_a_step_may_say_which_rows_it_removes(old) -> None:
    step = Migration(("DELETE FROM contact_property",), loses=frozenset({"contact_property"}))
    migrate(old, NOON, [*MIGRATIONS, step])
    assert contents(old)["contact_property"] == []


def test_a_newer_journal_is_refused_and_left_untouched(old) -> None:
    migrate(old, NOON, [*MIGRATIONS, Migration(("CREATE TABLE later (id INTEGER)",))])
    before, beside = sha256(old), sorted(old.parent.rglob("*"))
    with (
        pytest.raises(
            Refusal, match=rf"format {len(MIGRATIONS) + 1}; this one knows {len(MIGRATIONS)}.*left untouched"
        ),
        opened(old),
    ):
        pass
    assert sha256(old) == before
    assert sorted(old.parent.rglob("*")) == beside


def test_what_is_no_journal_is_refused_and_left_untouched(tmp_path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Dear Mary, " * 500)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as file:
        file.execute("CREATE TABLE songs (name TEXT)")
        file.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        file.commit()
    hashes = [sha256(text), sha256(other)]
    with pytest.raises(Refusal, match="is not a relnote journal and was left untouched"), opened(text):
        pass
    with pytest.raises(Refusal, match="database of another program and was left untouched"), opened(other):
        pass
    assert [sha256(text), sha256(other)] == hashes


def test_a_journal_cut_short_is_refused(old) -> None:
    migrate(old, NOON)
    old.write_bytes(old.read_bytes()[:50])
    hashed = sha256(old)
    with pytest.raises(Refusal), opened(old):
        pass
    assert sha256(old) == hashed


@pytest.mark.parametrize("name", ["folder", "x" * 300])
def test_a_place_that_cannot_hold_a_journal_is_refused_in_one_sentence(tmp_path, name) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refusal, match="--database"), opened(tmp_path / name):
        pass


def test_an_empty_file_becomes_a_journal(tmp_path) -> None:
    path = tmp_path / "j.db"
    path.touch()
    with opened(path) as relnote:
        assert relnote.contacts.count() == 0
    assert not (tmp_path / "backups").exists()


MIGRATE = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from relnote.store.migrations.runner import migrate
print("ready", flush=True)
sys.stdin.readline()
print(migrate(Path(sys.argv[1]), datetime(2026, 11, 18, 12, tzinfo=UTC)))
"""


def test_two_programs_that_migrate_at_once_do_it_once(old) -> None:
    before = contents(old)
    programs = [start(MIGRATE, old) for _ in range(3)]
    let_go(programs)
    said = [finished(program).strip() for program in programs]
    assert len([line for line in said if line != "None"]) == 1
    assert as_before(old, before) == before
    assert version_of(old) == len(MIGRATIONS)
    [backup] = (old.parent / "backups").glob("*.db")
    assert contents(backup) == before
    assert backup.with_suffix(".sha256").read_text().split()[0] == sha256(backup)


def test_a_new_journal_is_marked_as_ours(tmp_path) -> None:
    migrate(tmp_path / "new.db", NOON)
    with closing(sqlite3.connect(tmp_path / "new.db")) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_what_a_change_from_before_brings_back_is_completed(old) -> None:
    """Images of rows from before version 3 know nothing of what participations hold of their interaction since."""
    migrate(old, NOON)
    with closing(sqlite3.connect(old)) as file:
        held = "SELECT channel, direction, outcome FROM participation WHERE interaction_id = 5"
        file.execute("DELETE FROM participation WHERE interaction_id = 5")
        file.execute(
            "INSERT INTO participation (id, interaction_id, contact_id, started_at, standing) VALUES (5, 5, 6, 0, 3)"
        )
        assert file.execute(held).fetchall() == [("phone", "out", "reached")]
        file.execute("UPDATE interaction SET channel = 'email', outcome = 'sent' WHERE id = 5")
        assert file.execute(held).fetchall() == [("email", "out", "sent")]


def test_interactions_from_before_have_no_identity_and_their_changes_can_be_taken_back(old) -> None:
    image = {"id": NOTES + 1, "channel": "note", "started_at": 9, "zone": "UTC", "body": "old"}
    image |= {"created_at": 0, "updated_at": 0}
    with closing(sqlite3.connect(old)) as file:
        file.execute("INSERT INTO change VALUES (?, 0, 'removed a note', 0)", (PEOPLE + 1,))
        file.execute(
            "INSERT INTO change_row VALUES (?, 0, 'interaction', ?, ?, NULL)",
            (PEOPLE + 1, NOTES + 1, json.dumps(image)),
        )
        file.commit()
    with opened(old) as relnote:
        assert relnote.history.undo().label == "removed a note"
        assert relnote.history.redo().label == "removed a note"
        relnote.history.undo()
    with closing(sqlite3.connect(old)) as file:
        assert file.execute("SELECT DISTINCT uid FROM interaction").fetchall() == [(None,)]
        assert file.execute("SELECT body FROM interaction WHERE id = ?", (NOTES + 1,)).fetchone() == ("old",)
        file.execute("UPDATE interaction SET uid = 'one' WHERE id = 7")
        with pytest.raises(sqlite3.IntegrityError):
            file.execute("UPDATE interaction SET uid = 'one' WHERE id = 8")


def test_facts_from_before_last_one_day_and_their_removal_can_be_taken_back(old) -> None:
    migrate(old, NOON, MIGRATIONS[:5])
    fact = "INSERT INTO dated_fact (contact_id, line, kind, day, text, currency) VALUES (?, 0, ?, ?, 'x', '')"
    rows = [(number, "anniversary", "2020-11-20") for number in range(1, PEOPLE + 1)]
    with closing(sqlite3.connect(old)) as file:
        file.executemany(fact, rows)
        gone = dict(
            zip(
                ("id", "contact_id", "line", "kind", "day", "text", "amount", "currency"),
                (900, 1, 0, "born", "--05-12", "", None, ""),
                strict=True,
            )
        )
        file.execute("INSERT INTO change VALUES (5000, 9999999999, 'removed a birthday', 0)")
        file.execute(
            "INSERT INTO change_row VALUES (5000, 0, 'dated_fact', 900, ?, NULL, NULL)", [json.dumps(gone)]
        )
        file.commit()
    with opened(old) as relnote:
        with connected():
            found = dated_facts.of_contacts(range(1, PEOPLE + 1))
        assert [(each.day, each.last_day) for each in found] == [("2020-11-20", "")] * PEOPLE
        relnote.history.undo()
        with connected():
            [back] = [each for each in dated_facts.of_contacts([1]) if each.id == 900]
        assert (back.day, back.last_day) == ("--05-12", "")


FURTHER = "INSERT INTO contact_property (contact_id, group_name, name, parameters, value) VALUES (?, '', ?, '{}', ?)"


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_whoever_came_as_several_records_is_known_by_each_in_a_journal_of_any_version(old, version) -> None:
    migrate(old, NOON, MIGRATIONS[:version])
    ids = range(1, PEOPLE + 1)
    with closing(sqlite3.connect(old)) as file:
        file.executemany(FURTHER, [(number, "X-RELNOTE-UID", f"also-{number}") for number in ids])
        # Only a further UID tells who somebody is.
        file.executemany(FURTHER, [(number, "X-OTHER", f"never-{number}") for number in ids])
        file.commit()
    before = contents(old)
    records = [(f"{told}-{number}", number) for told in ("uid", "also", "never") for number in ids]
    cards = old.parent / "people.vcf"
    cards.write_text(
        "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {number}\nUID:{uid}\nEND:VCARD\n" for uid, number in records
        )
    )
    with opened(old) as relnote:
        assert as_before(old, before) == before
        report = relnote.imports.run(cards)
        assert (report.merged, report.completed, report.stored) == (2 * PEOPLE, 0, PEOPLE)


def test_further_uids_are_found_by_an_index(old) -> None:
    migrate(old, NOON)
    with opened(old), connected():
        asked = []
        database.connection().set_trace_callback(asked.append)
        identities.by_uid(["also-7"])
        database.connection().set_trace_callback(None)
        plans = [
            row[3] for sql in asked for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()
        ]
    assert any("contact_property_further_uid" in plan for plan in plans)
    assert not [plan for plan in plans if plan.startswith("SCAN contact")]
