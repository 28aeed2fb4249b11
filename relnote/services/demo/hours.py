"""When things happen in the demo: days, working hours, and the last moment anything may have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from relnote.domain.moments import SATURDAY, day_of, local, moment_of

MY_HOURS = (8, 18)
"""From and to which hour the user writes."""
_AWAKE = range(7, 22)


@dataclass(frozen=True, slots=True)
class Frame:
    """The day the journal is made for, the user's zone, and the moment nothing comes after."""

    day: date
    zone: str
    end: datetime

    @classmethod
    def of(cls, day: date, zone: str) -> Frame:
        """Make the frame of a journal that is opened in `zone` on the afternoon of `day`."""
        return cls(day, zone, moment_of(day, 14, 0, zone))


def on_weekday(day: date) -> date:
    """Tell `day` itself, or the Monday after it if it is on a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day


def back_to_weekday(day: date) -> date:
    """Tell `day` itself, or the Friday before it if it is on a weekend."""
    return day - timedelta(days=day.weekday() - 4) if day.weekday() >= SATURDAY else day


def working_after(start: datetime, seconds: float, zone: str, hours: tuple[int, int]) -> datetime:
    """Tell the moment at which so many seconds of working time in `zone` have passed since `start`."""
    left = timedelta(seconds=int(seconds))
    day = day_of(start, zone)
    while True:
        if day.weekday() < SATURDAY:
            opens = max(start, moment_of(day, hours[0], 0, zone))
            closes = moment_of(day, hours[1], 0, zone)
            if opens + left <= closes:
                return opens + left
            left -= max(closes - opens, timedelta())
        day += timedelta(days=1)


def some_time(rng: Random, day: date, zone: str, hours: tuple[int, int], after: datetime) -> datetime:
    """Pick a moment within `hours` of a weekday in `zone`: `day` or later, and later than `after`."""
    day = on_weekday(day)
    while True:
        at = moment_of(day, rng.randrange(*hours), rng.randrange(60), zone)
        if at > after:
            return at
        day = on_weekday(day + timedelta(days=1))


def shared_time(
    rng: Random,
    day: date,
    zone: str,
    hours: tuple[int, int],
    after: datetime,
    *,
    mine: str,
) -> datetime:
    """Pick a moment like `some_time`, one at which the user in zone `mine` is awake if there is any."""
    for _ in range(12):
        at = some_time(rng, day, zone, hours, after)
        if local(at, mine).hour in _AWAKE:
            break
    return at
