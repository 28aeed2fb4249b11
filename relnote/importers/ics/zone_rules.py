"""Builds a time zone out of the rules a calendar brings along (VTIMEZONE), by way of the icalendar library.

Only what the library needs is given to it, and only rules that come once a year: one that comes every second would
keep it busy until the year 2038. Where it refuses all the same, standard time is taken.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

_WANTED = re.compile(
    rb"(?:BEGIN|END)[ \t]*:[ \t]*(?:STANDARD|DAYLIGHT)\s*\Z|(?:TZOFFSETFROM|TZOFFSETTO|DTSTART|RDATE|TZNAME)[;:]",
    re.IGNORECASE,
)
_RULE = re.compile(rb"RRULE[^:]*:(.*)", re.IGNORECASE | re.DOTALL)
_PART = re.compile(
    rb"(?:BYMONTH=\d{1,2}|BYDAY=[+-]?\d?(?:MO|TU|WE|TH|FR|SA|SU)|BYMONTHDAY=[\d,]+|UNTIL=\d{8}(?:T\d{6}Z?)?|COUNT=\d{1,3}"
    rb"|INTERVAL=[1-9]\d?|WKST=[A-Z]{2})\Z",
    re.IGNORECASE,
)
_PLACE = re.compile(rb"X-LIC-LOCATION[^:]*:\s*([\w/+-]{1,60})\s*\Z", re.IGNORECASE)
_OFFSET = re.compile(rb"TZOFFSETTO[^:]*:\s*([+-]?)(\d\d)(\d\d)", re.IGNORECASE)
_END = b"UNTIL=20991231T000000Z"
"""Rules without an end get one: else a time in the year 9999 makes the library count up to it."""
_MOST_LINES = 500


def place(lines: list[bytes]) -> str:
    """Give the place a zone says it is that of (`X-LIC-LOCATION:Europe/Berlin`); empty if it says none."""
    found = next((match[1] for line in lines if (match := _PLACE.match(line))), b"")
    return found.decode("ascii", "replace")


def built(lines: list[bytes]) -> tzinfo | None:
    """Build the zone; None if its rules say nothing at all."""
    body = [line for line in map(_safe, _unfolded(lines)[:_MOST_LINES]) if line]
    try:
        made = _by_library(body)
        sound = all(made.utcoffset(datetime(year, 1, 2, tzinfo=made)) is not None for year in (1, 2024))
    except Exception:  # noqa: BLE001 - it raises all sorts of errors, and standard time is better than none
        return _standard(lines)
    return made if sound else _standard(lines)


def _by_library(body: list[bytes]) -> tzinfo:
    from icalendar import Timezone

    # Without its name, so that the library does not remember it for calendars to come.
    zone = Timezone.from_ical(b"\r\n".join([b"BEGIN:VTIMEZONE", *body, b"END:VTIMEZONE", b""]))
    if not isinstance(zone, Timezone):
        raise TypeError
    zone.add("TZID", "Brought")
    made = zone.to_tz(lookup_tzid=False)
    if not isinstance(made, tzinfo):
        raise TypeError
    return made


def _unfolded(lines: list[bytes]) -> list[bytes]:
    whole: list[bytes] = []
    for line in lines:
        plain = line.rstrip(b"\r\n")
        if plain[:1] in (b" ", b"\t") and whole:
            whole[-1] += plain[1:]
        elif plain.strip():
            whole.append(plain)
    return whole


def _safe(line: bytes) -> bytes:
    """Give a line as the library may have it; empty if it may not."""
    if _WANTED.match(line):
        return line if line.isascii() and len(line) < 2000 else b""
    rule = _RULE.match(line)
    parts = [part.strip() for part in rule[1].split(b";")] if rule else []
    if b"FREQ=YEARLY" not in [part.upper() for part in parts]:
        return b""
    kept = [part.upper() for part in parts if _PART.match(part)]
    if not any(part.startswith((b"UNTIL", b"COUNT")) for part in kept):
        kept.append(_END)
    return b";".join([b"RRULE:FREQ=YEARLY", *kept])


def _standard(lines: list[bytes]) -> tzinfo | None:
    """Give the offset of standard time: the smallest one named."""
    found = [match for line in lines if (match := _OFFSET.match(line))]
    offsets = [
        timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == b"-" else 1)
        for sign, hours, minutes in (match.groups() for match in found)
    ]
    sane = [offset for offset in offsets if abs(offset) < timedelta(days=1)]
    return (timezone(min(sane)) if min(sane) else UTC) if sane else None
