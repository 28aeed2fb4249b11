"""Holds what the reader of calendars makes of times against what the icalendar library makes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar

from relnote.importers.drafts import InteractionDraft
from relnote.importers.ics import read_ics

GUEST = b"ATTENDEE;CN=Guest:mailto:guest@example.org\r\n"


def differences(files: list[bytes], now: datetime) -> str:
    """Compare the events with a UID of their own that happen once; every event is given a guest first."""
    same = other = refused = 0
    shown: list[str] = []
    for data in files:
        try:
            theirs = dict(_once(Calendar.from_ical(data, multiple=True), now))
        except Exception:  # noqa: BLE001 - it raises all sorts of errors
            refused += 1
            continue
        found = [
            record
            for record in read_ics(_with_guests(data), frozenset(), now, "UTC")
            if isinstance(record, InteractionDraft)
        ]
        ours = {record.uid.rpartition(" ")[0]: record for record in found}
        for uid in theirs.keys() & ours.keys():
            start, seconds = theirs[uid]
            if (start, seconds) == (ours[uid].started_at, ours[uid].duration):
                same += 1
            else:
                other += 1
                shown.append(f"  {uid}: {start} {seconds} | {ours[uid].started_at} {ours[uid].duration}")
    head = f"against icalendar: {same} times the same, {other} not; it refused {refused} files"
    return "\n".join([head, *shown])


def _with_guests(data: bytes) -> bytes:
    return data.replace(b"END:VEVENT", GUEST + b"END:VEVENT")


def _once(calendars: list[Any], now: datetime) -> Iterator[tuple[str, tuple[datetime, int | None]]]:
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    known = Counter(str(event.get("UID", "")) for event in events)
    for event in events:
        uid = str(event.get("UID", ""))
        repeats = any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
        if not uid or known[uid] > 1 or repeats:
            continue
        try:
            start, end = event.start, event.end
        except Exception:  # noqa: BLE001 - an event it cannot make sense of
            continue
        if not isinstance(start, datetime) or not isinstance(end, datetime):
            continue
        began, ended = (at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC) for at in (start, end))
        if ended <= now:
            yield uid, (began, int((ended - began).total_seconds()) if ended > began else None)
