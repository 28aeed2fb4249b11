"""What the user decided about flags: put off, dismissed for good, or a kind muted for a contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.verdicts import MUTED
from relnote.store.fields import among
from relnote.store.tables import DismissalTable, SnoozeTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from relnote.domain.records import Flag
    from relnote.domain.verdicts import Dismissals, Snoozes
    from relnote.store.changes import Writer


def snooze(writer: Writer, flag: Flag, until: datetime) -> None:
    """Put a flag off that belongs to no follow-up."""
    _put(writer, SnoozeTable, flag, flag.matter, until=until)


def dismiss(writer: Writer, flag: Flag, now: datetime) -> None:
    """Dismiss a flag for good, as it stands on its evidence."""
    _put(writer, DismissalTable, flag, flag.matter, evidence=dict(flag.evidence), made_at=now)


def mute(writer: Writer, flag: Flag, now: datetime) -> None:
    """Dismiss every flag of this kind for its contact."""
    _put(writer, DismissalTable, flag, MUTED, evidence={}, made_at=now)


def snoozes_of(ids: Sequence[int]) -> Snoozes:
    """Give until when flags of contacts are put off, by contact, kind and key."""
    table = SnoozeTable
    query = table.select(table.contact_id, table.kind, table.key, table.until).where(
        among(table.contact, ids)
    )
    return {(contact_id, kind, key): until for contact_id, kind, key, until in query.tuples()}


def dismissals_of(ids: Sequence[int]) -> Dismissals:
    """Give the evidence on which flags of contacts were dismissed, by contact, kind and key."""
    table = DismissalTable
    query = table.select(table.contact_id, table.kind, table.key, table.evidence).where(
        among(table.contact, ids)
    )
    return {(contact_id, kind, key): evidence for contact_id, kind, key, evidence in query.tuples()}


def _put(writer: Writer, table: Any, flag: Flag, key: str, **values: Any) -> None:
    there = table.select(table.id).where(
        table.contact == flag.contact_id, table.kind == flag.kind, table.key == key
    )
    found = next(iter(there.tuples()), None)
    if found:
        writer.update(table, found[0], **values)
    else:
        writer.insert(table, contact=flag.contact_id, kind=flag.kind, key=key, **values)
