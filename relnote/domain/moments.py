"""Moments and days: the one door to pendulum.

A moment is an aware datetime in UTC; a day is a date, and becomes a moment only by way of a zone.
Pendulum is imported where it is used, because importing it takes a quarter of the time of a bare start.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pendulum

SATURDAY = 5
"""Monday is 0; Saturday and Sunday are not working days."""


@lru_cache(maxsize=512)
def zone_of(name: str) -> pendulum.Timezone:
    """Give the zone of a name; remembered, because pendulum reads its file anew each time it is asked.

    Raises:
        InvalidTimezone: there is none of this name.
    """
    import pendulum

    return pendulum.timezone(name)


def local(moment: datetime, zone: str) -> pendulum.DateTime:
    """Tell a moment as the clock on the wall in `zone` does."""
    import pendulum

    return pendulum.instance(moment).in_timezone(zone_of(zone))


def day_of(moment: datetime, zone: str) -> date:
    """Tell which day a moment falls on in `zone`."""
    at = local(moment, zone)
    return date(at.year, at.month, at.day)


def moment_of(day: date, hour: int, minute: int, zone: str) -> datetime:
    """Tell the moment at which the clock in `zone` shows `hour:minute` on `day`, in UTC.

    In a daylight-saving gap it is the same distance after the gap; in a fold, the first of the two.
    Raises OverflowError or ValueError where the calendar ends (years 1 and 9999).
    """
    # Not pendulum.datetime: in a gap it goes back, so that a day could begin on the day before.
    at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone_of(zone), fold=0)
    return at.astimezone(UTC)


def start_of(day: date, zone: str) -> datetime:
    """Tell the moment at which `day` begins in `zone`, in UTC."""
    return moment_of(day, 0, 0, zone)


def add_months(day: date, months: int) -> date:
    """Go `months` on from `day`; the last day of a month stays within the shorter month.

    Raises ValueError beyond the years 1 to 9999.
    """
    import pendulum

    moved = pendulum.date(day.year, day.month, day.day).add(months=months)
    return date(moved.year, moved.month, moved.day)


def next_working_day(day: date) -> date:
    """Tell the first working day (Monday to Friday) after `day`."""
    moved = day + timedelta(days=1)
    while moved.weekday() >= SATURDAY:
        moved += timedelta(days=1)
    return moved


def previous_working_day(day: date) -> date:
    """Tell the last working day (Monday to Friday) before `day`."""
    moved = day - timedelta(days=1)
    while moved.weekday() >= SATURDAY:
        moved -= timedelta(days=1)
    return moved


def is_zone(name: str) -> bool:
    """Tell whether `name` is a time zone that is known here (`Europe/Lisbon`)."""
    import pendulum
    from pendulum.tz.exceptions import InvalidTimezone

    try:
        pendulum.timezone(name)
    except (InvalidTimezone, ValueError, OSError):
        return False
    return True


def system_zone() -> str:
    """Tell the IANA name of the zone this machine is set to; `UTC` where it cannot be told."""
    from pendulum.tz.local_timezone import get_local_timezone

    name = getattr(get_local_timezone(), "name", "UTC")
    return name if name and is_zone(name) else "UTC"
