from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.spreading import Spreader

TODAY = date(2026, 11, 18)


@given(st.integers(1, 900), st.integers(1, 12), st.sampled_from([30, 90, 180, 365]))
def test_no_day_holds_more_than_the_budget_and_all_are_working_days(count, budget, span) -> None:
    taken = {TODAY + timedelta(days=5): budget - 1, TODAY + timedelta(days=6): budget}
    days = Spreader(TODAY, budget, taken)
    given_days = Counter(days.next_day(span) for _ in range(count))
    assert sum(given_days.values()) == count
    assert all(day > TODAY and day.weekday() < 5 for day in given_days)
    assert all(number + taken.get(day, 0) <= budget for day, number in given_days.items())


def test_they_are_spread_evenly_over_the_cadence() -> None:
    days = Spreader(TODAY, 12, {})
    found = [days.next_day(180) for _ in range(800)]
    assert max(found) <= TODAY + timedelta(days=182)
    by_month = Counter((day - TODAY).days // 30 for day in found)
    assert all(110 <= by_month[month] <= 150 for month in range(6))


def test_the_first_day_with_room() -> None:
    days = Spreader(TODAY, 2, {date(2026, 11, 19): 1})
    assert [days.first_day() for _ in range(4)] == [
        date(2026, 11, 19),
        date(2026, 11, 20),
        date(2026, 11, 20),
        date(2026, 11, 23),
    ]


def test_a_cadence_of_a_day_begins_tomorrow() -> None:
    assert Spreader(TODAY, 2, {}).next_day(1) == date(2026, 11, 19)
