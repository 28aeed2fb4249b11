"""What is remembered of an event."""

from __future__ import annotations

import pytest

from relnote.importers.ics.body import body_of, told
from tests.importers.ics_samples import one

ZOOM = """Ann Berg is inviting you to a scheduled Zoom meeting.

Agenda: the harbour

Join Zoom Meeting
https://us02web.zoom.us/j/5550100?pwd=abc

Meeting ID: 555 0100
Passcode: 123456

---

One tap mobile
+12025550100,,5550100#,,,,*123456# US
Dial by your location
        \u2022 +1 202 555 0100 US (Washington DC)
Find your local number: https://us02web.zoom.us/u/abc
"""
TEAMS = """Bring the plan.
________________________________________________________________________________
Microsoft Teams meeting
Join on your computer, mobile app or room device
Click here to join the meeting<https://teams.microsoft.com/l/meetup-join/1>
Meeting ID: 200 300
Or call in (audio only)
+1 202-555-0100,,123#<tel:+12025550100,,123#> United States
Learn More<https://aka.ms/JoinTeamsMeeting> | Meeting options<https://teams.microsoft.com/x>
________________________________________________________________________________
See you there."""
GOOGLE = (
    "First lines.\n\n-::~:~::~:~:~:~::~:~::-\nJoin with Google Meet: https://meet.google.com/abc\n\n"
    "Please do not edit this section.\n-::~:~::~:~:~:~::~:~::-"
)


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Agenda, notes; follow-up", "Agenda, notes; follow-up"),
        (ZOOM, "Agenda: the harbour"),
        (TEAMS, "Bring the plan.\nSee you there."),
        (GOOGLE, "First lines."),
        (GOOGLE + "\nLast lines.", "First lines.\n\nLast lines."),
        ("Join by phone\n+1 202 555 0100", ""),
        (
            "I will join you at the harbour.\nCall 202 555 0100 before.",
            "I will join you at the harbour.\nCall 202 555 0100 before.",
        ),
        ("<p>The <b>plan</b> &amp; more</p><ul><li>one</li><li>two</li></ul>", "The plan & more\none\ntwo"),
        ("<style>p {x}</style><p>Seen</p><!-- not -->", "Seen"),
        ("a < b and c > d", "a < b and c > d"),
        ("one\r\n\r\n\r\n\r\ntwo  \r\n", "one\n\ntwo"),
        ("", ""),
    ],
)
def test_only_what_a_person_wrote_is_kept(description: str, expected: str) -> None:
    assert told(description) == expected


def test_a_long_description_is_cut_at_a_line_or_a_word() -> None:
    assert told("\n".join(f"line {n}" for n in range(30))).endswith("line 19 \u2026")
    long = told("word " * 1000)
    assert long.endswith("word \u2026")
    assert len(long) <= 2010


def test_the_summary_comes_first() -> None:
    assert body_of(" Tea \n time ", "Black") == "Tea time\n\nBlack"
    assert body_of("", "Black") == "Black"
    assert one("SUMMARY:Tea", "X-ALT-DESC;FMTTYPE=text/html:<html><body>Green<br>tea</body></html>").body == (
        "Tea\n\nGreen\ntea"
    )
