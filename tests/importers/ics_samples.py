"""Calendars put together for tests."""

from __future__ import annotations

from datetime import UTC, datetime

from relnote.importers.drafts import HistoryRecord, InteractionDraft
from relnote.importers.ics import read_ics

NOW = datetime(2026, 1, 10, 12, 0, tzinfo=UTC)
MINE = frozenset({"me@example.org", "+12025550100"})
ANN = "ATTENDEE;CN=Ann Berg:mailto:ann@example.org"
ME = "ATTENDEE;CN=Me:mailto:me@example.org"
START = "DTSTART:20250306T090000Z"


def event(*lines: str | bytes, end: str = "\r\n") -> bytes:
    """Give an event with a UID, a start and Ann in it, unless the lines say otherwise."""
    texts = [line if isinstance(line, bytes) else line.encode() for line in lines]
    given = b"\n".join(texts)
    if b"UID" not in given:
        texts.insert(0, b"UID:one@example.org")
    if b"DTSTART" not in given:
        texts.append(START.encode())
    if b"ATTENDEE" not in given:
        texts.append(ANN.encode())
    return end.encode().join([b"BEGIN:VEVENT", *texts, b"END:VEVENT", b""])


def calendar(*parts: str | bytes, end: str = "\r\n") -> bytes:
    texts = [part if isinstance(part, bytes) else part.encode() + end.encode() for part in parts]
    head, tail = f"BEGIN:VCALENDAR{end}VERSION:2.0{end}", f"END:VCALENDAR{end}"
    return head.encode() + b"".join(texts) + tail.encode()


def read(
    *parts: str | bytes, now: datetime = NOW, mine: frozenset[str] = MINE, zone: str = "Europe/Lisbon"
) -> list[HistoryRecord]:
    return list(read_ics(calendar(*parts), mine, now, zone))


def one(*lines: str | bytes) -> InteractionDraft:
    (record,) = read(event(*lines))
    assert isinstance(record, InteractionDraft), record
    return record


def reason(*lines: str | bytes) -> str:
    (record,) = read(event(*lines))
    assert not isinstance(record, InteractionDraft), record
    return record.reason


def starts(*parts: str | bytes, zone: str = "Europe/Lisbon", now: datetime = NOW) -> list[str]:
    """Give the times of all interactions, as `2025-03-06 09:00` in UTC."""
    return [
        record.started_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
        for record in read(*parts, zone=zone, now=now)
        if isinstance(record, InteractionDraft)
    ]
