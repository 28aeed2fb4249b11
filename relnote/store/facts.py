"""What the rules ask about contacts beside their flags: who they are and how attempts went."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.attempts import Attempt
from relnote.domain.text import restored
from relnote.domain.topics import LOOKED_AT
from relnote.domain.words import ADDRESSED, AWAITING, ENGAGEMENT, Channel, Direction, Outcome, Tier, reaches
from relnote.store.database import database
from relnote.store.fields import LISTED, WRITTEN_HERE, among, listed, word_of
from relnote.store.tables import ContactTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HISTORY = 300
"""So many of the last interactions are looked at."""

BEGINNING = 4000
"""Characters of a text by which it is judged."""

_ENGAGEMENT = ", ".join(f"'{channel}'" for channel in sorted(ENGAGEMENT))
_ADDRESSED = ", ".join(f"'{channel}'" for channel in sorted(ADDRESSED))


class Person(NamedTuple):
    """What a contact is to the rules, beside what happened with them."""

    id: int
    sort_key: str
    tier: Tier
    zone: str
    born: str
    cadence_days: int | None
    not_before: date | None
    paused_at: datetime | None
    created_at: datetime
    archived_at: datetime | None


def people(ids: Sequence[int]) -> list[Person]:
    """Give contacts as the rules see them."""
    table = ContactTable
    query = table.select(*(getattr(table, name) for name in Person._fields)).where(among(table.id, ids))
    return [Person(*row) for row in query.tuples()]


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


def often_written_to(least: int) -> list[int]:
    """Give the ids, in order, of contacts to whom at least so many messages were sent, from the index alone."""
    rows = database.execute_sql(
        "SELECT contact_id FROM participation WHERE direction = ? AND outcome = ? "
        "GROUP BY contact_id HAVING count(*) >= ? ORDER BY contact_id",
        (Direction.OUT.value, Outcome.SENT.value, least),
    )
    return [row[0] for row in rows.fetchall()]


def history(contact_id: int) -> tuple[Attempt, ...]:
    """Give the last interactions of a contact on addressed channels, newest first, from the index alone.

    An attempt was answered if it reached them, if another interaction says that it replies to it, or if
    they next wrote on the same channel.
    """
    rows = database.execute_sql(
        "SELECT interaction_id, started_at, channel, direction, outcome, replies_to_id FROM participation "
        f"WHERE contact_id = ? AND channel IN ({_ADDRESSED}) "
        "ORDER BY started_at DESC, interaction_id DESC LIMIT ?",
        (contact_id, HISTORY),
    ).fetchall()
    replied = {row[5] for row in rows if row[5] is not None}
    heard: set[str] = set()
    attempts: list[Attempt] = []
    for row_id, started_at, channel, direction, outcome, replies_to_id in rows:
        reached = reaches(direction, outcome)
        answered = reached or row_id in replied or (outcome in AWAITING and channel in heard)
        (heard.add if direction == Direction.IN and reached else heard.discard)(channel)
        attempts.append(
            Attempt(
                id=row_id,
                started_at=datetime.fromtimestamp(started_at, UTC),
                channel=word_of(Channel, channel),
                direction=word_of(Direction, direction) if direction else None,
                outcome=word_of(Outcome, outcome) if outcome else None,
                answered=answered,
                replies_to_id=replies_to_id,
            ),
        )
    return tuple(attempts)


def touches(contact_id: int) -> list[tuple[int, int, str, bool]]:
    """Give the last of what a contact did where nobody is addressed, or was offered to them, newest first.

    Each is an interaction's id, when it began in seconds since 1970, its channel, and whether they acted.
    """
    rows = database.execute_sql(
        "SELECT interaction_id, started_at, channel, direction FROM participation "
        f"WHERE contact_id = ? AND channel IN ({_ENGAGEMENT}) AND direction IS NOT NULL "
        "ORDER BY started_at DESC, interaction_id DESC LIMIT ?",
        (contact_id, LOOKED_AT),
    )
    return [
        (row_id, started_at, channel, direction == Direction.IN)
        for row_id, started_at, channel, direction in rows.fetchall()
    ]


def texts(ids: Sequence[int]) -> dict[int, str]:
    """Give the texts of interactions by id."""
    return {key: body for key, (body, _) in written(ids).items()}


def written(ids: Sequence[int]) -> dict[int, tuple[str, bool]]:
    """Give the beginnings of the texts of interactions by id, and whether each was noted down here, or came from a file.

    What stands further back in a long mail is not asked for: saving a note must not take longer for it.
    """
    rows = database.execute_sql(
        f"SELECT id, substr(body, 1, {BEGINNING}), {WRITTEN_HERE} FROM interaction WHERE id IN {LISTED}",
        (listed(ids),),
    )
    return {key: (restored(body), bool(noted)) for key, body, noted in rows.fetchall()}
