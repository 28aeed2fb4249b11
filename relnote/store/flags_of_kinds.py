"""Flags of some kinds only: of each contact the first, and how many contacts there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peewee import fn

from relnote.domain.severity import severities_of
from relnote.store.database import database
from relnote.store.fields import LISTED, listed
from relnote.store.flags import due_row, due_rows, is_due
from relnote.store.tables import FlagTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from relnote.domain.records import DueRow
    from relnote.domain.words import FlagKind


def due_first(kinds: Iterable[FlagKind], until: datetime, limit: int) -> list[DueRow]:
    """Give at most `limit` flags of some kinds that are due by `until`, the most severe first, then the oldest.

    Of each contact it is the first one: however many flags somebody has, they take one place.
    """
    found: list[DueRow] = []
    for rank in severities_of(*kinds):
        if len(found) >= limit:
            break
        query = (
            due_rows()
            .where(
                FlagTable.severity == rank,
                is_due(until),
                FlagTable.contact.not_in([row.flag.contact_id for row in found]),
                ~fn.EXISTS(_sooner(rank, until)),
            )
            .order_by(FlagTable.raised_at, FlagTable.contact, FlagTable.key)
            .limit(limit - len(found))
        )
        found.extend(query.objects(due_row))
    return found


def _sooner(rank: int, until: datetime) -> Any:
    """Ask for a flag of the same contact and severity that stands before the one at hand."""
    other = FlagTable.alias()
    return other.select(other.contact).where(
        other.contact == FlagTable.contact,
        other.severity == rank,
        other.raised_at <= FlagTable.raised_at,
        other.lapses_at.is_null() | (other.lapses_at > until),
        (other.raised_at < FlagTable.raised_at)
        | (other.key < FlagTable.key)
        | ((other.key == FlagTable.key) & (other.kind < FlagTable.kind)),
    )


def people_with(kinds: Iterable[FlagKind], until: datetime) -> int:
    """Tell how many contacts have a flag of one of these kinds that is due by a moment, from the index alone."""
    moment = int(until.timestamp())
    row = database.execute_sql(
        f"SELECT count(DISTINCT contact_id) FROM flag WHERE severity IN {LISTED} AND raised_at <= ? "
        "AND (lapses_at IS NULL OR lapses_at > ?)",
        (listed(severities_of(*kinds)), moment, moment),
    ).fetchone()
    return int(row[0])
