"""Days, clock times and lengths of time: read as people write them, told as people say them.

Days are read by `domain.days`, which is part of this module's face. Everything is English and needs no clock.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from relnote.domain.days import (
    MONTH_NAMES,
    NAMES_TOO,
    WEEKDAY_NAMES,
    Prefer,
    accepted_days,
    day_problem,
    parse_day,
)
from relnote.domain.moments import day_of, local

__all__ = [
    "MONTH_NAMES",
    "NAMES_TOO",
    "WEEKDAY_NAMES",
    "Prefer",
    "accepted_clock",
    "accepted_days",
    "day_problem",
    "describe_ago",
    "describe_day",
    "describe_length",
    "format_length",
    "parse_clock",
    "parse_day",
    "parse_length",
]

MINUTE, HOUR, DAY = 60, 3600, 86400
"""Seconds."""

NEAR_DAYS = 180
"""Within so many days a day is told with its weekday and without its year."""

_CLOCK = re.compile(r"(?P<hour>[01]?[0-9]|2[0-3])(?:[:.](?P<minute>[0-5][0-9])|h(?P<after>[0-5][0-9])?| h)")
_HALF_DAY = re.compile(
    r"(?P<hour>0?[1-9]|1[0-2])(?:[:.](?P<minute>[0-5][0-9]))? ?(?P<half>[ap])\.?m\.?",
)
_CLOCK_WORDS = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}

_DIGITS = r"[0-9]{1,4}(?:[.,][0-9]{1,3})?"
_LENGTH = re.compile(
    rf"(?:(?P<hours>{_DIGITS}) ?(?:hours?|hrs?|h))?"
    r"(?(hours)(?: and |,? )?)"
    rf"(?:(?P<minutes>{_DIGITS}) ?(?:minutes?|mins?|min|m|')"
    r"|(?P<bare>(?<=h)[0-5][0-9]))?"
    r"(?(minutes) ?)"
    rf"(?:(?P<seconds>{_DIGITS}) ?(?:seconds?|secs?|s))?",
)
_LENGTH_WORDS = {
    "a minute": MINUTE,
    "a quarter of an hour": 15 * MINUTE,
    "quarter of an hour": 15 * MINUTE,
    "half an hour": 30 * MINUTE,
    "half hour": 30 * MINUTE,
    "three quarters of an hour": 45 * MINUTE,
    "an hour": HOUR,
    "one hour": HOUR,
    "an hour and a half": 90 * MINUTE,
    "two hours": 2 * HOUR,
}


def parse_clock(text: str) -> tuple[int, int] | None:
    """Read a time of day (`15:00`, `15.00`, `3:30 pm`, `9h`, `noon`) as hour and minute; None if it is none."""
    words = " ".join(text[:40].casefold().split()).removeprefix("at ")
    if words in _CLOCK_WORDS:
        return _CLOCK_WORDS[words]
    found = _HALF_DAY.fullmatch(words)
    if found is not None:
        return int(found["hour"]) % 12 + (12 if found["half"] == "p" else 0), int(found["minute"] or 0)
    found = _CLOCK.fullmatch(words)
    if found is None:
        return None
    return int(found["hour"]), int(found["minute"] or found["after"] or 0)


def accepted_clock() -> str:
    """Spell which times of day are understood, for a message that refuses one."""
    return "a time such as 15:00, 3pm, 3:30 pm, 9h, noon or midnight"


def parse_length(text: str) -> int | None:
    """Read a length of time (`22m`, `1h30`, `1h 30m`, `1.5h`, `90s`, `half an hour`) in seconds; None if it is none."""
    words = " ".join(text[:40].casefold().split()).removeprefix("for ")
    if words in _LENGTH_WORDS:
        return _LENGTH_WORDS[words]
    found = _LENGTH.fullmatch(words)
    if found is None or not words:
        return None
    parts = (("hours", HOUR), ("minutes", MINUTE), ("bare", MINUTE), ("seconds", 1))
    return round(sum(float((found[name] or "0").replace(",", ".")) * size for name, size in parts))


def format_length(seconds: int) -> str:
    """Write a length so that `parse_length` reads exactly it back: `22m`, `1h30m`, `1m30s`."""
    hours, rest = divmod(seconds, HOUR)
    minutes, rest = divmod(rest, MINUTE)
    parts = ((hours, "h"), (minutes, "m"), (rest, "s"))
    return "".join(f"{count}{unit}" for count, unit in parts if count) or "0m"


def describe_length(seconds: int) -> str:
    """Tell a length of time: `22 min`, `1 h`, `1 h 30 min`; under a minute in seconds."""
    if seconds < MINUTE:
        return f"{seconds} s"
    hours, minutes = divmod(seconds // MINUTE, 60)
    parts = ((hours, "h"), (minutes, "min"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count)


def describe_day(day: date, today: date) -> str:
    """Tell a day as seen from `today`: `today`, `yesterday`, `Tue 24 Nov`, `12 Nov 2025`."""
    away = (day - today).days
    if -1 <= away <= 1:
        return ("yesterday", "today", "tomorrow")[away + 1]
    written = f"{day.day} {MONTH_NAMES[day.month - 1]}"
    if abs(away) <= NEAR_DAYS:
        return f"{WEEKDAY_NAMES[day.weekday()]} {written}"
    return f"{written} {day.year}"


def describe_moment(moment: datetime, now: datetime, zone: str) -> str:
    """Tell a moment by the clock in `zone`, as seen from `now`: `yesterday 15:00`, `Tue 24 Nov 09:30`."""
    at = local(moment, zone)
    return f"{describe_day(day_of(moment, zone), day_of(now, zone))} {at.hour:02}:{at.minute:02}"


def describe_ago(seconds: float) -> str:
    """Tell how long something has been, in one unit: `now`, `5 min`, `9 h`, `2 d`, `3 w`, `5 mo`, `2 y`."""
    if seconds < MINUTE:
        return "now"
    for size, unit, upto in (
        (MINUTE, "min", HOUR),
        (HOUR, "h", DAY),
        (DAY, "d", 14 * DAY),
        (7 * DAY, "w", 63 * DAY),
        (30.44 * DAY, "mo", 730 * DAY),
    ):
        if seconds < upto:
            return f"{int(seconds // size)} {unit}"
    return f"{int(seconds // (365.25 * DAY))} y"
