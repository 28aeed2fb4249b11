from datetime import UTC, date, datetime, timedelta, timezone

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.moments import (
    add_months,
    day_of,
    is_zone,
    local,
    moment_of,
    next_working_day,
    previous_working_day,
    start_of,
    system_zone,
)

ZONES = ("UTC", "Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Sao_Paulo")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_a_moment_is_told_as_the_clock_on_the_wall():
    at = local(utc(2026, 7, 1, 23, 30), "Europe/Lisbon")
    assert (at.day, at.hour, at.minute) == (2, 0, 30)


def test_a_moment_with_another_offset_is_the_same_moment():
    east = timezone(timedelta(hours=2))
    assert local(datetime(2026, 1, 1, 1, tzinfo=east), "UTC").hour == 23


def test_the_day_depends_on_the_zone():
    moment = utc(2026, 11, 21, 23, 30)
    assert day_of(moment, "Europe/Lisbon") == date(2026, 11, 21)
    assert day_of(moment, "Asia/Tokyo") == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "moment"),
    [
        (date(2026, 11, 21), (15, 3), "Europe/Lisbon", utc(2026, 11, 21, 15, 3)),
        (date(2026, 7, 1), (0, 30), "Europe/Lisbon", utc(2026, 6, 30, 23, 30)),
        # Clocks go from 1:00 to 2:00: there is no 1:30, and 2:30 is as far behind the gap.
        (date(2026, 3, 29), (1, 30), "Europe/Lisbon", utc(2026, 3, 29, 1, 30)),
        (date(2026, 3, 8), (2, 30), "America/New_York", utc(2026, 3, 8, 7, 30)),
        # Clocks show 1:30 twice: the first.
        (date(2026, 10, 25), (1, 30), "Europe/Lisbon", utc(2026, 10, 25, 0, 30)),
    ],
)
def test_the_moment_of_a_day_and_clock(day, clock, zone, moment):
    found = moment_of(day, *clock, zone)
    assert found == moment
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    ("day", "zone", "moment"),
    [
        (date(2018, 11, 4), "America/Sao_Paulo", utc(2018, 11, 4, 3)),  # midnight falls into a gap
        (date(2026, 11, 1), "America/Havana", utc(2026, 11, 1, 4)),  # midnight comes twice
    ],
)
def test_a_day_begins_on_that_day_even_where_clocks_change_at_midnight(day, zone, moment):
    assert start_of(day, zone) == moment
    assert day_of(moment, zone) == day


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)), st.sampled_from(ZONES))
def test_a_day_lasts_from_its_start_to_the_start_of_the_next(day, zone):
    assert day_of(start_of(day, zone), zone) == day
    assert day_of(start_of(day + timedelta(days=1), zone) - timedelta(seconds=1), zone) == day


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_refused(day):
    with pytest.raises((OverflowError, ValueError)):
        moment_of(
            day, 0 if day == date.min else 23, 0, "Asia/Tokyo" if day == date.min else "America/New_York"
        )


@pytest.mark.parametrize(
    ("day", "months", "moved"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 3, 31), -13, date(2025, 2, 28)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_adding_months_stays_within_the_shorter_month(day, months, moved):
    assert add_months(day, months) == moved


def test_adding_months_beyond_the_calendar_is_refused():
    with pytest.raises(ValueError, match="year"):
        add_months(date(9999, 1, 31), 12)


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2026, 11, 18), date(2026, 11, 17), date(2026, 11, 19)),
        (date(2026, 11, 20), date(2026, 11, 19), date(2026, 11, 23)),
        (date(2026, 11, 21), date(2026, 11, 20), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 20), date(2026, 11, 24)),
    ],
)
def test_working_days_leave_the_weekend_out(day, before, after):
    assert previous_working_day(day) == before
    assert next_working_day(day) == after


@pytest.mark.parametrize("name", ["Europe/Lisbon", "UTC", "America/Argentina/Buenos_Aires"])
def test_known_zones(name):
    assert is_zone(name)


@pytest.mark.parametrize(
    "name", ["", "Nowhere/City", "../../etc/passwd", "Europe", "+02:00", "\0", "a" * 5000]
)
def test_what_is_no_zone(name):
    assert not is_zone(name)


def test_the_zone_of_this_machine_is_a_zone():
    assert is_zone(system_zone())


@pytest.mark.parametrize(
    ("zone", "name"), [("Asia/Tokyo", "Asia/Tokyo"), (pendulum.FixedTimezone(3600), "UTC")]
)
def test_a_machine_whose_zone_has_no_name_is_taken_as_utc(zone, name):
    with pendulum.test_local_timezone(zone if not isinstance(zone, str) else pendulum.timezone(zone)):
        assert system_zone() == name
