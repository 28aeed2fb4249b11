"""Events that become interactions, and what becomes of the others."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import InteractionDraft, PassedOver, PersonDraft, Skipped
from tests.importers.ics_samples import ANN, ME, START, event, one, read, reason


def test_a_meeting_becomes_an_interaction() -> None:
    (record,) = read(
        "X-WR-TIMEZONE:Europe/Zurich",
        event(
            "SUMMARY:Coffee\\, at last",
            "DESCRIPTION:Ask about\\nthe harbour",
            "DTSTART:20250306T090000Z",
            "DTEND:20250306T094500Z",
            "ORGANIZER:mailto:me@example.org",
            ME,
            ANN,
        ),
    )
    assert record == InteractionDraft(
        line=4,
        uid="one@example.org 2025-03-06T09:00:00+00:00",
        channel=Channel.IN_PERSON,
        direction=Direction.OUT,
        outcome=Outcome.REACHED,
        started_at=datetime(2025, 3, 6, 9, tzinfo=UTC),
        zone="Europe/Zurich",
        duration=2700,
        body="Coffee, at last\n\nAsk about\nthe harbour",
        people=(
            PersonDraft(
                name="Ann Berg", channel=Channel.EMAIL, value="ann@example.org", normal="ann@example.org"
            ),
        ),
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["STATUS:CANCELLED"], "cancelled"),
        (["SUMMARY:Canceled: Coffee"], "cancelled"),
        (["DTSTART;VALUE=DATE:20250306"], "all day"),
        (["DTSTART:20250306"], "all day"),
        (["DTSTART;VALUE=DATE:20250306T000000"], "all day"),
        (["DTSTART:20250306T000000", "DTEND:20250307T000000"], "all day"),
        (["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"], "all day"),
        ([ME], "nobody else takes part"),
        (["ATTENDEE:mailto:ME@Example.org"], "nobody else takes part"),
        (["ATTENDEE;CUTYPE=ROOM:mailto:room@example.org"], "nobody else takes part"),
        (['ATTENDEE;CUTYPE="RESOURCE":mailto:beamer@example.org'], "nobody else takes part"),
        (["ATTENDEE;CUTYPE=GROUP;CN=All:mailto:all@example.org"], "nobody else takes part"),
        (["ATTENDEE:mailto:c_188@resource.calendar.google.com"], "nobody else takes part"),
        (["ATTENDEE;ROLE=NON-PARTICIPANT:mailto:cy@example.org"], "nobody else takes part"),
        (["ATTENDEE;PARTSTAT=DECLINED:mailto:ann@example.org"], "nobody else takes part"),
        (["ATTENDEE:urn:uuid:7"], "nobody else takes part"),
        ([ANN, ME.replace(";", ";PARTSTAT=DECLINED;")], "declined by you"),
        ([f"ATTENDEE:mailto:p{n}@example.org" for n in range(6)], "more than 5 others"),
        (["DTSTART:20260110T120001Z"], "still to come"),
        (["DTSTART:20260110T110000Z", "DTEND:20260110T130000Z"], "still to come"),
        (["DTSTART:99991231T235959Z", "RRULE:FREQ=YEARLY"], "still to come"),
        (["DTSTART:20250230T090000Z"], "This event has no start that can be read."),
        (["DTSTART:20250306T250000Z"], "This event has no start that can be read."),
        (["DTSTART:tomorrow"], "This event has no start that can be read."),
        (["X-DTSTART:"], "This event has no start."),
        (
            ["DTSTART;TZID=Asia/Tokyo:00010101T000000"],
            "This event begins before the year 1 or after 9999.",
        ),
    ],
)
def test_what_is_no_talk_says_why(lines: list[str], expected: str) -> None:
    assert reason(*lines) == expected


@pytest.mark.parametrize(
    ("method", "expected"), [("CANCEL", "cancelled"), ("REPLY", "answer to an invitation")]
)
def test_what_a_calendar_was_sent_for_counts(method: str, expected: str) -> None:
    assert read(f"METHOD:{method}", event()) == [PassedOver(line=4, reason=expected)]


def test_what_is_skipped_is_kept_as_it_came() -> None:
    broken = event("DTSTART:20250230T090000Z", "SUMMARY:Z\u00fcrich".encode("latin-1"))
    (gone,) = read(broken)
    assert isinstance(gone, Skipped)
    assert (gone.line, gone.raw) == (3, broken)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["ORGANIZER:mailto:me@example.org", ANN], Direction.OUT),
        (["ORGANIZER:MAILTO:Ann@Example.org", ME, ANN], Direction.IN),
        (["ORGANIZER;CN=Bo:mailto:bo@example.org", ME], Direction.IN),
        (["ORGANIZER:mailto:c_1@group.calendar.google.com", ANN], Direction.OUT),
        (
            ["ORGANIZER:mailto:bo@example.org", "ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.org", ANN],
            Direction.OUT,
        ),
        ([ANN], Direction.OUT),
        (["ATTENDEE;ROLE=OWNER:Ann <ann@example.org>"], Direction.IN),
    ],
)
def test_who_called_it_tells_the_direction(lines: list[str], expected: Direction) -> None:
    assert one(*lines).direction is expected


@pytest.mark.parametrize(
    ("line", "name", "value", "normal"),
    [
        ("ATTENDEE;CN=Ann:MAILTO:Ann@Example.org", "Ann", "Ann@Example.org", "ann@example.org"),
        ("ATTENDEE:ann@example.org", "", "ann@example.org", "ann@example.org"),
        ("ATTENDEE;CN=ann@example.org:mailto:ann@example.org", "", "ann@example.org", "ann@example.org"),
        (
            'ATTENDEE;CN="Berg, Ann (Dept; X)":mailto:ann@example.org',
            "Berg, Ann (Dept; X)",
            "ann@example.org",
            None,
        ),
        ("ATTENDEE;CN=Berg, Ann:mailto:ann@example.org", "Berg, Ann", "ann@example.org", None),
        ("ATTENDEE:Ann Berg <ann@example.org>", "Ann Berg", "ann@example.org", None),
        ("ATTENDEE:CN=Old:mailto:ann@example.org", "", "ann@example.org", None),
        ("ATTENDEE;CN=Ann;EMAIL=ann@example.org:/principal/7/", "Ann", "ann@example.org", None),
        ("ATTENDEE;CN=Ann:invalid:nomail", "Ann", "", ""),
        ("ATTENDEE;CN=Ann:https://example.org/ann@example.org", "Ann", "", ""),
        ("ATTENDEE;CN=Ann:tel:+1-202-555-0123", "Ann", "+1-202-555-0123", "+12025550123"),
        (
            'ATTENDEE;CN=A;SENT-BY="mailto:pa@example.org":mailto:ann@example.org',
            "A",
            "ann@example.org",
            None,
        ),
        ("ATTENDEE:mailto:ann%40example.org?subject=x", "", "ann@example.org", None),
    ],
)
def test_people_are_found(line: str, name: str, value: str, normal: str | None) -> None:
    (person,) = one(line).people
    assert (person.name, person.value) == (name, value)
    assert person.normal == (value.lower() if normal is None else normal)


def test_nobody_comes_twice_and_the_organizer_comes_first() -> None:
    found = one(ANN, "ATTENDEE:mailto:bo@example.org", "ATTENDEE;CN=Bo:MAILTO:BO@example.org", ME,
                "ORGANIZER:mailto:bo@example.org").people  # fmt: skip
    assert [(person.name, person.normal) for person in found] == [
        ("Bo", "bo@example.org"),
        ("Ann Berg", "ann@example.org"),
    ]


def test_an_organizer_who_invited_nobody_is_only_the_owner_of_the_calendar() -> None:
    data = event("ORGANIZER:mailto:ann@example.org", "X-ATTENDEE:")
    assert read(data) == [PassedOver(line=3, reason="nobody else takes part")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["LOCATION:Room 5"], Channel.IN_PERSON),
        (["LOCATION:https://us02web.zoom.us/j/123?pwd=x"], Channel.VIDEO),
        (["LOCATION:Microsoft Teams Meeting"], Channel.VIDEO),
        (["URL:https://whereby.com/harbour"], Channel.VIDEO),
        (["DESCRIPTION:Join: https://meet.google.com/abc-defg-hij"], Channel.VIDEO),
        (["X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij"], Channel.VIDEO),
        (["X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19"], Channel.VIDEO),
        (["CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://chat.example.org/r"], Channel.VIDEO),
        (["CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+12025550123"], Channel.PHONE),
        (["LOCATION:+1 202 555 0123"], Channel.PHONE),
        (["LOCATION:(202) 555-0123 ext 4"], Channel.PHONE),
        (["LOCATION:I call you: 202-555-0123"], Channel.PHONE),
        (["LOCATION:Phone"], Channel.PHONE),
        (["DESCRIPTION:Call Ann on +1 202 555 0123"], Channel.PHONE),
        (["URL:tel:+12025550123"], Channel.PHONE),
        (
            ["LOCATION:Harbour Cafe\\, 12 Quay St\\, 20250 Bay", "DESCRIPTION:Tel. 202-555-0123"],
            Channel.IN_PERSON,
        ),
        (["LOCATION:12345 Quay Street", "DESCRIPTION:see https://example.org/zoom"], Channel.IN_PERSON),
        (["DESCRIPTION:Order 2025550123 is late"], Channel.IN_PERSON),
    ],
)
def test_the_channel_is_told(lines: list[str], expected: Channel) -> None:
    assert one(*lines).channel is expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["DTEND:20250306T094500Z"], 2700),
        (["DURATION:PT1H30M"], 5400),
        (["DTEND;TZID=Europe/Berlin:20250306T110000"], 3600),
        (["DTEND:20250306T080000Z"], None),
        (["DTEND:20250306T090000Z"], None),
        (["DTEND:nonsense", "DURATION:PT5M"], 300),
        (["DURATION:-PT1H"], None),
        (["DURATION:P"], None),
        ([], None),
    ],
)
def test_how_long_it_took(lines: list[str], expected: int | None) -> None:
    assert one(START, *lines).duration == expected


def test_an_event_without_uid_is_known_by_what_it_says() -> None:
    data = [b"BEGIN:VEVENT\n", START.encode(), b"\nSUMMARY:Tea\n", ANN.encode(), b"\nEND:VEVENT\n"]
    (first,), (again,) = (read(before, *data) for before in (b"", b"X-LATER:1\n"))
    (other,) = read(*data[:2], b"\nSUMMARY:Coffee\n", *data[3:])
    assert isinstance(first, InteractionDraft)
    assert isinstance(again, InteractionDraft)
    assert isinstance(other, InteractionDraft)
    assert first.uid == again.uid != other.uid
    assert first.line != again.line


def test_other_components_are_passed_over_and_zones_are_no_records() -> None:
    parts = [
        f"BEGIN:{kind}\r\nSUMMARY:x\r\nEND:{kind}\r\n".encode() for kind in ("VTODO", "VJOURNAL", "X-OWN")
    ]
    zone = b"BEGIN:VTIMEZONE\r\nTZID:Bay\r\nEND:VTIMEZONE\r\n"
    found = read(zone, *parts)
    assert found == [PassedOver(line=line, reason="not an event") for line in (6, 9, 12)]


def test_a_calendar_of_version_1_is_read() -> None:
    found = one(
        "DTSTART:20250306T090000Z",
        "SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Z=FCrich=20=\r\nby train",
        "ATTENDEE;ROLE=ATTENDEE;STATUS=CONFIRMED:Ann Berg <ann@example.org>",
    )
    assert found.body == "Z\u00fcrich by train"
    assert found.people[0].name == "Ann Berg"


def test_the_same_file_gives_the_same_identities() -> None:
    data = event("RRULE:FREQ=WEEKLY;COUNT=3")
    uids = [[record.uid for record in read(data) if isinstance(record, InteractionDraft)] for _ in range(2)]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 3
