"""Who is to be tried within a stretch of time, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.records import DueRow, Flag
from relnote.domain.severity import severities_of
from relnote.store.tables import ContactTable, FlagTable

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from relnote.domain.words import FlagKind


def due_between(kinds: Collection[FlagKind], begin: datetime, end: datetime, limit: int) -> list[DueRow]:
    """Give at most `limit` contacts, each with their most severe flag of these kinds that is due within that time.

    A flag that lapses before the end counts too. Each severity, which is of one kind, is read from the index in order,
    and no further than needed.
    """
    found: dict[int, DueRow] = {}
    for rank in sorted({rank for kind in kinds for rank in severities_of(kind)}):
        query = (
            FlagTable.select(
                FlagTable.contact_id,
                FlagTable.kind,
                FlagTable.key,
                FlagTable.raised_at,
                FlagTable.lapses_at,
                FlagTable.evidence,
                ContactTable.name,
                ContactTable.organisation,
                ContactTable.tier,
            )
            .join(ContactTable)
            .where(
                FlagTable.severity == rank,
                FlagTable.raised_at <= end,
                FlagTable.lapses_at.is_null() | (FlagTable.lapses_at > begin),
            )
            .order_by(FlagTable.raised_at, FlagTable.contact, FlagTable.key)
        )
        for row in query.objects(_due_row).iterator():
            if len(found) >= limit:
                return list(found.values())
            found.setdefault(row.flag.contact_id, row)
    return list(found.values())


def _due_row(**columns: Any) -> DueRow:
    name, organisation, tier = columns.pop("name"), columns.pop("organisation"), columns.pop("tier")
    flag = Flag(contact_id=columns.pop("contact"), **columns)
    return DueRow(flag=flag, name=name, organisation=organisation, tier=tier)
