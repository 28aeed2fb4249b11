"""What is known beforehand of a reply: its quantiles (G9), when it is late (G14), and that waiting foretells it (G16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from relnote.domain.rhythm.change import AMBER, LEAST_KNOWN, Step, drift, surprise_that_tells
from relnote.domain.rhythm.clock import HOUR
from relnote.domain.rhythm.distribution import deviate

from .goals import Goals
from .history import Judged
from .ratio import Figure, Tally
from .reading import Series
from .table import Row

SHARES = (0.5, 0.8, 0.9, 0.95)
GROUPS = ("company", "lists", "social")
QUICK = 1.5
"""Working hours within which every reply of the contact of the article came."""
KNOWN = {"8 to 12": range(8, 13), "13 to 19": range(13, 20), "20 and more": range(20, 10**6)}


class Coverage:
    """Counts how many replies came within each quantile."""

    def __init__(self) -> None:
        self.within: dict[str, Tally] = defaultdict(Tally)

    def add(self, series: Series, judged: Sequence[Judged]) -> None:
        """Count those of one series."""
        for each in judged:
            if each.known and each.exchange.replied is not None:
                surprise = each.known.surprise(each.exchange)
                hits = [surprise <= deviate(share) for share in SHARES]
                self.within[series.group].add(series.contact, *hits, 1)

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        return [
            Row(
                "G9",
                f"share within quantile {share}, {group}",
                self.within[group].figure(lambda sums, place=place: sums[place] / sums[-1]),
                goals[f"G9 {share}"],
            )
            for group in GROUPS
            for place, share in enumerate(SHARES)
        ]


class Article:
    """Collects how long one waits for the next reply of somebody who always replied quickly, until it is unusual."""

    def __init__(self) -> None:
        self.hours: dict[str, list[float]] = defaultdict(list)

    def add(self, series: Series, judged: Sequence[Judged]) -> None:
        """Collect those of one series: messages by email that were answered in the end."""
        for each in judged:
            known = each.known
            if known and series.email and each.exchange.replied is not None and known.longest <= QUICK * HOUR:
                wait = known.model.wait_of_surprise(AMBER) / HOUR
                for name, numbers in KNOWN.items():
                    if each.replies in numbers:
                        self.hours[name].append(wait)

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        return [
            Row(
                "G14",
                f"replies all within {QUICK} working h: amber after so many, {name} replies",
                Figure(median(self.hours[name])) if self.hours[name] else None,
                goals[f"G14 {name}"],
                f"median of {len(self.hours[name]):,} messages",
            )
            for name in KNOWN
        ]


class Censoring:
    """Compares what the moments worked out at sending foretell with what the reply shows once it is there."""

    def __init__(self) -> None:
        self.compared = {"amber": 0, "red slower": 0}
        self.unlike = {"amber": 0, "red slower": 0}

    def add(self, _series: Series, judged: Sequence[Judged]) -> None:
        """Compare those of one series."""
        scored = [each for each in judged if each.known and each.exchange.replied is not None]
        steps = [Step(each.known.surprise(each.exchange), each.replies) for each in scored if each.known]
        for place, each in enumerate(scored):
            if each.replies >= LEAST_KNOWN:
                self._compare("amber", each, AMBER, flagged=steps[place].surprise >= AMBER)
                before = _known_steps(scored[:place], steps, each.exchange.sent)
                total, after = drift(before).total, drift([*before, steps[place]])
                flagged = bool(after.changes) and after.changes[-1][1] == len(before)
                self._compare("red slower", each, surprise_that_tells(total), flagged=flagged)

    def _compare(self, name: str, judged: Judged, surprise: float, *, flagged: bool) -> None:
        assert judged.known is not None
        assert judged.exchange.replied is not None
        known, exchange = judged.known, judged.exchange
        moment = known.clock.after(exchange.sent, known.model.wait_of_surprise(surprise))
        self.compared[name] += 1
        self.unlike[name] += (judged.exchange.replied >= moment) != flagged

    def rows(self, goals: Goals) -> list[Row]:
        """Give the lines of the table."""
        return [
            Row(
                "G16",
                f"replies for which waiting and replying tell otherwise, {name}",
                Figure(self.unlike[name]) if compared else None,
                goals["G16"],
                f"of {compared:,}",
            )
            for name, compared in self.compared.items()
        ]


def _known_steps(scored: Sequence[Judged], steps: Sequence[Step], sent: float) -> list[Step]:
    pairs = zip(scored, steps, strict=False)
    return [
        step for each, step in pairs if each.exchange.replied is not None and each.exchange.replied <= sent
    ]
