"""Interactions that come from files by the thousand: known by the identity they bring, and added in bulk."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple, Protocol

from relnote.domain.text import folded, storable
from relnote.store.database import database
from relnote.store.fields import LISTED, WRITTEN_HERE, listed
from relnote.store.interactions import standing_of
from relnote.store.tables import InteractionTable, ParticipationTable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from relnote.domain.words import Channel, Direction, Outcome
    from relnote.store.changes import Writer

_LONGEST = 200
"""Characters of an identity that is kept as it came; of a longer one its hash is."""

_INTERACTION = (
    "channel", "direction", "outcome", "started_at", "zone", "duration", "talk_share", "body", "replies_to_id",
    "created_at", "updated_at", "uid",
)  # fmt: skip
_PARTICIPATION = (
    "interaction_id", "contact_id", "started_at", "standing", "channel", "direction", "outcome", "replies_to_id",
)  # fmt: skip


class Arrival(NamedTuple):
    """An interaction to add, with who takes part."""

    uid: str
    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    started_at: int
    """Seconds since 1970."""
    zone: str
    duration: int | None
    body: str
    replies_to_id: int | None
    contact_ids: Sequence[int]
    talk_share: int | None = None
    created_at: int | None = None
    """When it was first written down; none for now."""
    updated_at: int | None = None


class Known(NamedTuple):
    """An interaction of the journal that came from a file."""

    id: int
    started_at: int
    """Seconds since 1970."""
    replies_to_id: int | None


def by_uid(uids: Iterable[str]) -> dict[str, Known]:
    """Give those of the interactions with these identities that are there, by identity."""
    kept = {_kept(uid): uid for uid in uids}
    rows = database.execute_sql(
        f"SELECT uid, id, started_at, replies_to_id FROM interaction WHERE uid IN {LISTED}",
        (listed(kept),),
    )
    return {kept[uid]: Known(*rest) for uid, *rest in rows.fetchall()}


class Said(Protocol):
    """What a table for spreadsheets says of an interaction."""

    @property
    def channel(self) -> Channel:
        """How it happened."""

    @property
    def started_at(self) -> int:
        """Seconds since 1970, of a whole minute."""

    @property
    def body(self) -> str:
        """Its text."""


def alike(said: Said, names: Iterable[str]) -> Known | None:
    """Find an interaction of the same minute and channel, with the same text and somebody of one of these names.

    How blanks and lines are broken makes no difference.
    """
    rows = database.execute_sql(
        "SELECT interaction.id, interaction.started_at, interaction.replies_to_id, body FROM contact "
        "JOIN participation ON contact_id = contact.id JOIN interaction ON interaction.id = interaction_id "
        f"WHERE sort_key IN {LISTED} AND participation.started_at BETWEEN ? AND ? AND interaction.channel = ?",
        (listed(map(folded, names)), said.started_at, said.started_at + 59, said.channel.value),
    )
    words = storable(said.body).split()
    return next((Known(*row) for *row, body in rows.fetchall() if body.split() == words), None)


def is_of_file(interaction_id: int) -> bool:
    """Tell whether an interaction came from a file."""
    sql = f"SELECT 1 FROM interaction WHERE id = ? AND NOT {WRITTEN_HERE}"
    return bool(database.execute_sql(sql, (interaction_id,)).fetchall())


def reserve(writer: Writer, count: int) -> range:
    """Give the ids that interactions added next will have, so that they can answer one another."""
    return writer.reserve(InteractionTable, count)


def add_all(writer: Writer, ids: range, arrivals: Collection[Arrival], now: datetime) -> None:
    """Add interactions under reserved ids; one that answers another comes after it."""
    made_at = int(now.timestamp())
    writer.insert_all(
        InteractionTable,
        ids,
        _INTERACTION,
        (
            (
                *(each.channel, each.direction, each.outcome, each.started_at, each.zone, each.duration),
                *(each.talk_share, storable(each.body), each.replies_to_id),
                made_at if each.created_at is None else each.created_at,
                made_at if each.updated_at is None else each.updated_at,
                _kept(each.uid),
            )
            for each in arrivals
        ),
    )
    shares = [
        (
            *(interaction_id, contact_id, each.started_at, standing),
            *(each.channel, each.direction, each.outcome, each.replies_to_id),
        )
        for interaction_id, each in zip(ids, arrivals, strict=True)
        for standing in (int(standing_of(each.channel, each.direction, each.outcome)),)
        for contact_id in each.contact_ids
    ]
    writer.insert_all(
        ParticipationTable, writer.reserve(ParticipationTable, len(shares)), _PARTICIPATION, shares
    )


def link(writer: Writer, interaction_id: int, replies_to_id: int) -> None:
    """Say that an interaction which is there answers another."""
    writer.update(InteractionTable, interaction_id, replies_to=replies_to_id)


def _kept(uid: str) -> str:
    if len(uid) > _LONGEST:
        return f"sha256:{hashlib.sha256(uid.encode('utf-8', 'surrogatepass')).hexdigest()}"
    return storable(uid)
