"""What passed between you, month by month: theirs above, yours below, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from relnote.domain.insights import Month
from relnote.tui.drawing.insights.frame import Look, heading, sentences
from relnote.tui.drawing.pieces import Line, Piece

_EIGHTHS = " ▁▂▃▄▅▆▇█"
LABEL = 6
WIDEST = 3
"""Cells a month takes at most."""


def months(counted_months: Sequence[Month], look: Look, *, high: int = 3) -> list[Line]:
    """Draw two rows of bars, `high` lines each, on the same scale; the newest month at the right."""
    room = look.width - LABEL
    wide = max(1, min(WIDEST, room // len(counted_months)))
    shown = counted_months[-(room // wide) :]
    most = max(max(each.theirs, each.yours) for each in shown)
    title = "Interactions a month"
    if not most:
        return [
            heading(title, "", look),
            *sentences(f"Nothing in the last {len(shown)} months.", look),
        ]
    theirs, yours = sum(each.theirs for each in shown), sum(each.yours for each in shown)
    lines = [heading(title, f"{len(shown)} months: {theirs:,} in, {yours:,} out", look)]
    for name, values in (("in", [each.theirs for each in shown]), ("out", [each.yours for each in shown])):
        lines += [*_bars(name, values, most, high=high, wide=wide, look=look), []]
    return [*lines[:-1], *_names(shown, wide)]


def _bars(name: str, values: Sequence[int], most: int, *, high: int, wide: int, look: Look) -> list[Line]:
    lines: list[Line] = []
    thick, apart = max(1, wide - 1), " " * (wide > 1)
    for row in reversed(range(high)):
        signs = "".join(_bar(value, most, high, row, look) * thick + apart for value in values)
        lines.append([Piece(_label(name, most, row, high), "label"), Piece(signs.rstrip(), name)])
    return lines


def _label(name: str, most: int, row: int, high: int) -> str:
    """Name the bars at their foot, and say at their top what a full one is."""
    top = f"{short(most)} ".rjust(LABEL)
    return name.ljust(LABEL) if row == 0 else top if row == high - 1 else " " * LABEL


def _bar(value: int, most: int, high: int, row: int, look: Look) -> str:
    """Give the sign of a bar in a line; whatever was at all is seen."""
    eighths = max(round(8 * high * value / most), 1 if value else 0)
    here = max(0, min(8, eighths - 8 * row))
    if look.ascii:
        return " " if not here else "#" if here > 4 else "."
    return _EIGHTHS[here]


def _names(shown: Sequence[Month], wide: int) -> list[Line]:
    """Name the months by their first letters, and the years below where they begin."""
    letters = "".join(f"{each.first:%b}"[: 1 if wide < WIDEST else 2].ljust(wide) for each in shown)
    years = [" "] * (len(shown) * wide + 4)
    begins = [
        0,
        *(
            place
            for place, (one, other) in enumerate(pairwise(shown), 1)
            if one.first.year != other.first.year
        ),
    ]
    for place in reversed(begins):
        begin = min(place * wide, len(shown) * wide - 4)
        if all(sign == " " for sign in years[begin : begin + 5]):
            years[begin : begin + 4] = f"{shown[place].first.year}"
    return [[Piece(" " * LABEL), Piece(row.rstrip(), "quiet")] for row in (letters, "".join(years))]


def short(number: int) -> str:
    """Write a number in four cells: `940`, `12k`, `1.4M`."""
    if number < 10_000:
        return str(number)
    return f"{number / 1000:.0f}k" if number < 1_000_000 else f"{number / 1_000_000:.1f}M"
