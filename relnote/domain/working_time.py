"""The time in which a contact works: which days and hours count, and when a wait of theirs has passed.

Days are numbers, Monday is 0; hours are ranges of minutes as in `relnote.domain.hours`. A wait is `30m` or `4h` of
working hours, `2d` of working days, `1w` of weeks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice

from relnote.domain import moments
from relnote.domain.absences import Away
from relnote.domain.answer_words import WEEKDAYS
from relnote.domain.hours import DAY, Ranges, merged, read, without
from relnote.domain.words import NONE

OFFICE_HOURS: Ranges = ((8 * 60, 17 * 60),)
"""When people are taken to work who have not said otherwise."""

BY_DAY: Ranges = ((6 * 60, 22 * 60),)
"""When somebody may be tried at all; who says "before 8" does not mean the night."""

ALL_DAYS = frozenset(range(7))
SATURDAY_SUNDAY = frozenset({5, 6})
FRIDAY_SATURDAY = frozenset({4, 5})

_ZONES_OF_WEEKENDS: dict[frozenset[int], str] = {
    FRIDAY_SATURDAY: (
        "Africa/Algiers Africa/Cairo Africa/Djibouti Africa/Khartoum Africa/Tripoli Asia/Aden Asia/Amman Asia/Baghdad "
        "Asia/Bahrain Asia/Damascus Asia/Dacca Asia/Dhaka Asia/Gaza Asia/Hebron Asia/Jerusalem Asia/Kuwait "
        "Asia/Muscat Asia/Qatar Asia/Riyadh Asia/Tel_Aviv Egypt Indian/Maldives Israel Libya"
    ),
    frozenset({3, 4}): "Asia/Tehran Iran",
    frozenset({4}): "Asia/Kabul",
    frozenset({5}): "Asia/Kathmandu Asia/Katmandu",
    frozenset({4, 6}): "Asia/Brunei",
}
WEEKENDS: dict[str, frozenset[int]] = {
    zone: days for days, zones in _ZONES_OF_WEEKENDS.items() for zone in zones.split()
}
"""The days off where they are not Saturday and Sunday, by IANA zone; from the labour laws of these countries."""

USUAL_WAIT = "2d"
"""How long an answer is waited for where nobody said how long."""

LEAST_WAIT = "4h"
"""Nobody is chased before so many of their working hours have passed."""

AS_USUAL = "usual"
"""Stands for the wait that is usual for a contact."""

MOST_WAIT = "10d"
"""However slowly somebody usually answers, they may be asked again after so many working days."""

LONGEST = 800
"""Days that are looked through, without those on which they are away; a wait that has not passed by then is taken to have."""


@dataclass(frozen=True, slots=True)
class WorkingWeek:
    """The days and hours of a week in which somebody works, in their IANA zone."""

    zone: str
    days: frozenset[int]
    hours: Ranges
    away: Away = ()
    """When they are away: no time passes then."""

    def windows(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Give the stretches of working time from `start` on, in UTC; the first may have begun before."""
        days = days_there(moments.day_of(start, self.zone), self.zone, self.away)
        for day in islice(days, LONGEST):
            if day.weekday() not in self.days:
                continue
            for opens, closes in self.hours:
                begin, end = stretch(day, opens, closes, self.zone)
                if end > start and end > begin:
                    yield from without_absences(max(begin, start), end, self.away)


def days_there(day: date, zone: str, away: Away) -> Iterator[date]:
    """Give the days of an IANA zone from one on, without those all of which somebody is away."""
    while True:
        if not (away and _is_away_all(day, zone, away)):
            yield day
        day += timedelta(days=1)


def _is_away_all(day: date, zone: str, away: Away) -> bool:
    begin, end = (minute_of(day, minutes, zone) for minutes in (0, DAY))
    return any(left <= begin and end <= back for left, back in away)


def without_absences(begin: datetime, end: datetime, away: Away) -> Iterator[tuple[datetime, datetime]]:
    """Give what is left of a stretch without the time in which somebody is away."""
    for left, back in away:
        if left < end and begin < back:
            if begin < left:
                yield begin, left
            begin = back
    if begin < end:
        yield begin, end


@lru_cache(maxsize=8192)  # deriving all flags asks for the same hours of the same days again and again
def stretch(day: date, opens: int, closes: int, zone: str) -> tuple[datetime, datetime]:
    """Tell when a range of minutes begins and ends by the clock in `zone`, in UTC; never outside of it on the clock.

    Where the clock is put forward over all of it nothing is left: it ends when it begins. Where an hour comes twice,
    a range that begins in it begins in the second, and one that ends in it ends in the first.
    """
    begin, end = _clock(day, opens, zone, fold=1), _clock(day, closes, zone, fold=0)
    return (begin if begin < end else min(_clock(day, opens, zone, fold=0), end)), end


def minute_of(day: date, minutes: int, zone: str) -> datetime:
    """Tell the moment so many minutes (0 to 1440) after midnight by the clock in `zone`, in UTC.

    A time that comes twice is the first of the two; one that is left out is the moment the clock is put forward.
    """
    return _clock(day, minutes, zone, fold=0)


