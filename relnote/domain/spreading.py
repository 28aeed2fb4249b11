"""Spreading first due days, so that no day asks for more than a person can do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from relnote.domain.moments import next_working_day

GOLDEN = 0.6180339887498949
"""Steps of this part of a whole fall evenly over it, however many there are (Kronecker's sequence)."""


class Spreader:
    """Gives working days from tomorrow on, evenly over a span, none with more on it than the budget.

    Args:
        today: The user's day.
        budget: How many a day may hold.
        taken: How many it holds already, by day.
    """

    def __init__(self, today: date, budget: int, taken: Mapping[date, int]) -> None:
        self._today = today
        self._budget = budget
        self._taken = dict(taken)
        self._given = 0
        self._next_free: dict[date, date] = {}

    def next_day(self, span: int) -> date:
        """Give a day within `span` days if one has room, else the first after them that has."""
        ahead = 1 + int(self._given * GOLDEN % 1.0 * max(1, span - 1))
        self._given += 1
        return self.day_from(self._today + timedelta(days=ahead))

    def first_day(self) -> date:
        """Give the first day from tomorrow on that has room."""
        return self.day_from(self._today + timedelta(days=1))

    def day_from(self, wanted: date) -> date:
        """Give a day if it is a working day that has room, else the first after it."""
        day, passed = next_working_day(wanted - timedelta(days=1)), []
        while self._taken.get(day, 0) >= self._budget:
            passed.append(day)
            day = self._next_free.get(day) or next_working_day(day)
        # Full days are not looked through again, one by one.
        self._next_free.update(dict.fromkeys(passed, day))
        self._taken[day] = self._taken.get(day, 0) + 1
        return day
