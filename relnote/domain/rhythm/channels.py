"""Which channel reaches a contact best, from how their answers came on each; and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, pi, sqrt
from typing import TypeVar

from relnote.domain.rhythm.distribution import above

HALF_LIFE = 8.0
"""Working hours in which a reply loses the factor e of its worth."""
USUAL_WORTH, USUAL_COUNTS = 0.30, 3
"""A channel of which nothing is known is worth so much, as if so many messages had been sent on it."""
VARIANCE = 0.11
"""Of the worth of one message."""
CAUTION = 1.5
"""The spread of a score is taken so much wider: what people do changes."""
PREFERS, LEANS = 0.7, 0.5
"""From so sure on somebody prefers a channel, or leans to it."""
LEAST_TRIES = 3
UNLIKELY = 0.1
"""A stated channel that is best with less than this chance contradicts the facts."""
_POINTS = 61
_REACH = 4.0

Name = TypeVar("Name", bound=str)


@dataclass(frozen=True, slots=True)
class Tried:
    """A message on a channel, and how the reply to it came."""

    working: float | None
    """Working seconds until the reply; none if there was none."""
    length: float = 1.0
    """Characters of the reply over the median of the channel in the journal; 1 where lengths are not known."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a message on a channel is worth, between 0 and 1, and how far that may be off."""

    tries: int
    mean: float
    spread: float


def worth(tried: Tried) -> float:
    """Give what a message was worth: 1 for a full reply at once, less the later and shorter it came, 0 for none."""
    if tried.working is None:
        return 0.0
    return exp(-max(tried.working, 0.0) / 3600 / HALF_LIFE) * (0.5 + 0.5 * min(1.0, tried.length))


def score_of(tries: Sequence[Tried]) -> Score:
    """Score a channel."""
    counts = len(tries) + USUAL_COUNTS
    return Score(
        len(tries),
        (sum(map(worth, tries)) + USUAL_COUNTS * USUAL_WORTH) / counts,
        CAUTION * sqrt(VARIANCE / counts),
    )


def chances(scores: Mapping[Name, Score]) -> dict[Name, float]:
    """Give for each channel the chance (0 to 1) that it is the best of them."""
    found = {name: _chance(name, scores) for name in scores}
    whole = sum(found.values()) or 1.0
    return {name: chance / whole for name, chance in found.items()}


def _chance(name: Name, scores: Mapping[Name, Score]) -> float:
    mine = scores[name]
    others = [score for other, score in scores.items() if other != name]
    whole = 0.0
    for point in range(_POINTS):
        away = _REACH * (2 * point / (_POINTS - 1) - 1)
        value = mine.mean + away * mine.spread
        density = exp(-away * away / 2) / sqrt(2 * pi)
        for other in others:
            density *= 1 - above((value - other.mean) / other.spread)
        whole += density
    return whole * 2 * _REACH / (_POINTS - 1)
