"""Why a window was chosen: what they said, what was waited for, what was passed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from relnote.domain import moments
from relnote.domain.absences import last_day_of
from relnote.domain.answer_words import WEEKDAYS
from relnote.domain.hours import overlap, written
from relnote.domain.next_attempt.bounds import Bounds
from relnote.domain.next_attempt.facts import PlanFacts
from relnote.domain.next_attempt.hours import Times
from relnote.domain.next_attempt.window import Window
from relnote.domain.plan import Reason, ReasonKind
from relnote.domain.records import FollowUp
from relnote.domain.working_time import OFFICE_HOURS


def reasons_of(facts: PlanFacts, times: Times, bounds: Bounds, window: Window) -> Iterator[Reason]:
    """Give the reasons for a window; only those without which it might be another."""
    yield from _chosen(times, window)
    yield from _worst(facts, times, bounds, window)
    yield from _waited(bounds)
    yield from _away(facts, bounds, window)
    for day, name in window.holidays:
        yield Reason(kind=ReasonKind.HOLIDAY, facts={"name": name, "day": day.isoformat()})
    if window.by_you:
        yield Reason(kind=ReasonKind.YOUR_HOURS, facts={"zone": facts.user_zone})
    if bounds.mine is not None and bounds.deadline is not None:
        in_time = window.begin < bounds.deadline
        yield _promise(ReasonKind.MY_PROMISE if in_time else ReasonKind.PROMISE_FIRST, bounds.mine)


def _chosen(times: Times, window: Window) -> Iterator[Reason]:
    if window.day.weekday() in times.best_days:
        days = ",".join(WEEKDAYS[day] for day in sorted(times.best_days))
        yield Reason(
            kind=ReasonKind.BEST_DAY,
            facts={"on": window.day.isoformat(), "days": days, "stated": times.days_stated},
        )
    hours = window.wishes.hours
    if hours == times.best_hours:
        yield Reason(
            kind=ReasonKind.BEST_TIME,
            facts={"hours": written(hours), "stated": times.hours_stated},
        )
    elif hours == times.work_hours and not times.best_hours and overlap(hours, OFFICE_HOURS):
        yield Reason(kind=ReasonKind.OFFICE_HOURS, facts={"hours": written(hours)})


def _worst(facts: PlanFacts, times: Times, bounds: Bounds, window: Window) -> Iterator[Reason]:
    """Give what was kept clear of, where nothing better is known than what is worst."""
    found: dict[str, object] = {}
    first = moments.day_of(bounds.floor, facts.zone)
    between = {(first + timedelta(days=ahead)).weekday() for ahead in range((window.day - first).days)}
    days = between & times.worst_days - facts.days_off
    if days and not times.best_days:
        found["days"] = ",".join(WEEKDAYS[day] for day in sorted(days))
    if not times.best_hours and overlap(times.worst_hours, OFFICE_HOURS):
        found["hours"] = written(times.worst_hours)
    if found:
        yield Reason(kind=ReasonKind.NOT_WORST, facts=found)


def _waited(bounds: Bounds) -> Iterator[Reason]:
    if bounds.wait_ends is not None:
        yield Reason(
            kind=ReasonKind.WAIT,
            facts={
                "wait": bounds.wait,
                "stated": bounds.wait_stated,
                "until": bounds.wait_ends.isoformat(),
            },
        )
    if bounds.theirs is not None:
        yield _promise(ReasonKind.THEIR_PROMISE, bounds.theirs)


def _away(facts: PlanFacts, bounds: Bounds, window: Window) -> Iterator[Reason]:
    """Tell until when they are away, if it is still to end before the window."""
    backs = [back for _, back in facts.away if bounds.now < back <= window.begin]
    if backs:
        until = last_day_of(backs[-1], facts.user_zone)
        yield Reason(kind=ReasonKind.AWAY, facts={"until": until.isoformat()})


def _promise(kind: ReasonKind, promise: FollowUp) -> Reason:
    facts = {"follow_up": promise.id, "text": promise.text, "due_on": str(promise.due_on)}
    return Reason(kind=kind, facts=facts)
