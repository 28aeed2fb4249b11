"""Interactions: the one table that everything that learns or counts reads."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from peewee import fn

from relnote.domain.records import Interaction
from relnote.domain.words import ADDRESSED, AWAITING, Channel, Direction, Outcome, reaches
from relnote.store import feedback
from relnote.store.database import database
from relnote.store.fields import among
from relnote.store.tables import (
    AnswerTable,
    DatedFactTable,
    FollowUpTable,
    InteractionTable,
    ParticipationTable,
    ValueTable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from relnote.store.changes import Writer


class Standing(IntEnum):
    """What an interaction says of a contact's summary; kept beside each participation."""

    NOTHING = 0
    """A private note, or something they did unasked."""
    ATTEMPT = 1
    """We tried; nothing to wait for."""
    AWAITING = 2
    """We tried, and an answer is to come."""
    REACHED = 3


def standing(interaction: Interaction) -> Standing:
    """Tell what an interaction says of a contact's summary."""
    return standing_of(interaction.channel, interaction.direction, interaction.outcome)


def standing_of(channel: Channel, direction: Direction | None, outcome: Outcome | None) -> Standing:
    """Tell what an interaction of this channel, direction and outcome says of a contact's summary."""
    if channel not in ADDRESSED:
        return Standing.NOTHING
    if reaches(direction, outcome):
        return Standing.REACHED
    if direction == Direction.OUT and outcome in AWAITING:
        return Standing.AWAITING
    return Standing.ATTEMPT


def keep_standings() -> None:
    """Count voicemails of theirs as word of them where participations are from before that was so."""
    database.execute_sql(
        "UPDATE participation SET standing = ? WHERE direction = ? AND outcome = ? AND standing = ?",
        (Standing.REACHED, Direction.IN, Outcome.VOICEMAIL, Standing.ATTEMPT),
    )


def fetch(ids: Sequence[int]) -> dict[int, Interaction]:
    """Give the interactions with these ids, by id, with the contacts that share each."""
    table = InteractionTable
    query = table.select(
        table.id,
        table.channel,
        table.direction,
        table.outcome,
        table.started_at,
        table.zone,
        table.duration,
        table.talk_share,
        table.body,
        table.replies_to_id,
        table.created_at,
        table.updated_at,
    ).where(among(table.id, ids))
    found = {row.id: row for row in query.objects(_interaction)}
    people: defaultdict[int, list[int]] = defaultdict(list)
    shared = ParticipationTable.select(ParticipationTable.interaction_id, ParticipationTable.contact_id)
    for interaction_id, contact_id in (
        shared.where(among(ParticipationTable.interaction, ids)).order_by(ParticipationTable.id).tuples()
    ):
        people[interaction_id].append(contact_id)
    return {key: replace(row, contact_ids=tuple(people[key])) for key, row in found.items()}


def all_ids(chunk: int) -> Iterator[list[int]]:
    """Give the ids of all interactions, in chunks, in the order in which they happened; eight bytes each in memory."""
    rows = database.execute_sql("SELECT id FROM interaction ORDER BY started_at, id")
    ids = array("q", (row[0] for row in rows))
    for start in range(0, len(ids), chunk):
        yield list(ids[start : start + chunk])


def fetch_one(interaction_id: int) -> Interaction | None:
    """Give one interaction, if it is there."""
    return fetch([interaction_id]).get(interaction_id)


def timeline_ids(
    contact_id: int,
    *,
    channels: Sequence[Channel] = (),
    limit: int | None = None,
) -> array[int]:
    """Give the ids of a contact's interactions, newest first, on these channels only if any are named."""
    sql = "SELECT p.interaction_id FROM participation AS p"
    where = ""
    arguments: list[Any] = [contact_id]
    if channels:
        marks = ", ".join("?" * len(channels))
        where = f" AND p.channel IN ({marks})"
        arguments += [str(channel) for channel in channels]
    sql += f" WHERE p.contact_id = ?{where} ORDER BY p.started_at DESC, p.interaction_id DESC"
    if limit is not None:
        sql += " LIMIT ?"
        arguments.append(limit)
    return array("q", (row[0] for row in database.execute_sql(sql, arguments).fetchall()))


