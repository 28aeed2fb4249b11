"""Days, times and lengths as calendars write them: `20240105T090000Z`, `2024-01-05`, `PT45M`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from relnote.importers.vcard.lines import Property

_STAMP = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)?(?:[.,]\d{1,9})?\s*(Z|[+-]\d\d:?\d\d)?)?\Z",
    re.ASCII | re.IGNORECASE,
)
_LABELLED = re.compile(r"(.{1,200}):(\d{8}(?:T\d{4,6}Z?)?)\Z", re.ASCII | re.DOTALL | re.IGNORECASE)
_LENGTH = re.compile(
    r"\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?\Z",
    re.ASCII | re.IGNORECASE,
)
_MOST = 20_000
"""Days of one list that are read."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day or a time as it is written: what the clock shows, and where the clock hangs."""

    wall: datetime
    """Naive; midnight of a day."""
    day: bool
    """It is a day without a time."""
    zone: str = ""
    """A name for it as the file has it; empty if the time floats or `offset` says it."""
    offset: timedelta | None = None
    """How far the clock is ahead of UTC, if the value itself says so."""


def stamp(prop: Property) -> Stamp | None:
    """Read the value of a property that holds one day or time; None if it is no day there is."""
    return _stamp(prop, prop.value)


def stamps(prop: Property) -> list[Stamp]:
    """Read a list of days, times, or periods, of which the beginnings count; what cannot be read is left out."""
    parts = prop.value.split(",")[:_MOST]
    return [found for part in parts if (found := _stamp(prop, part.partition("/")[0]))]


def _stamp(prop: Property, value: str) -> Stamp | None:
    zone = ",".join(named for key, names in prop.parameters if key == "TZID" for named in names)
    if (labelled := _LABELLED.match(value.strip())) and zone:
        # A name with a colon in it that nobody put in quotes: `TZID=(UTC-05:00) Eastern Time:20240105T…`.
        zone, value = f"{zone}:{labelled[1]}", labelled[2]
    found = parse_stamp(value)
    if not found:
        return None
    if found.wall.time() == time() and any(kind.upper() == "DATE" for kind in prop.given("VALUE")):
        # Midnight of what is declared to be a day is a time only in form.
        return Stamp(found.wall, day=True)
    return found if found.offset is not None else replace(found, zone=zone.strip().strip('"'))


def parse_stamp(text: str) -> Stamp | None:
    """Read a day or a time; None if it is no day there is."""
    found = _STAMP.match(text.strip())
    if not found:
        return None
    year, month, day = (int(found[at]) for at in (1, 2, 3))
    hour, minute, second = (int(found[at] or 0) for at in (4, 5, 6))
    try:
        # A leap second is the last one of its minute, and 24:00 the beginning of the next day.
        wall = datetime(year, month, day, hour % 24, minute, 59 if second == 60 else second)  # noqa: DTZ001
        wall += timedelta(days=hour // 24)
    except (ValueError, OverflowError):
        return None
    whole = hour < 24 or (hour == 24 and minute == second == 0)
    return (
        Stamp(wall, day=found[4] is None, offset=_offset(found[7]) if found[7] else None) if whole else None
    )


def _offset(text: str) -> timedelta:
    if text in "Zz":
        return timedelta()
    digits = text[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if ahead >= timedelta(days=1):
        return timedelta()
    return -ahead if text[0] == "-" else ahead


def length(text: str) -> timedelta | None:
    """Read a length of time; None if it is none, or negative."""
    found = _LENGTH.match(text.strip())
    if not found or not any(found.groups()):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
