"""On which channel to try somebody next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relnote.domain.attempts import Attempt, unanswered
from relnote.domain.preferences import NONE
from relnote.domain.records import Reason
from relnote.domain.words import Channel, Outcome, ReasonKind

USUAL: tuple[Channel, ...] = (
    Channel.EMAIL,
    Channel.PHONE,
    Channel.TEXT,
    Channel.SOCIAL,
    Channel.LETTER,
    Channel.FAX,
)
"""The channels that are tried where nobody said anything, in this order, if there is an address for them."""


def choose_channel(
    stated: Mapping[str, str],
    observed: Channel | None,
    recent: Sequence[Attempt],
    channels: Sequence[Channel],
) -> tuple[Channel, tuple[Reason, ...]]:
    """Choose the channel, with the reasons.

    The first that they named, after an unanswered attempt on it the second, then what is seen to work, then what they
    answer most, then any other they have an address on; when all were tried, the first again. A channel on which the
    last message came back is passed over if another is left.

    Args:
        stated: What they stated, in canonical form, by key of question.
        observed: The channel that is seen to work best; none if that is not known.
        recent: Interactions, newest first.
        channels: The channels on which they have an address.
    """
    order = _in_order(stated, observed, recent, channels)
    bounced = _bounced(recent)
    left = [channel for channel in order if channel not in bounced] or list(order)
    tries = [attempt for attempt in unanswered(recent) if attempt.outcome is not Outcome.BOUNCED]
    tried = {attempt.channel for attempt in tries}
    chosen = next((channel for channel in left if channel not in tried), left[0])
    reasons = [Reason(kind=order[chosen])]
    if tries:
        counts: dict[str, int] = {}
        for attempt in tries:
            counts[attempt.channel.value] = counts.get(attempt.channel.value, 0) + 1
        facts = {"tried": counts, "since": tries[0].started_at.isoformat()}
        reasons.append(Reason(kind=ReasonKind.UNANSWERED, facts=facts))
    passed = [channel.value for channel in order if channel in bounced and channel is not chosen]
    if passed:
        reasons.append(Reason(kind=ReasonKind.BOUNCED, facts={"channels": passed}))
    return chosen, tuple(reasons)


def _in_order(
    stated: Mapping[str, str],
    observed: Channel | None,
    recent: Sequence[Attempt],
    channels: Sequence[Channel],
) -> dict[Channel, ReasonKind]:
    """Give the channels that come into question, the best first, each with why."""
    order: dict[Channel, ReasonKind] = {}
    for key, kind in (
        ("first_channel", ReasonKind.FIRST_CHANNEL),
        ("second_channel", ReasonKind.SECOND_CHANNEL),
    ):
        value = stated.get(key, NONE)
        if value != NONE:
            order.setdefault(Channel(value), kind)
    if observed is not None:
        order.setdefault(observed, ReasonKind.OBSERVED_CHANNEL)
    answers = _answered_most(recent)
    if answers is not None:
        order.setdefault(answers, ReasonKind.ANSWERS_MOST)
    for channel in USUAL:
        if channel in channels:
            order.setdefault(channel, ReasonKind.ONLY_CHANNEL)
    return order or {Channel.EMAIL: ReasonKind.ONLY_CHANNEL}


def _answered_most(recent: Sequence[Attempt]) -> Channel | None:
    """Tell the channel on which most of your attempts were answered: by share, then by number.

    Meetings are not attempts in this sense: both had agreed to them before.
    """
    counts: dict[Channel, list[int]] = {}
    for attempt in recent:
        if attempt.channel in USUAL and attempt.is_ours and attempt.outcome is not Outcome.BOUNCED:
            count = counts.setdefault(attempt.channel, [0, 0])
            count[0] += attempt.answered
            count[1] += 1
    shares = [
        (answered / tried, answered, channel) for channel, (answered, tried) in counts.items() if answered
    ]
    return max(shares)[2] if shares else None


def _bounced(recent: Sequence[Attempt]) -> set[Channel]:
    """Give the channels on which the last message came back."""
    newest: dict[Channel, Attempt] = {}
    for attempt in recent:
        newest.setdefault(attempt.channel, attempt)
    return {
        channel
        for channel, attempt in newest.items()
        if attempt.is_ours and attempt.outcome is Outcome.BOUNCED
    }
