"""Finding the events in a file, whatever is wrong with it, and accounting for all of them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.importers.drafts import InteractionDraft, PassedOver, Skipped
from relnote.importers.ics import components, events, physical, read_ics
from relnote.importers.recognise import Kind, recognise
from tests.importers.ics_samples import ANN, MINE, NOW, START, calendar, event, read

TEA, RUM = event("UID:tea", "SUMMARY:Tea"), event("UID:rum", "SUMMARY:Rum")


def bodies(data: bytes) -> list[str]:
    return [record.body for record in read_ics(data, MINE, NOW, "") if isinstance(record, InteractionDraft)]


@pytest.mark.parametrize(
    "data",
    [
        calendar(TEA, RUM),
        calendar(TEA, RUM).replace(b"\r\n", b"\n"),
        calendar(TEA, RUM).replace(b"\r\n", b"\r"),
        calendar(TEA, RUM).replace(b"\r\n", b"\r\r\n"),
        calendar(TEA, RUM).replace(b"\r\n", b"\r\n\r\n"),
        b"\xef\xbb\xbf" + calendar(TEA, RUM),
        calendar(TEA, RUM).decode().encode("utf-16"),
        calendar(TEA, RUM).decode().encode("utf-16-be"),
        calendar(TEA, RUM).lower().replace(b"tea", b"Tea").replace(b"rum", b"Rum"),
        calendar(TEA, RUM).replace(b"BEGIN:VEVENT", b"BEGIN:VEVENT \x00"),
        calendar(TEA) + calendar(RUM),
        TEA + RUM,
        calendar(TEA.replace(b"END:VEVENT\r\n", b""), RUM),
        calendar(TEA, RUM).replace(b"END:VEVENT\r\nEND:VCALENDAR\r\n", b""),
        calendar(TEA.replace(b"END:VEVENT", b"BEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VEVENT"), RUM),
        b"   " + calendar(TEA, RUM),
    ],
)
def test_events_are_found(data: bytes) -> None:
    assert bodies(data) == ["Tea", "Rum"]
    assert recognise(data).kind is Kind.ICS


def test_what_stands_in_an_alarm_is_not_of_the_event() -> None:
    alarm = b"BEGIN:VALARM\r\nSUMMARY:Wake up\r\nATTENDEE:mailto:bell@example.org\r\nEND:VALARM\r\n"
    (found,) = read(TEA.replace(b"SUMMARY", alarm + b"SUMMARY"))
    assert isinstance(found, InteractionDraft)
    assert (found.body, len(found.people)) == ("Tea", 1)


def test_one_broken_event_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    body_of = events.body.body_of

    def fail(summary: str, description: str) -> str:
        if summary == "Tea":
            raise RecursionError
        return body_of(summary, description)

    monkeypatch.setattr(events.body, "body_of", fail)
    gone, kept = read(TEA, RUM)
    assert isinstance(gone, Skipped)
    assert (gone.line, gone.raw) == (3, TEA)
    assert isinstance(kept, InteractionDraft)
    assert kept.body == "Rum"


def test_lines_are_put_together_before_they_are_decoded() -> None:
    name = "Zo\u00eb \u5c71\u7530".encode()
    folded = (
        b"ATTENDEE;CN=" + name[:3] + b"\r\n " + name[3:6] + b"\r\n\t" + name[6:] + b":mailto:zoe@example.org"
    )
    (found,) = read(event(folded))
    assert isinstance(found, InteractionDraft)
    assert found.people[0].name == "Zo\u00eb \u5c71\u7530"


def test_text_that_is_not_utf_8_is_read() -> None:
    (found,) = read(event("SUMMARY:K\u00e4se und Br\u00f6tchen f\u00fcr M\u00fcller".encode("cp1252")))
    assert isinstance(found, InteractionDraft)
    assert found.body == "K\u00e4se und Br\u00f6tchen f\u00fcr M\u00fcller"


def test_text_outside_of_calendars_is_skipped() -> None:
    data = b"hello\r\n" + calendar(TEA) + b"bye\r\n\r\nbye\r\n"
    first, _, last = read_ics(data, MINE, NOW, "")
    assert (first.line, last.line) == (1, 11)
    assert isinstance(last, Skipped)
    assert last.raw == b"bye\r\nbye\r\n"


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"Name,E-mail,Phone\nAnn,,\n", "a table of contacts (CSV)"),
        (b"<html>", "an XML or HTML file"),
        (b"x" * 99, "unknown kind"),
    ],
)
def test_other_files_are_named(data: bytes, hint: str) -> None:
    (gone,) = read_ics(data, MINE, NOW, "")
    assert isinstance(gone, Skipped)
    assert hint in gone.reason
    assert gone.raw == data


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n \n\x00", calendar()])
def test_a_file_without_anything_gives_nothing(data: bytes) -> None:
    assert list(read_ics(data, MINE, NOW, "")) == []


def test_a_vcard_is_no_calendar_and_a_calendar_may_hold_one() -> None:
    card = b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n"
    assert recognise(card + calendar(TEA)).kind is Kind.VCARD
    assert recognise(calendar(card)).kind is Kind.ICS
    assert read(card) == [PassedOver(line=3, reason="not an event")]


class Pipe(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0, /) -> int:
        raise io.UnsupportedOperation


@pytest.mark.parametrize("kind", [io.BytesIO, Pipe])
def test_a_file_is_read_like_its_bytes(kind: type[io.BytesIO]) -> None:
    with kind(calendar(TEA, RUM)) as file:
        assert list(read_ics(file, MINE, NOW, "")) == list(read_ics(calendar(TEA, RUM), MINE, NOW, ""))
        assert not file.closed


def test_attached_files_and_endless_lines_are_not_held() -> None:
    attached = b"ATTACH;ENCODING=BASE64:" + b"QUJD\r\n " * 200_000 + b"QUJD"
    (component,) = components.split(
        [b"BEGIN:VEVENT\r\n", *(event(attached, ANN).splitlines(keepends=True)[1:])]
    )
    assert sum(map(len, component.lines)) < 200
    assert sum(map(len, component.raw)) <= components.LARGEST_RAW
    longest = max(map(len, physical.lines(io.BytesIO(b"x" * 3_000_000 + b"\r\ny"), "")))
    assert longest == physical.LONGEST


def test_what_is_read_first_comes_before_the_rest_is_read() -> None:
    taken = 0

    class Counting(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            nonlocal taken
            taken += 1
            return super().read(size)

    records: Iterator[object] = read_ics(Counting(calendar(*[TEA] * 4000)), MINE, NOW, "")
    next(records)
    first = taken
    assert len(list(records)) == 3999
    assert taken > first


@given(st.lists(st.sampled_from([b"a", b"\r", b"\n", b"bc"]), max_size=40), st.integers(1, 5))
@settings(max_examples=200, deadline=None)
def test_lines_do_not_depend_on_how_a_file_is_read(bits: list[bytes], size: int) -> None:
    data = b"".join(bits)

    class Slow(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            return super().read(size)

    lines = list(physical.lines(Slow(data), ""))
    assert b"".join(lines) == data
    assert lines == list(physical.lines(io.BytesIO(data), ""))


BITS = st.sampled_from(
    [
        b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN:VALARM", b"END:VALARM", b"BEGIN:VTIMEZONE",
        b"END:VTIMEZONE", b"BEGIN:STANDARD", b"END:STANDARD", b"BEGIN:VTODO", b"TZID:Bay", b"TZOFFSETTO:+0100", b"TZOFFSETFROM:+9900",
        START.encode(), ANN.encode(), b"DTSTART;TZID=Bay:20250106T090000", b"DTSTART:00010101T000000", b"DTEND:99991231T235959Z",
        b"DURATION:P999999W", b"RRULE:FREQ=YEARLY;UNTIL=99991231T235959", b"RRULE:FREQ=DAILY;COUNT=3", b"RRULE:FREQ=MONTHLY;BYDAY=", b"BYDAY=9MO,-1FR",
        b"RECURRENCE-ID:20250306T090000Z", b"EXDATE:20250306T090000Z", b"RDATE:20250307,20250308T090000", b"UID:1", b"X-WR-TIMEZONE:Europe/Berlin",
        b"METHOD:PUBLISH", b"SUMMARY;ENCODING=QUOTED-PRINTABLE:a=", b'ORGANIZER;CN="x', b"ATTENDEE:mailto:", b"DESCRIPTION:<p>", b" ", b"\t", b":", b";",
        b"\xff\xfe", b"\x00", b"\xef\xbb\xbf", b"=0D=0A=", b"\r", b"\\n", b"\xe4", b"LOCATION:tel:+1202", b"TZID=../x:",
    ],
)  # fmt: skip


@given(st.lists(st.one_of(BITS, st.binary(max_size=8)), max_size=60))
@settings(max_examples=400, deadline=None)
def test_nothing_ever_raises_and_every_event_is_accounted_for(bits: list[bytes]) -> None:
    data = b"\n".join(bits)
    found = list(read_ics(data, MINE, NOW, "Europe/Lisbon"))
    assert not any("damaged" in record.reason for record in found if isinstance(record, Skipped))
    assert all(record.people for record in found if isinstance(record, InteractionDraft))
    plain = data.removeprefix(b"\xef\xbb\xbf")
    if plain.count(b"\x00") < 2 and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        lines = re.split(rb"\r?\r\n|\n|\r", plain)
        begun = [
            number
            for number, line in enumerate(lines, 1)
            if re.fullmatch(rb"(?:\xef\xbb\xbf)?BEGIN:VEVENT", line)
        ]
        assert set(begun) <= {record.line for record in found}
