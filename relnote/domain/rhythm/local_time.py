"""Local seconds: what the clock on a contact's wall shows, as a number that hours and weekdays are read off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

MONDAY = datetime(1969, 12, 29)  # noqa: DTZ001 - a wall knows no zone
"""The moment on the wall from which local seconds count; a Monday."""


NEVER = datetime(9990, 1, 1, tzinfo=UTC)
"""The last moment there is; a little is left for what is counted from it."""


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def to_local(moment: datetime, zone: str) -> float:
    """Give a moment in local seconds of an IANA zone."""
    return (moment.astimezone(_zone(zone)).replace(tzinfo=None) - MONDAY).total_seconds()


def from_local(local: float, zone: str) -> datetime:
    """Give the moment of local seconds in an IANA zone, in UTC to the second; `NEVER` where the calendar ends.

    Of an hour that comes twice it is the first; where one is left out, the same distance after it.
    """
    try:
        wall = MONDAY + timedelta(seconds=round(local))
        return min(wall.replace(tzinfo=_zone(zone)).astimezone(UTC), NEVER)
    except OverflowError:
        return NEVER
