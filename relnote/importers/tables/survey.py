"""Looks through a table before it is read: how many rows it has, how its days are written, what is only kept."""

from __future__ import annotations

import re
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
_TRIMMED = re.compile(r"\d/|\d\d/\d/", re.ASCII)
"""A day or a month without the zero before it."""


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


def survey(file: BinaryIO, layout: Layout, region: str = "") -> Survey:
    """Look through a table, which must be seekable; `region` is the country of the user, if it is known."""
    columns = list(enumerate(layout.mapping.columns))
    days = [(at, column) for at, column in columns if column.field in _DAYS]
    idle = {at: column.name for at, column in columns if column.field is Field.KEEP}
    filled: dict[int, str] = {}
    tally = OrderTally()
    unsure: dict[str, int] = {}
    count, trimmed = 0, False
    for row in rows_of(file, layout):
        count += 1
        cells = row.values
        for at in [at for at in idle if at < len(cells) and cells[at].strip()]:
            filled[at] = idle.pop(at)
        for at, column in days:
            cell = cells[at].strip() if at < len(cells) else ""
            if cell and not is_no_day(cell):
                tally.look(cell)
                trimmed = trimmed or bool(_TRIMMED.match(cell))
                if not written_day(cell, None) and written_day(cell, "dmy") and written_day(cell, "mdy"):
                    unsure[column.name] = unsure.get(column.name, 0) + 1
    order = _asked(columns) or tally.order() or (_usual(layout, region, trimmed=trimmed) if unsure else None)
    notes = [_kept(list(filled.values()))] if filled else []
    if unsure and order is None:
        notes.append(_unsure(unsure))
    return Survey(count=count, order=order, unsure=bool(unsure) and order is None, notes=tuple(notes))


def _asked(columns: list[tuple[int, Column]]) -> Order | None:
    return next(
        (_ORDERS[column.label] for _, column in columns if column.field in _DAYS and column.label in _ORDERS),
        None,
    )


def _usual(layout: Layout, region: str, *, trimmed: bool) -> Order | None:
    """Tell how days are written where such a table comes from, if no day of it shows it.

    Programs in the United States write `7/4/1984`; others that write in English put zeros before: `04/07/1984`.
    """
    if any(is_foreign(name) for name in layout.names):
        return "dmy"
    if trimmed or region in {"US", "PH"}:
        return "mdy"
    return "dmy" if region else None


def _kept(names: list[str]) -> str:
    said = ", ".join(f"“{name[:40]}”" for name in names[:_NAMED])
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    verb = (
        "is kept as it came; say what it means"
        if len(names) == 1
        else "are kept as they came; say what they mean"
    )
    return f"{said}{more} {verb}: --map COLUMN=FIELD."


def _unsure(unsure: dict[str, int]) -> str:
    name, count = next(iter(unsure.items()))
    return (
        f"{count:,} days of “{name[:40]}” can be read in two ways; say which: "
        f'--map "{name[:40]}=born dmy" or "{name[:40]}=born mdy".'
    )
