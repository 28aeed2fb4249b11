"""Erasing a person leaves no byte of them in what relnote keeps, and says what it cannot reach."""

import sqlite3
from contextlib import closing

import pytest

from relnote.domain.records import Contact, ContactPoint, Draft
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel
from relnote.services.notes import NoteInput
from relnote.services.relnote import Relnote
from relnote.store import erasing
from relnote.store.database import connected, database, transaction
from tests.store.journals import LISBON, NOON, Clock, derived_is_fresh, index_is_sound, person

NAME = "Zyxwine Quorvane"
WORDS = (
    "zyxwine",
    "quorvane",
    "vexmail",
    "blorptag",
    "snarfquote",
    "krilldraft",
    "wuxanswer",
    "oldglimt",
    "gribbleton",
    "plonkuid",
)
"""Each stands in another place of what the journal holds of the person who is erased."""


@pytest.fixture
def relnote(tmp_path):
    with Relnote(tmp_path / "journal.db", Clock(NOON), LISBON) as opened:
        yield opened


def write(relnote, text, *ids):
    return relnote.notes.save(NoteInput(text=text, contact_ids=ids)).interaction.id


@pytest.fixture
def people(relnote):
    """Somebody with a word of their own in every place, and Bob, who shares a note with them."""
    point = ContactPoint(channel=Channel.EMAIL, value="zq@vexmail.example")
    zyx = relnote.contacts.add(
        Contact(uid="plonkuid", name=NAME, organisation="Gribbleton", points=(point,), tags=("blorptag",))
    )
    bob = person(relnote, "Bob Ortiz")
    relnote.duplicates.keep_apart(bob, zyx)
    first = write(relnote, "call in 5m\n\noldglimt\npromise: snarfquote by Friday", zyx)
    relnote.notes.save(
        NoteInput(
            text="call in 5m\n\nNothing of it.\npromise: snarfquote by Friday",
            contact_ids=(zyx,),
            interaction_id=first,
        )
    )
    write(relnote, "email in\n\nAn answer.", zyx)
    write(relnote, "met\nBoth were there.", zyx, bob)
    relnote.drafts.keep(Draft(key="one", contact_ids=(zyx,), text="krilldraft", saved_at=NOON))
    relnote.drafts.keep(Draft(key="two", contact_ids=(bob,), text="Half a note.", saved_at=NOON))
    return zyx, bob


def everything(folder):
    """Give all bytes that lie in the folder of the journal, in lower case."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().lower()
        for path in folder.rglob("*")
        if path.is_file()
    }


def found(folder, word):
    return [name for name, data in everything(folder).items() if word.encode() in data]


def test_no_byte_of_them_is_left(relnote, people, tmp_path):
    zyx, _ = people
    with closing(sqlite3.connect(relnote.journal.path)) as connection, connection:
        connection.execute(
            "INSERT INTO answer (contact_id, question, state, source, value, answered_at) "
            "VALUES (?, 'hobby', 'answered', 'stated', 'wuxanswer', 0)",
            (zyx,),
        )
    assert all(found(tmp_path, word) for word in WORDS)
    relnote.erasing.erase(zyx, " zyxwine quorvane ", with_backups=True)
    assert {word: found(tmp_path, word) for word in WORDS if found(tmp_path, word)} == {}
    relnote.close()
    assert {word: found(tmp_path, word) for word in WORDS if found(tmp_path, word)} == {}
    assert index_is_sound()
    assert derived_is_fresh(relnote)


def test_what_others_have_stays(relnote, people):
    zyx, bob = people
    relnote.erasing.erase(zyx, NAME)
    (entry,) = relnote.timelines.entries(bob, list(relnote.timelines.ids(bob)))
    assert entry.interaction.body == "Both were there."
    assert entry.people == ()
    assert relnote.drafts.of_contact(bob).text == "Half a note."
    assert relnote.history.undo() is None


def test_it_is_told_before_what_goes_and_what_stays(relnote, people, tmp_path):
    zyx, bob = people
    write(relnote, f"call in\n\n{NAME} sent him to us.", bob)
    (tmp_path / "skipped").mkdir()
    (tmp_path / "skipped" / "cards.vcf").write_bytes(b"# a card\nEMAIL:ZQ@vexmail.example\n")
    (tmp_path / "skipped" / "other.vcf").write_bytes(b"# a card\nFN:Somebody else\n")
    told = "\n".join(relnote.erasing.plan(zyx).sentences())
    assert f"{NAME} and 2 interactions go" in told
    assert "1 interaction with others (Bob Ortiz) stays with its text" in told
    assert "Their name stands in 1 other note, which stays" in told
    assert "cards.vcf in skipped/" in told
    assert "other.vcf" not in told


def test_backups_hold_them_unless_they_are_to_go(relnote, people, tmp_path):
    zyx, _ = people
    relnote.backups.make()
    relnote.erasing.erase(zyx, NAME)
    assert {backup.why for backup, _ in relnote.backups.all()} == {"asked", "erase"}
    assert found(tmp_path / "backups", "quorvane")


@pytest.mark.parametrize("typed", ["", "Zyxwine", "Bob Ortiz"])
def test_another_name_erases_nobody(relnote, people, typed, tmp_path):
    with pytest.raises(Refusal, match="Nothing was erased: type Zyxwine Quorvane"):
        relnote.erasing.erase(people[0], typed)
    assert relnote.contacts.get(people[0]).name == NAME
    assert relnote.backups.all() == []


def test_an_erasure_that_was_cut_short_is_finished_later(relnote, people, tmp_path):
    """As when the program is killed, or another one holds the file, between removing and wiping."""
    with transaction():
        erasing.remove(people[0])
    assert found(tmp_path, "oldglimt") != []
    assert relnote.erasing.finish()
    assert found(tmp_path, "oldglimt") == []
    assert not relnote.erasing.finish()


def test_with_a_log_that_somebody_reads_it_is_told_and_done_later(relnote, people, tmp_path):
    with connected():
        database.execute_sql("PRAGMA journal_mode = wal")
        database.execute_sql("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(relnote.journal.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        assert other.execute("SELECT count(*) FROM interaction").fetchone()[0] > 0
        with pytest.raises(Refusal, match="is gone, but another program holds the file"):
            relnote.erasing.erase(people[0], NAME)
        assert found(tmp_path, "oldglimt") != []
    assert relnote.erasing.finish()
    assert [name for name in found(tmp_path, "oldglimt") if not name.startswith("backups/")] == []


def test_damaged_files_that_were_kept_are_named_and_go_with_the_backups(relnote, people, tmp_path):
    kept = tmp_path / "journal-20260101T000000Z-damaged.db"
    kept.write_bytes(b"oldglimt")
    left = tmp_path / "journal.db.999999999.restoring"
    left.write_bytes(b"oldglimt")
    assert "journal-20260101T000000Z-damaged.db, a damaged journal" in "\n".join(
        relnote.erasing.plan(people[0]).sentences()
    )
    relnote.erasing.erase(people[0], NAME, with_backups=True)
    assert found(tmp_path, "oldglimt") == []
