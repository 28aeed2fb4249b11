from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.exporters.ics import CalendarEntry, calendar
from tests.store.journals import HOSTILE

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
    assert {str(each["transp"]) for each in (day, call)} == {"TRANSPARENT"}


def test_the_last_day_there_is_has_no_day_after_it() -> None:
    [event] = events(calendar([CalendarEntry(uid="a", summary="x", day=date.max)], now=NOW, sequence=0))
    assert (event.decoded("dtstart"), event.get("dtend")) == (date.max, None)


@pytest.mark.parametrize("text", HOSTILE)
def test_every_line_is_one_that_a_strict_reader_takes(text) -> None:
    entry = CalendarEntry(
        uid="a", summary=f"{text}\r\nEND:VEVENT", description=f"{text}" * 9, day=date(2026, 11, 20)
    )
    data = calendar(
        [entry, replace(entry, uid="b", begin=NOW, end=NOW.replace(hour=15), day=None)], now=NOW, sequence=0
    )
    lines = data.decode().split("\r\n")
    assert lines.pop() == ""
    assert all(0 < len(line.encode()) <= 75 for line in lines)
    whole = "\r\n".join(lines).replace("\r\n ", "").split("\r\n")
    assert all(re.fullmatch(r"[A-Z-]+(?:;[A-Z]+=[A-Z]+)*:[^\x00-\x08\x0a-\x1f\x7f]*", line) for line in whole)
    assert [line for line in whole if line.startswith(("BEGIN", "END"))] == [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    assert all(
        sum(line.startswith(f"{name}:") for line in whole) == 2 for name in ("UID", "DTSTAMP", "SEQUENCE")
    )


def test_nothing_to_do_is_a_calendar_too() -> None:
    assert events(calendar([], now=NOW, sequence=0)) == []


TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff"), max_size=120
)


@given(TEXTS, TEXTS)
def test_any_text_comes_back(summary, description) -> None:
    hostile = f"{summary}\nEND:VEVENT\r\nBEGIN:VEVENT\x1b]0;x\x07\ud800"
    entry = CalendarEntry(uid="a@relnote", summary=hostile, description=description, day=date(2026, 11, 20))
    [event] = events(calendar([entry], now=NOW, sequence=1))
    assert str(event["summary"]) == f"{summary}\nEND:VEVENT\nBEGIN:VEVENT]0;x"
    assert str(event.get("description", "")) == description
