"""What becomes of flags and plans while somebody is away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from relnote.domain.moments import start_of
from relnote.domain.next_attempt import PlanFacts, next_attempt
from relnote.domain.plan_words import plan_reasons, plan_short
from relnote.domain.records import DatedFact, Flag
from relnote.domain.rules import derive_flags
from relnote.domain.rules.absences import around_absences
from relnote.domain.sentences import sentence
from relnote.domain.words import FactKind, FlagKind
from relnote.domain.working_time import after_wait, working_week
from tests.domain.tried import facts, moment

LISBON = "Europe/Lisbon"
FRIDAY = "2026-12-18T10:00"
"""Before Christmas; in Lisbon the clock is that of UTC then."""


def away(first: str, last: str) -> tuple[DatedFact, ...]:
    return (DatedFact(contact_id=7, kind=FactKind.AWAY, day=first, last_day=last),)


CHRISTMAS = away("2026-12-20", "2027-01-06")
SPAN = ((moment("2026-12-20T00:00"), moment("2027-01-07T00:00")),)


def flags(*lines: str, dated=CHRISTMAS, **more) -> list[Flag]:
    known = facts(*lines, dated=dated, **more)
    return [
        flag
        for flag in around_absences(derive_flags(known), known.away, LISBON)
        if flag.kind in {FlagKind.WAITING, FlagKind.NO_RESPONSE}
    ]


@pytest.mark.parametrize(
    ("wait", "ends"),
    [
        # Friday 10:00: one working day has passed when they leave on Sunday, in name at least.
        ("2d", "2027-01-08T10:00"),
        ("4h", "2026-12-18T14:00"),
        ("10h", "2027-01-07T11:00"),
        ("1w", "2027-01-12T10:00"),
        ("1d", "2027-01-07T10:00"),
    ],
)
def test_a_wait_that_they_asked_for_stands_still_too(wait, ends) -> None:
    week = working_week({}, LISBON, away=SPAN)
    assert after_wait(week, moment(FRIDAY), wait) == moment(ends)


def test_what_begins_while_they_are_away_begins_when_they_are_back() -> None:
    week = working_week({}, LISBON, away=SPAN)
    assert after_wait(week, moment("2026-12-24T10:00"), "4h") == moment("2027-01-07T12:00")
    assert after_wait(week, moment("2026-12-24T10:00"), "2d") == moment("2027-01-11T08:00")


def test_part_of_a_day_counts_for_who_lives_in_another_zone() -> None:
    # The user's 20 December begins at 21:00 on the 19th in Sao Paulo, and the 7th at 21:00 on the 6th.
    week = working_week({}, "America/Sao_Paulo", away=SPAN)
    assert after_wait(week, moment("2026-12-18T13:00"), "1w") > moment("2027-01-07T00:00")
    noon = ((moment("2026-12-15T12:00"), moment("2026-12-15T14:00")),)
    windows = working_week({}, LISBON, away=noon).windows(moment("2026-12-15T09:00"))
    assert next(windows) == (moment("2026-12-15T09:00"), moment("2026-12-15T12:00"))
    assert next(windows) == (moment("2026-12-15T14:00"), moment("2026-12-15T17:00"))
    at_lunch = working_week({}, LISBON, away=noon).windows(moment("2026-12-15T12:30"))
    assert next(at_lunch) == (moment("2026-12-15T14:00"), moment("2026-12-15T17:00"))


def test_nobody_is_waited_for_while_they_are_away() -> None:
    [flag] = flags(f"{FRIDAY} email out sent")
    assert (flag.kind, flag.raised_at) == (FlagKind.WAITING, moment("2027-01-08T10:00"))
    assert sentence(flag, flag.raised_at, LISBON) == (
        "No answer to your email from Fri 18 Dec; two working days have passed; they were away until Wed 6 Jan."
    )
    told = "If no answer comes by Fri 8 Jan, it is time to try again; they {} away until Wed 6 Jan."
    assert sentence(flag, moment("2026-12-19T10:00"), LISBON) == told.format("will be")
    assert sentence(flag, moment("2026-12-20T10:00"), LISBON) == told.format("are")
    assert sentence(flag, moment("2026-12-30T10:00"), LISBON) == (
        "If no answer comes by Fri 8 Jan, it is time to try again; they are away until Wed 6 Jan."
    )


def test_what_was_due_before_rests_and_comes_up_again() -> None:
    before, behind = flags("2026-12-14T10:00 email out sent")
    assert (before.raised_at, before.lapses_at) == (moment("2026-12-16T10:00"), SPAN[0][0])
    assert (behind.raised_at, behind.matter) == (SPAN[0][1], before.key)
    assert before.key != behind.key
    # In all it lasts as long as it would have.
    due = before.lapses_at - before.raised_at + behind.lapses_at - behind.raised_at
    assert due == timedelta(days=60)
    assert "away" not in sentence(before, before.raised_at, LISBON)
    assert sentence(behind, behind.raised_at, LISBON).endswith("; they were away until yesterday.")
    # By and by that is no reason any more.
    assert "away" not in sentence(behind, behind.raised_at + timedelta(days=15), LISBON)


def test_two_absences_part_it_twice() -> None:
    dated = (*away("2026-12-20", "2026-12-27"), *away("2027-01-04", "2027-01-06"))
    parts = flags("2026-12-14T10:00 email out sent", dated=dated)
    assert [(each.raised_at, each.lapses_at) for each in parts[:2]] == [
        (moment("2026-12-16T10:00"), moment("2026-12-20T00:00")),
        (moment("2026-12-28T00:00"), moment("2027-01-04T00:00")),
    ]
    assert len({each.key for each in parts}) == 3
    assert {each.matter for each in parts} == {"1"}


def test_what_has_lapsed_before_they_leave_does_not_come_back() -> None:
    [flag] = flags("2026-09-14T10:00 email out sent")
    assert flag.lapses_at < SPAN[0][0]
    assert "away_until" not in flag.evidence


def test_what_lapses_as_they_leave_does_not_come_back_either() -> None:
    flag = Flag(
        contact_id=7,
        kind=FlagKind.CADENCE_DUE,
        raised_at=moment("2026-12-01T00:00"),
        lapses_at=SPAN[0][0],
    )
    assert around_absences([flag], SPAN, LISBON) == (flag,)


def test_an_absence_that_is_over_before_it_begins_changes_nothing() -> None:
    line = "2027-02-01T10:00 email out sent"
    assert flags(line) == flags(line, dated=())


def test_what_does_not_lapse_comes_up_again_and_stays() -> None:
    flag = Flag(contact_id=7, kind=FlagKind.CADENCE_DUE, raised_at=moment("2026-12-01T00:00"))
    before, behind = around_absences([flag], SPAN, LISBON)
    assert (before.lapses_at, behind.raised_at, behind.lapses_at) == (*SPAN[0], None)


def test_a_cadence_does_not_ask_while_they_are_away_and_a_promise_does() -> None:
    asked = Flag(contact_id=7, kind=FlagKind.CADENCE_DUE, raised_at=moment("2026-12-24T00:00"))
    promised = Flag(contact_id=7, kind=FlagKind.PROMISE_MINE_DUE, raised_at=moment("2026-12-24T00:00"))
    moved, stays = around_absences([asked, promised], SPAN, LISBON)
    assert moved.raised_at == SPAN[0][1]
    assert stays == promised


def test_no_cause_is_looked_for_while_they_are_away() -> None:
    [flag] = flags(
        "2026-12-16T10:00 email out sent",
        "2026-12-18T10:00 email out sent",
        gives={1: False, 2: False},
    )
    assert (flag.kind, flag.raised_at) == (FlagKind.NO_RESPONSE, moment("2027-01-08T10:00"))
    assert "; they were away until Wed 6 Jan." in sentence(flag, flag.raised_at, LISBON)


def plan(now: str, **more):
    known = PlanFacts(contact_id=7, zone=LISBON, user_zone=LISBON, away=SPAN, **more)
    found = next_attempt(known, moment(now))
    return plan_short(found, moment(now), LISBON), plan_reasons(found, moment(now), LISBON)


def test_nobody_is_tried_before_they_are_back() -> None:
    said, reasons = plan("2026-12-24T10:00")
    assert said == "Email them Thu 7 Jan 8:00–17:00."
    assert "away until Wed 6 Jan" in reasons


def test_days_on_which_they_will_be_away_are_passed_over() -> None:
    said, reasons = plan("2026-12-18T16:50", stated={"best_days": "tue"})
    assert said == "Email them Tue 12 Jan 8:00–17:00."
    assert "away until Wed 6 Jan" in reasons


def test_nobody_speaks_of_an_absence_that_is_behind_or_far_ahead() -> None:
    for now in ("2026-12-01T10:00", "2027-01-07T10:00"):
        assert not any("away" in reason for reason in plan(now)[1])


def test_an_absence_of_months_leaves_a_plan() -> None:
    long = (
        (start_of(CHRISTMAS[0] and moment("2026-12-20T00:00").date(), LISBON), moment("2029-03-01T00:00")),
    )
    known = PlanFacts(contact_id=7, zone=LISBON, user_zone=LISBON, away=long)
    found = next_attempt(known, moment("2026-12-19T10:00"))
    assert found is not None
    assert found.earliest == moment("2029-03-01T08:00")
