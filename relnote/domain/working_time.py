"""The time in which a contact works: which days and hours count, and when a wait of theirs has passed.

Days are numbers, Monday is 0; hours are ranges of minutes as in `relnote.domain.hours`. A wait is `30m` or `4h` of
working hours, `2d` of working days, `1w` of weeks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from relnote.domain import moments
from relnote.domain.answer_words import WEEKDAYS
from relnote.domain.hours import DAY, Ranges, merged, read, without
from relnote.domain.preferences import NONE

OFFICE_HOURS: Ranges = ((8 * 60, 17 * 60),)
"""When people are taken to work who have not said otherwise."""

SATURDAY_SUNDAY = frozenset({5, 6})
FRIDAY_SATURDAY = frozenset({4, 5})

WEEKENDS: dict[str, frozenset[int]] = {
    **dict.fromkeys(
        (
            *(
                "Africa/Algiers",
                "Africa/Cairo",
                "Africa/Khartoum",
                "Africa/Tripoli",
                "Asia/Amman",
                "Asia/Baghdad",
            ),
            *("Asia/Bahrain", "Asia/Damascus", "Asia/Dhaka", "Asia/Gaza", "Asia/Hebron", "Asia/Jerusalem"),
            *("Asia/Kuwait", "Asia/Muscat", "Asia/Qatar", "Asia/Riyadh", "Asia/Aden", "Asia/Tel_Aviv"),
        ),
        FRIDAY_SATURDAY,
    ),
    "Asia/Kabul": frozenset({4}),
    "Asia/Tehran": frozenset({3, 4}),
    "Asia/Kathmandu": frozenset({5}),
}
"""The days off where they are not Saturday and Sunday, by IANA zone; from the labour laws of these countries."""

LONGEST = 800
"""Days that are looked through; a wait that has not passed by then is taken to have."""


@dataclass(frozen=True, slots=True)
class WorkingWeek:
    """The days and hours of a week in which somebody works, in their IANA zone."""

    zone: str
    days: frozenset[int]
    hours: Ranges

    def windows(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Give the stretches of working time from `start` on, in UTC; the first may have begun before."""
        first = moments.day_of(start, self.zone)
        for ahead in range(LONGEST):
            day = first + timedelta(days=ahead)
            if day.weekday() not in self.days:
                continue
            for opens, closes in self.hours:
                begin, end = minute_of(day, opens, self.zone), minute_of(day, closes, self.zone)
                if end > start and end > begin:
                    yield max(begin, start), end


def minute_of(day: date, minutes: int, zone: str) -> datetime:
    """Tell the moment so many minutes (0 to 1440) after midnight by the clock in `zone`, in UTC."""
    if minutes == DAY:
        return moments.start_of(day + timedelta(days=1), zone)
    return moments.moment_of(day, *divmod(minutes, 60), zone)


def weekdays_of(value: str) -> frozenset[int]:
    """Give the numbers of the days of an answer in canonical form (`mon,wed`); none of `none` and of nothing."""
    return (
        frozenset(WEEKDAYS.index(day) for day in value.split(",")) if value not in ("", NONE) else frozenset()
    )


def hours_of(value: str) -> Ranges:
    """Give the ranges of an answer in canonical form; none of `none` and of nothing."""
    return () if value == NONE else read(value)


def working_week(stated: Mapping[str, str], zone: str, weekend: frozenset[int] | None = None) -> WorkingWeek:
    """Tell when somebody works: as is usual in their zone, with their best days and hours and without their worst.

    Where they leave no day or no hour, the usual ones count.

    Args:
        stated: Their answers in canonical form, by key of question.
        zone: Their IANA zone.
        weekend: Their days off, where their country is known; else those of their zone.
    """
    usual = frozenset(range(7)) - (WEEKENDS.get(zone, SATURDAY_SUNDAY) if weekend is None else weekend)
    days = (usual | weekdays_of(stated.get("best_days", ""))) - weekdays_of(stated.get("worst_days", ""))
    best, worst = hours_of(stated.get("best_time", "")), hours_of(stated.get("worst_time", ""))
    hours = without(merged((*OFFICE_HOURS, *best)), worst)
    return WorkingWeek(zone, days or usual, hours or OFFICE_HOURS)


def after_wait(week: WorkingWeek, start: datetime, wait: str) -> datetime:
    """Tell when a wait in somebody's working time has passed that begins at `start`, in UTC.

    A wait that begins outside of their hours begins when they next open. Days and weeks end at the same time of day,
    or when they next open after it.
    """
    count, unit = int(wait[:-1]), wait[-1]
    if unit in "mh":
        return _worked(week, start, timedelta(minutes=count * (60 if unit == "h" else 1)))
    begun = _next_open(week, start)
    local = moments.local(begun, week.zone)
    days = list(_days_after(week, date(local.year, local.month, local.day), count if unit == "d" else 0))
    day = days[-1] if days else date(local.year, local.month, local.day) + timedelta(weeks=count)
    return _next_open(week, minute_of(day, local.hour * 60 + local.minute, week.zone) + _seconds(begun))


def _seconds(moment: datetime) -> timedelta:
    return timedelta(seconds=moment.second)


def _days_after(week: WorkingWeek, day: date, count: int) -> Iterator[date]:
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() in week.days:
            count -= 1
            yield day


def _next_open(week: WorkingWeek, moment: datetime) -> datetime:
    return next(week.windows(moment))[0]


def _worked(week: WorkingWeek, start: datetime, left: timedelta) -> datetime:
    for begin, end in week.windows(start):
        if end - begin >= left:
            return begin + left
        left -= end - begin
    # Somebody with hardly any hours: it has passed when nobody would still wait.
    return start + timedelta(days=LONGEST)
