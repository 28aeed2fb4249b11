"""How talks go: whose talk they were, whether anything was heard in them, and how long they took."""

from __future__ import annotations

from datetime import timedelta

from relnote.domain.records import Flag
from relnote.domain.rules.facts import Facts
from relnote.domain.talks import LAST, Talk, median
from relnote.domain.words import FlagKind

MOST_SHARE = 60
"""Percent of the talk that may be yours on average."""

LEAST_KNOWN = 3
"""Of so many of the last talks something must have been written down: of others nothing can be said."""

LONG = 30 * 60
"""Seconds; a call should take 15 to 30 minutes."""

SPOKEN_OF = timedelta(days=90)
"""So long after the last talk it is told of."""


def one_way(facts: Facts) -> tuple[Flag, ...]:
    """Flag that most of the talk was yours over the last five, or that nothing was heard in any of them."""
    talks = facts.talks
    shares = [talk.share for talk in talks if talk.share is not None]
    share = round(sum(shares) / len(shares)) if len(shares) >= LEAST_KNOWN else 0
    if len(talks) < LAST:
        return ()
    if share > MOST_SHARE:
        return (_flag(facts, FlagKind.ONE_WAY, talks, share=share, known=len(shares)),)
    if _heard_nothing(facts, talks):
        return (_flag(facts, FlagKind.ONE_WAY, talks, share=None, known=len(talks)),)
    return ()


def _heard_nothing(facts: Facts, talks: tuple[Talk, ...]) -> bool:
    """Tell whether nothing of theirs is written down of any talk, although there is something of most."""
    heard: set[int | None] = {each.interaction_id for each in facts.answers}
    heard |= {each.interaction_id for each in facts.heard}
    told: set[int | None] = {each.interaction_id for each in facts.values}
    told |= {each.interaction_id for each in facts.dated} | {each.interaction_id for each in facts.follow_ups}
    if any(talk.id in heard for talk in talks):
        return False
    return sum(talk.share is not None or talk.id in told for talk in talks) >= LEAST_KNOWN


def long_calls(facts: Facts) -> tuple[Flag, ...]:
    """Flag that the middle one of the last five calls took more than half an hour."""
    calls = tuple(call for call in facts.calls if call.duration is not None)
    if len(calls) < LAST:
        return ()
    seconds = median([talk.duration or 0 for talk in calls])
    if seconds <= LONG:
        return ()
    return (_flag(facts, FlagKind.LONG_CALLS, calls, minutes=round(seconds / 60)),)


def _flag(facts: Facts, kind: FlagKind, talks: tuple[Talk, ...], **evidence: object) -> Flag:
    last = talks[0].started_at
    return Flag(
        contact_id=facts.contact_id,
        kind=kind,
        raised_at=last,
        lapses_at=last + SPOKEN_OF,
        evidence={**evidence, "interactions": [talk.id for talk in talks]},
    )
