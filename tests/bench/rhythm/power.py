"""How soon a slowdown shows that was put into real sequences, beside a multiple of the median as limit: G4 to G7."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from statistics import median

from relnote.domain.rhythm.change import AMBER, LEAST_KNOWN, LEAST_SCORED, Step, drift
from relnote.domain.rhythm.clock import HOUR, Clock, counted
from relnote.domain.rhythm.model import LEAST_SECONDS

from .goals import Goals
from .history import answered_before, known_of
from .ratio import Tally
from .reading import Exchange, Series
from .table import Row

NORMAL = (5, 10, 20)
SLOW = 6
TIMES = (8, 24)
MOST_WINDOWS = 3
LEAST_WAIT = 30
IDLE, ACTIVE = 0.15, 0.3
"""A reply that falls into an hour of less weight moves on to the next hour of so much."""
SEED = 11
BUDGET = 0.0073
"""The share of ordinary replies that the plain rule may flag."""
Scores = list[float | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether each of the slow replies of a window was flagged."""

    red: list[bool]
    amber: list[bool]
    plain: list[bool]


def windows(answered: Sequence[Exchange], normal: int) -> Iterator[Sequence[Exchange]]:
    """Give up to three stretches of a sequence, evenly apart."""
    spare = len(answered) - normal - SLOW
    if spare >= 0:
        for begin in sorted({spare * place // (MOST_WINDOWS - 1) for place in range(MOST_WINDOWS)}):
            yield answered[begin : begin + normal + SLOW]


def slowed(exchange: Exchange, times: float, clock: Clock, draw: Random) -> Exchange:
    """Put off a reply to so many times its wait, and on to an hour at which the contact is there."""
    replied = exchange.sent + max(LEAST_WAIT, times * exchange.wait)
    if _weight(clock, replied) < IDLE:
        hour = replied // HOUR + 1
        while _weight(clock, hour * HOUR) < ACTIVE:
            hour += 1
        replied = (hour + draw.random()) * HOUR
    return Exchange(exchange.sent, replied)


def _weight(clock: Clock, local: float) -> float:
    begin = local // HOUR * HOUR
    return clock.between(begin, begin + HOUR) / HOUR


def steps_of(window: Sequence[Exchange], begin: int = 0) -> list[Step]:
    """Score the exchanges of a window from one on, by what the window holds before each."""
    found = []
    for place in range(begin, len(window)):
        before = answered_before(window, place)
        if len(before) >= LEAST_SCORED:
            found.append(Step(known_of(before).surprise(window[place]), len(before)))
        else:
            found.append(Step(0.0, len(before)))
    return found


def plain_scores(window: Sequence[Exchange], begin: int = 0) -> Scores:
    """Give each wait from one on as a multiple of the median of those known before; none if they are too few."""
    found: Scores = []
    for place in range(begin, len(window)):
        before = answered_before(window, place)
        usual = median(each.wait for each in before) + LEAST_SECONDS if len(before) >= LEAST_KNOWN else 0
        found.append(window[place].wait / usual if usual else None)
    return found


def plain_limit(all_series: Sequence[Series]) -> float:
    """Give the multiple of the median that ordinary replies by email exceed as seldom as the budget says."""
    scores = [
        score
        for series in all_series
        if series.email
        for score in plain_scores(series.answered)
        if score is not None
    ]
    return sorted(scores)[int((1 - BUDGET) * len(scores))] if scores else float("inf")


class Power:
    """Slows replies down and counts how soon that shows."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.draw = Random(SEED)
        self.tallies = {(normal, times): Tally() for normal in NORMAL for times in TIMES}

    def add(self, series: Series) -> None:
        """Slow one series down."""
        answered = series.answered
        if not series.email or len(answered) < NORMAL[0] + SLOW:
            return
        clock = Clock(counted(each.replied for each in answered if each.replied is not None))
        for normal in NORMAL:
            for window in windows(answered, normal):
                first = steps_of(window[:normal])
                for times in TIMES:
                    slow = [slowed(each, times, clock, self.draw) for each in window[normal:]]
                    shown = self._shown([*window[:normal], *slow], first, normal)
                    self._count(self.tallies[normal, times], series.contact, shown)

    def _shown(self, window: Sequence[Exchange], first: list[Step], normal: int) -> Shown:
        steps = [*first, *steps_of(window, normal)]
        changed = {last for _, last in drift(steps).changes}
        return Shown(
            [place in changed for place in range(normal, len(window))],
            [step.known >= LEAST_KNOWN and step.surprise >= AMBER for step in steps[normal:]],
            [score is not None and score > self.limit for score in plain_scores(window, normal)],
        )

    @staticmethod
    def _count(tally: Tally, contact: str, shown: Shown) -> None:
        rules = (shown.red, shown.amber, shown.plain)
        tally.add(contact, *(any(flags[:count]) for flags in rules for count in (1, 3, 6)), 1)

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        return [
            *(
                self._row(normal, 24, 1, Row("G4", "red ×24 within 3 slow replies", None), goals)
                for normal in NORMAL
            ),
            *(
                self._row(normal, 8, 2, Row("G5", "red ×8 within 6 slow replies", None), goals)
                for normal in NORMAL
            ),
            *(self._beside(goals, normal) for normal in NORMAL),
            self._row(10, 24, 3, Row("G7", "amber ×24 on the first slow reply", None), goals),
        ]

    def _row(self, normal: int, times: int, place: int, row: Row, goals: Goals) -> Row:
        figure = self.tallies[normal, times].figure(_share(place))
        measure = f"{row.measure}, N = {normal}"
        return replace(row, measure=measure, figure=figure, wanted=goals[f"{row.goal} {normal}"])

    def _beside(self, goals: Goals, normal: int) -> Row:
        tally = self.tallies[normal, 24]
        plain = tally.figure(_share(7))
        note = f"that: {plain.value:.3f}, limit {self.limit:.0f}" if plain else ""
        figure = tally.figure(lambda sums: sums[1] / sums[7], needs=(7,))
        return Row("G6", f"G4 beside a multiple of the median, N = {normal}", figure, goals["G6"], note)


def _share(place: int) -> Callable[[tuple[float, ...]], float]:
    return lambda sums: sums[place] / sums[-1]
