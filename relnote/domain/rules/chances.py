"""The two chances behind a diagnosis: of another attempt like those that were made, and of what is advised instead."""

from __future__ import annotations

from relnote.domain.attempts import Attempt, answer_rates
from relnote.domain.rhythm.advice import BETTER, Message, chance_of_answer, rate_of
from relnote.domain.rhythm.change import LEAST_KNOWN
from relnote.domain.rules.facts import Facts
from relnote.domain.words import Channel


def compared(facts: Facts, attempt: Attempt, other: Channel | None = None) -> dict[str, object]:
    """Compare an attempt with one on another channel, or else with an email that has a question in it.

    By what came of attempts before those that stand unanswered; there is nothing to say where too little is known of a side,
    or where what is advised is no more likely to be answered. What is in a message is only known to count by email: on
    another channel it counts as any.
    """
    message = facts.messages.get(attempt.id) if attempt.channel is Channel.EMAIL else None
    if other is None and message is None:
        return {}
    before = answer_rates(each for each in facts.recent if each not in facts.pending)
    now = _chance(before.get(attempt.channel), message)
    instead = _chance(before.get(other or attempt.channel), None if other else BETTER)
    if now is None or instead is None or instead <= now:
        return {}
    return {"like_this": round(now, 2), "instead": round(instead, 2)}


def _chance(rate: tuple[int, int] | None, message: Message | None) -> float | None:
    if rate is None or rate[1] < LEAST_KNOWN:
        return None
    return chance_of_answer(rate_of(*rate), message)
