"""The days of a rule of repeats: which days of a year, a month or a week it means."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What a rule says of days; negative numbers count from the end."""

    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    """Which of its kind in a month or a year (0 for each), and the weekday (Monday is 0)."""
    week_begins: int = 0
    in_year: bool = False
    """Weekdays are counted within the year, not the month."""

    def completed(self, frequency: str, start: date) -> Days:
        """Give the days with what the rule leaves to the first time: its month, day or weekday."""
        if frequency in {"DAILY", "WEEKLY"}:
            every = tuple((0, day) for _, day in self.weekdays)
            if frequency == "WEEKLY" and not (every or self.month_days or self.year_days):
                every = ((0, start.weekday()),)
            return replace(self, weekdays=every)
        if self.weeks and not (self.weekdays or self.month_days or self.year_days):
            return replace(self, weekdays=((0, start.weekday()),))
        if self.weeks or self.weekdays or self.month_days or self.year_days:
            return replace(self, in_year=frequency == "YEARLY" and not self.months)
        months = self.months or ((start.month,) if frequency == "YEARLY" else ())
        return replace(self, months=months, month_days=(start.day,))

    def periods(self, frequency: str, start: date, interval: int) -> Iterator[tuple[date, Iterator[date]]]:
        """Give the periods from that of `start` on: the first day of each, and those of its days that match.

        Ends by an OverflowError with the last year there is.
        """
        number = 0
        while True:
            first, length = self._period(frequency, start, interval * number)
            yield first, self._members(frequency, first, length)
            number += 1

    def _period(self, frequency: str, start: date, on: int) -> tuple[date, int]:
        """Give the first day and the length of the period that begins `on` units after that of `start`."""
        if frequency == "DAILY":
            return start + timedelta(days=on), 1
        if frequency == "WEEKLY":
            before = (start.weekday() - self.week_begins) % 7
            return _first_of_week(start, before, on), 7
        if frequency == "MONTHLY":
            year, month = divmod(start.year * 12 + start.month - 1 + on, 12)
            return _first_of(year, month + 1), monthrange(year, month + 1)[1]
        return _first_of(start.year + on, 1), 366

    def _members(self, frequency: str, first: date, length: int) -> Iterator[date]:
        if frequency == "YEARLY":
            for month in self.months or range(1, 13):
                beginning = first.replace(month=month)
                yield from self._matching(beginning, monthrange(first.year, month)[1])
        else:
            yield from self._matching(first, length)

    def _matching(self, first: date, length: int) -> Iterator[date]:
        beginning = first.toordinal()
        for ordinal in range(beginning, beginning + length):
            if ordinal > date.max.toordinal():
                return
            day = date.fromordinal(ordinal)
            if self.match(day):
                yield day

    def match(self, day: date) -> bool:
        """Tell whether a day is one that the rule means."""
        return (
            (not self.months or day.month in self.months)
            and (not self.month_days or self._by_month_day(day))
            and (not self.weekdays or self._by_weekday(day))
            and (not self.year_days or self._by_year_day(day))
            and (not self.weeks or self._by_week(day))
        )

    def _by_month_day(self, day: date) -> bool:
        return day.day in self.month_days or _from_end(day) in self.month_days

    def _by_weekday(self, day: date) -> bool:
        weekday = day.weekday()
        for nth, wanted in self.weekdays:
            if wanted != weekday:
                continue
            if not nth:
                return True
            before = day.timetuple().tm_yday - 1 if self.in_year else day.day - 1
            after = _year_length(day.year) - 1 - before if self.in_year else -_from_end(day) - 1
            if nth in {before // 7 + 1, -(after // 7) - 1}:
                return True
        return False

    def _by_year_day(self, day: date) -> bool:
        at = day.timetuple().tm_yday
        return at in self.year_days or at - _year_length(day.year) - 1 in self.year_days

    def _by_week(self, day: date) -> bool:
        """Tell by the number of the week; the first week of a year is the one with four days of it at least."""
        middle = day.toordinal() - (day.weekday() - self.week_begins) % 7 + 3
        if not 1 <= middle <= date.max.toordinal():
            return False
        pivot = date.fromordinal(middle)
        number = (pivot.timetuple().tm_yday - 1) // 7 + 1
        weeks = number + (_year_length(pivot.year) - pivot.timetuple().tm_yday) // 7
        return number in self.weeks or number - weeks - 1 in self.weeks


def _first_of(year: int, month: int) -> date:
    if year > date.max.year:
        raise OverflowError
    return date(year, month, 1)


def _first_of_week(start: date, before: int, weeks: int) -> date:
    return date.fromordinal(max(1, start.toordinal() - before)) + timedelta(days=7 * weeks)


def _from_end(day: date) -> int:
    """Count a day from the end of its month: -1 is the last."""
    return day.day - monthrange(day.year, day.month)[1] - 1


def _year_length(year: int) -> int:
    return 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