def _clock(day: date, minutes: int, zone: str, *, fold: int) -> datetime:
    from zoneinfo import ZoneInfo

    there = ZoneInfo(zone)
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    at = wall.replace(tzinfo=there, fold=fold).astimezone(UTC)
    if at.astimezone(there).replace(tzinfo=None) == wall:
        return at
    # Left out: the clock is put forward between the two readings of it.
    before, after = (wall.replace(tzinfo=there, fold=fold).astimezone(UTC) for fold in (1, 0))
    offset = after.astimezone(there).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(there).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after


def weekdays_of(value: str) -> frozenset[int]:
    """Give the numbers of the days of an answer in canonical form (`mon,wed`); none of `none` and of nothing."""
    return (
        frozenset(WEEKDAYS.index(day) for day in value.split(",")) if value not in ("", NONE) else frozenset()
    )


def hours_of(value: str) -> Ranges:
    """Give the ranges of an answer in canonical form; none of `none` and of nothing."""
    return () if value == NONE else read(value)


def by_day(ranges: Ranges) -> Ranges:
    """Take the night out of ranges that say `before 8`, `after 5` or `any time`: those that reach midnight."""
    opens, closes = BY_DAY[0]
    return tuple(
        (opens if start == 0 and end > opens else start, closes if end == DAY and start < closes else end)
        for start, end in ranges
    )


def usual_weekend(zone: str) -> frozenset[int]:
    """Tell which days are off in an IANA zone."""
    return WEEKENDS.get(zone, SATURDAY_SUNDAY)


def working_week(
    stated: Mapping[str, str], zone: str, weekend: frozenset[int] | None = None, away: Away = ()
) -> WorkingWeek:
    """Tell when somebody works: as is usual in their zone, with their best days and hours and without their worst.

    Where they leave no day or no hour, the usual ones count.

    Args:
        stated: Their answers in canonical form, by key of question.
        zone: Their IANA zone.
        weekend: The days off where they are, if that is known better than by the zone.
        away: When they are away.
    """
    usual = ALL_DAYS - (usual_weekend(zone) if weekend is None else weekend)
    days = (usual | weekdays_of(stated.get("best_days", ""))) - weekdays_of(stated.get("worst_days", ""))
    best, worst = hours_of(stated.get("best_time", "")), hours_of(stated.get("worst_time", ""))
    hours = without(merged((*OFFICE_HOURS, *by_day(best))), worst)
    return WorkingWeek(zone, days or usual, hours or OFFICE_HOURS, away)


def after_wait(week: WorkingWeek, start: datetime, wait: str) -> datetime:
    """Tell when a wait in somebody's working time has passed that begins at `start`, in UTC.

    A wait that begins outside of their hours begins when they next open. Days and weeks end at the same time of day,
    or when they next open after it. While they are away none of it passes.
    """
    count, unit = int(wait[:-1]), wait[-1]
    if unit in "mh":
        return _worked(week, start, timedelta(minutes=count * (60 if unit == "h" else 1)))
    begun = _next_open(week, start)
    local = moments.local(begun, week.zone)
    day = _days_after(week, date(local.year, local.month, local.day), count, unit)
    return _next_open(week, minute_of(day, local.hour * 60 + local.minute, week.zone) + _seconds(begun))


def wait_of(stated: Mapping[str, str]) -> str:
    """Tell how long somebody asks to be waited for, by their answers in canonical form."""
    return stated.get("wait", USUAL_WAIT)


def chased_from(
    week: WorkingWeek, start: datetime, stated: Mapping[str, str], usual_ends: datetime | None = None
) -> tuple[datetime, str]:
    """Tell from when on an answer may be asked for, in UTC, and which wait counts.

    The sooner of what they asked for and what is usual for them (`AS_USUAL`), but never before the least wait there is.

    Args:
        week: When they work.
        start: When you tried.
        stated: Their answers in canonical form, by key of question.
        usual_ends: When most of their answers would have come, if that is known.
    """
    ends = [(after_wait(week, start, wait_of(stated)), wait_of(stated))]
    if usual_ends is not None:
        as_usual = (min(usual_ends, after_wait(week, start, MOST_WAIT)), AS_USUAL)
        ends = [min(ends[0], as_usual, key=_end)] if "wait" in stated else [as_usual]
    return max(*ends, (after_wait(week, start, LEAST_WAIT), LEAST_WAIT), key=_end)


def _end(wait: tuple[datetime, str]) -> datetime:
    return wait[0]


def _seconds(moment: datetime) -> timedelta:
    return timedelta(seconds=moment.second)


def _days_after(week: WorkingWeek, day: date, count: int, unit: str) -> date:
    """Give the day so many working days (`d`) or weeks (`w`) of theirs after another."""
    if unit == "w" and not week.away:
        return day + timedelta(weeks=count)
    left = count if unit == "d" else 7 * count
    later = days_there(day + timedelta(days=1), week.zone, week.away)
    counted = (each for each in later if unit == "w" or each.weekday() in week.days)
    return next(islice(counted, left - 1, None)) if left else day


def _next_open(week: WorkingWeek, moment: datetime) -> datetime:
    return next(week.windows(moment))[0]


def _worked(week: WorkingWeek, start: datetime, left: timedelta) -> datetime:
    for begin, end in week.windows(start):
        if end - begin >= left:
            return begin + left
        left -= end - begin
    # Somebody with hardly any hours: it has passed when nobody would still wait.
    return start + timedelta(days=LONGEST)
