"""Full-text search over everything typed: people first, then places, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peewee import JOIN

from relnote.domain.entries import SearchHit
from relnote.domain.text import folded, storable
from relnote.store.database import database, stoppable
from relnote.store.fields import among
from relnote.store.migrations.m0002_search import REBUILD, SOURCES
from relnote.store.saved_search import find_saved
from relnote.store.tables import (
    AnswerTable,
    ContactTable,
    FollowUpTable,
    InteractionTable,
    ParticipationTable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

_OWNED: dict[int, tuple[Any, Any]] = {
    1: (FollowUpTable.text, FollowUpTable.created_at),
    2: (AnswerTable.value, AnswerTable.answered_at),
}
_KINDS = {1: "follow_up", 2: "answer"}
_CONTACT = 3
"""The number of contacts among the sources of the index."""


def match_expression(words: str) -> str:
    """Turn anything typed into a valid query: every word as a prefix, all of them; empty if no words.

    The index takes the words apart as it did with the text: `mary@acme` finds the two words side by side.
    """
    plain = storable(words).replace('"', " ")
    return " ".join(f'"{word}"*' for word in plain.split() if any(char.isalnum() for char in word))


def find_rows(words: str, limit: int, cancelled: Callable[[], bool] = bool) -> list[int]:
    """Give the index rows that hold all the words, those that were written last first.

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
    """Give the contacts that hold all the words, those named so first; then the places where they stand, newest first.

    Of more than `limit`, those that were written last are given.

    Raises:
        Refusal: `cancelled()` became true.
    """
    rows = find_rows(words, limit, cancelled)
    people = list(_contacts([row // 4 for row in rows if row % 4 == _CONTACT]))
    wanted = folded(words).split()
    people.sort(key=lambda hit: (not all(word in folded(hit.name) for word in wanted), folded(hit.name)))
    places: list[tuple[datetime, int, SearchHit]] = []
    for number, fetch in ((0, _notes), (1, _owned), (2, _owned)):
        ids = [row // 4 for row in rows if row % 4 == number]
        if ids:
            places += fetch(ids, number)
    places += [(hit.at, 0, hit) for hit in find_saved(words, limit) if hit.at]
    places.sort(key=lambda place: place[:2], reverse=True)
    return [*people, *(hit for _, _, hit in places)][:limit]


def _notes(ids: Sequence[int], _number: int) -> list[tuple[datetime, int, SearchHit]]:
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
        .where(among(InteractionTable.id, ids))
        .order_by(ParticipationTable.id.desc())
    )
    # Of several who share a note, the one it is with comes last here, and stays.
    found = {
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
    return [(hit.at, note_id, hit) for note_id, hit in found.items() if hit.at]


def _owned(ids: Sequence[int], number: int) -> list[tuple[datetime, int, SearchHit]]:
    """Find follow-ups or answers; their moment is that of the note they came of, else when they were written."""
    text, moment = _OWNED[number]
    table = text.model
    query = (
        table.select(
            table.id,
            table.interaction_id,
            text,
            ContactTable.id,
            ContactTable.name,
            moment,
            InteractionTable.started_at,
        )
        .join(ContactTable)
        .switch(table)
        .join(InteractionTable, JOIN.LEFT_OUTER)
        .where(among(table.id, ids))
    )
    return [
        (
            said_at or written_at,
            interaction_id or 0,
            SearchHit(
                kind=_KINDS[number],
                contact_id=contact_id,
                name=name,
                interaction_id=interaction_id,
                text=words,
            ),
        )
        for _, interaction_id, words, contact_id, name, written_at, said_at in query.tuples()
    ]


def _contacts(ids: Sequence[int]) -> Iterator[SearchHit]:
    query = ContactTable.select(
        ContactTable.id,
        ContactTable.name,
        ContactTable.organisation,
        ContactTable.title,
        ContactTable.about,
    ).where(among(ContactTable.id, ids))
    for contact_id, name, organisation, title, about in query.tuples():
        told = " · ".join(part for part in (name, title, organisation, about) if part)
        yield SearchHit(kind="contact", contact_id=contact_id, name=name, text=told)


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
