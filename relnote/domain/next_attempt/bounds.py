"""Between what moments an attempt should lie: after the wait and their promise, before the end of yours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from relnote.domain import moments
from relnote.domain.absences import back_from
from relnote.domain.attempts import pending
from relnote.domain.next_attempt.facts import PlanFacts
from relnote.domain.records import FollowUp
from relnote.domain.words import FollowUpKind
from relnote.domain.working_time import ALL_DAYS, chased_from, wait_of

SOON = 10
"""A promise of theirs is waited for if its day comes within so many days."""

MONTH = 31
"""A promise of yours is kept with an attempt if its day comes within so many days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The earliest moment, what it comes from, and by when it should be."""

    floor: datetime
    wait: str
    """Canonical, the one that counts."""
    wait_stated: bool
    wait_ends: datetime | None
    """When their wait passes, if it has not yet."""
    now: datetime
    theirs: FollowUp | None
    """The promise of theirs that is waited for, if it is what makes it late."""
    mine: FollowUp | None
    """The next promise of yours."""
    deadline: datetime | None
    """The end of the day of that promise."""


def bounds_of(facts: PlanFacts, now: datetime, *, waiting: bool = True) -> Bounds:
    """Tell between what moments the next attempt should lie; while they are away nobody tries them.

    Without `waiting` a wait that they never asked for is passed over.
    """
    wait, wait_ends = _wait(facts)
    if not waiting and wait != facts.stated.get("wait"):
        wait_ends = None
    floor = now if wait_ends is None else max(now, wait_ends)
    theirs = _their_promise(facts, now)
    if theirs is not None:
        after = _after_promise(facts, theirs)
        theirs = theirs if after > floor else None
        floor = max(floor, after)
    today = moments.day_of(now, facts.user_zone)
    mine = _promise_between(facts, FollowUpKind.PROMISE_MINE, today, today + timedelta(days=MONTH))
    return Bounds(
        floor=back_from(facts.away, floor),
        now=now,
        wait=wait,
        wait_stated=wait == facts.stated.get("wait"),
        wait_ends=wait_ends if wait_ends is not None and wait_ends > now else None,
        theirs=theirs,
        mine=mine,
        deadline=moments.start_of(mine.due_on + timedelta(days=1), facts.user_zone)
        if mine is not None and mine.due_on is not None
        else None,
    )


def _wait(facts: PlanFacts) -> tuple[str, datetime | None]:
    """Tell which wait counts, and when it ends after the last attempt nobody answered; a message that came back is none."""
    tries = pending(facts.recent)
    if not tries:
        return wait_of(facts.stated), None
    # What is observed stands behind what they said: nobody is tried before the wait they asked for has passed.
    usual_ends = None if "wait" in facts.stated else facts.observed.wait_ends
    ends, wait = chased_from(facts.week, tries[-1].started_at, facts.stated, usual_ends)
    return wait, ends


def _their_promise(facts: PlanFacts, now: datetime) -> FollowUp | None:
    """Give the promise of theirs that is waited for; none if one of yours is to be kept before its day."""
    today = moments.day_of(now, facts.user_zone)
    theirs = _promise_between(facts, FollowUpKind.PROMISE_THEIRS, today, today + timedelta(days=SOON))
    if theirs is None or theirs.due_on is None:
        return None
    mine = _promise_between(facts, FollowUpKind.PROMISE_MINE, date.min, theirs.due_on)
    return theirs if mine is None else None


def _promise_between(facts: PlanFacts, kind: FollowUpKind, first: date, last: date) -> FollowUp | None:
    """Give the open promise of a kind whose day comes first between two days."""
    found = [
        (item.due_on, item.id, place)
        for place, item in enumerate(facts.follow_ups)
        if item.kind is kind and item.due_on is not None and first <= item.due_on <= last
    ]
    return facts.follow_ups[min(found)[2]] if found else None


def _after_promise(facts: PlanFacts, promise: FollowUp) -> datetime:
    """Tell when the working day begins that follows the day of a promise."""
    assert promise.due_on is not None
    day = promise.due_on + timedelta(days=1)
    while day.weekday() in facts.days_off and facts.days_off < ALL_DAYS:
        day += timedelta(days=1)
    return moments.start_of(day, facts.zone)
