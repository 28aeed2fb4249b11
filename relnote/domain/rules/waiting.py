"""Waiting for an answer, and addresses that turned out to be wrong."""

from __future__ import annotations

from datetime import datetime, timedelta

from relnote.domain.attempts import Attempt, bounced_last
from relnote.domain.records import Flag
from relnote.domain.rules.days import day_of
from relnote.domain.rules.facts import Facts
from relnote.domain.words import FlagKind
from relnote.domain.working_time import chased_from

LAPSES = timedelta(days=60)
"""After so long a wait is over: what is left of it is the cadence's to say."""


def waiting(facts: Facts) -> tuple[Flag, ...]:
    """Flag that an answer is due: when the wait they stated has passed, or two working days, by their working time."""
    tries = facts.pending
    if not any(attempt.awaits for attempt in tries):
        return ()
    last = tries[-1]
    raised_at = wait_ends(facts, last)
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
                "wait": facts.wait,
                "stated": "wait" in facts.stated,
                "attempts": len(tries),
            },
        ),
    )


def wait_ends(facts: Facts, attempt: Attempt) -> datetime:
    """Tell when the wait after an attempt has passed."""
    return chased_from(facts.week, attempt.started_at, facts.wait)[0]


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
