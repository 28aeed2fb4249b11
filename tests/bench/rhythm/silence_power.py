"""How soon it shows that a contact has stopped replying: G8."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import median

from relnote.domain.rhythm.change import SILENT, Pending, silence

from .goals import Goals
from .history import answered_before, known_of, rate_before
from .ratio import Tally
from .reading import Exchange, Series
from .table import Row

NORMAL = 20
LEAST_LATER = 3
"""So many messages must follow the one from which on no replies come."""
OFTEN = 0.8
DAY = 86400
DAYS = (7, 14, 30)
SHORTEST, LONGEST, WAITS = 3600, 60 * DAY, 80
GRID = [exp(log(SHORTEST) + place * (log(LONGEST) - log(SHORTEST)) / (WAITS - 1)) for place in range(WAITS)]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A place in a sequence from which on no replies come."""

    exchanges: Sequence[Exchange]
    place: int

    def shows_after(self, rate: float) -> float | None:
        """Give the seconds after which the silence shows; none if it does not within the waits tried."""
        known = known_of(answered_before(self.exchanges, self.place))
        begin = self.exchanges[self.place].sent
        pending = [Pending(each.sent, known.model, rate) for each in self.exchanges[self.place :]]
        return next((wait for wait in GRID if silence(pending, known.clock, begin + wait) >= SILENT), None)


def starts(exchanges: Sequence[Exchange]) -> list[int]:
    """Give the first place with enough replies before it, and the middle one."""
    enough = [
        place
        for place in range(NORMAL, len(exchanges) - LEAST_LATER)
        if len(answered_before(exchanges, place)) >= NORMAL
    ]
    return sorted({enough[0], enough[len(enough) // 2]}) if enough else []


class SilencePower:
    """Drops replies and counts how soon that shows."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.waits: list[float] = []

    def add(self, series: Series) -> None:
        """Let one series fall silent."""
        if not series.email:
            return
        for place in starts(series.exchanges):
            rate = rate_before(series.exchanges, place)
            if rate >= OFTEN:
                wait = Stopped(series.exchanges, place).shows_after(rate) or float("inf")
                self.waits.append(wait)
                self.tally.add(series.contact, *(wait <= days * DAY for days in DAYS), 1)

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        middle = f"median {median(self.waits) / DAY:.1f} d, {len(self.waits)} stops" if self.waits else ""
        return [
            Row(
                "G8",
                f"silence red within {days} d, answer rate ≥ {OFTEN}, N = {NORMAL}",
                self.tally.figure(lambda sums, place=place: sums[place] / sums[-1]),
                goals[f"G8 {days}"],
                middle if days == DAYS[-1] else "",
            )
            for place, days in enumerate(DAYS)
        ]
