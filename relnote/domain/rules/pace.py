"""Staying in touch at the right pace: not too seldom, after a purchase, and not too often."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import zip_longest

from relnote.domain.attempts import Attempt
from relnote.domain.records import Flag
from relnote.domain.rules.days import day_of, start_of
from relnote.domain.rules.facts import Facts
from relnote.domain.words import Direction, FactKind, FlagKind

AFTER_PURCHASE = timedelta(days=7)
PURCHASE_LAPSES = timedelta(days=60)
"""After so long a call to ask how a purchase is doing is no longer due."""

WINDOW = timedelta(days=30)
"""Within so many days conversations are counted."""

SESSION = timedelta(hours=1)
"""What is sent within so long of anything before it belongs to that."""

THEIR_TURN = timedelta(days=3)
"""What is sent within so long of something of theirs answers it."""


def cadence_due(facts: Facts) -> tuple[Flag, ...]:
    """Flag that it is time to speak again: the cadence after the day they were last reached, or a day set later."""
    days = facts.pace.cadence_for(facts.cadence_days)
    if not days:
        return ()
    last = day_of(facts.last_reached_at, facts.zone) if facts.last_reached_at else None
    due_on = _due_on(facts, last, days)
    if due_on is None:
        return ()
    spoke_at = facts.last_reached_at.isoformat() if facts.last_reached_at else None
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.CADENCE_DUE,
            key=spoke_at or "never",
            raised_at=start_of(due_on, facts.zone),
            evidence={
                "days": days,
                "last": last.isoformat() if last else None,
                "last_at": spoke_at,
                "not_before": facts.not_before.isoformat() if facts.not_before else None,
                "due_on": due_on.isoformat(),
            },
        ),
    )


def _due_on(facts: Facts, last: date | None, days: int) -> date | None:
    """Tell the day; none beyond the end of the calendar."""
    try:
        if last is None:
            # Nobody has spoken yet: the day that was set is the first one.
            return facts.not_before or day_of(facts.created_at, facts.zone) + timedelta(days=days)
        return max(last + timedelta(days=days), facts.not_before or last)
    except OverflowError:
        return None


def purchase_call(facts: Facts) -> tuple[Flag, ...]:
    """Flag that a purchase worth it was a week ago and they have not been spoken to since: how is it doing?"""
    bought = [fact for fact in facts.dated if fact.kind is FactKind.BOUGHT]
    bought = [fact for fact in bought if (fact.amount or 0) >= facts.pace.purchase_from * 100]
    if not bought:
        return ()
    last = max(bought, key=lambda fact: (fact.day, fact.id))
    on = date.fromisoformat(last.day)
    if any(_is_since(facts, attempt, on, last.interaction_id) for attempt in facts.recent):
        return ()
    raised_at = start_of(on + AFTER_PURCHASE, facts.zone)
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.PURCHASE_CALL,
            key=str(last.id),
            raised_at=raised_at,
            lapses_at=raised_at + PURCHASE_LAPSES,
            evidence={
                "text": last.text,
                "amount": last.amount,
                "currency": last.currency,
                "bought_on": last.day,
                "interaction": last.interaction_id,
            },
        ),
    )


def _is_since(facts: Facts, attempt: Attempt, on: date, bought_in: int | None) -> bool:
    """Tell whether somebody was reached after the exchange in which they bought."""
    if not attempt.reached or attempt.id == bought_in:
        return False
    note = next((each for each in facts.recent if each.id == bought_in), None)
    since = note.started_at if note else start_of(on + timedelta(days=1), facts.zone)
    return attempt.started_at >= since


def too_often(facts: Facts) -> tuple[Flag, ...]:
    """Flag more conversations begun within 30 days than their tier allows, at most half of them answered.

    One is answered, too, if they were heard from before you began the next: who calls by themselves is not silent.
    It stands from the conversation that was one too many until enough of them lie more than 30 days back.
    """
    begun = _begun(facts)
    if not begun:
        return ()
    within = [each for each in begun if each.started_at > begun[-1].started_at - WINDOW]
    heard = [each.started_at for each in facts.recent if each.direction is Direction.IN]
    ends = [each.started_at for each in within[1:]]
    answered = sum(
        each.answered or any(each.started_at < at and (end is None or at < end) for at in heard)
        for each, end in zip_longest(within, ends)
    )
    if len(within) <= facts.pace.often or answered * 2 > len(within):
        return ()
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.TOO_OFTEN,
            key=str(within[-1].id),
            raised_at=within[facts.pace.often].started_at,
            lapses_at=within[-facts.pace.often - 1].started_at + WINDOW,
            evidence={
                "begun": len(within),
                "answered": answered,
                "allowed": facts.pace.often,
                "interactions": [each.id for each in within],
            },
        ),
    )


def _begun(facts: Facts) -> list[Attempt]:
    """Give the conversations you began, oldest first: what does not answer them, and is not part of what was before."""
    found: list[Attempt] = []
    before: datetime | None = None
    theirs: datetime | None = None
    for attempt in reversed(facts.recent):
        at = attempt.started_at
        if attempt.is_ours and not attempt.bounced:
            goes_on = before is not None and at - before < SESSION
            answers = attempt.replies_to_id is not None or (theirs is not None and at - theirs < THEIR_TURN)
            if not goes_on and not answers:
                found.append(attempt)
            theirs = None
        elif attempt.direction is Direction.IN:
            theirs = at
        before = at
    return found
