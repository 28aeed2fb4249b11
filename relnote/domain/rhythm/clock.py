"""A contact's week: how much of their working time passes in each hour of it.

Learnt from the hours at which they write, on all channels, and shrunk to a business week while little is known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

HOUR = 3600
WEEK = 168 * HOUR
HOURS = range(24)

_WORKING = {**dict.fromkeys(range(8, 18), 1.0), 7: 0.5, **dict.fromkeys(range(18, 22), 0.2)}
_BASE = [_WORKING.get(hour, 0.1) if day < 5 else 0.1 for day in range(7) for hour in HOURS]
BUSINESS_WEEK: tuple[float, ...] = tuple(weight / sum(_BASE) for weight in _BASE)
"""Shares of a working week by hour, from Monday 0:00: what is assumed of somebody of whom nothing is known."""

BY_HOUR = [sum(BUSINESS_WEEK[hour::24]) for hour in HOURS]
BY_DAY = [sum(BUSINESS_WEEK[24 * day : 24 * day + 24]) for day in range(7)]
ON_WEEKDAYS = sum(BY_DAY[:5])
TRUSTED = 10
"""The business week counts as much as so many messages of theirs."""
LEAST, MOST = 0.05, 1.5
"""What an hour counts at least and at most, beside a typical active one."""


def hour_of_week(local: float) -> int:
    """Give the hour of the week (0 to 167, from Monday 0:00) of a moment in local seconds."""
    # Just below 0 the remainder is rounded up to a whole week.
    return min(int(local % WEEK // HOUR), 167)


def counted(moments: Iterable[float]) -> list[int]:
    """Count moments in local seconds by the hour of the week."""
    counts = [0] * 168
    for local in moments:
        counts[hour_of_week(local)] += 1
    return counts


def week_of(counts: Sequence[int]) -> list[float]:
    """Give the share of a week's messages that fall into each of its hours, from how many were seen in each."""
    seen = sum(counts)
    by_hour = [sum(counts[hour::24]) for hour in HOURS]
    smooth = [0.5 * by_hour[hour] + 0.25 * (by_hour[hour - 1] + by_hour[(hour + 1) % 24]) for hour in HOURS]
    hours = [(smooth[hour] + TRUSTED * BY_HOUR[hour]) / (seen + TRUSTED) for hour in HOURS]
    on_weekdays = sum(counts[:120])
    weekday = (on_weekdays + TRUSTED * ON_WEEKDAYS) / (seen + TRUSTED) / ON_WEEKDAYS
    weekend = (seen - on_weekdays + TRUSTED * (1 - ON_WEEKDAYS)) / (seen + TRUSTED) / (1 - ON_WEEKDAYS)
    days = [BY_DAY[day] * (weekday if day < 5 else weekend) for day in range(7)]
    whole = sum(days) * sum(hours)
    return _through([day * hour / whole for day in (days[0], days[5]) for hour in hours])


def _through(two_days: Sequence[float]) -> list[float]:
    """Give the hours of a week, of which those of a working day and of a day of the weekend are worked out."""
    return [*two_days[:24]] * 5 + [*two_days[24:]] * 2


class Clock:
    """Runs while they work: 1 second a second in a typical active hour, hardly in hours at which they never write."""

    __slots__ = ("_passed", "_speed", "_whole", "week")

    def __init__(self, counts: Sequence[int] | None = None) -> None:
        """Learn from how many of their messages were seen in each hour of the week; none for the business week."""
        self.week = week_of(counts or [0] * 168)
        """The share of their messages in each hour of the week."""
        two_days = self.week[96:144]  # Friday and Saturday: the other days are as these
        typical = sum(_through([share * share for share in two_days]))
        speeds = [min(max(share / typical, LEAST), MOST) for share in two_days]
        self._speed = _through(speeds)
        self._passed = [0.0, *accumulate(_through([speed * HOUR for speed in speeds]))]
        self._whole = self._passed[-1]

    @property
    def day(self) -> float:
        """The working seconds of a working day of theirs: a fifth of a week."""
        return self._whole / 5

    def at(self, local: float) -> float:
        """Give what the clock shows, in working seconds, at a moment in local seconds."""
        weeks, rest = divmod(local, WEEK)
        hour = min(int(rest // HOUR), 167)
        return weeks * self._whole + self._passed[hour] + self._speed[hour] * (rest - hour * HOUR)

    def between(self, begin: float, end: float) -> float:
        """Give the working seconds between two moments in local seconds."""
        return self.at(end) - self.at(begin)

    def when(self, shown: float) -> float:
        """Give the moment, in local seconds, at which the clock shows so many working seconds: the inverse of `at`."""
        weeks, rest = divmod(shown, self._whole)
        hour = min(bisect_right(self._passed, rest) - 1, 167)
        return weeks * WEEK + hour * HOUR + (rest - self._passed[hour]) / self._speed[hour]

    def after(self, begin: float, working: float) -> float:
        """Give the moment, in local seconds, at which so many working seconds have passed since another."""
        return self.when(self.at(begin) + working)
