"""Follow-ups and next attempts as a calendar (RFC 5545).

Every event has a UID that stays the same from one export to the next, and a SEQUENCE that only grows, so that a calendar
that reads the file again changes its events and does not double them. What has ended is told as cancelled, so that
calendars take it away; a follow-up that was removed altogether cannot be told of, nor can a next attempt of somebody
who is not to be tried any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

CALENDAR = "relnote"
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """An event: a whole day, or a stretch of time."""

    uid: str
    summary: str
    description: str = ""
    day: date | None = None
    begin: datetime | None = None
    end: datetime | None = None
    cancelled: bool = False


def calendar(entries: Iterable[CalendarEntry], *, now: datetime, sequence: int) -> bytes:
    """Write a calendar.

    Args:
        entries: The events. Characters in their texts that no calendar may hold are left out: controls but for
            line ends and tabs, lone surrogates, byte order marks.
        now: The moment of the export.
        sequence: A number that has grown whenever anything has changed.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//relnote//relnote//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", CALENDAR)
    for entry in entries:
        made.add_component(_event(entry, now, sequence))
    return bytes(made.to_ical())


def _event(entry: CalendarEntry, now: datetime, sequence: int) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", sequence)
    event.add("summary", _fit(entry.summary))
    if entry.description:
        event.add("description", _fit(entry.description))
    if entry.day is not None:
        event.add("dtstart", entry.day)
        if entry.day < date.max:
            event.add("dtend", entry.day + timedelta(days=1))
    if entry.begin is not None and entry.end is not None:
        event.add("dtstart", entry.begin.astimezone(UTC))
        event.add("dtend", entry.end.astimezone(UTC))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    return event


def _fit(text: str) -> str:
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
