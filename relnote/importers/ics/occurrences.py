"""When an event took place: once, or as often as its rules say, up to now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from heapq import nlargest

from relnote.importers.ics.rules import Rule, walk
from relnote.importers.ics.times import Stamp, parse_stamp
from relnote.importers.ics.zones import Zone, Zones

MOST = 500
"""How many times of one event are kept: the last ones."""

_MOST_STEPS = 30_000
"""Steps that are gone to find the times of one event: eighty years of days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """What an event says of when it is."""

    start: Stamp
    zone: Zone
    calendar: int
    length: timedelta
    rules: tuple[Rule, ...] = ()
    more: tuple[Stamp, ...] = ()
    """RDATE."""
    less: tuple[Stamp, ...] = ()
    """EXDATE, and what other events of the file take over."""
    no_rules: tuple[Rule, ...] = ()
    """EXRULE."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The times of an event that are over."""

    times: tuple[datetime, ...]
    """In UTC, rising, at most `MOST`."""
    older: int = 0
    """How many more there were before them."""
    endless: bool = False
    """The rules give more times than can be meetings."""
    coming: bool = False
    """There are times that are not over."""


def past(schedule: Schedule, zones: Zones, now: datetime) -> Past:
    """Give the times of an event that are over at `now`.

    Raises:
        OverflowError: the event begins before the year 1 or after 9999.
    """
    first = zones.moment(schedule.start.wall, schedule.zone)
    if not schedule.rules and not schedule.more and not schedule.less:
        over = _is_over(first, schedule.length, now)
        return Past(times=(first,) if over else (), coming=not over)
    steps = _Steps(_MOST_STEPS)
    found = {first}
    for rule in schedule.rules:
        found.update(_of_rule(rule, schedule, zones, now, steps))
    found.update(_moments(schedule.more, schedule, zones))
    for rule in schedule.no_rules:
        found.difference_update(_of_rule(rule, schedule, zones, now, steps))
    found.difference_update(_moments((stamp for stamp in schedule.less if not stamp.day), schedule, zones))
    days = {stamp.wall.date() for stamp in schedule.less if stamp.day}
    left = [at for at in found if not days or _day(at, schedule.zone) not in days]
    if steps.gone > _MOST_STEPS:
        return Past(times=(), endless=True)
    gone = [at for at in left if _is_over(at, schedule.length, now)]
    kept = sorted(nlargest(MOST, gone))
    return Past(times=tuple(kept), older=len(gone) - len(kept), coming=len(gone) < len(left))


@dataclass(slots=True)
class _Steps:
    most: int
    gone: int = 0

    def more(self) -> bool:
        self.gone += 1
        return self.gone <= self.most


def _is_over(at: datetime, length: timedelta, now: datetime) -> bool:
    return at + length <= now if at <= now else False


def _of_rule(
    rule: Rule, schedule: Schedule, zones: Zones, now: datetime, steps: _Steps
) -> Iterator[datetime]:
    """Give the moments of a rule up to a day from now, within its COUNT and UNTIL."""
    until = parse_stamp(rule.until)
    last = datetime.combine(now.date(), time()) + timedelta(days=2)
    number = 0
    for wall in walk(rule, schedule.start.wall, last):
        if not steps.more():
            return
        if wall is None:
            continue
        # The first time counts even where the rule does not give it.
        number += 1 if number or wall == schedule.start.wall else 2
        at = zones.moment(wall, schedule.zone)
        if (rule.count is not None and number > rule.count) or (
            until and _is_after(wall, at, until, zones, schedule)
        ):
            return
        yield at


def _is_after(wall: datetime, at: datetime, until: Stamp, zones: Zones, schedule: Schedule) -> bool:
    """Tell whether a time comes after the UNTIL of its rule."""
    if until.day:
        return wall.date() > until.wall.date()
    if until.offset is None:
        return wall > until.wall
    try:
        return at > zones.moment(until.wall, zones.of(until, schedule.calendar))
    except OverflowError:
        return False


def _moments(stamps: Iterable[Stamp], schedule: Schedule, zones: Zones) -> Iterator[datetime]:
    """Give the moments of a list; what floats, or is only a day, goes by the clock of the event."""
    for stamp in stamps:
        floats = stamp.day or (not stamp.zone and stamp.offset is None)
        zone = schedule.zone if floats else zones.of(stamp, schedule.calendar)
        wall = (
            stamp.wall.replace(hour=schedule.start.wall.hour, minute=schedule.start.wall.minute)
            if stamp.day
            else stamp.wall
        )
        try:
            yield zones.moment(wall, zone)
        except OverflowError:
            continue


def _day(at: datetime, zone: Zone) -> object:
    try:
        return at.astimezone(zone.rules).date()
    except (OverflowError, ValueError):
        return at.date()
