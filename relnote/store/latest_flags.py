"""The flags of some kinds that came last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.severity import severities_of
from relnote.store import flags
from relnote.store.tables import FlagTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from relnote.domain.records import DueRow
    from relnote.domain.words import FlagKind


def latest(kinds: Sequence[FlagKind], until: datetime, limit: int) -> list[DueRow]:
    """Give at most `limit` flags of these kinds that are due: for each contact the latest, the latest first."""
    found: dict[int, DueRow] = {}
    rows: list[DueRow] = []
    for rank in severities_of(*kinds):
        query = flags.due_rows().where(
            FlagTable.severity == rank, FlagTable.kind.in_(kinds), flags.is_due(until)
        )
        query = query.order_by(FlagTable.raised_at.desc(), FlagTable.contact, FlagTable.key).limit(limit)
        rows.extend(query.objects(flags.due_row))
    for row in sorted(rows, key=lambda row: row.flag.raised_at, reverse=True):
        found.setdefault(row.flag.contact_id, row)
    return list(found.values())[:limit]
