"""How a table is laid out: where the names of its columns stand, what parts its cells, and what the columns mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from relnote.domain.formulas import as_it_was
from relnote.importers.csv_rows import SIGNS, Cells, Line, cells_below, cells_in, first_lines
from relnote.importers.tables.mapping import TableMapping
from relnote.importers.tables.proposal import propose, propose_by_values
from relnote.importers.tables.sources import OWN, source_of

_MOST_COLUMNS = 5000
_SHOWN = 12
_SURE = 1000

Known = Callable[[Sequence[str]], "TableMapping | None"]
"""Gives what the columns of these names are known to mean, to the user or from before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The layout of a table."""

    sign: str
    """What parts the cells."""
    above: int
    """Lines above the first row."""
    mapping: TableMapping

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(column.name for column in self.mapping.columns)


def rows_of(file: BinaryIO, layout: Layout) -> Iterator[Cells]:
    """Give the rows of a table, which must be seekable; in one that relnote wrote every cell as it was in the journal."""
    rows = cells_below(file, layout.sign, layout.above, len(layout.names))
    if source_of(layout.names) != OWN:
        return rows
    return (replace(row, values=[as_it_was(cell) for cell in row.values]) for row in rows)


def find_layout(file: BinaryIO, known: Known = lambda _names: None) -> Layout | None:
    """Find the layout of a table, which must be seekable: the line and the sign by which most columns mean something.

    None if it is no table, or if none of its lines names its columns and no first row holds an address.
    """
    lines = first_lines(file)
    best: tuple[int, Layout] | None = None
    for place, (_, text, _) in enumerate(lines):
        for sign in _signs(text):
            names = _names(text, sign)
            if not names:
                continue
            said = known(names)
            mapping = said or propose(names)
            worth = _SURE if said else _worth(mapping, names, lines[place + 1 :])
            if worth and (best is None or worth > best[0]):
                best = worth, Layout(sign=sign, above=place + 1, mapping=mapping)
    return best[1] if best else _without_names(lines, known)


def with_mapping(layout: Layout, mapping: TableMapping) -> Layout:
    """Give a layout with other meanings of its columns."""
    return replace(layout, mapping=mapping)


def plain_layout(file: BinaryIO) -> Layout | None:
    """Give the layout of a table of which no name is understood: the columns of its first row, and nothing of them known.

    None if it is no table: its rows have not as many cells.
    """
    lines = [line for line in first_lines(file) if line[1].strip()]
    first = 1 if lines and lines[0][1].strip().lower().startswith("sep=") else 0
    best: tuple[int, Layout] | None = None
    for sign in SIGNS:
        rows = [cells_in(text, sign) for _, text, _ in lines[first : first + _SHOWN]]
        alike = sum(len(row) == len(rows[0]) for row in rows) if rows else 0
        if len(rows) < 2 or len(rows[0]) < 2 or alike < 2 or alike * 2 <= len(rows):
            continue
        if best is None or len(rows[0]) > best[0]:
            layout = Layout(
                sign=sign, above=lines[first][0], mapping=propose([name.strip() for name in rows[0]])
            )
            best = len(rows[0]), layout
    return best[1] if best else None


def _signs(text: str) -> Sequence[str]:
    if text.strip().lower().startswith("sep="):
        return ()
    return [sign for sign in SIGNS if sign in text] or [SIGNS[0]]


def _names(text: str, sign: str) -> list[str]:
    names = [name.strip() for name in cells_in(text, sign)]
    while names and not names[-1]:
        names.pop()
    return names if len(names) <= _MOST_COLUMNS else []


def _worth(mapping: TableMapping, names: Sequence[str], below: Sequence[Line]) -> int:
    """Tell how likely names are those of a table: how many of them are understood; nothing if it is not enough."""
    if not mapping.is_enough:
        return 0
    if len(names) == 1:
        return int(any("@" in text for _, text, _ in below))
    return mapping.understood if mapping.understood > 1 else 0


def _without_names(lines: Sequence[Line], known: Known) -> Layout | None:
    first = next((place for place, line in enumerate(lines) if line[1].strip()), None)
    if first is None:
        return None
    for sign in SIGNS:
        rows = [cells_in(text, sign) for _, text, _ in lines[first : first + _SHOWN] if text.strip()]
        if len(rows[0]) < 2 and any(len(row) > 1 for row in rows):
            continue
        if mapping := propose_by_values(rows):
            names = [column.name for column in mapping.columns]
            return Layout(sign=sign, above=first, mapping=known(names) or mapping)
    return None
