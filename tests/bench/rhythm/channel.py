"""Whether the best of three channels is found; the channels are real series put together at random: G12."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from relnote.domain.rhythm.channels import LEAST_TRIES, PREFERS, Tried, chances, score_of, worth
from relnote.domain.rhythm.clock import Clock

from .goals import Goals
from .ratio import Tally
from .reading import Series
from .table import Row

DRAWS = 3000
CHANNELS = 3
LEAST_EXCHANGES, HELD_OUT = 16, 8
MOST_TRIES = 20
APART = 0.15
SEED = 5


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was said of three channels, and whether it is so."""

    apart: float
    """How much the best channel is worth above the next."""
    right: bool
    sure: bool


def tries_of(series: Series) -> list[Tried]:
    """Give the messages of a series as tries of a channel."""
    clock = Clock()
    return [
        Tried(clock.between(each.sent, each.replied) if each.replied is not None else None)
        for each in series.exchanges
    ]


def uneven(draw: Random) -> int:
    """Draw a number of tries, few more often than many: its logarithm is even."""
    return round(MOST_TRIES ** draw.random())


def drawn(channels: Sequence[list[Tried]], draw: Random) -> Drawn:
    """Look at the first messages on each channel, and tell which will be best."""
    scores, truth = {}, {}
    for place, tries in enumerate(channels):
        count = min(uneven(draw), len(tries) - HELD_OUT)
        scores[str(place)] = score_of(tries[:count])
        rest = tries[count:]
        truth[str(place)] = sum(map(worth, rest)) / len(rest)
    chance = chances(scores)
    said = max(chance, key=chance.__getitem__)
    best = max(truth, key=truth.__getitem__)
    first, second = sorted(truth.values(), reverse=True)[:2]
    sure = chance[said] >= PREFERS and scores[said].tries >= LEAST_TRIES
    return Drawn(first - second, said == best, sure)


def rows_of(all_series: Sequence[Series], goals: Goals) -> list[Row]:
    """Draw channels, and give the lines of the table; the intervals are over the draws."""
    pool = [tries_of(series) for series in all_series if len(series.exchanges) >= LEAST_EXCHANGES]
    top, sure, said = Tally(), Tally(), Tally()
    if len(pool) >= CHANNELS:
        draw = Random(SEED)
        for number in range(DRAWS):
            each = drawn(draw.sample(pool, CHANNELS), draw)
            if each.apart >= APART:
                top.add(str(number), each.right, 1)
                said.add(str(number), each.sure, 1)
                if each.sure:
                    sure.add(str(number), each.right, 1)
    return [
        Row("G12", f"channel found, 1 to {MOST_TRIES} tries, apart ≥ {APART}", top.share(), goals["G12 top"]),
        Row("G12", f"share in which the best has a chance ≥ {PREFERS}", said.share()),
        Row("G12", "right of those", sure.share(), goals["G12 sure"]),
    ]
