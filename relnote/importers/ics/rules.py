"""Repeats: what an RRULE says, and the times it gives, one step at a time so that whoever asks can stop.

Rules come from files, and some are written to hang whoever reads them. Nothing here ever searches on its own for
the next match: every step of the search is given to the caller as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice, product

from relnote.importers.ics import old_rules
from relnote.importers.ics.rule_days import DAYS, Days

FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
_UNITS = {
    "HOURLY": timedelta(hours=1),
    "MINUTELY": timedelta(minutes=1),
    "SECONDLY": timedelta(seconds=1),
}
_BOUNDS = {
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYHOUR": (0, 23),
    "BYMINUTE": (0, 59),
    "BYSECOND": (0, 59),
    "BYSETPOS": (-366, 366),
}
_DAY = re.compile(r"([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)\Z", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,9}\Z", re.ASCII)
_MOST_OF_A_PERIOD = 1000
"""Times of one period that BYSETPOS chooses from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of repeats (RFC 5545)."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: str = ""
    """As it is written."""
    days: Days
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


def parse(text: str) -> Rule | None:
    """Read a rule, of iCalendar or vCalendar 1.0; None if it does not say how often. Parts that make no sense are left out."""
    given: dict[str, str] = {}
    for part in (old_rules.translated(text) or text.upper()).split(";"):
        name, _, value = part.partition("=")
        given.setdefault(name.strip(), value.strip())
    frequency = given.get("FREQ", "")
    if frequency not in FREQUENCIES:
        return None
    numbers = {name: _numbers(given.get(name, ""), *bounds) for name, bounds in _BOUNDS.items()}
    count = given.get("COUNT", "")
    interval = given.get("INTERVAL", "")
    first = given.get("WKST", "")
    days = Days(
        months=numbers["BYMONTH"],
        month_days=numbers["BYMONTHDAY"],
        year_days=numbers["BYYEARDAY"],
        weeks=numbers["BYWEEKNO"],
        weekdays=_weekdays(given.get("BYDAY", "")),
        week_begins=DAYS.index(first) if first in DAYS else 0,
    )
    return Rule(
        frequency=frequency,
        interval=max(1, int(interval)) if _NUMBER.match(interval) else 1,
        count=int(count) if _NUMBER.match(count) else None,
        until=given.get("UNTIL", ""),
        days=days,
        hours=numbers["BYHOUR"],
        minutes=numbers["BYMINUTE"],
        seconds=numbers["BYSECOND"],
        positions=numbers["BYSETPOS"],
    )


def _numbers(text: str, least: int, most: int) -> tuple[int, ...]:
    found = {int(part) for part in text.split(",")[:400] if _NUMBER.match(part.strip())}
    zero = least >= 0
    return tuple(sorted(n for n in found if least <= n <= most and (n or zero)))


def _weekdays(text: str) -> tuple[tuple[int, int], ...]:
    found = (_DAY.match(part.strip()) for part in text.split(",")[:400])
    return tuple(
        dict.fromkeys((int(day[1]) if day[1].strip("+-") else 0, DAYS.index(day[2])) for day in found if day)
    )


def walk(rule: Rule, start: datetime, last: datetime) -> Iterator[datetime | None]:
    """Give the times of a rule from `start` to `last` on the wall, rising; None for a step that found nothing.

    The rule's COUNT and UNTIL are the caller's to keep.
    """
    try:
        steps = _by_hours(rule, start) if rule.frequency in _UNITS else _by_days(rule, start)
        for found in steps:
            if isinstance(found, datetime):
                if found > last:
                    return
                yield found if found >= start else None
            elif found > last.date():
                return
            else:
                yield None
    except OverflowError:
        # The calendar ends with the year 9999.
        return


def _by_days(rule: Rule, start: datetime) -> Iterator[datetime | date]:
    """Give, for each period, the day it begins on and then its times."""
    days = rule.days.completed(rule.frequency, start.date())
    hours = rule.hours or (start.hour,)
    minutes = rule.minutes or (start.minute,)
    seconds = rule.seconds or (start.second,)
    for first, members in days.periods(rule.frequency, start.date(), rule.interval):
        yield first
        times = (
            datetime.combine(day, time(*clock))
            for day in members
            for clock in product(hours, minutes, seconds)
        )
        yield from _at_positions(times, rule.positions, first)


def _by_hours(rule: Rule, start: datetime) -> Iterator[datetime | date]:
    """Give the times of a rule that goes by hours, minutes or seconds; the day for a step without any."""
    days = replace(rule.days, weekdays=tuple((0, day) for _, day in rule.days.weekdays))
    step = _UNITS[rule.frequency] * rule.interval
    at = start
    while True:
        yield at.date()
        if days.match(at.date()) and (not rule.hours or at.hour in rule.hours):
            yield from _at_positions(_within(rule, at), rule.positions, at.date())
        at += step


def _within(rule: Rule, at: datetime) -> Iterator[datetime]:
    """Give the times of one hour, minute or second."""
    finer = FREQUENCIES.index(rule.frequency) - FREQUENCIES.index("HOURLY")
    if finer and rule.minutes and at.minute not in rule.minutes:
        return
    if finer > 1 and rule.seconds and at.second not in rule.seconds:
        return
    minutes = (rule.minutes if not finer else ()) or (at.minute,)
    seconds = (rule.seconds if finer < 2 else ()) or (at.second,)
    for minute, second in product(minutes, seconds):
        yield at.replace(minute=minute, second=second)


def _at_positions(
    times: Iterator[datetime], positions: tuple[int, ...], first: date
) -> Iterator[datetime | date]:
    if not positions:
        yield from times
        return
    listed = list(islice(times, _MOST_OF_A_PERIOD))
    for _ in range(0, len(listed), 10):
        # Listing them was work, which counts as steps.
        yield first
    chosen = {n - 1 if n > 0 else len(listed) + n for n in positions}
    for at in sorted(chosen):
        if 0 <= at < len(listed):
            yield listed[at]
