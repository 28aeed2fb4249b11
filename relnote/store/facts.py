"""What the rules ask about contacts beside their flags: who they are and how attempts went."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from relnote.domain.words import AWAITING, REACHING, Channel, Direction, Outcome
from relnote.store.database import database
from relnote.store.fields import word_of
from relnote.store.tables import ContactTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RECENT = 50
"""So many of the last interactions are looked at."""

Try = tuple[int, Channel, Direction | None, Outcome | None, bool]
"""When it began (seconds), channel, direction, outcome, and whether it was answered."""


def people(ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """Give (id, sort key, tier, created at, archived) of contacts."""
    query = ContactTable.select(
        ContactTable.id,
        ContactTable.sort_key,
        ContactTable.tier,
        ContactTable.created_at,
        ContactTable.archived_at,
    ).where(ContactTable.id.in_(ids))
    return list(query.tuples())


def all_ids(chunk: int) -> Iterator[list[int]]:
    """Give the ids of all contacts, in chunks, in order."""
    last = 0
    while True:
        rows = database.execute_sql(
            "SELECT id FROM contact WHERE id > ? ORDER BY id LIMIT ?", (last, chunk)
        ).fetchall()
        if not rows:
            return
        yield [row[0] for row in rows]
        last = rows[-1][0]


def recent_tries(contact_id: int) -> list[Try]:
    """Give the last interactions of a contact on addressed channels, newest first, with whether each was answered.

    An attempt was answered if it reached them, if another interaction says that it replies to it, or if
    they next wrote on the same channel.
    """
    rows = database.execute_sql(
        "SELECT i.id, i.started_at, i.channel, i.direction, i.outcome, i.replies_to_id FROM participation AS p "
        "JOIN interaction AS i ON i.id = p.interaction_id WHERE p.contact_id = ? AND p.standing > 0 "
        "ORDER BY p.started_at DESC, p.interaction_id DESC LIMIT ?",
        (contact_id, RECENT),
    ).fetchall()
    answered = {row[5] for row in rows if row[5] is not None}
    heard: defaultdict[str, bool] = defaultdict(bool)
    tries: list[Try] = []
    for row_id, started_at, channel, direction, outcome, _ in rows:
        came = direction == Direction.IN and outcome in REACHING
        reached = outcome in REACHING or row_id in answered
        reached = reached or (outcome in AWAITING and heard[channel])
        heard[channel] = came
        tries.append(
            (
                started_at,
                word_of(Channel, channel),
                word_of(Direction, direction) if direction else None,
                word_of(Outcome, outcome) if outcome else None,
                bool(reached),
            ),
        )
    return tries
