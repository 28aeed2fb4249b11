"""Days and the moments at which they begin, remembered: deriving all flags asks for them a million times."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from relnote.domain import moments


@lru_cache(maxsize=8192)
def start_of(day: date, zone: str) -> datetime:
    """Tell the moment at which a day begins in a zone, in UTC."""
    return moments.start_of(day, zone)


@lru_cache(maxsize=8192)
def months_after(day: date, months: int, zone: str) -> datetime:
    """Tell the moment at which the day so many months after a day begins in a zone, in UTC."""
    return moments.start_of(moments.add_months(day, months), zone)


def day_of(moment: datetime, zone: str) -> date:
    """Tell the day a moment falls on in a zone."""
    day = moment.astimezone(UTC).date()
    if moment < start_of(day, zone):
        return day - timedelta(days=1)
    following = day + timedelta(days=1)
    return following if moment >= start_of(following, zone) else day
