"""What tells contacts apart when a file brings them again: the UIDs they came with, and their addresses."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relnote.store.tables import ContactTable, PointTable, PropertyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relnote.domain.words import Channel
    from relnote.store.changes import Writer

ALSO_KNOWN_AS = "X-RELNOTE-UID"
"""The kept property that holds a further UID of a contact, one each. No file can bring it: what begins with
`X-RELNOTE-` is read as an answer there."""


def by_uid() -> dict[str, int]:
    """Give contacts by their UID and by every UID of a record that became part of them."""
    found: dict[str, int] = dict(ContactTable.select(ContactTable.uid, ContactTable.id).tuples())
    further = PropertyTable.select(PropertyTable.value, PropertyTable.contact_id).where(
        PropertyTable.name == ALSO_KNOWN_AS,
    )
    for uid, contact_id in further.order_by(PropertyTable.id).tuples():
        found.setdefault(uid, contact_id)
    return found


def by_address() -> defaultdict[tuple[str, str], list[int]]:
    """Give everybody who has an address, by channel and normal form: who had it first comes first."""
    points = PointTable.select(PointTable.channel, PointTable.normal, PointTable.contact_id).where(
        PointTable.normal != "",
    )
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for channel, normal, contact_id in points.order_by(PointTable.id).tuples():
        found[str(channel), normal].append(contact_id)
    return found


def points() -> Iterator[tuple[Channel, str, str, str, int]]:
    """Give every contact point: channel, value, normal form, label, whose it is; who had one first comes first."""
    table = PointTable
    query = table.select(table.channel, table.value, table.normal, table.label, table.contact_id)
    return iter(query.order_by(table.id).tuples())


def add_uid(writer: Writer, contact_id: int, uid: str) -> None:
    """Remember that a record with this UID became part of a contact."""
    writer.insert(
        PropertyTable, contact=contact_id, group_name="", name=ALSO_KNOWN_AS, parameters={}, value=uid
    )
