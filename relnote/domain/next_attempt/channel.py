"""On which channel to try next, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relnote.domain.attempts import Attempt, answer_rates, bounced_last, counted_by_channel, pending
from relnote.domain.next_attempt.facts import PlanFacts
from relnote.domain.plan import Reason, ReasonKind
from relnote.domain.words import NONE, USUAL, Channel, Direction

NUMBERED = frozenset({Channel.PHONE, Channel.TEXT})
"""The channels that share a telephone number."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A channel, and why it was chosen."""

    channel: Channel
    reasons: tuple[Reason, ...]


def choose_channel(facts: PlanFacts) -> Choice:
    """Choose the first channel that was not tried since they were last reached; once all were, begin again.

    A channel on which the last message came back is passed over if another is left. What nobody has an address of is
    tried after what they can be reached by, unless they named it.
    """
    bounced = bounced_last(facts.recent)
    candidates = _candidates(facts)
    left = [channel for channel in candidates if channel not in bounced] or list(candidates)
    tries = pending(facts.recent)
    tried = [attempt.channel for attempt in tries if attempt.channel in left]
    channel = next((channel for channel in left if channel not in tried), None)
    if channel is None:
        channel = left[(left.index(tried[-1]) + 1) % len(left)]
    places = list(candidates)
    over = [place.value for place in places[: places.index(channel) + 1] if place in bounced]
    came_back = [Reason(kind=ReasonKind.BOUNCED, facts={"channels": over})] if over else []
    nowhere = (
        [] if _has(facts, channel) else [Reason(kind=ReasonKind.NO_POINT, facts={"channel": channel.value})]
    )
    return Choice(channel, (candidates[channel], *nowhere, *_tried(tries), *came_back))


def _candidates(facts: PlanFacts) -> dict[Channel, Reason]:
    """Give the channels in the order in which they are to be tried, each with the reason for its place."""
    found: dict[Channel, Reason] = {}
    for channel, reason in (
        *_stated(facts),
        *sorted(
            (*_observed(facts), *_answered(facts.recent), *_begun(facts.recent), *_points(facts)),
            key=lambda given: not _has(facts, given[0]),
        ),
    ):
        found.setdefault(channel, reason)
    return found or {Channel.EMAIL: Reason(kind=ReasonKind.NO_CHANNEL)}


def _has(facts: PlanFacts, channel: Channel) -> bool:
    """Tell whether there is a way to them on a channel: a contact point, or they came on it; of whom nobody keeps any, none is missed."""
    if not facts.channels or channel not in USUAL or channel in facts.channels:
        return True
    # One number is called and written to.
    if channel in NUMBERED and NUMBERED.intersection(facts.channels):
        return True
    return any(
        each.channel is channel and each.direction is Direction.IN and each.reached for each in facts.recent
    )


def _stated(facts: PlanFacts) -> Iterator[tuple[Channel, Reason]]:
    for key, kind in (
        ("first_channel", ReasonKind.FIRST_CHANNEL),
        ("second_channel", ReasonKind.SECOND_CHANNEL),
    ):
        value = facts.stated.get(key, NONE)
        if value != NONE:
            yield Channel(value), Reason(kind=kind, facts={"channel": value})


def _observed(facts: PlanFacts) -> Iterator[tuple[Channel, Reason]]:
    if (channel := facts.observed.channel) is not None:
        yield channel, Reason(kind=ReasonKind.OBSERVED_CHANNEL, facts={"channel": channel.value})


def _answered(recent: tuple[Attempt, ...]) -> Iterator[tuple[Channel, Reason]]:
    """Give the channels they answer, the most reliable first: 8 of 10 say more than 1 of 1."""
    rates = answer_rates(recent)
    usual = [(channel, *rates[channel]) for channel in USUAL if channel in rates]
    kind = ReasonKind.ANSWERS_MOST
    for channel, answered, tries in sorted(usual, key=lambda rate: -(rate[1] + 1) / (rate[2] + 2)):
        if answered:
            counts = {"channel": channel.value, "answered": answered, "tries": tries}
            yield channel, Reason(kind=kind, facts=counts)
            kind = ReasonKind.ANSWERED


def _begun(recent: tuple[Attempt, ...]) -> Iterator[tuple[Channel, Reason]]:
    """Give the channels on which they began a conversation, the newest first."""
    for attempt in recent:
        if attempt.direction is Direction.IN and attempt.reached and attempt.channel in USUAL:
            yield (
                attempt.channel,
                Reason(kind=ReasonKind.THEY_BEGIN, facts={"channel": attempt.channel.value}),
            )


def _points(facts: PlanFacts) -> Iterator[tuple[Channel, Reason]]:
    for channel in USUAL:
        if channel in facts.channels:
            yield channel, Reason(kind=ReasonKind.ONLY_CHANNEL, facts={"channel": channel.value})


def _tried(tries: Sequence[Attempt]) -> Iterator[Reason]:
    if not tries:
        return
    facts = {"tried": counted_by_channel(tries), "since": tries[0].started_at.isoformat()}
    yield Reason(kind=ReasonKind.UNANSWERED, facts=facts)
