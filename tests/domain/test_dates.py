from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.dates import (
    accepted_clock,
    accepted_days,
    day_problem,
    describe_ago,
    describe_day,
    describe_length,
    format_length,
    parse_clock,
    parse_day,
    parse_length,
)

TODAY = date(2026, 11, 21)  # a Saturday
ANY = st.text(st.characters(exclude_categories=()), max_size=80)
DAYS = st.dates(date(1901, 1, 1), date(2190, 1, 1))


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("today", "2026-11-21", "2026-11-21"),
        ("Tomorrow", "2026-11-22", "2026-11-22"),
        ("tmr", "2026-11-22", "2026-11-22"),
        ("yest", "2026-11-20", "2026-11-20"),
        ("the day before yesterday", "2026-11-19", "2026-11-19"),
        ("day after tomorrow", "2026-11-23", "2026-11-23"),
        ("Tue", "2026-11-17", "2026-11-24"),
        ("on tuesday", "2026-11-17", "2026-11-24"),
        ("Sat.", "2026-11-14", "2026-11-28"),
        ("last fri", "2026-11-20", "2026-11-20"),
        ("last sat", "2026-11-14", "2026-11-14"),
        ("next tuesday", "2026-11-24", "2026-11-24"),
        ("next saturday", "2026-11-28", "2026-11-28"),
        ("this wed", "2026-11-18", "2026-11-18"),
        ("friday next week", "2026-11-27", "2026-11-27"),
        ("friday last week", "2026-11-13", "2026-11-13"),
        ("in 3 days", "2026-11-24", "2026-11-24"),
        ("3 days ago", "2026-11-18", "2026-11-18"),
        ("3 days from now", "2026-11-24", "2026-11-24"),
        ("3d", "2026-11-18", "2026-11-24"),
        ("+3d", "2026-11-24", "2026-11-24"),
        ("-2w", "2026-11-07", "2026-11-07"),
        ("2 weeks", "2026-11-07", "2026-12-05"),
        ("a week ago", "2026-11-14", "2026-11-14"),
        ("in two months", "2027-01-21", "2027-01-21"),
        ("1 year ago", "2025-11-21", "2025-11-21"),
        ("next week", "2026-11-23", "2026-11-23"),
        ("next month", "2026-12-01", "2026-12-01"),
        ("next year", "2027-01-01", "2027-01-01"),
        ("end of month", "2026-11-30", "2026-11-30"),
        ("the end of the month", "2026-11-30", "2026-11-30"),
        ("eom", "2026-11-30", "2026-11-30"),
        ("eow", "2026-11-27", "2026-11-27"),
        ("end of this year", "2026-12-31", "2026-12-31"),
        ("12 nov", "2026-11-12", "2027-11-12"),
        ("21 nov", "2026-11-21", "2026-11-21"),
        ("Nov 12", "2026-11-12", "2027-11-12"),
        ("Nov 12th, 2025", "2025-11-12", "2025-11-12"),
        ("12 November 2025", "2025-11-12", "2025-11-12"),
        ("the 12th of November", "2026-11-12", "2027-11-12"),
        ("the 12th", "2026-11-12", "2026-12-12"),
        ("31st", "2026-10-31", "2026-12-31"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("12.11.", "2026-11-12", "2027-11-12"),
        ("12. 11. 2025", "2025-11-12", "2025-11-12"),
        ("12.11.25", "2025-11-12", "2025-11-12"),
        ("2026-11-12", "2026-11-12", "2026-11-12"),
        ("2026/1/2", "2026-01-02", "2026-01-02"),
        ("13/11", "2026-11-13", "2027-11-13"),
        ("11/13/2025", "2025-11-13", "2025-11-13"),
        ("11/11", "2026-11-11", "2027-11-11"),
        ("Sat 21 Nov", "2026-11-21", "2026-11-21"),
        ("Tue 24 Nov 2026", "2026-11-24", "2026-11-24"),
    ],
)
def test_days(text, past, future):
    assert parse_day(text, TODAY, prefer="past") == date.fromisoformat(past)
    assert parse_day(text, TODAY, prefer="future") == date.fromisoformat(future)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "x",
            "post",
            "Friday's",
            "a day",
            "one week",
            "3",
            "12.11",
            "in -3 days",
            "in 3 days ago",
            "32nd",
        ),
        *("last friday next week", "the", "on", "12 novx", "2026-11-12x", "may", "٣ days", "3 days " * 20),
    ],
)
def test_what_is_no_day(text):
    assert parse_day(text, TODAY, prefer="past") is None
    assert day_problem(text, TODAY) == ""


@pytest.mark.parametrize(
    "text",
    [
        "31 feb",
        "2026-02-30",
        "29 feb 2025",
        "31.2.",
        "13/13",
        "Sun 21 Nov 2026",
        "in 9999 years",
        "9999 years ago",
    ],
)
def test_an_impossible_day_is_named(text):
    assert parse_day(text, TODAY, prefer="future") is None
    assert day_problem(f" {text} ", TODAY) == f"There is no such day as {text}."


