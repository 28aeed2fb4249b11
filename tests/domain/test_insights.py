"""What the pictures of Insights stand on: plain counts of one contact, and of several together."""

from __future__ import annotations

from datetime import date

from relnote.domain.insights import (
    MONTHS,
    Month,
    insights_of,
    insights_of_all,
    month_bounds,
    month_starts,
    months_of,
)
from relnote.domain.insights_words import everybody_named, rows_of
from relnote.domain.words import Channel
from tests.domain.test_rules_rhythm import exchanges
from tests.domain.tried import facts, moment, tries

NOW = moment("2026-11-20T09:00")
ZONE = "Europe/Lisbon"
QUIET = months_of([(0, 0)] * MONTHS, NOW, ZONE)


def of(*lines: str, months=QUIET, **more):
    return insights_of(facts(*lines, history=tries(*lines), **more), months, NOW)


def test_months_begin_where_the_user_is() -> None:
    starts = month_starts(moment("2026-03-31T23:30"), ZONE)
    assert (starts[0], starts[-2], starts[-1]) == (date(2024, 5, 1), date(2026, 3, 1), date(2026, 4, 1))
    bounds = month_bounds(moment("2026-07-10T09:00"), ZONE)
    assert bounds[-1] == moment("2026-06-30T23:00")
    months = months_of([(0, 0)] * 23 + [(3, 4)], NOW, ZONE)
    assert months[-1] == Month(first=date(2026, 11, 1), theirs=3, yours=4)


def test_of_somebody_with_whom_nothing_passed_nothing_is_seen() -> None:
    found = of()
    assert (found.reached, found.stated, found.against, found.begun, found.heard, found.spoke) == (
        (),
        (),
        "",
        (),
        (),
        (),
    )
    assert sum(found.hours) == 0
    assert rows_of(found) == [("", "Nothing is known yet of how they reply.")]


def test_what_passed_is_counted_by_hour_channel_and_day() -> None:
    lines = [
        "2026-10-05T09:10 email out sent",
        "2026-10-05T10:10 email in received",
        "2026-10-12T15:30 phone out voicemail",
        "2026-10-20T15:30 phone out reached",
        "2026-11-02T16:10 text in received",
    ]
    found = of(*lines)
    assert [(hour, seen) for hour, seen in enumerate(found.hours) if seen] == [(11, 1), (16, 1)]
    assert [(each.channel, each.reached, each.tried) for each in found.reached] == [(Channel.PHONE, 1, 2)]
    assert [channel for _, channel in found.heard] == [Channel.EMAIL, Channel.TEXT]
    assert [f"{at:%m-%d}" for at in found.spoke] == ["10-05", "10-20", "11-02"]
    assert [(f"{each.at:%m-%d}", each.theirs) for each in found.begun] == [
        ("10-05", False),
        ("10-12", False),
        ("10-20", False),
        ("11-02", True),
    ]


def test_what_they_said_stands_beside_what_contradicts_it() -> None:
    says = {"first_channel": "phone", "second_channel": "none"}
    lines = [f"2026-0{month}-{day:02} phone out no_answer" for month in (3, 4) for day in (2, 9, 16, 23)]
    lines = [line.replace(" phone", "T11:00 phone") for line in lines]
    found = of(*lines, *exchanges(8), says=says, answered=tuple(range(9, 25, 2)))
    assert found.stated == ((Channel.PHONE, "first"),)
    assert found.against.startswith("They said phone is best, but answered 0 of 8 calls and 8 of 8 emails")
    assert dict(rows_of(found))["but"] == found.against
    assert dict(rows_of(found))["phone"] == "You reached them with 0 of 8 calls."


def test_several_are_put_together_each_in_their_own_time() -> None:
    here = facts(*exchanges(4), history=tries(*exchanges(4)), says={"first_channel": "email"})
    there = facts(
        *exchanges(4),
        history=tries(*exchanges(4)),
        their_zone="America/New_York",
        says={"first_channel": "email"},
    )
    lines = ["2026-10-20T15:30 phone out reached", "2026-11-02T16:10 text out sent"]
    other = facts(*lines, history=tries(*lines), says={"first_channel": "phone"})
    found = insights_of_all([here, there, other], months_of([(0, 0)] * 23 + [(5, 6)], NOW, ZONE))
    email, text = found.habits.channels
    assert (email.channel, email.asked, email.answered, email.replies) == (Channel.EMAIL, 8, 8, 8)
    assert email.first_quarter < email.median < email.third_quarter < email.nine_of_ten
    assert email.waits == tuple(sorted(email.waits))
    assert (text.replies, text.median, text.waiting) == (0, None, None)
    assert found.stated == ((Channel.EMAIL, "first for 2"), (Channel.PHONE, "first for 1"))
    assert found.people == 3
    # The same moment is another hour where each of them is.
    assert sum(found.hours) == found.habits.seen == 8
    assert len([seen for seen in found.hours if seen]) > 4
    rows = dict(rows_of(found))
    assert rows["months"] == ("In the last 12 months 5 came from them and 6 from you; this month 5 and 6.")
    assert list(rows) == ["email", "text", "phone", "hours", "begins", "months"]
    assert everybody_named(found, 3, is_sample=False) == "3 contacts"
    assert everybody_named(found, 1, is_sample=False) == "1 contact"
    assert everybody_named(found, 4000, is_sample=True) == "the 3 you were in touch with last, of 4,000"


def test_of_nobody_nothing_is_seen() -> None:
    found = insights_of_all([], QUIET)
    assert (found.habits.channels, found.habits.seen, found.people) == ((), 0, 0)
    assert rows_of(found) == [("", "Nothing is known yet of how they reply.")]
