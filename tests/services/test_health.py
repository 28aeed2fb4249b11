from __future__ import annotations

import sqlite3

from relnote.store.database import connected, database, transaction
from tests.store.journals import index_is_sound, note, person


def said(journal) -> list[str]:
    return [finding.what for finding in journal.health.check()]


def bad(journal) -> list[str]:
    return [finding.what for finding in journal.health.check() if not finding.good]


def test_a_sound_journal_is_said_to_be_one(journal) -> None:
    note(journal, person(journal))
    lines = said(journal)
    assert lines[:3] == ["1 contact, 1 interaction.", "The file is sound.", "The search index is complete."]
    assert sqlite3.sqlite_version in lines[3]
    assert lines[4] == "Only you can read it."
    assert bad(journal) == []
    for _ in range(2):
        note(journal, person(journal, "Bob Ortiz"))
    assert said(journal)[0] == "3 contacts, 3 interactions."


def test_rows_that_point_to_nothing_are_found(journal) -> None:
    note(journal, person(journal))
    with connected():
        database.execute_sql("PRAGMA foreign_keys = OFF")
        database.execute_sql("DELETE FROM contact")
        database.execute_sql("PRAGMA foreign_keys = ON")
    assert bad(journal)[0].startswith("The file is damaged (")


def test_a_journal_that_others_can_read_is_named(journal, journal_file) -> None:
    journal_file.chmod(0o644)
    assert bad(journal) == ["Others can read journal.db; chmod 600 them."]


def test_what_is_derived_is_mended(journal) -> None:
    contact = person(journal)
    note(journal, contact, "call in 5m\nroof\ntodo: call by today")
    with transaction():
        database.execute_sql("DELETE FROM flag")
        database.execute_sql("UPDATE summary SET haystack = '', last_contact_at = NULL")
        database.execute_sql("INSERT INTO words (words) VALUES ('delete-all')")
    assert journal.attention.due() == []
    assert not index_is_sound()
    told = []
    assert journal.health.mend(told.append).contacts == 1
    assert told == [1]
    assert len(journal.attention.due()) == 2
    assert list(journal.contacts.listing("mary").ids) == [contact]
    assert len(journal.timelines.find("roof")) == 1
    assert index_is_sound()
