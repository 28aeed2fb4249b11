"""The one place that reads the clock; everybody else is handed a moment."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Something that tells the present moment, as an aware datetime in UTC."""

    def __call__(self) -> datetime:
        """Tell the present moment."""
        ...


def system_clock() -> datetime:
    """Tell the present moment, in UTC, from the machine's clock."""
    return datetime.now(UTC)  # noqa: TID251 - this is the place


def fixed_clock(moment: datetime) -> Clock:
    """Make a clock that stands still at `moment`."""
    return lambda: moment
