"""The first window that fulfils the wishes, and which wishes are dropped when there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice

from relnote.domain import moments
from relnote.domain.hours import Ranges
from relnote.domain.next_attempt.facts import PlanFacts
from relnote.domain.next_attempt.hours import Times
from relnote.domain.words import TALKED, Channel
from relnote.domain.working_time import days_there, stretch, without_absences

LEAST = timedelta(minutes=15)
"""A window of which less is left is passed over, unless that is all there is."""

AWAKE = (7 * 60, 22 * 60)
"""When you are taken to be awake."""

AWAKE_DAYS = 8
"""So many days may go by for a window in which you are awake too."""

DAYS = 29
"""So many days may go by before a wish is dropped: each day of the week comes four times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is wished of a window."""

    days: frozenset[int]
    hours: Ranges
    work_days_only: bool = True
    """Whether public holidays are passed over."""
    awake: bool = False
    """Whether you are to be awake too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of one day of theirs."""

    day: date
    begin: datetime
    end: datetime
    wishes: Wishes
    holidays: tuple[tuple[date, str], ...] = ()
    """The public holidays that were passed over."""
    by_you: bool = False
    """Whether it is another one because you are to be awake."""


@dataclass(frozen=True, slots=True)
class Search:
    """Where windows are looked for."""

    facts: PlanFacts
    floor: datetime
    deadline: datetime | None = None
    """The end of the last day that counts, if there is one."""


def ladder_of(times: Times, channel: Channel) -> tuple[Wishes, ...]:
    """Give the wishes from all to the fewest: you are awake, best hours, best days, holidays, working days, office hours.

    That you are awake is wished only where both talk at once.
    """
    best = Wishes(days=times.best_days or times.work_days, hours=times.best_hours or times.work_hours)
    at_work = replace(best, hours=times.work_hours)
    work_days = replace(at_work, days=times.work_days)
    holidays_too = replace(work_days, work_days_only=False)
    any_day = replace(holidays_too, days=times.any_days)
    any_time = replace(any_day, hours=times.any_hours)
    talked = (replace(best, awake=True),) if channel in TALKED else ()
    return tuple(dict.fromkeys((*talked, best, at_work, work_days, holidays_too, any_day, any_time)))


def first_window(search: Search, ladder: Sequence[Wishes]) -> Window | None:
    """Give the first window that fulfils the most wishes; a rest of one only if there is nothing else."""
    for least in (LEAST, timedelta(0)):
        for wishes in ladder:
            found = _find(search, wishes, least)
            if found is None:
                continue
            if wishes.awake:
                other = _find(search, replace(wishes, awake=False), least)
                by_you = other is not None and (other.begin, other.end) != (found.begin, found.end)
                return replace(found, by_you=by_you)
            return found
    return None


def by_promise(search: Search, ladder: Sequence[Wishes], free: Window, deadline: datetime) -> Window:
    """Give a window that begins before a promise of yours ends, and ends with it; else the free one.

    For the promise you may stay up, and best hours and best days are dropped, but no holiday or weekend is taken.
    """
    if free.begin < deadline:
        return replace(free, end=min(free.end, deadline))
    promised = [wishes for wishes in ladder if wishes.work_days_only]
    return first_window(replace(search, deadline=deadline), promised) or free


def _find(search: Search, wishes: Wishes, least: timedelta) -> Window | None:
    first = moments.day_of(search.floor, search.facts.zone)
    passed: list[tuple[date, str]] = []
    days = days_there(first, search.facts.zone, search.facts.away)
    for day in islice(days, AWAKE_DAYS if wishes.awake else DAYS):
        if day.weekday() not in wishes.days:
            continue
        found = next(_windows(search, wishes, day, least), None)
        if found is None:
            continue
        if wishes.work_days_only and day in search.facts.holidays:
            passed.append((day, search.facts.holidays[day]))
            continue
        begin, end = found
        return Window(day=day, begin=begin, end=end, wishes=wishes, holidays=tuple(passed))
    return None


def _windows(
    search: Search, wishes: Wishes, day: date, least: timedelta
) -> Iterator[tuple[datetime, datetime]]:
    """Give what is left of the hours of a day that is long enough."""
    for opens, closes in wishes.hours:
        whole = stretch(day, opens, closes, search.facts.zone)
        begin, end = max(whole[0], search.floor), min(whole[1], search.deadline or whole[1])
        enough = min(least, whole[1] - whole[0])
        parts = _awake(begin, end, search.facts.user_zone) if wishes.awake else ((begin, end),)
        there = (left for part in parts for left in without_absences(*part, search.facts.away))
        yield from (part for part in there if part[1] - part[0] >= enough)


def _awake(begin: datetime, end: datetime, user_zone: str) -> Iterator[tuple[datetime, datetime]]:
    """Give the parts of a stretch in which you are awake."""
    if begin >= end:
        return
    day, last = moments.day_of(begin, user_zone), moments.day_of(end, user_zone)
    while day <= last:
        up, down = stretch(day, *AWAKE, user_zone)
        yield max(begin, up), min(end, down)
        day += timedelta(days=1)
