"""What tells contacts apart when a file brings them again: the UIDs they came with, and their addresses."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relnote.domain.text import folded, storable
from relnote.store.database import database
from relnote.store.fields import LISTED, listed
from relnote.store.tables import PointTable, PropertyTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relnote.domain.words import Channel
    from relnote.store.changes import Writer

Point = tuple["Channel", str, str, str, int]
"""A contact point: channel, value, normal form, label, whose it is."""

ALSO_KNOWN_AS = "X-RELNOTE-UID"
"""The kept property that holds a further UID of a contact, one each. No file can bring it: what begins with
`X-RELNOTE-` is read as an answer there."""


def by_uid(uids: Iterable[str]) -> dict[str, int]:
    """Give contacts by those of these UIDs that are theirs, or of a record that became part of them."""
    kept = {storable(uid): uid for uid in uids}
    return {kept[uid]: contact_id for uid, contact_id in by_stored_uid(kept).items()}


def by_stored_uid(uids: Iterable[str]) -> dict[str, int]:
    """Give the same by UIDs as the file holds them."""
    asked = listed(uids)
    # The name stands in the statement itself: by that SQLite finds the index.
    further = database.execute_sql(
        f"SELECT value, contact_id FROM contact_property WHERE name = '{ALSO_KNOWN_AS}' AND value IN {LISTED} "
        "ORDER BY id DESC",
        (asked,),
    ).fetchall()
    own = database.execute_sql(f"SELECT uid, id FROM contact WHERE uid IN {LISTED}", (asked,))
    return dict(further) | dict(own.fetchall())


def by_address(normals: Iterable[str]) -> dict[tuple[str, str], list[int]]:
    """Give everybody at these addresses, by channel and normal form: who had one first comes first."""
    kept = {storable(normal): normal for normal in normals}
    rows = database.execute_sql(
        "SELECT channel, normal, contact_id FROM contact_point "
        f"WHERE normal <> '' AND normal IN {LISTED} ORDER BY id",
        (listed(kept),),
    )
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for channel, normal, contact_id in rows.fetchall():
        found[channel, kept[normal]].append(contact_id)
    return found


def by_name(people: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Give who is called exactly so in this organisation, by name and organisation; the first if there are several."""
    if not (asked := set(people)):
        return {}
    rows = database.execute_sql(
        f"SELECT name, organisation, id FROM contact WHERE sort_key IN {LISTED} ORDER BY id DESC",
        (listed({folded(storable(name)) for name, _ in asked}),),
    )
    return {(name, firm): key for name, firm, key in rows.fetchall() if (name, firm) in asked}


def points() -> Iterator[Point]:
    """Give every contact point: who had one first comes first."""
    table = PointTable
    query = table.select(table.channel, table.value, table.normal, table.label, table.contact_id)
    return iter(query.order_by(table.id).tuples())


def add_uid(writer: Writer, contact_id: int, uid: str) -> None:
    """Remember that a record with this UID became part of a contact."""
    writer.insert(
        PropertyTable, contact=contact_id, group_name="", name=ALSO_KNOWN_AS, parameters={}, value=uid
    )