def bodies(contact_id: int) -> dict[int, str]:
    """Give the texts of all interactions of a contact, by id."""
    query = (
        InteractionTable.select(InteractionTable.id, InteractionTable.body)
        .join(ParticipationTable)
        .where(ParticipationTable.contact == contact_id)
    )
    return dict(query.tuples())


def latest(contact_id: int, limit: int) -> list[Interaction]:
    """Give the newest interactions of a contact, newest first."""
    ids = list(timeline_ids(contact_id, limit=limit))
    found = fetch(ids)
    return [found[interaction_id] for interaction_id in ids]


def before(contact_id: int, moment: datetime, channel: Channel) -> Interaction | None:
    """Give the last interaction of a contact on a channel before a moment."""
    query = (
        ParticipationTable.select(ParticipationTable.interaction_id)
        .join(InteractionTable)
        .where(
            ParticipationTable.contact == contact_id,
            ParticipationTable.started_at < moment,
            InteractionTable.channel == channel,
        )
        .order_by(ParticipationTable.started_at.desc(), ParticipationTable.interaction_id.desc())
        .limit(1)
    )
    found = [row[0] for row in query.tuples()]
    return fetch_one(found[0]) if found else None


def count() -> int:
    """Tell how many interactions there are."""
    return int(InteractionTable.select(fn.count(InteractionTable.id)).scalar())


def add(writer: Writer, interaction: Interaction, now: datetime) -> int:
    """Add an interaction with the contacts who share it; gives the id."""
    interaction_id = writer.insert(
        InteractionTable, **_columns(interaction), created_at=now, updated_at=now, uid=None
    )
    for contact_id in interaction.contact_ids:
        _add_participation(writer, interaction_id, contact_id, interaction)
    return interaction_id


def change(writer: Writer, interaction: Interaction, now: datetime) -> None:
    """Write an interaction over the one with its id, shared by exactly these contacts."""
    writer.update(InteractionTable, interaction.id, **_columns(interaction), changed_at=now)
    kept = set(interaction.contact_ids)
    there = ParticipationTable.select(ParticipationTable.id, ParticipationTable.contact_id).where(
        ParticipationTable.interaction == interaction.id,
    )
    for row_id, contact_id in list(there.tuples()):
        if contact_id in kept:
            kept.discard(contact_id)
            writer.update(
                ParticipationTable,
                row_id,
                started_at=interaction.started_at,
                standing=standing(interaction),
            )
        else:
            writer.delete(ParticipationTable, row_id)
    for contact_id in interaction.contact_ids:
        if contact_id in kept:
            _add_participation(writer, interaction.id, contact_id, interaction)


def remove(writer: Writer, interaction_id: int) -> None:
    """Remove an interaction with what came of it, answers too; replies to it stay, no longer linked."""
    feedback.forget(writer, interaction_id)
    for row_id in _ids(InteractionTable, InteractionTable.replies_to == interaction_id):
        writer.update(InteractionTable, row_id, replies_to=None)
    for table in (FollowUpTable, DatedFactTable, ValueTable, AnswerTable, ParticipationTable):
        for row_id in _ids(table, table.interaction == interaction_id):
            writer.delete(table, row_id)
    writer.delete(InteractionTable, interaction_id)


def _ids(table: Any, condition: Any) -> list[int]:
    return [row[0] for row in table.select(table.id).where(condition).order_by(table.id).tuples()]


def _interaction(**columns: Any) -> Interaction:
    columns["replies_to_id"] = columns.pop("replies_to", None)
    return Interaction(**columns)


def _add_participation(
    writer: Writer, interaction_id: int, contact_id: int, interaction: Interaction
) -> None:
    writer.insert(
        ParticipationTable,
        interaction=interaction_id,
        contact=contact_id,
        started_at=interaction.started_at,
        standing=standing(interaction),
        channel=interaction.channel,
        direction=interaction.direction,
        outcome=interaction.outcome,
        replies_to_id=interaction.replies_to_id,
    )


def _columns(interaction: Interaction) -> dict[str, Any]:
    return {
        "channel": interaction.channel,
        "direction": interaction.direction,
        "outcome": interaction.outcome,
        "started_at": interaction.started_at,
        "zone": interaction.zone,
        "duration": interaction.duration,
        "talk_share": interaction.talk_share,
        "body": interaction.body,
        "replies_to": interaction.replies_to_id,
    }