def test_a_day_that_can_be_read_in_two_ways_is_not_guessed():
    assert parse_day("11/12", TODAY, prefer="future") is None
    assert day_problem("11/12", TODAY) == "11/12 can be read in two ways; write 11 Dec or 12 Nov."


def test_a_good_day_has_no_problem():
    assert day_problem("12 nov", TODAY) == ""


@given(ANY, DAYS, st.sampled_from(["past", "future"]))
def test_any_text_is_a_day_or_none(text, today, prefer):
    assert parse_day(text, today, prefer=prefer) is None or day_problem(text, today) == ""


@given(
    st.dates(), st.sampled_from(["next week", "eom", "3d", "-3d", "tue", "last tue", "12th", "29 feb", "eoy"])
)
def test_the_ends_of_the_calendar_raise_nothing(today, text):
    found = parse_day(text, today, prefer="future")
    assert found is None or abs((found - today).days) < 3000


@given(DAYS, DAYS)
def test_a_day_reads_back_from_how_it_is_told(day, today):
    prefer = "past" if day <= today else "future"
    assert parse_day(describe_day(day, today), today, prefer=prefer) == day


@given(DAYS, st.integers(-180, 180))
def test_a_near_day_reads_back_from_how_it_is_told(today, away):
    day = today + timedelta(days=away)
    assert parse_day(describe_day(day, today), today, prefer="past" if away <= 0 else "future") == day


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 11, 21), "today"),
        (date(2026, 11, 20), "yesterday"),
        (date(2026, 11, 22), "tomorrow"),
        (date(2026, 11, 24), "Tue 24 Nov"),
        (date(2026, 11, 12), "Thu 12 Nov"),
        (date(2027, 1, 5), "Tue 5 Jan"),
        (date(2025, 11, 12), "12 Nov 2025"),
    ],
)
def test_days_are_told_as_a_person_would(day, told):
    assert describe_day(day, TODAY) == told


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        *[("15:00", (15, 0)), ("15.00", (15, 0)), ("3pm", (15, 0)), ("3:30 pm", (15, 30)), ("9h", (9, 0))],
        *[("9 h", (9, 0)), ("9h30", (9, 30)), ("at 15:05", (15, 5)), ("12am", (0, 0)), ("12 p.m.", (12, 0))],
        *[
            ("noon", (12, 0)),
            ("Midday", (12, 0)),
            ("midnight", (0, 0)),
            ("0:00", (0, 0)),
            ("23:59", (23, 59)),
        ],
        *[
            ("24:00", None),
            ("13pm", None),
            ("0pm", None),
            ("15:60", None),
            ("3", None),
            ("", None),
            ("١٥:٠٠", None),
        ],
    ],
)
def test_clock_times(text, clock):
    assert parse_clock(text) == clock


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        *[
            ("22m", 1320),
            ("22 min.", None),
            ("22 minutes", 1320),
            ("22min", 1320),
            ("45'", 2700),
            ("90s", 90),
        ],
        *[("1h", 3600), ("1h30", 5400), ("1h 30m", 5400), ("1 hour and 30 minutes", 5400), ("1.5h", 5400)],
        *[
            ("1,5 hours", 5400),
            ("for 20 minutes", 1200),
            ("half an hour", 1800),
            ("an hour and a half", 5400),
        ],
        *[
            ("1h30m20s", 5420),
            ("1 h 30 min", 5400),
            ("0m", 0),
            ("h", None),
            ("30", None),
            ("", None),
            ("1h m", None),
        ],
        *[("22m 1h", None), ("-5m", None), ("99999m", None)],
    ],
)
def test_lengths(text, seconds):
    assert parse_length(text) == seconds


@given(st.integers(0, 9999 * 3600))
def test_a_length_reads_back_from_how_it_is_written(seconds):
    assert parse_length(format_length(seconds)) == seconds


@given(ANY)
def test_any_text_is_a_clock_or_a_length_or_neither(text):
    clock = parse_clock(text)
    assert clock is None or (0 <= clock[0] < 24 and 0 <= clock[1] < 60)
    assert (parse_length(text) or 0) >= 0


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0 s"), (45, "45 s"), (1320, "22 min"), (3600, "1 h"), (5400, "1 h 30 min"), (3725, "1 h 2 min")],
)
def test_lengths_are_told(seconds, told):
    assert describe_length(seconds) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        *[(-5, "now"), (59, "now"), (300, "5 min"), (3599.9, "59 min"), (9 * 3600, "9 h"), (86400, "1 d")],
        *[(13 * 86400, "13 d"), (21 * 86400, "3 w"), (155 * 86400, "5 mo"), (800 * 86400, "2 y")],
    ],
)
def test_how_long_ago_is_told_in_one_unit(seconds, told):
    assert describe_ago(seconds) == told


def test_what_is_accepted_is_accepted():
    for example in accepted_days().removeprefix("a day such as ").replace(" or ", ", ").split(", "):
        assert parse_day(example, TODAY, prefer="future") is not None
    for example in accepted_clock().removeprefix("a time such as ").replace(" or ", ", ").split(", "):
        assert parse_clock(example) is not None
