"""While somebody is away, no working time of theirs passes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.habits import habits_of, told
from relnote.domain.records import DatedFact
from relnote.domain.rhythm.clock import HOUR, WEEK, Clock
from relnote.domain.rhythm.contact import rhythm_of
from relnote.domain.rhythm.suspended import SuspendedClock, clock_of, lasting
from relnote.domain.rules import derive_flags
from relnote.domain.words import Channel, FactKind, FlagKind
from tests.domain.tried import facts, moment, tries

DAY = 24 * HOUR
NOTHING = [0] * 168
AWAY = ((10 * WEEK, 12 * WEEK), (13 * WEEK + 2 * DAY, 13 * WEEK + 3 * DAY))
moments = st.floats(0, 20 * WEEK, allow_nan=False)


def test_the_clock_stands_while_they_are_away() -> None:
    usual, clock = Clock(), SuspendedClock(NOTHING, AWAY)
    assert clock.at(9 * WEEK) == usual.at(9 * WEEK)
    assert clock.at(10 * WEEK) == clock.at(11 * WEEK) == clock.at(12 * WEEK)
    assert clock.between(10 * WEEK, 13 * WEEK) == pytest.approx(usual.between(12 * WEEK, 13 * WEEK))
    # A fifth of a week of theirs was Wednesday.
    assert usual.between(0, 20 * WEEK) - clock.between(0, 20 * WEEK) == pytest.approx(
        usual.between(10 * WEEK, 12 * WEEK) + usual.between(2 * DAY, 3 * DAY)
    )


def test_what_falls_into_an_absence_comes_when_they_are_back() -> None:
    usual, clock = Clock(), SuspendedClock(NOTHING, AWAY)
    friday = 10 * WEEK - 3 * DAY + 16 * HOUR
    monday = 12 * WEEK + 9 * HOUR
    left = usual.between(friday, 10 * WEEK)
    assert clock.after(friday, left + usual.between(12 * WEEK, monday)) == pytest.approx(monday)
    assert clock.after(11 * WEEK, 0) == pytest.approx(12 * WEEK)


@given(moments, moments)
def test_it_is_the_inverse_of_itself_and_never_goes_back(one, other) -> None:
    clock = SuspendedClock(NOTHING, AWAY)
    there = clock.when(clock.at(one))
    inside = [back for begin, back in AWAY if begin <= one < back]
    assert there == pytest.approx(inside[0] if inside else one, abs=1e-3)
    # To a thousandth of a second: that is as finely as moments are summed up.
    assert clock.at(min(one, other)) <= clock.at(max(one, other)) + 1e-3
    assert not any(begin + 1 < clock.when(clock.at(one)) < back - 1 for begin, back in AWAY)


def test_who_is_never_away_has_the_clock_there_was() -> None:
    assert type(clock_of(NOTHING, ())) is Clock
    assert type(clock_of(NOTHING, AWAY)) is SuspendedClock


@pytest.mark.parametrize(
    ("begin", "days"),
    [(0, 14), (10 * WEEK - DAY, 14 + 14), (11 * WEEK, 7 + 14 + 1), (12 * WEEK, 14 + 1), (13 * WEEK + 3 * DAY, 14)],
)  # fmt: skip
def test_a_fortnight_without_the_days_they_are_away(begin, days) -> None:
    if begin == 10 * WEEK - DAY:
        days += 1
    assert lasting(begin, 14 * DAY, AWAY) == days * DAY


EVERY_MONDAY = [
    f"2026-{day}T{at} email {how}"
    for day in ("08-31", "09-07", "09-14", "09-21", "09-28", "10-05")
    for at, how in (("09:00", "out sent"), ("11:00", "in received"))
]
AWAY_AT_CHRISTMAS = DatedFact(contact_id=7, kind=FactKind.AWAY, day="2026-12-19", last_day="2027-01-03")
CHRISTMAS = ((moment("2026-12-19T00:00"), moment("2027-01-04T00:00")),)


def test_a_reply_after_a_holiday_took_no_longer_than_one_without_it() -> None:
    lines = (*EVERY_MONDAY, "2026-12-18T16:00 email out sent", "2027-01-04T09:00 email in received")
    without = rhythm_of(tries(*lines), "UTC").pairs[Channel.EMAIL]
    pair = rhythm_of(tries(*lines), "UTC", away=CHRISTMAS).pairs[Channel.EMAIL]
    assert pair.waits[:-1] == without.waits[:-1]
    assert pair.waits[-1] < 4 * 3600
    assert without.waits[-1] > 50 * 3600
    assert pair.steps[-1].surprise < 1.0
    assert without.steps[-1].surprise > 2.0


def test_a_reply_from_a_holiday_tells_nothing_of_how_long_they_take() -> None:
    # One was sent before they left, one while they were gone; that they were is told behind it.
    told_later = replace(AWAY_AT_CHRISTMAS, told_at=moment("2027-01-05T09:00"))
    lines = (
        *EVERY_MONDAY,
        "2026-12-18T16:00 email out sent",
        "2026-12-22T10:00 email in received",
        "2026-12-28T09:00 email out sent",
        "2026-12-29T11:00 email in received",
    )
    known = facts(*lines, history=tries(*lines), dated=(told_later,), zone="UTC")
    pair = known.rhythm.pairs[Channel.EMAIL]
    assert [each.replied_away for each in pair.exchanges] == [False] * 6 + [True] * 2
    assert len(pair.waits) == len(pair.steps) == 6
    assert pair.outcomes_at(moment("2026-12-30T12:00")) == [True] * 8
    assert pair.replies_and_misses() == list(pair.waits)
    assert told(habits_of(known))[0][1].startswith("They answered 8 of 8 emails; usually in ")
    assert not {flag.kind for flag in derive_flags(known)} & {FlagKind.RHYTHM_FAST, FlagKind.RHYTHM_SLOW}


def test_the_clock_runs_again_once_they_have_written() -> None:
    lines = (
        *EVERY_MONDAY,
        "2026-12-21T09:00 email in received",
        "2026-12-28T09:00 email out sent",
        "2026-12-28T12:00 email in received",
    )
    known = facts(*lines, history=tries(*lines), dated=(AWAY_AT_CHRISTMAS,), zone="UTC")
    pair = known.rhythm.pairs[Channel.EMAIL]
    assert len(pair.waits) == 7
    assert 2 * HOUR < pair.waits[-1] < 4.5 * HOUR


@pytest.mark.parametrize(
    ("lines", "spans"),
    [
        (("2026-12-18T16:00 email out sent", "2026-12-18T17:00 email in received"), False),
        (("2026-12-18T16:00 email out sent", "2026-12-19T00:00 email in received"), False),
        (("2026-12-18T16:00 email out sent", "2026-12-20T09:00 email in received"), True),
        (("2027-01-04T00:00 email out sent", "2027-01-04T09:00 email in received"), False),
        (("2026-12-18T16:00 email out sent", "2027-01-05T09:00 email in received"), True),
        (("2026-12-28T16:00 email out sent", "2026-12-28T17:00 email in received"), True),
        (("2027-01-04T09:00 email out sent", "2027-01-05T09:00 email in received"), False),
        (("2026-12-01T16:00 email out sent",), False),
        (("2026-12-18T16:00 email out sent",), True),
        (("2027-01-04T09:00 email out sent",), False),
    ],
)
def test_an_exchange_knows_whether_they_were_away_in_it(lines, spans) -> None:
    [exchange] = rhythm_of(tries(*lines), "UTC", away=CHRISTMAS).pairs[Channel.EMAIL].exchanges
    assert exchange.spans_absence is spans


def test_a_silence_over_a_holiday_is_none_and_what_they_missed_is_not_known_sooner() -> None:
    lines = (*EVERY_MONDAY, "2026-12-18T16:00 email out sent")
    away = rhythm_of(tries(*lines), "UTC", away=CHRISTMAS)
    without = rhythm_of(tries(*lines), "UTC")
    [told, usual] = [each.pairs[Channel.EMAIL] for each in (away, without)]
    new_year = moment("2027-01-02T12:00")
    assert len(usual.outcomes_at(new_year)) == 7
    assert len(told.outcomes_at(new_year)) == 6
    assert len(told.outcomes_at(moment("2027-01-18T12:00"))) == 7
    later = away.silent_at()
    assert later is None or later > CHRISTMAS[0][1]
