"""Contacts that come in with their points, tags and kept properties."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from relnote.domain.text import folded, restored, storable
from relnote.store.database import database
from relnote.store.fields import LISTED, listed
from relnote.store.identities import ALSO_KNOWN_AS
from relnote.store.tables import ContactTable, PointTable, PropertyTable, TagTable
from relnote.store.whole.numbers import Came, Numbers, Outcome
from relnote.store.whole.records import Arrived
from relnote.store.whole.shapes import field_of

if TYPE_CHECKING:
    from relnote.store.changes import Writer
    from relnote.store.tables import Table

_FILLED = ("organisation", "title", "zone", "born", "about", "cadence_days")
"""What a known contact takes from a record where it has nothing itself."""

_NESTED: dict[str, type[Table]] = {"points": PointTable, "tags": TagTable, "properties": PropertyTable}


class ArrivingContacts:
    """Adds contacts, and completes those who are there."""

    def __init__(self, writer: Writer, numbers: Numbers) -> None:
        self._writer = writer
        self._numbers = numbers

    def take(self, arrived: Sequence[Arrived]) -> list[Outcome]:
        """Take contacts; gives what became of each."""
        there = _by_uid([each.values["uid"] for each in arrived])
        new = [each for each in arrived if each.values["uid"] not in there]
        # One that comes twice is completed by the second.
        first = {each.values["uid"]: each for each in reversed(new)}
        added = {id(each) for each in first.values()}
        there |= self._add([each for each in new if id(each) in added])
        outcomes: list[Outcome] = []
        for each in arrived:
            contact_id = there[each.values["uid"]]
            self._numbers.put("contact", each.id, contact_id)
            if id(each) in added:
                outcomes.append(Came.STORED)
            else:
                outcomes.append(Came.COMPLETED if self._complete(contact_id, each) else Came.KNOWN)
        return outcomes

    def _add(self, arrived: Sequence[Arrived]) -> dict[str, int]:
        if not arrived:
            return {}
        ids = self._writer.reserve(ContactTable, len(arrived))
        columns = (*arrived[0].values, "sort_key")
        rows = [(*each.values.values(), _sort_key(each.values["name"])) for each in arrived]
        self._writer.insert_all(ContactTable, ids, columns, rows)
        for name, table in _NESTED.items():
            nested = [
                {"contact_id": contact_id, **row}
                for contact_id, each in zip(ids, arrived, strict=True)
                for row in _rows(name, each)
            ]
            if nested:
                reserved = self._writer.reserve(table, len(nested))
                self._writer.insert_all(
                    table, reserved, tuple(nested[0]), [tuple(row.values()) for row in nested]
                )
        return {each.values["uid"]: contact_id for contact_id, each in zip(ids, arrived, strict=True)}

    def _complete(self, contact_id: int, arrived: Arrived) -> bool:
        """Add what a record knows and the contact lacks; what is there is never overwritten."""
        written = self._writer.written
        held = _row(contact_id)
        missing = {name: arrived.values[name] for name in _FILLED if held[name] in ("", None)}
        told = {name: value for name, value in missing.items() if value not in ("", None)}
        if told:
            fields = {name: field_of(ContactTable, name).python_value(value) for name, value in told.items()}
            self._writer.update(ContactTable, contact_id, **fields)
        for name, table in _NESTED.items():
            identity = _IDENTITIES[name]
            there = {identity(row) for row in _held(table, contact_id)}
            for row in _rows(name, arrived):
                if identity(row) not in there:
                    there.add(identity(row))
                    self._insert(table, contact_id, row)
        return self._writer.written > written

    def _insert(self, table: type[Table], contact_id: int, row: dict[str, Any]) -> None:
        ids = self._writer.reserve(table, 1)
        self._writer.insert_all(table, ids, ("contact_id", *row), [(contact_id, *row.values())])


def _rows(name: str, arrived: Arrived) -> list[dict[str, Any]]:
    """Give the rows of a list; of tags each once, with what they are found by."""
    rows = arrived.nested[name]
    if name != "tags":
        return rows
    tags = {_sort_key(row["name"]): row["name"] for row in reversed(rows)}
    return [{"name": tag, "folded": key} for key, tag in reversed(tags.items())]


def _sort_key(text: str) -> str:
    return storable(folded(restored(text)))


def _point(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["channel"], row["normal"] or folded(restored(row["value"]))


def _property(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["group_name"], row["name"], row["parameters"], row["value"]


def _tag(row: dict[str, Any]) -> tuple[Any, ...]:
    return (row["folded"],)


_IDENTITIES: dict[str, Callable[[dict[str, Any]], tuple[Any, ...]]] = {
    "points": _point,
    "tags": _tag,
    "properties": _property,
}


def _by_uid(uids: Sequence[str]) -> dict[str, int]:
    """Give the contacts with these uids, and those of whom a record with one became part."""
    further = database.execute_sql(
        f"SELECT value, contact_id FROM contact_property WHERE name = ? AND value IN {LISTED} ORDER BY id DESC",
        (ALSO_KNOWN_AS, listed(uids)),
    ).fetchall()
    own = database.execute_sql(f"SELECT uid, id FROM contact WHERE uid IN {LISTED}", (listed(uids),))
    return dict(further) | dict(own.fetchall())


def _held(table: type[Table], contact_id: int) -> list[dict[str, Any]]:
    cursor = database.execute_sql(
        f'SELECT * FROM "{table._meta.table_name}" WHERE contact_id = ?', (contact_id,)
    )
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def _row(contact_id: int) -> dict[str, Any]:
    cursor = database.execute_sql("SELECT * FROM contact WHERE id = ?", (contact_id,))
    return dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
