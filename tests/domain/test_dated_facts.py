from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.dated_facts import describe_born, money, read_born, read_bought

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "amount", "currency", "what"),
    [
        ("46500 GBP Plover labeller", 4_650_000, "GBP", "Plover labeller"),
        ("€1,250.50 spares", 125_050, "EUR", "spares"),
        ("spares for £12", 1_200, "GBP", "spares"),
        ("2.5k EUR spares", 250_000, "EUR", "spares"),
        ("1.2M USD: the whole line", 120_000_000, "USD", "the whole line"),
        ("46.500 EUR press", 4_650_000, "EUR", "press"),
        ("46 500 EUR press", 4_650_000, "EUR", "press"),
        ("46'500.00 CHF press", 4_650_000, "CHF", "press"),
        ("EUR 1.250,5 parts", 125_050, "EUR", "parts"),
        ("1,250 spares", 125_000, "", "spares"),
        ("1500", 150_000, "", ""),
        ("2.5k spares", 250_000, "", "spares"),
        ("₹12,34,567 line", 123_456_700, "INR", "line"),
        ("46'500 chf press", 4_650_000, "CHF", "press"),
        ("CHF 5'000.- press", 500_000, "CHF", "press"),
        ("US$ 500 spares", 50_000, "USD", "spares"),
        ("500 kr. film", 50_000, "kr", "film"),
        ("46500 GBP for a Plover", 4_650_000, "GBP", "a Plover"),
        # A currency counts before what stands first.
        ("1500 labels for 300 EUR", 30_000, "EUR", "1500 labels"),
        ("2 x EUR 500 vouchers", 50_000, "EUR", "2 x vouchers"),
        ("M2000 spares, 12 EUR", 1_200, "EUR", "M2000 spares"),
        ("press 46500 EUR.", 4_650_000, "EUR", "press"),
        # What is no amount is what was bought.
        ("3 pallets of film", None, "", "3 pallets of film"),
        ("a 500 litre tank", None, "", "a 500 litre tank"),
        ("spares for the M2000", None, "", "spares for the M2000"),
        ("film", None, "", "film"),
        ("2 CNC lathes", None, "", "2 CNC lathes"),
        ("the M500 EUR edition", None, "", "the M500 EUR edition"),
        ("2m cable", None, "", "2m cable"),
        ("500g labels", None, "", "500g labels"),
        ("2026-03-01 spares", None, "", "2026-03-01 spares"),
        ("500-600 EUR", None, "", "500-600 EUR"),
        ("-500 EUR", None, "", "-500 EUR"),
        ("100 % more film", None, "", "100 % more film"),
        ("0800 123 456", None, "", "0800 123 456"),
        ("1.2345 EUR", None, "", "1.2345 EUR"),
        ("999999999999 M USD", None, "", "999999999999 M USD"),
        ("999999999999k spares", None, "", "999999999999k spares"),
    ],
)
def test_what_was_bought_for_how_much(text, amount, currency, what) -> None:
    read = read_bought(text)
    assert (read.amount, read.currency, read.text) == (amount, currency, what)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9 April 1983", "1983-04-09"),
        ("1983-04-09", "1983-04-09"),
        ("9 Apr", "--04-09"),
        ("--02-29", "--02-29"),
        ("April 9, 1983", "1983-04-09"),
    ],
)
def test_when_they_were_born(text, day) -> None:
    assert read_born(text, TODAY) == (day, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2027-01-01", "2027-01-01 is still to come"),
        ("soon", "Write when they were born"),
        ("31 feb", "There is no such day as 31 feb."),
        ("1983-13-01", "Write when they were born"),
        ("9 Apr 2027", "2027-04-09 is still to come"),
        # A day that is told from today is no birthday.
        ("3 days ago", "Write when they were born"),
        ("the 9th", "Write when they were born"),
    ],
)
def test_what_is_no_birthday_is_said(text, problem) -> None:
    day, said = read_born(text, TODAY)
    assert (day, said[: len(problem)]) == ("", problem)


@given(st.text(max_size=60), st.sampled_from(["", "46500 GBP ", "€ ", "1.2.3 ", "0 "]))
def test_nothing_typed_is_a_fault(text, before) -> None:
    bought = read_bought(before + text)
    assert bought.amount is None or bought.amount >= 0
    day, problem = read_born(before + text, TODAY)
    assert bool(day) is not bool(problem)
    if day:
        assert describe_born(day)


def test_amounts_and_days_are_said() -> None:
    assert (money(1250, "EUR"), money(100_000, ""), money(5, "$")) == ("12.50 EUR", "1,000", "0.05 $")
    assert (describe_born("1983-04-09"), describe_born("--04-09")) == ("9 Apr 1983", "9 Apr")
