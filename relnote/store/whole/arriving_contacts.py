"""Contacts that come in with their points, tags and kept properties."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from relnote.store.database import database
from relnote.store.identities import by_stored_uid
from relnote.store.tables import ContactTable
from relnote.store.whole.nesting import add_nested, insert_nested
from relnote.store.whole.numbers import Came, Numbers, Outcome
from relnote.store.whole.records import Arrived
from relnote.store.whole.shapes import CONTACTS, field_of, found_by

if TYPE_CHECKING:
    from relnote.store.changes import Writer
    from relnote.store.tables import Table

_FILLED = ("organisation", "title", "zone", "born", "about", "cadence_days")
"""What a known contact takes from a record where it has nothing itself."""


class ArrivingContacts:
    """Adds contacts, and completes those who are there."""

    def __init__(self, writer: Writer, numbers: Numbers) -> None:
        self._writer = writer
        self._numbers = numbers

    def take(self, arrived: Sequence[Arrived]) -> list[Outcome]:
        """Take contacts; gives what became of each."""
        there = by_stored_uid([each.values["uid"] for each in arrived])
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
        rows = [(*each.values.values(), found_by(each.values["name"])) for each in arrived]
        self._writer.insert_all(ContactTable, ids, columns, rows)
        for nested in CONTACTS.nested:
            add_nested(self._writer, nested, zip(ids, arrived, strict=True))
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
        for nested in CONTACTS.nested:
            there = {nested.identity(row) for row in _held(nested.table, contact_id)}
            rows = nested.made_whole(arrived.nested[nested.name])
            new = {nested.identity(row): row for row in reversed(rows) if nested.identity(row) not in there}
            insert_nested(self._writer, nested, [(contact_id, row) for row in reversed(new.values())])
        return self._writer.written > written


def _held(table: type[Table], contact_id: int) -> list[dict[str, Any]]:
    cursor = database.execute_sql(
        f'SELECT * FROM "{table._meta.table_name}" WHERE contact_id = ?', (contact_id,)
    )
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def _row(contact_id: int) -> dict[str, Any]:
    cursor = database.execute_sql("SELECT * FROM contact WHERE id = ?", (contact_id,))
    return dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
