"""The clock of a contact's working time, and local seconds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.rhythm.clock import BUSINESS_WEEK, HOUR, WEEK, Clock, counted, hour_of_week
from relnote.domain.rhythm.local_time import NEVER, from_local, to_local
from tests.domain.tried import moment

MONDAY_NINE = 9 * HOUR
COUNTS = st.lists(st.integers(0, 30), min_size=168, max_size=168)
MOMENTS = st.integers(-60 * 365 * 86400, 90 * 365 * 86400)
"""Whole seconds, as journals keep them."""


def test_of_somebody_unknown_a_business_week_is_taken() -> None:
    clock = Clock()
    assert sum(clock.week[:120]) == pytest.approx(sum(BUSINESS_WEEK[:120]))
    hour = clock.between(MONDAY_NINE, MONDAY_NINE + HOUR)
    assert hour > 5 * clock.between(3 * HOUR, 4 * HOUR)
    assert hour > 5 * clock.between(5 * 24 * HOUR + MONDAY_NINE, 5 * 24 * HOUR + MONDAY_NINE + HOUR)


def test_the_hours_at_which_they_write_are_theirs() -> None:
    at_night = [hour + 24 * day for day in range(7) for hour in (22, 23)]
    clock = Clock(counted(hour * HOUR for hour in at_night * 3))
    night, noon = (clock.between(hour * HOUR, (hour + 1) * HOUR) for hour in (22, 12))
    assert night > 3 * noon
    weekend = Clock(counted((120 + hour) * HOUR for hour in (34, 35, 36) * 10))
    assert sum(weekend.week[120:]) > 0.6


def test_a_day_is_a_fifth_of_a_week() -> None:
    clock = Clock()
    assert clock.day * 5 == pytest.approx(clock.between(0, WEEK))


@given(COUNTS, MOMENTS, st.integers(0, 4 * WEEK))
def test_it_runs_forwards_and_back_again(counts: list[int], begin: int, length: int) -> None:
    clock = Clock(counts)
    passed = clock.between(begin, begin + length)
    assert -1e-3 <= passed <= 1.5 * length + 1e-3
    assert passed >= 0.05 * length - 1e-3
    assert clock.after(begin, passed) == pytest.approx(begin + length, abs=0.01)


@given(MOMENTS)
def test_a_week_later_is_a_week_later(local: int) -> None:
    clock = Clock(counted([local] * 20))
    assert clock.between(local, local + WEEK) == pytest.approx(5 * clock.day, rel=1e-6)


@pytest.mark.parametrize(
    ("at", "zone", "hour"),
    [
        ("2026-11-23T00:30", "UTC", 0),
        ("2026-11-22T23:30", "UTC", 167),
        ("2026-11-22T23:30", "Europe/Berlin", 0),
        ("2026-11-22T12:30", "Pacific/Auckland", 1),
        ("1875-03-01T10:00", "Europe/Vienna", 11),
        ("0001-01-01T12:00", "UTC", 12),
    ],
)
def test_the_hour_of_the_week_is_theirs(at: str, zone: str, hour: int) -> None:
    local = to_local(moment(at), zone)
    assert hour_of_week(local) == hour
    assert from_local(local, zone) == moment(at)


@pytest.mark.parametrize(
    ("at", "hours", "there"),
    [
        # The clock is put forward at 1:00 UTC on 29 March 2026, and back at 1:00 UTC on 25 October.
        ("2026-03-29T00:30", 1, "2026-03-29T01:30"),
        ("2026-03-29T00:30", 2, "2026-03-29T01:30"),
        ("2026-10-25T00:30", 1, "2026-10-25T02:30"),
        ("2026-10-24T23:30", 1, "2026-10-25T00:30"),
    ],
)
def test_gaps_and_folds_break_nothing(at: str, hours: int, there: str) -> None:
    found = from_local(to_local(moment(at), "Europe/Lisbon") + hours * HOUR, "Europe/Lisbon")
    assert found == moment(there)


def test_beyond_the_calendar_it_is_never() -> None:
    last = to_local(datetime(9999, 12, 31, tzinfo=UTC), "UTC")
    assert from_local(last + 400 * 86400, "UTC") == NEVER
    assert from_local(last, "UTC") == NEVER
