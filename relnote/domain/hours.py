"""Hours of the day as people say them: `8-5`, `after 5`, `before 8`, `mornings`, `10-11:30`, `9am-11am`.

Ranges are pairs of minutes since midnight, `0 <= start < end <= 1440`, sorted and apart. They are kept as
`08:00-17:00`, joined with commas. A bare hour is read as people mean it at work: 1 to 6 are the afternoon,
7 to 12 are what they say; `05:00` or `5am` is the early morning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

Ranges = tuple[tuple[int, int], ...]

DAY = 24 * 60
"""Minutes of a day."""

ALWAYS: Ranges = ((0, DAY),)

_CLOCK = r"(?:[0-9]{1,2}(?:[:.][0-9]{2})?(?:\s?[ap]\.?m\b\.?)?|noon|midday|midnight)(?![\w:])"
_RANGE = re.compile(rf"(?:from\s+)?({_CLOCK})\s*(?:-|to\b|till\b|until\b)\s*({_CLOCK})")
_BETWEEN = re.compile(rf"between\s+({_CLOCK})\s+and\s+({_CLOCK})")
_OPEN = re.compile(rf"(before|until|till|after|from|past)\s+({_CLOCK})")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?:\s?([ap])\.?m\.?)?")
_NAMED_MINUTES = {
    ("early mornings", "early morning", "before work", "early"): (0, 8 * 60),
    ("in the mornings", "in the morning", "mornings", "morning"): (8 * 60, 12 * 60),
    ("before lunch",): (8 * 60, 12 * 60),
    ("after lunch",): (13 * 60, 17 * 60),
    ("lunchtime", "lunch time", "lunch"): (12 * 60, 13 * 60),
    ("in the afternoons", "in the afternoon", "afternoons", "afternoon"): (12 * 60, 17 * 60),
    ("office hours", "business hours", "working hours", "work hours", "during the day", "daytime"): (
        8 * 60,
        17 * 60,
    ),
    ("in the evenings", "in the evening", "evenings", "evening", "after work"): (17 * 60, DAY),
    ("any time", "anytime", "all day"): (0, DAY),
}
_NAMES = {name: minutes for names, minutes in _NAMED_MINUTES.items() for name in names}
_NAMED = re.compile(rf"(?:{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?!\w)")


def match_hours(text: str, at: int) -> tuple[Ranges, int] | None:
    """Read one expression of hours at a place of a text in lower case, with plain hyphens.

    Returns:
        Its ranges and the place where it ends, or nothing if there is none at that place.
    """
    if found := _NAMED.match(text, at):
        return (_NAMES[found[0]],), found.end()
    if found := _RANGE.match(text, at) or _BETWEEN.match(text, at):
        ranges = _between(found[1], found[2])
    elif found := _OPEN.match(text, at):
        ranges = _open(found[1], found[2])
    else:
        return None
    return (ranges, found.end()) if ranges else None


def merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Sort ranges and join those that overlap or touch."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return tuple(whole)


def without(ranges: Ranges, taken: Ranges) -> Ranges:
    """Take the hours of `taken` out of `ranges`."""
    left = ranges
    for off, on in taken:
        pieces = [piece for start, end in left for piece in ((start, min(end, off)), (max(start, on), end))]
        left = tuple((start, end) for start, end in pieces if start < end)
    return merged(left)


def overlap(one: Ranges, other: Ranges) -> bool:
    """Tell whether some minute is in both."""
    return any(a < d and c < b for a, b in one for c, d in other)


def written(ranges: Ranges) -> str:
    """Write ranges in canonical form: `00:00-08:00,17:00-24:00`."""
    return ",".join(f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in ranges)


def read(value: str) -> Ranges:
    """Read the canonical form."""
    pairs = (part.split("-") for part in value.split(",")) if value else ()
    return tuple((_minutes_of(start), _minutes_of(end)) for start, end in pairs)


def describe_hours(ranges: Ranges) -> str:
    """Say ranges briefly, so that they read back as the same: `8–5`, `after 5`, `before 8, after 5`."""
    return ", ".join(_describe(start, end) for start, end in ranges)


def _describe(start: int, end: int) -> str:
    if (start, end) == (0, DAY):
        return "any time"
    if start == 0:
        return f"before {_said(end)}"
    if end == DAY:
        return f"after {_said(start)}"
    late = end >= 19 * 60
    return f"{_said(start, late=late)}–{_said(end, late=late)}"


def _said(minutes: int, *, late: bool = False) -> str:
    """Say a time as briefly as it is understood; with `late`, the afternoon in 24 hours too (`17–19`)."""
    hour, minute = divmod(minutes, 60)
    tail = f":{minute:02}" if minute else ""
    if hour < 7:
        return f"{hour or 12}{tail}am"
    return f"{hour - 12 if 12 < hour < 19 and not late else hour}{tail}"


def _minutes_of(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _open(side: str, clock: str) -> Ranges:
    before = side in {"before", "until", "till"}
    readings = _readings(clock, as_end=before)
    if not readings:
        return ()
    start, end = (0, readings[0]) if before else (readings[0], DAY)
    return ((start, end),) if start < end else ()


def _between(first: str, last: str) -> Ranges:
    starts, ends = _readings(first, as_end=False), _readings(last, as_end=True)
    if not starts or not ends:
        return ()
    start = starts[0]
    if len(starts) > 1 and len(ends) == 1 and last.rstrip(".").endswith("m"):
        # "7-9pm" means both in the evening, "9-5pm" does not.
        half = [reading for reading in starts if (reading >= DAY // 2) == (ends[0] >= DAY // 2)]
        start = next((reading for reading in half if reading < ends[0]), start)
    end = next((reading for reading in ends if reading > start), min(ends))
    if end > start:
        return ((start, end),)
    # Over midnight; the same time twice says nothing.
    return merged(part for part in ((0, end), (start, DAY)) if part[0] < part[1]) if end < start else ()


def _readings(clock: str, *, as_end: bool) -> tuple[int, ...]:
    """Tell the minutes a clock time may mean, the likeliest first; none if there is no such time."""
    if clock in {"noon", "midday"}:
        return (DAY // 2,)
    found = _TIME.fullmatch(clock)
    if not found:  # midnight
        return (DAY if as_end else 0,)
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if hour * 60 + minute > DAY or minute > 59 or (half and not 1 <= hour <= 12):
        return ()
    if half:
        return (hour % 12 * 60 + minute + (DAY // 2 if half == "p" else 0),)
    if found[1].startswith("0") or hour > 11:
        return (hour * 60 + minute,)
    early, late = hour * 60 + minute, hour * 60 + minute + DAY // 2
    return (late, early) if hour < 7 else (early, late)
