"""The distribution of reply times, the share that is answered, and the scores they are told by."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.rhythm.distribution import above, deviate, t_to_u, u_to_t
from relnote.domain.rhythm.model import (
    LENGTHS,
    LOOKED_AT,
    USUAL,
    Model,
    answer_rate,
    log_length,
    log_wait,
)

HOUR = 3600.0
WAITS = st.lists(st.floats(0, 90 * 86400), max_size=60)


@pytest.mark.parametrize(
    # From a table of Student's t: the value with this share above it.
    ("freedom", "t", "share"),
    [
        (11, 1.796, 0.05),
        (11, 2.718, 0.01),
        (20, 1.725, 0.05),
        (20, 2.845, 0.005),
        (60, 2.39, 0.01),
        (30, 0.0, 0.5),
    ],
)
def test_students_t_is_told_as_a_normal_deviate(freedom: float, t: float, share: float) -> None:
    assert above(t_to_u(t, freedom)) == pytest.approx(share, abs=0.0015)
    assert above(t_to_u(-t, freedom)) == pytest.approx(1 - share, abs=0.0015)


@given(st.floats(-6, 6), st.floats(4, 80))
def test_the_score_can_be_taken_back(u: float, freedom: float) -> None:
    assert t_to_u(u_to_t(u, freedom), freedom) == pytest.approx(u, abs=1e-6)


@pytest.mark.parametrize(("share", "u"), [(0.5, 0.0), (0.9, 1.28155), (0.95, 1.64485), (0.05, -1.64485)])
def test_deviates_are_those_of_the_tables(share: float, u: float) -> None:
    assert deviate(share) == pytest.approx(u, abs=1e-5)


def test_without_replies_the_prior_speaks() -> None:
    model = Model.of([])
    assert model.mean == USUAL.mean
    assert model.wait(0.5) == pytest.approx(3.34 * HOUR, rel=0.01)


def test_what_they_do_takes_over() -> None:
    quick = [log_wait(600.0)] * 30
    assert Model.of(quick).wait(0.5) < 0.3 * HOUR
    assert Model.of(quick).wait(0.95) < 2.5 * HOUR
    assert Model.of(quick[:5]).wait(0.95) > Model.of(quick).wait(0.95)


def test_newer_replies_count_more_and_old_ones_not_at_all() -> None:
    slow, quick = [log_wait(9 * HOUR)] * 10, [log_wait(600.0)] * 10
    assert Model.of(quick + slow).mean < Model.of(slow + quick).mean
    full = [log_wait(HOUR)] * LOOKED_AT
    assert Model.of([*full, log_wait(1e9)]) == Model.of(full)


@given(WAITS, st.floats(0, 1e8), st.floats(0, 1e8))
def test_surprise_only_grows_with_waiting(waits: list[float], one: float, other: float) -> None:
    model = Model.of([log_wait(wait) for wait in waits])
    less, more = sorted((one, other))
    assert model.surprise_of_wait(less) <= model.surprise_of_wait(more)
    assert model.still_to_come(less) >= model.still_to_come(more)


@given(WAITS, st.floats(0.3, 0.99))
def test_a_share_of_the_replies_comes_within_its_wait(waits: list[float], share: float) -> None:
    model = Model.of([log_wait(wait) for wait in waits])
    wait = model.wait(share)
    assert wait == 0 or model.still_to_come(wait) == pytest.approx(1 - share, abs=1e-6)
    assert wait == 0 or model.wait_of_surprise(model.surprise_of_wait(wait)) == pytest.approx(wait, rel=1e-5)


def test_the_share_that_is_answered() -> None:
    assert answer_rate([]) == pytest.approx(2.5 / 4.1)
    assert answer_rate([True] * 40) > 0.93
    assert answer_rate([True] * 5 + [False] * 20) > answer_rate([False] * 20 + [True] * 5)


def test_lengths_are_told_by_the_same_model() -> None:
    full = Model.of([log_length(600)] * 12, LENGTHS)
    assert full.surprise(log_length(30)) < -1.645
    assert abs(full.surprise(log_length(550))) < 1
    assert log_length(-5) == log(20)
