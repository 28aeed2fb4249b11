"""Adding the rows that came nested in the records of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from relnote.store.whole.records import Arrived
from relnote.store.whole.shapes import Nested, Row

if TYPE_CHECKING:
    from relnote.store.changes import Writer


def add_nested(writer: Writer, nested: Nested, owners: Iterable[tuple[int, Arrived]]) -> None:
    """Add the rows of one list of records, each with the id of whose record it is."""
    rows = [
        (owner, row) for owner, arrived in owners for row in nested.made_whole(arrived.nested[nested.name])
    ]
    insert_nested(writer, nested, rows)


def insert_nested(writer: Writer, nested: Nested, rows: Sequence[tuple[int, Row]]) -> None:
    """Add rows, each with the id of its owner."""
    if not rows:
        return
    ids = writer.reserve(nested.table, len(rows))
    columns = (nested.of, *rows[0][1])
    writer.insert_all(nested.table, ids, columns, [(owner, *row.values()) for owner, row in rows])
