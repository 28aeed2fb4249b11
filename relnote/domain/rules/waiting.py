"""Waiting for an answer, and addresses that turned out to be wrong."""

from __future__ import annotations

from datetime import datetime

from relnote.domain.attempts import Attempt, bounced_last
from relnote.domain.records import Flag
from relnote.domain.rules.days import day_of
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.rhythm import LAPSES, usual, usual_wait_ends
from relnote.domain.words import FlagKind


def waiting(facts: Facts) -> tuple[Flag, ...]:
    """Flag that an answer is due: when the wait they stated or that is usual for them has passed, or two working days."""
    tries = facts.pending
    if not any(attempt.awaits for attempt in tries):
        return ()
    from relnote.domain.working_time import AS_USUAL, chased_from

    last = tries[-1]
    usual_ends = usual_wait_ends(facts, last)
    raised_at, wait = chased_from(facts.week, last.started_at, facts.stated, usual_ends)
    # Where they never said, it is their usual wait that counts, however short it is.
    as_usual = wait == AS_USUAL or ("wait" not in facts.stated and usual_ends is not None)
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.WAITING,
            key=str(last.id),
            raised_at=raised_at,
            lapses_at=raised_at + LAPSES,
            evidence={
                "interaction": last.id,
                "channel": last.channel.value,
                "outcome": str(last.outcome),
                "since": last.started_at.isoformat(),
                "wait": AS_USUAL if as_usual else facts.wait,
                "stated": "wait" in facts.stated and not as_usual,
                **(usual(facts.rhythm.pairs[last.channel]) if as_usual else {}),
                "attempts": len(tries),
            },
        ),
    )


def wait_ends(facts: Facts, attempt: Attempt) -> datetime:
    """Tell when the wait after an attempt has passed: the one they asked for, else the one that is usual for them."""
    from relnote.domain.working_time import chased_from

    usual_ends = None if "wait" in facts.stated else usual_wait_ends(facts, attempt)
    return chased_from(facts.week, attempt.started_at, facts.stated, usual_ends)[0]


def bad_contact_point(facts: Facts) -> tuple[Flag, ...]:
    """Flag channels on which the last message came back, from the moment it did."""
    return tuple(
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.BAD_CONTACT_POINT,
            key=str(attempt.id),
            raised_at=attempt.started_at,
            evidence={
                "interaction": attempt.id,
                "channel": channel.value,
                "bounced_on": day_of(attempt.started_at, facts.zone).isoformat(),
            },
        )
        for channel, attempt in bounced_last(facts.recent).items()
    )
