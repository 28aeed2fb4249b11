"""How often flags come up on untouched sequences, each counted false: G1 to G3."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from relnote.domain.rhythm.change import AMBER, LEAST_KNOWN, SILENT, Pending, Step, drift, silence

from .goals import Goals
from .history import Judged, rate_before
from .ratio import Figure, Tally
from .reading import Series
from .table import Row

LONGEST = 30 * 86400
"""Seconds after the last message at which a silence is judged, if nothing came until then."""
Run = list[Judged]


def slower(judged: Sequence[Judged]) -> set[int]:
    """Give the places at which the pattern changed to slower."""
    scored = [each for each in judged if each.known and each.exchange.replied is not None]
    steps = [Step(each.known.surprise(each.exchange), each.replies) for each in scored if each.known]
    return {scored[last].place for _, last in drift(steps).changes}


def runs(series: Series, judged: Sequence[Judged]) -> list[tuple[Run, float]]:
    """Give the messages that share the next reply of the series, and when their silence ends."""
    replies = sorted(each.replied for each in series.exchanges if each.replied is not None)
    found = []
    for place, group in groupby(judged, lambda each: bisect_right(replies, each.exchange.sent)):
        run = list(group)
        end = run[-1].exchange.sent + LONGEST
        found.append((run, min(end, replies[place]) if place < len(replies) else end))
    return found


def silent(series: Series, run: Run, end: float) -> bool:
    """Tell whether a run of messages was a silence when it ended."""
    known = run[0].known
    assert known is not None
    rate = rate_before(series.exchanges, run[0].place)
    pending = [Pending(each.exchange.sent, known.model, rate) for each in run]
    return silence(pending, known.clock, end) >= SILENT


class Calibration:
    """Counts the flags of untouched series."""

    def __init__(self) -> None:
        self.amber: dict[str, Tally] = defaultdict(Tally)
        self.slower: dict[str, Tally] = defaultdict(Tally)
        self.silent: dict[str, Tally] = defaultdict(Tally)
        self.either: dict[str, Tally] = defaultdict(Tally)

    def add(self, series: Series, judged: Sequence[Judged]) -> None:
        """Count those of one series."""
        changed = slower(judged)
        group = "email" if series.email else "social"
        for each in judged:
            if each.known and each.replies >= LEAST_KNOWN and each.exchange.replied is not None:
                late = each.known.surprise(each.exchange) >= AMBER
                for name in (group, series.source):
                    self.amber[name].add(series.contact, late, 1)
                self.slower[group].add(series.contact, each.place in changed, 1)
        for run, end in runs(series, judged):
            if run[0].known and run[0].replies >= LEAST_KNOWN:
                quiet = silent(series, run, end)
                red = quiet or any(each.place in changed for each in run)
                self.silent[group].add(series.contact, quiet, len(run))
                self.either[group].add(series.contact, red, len(run))

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        name, worst = self._worst()
        return [
            Row(
                "G1",
                "amber per 100 answered, email",
                self.amber["email"].share(100),
                goals["G1"],
                self._size(),
            ),
            Row("G1", "the same, worst data set", worst, goals["G1 worst"], name),
            Row("G2", "red slower per 100 answered, email", self.slower["email"].share(100), goals["G2"]),
            Row("G3", "red silent per 100 messages, email", self.silent["email"].share(100)),
            Row(
                "G3", "either red per 100 messages, email", self.either["email"].share(100), goals["G3 email"]
            ),
            Row(
                "G3",
                "either red per 100 messages, social",
                self.either["social"].share(100),
                goals["G3 social"],
            ),
        ]

    def _worst(self) -> tuple[str, Figure | None]:
        found = [
            (figure.value, name, figure)
            for name, tally in self.amber.items()
            if name not in {"email", "social"} and (figure := tally.share(100))
        ]
        return max(found)[1:] if found else ("", None)

    def _size(self) -> str:
        contacts = len(self.either["email"].sums)
        messages = sum(sums[1] for sums in self.either["email"].sums.values())
        answered = sum(sums[1] for sums in self.amber["email"].sums.values())
        return f"{contacts:,} contacts, {messages:,.0f} messages, {answered:,.0f} answered"
