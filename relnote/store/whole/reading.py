"""Every row that the user wrote as a plain record, a few hundred in memory at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from relnote.domain.verdict_rows import key_place
from relnote.domain.words import FlagKind
from relnote.store import meta
from relnote.store.database import database
from relnote.store.fields import LISTED, listed, word_of
from relnote.store.whole.shapes import INTERACTIONS, SHAPES, Nested, Shape, field_of, told_as
from relnote.store.whole.values import teller

CHUNK = 500
"""Rows that are read in one go."""

Record = dict[str, Any]
"""A row as plain JSON values: the id of the row under `id`, rows of other tables by their ids."""


def sections() -> Iterator[tuple[str, Iterator[Record]]]:
    """Give every section with its records, in the order of `SHAPES`; each is read when it is asked for."""
    journal_id = meta.get("journal")
    for shape in SHAPES:
        yield shape.section, _records(shape, journal_id)


def own_uid(journal_id: str, interaction_id: int, created_at: int) -> str:
    """Give the identity of an interaction that came from no file; a copy of the journal that lives on has other ones."""
    return f"relnote:{journal_id}-{interaction_id}-{created_at}"


def _records(shape: Shape, journal_id: str) -> Iterator[Record]:
    made_at = shape.columns.index("created_at") if shape is INTERACTIONS else 0
    tellers = _tellers(shape.table, shape.told)
    for rows in _chunks(shape):
        nested = [(each.name, _rows_of(each, [row[0] for row in rows])) for each in shape.nested]
        for row in rows:
            record = _told(tellers, row)
            if shape is INTERACTIONS and record["uid"] is None:
                record["uid"] = own_uid(journal_id, row[0], row[made_at])
            for name, found in nested:
                record[name] = found.get(row[0], [])
            if not _is_of_what_is_gone(shape, record):
                yield record


def _is_of_what_is_gone(shape: Shape, record: Record) -> bool:
    """Tell whether a record is a decision about something that was removed: it can never be about anything again."""
    if not shape.decides:
        return False
    place = key_place(word_of(FlagKind, record["kind"]), record["key"])
    if place is None:
        return False
    table, number = place
    return database.execute_sql(f'SELECT 1 FROM "{table}" WHERE id = ?', (number,)).fetchone() is None


def _chunks(shape: Shape) -> Iterator[list[Sequence[Any]]]:
    columns = ", ".join(f'"{column}"' for column in shape.columns)
    query = f'SELECT {columns} FROM "{shape.name}" WHERE id > ? ORDER BY id LIMIT {CHUNK}'
    last = -1
    while rows := database.execute_sql(query, (last,)).fetchall():
        yield rows
        last = rows[-1][0]


def _rows_of(nested: Nested, ids: Sequence[int]) -> dict[int, list[Any]]:
    columns = ", ".join(f'"{column}"' for column in (nested.of, *nested.columns))
    rows = database.execute_sql(
        f'SELECT {columns} FROM "{nested.table._meta.table_name}" WHERE "{nested.of}" IN {LISTED} ORDER BY id',
        (listed(ids),),
    )
    told = [(column, told_as(nested.table, column)) for column in nested.columns]
    tellers = _tellers(nested.table, told)
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for owner, *row in rows.fetchall():
        record = _told(tellers, row)
        found[owner].append(record if len(told) > 1 else record[told[0][1]])
    return found


def _tellers(table: Any, told: Sequence[tuple[str, str]]) -> list[tuple[str, Callable[[Any], Any] | None]]:
    return [(name, teller(field_of(table, column))) for column, name in told]


def _told(tellers: Sequence[tuple[str, Callable[[Any], Any] | None]], row: Sequence[Any]) -> Record:
    return {
        name: value if tell is None or value is None else tell(value)
        for (name, tell), value in zip(tellers, row, strict=True)
    }
