"""Who is to be tried within a stretch of time, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.pace import is_let_be
from relnote.domain.severity import severities_of
from relnote.store.fields import among
from relnote.store.flags import due_row, due_rows
from relnote.store.tables import ContactTable, FlagTable, SummaryTable

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from relnote.domain.records import DueRow
    from relnote.domain.words import FlagKind


def due_between(kinds: Collection[FlagKind], begin: datetime, end: datetime, limit: int) -> list[DueRow]:
    """Give at most `limit` contacts, each with their most severe flag of these kinds that is due within that time.

    A flag that lapses before the end counts too. Each severity, which is of one kind, is read from the index in order,
    and no further than needed.
    """
    found: dict[int, DueRow] = {}
    for rank in severities_of(*kinds):
        query = (
            due_rows()
            .where(
                FlagTable.severity == rank,
                FlagTable.raised_at <= end,
                FlagTable.lapses_at.is_null() | (FlagTable.lapses_at > begin),
            )
            .order_by(FlagTable.raised_at, FlagTable.contact, FlagTable.key)
        )
        for row in query.objects(due_row).iterator():
            if len(found) >= limit:
                return list(found.values())
            found.setdefault(row.flag.contact_id, row)
    return list(found.values())


def let_be(ids: Collection[int]) -> set[int]:
    """Tell who of these contacts was let be and has not been heard of since."""
    query = ContactTable.select(ContactTable.id, ContactTable.paused_at, SummaryTable.last_reached_at)
    joined = query.join(SummaryTable).where(among(ContactTable.id, ids), ~ContactTable.paused_at.is_null())
    return {key for key, paused_at, reached_at in joined.tuples() if is_let_be(paused_at, reached_at)}
