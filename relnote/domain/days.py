"""Days as people write them, in English, read without a clock.

A day that can be read in two ways (`11/12`) is not read at all, and neither is an impossible one
(`31 feb`): `day_problem` says why, in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from relnote.domain.moments import add_months

Prefer = Literal["past", "future"]
"""Which way to look for a day that is named without its year, month or week."""

NAMES_TOO = frozenset({"tod", "tom"})
"""Abbreviations of days that are first names as well: running text leaves them alone."""

WEEKDAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "mon monday",
            "tue tues tuesday",
            "wed weds wednesday",
            "thu thur thurs thursday",
            "fri friday",
            "sat saturday",
            "sun sunday",
        ),
    )
    for word in words.split()
}
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for word in words.split()
}
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {
    "a": 1,
    "an": 1,
    **{word: count for count, word in enumerate(_COUNTED, start=1)},
}
_OFFSETS = {
    "today": 0,
    "tod": 0,
    "tomorrow": 1,
    "tom": 1,
    "tmr": 1,
    "tmrw": 1,
    "day after tomorrow": 2,
    "yesterday": -1,
    "yest": -1,
    "day before yesterday": -2,
}


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WEEKDAY = rf"(?P<weekday>{_either(_WEEKDAYS)})"
_MONTH = rf"(?P<month>{_either(_MONTHS)})\.?"
_DAY = r"(?P<day>[0-9]{1,2})"
_COUNT = rf"(?:(?P<count>[0-9]{{1,4}}) ?|(?P<word>{_either(_NUMBERS)}) )"
_UNIT = r"(?P<unit>d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)"
_RELATIVE = re.compile(
    rf"(?P<ahead>in |\+ ?)?(?P<back>- ?)?{_COUNT}{_UNIT}(?P<after> ago| from now| from today| from then)?",
)
_NAMED_WEEKDAY = re.compile(rf"(?:(?P<which>last|next|this) )?{_WEEKDAY}(?: (?P<week>last|next) week)?")
_DAY_OF_MONTH = re.compile(rf"{_DAY}(?:st|nd|rd|th)")
_WITH_WEEKDAY = re.compile(rf"{_WEEKDAY} (?P<rest>.*[0-9].*)")
_WRITTEN = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})([-/.])(?P<number>[0-9]{1,2})\2(?P<day>[0-9]{1,2})",
        rf"{_DAY}(?:st|nd|rd|th|\.)?[ -]?(?:of )?{_MONTH}(?:[ -](?P<year>[0-9]{{4}}))?",
        rf"{_MONTH} ?{_DAY}(?:st|nd|rd|th)?(?: (?P<year>[0-9]{{4}}))?",
        rf"{_DAY}\. ?(?P<number>[0-9]{{1,2}})\.(?: ?(?P<year>[0-9]{{4}}|[0-9]{{2}}))?",
    )
)
_SLASHES = re.compile(r"(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})(?:/(?P<year>[0-9]{4}|[0-9]{2}))?")
_DOTTED = re.compile(r"[0-9]{1,2}\. ?[0-9]{1,2}\.")
_LONGEST = 60
"""No day takes more characters than this to write."""


def parse_day(text: str, today: date, *, prefer: Prefer) -> date | None:
    """Read a day (`tue`, `last fri`, `in 3 days`, `12 nov`, `eom`, `2026-11-12`) as seen from `today`.

    A bare weekday is the nearest one in the preferred direction, today excluded; a date without its year
    is the nearest one in that direction, today included. A bare length (`3d`, `2 weeks`) goes in the
    preferred direction too. None if it is no day, an impossible day, or a day that can be read in two ways.
    """
    found = _readings(_normal(text), today, prefer)
    return found[0] if found is not None and len(found) == 1 else None


def day_problem(text: str, today: date) -> str:
    """Say in one sentence why something that looks like a day is none; empty if it is one, or looks like none."""
    found = _readings(_normal(text), today, "future")
    if found is None or len(found) == 1:
        return ""
    said = text.strip()
    if not found:
        return f"There is no such day as {said}."
    ways = " or ".join(f"{day.day} {MONTH_NAMES[day.month - 1]}" for day in found)
    return f"{said} can be read in two ways; write {ways}."


def accepted_days() -> str:
    """Spell which days are understood, for a message that refuses one."""
    return "a day such as today, tue, next fri, in 3 days, 2 weeks ago, 12 nov, 2026-11-12 or end of month"


def _normal(text: str) -> str:
    if len(text) > _LONGEST:
        return ""
    words = " ".join(text.casefold().replace(",", " ").split())
    if not _DOTTED.fullmatch(words):
        words = words.rstrip(".!?; ")
    return words.removeprefix("on ").removeprefix("the ")


def _readings(words: str, today: date, prefer: Prefer) -> tuple[date, ...] | None:
    """Give every day the words can mean: none for an impossible day; None if they are no day at all."""
    try:
        day = (
            _offset(words, today)
            or _relative(words, today, prefer)
            or _weekday(words, today, prefer)
            or _period(words, today)
            or _day_of_month(words, today, prefer)
        )
        return (day,) if day else _written(words, today, prefer)
    except (OverflowError, ValueError):
        return ()


def _offset(words: str, today: date) -> date | None:
    days = _OFFSETS.get(words)
    return None if days is None else today + timedelta(days=days)


def _relative(words: str, today: date, prefer: Prefer) -> date | None:
    found = _RELATIVE.fullmatch(words)
    if found is None:
        return None
    said = [found["ahead"], found["back"], found["after"]]
    if sum(map(bool, said)) > 1 or (found["word"] and not any(said)):
        return None
    back = bool(found["back"]) or found["after"] == " ago" or (not any(said) and prefer == "past")
    count = int(found["count"]) if found["count"] else _NUMBERS[found["word"]]
    moved = -count if back else count
    if found["unit"] == "d" or found["unit"].startswith("day"):
        return today + timedelta(days=moved)
    if found["unit"].startswith("w"):
        return today + timedelta(weeks=moved)
    return add_months(today, moved * 12 if found["unit"].startswith("y") else moved)


def _weekday(words: str, today: date, prefer: Prefer) -> date | None:
    found = _NAMED_WEEKDAY.fullmatch(words)
    if found is None or (found["which"] and found["week"]):
        return None
    monday = today - timedelta(days=today.weekday())
    number = _WEEKDAYS[found["weekday"]]
    if found["week"]:
        return monday + timedelta(days=number + (7 if found["week"] == "next" else -7))
    if found["which"] == "this":
        return monday + timedelta(days=number)
    if found["which"] == "last" or (found["which"] is None and prefer == "past"):
        return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _period(words: str, today: date) -> date | None:
    """Read a day that begins or ends a week, month or year: a week ends on Friday."""
    match words.replace("end of the ", "end of ").replace("end of this ", "end of "):
        case "next week":
            return today + timedelta(days=7 - today.weekday())
        case "next month":
            return add_months(today.replace(day=1), 1)
        case "next year":
            return date(today.year + 1, 1, 1)
        case "eow" | "end of week":
            return today + timedelta(days=(4 - today.weekday()) % 7)
        case "eom" | "end of month":
            return add_months(today.replace(day=1), 1) - timedelta(days=1)
        case "eoy" | "end of year":
            return date(today.year, 12, 31)
        case _:
            return None


def _day_of_month(words: str, today: date, prefer: Prefer) -> date | None:
    """Read `the 12th`: the nearest one in the preferred direction, today included."""
    found = _DAY_OF_MONTH.fullmatch(words)
    if found is None:
        return None
    step = timedelta(days=-1 if prefer == "past" else 1)
    near = (today + step * days for days in range(62))
    return next((day for day in near if day.day == int(found["day"])), None)


def _written(words: str, today: date, prefer: Prefer) -> tuple[date, ...] | None:
    """Read a date with its day and month in figures or words, perhaps with its weekday in front."""
    named = _WITH_WEEKDAY.fullmatch(words)
    if named is not None:
        found = _written(named["rest"], today, prefer)
        return found and tuple(day for day in found if day.weekday() == _WEEKDAYS[named["weekday"]])
    slashes = _SLASHES.fullmatch(words)
    if slashes is not None:
        first, second, year = int(slashes["first"]), int(slashes["second"]), slashes["year"]
        ways = dict.fromkeys([(first, second), (second, first)])
        return tuple(day for way in ways for day in _dated(*way, year, today, prefer))
    for form in _WRITTEN:
        found_form = form.fullmatch(words)
        if found_form is not None:
            parts = found_form.groupdict()
            month = _MONTHS[parts["month"]] if "month" in parts else int(parts["number"])
            return tuple(_dated(int(parts["day"]), month, parts["year"], today, prefer))
    return None


def _dated(day: int, month: int, year: str | None, today: date, prefer: Prefer) -> Iterator[date]:
    """Give the date of that day, month and year if there is one; without a year, the nearest one."""
    if year is not None:
        years = [int(year) + (2000 if len(year) == 2 else 0)]
    else:  # a 29 February may be eight years away
        way = -1 if prefer == "past" else 1
        years = [today.year + way * ahead for ahead in range(9)]
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year is not None or (found <= today if prefer == "past" else found >= today):
            yield found
            return
