"""When an event took place, whatever its calendar calls the zone."""

from __future__ import annotations

import pytest

from relnote.importers.drafts import InteractionDraft
from tests.importers.ics_samples import event, one, read, starts

BAY = b"""BEGIN:VTIMEZONE
TZID:Bay
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    ("start", "moment", "zone"),
    [
        ("DTSTART:20250706T090000Z", "2025-07-06 09:00", ""),
        ("DTSTART:20250706T090000", "2025-07-06 08:00", ""),
        ("DTSTART;TZID=Europe/Berlin:20250706T090000", "2025-07-06 07:00", "Europe/Berlin"),
        ("DTSTART;TZID=W. Europe Standard Time:20250706T090000", "2025-07-06 07:00", "Europe/Berlin"),
        ('DTSTART;TZID="W. Europe Standard Time":20250106T090000', "2025-01-06 08:00", "Europe/Berlin"),
        ("DTSTART;TZID=Europe_Berlin:20250706T090000", "2025-07-06 07:00", "Europe/Berlin"),
        ("DTSTART;TZID=/example.org/2007_1/Europe/Berlin:20250706T090000", "2025-07-06 07:00", "Europe/Berlin"),
        (
            "DTSTART;TZID=/example.org/Tzfile/America/Argentina/Buenos_Aires:20250706T090000",
            "2025-07-06 12:00",
            "America/Argentina/Buenos_Aires",
        ),
        ('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20250706T090000', "2025-07-06 07:00", "Europe/Amsterdam"),
        ('DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20250706T090000', "2025-07-06 13:00", "America/New_York"),
        ("DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20250706T090000", "2025-07-06 13:00", "America/New_York"),
        ('DTSTART;TZID="(GMT+03:30)":20250706T090000', "2025-07-06 05:30", ""),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20250706T090000", "2025-07-06 09:00", ""),
        ("DTSTART;TZID=Nowhere/Middle:20250706T090000", "2025-07-06 08:00", ""),
        ("DTSTART;TZID=../../etc/localtime:20250706T090000", "2025-07-06 08:00", ""),
        ("DTSTART:20250706T110000+0200", "2025-07-06 09:00", ""),
        ("DTSTART:2025-07-06T09:00:00Z", "2025-07-06 09:00", ""),
        ("DTSTART;TZID=Europe/Berlin:20250330T023000", "2025-03-30 01:30", "Europe/Berlin"),
        ("DTSTART;TZID=Europe/Berlin:20251026T023000", "2025-10-26 00:30", "Europe/Berlin"),
        ("DTSTART:20250706T0900Z", "2025-07-06 09:00", ""),
        ("DTSTART:20250705T240000Z", "2025-07-06 00:00", ""),
    ],
)  # fmt: skip
def test_the_moment_is_found(start: str, moment: str, zone: str) -> None:
    found = one(start)
    assert found.started_at.strftime("%Y-%m-%d %H:%M") == moment
    assert found.zone == zone


@pytest.mark.parametrize("before", [True, False])
def test_a_zone_that_the_calendar_brings_along_counts_wherever_it_stands(before: bool) -> None:
    days = [event(f"DTSTART;TZID=Bay:2025{day}T090000") for day in ("0106", "0706")]
    parts = [BAY, *days] if before else [*days, BAY]
    assert starts(*parts) == ["2025-01-06 08:00", "2025-07-06 07:00"]


def test_zones_of_one_name_stay_in_their_calendars() -> None:
    other = BAY.replace(b":+0", b":+1")
    seam = b"END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n"
    meeting = event("DTSTART;TZID=Bay:20250106T120000")
    assert starts(BAY, meeting, seam, other, meeting) == ["2025-01-06 11:00", "2025-01-06 01:00"]


def test_a_zone_that_says_where_it_is_has_a_name() -> None:
    placed = BAY.replace(b"TZID:Bay", b"TZID:Bay\nX-LIC-LOCATION:Europe/Paris")
    (found,) = read(placed, event("DTSTART;TZID=Bay:20250706T090000"))
    assert isinstance(found, InteractionDraft)
    assert found.zone == "Europe/Paris"


@pytest.mark.parametrize(
    "rules",
    [
        BAY.replace(b"FREQ=YEARLY", b"FREQ=SECONDLY"),
        BAY.replace(b"16010101", b"1601xx01"),
        BAY.replace(b"BEGIN:DAYLIGHT", b"BEGIN:NIGHT"),
    ],
)
def test_a_zone_that_the_library_refuses_falls_back_on_an_offset_of_its_own(rules: bytes) -> None:
    assert starts(rules, event("DTSTART;TZID=Bay:20250106T090000")) == ["2025-01-06 08:00"]


def test_an_unknown_zone_is_that_of_the_calendar() -> None:
    meeting = event("DTSTART;TZID=Customized Time Zone 1:20250706T090000")
    assert starts("X-WR-TIMEZONE:America/New_York", meeting) == ["2025-07-06 13:00"]


def test_an_unknown_zone_of_the_user_is_utc() -> None:
    assert starts(event("DTSTART:20250706T090000"), zone="Nowhere") == ["2025-07-06 09:00"]
