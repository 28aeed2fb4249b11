"""Full-text search over everything typed, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.records import SearchHit
from relnote.domain.text import storable
from relnote.store.database import database, stoppable
from relnote.store.migrations.m0002_search import REBUILD, SOURCES
from relnote.store.tables import (
    AnswerTable,
    ContactTable,
    FollowUpTable,
    InteractionTable,
    ParticipationTable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TEXT_OF: dict[int, Any] = {0: InteractionTable.body, 1: FollowUpTable.text, 2: AnswerTable.value}
_KINDS = {0: "note", 1: "follow_up", 2: "answer", 3: "contact"}


def match_expression(words: str) -> str:
    """Turn anything typed into a valid query: every word as a prefix, all of them; empty if no words.

    The index takes the words apart as it did with the text: `mary@acme` finds the two words side by side.
    """
    plain = storable(words).replace('"', " ")
    return " ".join(f'"{word}"*' for word in plain.split() if any(char.isalnum() for char in word))


def find_rows(words: str, limit: int, cancelled: Callable[[], bool] = bool) -> list[int]:
    """Give the index rows that hold all the words, newest first.

    Raises:
        Refusal: `cancelled()` became true.
    """
    expression = match_expression(words)
    if not expression:
        return []
    with stoppable(cancelled):
        rows = database.execute_sql(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?",
            (expression, limit),
        ).fetchall()
    return [row[0] for row in rows]


def find(words: str, limit: int = 50, cancelled: Callable[[], bool] = bool) -> list[SearchHit]:
    """Give the places where all the words stand, newest first.

    Raises:
        Refusal: `cancelled()` became true.
    """
    rows = find_rows(words, limit, cancelled)
    hits: dict[int, SearchHit] = {}
    for number, fetch in ((0, _notes), (1, _owned), (2, _owned), (3, _contacts)):
        ids = [row // 4 for row in rows if row % 4 == number]
        if ids:
            hits |= {hit_id * 4 + number: hit for hit_id, hit in fetch(ids, number).items()}
    return [hits[row] for row in rows if row in hits]


def _notes(ids: Sequence[int], _number: int) -> dict[int, SearchHit]:
    query = (
        InteractionTable.select(
            InteractionTable.id,
            InteractionTable.started_at,
            InteractionTable.body,
            ContactTable.id,
            ContactTable.name,
        )
        .join(ParticipationTable)
        .join(ContactTable)
        .where(InteractionTable.id.in_(ids))
        .order_by(ParticipationTable.id.desc())
    )
    return {
        note_id: SearchHit(
            kind="note",
            contact_id=contact_id,
            name=name,
            interaction_id=note_id,
            at=at,
            text=body,
        )
        for note_id, at, body, contact_id, name in query.tuples()
    }


def _owned(ids: Sequence[int], number: int) -> dict[int, SearchHit]:
    text = _TEXT_OF[number]
    table = text.model
    query = (
        table.select(table.id, table.interaction_id, text, ContactTable.id, ContactTable.name)
        .join(ContactTable)
        .where(table.id.in_(ids))
    )
    return {
        row_id: SearchHit(
            kind=_KINDS[number],
            contact_id=contact_id,
            name=name,
            interaction_id=interaction_id,
            text=words,
        )
        for row_id, interaction_id, words, contact_id, name in query.tuples()
    }


def _contacts(ids: Sequence[int], _number: int) -> dict[int, SearchHit]:
    query = ContactTable.select(
        ContactTable.id,
        ContactTable.name,
        ContactTable.organisation,
        ContactTable.title,
        ContactTable.about,
    ).where(ContactTable.id.in_(ids))
    return {
        contact_id: SearchHit(
            kind="contact",
            contact_id=contact_id,
            name=name,
            text=" · ".join(part for part in (name, title, organisation, about) if part),
        )
        for contact_id, name, organisation, title, about in query.tuples()
    }


def rebuild() -> None:
    """Make the index again from the tables. Runs inside a transaction of the caller."""
    database.execute_sql("INSERT INTO words (words) VALUES ('delete-all')")
    for statement in REBUILD:
        database.execute_sql(statement)


def is_sound() -> bool:
    """Tell whether the index is consistent in itself and holds as many rows as the tables."""
    try:
        database.execute_sql("INSERT INTO words (words) VALUES ('integrity-check')")
    except Exception:  # noqa: BLE001 - whatever it says, the index is to be rebuilt
        return False
    held = database.execute_sql("SELECT count(*) FROM words_docsize").fetchone()[0]
    total = sum(database.execute_sql(f"SELECT count(*) FROM {table}").fetchone()[0] for table, _ in SOURCES)
    return bool(held == total)
