"""The rows of a table as text (CSV), whatever parts its cells and however it is damaged.

The row that names the columns is looked for: the one that a reader knows, with the sign between cells that makes
it known. Names of columns are compared without case, marks and blanks, so that `E-Mail_Address` is `emailaddress`.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from relnote.importers.text_lines import LONGEST, text_lines

RAW = 1 << 16
SIGNS = (",", ";", "\t", "|")
_PREAMBLE = 30
"""Lines that may stand before the one that names the columns."""
_LONGEST_ROW = 1 << 20
"""Characters after which a quote that was never closed is taken for damage."""
_MOST_LINES = 1000
_OPEN = "unexpected end of data"

Columns = Mapping[str, int]
"""Where a reader finds what it looks for: its own words, and places in the row."""
ColumnsOf = Callable[[Sequence[str]], "Columns | None"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the names of the columns."""

    line: int
    """The line of the file it begins on, counted from 1."""
    cells: Mapping[str, str]
    """By the words of the reader; a cell that a short row lacks is empty."""
    raw: bytes
    """Its bytes, up to 64 KB."""
    fault: str = ""
    """Why it cannot be read: one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a table as it stands: its cells in their order."""

    line: int
    """The line of the file it begins on, counted from 1."""
    values: Sequence[str]
    raw: bytes
    """Its bytes, up to 64 KB."""
    fault: str = ""
    """Why it cannot be read: one sentence for a person."""


Line = tuple[int, str, bytes]


def rows(file: BinaryIO, columns_of: ColumnsOf) -> Iterator[Row]:
    """Give the rows of a table, which must be seekable, from its beginning; blank ones are none.

    Nothing is raised for what it holds. A table without known columns is one row with a fault.
    """
    start = first_lines(file)
    found = _header(start, columns_of)
    if not found:
        if any(text.strip() for _, text, _ in start):
            raw = b"".join(raw for _, _, raw in start)[:RAW]
            yield Row(1, {}, raw, "No row of the file names the columns that are needed.")
        return
    sign, columns, used = found
    for row in cells_below(file, sign, used):
        cells = row.values
        named = {name: cells[at].strip() if at < len(cells) else "" for name, at in columns.items()}
        yield Row(row.line, {} if row.fault else named, row.raw, row.fault)


def first_lines(file: BinaryIO) -> list[Line]:
    """Give the lines at the beginning of a table, among which are the names of its columns."""
    return list(islice(_Lines(file), _PREAMBLE))


def cells_below(file: BinaryIO, sign: str, above: int, width: int = 0) -> Iterator[Cells]:
    """Give the rows of a table below so many lines, with `sign` between their cells; blank ones are none.

    With a `width`, the number of columns, a row of several lines that has another one is taken for a quote left open.
    """
    # The limit of the module is that of the whole program; this only ever raises it.
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST * 2))
    lines = _Lines(file)
    for _ in islice(lines, above):
        pass
    yield from _below(lines, sign, width)


def cells_in(text: str, sign: str) -> list[str]:
    """Cut one line into its cells; none if it cannot be cut."""
    try:
        return next(csv.reader([text.replace("\0", "")], delimiter=sign), [])
    except csv.Error:
        return []


def columns_in(text: str, columns_of: ColumnsOf) -> bool:
    """Tell whether the beginning of a table names the columns that a reader needs."""
    start = [(number, line + "\n", b"") for number, line in enumerate(text.splitlines()[:_PREAMBLE], 1)]
    return _header(start, columns_of) is not None


def plain_name(name: str) -> str:
    """Give the name of a column as it is compared."""
    return "".join(char for char in unicodedata.normalize("NFKC", name).casefold() if char.isalnum())


def _header(start: Sequence[Line], columns_of: ColumnsOf) -> tuple[str, Columns, int] | None:
    """Find the sign between cells, the columns, and how many lines there are up to their names."""
    for place, (_, text, _) in enumerate(start):
        if text.strip().lower().startswith("sep="):
            continue
        for sign in SIGNS:
            if sign not in text:
                continue
            if columns := columns_of([plain_name(name) for name in cells_in(text, sign)]):
                return sign, columns, place + 1
    return None


def _below(lines: _Lines, sign: str, width: int) -> Iterator[Cells]:
    for first in lines:
        lines.back([first])
        taken: list[Line] = []
        cells, fault = _row(lines, taken, sign, width)
        raw = taken[0][2] if len(taken) == 1 else b"".join(raw for _, _, raw in taken)
        if fault or any(map(str.strip, cells)):
            yield Cells(taken[0][0], cells, raw[:RAW], fault)


def _row(lines: _Lines, taken: list[Line], sign: str, width: int) -> tuple[list[str], str]:
    """Take the lines of one row; of one whose quote is never closed only the first."""
    try:
        cells = next(csv.reader(_feed(lines, taken), delimiter=sign), [])
    except csv.Error:
        lines.back(taken[1:])
        del taken[1:]
        return [], "The row has a cell that is too long."
    if len(taken) > 1 and _is_open(taken, sign, odd=bool(width) and len(cells) != width):
        lines.back(taken[1:])
        del taken[1:]
        return [], "A quote in the row is never closed."
    return cells, ""


def _feed(lines: _Lines, taken: list[Line]) -> Iterator[str]:
    size = 0
    for line in lines:
        taken.append(line)
        size += len(line[1])
        yield line[1].replace("\0", "")
        if size > _LONGEST_ROW or len(taken) >= _MOST_LINES:
            return


def _is_open(taken: Sequence[Line], sign: str, *, odd: bool) -> bool:
    """Tell whether a quote is left open: up to the end, or in an `odd` row up to the next one that opens."""
    try:
        next(csv.reader((text for _, text, _ in taken), delimiter=sign, strict=True), [])
    except csv.Error as fault:
        return odd or _OPEN in str(fault)
    return False


class _Lines:
    """Numbered lines that can be looked at ahead and given back."""

    def __init__(self, file: BinaryIO) -> None:
        self._lines = ((number, text, raw) for number, (text, raw) in enumerate(text_lines(file), 1))
        self._returned: list[Line] = []

    def __iter__(self) -> Iterator[Line]:
        return self

    def __next__(self) -> Line:
        return self._returned.pop() if self._returned else next(self._lines)

    def back(self, lines: Sequence[Line]) -> None:
        """Take lines back that are to be given again, in their order."""
        self._returned.extend(reversed(lines))

    def ahead(self, count: int) -> list[Line]:
        """Give the next lines without taking them."""
        found = list(islice(self, count))
        self.back(found)
        return found
