"""Contacts with their points, tags and kept properties: reading one or some, writing through the door."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from peewee import fn

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.text import folded, storable
from relnote.store.fields import among
from relnote.store.tables import ContactTable, PointTable, SummaryTable, TagTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from relnote.store.changes import Writer

LAST_CHARACTER = "\U0010ffff"
"""Sorts after whatever a name may go on with."""


def fetch(ids: Sequence[int]) -> dict[int, Contact]:
    """Give the contacts with these ids, by id; one that is not there is left out."""
    found = {
        contact.id: contact
        for contact in ContactTable.select(
            ContactTable.id,
            ContactTable.uid,
            ContactTable.name,
            ContactTable.organisation,
            ContactTable.title,
            ContactTable.tier,
            ContactTable.zone,
            ContactTable.born,
            ContactTable.about,
            ContactTable.archived_at,
            ContactTable.created_at,
            ContactTable.updated_at,
            ContactTable.cadence_days,
            ContactTable.not_before,
            ContactTable.paused_at,
        )
        .where(among(ContactTable.id, ids))
        .objects(Contact)
    }
    points, tags = points_of(ids), _tags(ids)
    return {
        contact_id: replace(contact, points=tuple(points[contact_id]), tags=tuple(tags[contact_id]))
        for contact_id, contact in found.items()
    }


def fetch_one(contact_id: int) -> Contact | None:
    """Give one contact, if it is there."""
    return fetch([contact_id]).get(contact_id)


def names(ids: Iterable[int]) -> dict[int, str]:
    """Give the names of contacts by id."""
    query = ContactTable.select(ContactTable.id, ContactTable.name).where(among(ContactTable.id, ids))
    return dict(query.tuples())


def named(words: str, limit: int = 8) -> list[tuple[int, str, str]]:
    """Find contacts whose name, organisation, tags or contact points hold all the words.

    Gives (id, name, organisation), whole and beginning names first, then by name.
    """
    wanted = folded(words)
    key = storable(wanted)
    beginning = (
        _people()
        .where(SummaryTable.sort_key >= key, SummaryTable.sort_key < key + LAST_CHARACTER)
        .order_by(SummaryTable.sort_key, SummaryTable.contact)
    )
    # The index gives these at once; only if they are few is the whole list looked through.
    found = list(beginning.limit(limit).tuples())
    if len(found) == limit:
        return found
    holding = _people()
    for word in wanted.split():
        holding = holding.where(fn.instr(SummaryTable.haystack, storable(word)) > 0)
    # Sorted by an expression, the table is read in its own order; its index would fetch every row out of order.
    rest = holding.order_by(SummaryTable.sort_key.concat(""), SummaryTable.contact).limit(limit)
    return list(dict.fromkeys([*found, *rest.tuples()]))[:limit]


def called(name: str, limit: int = 2, *, archived: bool = False) -> list[int]:
    """Give the contacts with exactly this name but for case and accents, at most `limit`; only archived ones, or none."""
    table = SummaryTable
    query = table.select(table.contact_id).where(table.archived == archived, table.sort_key == folded(name))
    return [contact_id for (contact_id,) in query.limit(limit).tuples()]


def with_first_name(first: str, limit: int) -> list[tuple[int, str]]:
    """Give contacts whose folded name is this word and more, at most `limit`, by name; archived ones are left out."""
    key = f"{storable(first)} "
    table = SummaryTable
    query = (
        table.select(ContactTable.id, ContactTable.name)
        .join(ContactTable)
        .where(table.archived == False, table.sort_key >= key, table.sort_key < key + LAST_CHARACTER)  # noqa: E712 - SQL
    )
    return list(query.order_by(table.sort_key, table.contact).limit(limit).tuples())


def _people() -> Any:
    return (
        SummaryTable.select(ContactTable.id, ContactTable.name, ContactTable.organisation)
        .join(ContactTable)
        .where(SummaryTable.archived == False)  # noqa: E712 - SQL
    )


def ids_by_sort_key(keys: Iterable[str]) -> dict[str, int]:
    """Give contacts by exactly these folded names; of namesakes, the first."""
    query = ContactTable.select(ContactTable.sort_key, ContactTable.id).where(
        ContactTable.sort_key.in_(list(keys))
    )
    return dict(query.order_by(ContactTable.id.desc()).tuples())


def all_names() -> list[str]:
    """Give every name, archived ones too, for naming the nearest match."""
    return [name for (name,) in ContactTable.select(ContactTable.name).tuples()]


def newest() -> int:
    """Give the highest id there is; 0 if there is nobody."""
    return int(ContactTable.select(fn.MAX(ContactTable.id)).scalar() or 0)


def since(contact_id: int) -> list[Contact]:
    """Give the contacts with a higher id than this one."""
    query = ContactTable.select(ContactTable.id).where(ContactTable.id > contact_id).order_by(ContactTable.id)
    return list(fetch([found for (found,) in query.tuples()]).values())


def count() -> int:
    """Tell how many contacts there are, archived ones too."""
    return int(ContactTable.select().count())


def tag_names() -> list[str]:
    """Give every tag in use, by name."""
    query = TagTable.select(TagTable.name).group_by(TagTable.folded).order_by(TagTable.folded)
    return [name for (name,) in query.tuples()]


def add(writer: Writer, contact: Contact, now: datetime) -> int:
    """Add a contact with its points and tags; gives the id. The UID must not be taken."""
    contact_id = writer.insert(
        ContactTable,
        **_columns(contact),
        uid=contact.uid,
        archived_at=contact.archived_at,
        created_at=now,
        updated_at=now,
    )
    for point in contact.points:
        _add_point(writer, contact_id, point)
    for tag in contact.tags:
        _add_tag(writer, contact_id, tag)
    return contact_id


def change(writer: Writer, contact: Contact, now: datetime, there: Contact | None = None) -> None:
    """Write a contact over the one with its id, with exactly these points and tags.

    `there` is how it stands, where that was read in this transaction already: it is not read again.
    """
    written = writer.written
    there = there or fetch([contact.id]).get(contact.id)
    _replace_points(writer, contact, there.points if there else ())
    _replace_tags(writer, contact, there.tags if there else ())
    columns = _columns(contact)
    if writer.written > written:
        columns["updated_at"] = now
    writer.update(ContactTable, contact.id, changed_at=now, **columns)


def set_columns(writer: Writer, contact_id: int, **columns: Any) -> None:
    """Change single columns of a contact: tier, zone, archived_at…."""
    writer.update(ContactTable, contact_id, **columns)


def _columns(contact: Contact) -> dict[str, Any]:
    return {
        "name": contact.name,
        "sort_key": folded(contact.name),
        "organisation": contact.organisation,
        "title": contact.title,
        "tier": contact.tier,
        "zone": contact.zone,
        "born": contact.born,
        "about": contact.about,
        "cadence_days": contact.cadence_days,
        "not_before": contact.not_before,
        "paused_at": contact.paused_at,
    }


def _add_point(writer: Writer, contact_id: int, point: ContactPoint) -> None:
    writer.insert(PointTable, contact=contact_id, **_point_columns(point))


def _point_columns(point: ContactPoint) -> dict[str, Any]:
    return {
        "channel": point.channel,
        "value": point.value,
        "normal": point.normal,
        "label": point.label,
        "preferred": point.preferred,
    }


def _add_tag(writer: Writer, contact_id: int, tag: str) -> None:
    writer.insert(TagTable, contact=contact_id, name=tag, folded=folded(tag))


def _replace_tags(writer: Writer, contact: Contact, there: Sequence[str]) -> None:
    kept = {folded(tag): tag for tag in contact.tags}
    held = {folded(tag) for tag in there}
    if gone := held - kept.keys():
        table = TagTable
        query = table.select(table.id, table.folded).where(table.contact == contact.id)
        for tag_id, name in list(query.tuples()):
            if name in gone:
                writer.delete(table, tag_id)
    for name, tag in kept.items():
        if name not in held:
            _add_tag(writer, contact.id, tag)


def _replace_points(writer: Writer, contact: Contact, there: Sequence[ContactPoint]) -> None:
    kept = {point.id for point in contact.points}
    for point in there:
        if point.id not in kept:
            writer.delete(PointTable, point.id)
    known = {point.id: point for point in there}
    for point in contact.points:
        if known.get(point.id) == point:
            continue
        if point.id in known:
            writer.update(PointTable, point.id, **_point_columns(point))
        else:
            _add_point(writer, contact.id, point)


def points_of(ids: Sequence[int]) -> defaultdict[int, list[ContactPoint]]:
    """Give the contact points of contacts by id, in the order in which they were given."""
    query = (
        PointTable.select(
            PointTable.contact_id,
            PointTable.id,
            PointTable.channel,
            PointTable.value,
            PointTable.normal,
            PointTable.label,
            PointTable.preferred,
        )
        .where(among(PointTable.contact, ids))
        .order_by(PointTable.id)
    )
    found: defaultdict[int, list[ContactPoint]] = defaultdict(list)
    for contact_id, point_id, channel, value, normal, label, preferred in query.tuples():
        found[contact_id].append(
            ContactPoint(
                id=point_id,
                channel=channel,
                value=value,
                normal=normal,
                label=label,
                preferred=bool(preferred),
            ),
        )
    return found


def _tags(ids: Sequence[int]) -> defaultdict[int, list[str]]:
    query = TagTable.select(TagTable.contact_id, TagTable.name).where(among(TagTable.contact, ids))
    found: defaultdict[int, list[str]] = defaultdict(list)
    for contact_id, name in query.order_by(TagTable.folded).tuples():
        found[contact_id].append(name)
    return found
