"""Ratios of sums over contacts, with the interval that drawing the contacts again gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

RESAMPLES = 300
SEED = 7
Sums = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, and the ends of its 95 % interval where there is one."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(slots=True)
class Tally:
    """Adds numbers up by contact; a figure is any function of their sums, such as the first over the second."""

    sums: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, contact: str, *numbers: float) -> None:
        """Add numbers to what is there of a contact; each time as many."""
        mine = self.sums[contact]
        mine[:] = [old + new for old, new in zip(mine, numbers, strict=True)] if mine else numbers

    def figure(self, of: Callable[[Sums], float], needs: Iterable[int] = (-1,)) -> Figure | None:
        """Give a figure and its interval; none where a sum that it divides by (`needs`) is nought."""
        places = tuple(needs)
        rows = list(map(tuple, self.sums.values()))
        if not rows or not all(_summed(rows)[place] for place in places):
            return None
        draw = Random(SEED)
        again = [_summed(draw.choices(rows, k=len(rows))) for _ in range(RESAMPLES)]
        found = sorted(of(sums) for sums in again if all(sums[place] for place in places))
        return Figure(of(_summed(rows)), found[int(0.025 * len(found))], found[int(0.975 * len(found))])

    def share(self, scale: float = 1.0) -> Figure | None:
        """Give the first sum over the second."""
        return self.figure(lambda sums: scale * sums[0] / sums[1])


def _summed(rows: list[Sums]) -> Sums:
    return tuple(map(sum, zip(*rows, strict=True)))
