"""How often replies are said to grow thin that nothing was done to, and how soon ones that were cut short: G17."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from relnote.domain.rhythm.thoroughness import IN_A_ROW, NEEDED, thin_from

from .goals import Goals
from .power import SLOW, windows
from .ratio import Tally
from .reading import Exchange, Series
from .table import Row

NORMAL = (8, 14, 20)
PARTS = (4, 8)
"""Replies are cut to one part of so many."""


def told_at(lengths: Sequence[int], begin: int = 0) -> list[int]:
    """Give the places, from one on, at which it is first told that replies became thin."""
    found = []
    for place in range(begin, len(lengths)):
        first = thin_from(lengths[: place + 1])
        if first is not None and first + IN_A_ROW - 1 == place:
            found.append(place)
    return found


def rows_of(all_series: Sequence[Series], goals: Goals) -> list[Row]:
    """Watch the lengths of all replies, and of ones cut short; gives the lines of the table."""
    false = Tally()
    found = {(normal, part): [Tally(), Tally()] for normal in NORMAL for part in PARTS}
    usual: list[int] = []
    for series in all_series:
        replies = [each for each in series.answered if each.length is not None]
        lengths = [each.length or 0 for each in replies]
        usual += lengths
        false.add(series.contact, len(told_at(lengths)), max(0, len(lengths) - NEEDED + 1))
        for (normal, part), (soon, later) in found.items():
            for window in windows(replies, normal):
                told = _cut(window, normal, part)
                soon.add(series.contact, any(place < normal + IN_A_ROW for place in told), 1)
                later.add(series.contact, bool(told), 1)
    note = f"median of {len(usual):,} replies: {median(usual):.0f} characters" if usual else ""
    return [
        Row(
            "G17", "thin replies, told per 100 judged, untouched", false.share(100), goals["G17 false"], note
        ),
        *(
            Row(
                "G17",
                f"cut to 1/{part}, told with the third, N = {normal}",
                soon.share(),
                goals[f"G17 {part}"],
                f"within {SLOW}: {whole.value:.2f}" if (whole := later.share()) else "",
            )
            for (normal, part), (soon, later) in found.items()
        ),
    ]


def _cut(window: Sequence[Exchange], normal: int, part: int) -> list[int]:
    lengths = [each.length or 0 for each in window]
    return told_at([*lengths[:normal], *(max(1, each // part) for each in lengths[normal:])], normal)
