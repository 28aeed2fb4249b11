"""The first window of time that suits somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from relnote.domain import moments
from relnote.domain.hours import ALWAYS, DAY, Ranges, without
from relnote.domain.working_time import WorkingWeek

AHEAD = 28
"""Days that are looked through before a wish is dropped; holidays may take two weeks of them."""

AWAKE_AHEAD = 8
"""Days within which a time is looked for at which the user is awake too."""

AWAKE: tuple[int, int] = (7 * 60, 22 * 60)
"""When a user is taken to be awake, in minutes of their day."""

THEIR_DAY: Ranges = ((6 * 60, 22 * 60),)
"""What "before 8" and "after 5" mean to people who sleep."""

LEAST = timedelta(minutes=15)
"""What is left of a window must be so long to be worth it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a window should be like. Worst days and hours are no wish: no window ever falls on them."""

    week: WorkingWeek
    """Their working days and hours, without the worst."""
    best_days: frozenset[int] = frozenset()
    best_hours: Ranges = ()
    worst_days: frozenset[int] = frozenset()
    worst_hours: Ranges = ()
    holidays: Mapping[date, str] = field(default_factory=dict)
    awake_in: str = ""
    """The user's zone, where both must be there at once."""
    by_day: bool = True
    """Whether their nights are left alone, if they leave anything else."""
    working_days: bool = True
    office_hours: bool = True

    def days(self) -> frozenset[int]:
        """Give the days of the week that come into question."""
        wanted = self.best_days or (self.week.days if self.working_days else frozenset(range(7)))
        return wanted - self.worst_days

    def hours(self) -> Ranges:
        """Give the hours of the day that come into question."""
        wanted = self.best_hours or (self.week.hours if self.office_hours else ALWAYS)
        left = without(wanted, self.worst_hours)
        return without(left, without(ALWAYS, THEIR_DAY)) if self.by_day else left


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of one day of theirs, and the wishes that it fulfils."""

    begin: datetime
    end: datetime
    wishes: Wishes
    passed: tuple[date, ...] = ()
    """The holidays that were passed over for it."""


def first_window(wishes: Wishes, not_before: datetime) -> Window | None:
    """Find the first window from a moment on; none if they leave no day or no hour.

    Wishes that no window fulfils are dropped one after the other: that the user is awake, that they are, the best
    hours, the best days, no holidays, working days, office hours.
    """
    for least in (LEAST, timedelta(minutes=1)):
        for relaxed in _relaxations(wishes):
            found = _search(relaxed, not_before, least)
            if found is not None:
                return found
    return None


def _relaxations(wishes: Wishes) -> Iterator[Wishes]:
    yield wishes
    changes: tuple[dict[str, Any], ...] = (
        {"awake_in": ""},
        {"by_day": False},
        {"best_hours": ()},
        {"best_days": frozenset()},
        {"holidays": {}},
        {"working_days": False},
        {"office_hours": False},
    )
    for change in changes:
        relaxed = replace(wishes, **change)
        if relaxed != wishes:
            wishes = relaxed
            yield wishes


def _search(wishes: Wishes, not_before: datetime, least: timedelta) -> Window | None:
    zone = wishes.week.zone
    first, days, hours = moments.day_of(not_before, zone), wishes.days(), wishes.hours()
    passed: list[date] = []
    for ahead in range(AWAKE_AHEAD if wishes.awake_in else AHEAD):
        day = first + timedelta(days=ahead)
        if day.weekday() not in days:
            continue
        if day in wishes.holidays:
            passed.append(day)
            continue
        for start, stop in hours:
            for begin, end in _awake(*clock_window(day, start, stop, zone), wishes.awake_in):
                begin = max(begin, not_before)  # noqa: PLW2901 - the window begins when it may
                if end - begin >= least:
                    return Window(begin, end, wishes, tuple(passed))
    return None


def clock_window(day: date, start: int, stop: int, zone: str) -> tuple[datetime, datetime]:
    """Tell the moments between two times of the clock, in minutes after midnight, on a day in a zone.

    Where the clock is set back, of a time that comes twice the beginning is the second and the end the first: between
    them the clock shows nothing else. A time that never comes because the clock is set forward is the moment of that.
    The end may lie before the beginning: then there is nothing between them.
    """
    return _at(day, start, zone, fold=1), _at(day, stop, zone, fold=0)


def _at(day: date, minutes: int, zone: str, *, fold: int) -> datetime:
    """Tell the moment at which the clock shows a time, or is set forward past it."""
    if minutes == DAY:
        day, minutes = day + timedelta(days=1), 0
    wall = datetime(day.year, day.month, day.day, *divmod(minutes, 60))  # noqa: DTZ001 - what the clock shows
    at = wall.replace(tzinfo=moments.zone_of(zone), fold=fold).astimezone(UTC)
    if _shown(at, zone) == wall:
        return at
    at = wall.replace(tzinfo=moments.zone_of(zone), fold=0).astimezone(UTC)
    minute = timedelta(minutes=1)
    while _shown(at, zone) - _shown(at - minute, zone) == minute:
        at -= minute
    return at


def _shown(moment: datetime, zone: str) -> datetime:
    return moments.local(moment, zone).replace(tzinfo=None)


def _awake(begin: datetime, end: datetime, zone: str) -> Iterator[tuple[datetime, datetime]]:
    """Give the parts of a stretch in which the user is awake; all of it without a zone."""
    if not zone:
        yield begin, end
        return
    day = moments.day_of(begin, zone)
    for ahead in range(2):
        up, down = clock_window(day + timedelta(days=ahead), *AWAKE, zone)
        if max(begin, up) < min(end, down):
            yield max(begin, up), min(end, down)
