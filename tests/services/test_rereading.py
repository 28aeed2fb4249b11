"""Notes from before marks became feedback and value are read again, once."""

from __future__ import annotations

from relnote.services.rereading import READ_BY
from relnote.store import feedback, meta
from relnote.store.database import connected, database, transaction
from relnote.store.tables import FeedbackSourceTable, FeedbackTable, ValueTable
from tests.store.journals import derived_is_fresh, note, person, rows_of

TABLES = (FeedbackTable, FeedbackSourceTable, ValueTable)


def as_if_before() -> None:
    """Make the journal one of which nothing of this was read."""
    with transaction():
        for table in ("value", "feedback_source", "feedback"):
            database.execute_sql(f"DELETE FROM {table}")
        database.execute_sql("DELETE FROM meta WHERE key = ?", (READ_BY,))


def told(table) -> list[tuple]:
    return [row[1:] for row in rows_of((table,))[table._meta.table_name]]


def test_earlier_notes_are_read_once_in_order_of_time(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "call in 22m 9 days ago\ncomplaint: the invoices are late\ngave: an idea")
    note(journal, mary, "email out 2 days ago\ntold: the invoices are late, mended")
    note(journal, bob, "call in 5m\nasked: a visit\nprefers: email")
    note(journal, bob, "call in 5m\nShe gave notice and I heard of it: sad.")
    before = told(ValueTable)
    with connected():
        [heard] = feedback.of_contacts([mary])
    assert heard.told_at is not None
    as_if_before()
    assert journal.upkeep.catch_up()
    assert told(ValueTable) == before
    with connected():
        [again] = feedback.of_contacts([mary])
        assert (again.text, again.told_at) == (heard.text, heard.told_at)
        assert meta.get(READ_BY)
    assert derived_is_fresh(journal)
    # It is one step that can be taken back, and is not done again.
    assert journal.history.undo().label == "read what earlier notes tell of hearing and giving"
    assert told(ValueTable) == []
    assert journal.upkeep.catch_up()
    assert told(ValueTable) == []


def test_what_was_read_already_is_left_alone(journal) -> None:
    mary = person(journal)
    note(journal, mary, "call in 22m\ncomplaint: slow\ngave: an idea")
    before = rows_of(TABLES)
    assert journal.upkeep.catch_up()
    assert rows_of(TABLES) == before


def test_what_came_from_files_holds_no_marks(journal) -> None:
    mary = person(journal)
    saved = note(journal, mary, "email in\ngave: an idea")
    as_if_before()
    with transaction():
        database.execute_sql("UPDATE interaction SET uid = 'mail-1' WHERE id = ?", (saved.interaction.id,))
    assert journal.upkeep.catch_up()
    assert told(ValueTable) == []
