from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.hours import DAY
from relnote.domain.moments import local
from relnote.domain.working_time import (
    LONGEST,
    OFFICE_HOURS,
    WorkingWeek,
    after_wait,
    hours_of,
    weekdays_of,
    working_week,
)
from tests.domain.tried import moment

LISBON = "Europe/Lisbon"


@pytest.mark.parametrize(
    ("stated", "zone", "days", "hours"),
    [
        ({}, LISBON, {0, 1, 2, 3, 4}, "08:00-17:00"),
        ({}, "Asia/Riyadh", {6, 0, 1, 2, 3}, "08:00-17:00"),
        ({}, "Asia/Kathmandu", {6, 0, 1, 2, 3, 4}, "08:00-17:00"),
        ({"worst_days": "fri"}, LISBON, {0, 1, 2, 3}, "08:00-17:00"),
        ({"best_days": "sat"}, LISBON, {0, 1, 2, 3, 4, 5}, "08:00-17:00"),
        ({"best_time": "17:00-20:00"}, LISBON, {0, 1, 2, 3, 4}, "08:00-20:00"),
        ({"worst_time": "12:00-13:00"}, LISBON, {0, 1, 2, 3, 4}, "08:00-12:00,13:00-17:00"),
        ({"best_days": "none", "worst_time": "none"}, LISBON, {0, 1, 2, 3, 4}, "08:00-17:00"),
        # Where nothing is left, the usual counts.
        (
            {"worst_days": "mon,tue,wed,thu,fri", "worst_time": "08:00-17:00"},
            LISBON,
            {0, 1, 2, 3, 4},
            "08:00-17:00",
        ),
    ],
)
def test_when_somebody_works(stated, zone, days, hours) -> None:
    week = working_week(stated, zone)
    assert (week.days, week.hours) == (days, hours_of(hours))


def test_the_weekend_of_their_country_counts_before_that_of_their_zone() -> None:
    assert working_week({}, "Asia/Dubai", frozenset({4})).days == {0, 1, 2, 3, 5, 6}


@pytest.mark.parametrize(
    ("start", "wait", "ends"),
    [
        ("2026-11-16T10:00", "30m", "2026-11-16T10:30"),
        ("2026-11-16T16:45", "30m", "2026-11-17T08:15"),
        ("2026-11-16T10:00", "10h", "2026-11-17T11:00"),
        ("2026-11-20T16:00", "2h", "2026-11-23T09:00"),
        ("2026-11-20T15:00:30", "1d", "2026-11-23T15:00:30"),
        ("2026-11-16T17:00", "1d", "2026-11-18T08:00"),
        ("2026-11-16T10:00", "2w", "2026-11-30T10:00"),
        ("2026-11-21T10:00", "1w", "2026-11-30T08:00"),
        ("2026-11-16T10:00", "365d", "2028-04-10T09:00"),
    ],
)
def test_a_wait_passes_in_working_time(start, wait, ends) -> None:
    assert after_wait(working_week({}, LISBON), moment(start), wait) == moment(ends)


def test_a_day_until_midnight_and_a_clock_set_forward() -> None:
    week = WorkingWeek(LISBON, frozenset({5, 6}), ((22 * 60, DAY),))
    assert after_wait(week, moment("2026-03-28T20:00"), "2h") == moment("2026-03-29T00:00")
    assert after_wait(week, moment("2026-03-28T20:00"), "3h") == moment("2026-03-29T22:00")


def test_a_window_in_a_gap_of_the_clock_is_passed_over() -> None:
    week = WorkingWeek(LISBON, frozenset({6}), ((60, 90), (600, 660)))
    first = next(week.windows(moment("2026-03-28T20:00")))
    assert f"{local(first[0], LISBON):%a %H:%M}" == "Sun 02:00" or first[0] == moment("2026-03-29T01:00")


def test_a_wait_that_would_take_years_has_passed_by_then() -> None:
    week = WorkingWeek(LISBON, frozenset({0}), ((0, 1),))
    assert after_wait(week, moment("2026-11-16T10:00"), "240h") == moment("2026-11-16T10:00") + timedelta(
        days=LONGEST
    )


@given(
    st.datetimes(
        moment("2020-01-01T00:00").replace(tzinfo=None), moment("2030-01-01T00:00").replace(tzinfo=None)
    ),
    st.sampled_from(["30m", "4h", "1d", "5d", "2w"]),
    st.sampled_from([LISBON, "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo", "Asia/Riyadh"]),
)
def test_a_wait_ends_in_working_time_and_longer_ones_later(start, wait, zone) -> None:
    start = moment(f"{start:%Y-%m-%dT%H:%M}")
    week = working_week({}, zone)
    ends = after_wait(week, start, wait)
    assert ends > start
    clock = local(ends, zone)
    assert clock.weekday() in week.days
    ((opens, closes),) = OFFICE_HOURS
    assert opens <= clock.hour * 60 + clock.minute <= closes
    assert after_wait(week, start + timedelta(hours=1), wait) >= ends
    assert after_wait(week, start, "52w") > ends


def test_answers_become_numbers() -> None:
    assert weekdays_of("mon,sun") == {0, 6}
    assert weekdays_of("none") == weekdays_of("") == frozenset()
    assert hours_of("none") == hours_of("") == ()
