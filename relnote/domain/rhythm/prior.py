"""What is usual for the people of one journal: the prior of the reply-time model, learnt from the journal itself.

Empirical Bayes by moments. Pairs with enough replies are taken one after the other, and only sums of them are kept, so that
a journal of any size passes in constant memory. What is found counts the more, the more pairs it was found in: `HALF` of
them count as much as what is known of people in general.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from relnote.domain.rhythm.change import LEAST_KNOWN
from relnote.domain.rhythm.contact import SHIPPED, Priors, Rhythm
from relnote.domain.rhythm.model import LOOKED_AT, Prior, RatePrior, log_wait
from relnote.domain.words import Channel

LEAST_PAIRS = 5
"""So many pairs with enough replies there must be."""
LEAST_RATED = 10
"""So many pairs of which enough outcomes are known there must be, for how often people answer."""
HALF = 20
"""So many pairs count as much as people in general."""
LEAST_WITHIN = 0.1
"""The variance of the logarithms of somebody's waits is at least so much: nobody is a machine."""
SURE = 0.05
"""No journal tells that people answer less often than this share of messages, or leave fewer unanswered."""
LEAST_BETWEEN = 0.05
"""The variance between people is at least this share of that within them."""
LEAST_COUNTS, MOST_COUNTS = 0.5, 20.0
"""What is usual counts as much as so many replies of somebody, at least and at most."""
DECIMALS = 4
"""So exactly a prior is written down; finer differences come of the order of a sum."""


@dataclass(slots=True)
class Gathered:
    """Sums over the pairs of a journal."""

    pairs: int = 0
    squares: float = 0.0
    """Within the pairs, about the mean of each."""
    freedom: int = 0
    means: float = 0.0
    means_squared: float = 0.0
    one_in: float = 0.0
    """The sum of one over the number of replies."""
    rated: int = 0
    rates: float = 0.0
    rates_squared: float = 0.0
    one_in_asked: float = 0.0

    def take(self, rhythm: Rhythm) -> None:
        """Take in the pairs of a contact; letters take so long that they have a prior of their own."""
        for channel, pair in rhythm.pairs.items():
            if channel is Channel.LETTER:
                continue
            if pair.is_known:
                self.take_waits([log_wait(wait) for wait in pair.waits[-LOOKED_AT:]])
            outcomes = pair.outcomes_at(pair.exchanges[-1].sent_at)
            if len(outcomes) >= LEAST_KNOWN:
                self.take_outcomes(outcomes)

    def take_waits(self, logs: Sequence[float]) -> None:
        """Take in the logarithms of the waits of a pair."""
        count = len(logs)
        mean = sum(logs) / count
        self.pairs += 1
        self.squares += sum((value - mean) ** 2 for value in logs)
        self.freedom += count - 1
        self.means += mean
        self.means_squared += mean * mean
        self.one_in += 1 / count

    def take_outcomes(self, outcomes: Sequence[bool]) -> None:
        """Take in which of the messages of a pair were answered."""
        rate = sum(outcomes) / len(outcomes)
        self.rated += 1
        self.rates += rate
        self.rates_squared += rate * rate
        self.one_in_asked += 1 / len(outcomes)


def learnt(gathered: Gathered) -> Priors:
    """Give what is usual in a journal: what is known of people in general as far as too little was gathered."""
    return Priors(wait=_waits(gathered), rate=_rates(gathered))


def _waits(found: Gathered) -> Prior:
    """Pool the variance within pairs, and see how far their means lie apart beyond what that explains."""
    usual = SHIPPED.wait
    if found.pairs < LEAST_PAIRS:
        return usual
    within = max(found.squares / found.freedom, LEAST_WITHIN)
    mean = found.means / found.pairs
    apart = _variance(found.pairs, found.means, found.means_squared)
    between = max(apart - within * found.one_in / found.pairs, LEAST_BETWEEN * within)
    counts = min(max(within / between, LEAST_COUNTS), MOST_COUNTS)
    share = found.pairs / (found.pairs + HALF)
    return replace(
        usual,
        mean=round(share * mean + (1 - share) * usual.mean, DECIMALS),
        mean_counts=_between(share, counts, usual.mean_counts),
        variance=_between(share, within, usual.variance),
    )


def _rates(found: Gathered) -> RatePrior:
    """Fit a beta distribution to how often people answer, less the spread that so few outcomes of each explain."""
    usual = SHIPPED.rate
    if found.rated < LEAST_RATED:
        return usual
    mean = min(max(found.rates / found.rated, SURE), 1 - SURE)
    whole = mean * (1 - mean)
    chance = found.one_in_asked / found.rated
    apart = _variance(found.rated, found.rates, found.rates_squared)
    # Of two answers of one pair, by how much they resemble each other more than those of two pairs.
    alike = max((apart / whole - chance) / (1 - chance), 1 / (1 + MOST_COUNTS))
    asked = max(1 / alike - 1, LEAST_COUNTS)
    share = found.rated / (found.rated + HALF)
    answered = _between(share, asked * mean, usual.answered)
    missed = _between(share, asked * (1 - mean), usual.asked - usual.answered)
    return RatePrior(answered=answered, asked=round(answered + missed, DECIMALS))


def _variance(count: int, total: float, squares: float) -> float:
    return max(squares - total * total / count, 0.0) / (count - 1)


def _between(share: float, found: float, usual: float) -> float:
    """Go so far from what is usual to what was found, by their ratio."""
    return round(exp(share * log(found) + (1 - share) * log(usual)), DECIMALS)


def written(priors: Priors) -> dict[str, float]:
    """Give priors as numbers with their names, to be kept."""
    wait, rate = priors.wait, priors.rate
    return {
        "mean": wait.mean,
        "mean_counts": wait.mean_counts,
        "variance": wait.variance,
        "answered": rate.answered,
        "asked": rate.asked,
    }


def read(kept: Mapping[str, float]) -> Priors:
    """Give the priors that were written; those of people in general where one is missing or makes no sense."""
    numbers = {**written(SHIPPED), **kept}
    if not all(isinstance(value, int | float) and 0 < value < 1e6 for value in numbers.values()):
        return SHIPPED
    if numbers["asked"] <= numbers["answered"]:
        return SHIPPED
    return Priors(
        wait=replace(
            SHIPPED.wait,
            mean=numbers["mean"],
            mean_counts=numbers["mean_counts"],
            variance=numbers["variance"],
        ),
        rate=RatePrior(answered=numbers["answered"], asked=numbers["asked"]),
    )
