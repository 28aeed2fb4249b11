"""The header of a contact: nothing that matters is cut off, and nothing is wider than its room."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from relnote.domain.absences import absences_of
from relnote.domain.plan import NextAttempt, Reason, ReasonKind
from relnote.domain.records import Contact, ContactPoint, DatedFact, Flag, FollowUp
from relnote.domain.words import Channel, FactKind, FlagKind, FollowUpKind
from relnote.tui.drawing.contact_header import HeaderFacts, HeaderLook, contact_header, title_of
from relnote.tui.drawing.pieces import text_of, width_of

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
MARY = Contact(
    name="Mary Chen",
    title="VP Operations",
    organisation="Acme Robotics",
    zone="America/New_York",
    tags=("line two", "reference"),
    points=(
        ContactPoint(channel=Channel.EMAIL, value="mary.chen@acme-robotics.example"),
        ContactPoint(channel=Channel.PHONE, value="+1 202 555 0143"),
        ContactPoint(channel=Channel.TEXT, value="+1 202 555 0188"),
    ),
)
LATE = Flag(
    contact_id=1,
    kind=FlagKind.PROMISE_MINE_DUE,
    raised_at=NOW - timedelta(days=1),
    evidence={"text": "quote", "due_on": "2026-11-20"},
)
FACTS = HeaderFacts(
    contact=MARY,
    reach="email, then phone · Tue Wed Thu · 8–5 · never Mon · never after 5 · wait 3 days",
    missing=(),
    follow_ups=(FollowUp(contact_id=1, kind=FollowUpKind.PROMISE_MINE, text="quote"),),
    flags=(LATE,),
    waiting_since=NOW - timedelta(hours=9),
)
LOOK = HeaderLook(width=84, now=NOW, zone="UTC")


def drawn(width: int, **look: object) -> list[str]:
    return [text_of(line).rstrip() for line in contact_header(FACTS, replace(LOOK, width=width, **look))]


def test_all_of_it_at_its_usual_width():
    assert drawn(84) == [
        "Reach   email, then phone · Tue Wed Thu · 8–5 · never Mon                09:22 there",
        "        never after 5 · wait 3 days",
        "At      mary.chen@acme-robotics.example  +1 202 555 0143  +1 202 555 0188  +2",
        'Due     ! You promised "quote" for yesterday; it is 1 day late.',
        "Open    1 to do · waiting 9 h for an answer",
    ]


def test_with_room_nothing_is_broken_or_counted():
    reach, at, *_ = drawn(130)
    assert "wait 3 days" in reach
    assert at.endswith("#line two  #reference")


@pytest.mark.parametrize("width", range(20, 140, 7))
@pytest.mark.parametrize("timer", [None, 0, 1801])
def test_no_line_is_wider_than_its_room(width, timer):
    assert all(
        width_of(line) <= width for line in contact_header(FACTS, replace(LOOK, width=width, timer=timer))
    )


def test_where_only_ascii_is_wished_nothing_else_is_drawn():
    assert all(line.isascii() for width in (30, 60, 84) for line in drawn(width, ascii=True))
    assert title_of(MARY, ascii=True) == "Mary Chen - VP Operations, Acme Robotics"


def test_a_flag_that_has_lapsed_or_is_yet_to_come_is_not_told():
    lapsed = replace(LATE, lapses_at=NOW)
    coming = replace(LATE, raised_at=NOW + timedelta(days=1))
    lines = contact_header(replace(FACTS, flags=(lapsed, coming)), LOOK)
    assert not [line for line in lines if text_of(line).startswith("Due")]


PLAN = NextAttempt(
    contact_id=1,
    channel=Channel.PHONE,
    earliest=datetime(2026, 11, 24, 13, 0, tzinfo=UTC),
    latest=datetime(2026, 11, 24, 15, 0, tzinfo=UTC),
    zone="America/New_York",
    reasons=(
        Reason(kind=ReasonKind.SECOND_CHANNEL),
        Reason(
            kind=ReasonKind.UNANSWERED, facts={"tried": {"email": 2}, "since": "2026-11-17T10:00:00+00:00"}
        ),
        Reason(kind=ReasonKind.BEST_DAY, facts={"stated": True}),
    ),
)


def next_of(width=84, **facts):
    drawn_lines = contact_header(replace(FACTS, **facts), replace(LOOK, width=width))
    return [text_of(line).rstrip() for line in drawn_lines if text_of(line).startswith("Next")]


def test_the_next_attempt_by_your_clock_with_why():
    step = "Next    Call them Tue 24 Nov 13:00–15:00"
    assert next_of(plan=PLAN, width=140) == [
        f"{step}  their second channel, after 2 emails without an answer since Tue 17 Nov, one of their best days"
    ]
    # A reason is told whole or not at all, but for the beginning of the only one.
    assert next_of(plan=PLAN) == [f"{step}  their second channel"]
    assert next_of(plan=PLAN, width=56) == [f"{step}  their second…"]
    assert next_of(plan=PLAN, width=46) == [step]
    assert next_of() == []


def test_the_line_of_a_plan_that_is_to_come_is_kept_free():
    assert next_of(planning=True) == ["Next"]


def test_who_is_let_be_is_not_planned_for_until_they_are_heard_of():
    paused = replace(MARY, paused_at=NOW - timedelta(days=3))
    said = ["Next    let be since Wed 18 Nov; z takes them up again"]
    assert next_of(plan=PLAN, contact=paused, let_be=True) == said
    assert next_of(plan=PLAN, contact=paused, let_be=False)[0].startswith("Next    Call them")


@pytest.mark.parametrize("width", range(20, 140, 7))
def test_the_plan_is_never_wider_than_its_room(width):
    lines = contact_header(replace(FACTS, plan=PLAN), replace(LOOK, width=width))
    assert all(width_of(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [
        ("2026-11-20", "2026-12-04", ["Away    until Fri 4 Dec, fair"]),
        ("2026-11-30", "2026-12-04", ["Away    Mon 30 Nov – Fri 4 Dec, fair"]),
        ("2026-12-30", "2027-01-04", []),
        ("2026-11-01", "2026-11-04", []),
    ],
)
def test_it_tells_that_they_are_away_or_soon_will_be(first, last, line):
    fact = DatedFact(contact_id=1, kind=FactKind.AWAY, day=first, last_day=last, text="fair")
    lines = [
        text_of(each).rstrip()
        for each in contact_header(replace(FACTS, away=absences_of([fact], "UTC")), LOOK)
    ]
    assert [each for each in lines if each.startswith("Away")] == line


@pytest.mark.parametrize(
    ("about", "lines"),
    [
        ("Likes tea.\nAnd cake.", ["About   Likes tea. And cake."]),
        ("Likes tea.\nAlso: M. Chen, CEO", ["About   Likes tea.", "        Also: M. Chen, CEO"]),
        ("Also: M. Chen", ["About   Also: M. Chen"]),
        ("", []),
    ],
)
def test_what_a_merge_added_has_a_line_of_its_own(about, lines):
    facts = replace(FACTS, contact=replace(MARY, about=about))
    said = [text_of(line).rstrip() for line in contact_header(facts, LOOK)]
    assert said[3:-2] == lines
