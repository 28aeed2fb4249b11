"""What is usual in a journal: of people who were drawn, what they were drawn from comes out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import log
from random import Random

import pytest

from relnote.domain.attempts import Attempt
from relnote.domain.rhythm.contact import SHIPPED, Priors, rhythm_of
from relnote.domain.rhythm.model import Prior, RatePrior
from relnote.domain.rhythm.prior import Gathered, learnt, read, written
from relnote.domain.words import Channel, Direction, Outcome

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


def attempt(number: int, at: datetime, direction: Direction, channel: Channel) -> Attempt:
    out = direction is Direction.OUT
    return Attempt(
        id=number,
        started_at=at,
        channel=channel,
        direction=direction,
        outcome=Outcome.SENT if out else Outcome.RECEIVED,
        answered=not out,
    )


def rhythm(waits: list[float | None], channel: Channel = Channel.EMAIL):
    """The rhythm of somebody who was written to every third Monday, and answered after so many seconds, or never."""
    told = []
    for week, wait in enumerate(waits):
        sent = MONDAY + timedelta(weeks=3 * week)
        told.append(attempt(2 * week + 1, sent, Direction.OUT, channel))
        if wait is not None:
            told.append(attempt(2 * week + 2, sent + timedelta(seconds=wait), Direction.IN, channel))
    return rhythm_of(tuple(reversed(told)), "UTC")


def of(*people, channel: Channel = Channel.EMAIL) -> Priors:
    found = Gathered()
    for waits in people:
        found.take(rhythm(waits, channel))
    return learnt(found)


QUICK = [600.0, 900.0, 1200.0, 700.0, 1000.0, 800.0]


def test_few_pairs_tell_nothing() -> None:
    assert of() == of(*[QUICK] * 4) == SHIPPED
    # Too few replies each are none.
    assert of(*[QUICK[:4]] * 50).wait == SHIPPED.wait
    assert of(*[QUICK[:4]] * 50).rate == SHIPPED.rate
    assert of(*[QUICK] * 9).rate == SHIPPED.rate


def test_letters_are_no_messages() -> None:
    assert of(*[QUICK] * 30, channel=Channel.LETTER) == SHIPPED


def test_what_is_usual_is_believed_the_more_the_more_pairs_show_it() -> None:
    logs = [log(wait + 60) for wait in QUICK]
    whole = sum(logs) / len(logs)
    for count, share in ((4, 0), (5, 0.2), (20, 0.5), (180, 0.9)):
        found = Gathered()
        for _ in range(count):
            found.take_waits(logs)
        assert learnt(found).wait.mean == pytest.approx(share * whole + (1 - share) * 9.4, abs=1e-4)


@pytest.mark.parametrize(("within", "between"), [(0.7, 0.7), (0.5, 0.5), (1.0, 0.5), (1.5, 0.6)])
def test_of_people_who_were_drawn_it_finds_what_they_were_drawn_from(within, between) -> None:
    draw, found = Random(7), Gathered()
    for _ in range(600):
        usual = draw.gauss(7.5, between)
        found.take_waits([draw.gauss(usual, within) for _ in range(12)])
    wait = learnt(found).wait
    assert wait.mean == pytest.approx(7.5, abs=0.15)
    assert wait.variance == pytest.approx(within**2, rel=0.15)
    assert wait.mean_counts == pytest.approx(within**2 / between**2, rel=0.25)
    assert wait.spread_counts == 8


def test_people_who_do_not_differ_at_all_are_not_believed_to_be_machines() -> None:
    found = of(*[[3600.0] * 8] * 400)
    assert found.wait.variance >= 0.1
    assert found.wait.mean_counts <= 20
    assert found.rate.answered / found.rate.asked < 0.96


def test_how_often_people_answer_is_learnt() -> None:
    draw, found = Random(3), Gathered()
    for _ in range(600):
        rate = draw.betavariate(8, 2)
        found.take_outcomes([draw.random() < rate for _ in range(draw.randint(5, 30))])
    rate = learnt(found).rate
    assert rate.answered / rate.asked == pytest.approx(0.8, abs=0.02)
    assert rate.asked == pytest.approx(10, rel=0.2)


def test_in_a_journal_of_nobody_who_answers_it_is_believed_that_some_do() -> None:
    found = of(*[[None] * 8] * 100)
    assert found.wait == SHIPPED.wait
    assert 0.01 < found.rate.answered / found.rate.asked < 0.2


def test_the_order_of_people_is_nothing() -> None:
    draw = Random(5)
    people = [[draw.lognormvariate(7, 1) for _ in range(draw.randint(5, 20))] for _ in range(40)]
    assert of(*people) == of(*reversed(people))


def test_it_is_kept_as_numbers() -> None:
    priors = of(*[QUICK] * 30)
    assert read(written(priors)) == priors
    assert read({}) == SHIPPED
    assert read({"mean": 8.0}).wait == Prior(mean=8.0)


@pytest.mark.parametrize(
    "broken", [{"mean": -1}, {"variance": 0}, {"mean": "8"}, {"mean": float("nan")}, {"answered": 9, "asked": 4}]
)  # fmt: skip
def test_what_makes_no_sense_is_left_aside(broken) -> None:
    assert read(broken) == SHIPPED


def test_a_prior_of_quick_people_makes_a_slow_answer_tell_sooner() -> None:
    regular = Priors(wait=Prior(mean=7.0, mean_counts=4.0, variance=0.3), rate=RatePrior(8.5, 9.0))
    history = rhythm([*QUICK, 4 * 3600.0])
    usual = history.pairs[Channel.EMAIL].steps[-1].surprise
    told = tuple(history.pairs[Channel.EMAIL].exchanges)
    pair = type(history.pairs[Channel.EMAIL])(
        channel=Channel.EMAIL, zone="UTC", clock=history.clock, exchanges=told, priors=regular
    )
    assert pair.steps[-1].surprise > usual + 1
