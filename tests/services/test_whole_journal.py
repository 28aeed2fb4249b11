"""Everything out as JSON, and in again: equal into an empty journal, merged into one that is not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from peewee import BooleanField, IntegerField

from relnote.domain.feedback_words import FeedbackState
from relnote.domain.records import Flag
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded
from relnote.domain.verdict_rows import IN_EVIDENCE, IN_KEY
from relnote.domain.words import Channel, FlagKind
from relnote.services.demo_journal import load_demo
from relnote.services.whole_journal import CHANGED, whole_journal
from relnote.store import facts, imported, silences
from relnote.store.database import connected, transaction
from relnote.store.fields import ExactTextField, MomentField, PlainJsonField, WordField
from relnote.store.tables import JOURNAL_TABLES, InteractionTable
from relnote.store.whole.hashing import logical_hash
from relnote.store.whole.shapes import NOT_TOLD, SHAPES, columns_of
from tests import journal_schema
from tests.store.journals import HOSTILE, NOON, everything, index_is_sound, note, opened, person, rows_of
from tests.store.test_tables import TABLES


def hashed() -> str:
    with connected():
        return logical_hash()


def export(relnote) -> bytes:
    return b"".join(relnote.exports.journal())


def written(relnote, path: Path) -> Path:
    path.write_bytes(export(relnote))
    return path


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    with opened(folder / "demo.db") as relnote:
        load_demo(relnote)
        decide(relnote)
        (folder / "hash").write_text(hashed())
        return written(relnote, folder / "demo.json")


def decide(relnote) -> None:
    """Dismiss, put off and mute flags of every kind, and one of what is gone."""
    with relnote.journal.change("decided") as writer:
        for number, (kind, key, evidence) in enumerate(DECISIONS):
            flag = Flag(
                contact_id=number % 7 + 1,
                kind=kind,
                key=key,
                raised_at=datetime(2026, 11, 1, tzinfo=UTC),
                evidence=evidence,
            )
            silences.dismiss(writer, flag, relnote.journal.now())
            silences.snooze(writer, flag, relnote.journal.now())
        silences.mute(writer, flag, relnote.journal.now())


DECISIONS = (
    (FlagKind.WAITING, "12", {"interaction": 12, "attempts": 2}),
    (FlagKind.TOO_OFTEN, "40", {"interactions": [38, 39, 40], "begun": 3}),
    (FlagKind.PROMISE_MINE_DUE, "5:late", {"follow_up": 5, "interaction": 9, "text": "quote"}),
    (FlagKind.PURCHASE_CALL, "3", {"interaction": 7, "amount": 100}),
    (FlagKind.RHYTHM_SLOW, "email:17", {"interactions": [15, 17]}),
    (FlagKind.CADENCE_DUE, "never", {"days": 30, "last_at": None}),
    (FlagKind.BIRTHDAY, "1990", {"on": "1990-01-01"}),
    (FlagKind.NO_RESPONSE, "999999", {"interactions": [1, 999999]}),
)


def test_every_table_and_column_is_exported_or_left_out_for_a_reason() -> None:
    told = {}
    for shape in SHAPES:
        told[shape.table] = {*shape.columns, *shape.left_out}
        for each in shape.nested:
            told[each.table] = {"id", each.of, *each.columns, *each.left_out}
    assert {table._meta.table_name for table in TABLES if table not in told} == set(NOT_TOLD)
    assert set(told) == set(JOURNAL_TABLES)
    assert {table: set(columns_of(table)) for table in told} == told
    assert all(reason for shape in SHAPES for reason in shape.left_out.values())


def test_every_kind_of_flag_says_whose_number_is_in_its_key(tmp_path) -> None:
    assert set(IN_KEY) == set(FlagKind)
    with opened(tmp_path / "demo.db") as relnote:
        load_demo(relnote)
        with connected():
            rows = rows_of(tuple(table for table in TABLES if table._meta.table_name == "flag"))["flag"]
    numbers = {name for row in rows for name, value in json.loads(row[-1]).items() if has_number(value)}
    rows = {table._meta.table_name for table in TABLES}
    naming = {name for name in numbers if name.removesuffix("s").removesuffix("_id") in rows}
    assert {"interaction", "interactions"} <= naming <= set(IN_EVIDENCE)


def has_number(value: object) -> bool:
    if isinstance(value, list):
        return any(map(has_number, value))
    return isinstance(value, int) and not isinstance(value, bool)


def test_the_published_schema_is_the_one_of_the_program_and_of_the_export(demo) -> None:
    assert journal_schema.SCHEMA.read_text(encoding="utf-8") == journal_schema.text()
    document = json.loads(demo.read_bytes())
    validator = Draft202012Validator(
        journal_schema.schema(), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in validator.iter_errors(document)] == []
    document["contacts"][0]["shoe_size"] = 43
    assert not validator.is_valid(document)


def test_into_an_empty_journal_it_comes_back_equal_and_one_undo_takes_it_away(journal, demo) -> None:
    report = journal.imports.run(demo)
    assert (report.merged, report.skipped) == (0, [])
    assert hashed() == (demo.parent / "hash").read_text()
    assert report.read == report.stored == sum(report.new.values())
    assert index_is_sound()
    with opened(demo.parent / "demo.db"):
        there = rows_of(JOURNAL_TABLES)
    with opened(journal.journal.path) as relnote:
        here = rows_of(JOURNAL_TABLES)
        uid = columns_of(InteractionTable).index("uid")
        for rows in (there, here):
            rows["interaction"] = [row[:uid] + row[uid + 1 :] for row in rows["interaction"]]
            for table in ("dismissal", "snooze"):
                # What was decided about something that is gone stays behind; ids move up.
                rows[table] = [row[1:] for row in rows[table] if "999999" not in row]
        assert here == there
        relnote.history.undo()
        assert not any(everything().values())
        relnote.history.redo()
        assert hashed() == (demo.parent / "hash").read_text()


def test_the_same_file_twice_changes_nothing_here_or_where_it_came_from(journal, demo) -> None:
    journal.imports.run(demo)
    before = everything()
    again = journal.imports.run(demo)
    assert (again.stored, again.merged, again.completed) == (0, again.read, 0)
    assert everything() == before
    with opened(demo.parent / "demo.db") as relnote:
        before = everything()
        home = relnote.imports.run(demo)
        assert (home.stored, home.merged) == (0, home.read)
        assert everything() == before


def test_a_copy_that_lived_on_brings_only_what_is_new(journal, journal_file, tmp_path, clock) -> None:
    mary = person(journal, "Mary Chen", "mary@example.org")
    note(journal, mary, "call in\npromise: quote by Fri")
    copy = tmp_path / "copy.db"
    copy.write_bytes(journal_file.read_bytes())
    clock.move(hours=1)
    note(journal, mary, "email out\nHere.")
    with opened(copy, clock) as other:
        clock.move(hours=1)
        note(other, mary, "call in\nFrom the other machine.\ntodo: paint")
        file = written(other, tmp_path / "copy.json")
    with opened(journal_file, clock) as here:
        report = here.imports.run(file)
        assert report.new == {"interactions": 1, "follow-ups": 1}
        bodies = [row[9] for row in rows_of((InteractionTable,))["interaction"]]
        assert any(
            "From the other machine." in str(row) for row in rows_of((InteractionTable,))["interaction"]
        ), bodies
        assert len(bodies) == 3


def test_words_that_were_edited_since_do_not_come_back_without_who_said_them(journal, tmp_path) -> None:
    mary = person(journal)
    saved = note(journal, mary, "call in\ncomplaint: the lid sticks")
    file = written(journal, tmp_path / "journal.json")
    note(
        journal,
        mary,
        "call in\ncomplaint: the lid of the new box sticks",
        interaction_id=saved.interaction.id,
    )
    before = everything()
    journal.imports.run(file)
    assert everything() == before


def test_somebody_known_is_completed_and_never_written_over(journal, tmp_path) -> None:
    with opened(tmp_path / "other.db") as other:
        key = person(
            other, "Mary Chen", "mary@example.org", title="Director", about="Theirs", tags=("A", "B")
        )
        note(other, key, "call in\nSpoke.")
        there = other.contacts.get(key)
        file = written(other, tmp_path / "other.json")
    with opened(journal.journal.path) as here:
        here.imports.run(file)
        mine = here.contacts.the_one("Mary")
        here.contacts.change(
            type(mine)(
                **{
                    **{name: getattr(mine, name) for name in mine.__slots__},
                    "title": "",
                    "about": "Ours",
                    "tags": ("a",),
                }
            )
        )
        report = here.imports.run(file)
        assert (report.stored, report.completed) == (0, 1)
        mine = here.contacts.get(mine.id)
        assert (mine.title, mine.about, sorted(mine.tags)) == ("Director", "Ours", ["A", "B"])
        assert [point.value for point in mine.points] == [point.value for point in there.points]


TEXT = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=12))


@given(texts=st.lists(TEXT, min_size=8, max_size=8))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_hostile_text_in_every_field_comes_back_equal(tmp_path_factory, texts) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    with opened(folder / "a.db") as relnote:
        fill_every_text(relnote, texts)
        before = hashed()
        data = export(relnote)
        assert data.isascii()
        (folder / "a.json").write_bytes(data)
    with opened(folder / "b.db") as relnote:
        report = relnote.imports.run(folder / "a.json")
        assert report.skipped == []
        assert hashed() == before
        here = without_uid(rows_of(JOURNAL_TABLES))
    with opened(folder / "a.db"):
        assert without_uid(rows_of(JOURNAL_TABLES)) == here


def without_uid(rows):
    uid = columns_of(InteractionTable).index("uid")
    return rows | {"interaction": [row[:uid] + row[uid + 1 :] for row in rows["interaction"]]}


def fill_every_text(relnote, texts) -> None:
    """Add a row to every table of the journal, with these texts in every column that holds exact text."""
    told = cycle(texts)
    with relnote.journal.change("filled") as writer:
        for table in JOURNAL_TABLES:
            values = {
                field.name: value_for(field, told)
                for field in table._meta.sorted_fields
                if not field.primary_key
            }
            made_of_name = {"sort_key", "folded"} & values.keys()
            values |= {column: folded(values["name"]) for column in made_of_name}
            writer.insert(table, **values)


def value_for(field, texts):
    if isinstance(field, ExactTextField):
        return next(texts)
    if isinstance(field, WordField) and not field.null:
        return Channel.NOTE if field.words is Channel else next(iter(field.words))
    if field.null and field.name != "contact":
        return None
    if isinstance(field, PlainJsonField):
        return {next(texts): [next(texts)]}
    if isinstance(field, MomentField):
        return NOON
    if isinstance(field, BooleanField):
        return False
    if hasattr(field, "rel_model"):
        return 1
    if isinstance(field, IntegerField):
        return 0
    return {"key": "1", "zone": "UTC"}.get(field.name, "2026-01-01")


def test_what_is_damaged_is_skipped_and_kept_and_what_belongs_to_it_too(journal, demo, tmp_path) -> None:
    document = json.loads(demo.read_bytes())
    document["contacts"][0]["tier"] = "emperor"
    document["contacts"][1]["created_at"] = "yesterday"
    document["contacts"][2] = ["no record"]
    document["interactions"][-1]["people"] = [10**6]
    (tmp_path / "damaged.json").write_text(json.dumps(document, indent=1), encoding="utf-8")
    report = journal.imports.run(tmp_path / "damaged.json")
    assert report.read == report.stored + report.merged + len(report.skipped)
    reasons = [skipped.reason for skipped in report.skipped]
    assert reasons[:3] == [
        "contacts: tier: a word that is not known.",
        "contacts: created_at: a moment was expected.",
        "contacts: it is no record.",
    ]
    assert "interactions: the contact it belongs to is not in the file." in reasons
    assert b"emperor" in report.kept_in.read_bytes()
    assert report.stored > 100


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format":"relnote journal","version":2}', "newer relnote"),
        ('{"format":"relnote journal","version":1,"contacts":[{"id":1]}', "damaged"),
        ('{"format":"relnote journal","version":1,"contacts":[', "damaged"),
        ('{"format":"relnote journal","version":1,"contacts":[NaN]}', "damaged"),
        ('{"format":"relnote journal","version":1,"interactions":[],"contacts":[]}', "holds nothing"),
        ('{"format":"relnote journal","version":1,"interactions":[1],"contacts":[1]}', "another order"),
        ('{"format":"relnote journal","version":1,"horses":[1]}', "update relnote"),
        ('{"format":"relnote journal","version":1,"contacts":' + "[" * 100_000, "damaged"),
        ('{"format":"relnote journal","version":1} trailing', "damaged"),
    ],
)
def test_what_is_no_such_file_is_refused_and_nothing_changes(journal, tmp_path, text, said) -> None:
    (tmp_path / "odd.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refusal, match=said):
        journal.imports.run(tmp_path / "odd.json")
    assert not any(everything().values())
    assert journal.history.recent() == []


def test_a_dry_run_counts_the_same_and_keeps_nothing(journal, demo) -> None:
    dry = journal.imports.run(demo, dry=True)
    assert not any(everything().values())
    real = journal.imports.run(demo)
    assert (dry.read, dry.stored, dry.new) == (real.read, real.stored, real.new)


def test_a_journal_that_changes_meanwhile_is_not_told_as_whole(journal) -> None:
    mary = person(journal)
    pieces = whole_journal(journal.journal)
    next(pieces)
    note(journal, mary)
    with pytest.raises(Refusal, match=CHANGED[:40]):
        list(pieces)


def test_the_hash_tells_what_differs_and_not_in_which_order(journal, tmp_path) -> None:
    with opened(tmp_path / "a.db") as relnote:
        note(relnote, person(relnote, "Mary", uid="m"), "call in\nA")
        note(relnote, person(relnote, "Bob", uid="b"), "call in\nB")
        first, data = hashed(), json.loads(export(relnote))
    data["contacts"].reverse()
    data["interactions"].reverse()
    file = tmp_path / "reversed.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    with opened(tmp_path / "b.db") as relnote:
        relnote.imports.run(file)
        assert hashed() == first
        with transaction():
            InteractionTable.update(body="A ").where(InteractionTable.body == "A").execute()
        assert hashed() != first


def test_two_pieces_that_say_the_same_stay_two(tmp_path) -> None:
    with opened(tmp_path / "other.db") as other:
        for name in ("Mary Chen", "Bob Ortiz"):
            note(other, person(other, name), "call in yesterday 10:00\ncomplaint: the lid sticks")
        other.listening.decide(1, FeedbackState.WILL_NOT)
        file, before = written(other, tmp_path / "journal.json"), hashed()
    with opened(tmp_path / "empty.db") as here:
        report = here.imports.run(file)
        assert (report.merged, report.skipped) == (0, [])
        assert hashed() == before
        again = here.imports.run(file)
        assert (again.stored, again.merged) == (0, again.read)
        assert hashed() == before


def test_two_who_may_be_quoted_with_the_same_words_stay_two(tmp_path, clock) -> None:
    with opened(tmp_path / "other.db", clock) as other:
        mary = person(other, "Mary Chen")
        for _ in range(2):
            clock.move(days=1)
            praise = note(other, mary, "call in\npraise: the best plant")
            [piece] = [key for keys in other.listening.board().columns.values() for key in keys]
            other.testimonials.ask(mary, piece)
            other.notes.remove(praise.interaction.id)
        assert len(other.testimonials.all()) == 2
        file, before = written(other, tmp_path / "journal.json"), hashed()
    with opened(tmp_path / "empty.db", clock) as here:
        here.imports.run(file)
        assert (len(here.testimonials.all()), hashed()) == (2, before)
        again = here.imports.run(file)
        assert (again.stored, again.merged) == (0, again.read)
        assert hashed() == before


@pytest.mark.parametrize(
    ("section", "field", "value"),
    [
        ("interactions", "zone", "Nowhere/Land"),
        ("interactions", "zone", ""),
        ("interactions", "people", []),
        ("interactions", "started_at", "9999-12-31T23:59:59Z"),
        ("interactions", "talk_share", 101),
        ("contacts", "zone", "Nowhere/Land"),
        ("contacts", "born", "--02-30"),
        ("contacts", "properties", [{"group_name": "", "name": "X", "parameters": [1], "value": "x"}]),
        ("contacts", "properties", [{"group_name": "", "name": "X", "parameters": {"A": [1]}, "value": "x"}]),
        ("dated_facts", "day", ""),
        ("dated_facts", "day", "garbage"),
        ("follow_ups", "due_on", "0001-01-01"),
        ("saved", "made_at", "0001-01-01T00:00:00Z"),
        ("answers", "value", "garbage"),
    ],
)
def test_what_has_the_right_type_and_makes_no_sense_is_skipped_with_its_reason(
    tmp_path, section, field, value
) -> None:
    with opened(tmp_path / "other.db") as other:
        mary = person(other)
        note(other, mary, "call in 5m\nborn: 9 April 1983\ntodo: paint by Fri\nprefers: text after 5pm")
        other.giving.save("an article #kiln")
        document = json.loads(export(other))
    document[section][0][field] = value
    (tmp_path / "odd.json").write_text(json.dumps(document))
    with opened(tmp_path / "empty.db") as here:
        report = here.imports.run(tmp_path / "odd.json")
        assert report.read == report.stored + report.merged + len(report.skipped)
        assert report.skipped[0].reason.startswith(
            f"{section.replace('w_u', 'w-u').replace('_', ' ')}: {field}"
        )
        for contact in here.contacts.listing().ids:
            here.preparations.of(contact)
        b"".join(here.exports.cards("4.0"))


def test_what_was_noted_is_still_told_from_what_came_in_a_file(tmp_path) -> None:
    with opened(tmp_path / "a.db") as here:
        note(here, person(here, "Mary Chen"), "email in\nRoof.")
        data = b"".join(here.exports.journal())
    (tmp_path / "a.json").write_bytes(data)
    with opened(tmp_path / "b.db") as there:
        there.imports.run(tmp_path / "a.json")
        with connected():
            ((key, (_, noted)),) = facts.written(list(range(1, 9))).items()
            assert noted
            assert not imported.is_of_file(key)
