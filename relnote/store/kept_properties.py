"""What a file said of contacts that relnote has no field for, kept so that it can be written back as it came."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from relnote.store.fields import among
from relnote.store.tables import PropertyTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relnote.store.changes import Writer


def of_contacts(ids: Sequence[int]) -> defaultdict[int, list[tuple[str, str, Any, str]]]:
    """Give the kept properties of contacts by id, in the order in which they came: (group, name, parameters, value)."""
    table = PropertyTable
    query = table.select(table.contact_id, table.group_name, table.name, table.parameters, table.value)
    found: defaultdict[int, list[tuple[str, str, Any, str]]] = defaultdict(list)
    for contact_id, *kept in query.where(among(table.contact, ids)).order_by(table.id).tuples():
        found[contact_id].append(tuple(kept))
    return found


def add(
    writer: Writer,
    contact_id: int,
    *,
    group: str,
    name: str,
    parameters: Mapping[str, Sequence[str]] | Sequence[tuple[str, Sequence[str]]],
    value: str,
) -> None:
    """Keep a property relnote has no field for."""
    writer.insert(
        PropertyTable,
        contact=contact_id,
        group_name=group,
        name=name,
        parameters=parameters,
        value=value,
    )


def remove(
    writer: Writer,
    contact_id: int,
    *,
    group: str,
    name: str,
    parameters: Mapping[str, Sequence[str]],
    value: str,
) -> None:
    """Remove a kept property, as often as it is there."""
    table = PropertyTable
    query = table.select(table.id, table.group_name, table.parameters, table.value)
    rows = list(query.where(table.contact == contact_id, table.name == name).tuples())
    for row_id, *kept in rows:
        if kept == [group, dict(parameters), value]:
            writer.delete(table, row_id)


def drop_components(writer: Writer, contact_id: int) -> None:
    """Remove the kept components of a name, which are no longer those of the contact's."""
    table = PropertyTable
    query = table.select(table.id).where(table.contact == contact_id, table.name == "N")
    for (row_id,) in list(query.tuples()):
        writer.delete(table, row_id)
