"""A clock that stands still while somebody is away, and what that does to a length of time on the wall."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime

from relnote.domain.rhythm.clock import Clock
from relnote.domain.rhythm.local_time import to_local

Stretches = Sequence[tuple[float, float]]
"""When somebody is away, in local seconds: in order, apart from each other, without their ends."""


class SuspendedClock(Clock):
    """A contact's clock that shows the same all through an absence.

    Everything that is measured by it is then right as well: waits that span an absence, what is expected of them, silence.
    """

    __slots__ = ("_begins", "_ends", "_lost", "_shown")

    def __init__(self, counts: Sequence[int] | None, away: Stretches) -> None:
        """Learn as `Clock` does; `away` must hold at least one stretch."""
        super().__init__(counts)
        self._begins = [begin for begin, _ in away]
        self._ends = [end for _, end in away]
        self._lost = [0.0]
        """Working seconds that fall into the first so many absences."""
        self._shown = []
        """What the clock shows all through each absence."""
        for begin, end in away:
            at = super().at(begin)
            self._shown.append(at - self._lost[-1])
            self._lost.append(self._lost[-1] + super().at(end) - at)

    def at(self, local: float) -> float:
        """Give what the clock shows, in working seconds, at a moment in local seconds."""
        begun = bisect_right(self._begins, local)
        if begun and local < self._ends[begun - 1]:
            return self._shown[begun - 1]
        return super().at(local) - self._lost[begun]

    def when(self, shown: float) -> float:
        """Give the last moment, in local seconds, at which the clock shows so many working seconds: never one in an absence."""
        return super().when(shown + self._lost[bisect_right(self._shown, shown)])


def clock_of(counts: Sequence[int], away: Stretches) -> Clock:
    """Give the clock of somebody who is away at times, or never."""
    return SuspendedClock(counts, away) if away else Clock(counts)


def in_local(away: Sequence[tuple[datetime, datetime]], zone: str) -> Stretches:
    """Give absences in the local seconds of an IANA zone."""
    return [(to_local(begin, zone), to_local(end, zone)) for begin, end in away]


def lasting(begin: float, seconds: float, away: Stretches) -> float:
    """Give after how many seconds on the wall so many have passed without those in which somebody was away."""
    end = begin + seconds
    for left, back in away:
        if back > begin and left < end:
            end += back - max(left, begin)
    return end - begin
