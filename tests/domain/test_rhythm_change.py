"""Telling from answers and from waiting that a pattern changed; channels, hours and signals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.rhythm import change, channels, hours, signals
from relnote.domain.rhythm.change import Drift, Pending, Step, drift
from relnote.domain.rhythm.clock import HOUR, Clock, counted
from relnote.domain.rhythm.model import Model, log_wait

QUICK = Model.of([log_wait(1800.0)] * 30)


def steps(*surprises: float, known: int = 20) -> list[Step]:
    return [Step(surprise, known) for surprise in surprises]


@pytest.mark.parametrize(
    ("surprises", "changes"),
    [
        ((0.0, 0.5, -1.0, 1.2, 0.3), ()),
        ((0.0, 2.6), ((1, 1),)),
        ((9.0,), ((0, 0),)),
        ((1.8, 1.9), ((0, 1),)),
        ((1.8, -0.5, 1.9), ()),
        ((0.2, 1.6, 1.5, 1.5), ((1, 3),)),
        ((3.0, 3.0), ((0, 0), (1, 1))),
    ],
)
def test_one_huge_delay_or_several_middling_ones(surprises, changes) -> None:
    assert drift(steps(*surprises)).changes == changes
    assert drift(steps(*(-each for each in surprises)), -1.0).changes == changes


def test_too_little_known_tells_nothing() -> None:
    assert drift(steps(9.0, 9.0, known=2)) == Drift()
    assert drift(steps(4.0, known=4)).changes == ()
    assert drift([*steps(2.0, known=4), Step(2.0, 5)]).changes == ((0, 1),)


@given(st.lists(st.floats(-5, 5), max_size=12), st.floats(0, 6))
def test_what_tells_while_waiting_tells_when_it_comes(before: list[float], last: float) -> None:
    total = drift(steps(*before)).total
    told = bool(len(drift(steps(*before, last)).changes) > len(drift(steps(*before)).changes))
    assert told == (last >= change.surprise_that_tells(total) or min(last, 4.0) - 1 + total >= change.LIMIT)


def test_silence_grows_with_time_and_with_each_message() -> None:
    clock = Clock()
    one, two = Pending(9 * HOUR, QUICK, 0.95), Pending(33 * HOUR, QUICK, 0.95)
    assert change.silence([one], clock, 8 * HOUR) == 0
    early, late = (change.silence([one], clock, local * HOUR) for local in (12, 80))
    assert 0 < early < late
    assert change.silence([one, two], clock, 80 * HOUR) > late


def test_the_moment_of_silence_is_the_first() -> None:
    clock = Clock()
    waiting = [Pending((9 + 24 * day) * HOUR, QUICK, 0.95) for day in range(3)]
    local = change.first_silent(waiting, clock)
    assert local is not None
    assert change.silence(waiting, clock, local) >= change.SILENT
    assert change.silence(waiting, clock, local - 2) < change.SILENT
    assert change.first_silent(waiting[:1], clock) is None
    assert change.first_silent([], clock) is None


def test_who_seldom_answers_is_never_silent() -> None:
    waiting = [Pending(24 * day * HOUR, QUICK, 0.3) for day in range(4)]
    assert change.first_silent(waiting, Clock()) is None


TRIED = channels.Tried


def test_a_channel_is_worth_what_comes_of_it() -> None:
    assert channels.worth(TRIED(None)) == 0
    assert channels.worth(TRIED(0.0)) == 1
    assert channels.worth(TRIED(0.0, length=0.0)) == 0.5
    assert channels.worth(TRIED(8 * 3600.0)) == pytest.approx(0.368, abs=0.001)


def test_the_best_channel_with_its_chance() -> None:
    scores = {
        "email": channels.score_of([TRIED(900.0)] * 12),
        "phone": channels.score_of([TRIED(None)] * 12),
        "text": channels.score_of([]),
    }
    found = channels.chances(scores)
    assert sum(found.values()) == pytest.approx(1)
    assert found["email"] > channels.PREFERS
    assert found["phone"] < channels.UNLIKELY
    assert channels.chances({"email": scores["email"]}) == {"email": 1.0}


def test_nothing_known_of_either_is_even() -> None:
    found = channels.chances({"email": channels.score_of([]), "text": channels.score_of([])})
    assert found["email"] == pytest.approx(0.5)


def test_the_best_stretches_lie_where_they_write() -> None:
    clock = Clock(
        counted((24 * day + hour) * HOUR for day in range(5) for hour in (9, 10, 15, 16) for _ in range(3))
    )
    first, second = hours.best_stretches(clock.week)
    assert {(first.begin, first.end), (second.begin, second.end)} == {(9, 11), (15, 17)}
    assert first.days == (0, 1, 2, 3, 4)
    assert 0 < first.share < 1


def test_who_writes_at_the_weekend_has_their_stretch_there() -> None:
    clock = Clock(counted((24 * day + hour) * HOUR for day in (5, 6) for hour in (20, 21) for _ in range(9)))
    assert hours.best_stretches(clock.week, 1)[0].days == (5, 6)


def test_a_message_in_their_hours_is_answered_sooner() -> None:
    clock = Clock()
    noon, night = (
        1 - QUICK.still_to_come(clock.between(hour * HOUR, (hour + 4) * HOUR)) for hour in (10, 23)
    )
    assert 0 < night < noon < 1


@pytest.mark.parametrize(
    ("begun", "before", "days", "told"),
    [
        (3, 0, 300.0, True),
        (4, 1, 300.0, True),
        (3, 6, 300.0, False),
        (1, 0, 300.0, False),
        (3, 0, 20.0, False),
    ],
)
def test_who_seldom_began_and_now_does(begun: int, before: int, days: float, told: bool) -> None:
    assert signals.begins_to_begin(begun, before, days) is told


def test_chances_of_beginning_are_chances() -> None:
    assert signals.chance_of_beginning(0, 3, 100.0) == 1
    assert signals.chance_of_beginning(2, 0, 300.0) < signals.chance_of_beginning(1, 0, 300.0) < 1


def test_who_turns_to_one_topic() -> None:
    assert signals.turns_to_topic(3, 3, 2, 20)
    assert not signals.turns_to_topic(3, 3, 15, 20)
    assert not signals.turns_to_topic(1, 3, 2, 20)
    assert signals.chance_of_topic(0, 3, 2, 20) == pytest.approx(1)
