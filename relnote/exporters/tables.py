"""Tables as CSV: for a spreadsheet, in which no cell can become a formula, or exactly as the journal has it.

A spreadsheet runs what begins with a sign of a formula. In the form for one such a cell begins with an apostrophe, and
the file begins with a mark by which spreadsheets know UTF-8. The exact form changes nothing: it is for programs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from relnote.domain.formulas import harmless

_MARK = "\ufeff"
_PIECE = 1 << 16


def table_csv(
    header: Sequence[str], rows: Iterable[Sequence[object]], *, lossless: bool = False
) -> Iterator[bytes]:
    """Write a table, piece by piece.

    Args:
        header: The names of the columns.
        rows: Texts and numbers; none is an empty cell.
        lossless: Whether it is for programs: nothing is put before a cell, and lines end with LF.
    """
    held = io.StringIO(newline="")
    writer = (
        csv.writer(held, lineterminator="\n", quoting=csv.QUOTE_ALL)
        if lossless
        else csv.writer(held, lineterminator="\r\n")
    )
    if not lossless:
        held.write(_MARK)
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(value, lossless=lossless) for value in row])
        if held.tell() > _PIECE:
            yield _taken(held)
    yield _taken(held)


def _taken(held: io.StringIO) -> bytes:
    data = held.getvalue().encode("utf-8", "replace")
    held.seek(0)
    held.truncate()
    return data


def _cell(value: object, *, lossless: bool) -> object:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    return value if lossless else harmless(value)
