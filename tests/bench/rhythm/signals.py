"""How often it is said without cause that a contact begins to begin, and how often with cause: G13.

A file of exchanges holds no messages of theirs but replies. A reply after three days without a word stands for one that
begins a conversation.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from relnote.domain.rhythm.signals import KNOWN, QUIET, RECENT, begins_to_begin

from .goals import Goals
from .ratio import Tally
from .reading import Series
from .table import Row

DAY = 86400
YEAR = 365.25
FEW = 1
"""So many earlier beginnings at most make a quiet contact."""
EXTRA = (2, 3, 4)
EVERY = 28
"""Days between the moments at which beginnings are added."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """When a contact began conversations, between the first word of either and the last."""

    first: float
    end: float
    moments: Sequence[float]

    def counts(self, local: float) -> tuple[int, int, float]:
        """Give, for a moment, the beginnings within the last days, those before, and the days before."""
        recent = local - RECENT * DAY
        before = bisect_right(self.moments, recent)
        return bisect_right(self.moments, local) - before, before, max(0.0, (recent - self.first) / DAY)

    def false(self) -> int:
        """Count how often it is said; once said, not again while the same days are looked at."""
        found, said = 0, -float("inf")
        for local in self.moments:
            if local - said > RECENT * DAY and begins_to_begin(*self.counts(local)):
                found, said = found + 1, local
        return found

    def years(self) -> float:
        """Give the years in which it could be said."""
        return max(0.0, (self.end - self.first) / DAY - KNOWN) / YEAR

    def seen(self, extra: int) -> tuple[int, int]:
        """Add beginnings at one moment after another, while they are few; count how often it is said, of how many."""
        said = tried = 0
        local = self.first + KNOWN * DAY
        while local <= self.end:
            recent, before, days = self.counts(local)
            if before <= FEW:
                said, tried = said + begins_to_begin(recent + extra, before, days), tried + 1
            local += EVERY * DAY
        return said, tried


def beginnings(series: Series) -> Beginnings:
    """Find the replies that came after days without a word either way."""
    replies = sorted(each.replied for each in series.answered if each.replied is not None)
    words = sorted([*replies, *(each.sent for each in series.exchanges)])
    quiet = [
        reply
        for reply in replies
        if (place := bisect_left(words, reply)) and reply - words[place - 1] >= QUIET
    ]
    return Beginnings(words[0], words[-1], quiet)


def rows_of(all_series: Sequence[Series], goals: Goals) -> list[Row]:
    """Watch all contacts, and give the lines of the table."""
    false: dict[str, Tally] = defaultdict(Tally)
    seen = {extra: Tally() for extra in EXTRA}
    for series in all_series:
        watched = beginnings(series)
        for name in ("all", series.source):
            false[name].add(series.contact, watched.false(), watched.years())
        for extra, tally in seen.items():
            tally.add(series.contact, *watched.seen(extra))
    sets = [
        (figure.value, name) for name, tally in false.items() if name != "all" and (figure := tally.share())
    ]
    note = "most: {1} {0:.3f}".format(*max(sets)) if sets else ""
    return [
        Row(
            "G13",
            "begins to begin, false per contact and year",
            false["all"].share(),
            goals["G13 false"],
            note,
        ),
        *(
            Row(
                "G13",
                f"{extra} more in 28 days seen, quiet contacts",
                tally.share(),
                goals[f"G13 seen {extra}"],
            )
            for extra, tally in seen.items()
        ),
    ]
