"""How long a contact takes to reply on a channel, as a distribution: lognormal, with what is usual for people as its prior.

A normal distribution of the logarithm of working seconds, with unknown mean and variance and the conjugate prior; what is
expected of the next reply is then a Student's t (Gelman et al., "Bayesian Data Analysis", 3rd ed., section 3.3). Its tail
becomes one number, the surprise: a standard normal deviate that only grows with waiting, so a wait that goes on is judged
like a reply that came now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from operator import mul
from typing import Self

from relnote.domain.rhythm.distribution import above, deviate, t_to_u, u_to_t

LOOKED_AT = 50
"""So many of the last exchanges count."""
FORGETTING = 0.97
"""What an exchange counts beside the one after it."""
WEIGHTS = tuple(FORGETTING**age for age in range(LOOKED_AT))
_SUMS = tuple(sum(WEIGHTS[:count]) for count in range(LOOKED_AT + 1))
LEAST_SECONDS = 60
"""Added to every wait: under a minute, replies do not differ."""


@dataclass(frozen=True, slots=True)
class Prior:
    """What is expected of somebody of whom nothing is known."""

    mean: float = 9.4
    """Of the logarithm of working seconds; 3.4 working hours."""
    mean_counts: float = 1.5
    """The mean counts as much as so many replies."""
    spread_counts: float = 8.0
    """The variance counts as much as so many replies."""
    variance: float = 3.4


USUAL = Prior()
LETTERS = Prior(mean=12.0)
"""Of letters: five working days. Not validated: there is no data."""
LENGTHS = Prior(mean=6.5, mean_counts=0.7, spread_counts=6.0, variance=0.5)
"""Of the logarithm of the characters of a reply."""
LEAST_CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class Model:
    """What is expected of the next value, in logarithms."""

    mean: float
    scale: float
    freedom: float

    @classmethod
    def of(cls, values: Sequence[float], prior: Prior = USUAL) -> Self:
        """Fit to logarithms, the newest first; only the first `LOOKED_AT` count."""
        kept = values[:LOOKED_AT]
        weight = _SUMS[len(kept)]
        total = sum(map(mul, WEIGHTS, kept))
        average = total / weight if kept else prior.mean
        squares = sum(map(mul, WEIGHTS, [(value - average) ** 2 for value in kept]))
        counts = prior.mean_counts + weight
        freedom = prior.spread_counts + weight
        apart = prior.mean_counts * weight / counts * (average - prior.mean) ** 2
        variance = (prior.spread_counts * prior.variance + squares + apart) / freedom
        return cls(
            mean=(prior.mean_counts * prior.mean + total) / counts,
            scale=sqrt(variance * (1 + 1 / counts)),
            freedom=freedom,
        )

    def surprise(self, value: float) -> float:
        """Give how unusual a logarithm is: 0 in the middle, 1.645 if one of 20 is larger."""
        return t_to_u((value - self.mean) / self.scale, self.freedom)

    def surprise_of_wait(self, working: float) -> float:
        """Give how unusual a wait of so many working seconds is."""
        return self.surprise(log(max(working, 0.0) + LEAST_SECONDS))

    def wait(self, share: float) -> float:
        """Give the working seconds within which this share (0 to 1) of the replies come."""
        return self.wait_of_surprise(deviate(share))

    def wait_of_surprise(self, surprise: float) -> float:
        """Give the working seconds of waiting that are this unusual."""
        return max(0.0, exp(self.mean + self.scale * u_to_t(surprise, self.freedom)) - LEAST_SECONDS)

    def still_to_come(self, working: float) -> float:
        """Give the share (0 to 1) of the replies that take longer than so many working seconds."""
        return above(self.surprise_of_wait(working))


@dataclass(frozen=True, slots=True)
class RatePrior:
    """What is expected of how often somebody answers of whom nothing is known: a beta distribution."""

    answered: float = 2.5
    asked: float = 4.1


USUAL_RATE = RatePrior()


def answer_rate(answered: Sequence[bool], prior: RatePrior = USUAL_RATE) -> float:
    """Give the share (0 to 1) of messages that are answered, from known outcomes, the newest first."""
    kept = answered[:LOOKED_AT]
    given = float(sum(map(mul, WEIGHTS, kept)))
    return (prior.answered + given) / (prior.asked + _SUMS[len(kept)])


def log_wait(working: float) -> float:
    """Give the logarithm that stands for a wait of so many working seconds."""
    return log(max(working, 0.0) + LEAST_SECONDS)


def log_length(characters: int) -> float:
    """Give the logarithm that stands for the length of a reply."""
    return log(max(characters, 0) + LEAST_CHARACTERS)
