"""Days and times as programs write them for people, in the order of their country.

`03/04/2026` is two days. Which one a file means is told by all of its days together, or not at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from relnote.domain.moments import moment_of

Order = Literal["dmy", "mdy", "ymd"]
"""In which order day, month and year stand."""

_ORDERS: tuple[Order, ...] = ("dmy", "mdy", "ymd")
_PIVOT = 70
"""Years of two digits from here on are of the 20th century."""
_NEAR = timedelta(days=2)
"""Lines of a conversation may be out of order by that much: a clock was set, a zone was left."""

NUMERIC_DAY = r"[0-9]{1,4}[./\-][ ]?[0-9]{1,2}[./\-][ ]?[0-9]{1,4}"
"""A day of numbers only, as a pattern."""
_PARTS = re.compile(r"([0-9]{1,4})([./\-]) ?([0-9]{1,2})[./\-] ?([0-9]{1,4})")


def day_of_numbers(said: str, order: Order | None) -> date | None:
    """Give the day of `12/03/2026`; a year of four digits in front needs no order. None if there is no such day."""
    found = _PARTS.match(said)
    if not found:
        return None
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4 or order == "ymd":
        year, month, day, digits = first, second, third, len(found[1])
    elif order == "mdy":
        year, month, day, digits = third, first, second, len(found[4])
    elif order == "dmy":
        year, month, day, digits = third, second, first, len(found[4])
    else:
        return None
    if digits not in (2, 4):
        return None
    if digits == 2:
        year += 1900 if year >= _PIVOT else 2000
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(slots=True)
class OrderTally:
    """Looks at all the days of a file, and then knows their order.

    `sorted_by_time` says that the file runs from old to new, so that an order in which it jumps back is wrong.
    """

    sorted_by_time: bool = False
    _wrong: dict[Order, int] = field(default_factory=lambda: dict.fromkeys(_ORDERS, 0))
    _jumps: dict[Order, int] = field(default_factory=lambda: dict.fromkeys(_ORDERS, 0))
    _last: dict[Order, date] = field(default_factory=dict)
    _year_first: int = 0
    _dotted: int = 0
    _read: int = 0
    _previous: str = ""

    def look(self, said: str) -> None:
        """Look at a day as it is written."""
        found = _PARTS.match(said)
        # The days of a conversation come many times in a row, and each says the same.
        if not found or found[0] == self._previous:
            return
        self._previous = found[0]
        self._read += 1
        self._year_first += len(found[1]) == 4
        self._dotted += found[2] == "."
        for order in _ORDERS:
            day = day_of_numbers(found[0], order)
            if day is None:
                self._wrong[order] += 1
                continue
            last = self._last.get(order)
            if last and day < last - _NEAR:
                self._jumps[order] += 1
            self._last[order] = day

    def order(self) -> Order | None:
        """Tell the order; None if the days can be read in more than one, or there are none."""
        if not self._read:
            return None
        if self._year_first * 2 > self._read:
            return "ymd"
        fewest = min(self._wrong.values())
        left = [order for order in _ORDERS if self._wrong[order] == fewest]
        if self.sorted_by_time and len(left) > 1:
            least = min(self._jumps[order] for order in left)
            left = [order for order in left if self._jumps[order] == least]
        # A year of two digits in front is rare; it is believed only when nothing else fits.
        left = [order for order in left if order != "ymd"] or left
        if len(left) > 1 and self._dotted * 2 > self._read:
            return "dmy"  # no country writes the month first and dots
        return left[0] if len(left) == 1 else None


def local_moment(day: date, hour: int, minute: int, second: int, zone: str) -> datetime | None:
    """Give what a clock in `zone` showed as a moment in UTC; None where the calendar ends, or no clock shows it."""
    if not (0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 60):
        return None
    try:
        return moment_of(day, hour, minute, zone) + timedelta(seconds=min(second, 59))
    except (OverflowError, ValueError):
        return None
