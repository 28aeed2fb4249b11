from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from relnote.exporters.ics import CalendarEntry, calendar

NOW = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


def events(data: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


def test_a_day_and_a_window() -> None:
    entries = [
        CalendarEntry(uid="a@relnote", summary="Promise to Mary, Ltd; quote", day=date(2026, 11, 20)),
        CalendarEntry(
            uid="b@relnote",
            summary="Call Bob",
            description="Two\nlines",
            begin=NOW,
            end=NOW.replace(hour=15),
            cancelled=True,
        ),
    ]
    data = calendar(entries, now=NOW, sequence=7)
    assert data == calendar(entries, now=NOW, sequence=7)
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"METHOD:PUBLISH\r\n" in data
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    day, call = events(data)
    assert (str(day["summary"]), day.decoded("dtstart"), str(day["status"])) == (
        "Promise to Mary, Ltd; quote", date(2026, 11, 20), "CONFIRMED",
    )  # fmt: skip
    assert (call.decoded("dtstart"), call.decoded("dtend"), str(call["status"]), int(call["sequence"])) == (
        NOW, NOW.replace(hour=15), "CANCELLED", 7,
    )  # fmt: skip
    assert str(call["description"]) == "Two\nlines"


def test_nothing_to_do_is_a_calendar_too() -> None:
    assert events(calendar([], now=NOW, sequence=0)) == []


TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=120)


@given(TEXTS, TEXTS)
def test_any_text_comes_back(summary, description) -> None:
    hostile = f"{summary}\nEND:VEVENT\r\nBEGIN:VEVENT\x1b]0;x\x07\ud800"
    entry = CalendarEntry(uid="a@relnote", summary=hostile, description=description, day=date(2026, 11, 20))
    [event] = events(calendar([entry], now=NOW, sequence=1))
    assert str(event["summary"]) == f"{summary}\nEND:VEVENT\nBEGIN:VEVENT]0;x"
    assert str(event.get("description", "")) == description
