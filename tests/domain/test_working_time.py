from __future__ import annotations

from datetime import date, timedelta

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
    by_day,
    hours_of,
    stretch,
    usual_weekend,
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
    assert first == (moment("2026-03-29T09:00"), moment("2026-03-29T10:00"))


@pytest.mark.parametrize(
    ("zone", "day", "opens", "closes", "expected"),
    [
        # 1:00 to 2:00 never comes on 29 March, and comes twice on 25 October.
        (LISBON, "2026-03-29", 60, 90, None),
        (LISBON, "2026-03-29", 30, 90, ("29 00:30", "29 01:00")),
        (LISBON, "2026-03-29", 90, 180, ("29 01:00", "29 02:00")),
        (LISBON, "2026-10-25", 90, 180, ("25 01:30", "25 03:00")),
        (LISBON, "2026-10-25", 0, 90, ("24 23:00", "25 00:30")),
        (LISBON, "2026-10-25", 70, 90, ("25 00:10", "25 00:30")),
        # The day begins at 1:00; it ended twice at 23:00.
        ("America/Sao_Paulo", "2018-11-04", 0, 120, ("04 03:00", "04 04:00")),
        ("America/Sao_Paulo", "2018-11-03", 1380, DAY, ("04 02:00", "04 03:00")),
        ("America/Sao_Paulo", "2018-02-17", 1380, 1410, ("18 01:00", "18 01:30")),
        ("America/Sao_Paulo", "2018-02-17", 1410, DAY, ("18 02:30", "18 03:00")),
        ("Asia/Beirut", "2026-03-29", 0, 120, ("28 22:00", "28 23:00")),
        # A day that was left out, and a gap that is no whole hour.
        ("Pacific/Apia", "2011-12-30", 480, 1020, None),
        ("Australia/Lord_Howe", "2026-10-04", 120, 180, ("03 15:30", "03 16:00")),
        ("Pacific/Kiritimati", "2026-11-18", 0, DAY, ("17 10:00", "18 10:00")),
        ("Pacific/Pago_Pago", "2026-11-18", 0, DAY, ("18 11:00", "19 11:00")),
    ],
)
def test_hours_of_a_day_by_the_clock_there(zone, day, opens, closes, expected) -> None:
    begin, end = stretch(date.fromisoformat(day), opens, closes, zone)
    if expected is None:
        assert begin == end
    else:
        assert (f"{begin:%d %H:%M}", f"{end:%d %H:%M}") == expected


CHANGES = (
    (LISBON, "2026-03-29"),
    (LISBON, "2026-10-25"),
    ("America/Sao_Paulo", "2018-11-04"),
    ("America/Sao_Paulo", "2018-02-17"),
    ("Asia/Beirut", "2026-03-29"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("America/St_Johns", "2010-11-06"),
)


@given(st.sampled_from(CHANGES), st.integers(0, DAY - 1), st.integers(1, DAY))
def test_the_clock_there_never_shows_anything_outside_of_the_hours(change, opens, length) -> None:
    zone, day = change
    begin, end = stretch(date.fromisoformat(day), opens, min(DAY, opens + length), zone)
    assert begin <= end
    while begin < end:
        clock = local(begin, zone)
        assert clock.date() == date.fromisoformat(day)
        assert opens <= clock.hour * 60 + clock.minute < opens + length
        begin += timedelta(minutes=1)


@pytest.mark.parametrize(
    ("hours", "left"),
    [
        ("00:00-08:00,17:00-24:00", "06:00-08:00,17:00-22:00"),
        ("00:00-24:00", "06:00-22:00"),
        # Whoever names the night means it.
        ("00:00-05:00,22:30-24:00", "00:00-05:00,22:30-24:00"),
        ("09:00-23:00", "09:00-23:00"),
    ],
)
def test_before_8_and_after_5_do_not_mean_the_night(hours, left) -> None:
    assert by_day(hours_of(hours)) == hours_of(left)


def test_the_names_of_a_zone_have_one_weekend() -> None:
    assert usual_weekend("Asia/Jerusalem") == usual_weekend("Israel") == frozenset({4, 5})
    assert usual_weekend(LISBON) == frozenset({5, 6})


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
