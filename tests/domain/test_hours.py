from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain import hours

RANGES = st.lists(
    st.tuples(st.integers(0, hours.DAY), st.integers(0, hours.DAY)).filter(lambda pair: pair[0] < pair[1]),
    min_size=1,
    max_size=4,
).map(hours.merged)


@pytest.mark.parametrize(
    ("said", "canonical"),
    [
        ("8-5", "08:00-17:00"),
        ("10-11:30", "10:00-11:30"),
        ("9am-11am", "09:00-11:00"),
        ("9 a.m. to 11 a.m.", "09:00-11:00"),
        ("from 9 to 11", "09:00-11:00"),
        ("between 8 and 5", "08:00-17:00"),
        ("before 8", "00:00-08:00"),
        ("until noon", "00:00-12:00"),
        ("before midnight", "00:00-24:00"),
        ("after 5", "17:00-24:00"),
        ("after 5pm", "17:00-24:00"),
        ("after 5am", "05:00-24:00"),
        ("after midnight", "00:00-24:00"),
        ("past 05:00", "05:00-24:00"),
        ("mornings", "08:00-12:00"),
        ("in the afternoon", "12:00-17:00"),
        ("evenings", "17:00-24:00"),
        ("office hours", "08:00-17:00"),
        ("before work", "00:00-08:00"),
        ("after lunch", "13:00-17:00"),
        ("any time", "00:00-24:00"),
        # The afternoon is meant.
        ("1-3", "13:00-15:00"),
        ("11-1", "11:00-13:00"),
        ("12-1", "12:00-13:00"),
        ("8-8", "08:00-20:00"),
        ("6-8", "18:00-20:00"),
        ("4:30-6", "16:30-18:00"),
        # What is said about the end holds for the beginning where that makes sense.
        ("7-9pm", "19:00-21:00"),
        ("9-5pm", "09:00-17:00"),
        ("1-3am", "01:00-03:00"),
        ("5am-7", "05:00-07:00"),
        ("12am-1am", "00:00-01:00"),
        ("12pm-2pm", "12:00-14:00"),
        # Over midnight.
        ("10pm-2am", "00:00-02:00,22:00-24:00"),
        ("22-2", "00:00-02:00,22:00-24:00"),
        ("22-midnight", "22:00-24:00"),
        ("22-0", "22:00-24:00"),
        ("24-8", "00:00-08:00"),
    ],
)
def test_hours_are_read_as_people_mean_them(said: str, canonical: str) -> None:
    found = hours.match_hours(said, 0)
    assert found is not None
    assert (hours.written(found[0]), found[1]) == (canonical, len(said))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "8",
        "25-26",
        "8:75-9",
        "13pm-14",
        "0am-3",
        "9-25",
        "before 0",
        "after 25",
        "after 24",
        "9:00-09:00",
        "22-22",
        "morningside",
        "8-5x",
    ],
)
def test_what_is_no_time_is_not_read(said: str) -> None:
    assert hours.match_hours(said, 0) is None


@pytest.mark.parametrize(
    ("canonical", "said"),
    [
        ("08:00-17:00", "8–5"),
        ("17:00-24:00", "after 5"),
        ("00:00-08:00", "before 8"),
        ("10:00-11:30", "10–11:30"),
        ("00:00-24:00", "any time"),
        ("17:00-19:00", "17–19"),
        ("05:00-07:00", "5am–7"),
        ("00:00-00:30", "before 12:30am"),
        ("00:00-08:00,17:00-24:00", "before 8, after 5"),
        ("", ""),
    ],
)
def test_hours_are_said_briefly(canonical: str, said: str) -> None:
    assert hours.describe_hours(hours.read(canonical)) == said


@given(RANGES)
def test_what_is_said_and_what_is_written_read_as_the_same(ranges: hours.Ranges) -> None:
    assert hours.read(hours.written(ranges)) == ranges
    for said in (hours.describe_hours(ranges).replace("–", "-"), hours.written(ranges)):
        found = [hours.match_hours(part, 0) for part in said.replace(", ", ",").split(",")]
        assert hours.merged(pair for item in found if item for pair in item[0]) == ranges


@given(RANGES, RANGES)
def test_what_is_taken_away_no_longer_overlaps_and_the_rest_stays(
    ranges: hours.Ranges, taken: hours.Ranges
) -> None:
    left = hours.without(ranges, taken)
    assert not hours.overlap(left, taken)
    minutes = {minute for start, end in ranges for minute in range(start, end)}
    gone = {minute for start, end in taken for minute in range(start, end)}
    assert {minute for start, end in left for minute in range(start, end)} == minutes - gone


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("08:00-12:00", "12:00-13:00", False),
        ("08:00-12:00", "11:59-13:00", True),
        ("08:00-09:00,17:00-18:00", "17:30-24:00", True),
    ],
)
def test_ranges_that_only_touch_do_not_overlap(one: str, other: str, expected: bool) -> None:
    assert hours.overlap(hours.read(one), hours.read(other)) is expected


@given(st.text(max_size=40), st.integers(0, 10))
def test_no_text_breaks_the_reading(text: str, at: int) -> None:
    found = hours.match_hours(text, at)
    assert found is None or hours.read(hours.written(found[0])) == found[0]
