"""What was given to contacts and asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.values import Value
from relnote.store.fields import among
from relnote.store.tables import ValueTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.store.changes import Writer


def of_contacts(ids: Sequence[int]) -> list[Value]:
    """Give what was given to contacts and asked of them, in order of time."""
    return list(_select().where(among(ValueTable.contact, ids)).order_by(*_IN_TIME).objects(_value))


def of_contact(contact_id: int, limit: int) -> list[Value]:
    """Give the last of what was given to a contact and asked of them, newest first."""
    newest = [column.desc() for column in _IN_TIME]
    query = _select().where(ValueTable.contact == contact_id).order_by(*newest).limit(limit)
    return list(query.objects(_value))


def of_interaction(interaction_id: int) -> list[Value]:
    """Give the value derived from a note, in the order of its lines."""
    found = _select().where(ValueTable.interaction == interaction_id).objects(_value)
    return sorted(found, key=lambda value: value.line)


def add(writer: Writer, value: Value) -> int:
    """Add something given or asked for; gives its id."""
    return writer.insert(ValueTable, **_columns(value))


def change(writer: Writer, value: Value) -> None:
    """Write it over the one with its id."""
    writer.update(ValueTable, value.id, **_columns(value))


def remove(writer: Writer, value_id: int) -> None:
    """Remove it."""
    writer.delete(ValueTable, value_id)


_IN_TIME = (ValueTable.day, ValueTable.interaction, ValueTable.line)


def _select() -> Any:
    table = ValueTable
    return table.select(
        table.id,
        table.contact_id,
        table.interaction_id,
        table.line,
        table.way,
        table.kind,
        table.day,
        table.text,
    )


def _columns(value: Value) -> dict[str, Any]:
    return {
        "contact": value.contact_id,
        "interaction": value.interaction_id,
        "line": value.line,
        "way": value.way,
        "kind": value.kind,
        "day": value.day,
        "text": value.text,
    }


def _value(**columns: Any) -> Value:
    return Value(
        contact_id=columns.pop("contact"),
        interaction_id=columns.pop("interaction"),
        **columns,
    )
