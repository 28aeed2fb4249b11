"""Signs of interest: somebody begins conversations who hardly did, or turns to one topic."""

from __future__ import annotations

from math import exp, lgamma, log

QUIET = 3 * 86400
"""Seconds without a word, after which a message of theirs begins a conversation."""
RECENT = 28.0
"""Days in which beginnings are counted."""
KNOWN = 56.0
"""Days for which somebody must have been known."""
USUAL_BEGUN, USUAL_DAYS = 1.2, 100.0
"""How often people begin: so many times in so many days, as a gamma distribution."""
UNLIKELY = 0.01
LEAST_BEGUN = 2
TOPIC_UNLIKELY = 0.02


def chance_of_beginning(begun: int, before: int, days: float) -> float:
    """Give the chance of so many conversations begun within `RECENT` days, after `before` in the `days` before them.

    The tail of a negative binomial: a Poisson count whose rate is known from what went before.
    """
    shape = USUAL_BEGUN + before
    stays = (USUAL_DAYS + days) / (USUAL_DAYS + RECENT + days)
    below = sum(
        exp(
            lgamma(shape + count)
            - lgamma(shape)
            - lgamma(count + 1)
            + shape * log(stays)
            + count * log(1 - stays)
        )
        for count in range(begun)
    )
    return max(0.0, 1 - below)


def begins_to_begin(begun: int, before: int, days: float) -> bool:
    """Tell whether somebody who seldom began a conversation now does; `days` are those before the last `RECENT`."""
    return (
        begun >= LEAST_BEGUN
        and days + RECENT >= KNOWN
        and chance_of_beginning(begun, before, days) <= UNLIKELY
    )


def chance_of_topic(taken: int, offered: int, others_taken: int, others_offered: int) -> float:
    """Give the chance of taking up so many of the last offers of a topic, by how the other offers were taken.

    The tail of a beta-binomial distribution with one taken and two left assumed.
    """
    first, second = 1 + others_taken, 2 + others_offered - others_taken

    def chance(count: int) -> float:
        return exp(
            lgamma(offered + 1)
            - lgamma(count + 1)
            - lgamma(offered - count + 1)
            + _log_beta(count + first, offered - count + second)
            - _log_beta(first, second)
        )

    return min(1.0, sum(chance(count) for count in range(taken, offered + 1)))


def turns_to_topic(taken: int, offered: int, others_taken: int, others_offered: int) -> bool:
    """Tell whether somebody takes up a topic far more than what else is offered to them."""
    return chance_of_topic(taken, offered, others_taken, others_offered) <= TOPIC_UNLIKELY


def _log_beta(first: float, second: float) -> float:
    return lgamma(first) + lgamma(second) - lgamma(first + second)
