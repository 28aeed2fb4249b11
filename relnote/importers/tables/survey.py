"""Looks through a table before it is read: how many rows it has, how its days are written, what is only kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from relnote.importers.tables.layout import Layout, rows_of
from relnote.importers.tables.mapping import Column, Field
from relnote.importers.tables.roles import is_foreign
from relnote.importers.tables.values import is_no_day
from relnote.importers.written_moments import Order, OrderTally, written_day

_DAYS = frozenset({Field.BORN, Field.ANNIVERSARY, Field.WHEN, Field.RECEIVED})
_ORDERS: dict[str, Order] = {"dmy": "dmy", "mdy": "mdy", "ymd": "ymd"}
_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What is known of a table before its rows are read."""

    count: int
    """Rows, blank ones left out."""
    order: Order | None
    """How its days are written; none if they can be read in two ways, or there are none."""
    unsure: bool
    """Whether days are there that need an order which is not known."""
    notes: tuple[str, ...]
    """What a person should know, one sentence each."""


def survey(file: BinaryIO, layout: Layout) -> Survey:
    """Look through a table, which must be seekable."""
    columns = list(enumerate(layout.mapping.columns))
    days = [at for at, column in columns if column.field in _DAYS]
    idle = {at: column.name for at, column in columns if column.field is Field.KEEP}
    filled: dict[int, str] = {}
    tally = OrderTally()
    unsure = False
    count = 0
    for row in rows_of(file, layout):
        count += 1
        cells = row.values
        for at in [at for at in idle if at < len(cells) and cells[at].strip()]:
            filled[at] = idle.pop(at)
        for at in days:
            cell = cells[at].strip() if at < len(cells) else ""
            if cell and not is_no_day(cell):
                tally.look(cell)
                if not written_day(cell, None) and written_day(cell, "dmy") and written_day(cell, "mdy"):
                    unsure = True
    # Whoever names columns in another language writes the day first.
    foreign: Order | None = "dmy" if any(is_foreign(name) for name in layout.names) else None
    order = _asked(columns) or tally.order() or (foreign if unsure else None)
    notes = [_kept(list(filled.values()))] if filled else []
    return Survey(count=count, order=order, unsure=unsure and order is None, notes=tuple(notes))


def _asked(columns: list[tuple[int, Column]]) -> Order | None:
    return next(
        (_ORDERS[column.label] for _, column in columns if column.field in _DAYS and column.label in _ORDERS),
        None,
    )


def _kept(names: list[str]) -> str:
    said = ", ".join(f"“{name[:40]}”" for name in names[:_NAMED])
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    verb = (
        "is kept as it came (relnote show tells it); say what it means"
        if len(names) == 1
        else "are kept as they came (relnote show tells them); say what they mean"
    )
    return f"{said}{more} {verb}: --map COLUMN=FIELD."
