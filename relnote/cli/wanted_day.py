"""A day named on the command line."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

from relnote.domain.dates import MONTH_NAMES, accepted_days, day_problem, parse_day
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

_WORDS = (
    "today",
    "tomorrow",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "next week",
)


def wanted_day(said: str, today: date) -> date:
    """Read a day as people write it, the next of that name.

    Raises:
        Refusal: it is no day; it names the nearest, or what is understood.
    """
    day = parse_day(said, today, prefer="future")
    if day is not None:
        return day
    problem = day_problem(said, today)
    if problem:
        raise Refusal(problem)
    known = (*_WORDS, *(f"{today.day} {month.lower()}" for month in MONTH_NAMES))
    near = get_close_matches(said[:40].casefold(), known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"write {accepted_days()}"
    raise Refusal(one_line(f'"{said}" is no day; {hint}'))
