"""Whether what is observed contradicts the channel somebody named as the best."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from relnote.domain.attempts import Attempt
from relnote.domain.records import Answer
from relnote.domain.words import Direction, Outcome

CONTRADICTION_ATTEMPTS = 10
"""So many attempts on the stated and the other channel together are needed before they contradict a statement."""

CONTRADICTION_EACH = 4
"""So many of them on each of the two channels."""

CONTRADICTION_STATED = 0.25
"""At most this share of the attempts on the stated channel was answered."""

CONTRADICTION_OTHER = 0.75
"""At least this share of the attempts on the other channel was answered."""


def contradicted(answer: Answer, recent: tuple[Attempt, ...]) -> tuple[datetime, dict[str, object]] | None:
    """Find out whether attempts since a channel was stated contradict it, and when they began to.

    Counted are outbound attempts after the answer that did not bounce. They contradict it while, for some other
    channel, there are enough on both (`CONTRADICTION_ATTEMPTS`, `CONTRADICTION_EACH`), hardly any on the stated
    one was answered (`CONTRADICTION_STATED`) and most on the other were (`CONTRADICTION_OTHER`).

    Args:
        answer: What they stated.
        recent: Interactions, newest first.

    Returns:
        The moment of the attempt that tipped it, and the counts as they stand; nothing if they do not contradict.
    """
    tries: dict[str, int] = {}
    answered: dict[str, int] = {}
    tipped_at, other = None, ""
    for attempt in reversed(recent):
        if (
            attempt.direction is not Direction.OUT
            or attempt.outcome is Outcome.BOUNCED
            or attempt.started_at <= answer.answered_at
        ):
            continue
        tries[attempt.channel] = tries.get(attempt.channel, 0) + 1
        answered[attempt.channel] = answered.get(attempt.channel, 0) + attempt.answered
        other = _better_channel(answer.value, tries, answered)
        tipped_at = (tipped_at or attempt.started_at) if other else None
    if not tipped_at:
        return None
    return tipped_at, {
        "tries": tries[answer.value],
        "answered": answered[answer.value],
        "other": other,
        "other_tries": tries[other],
        "other_answered": answered[other],
    }


def _better_channel(stated: str, tries: Mapping[str, int], answered: Mapping[str, int]) -> str:
    """Name the channel that speaks most clearly against the stated one; empty if none does."""
    tried = tries.get(stated, 0)
    if tried < CONTRADICTION_EACH or answered[stated] > CONTRADICTION_STATED * tried:
        return ""
    better = [
        channel
        for channel, count in tries.items()
        if channel != stated
        and count >= max(CONTRADICTION_EACH, CONTRADICTION_ATTEMPTS - tried)
        and answered[channel] >= CONTRADICTION_OTHER * count
    ]
    return max(better, key=lambda channel: (answered[channel] / tries[channel], tries[channel]), default="")
