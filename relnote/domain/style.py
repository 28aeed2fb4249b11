"""Your style: how you talk, listen, give and keep your word, by stretches of 13 weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

QUARTER = timedelta(weeks=13)
"""What is counted together."""

TOLD_WITHIN = timedelta(weeks=2)
"""So long after something was heard nobody need know what came of it."""


class FigureKind(StrEnum):
    """What is looked at."""

    TALK = "talk_share"
    BEGUN = "begun_by_you"
    LENGTH = "call_length"
    HEARD = "heard"
    TOLD = "told"
    GIVEN = "given"
    MINE = "promises_mine"
    THEIRS = "promises_theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How promises ended."""

    kept: int = 0
    """On their day, or before."""
    early: int = 0
    """So many of these before it."""
    late: int = 0
    broken: int = 0

    @property
    def ended(self) -> int:
        """How many ended."""
        return self.kept + self.late + self.broken

    @property
    def rate(self) -> int | None:
        """Percent of them kept on time; none if none ended."""
        return round(100 * self.kept / self.ended) if self.ended else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted in a stretch of time, with everybody or with one contact."""

    since: date
    until: date
    """The first day that no longer belongs to it."""
    talks: int = 0
    shared: int = 0
    """So many of the talks say whose talk they were."""
    share: int | None = None
    """Percent of the talk that was yours in these, on average."""
    calls: int = 0
    """So many of the talks are calls whose length is known."""
    length: int | None = None
    """Seconds: the middle one of the lengths of these."""
    begun_by_you: int = 0
    begun_by_them: int = 0
    """Conversations after three days of quiet, and the first of all."""
    heard: int = 0
    """Pieces of feedback that were heard `TOLD_WITHIN` ago or longer, once for each who said them."""
    heard_in_talks: int = 0
    """Pieces that were heard in talks, each once."""
    told: int = 0
    """So many of these were answered: whoever said it was told what came of it."""
    gave: int = 0
    asked: int = 0
    mine: Kept = Kept()
    theirs: Kept = Kept()

    @property
    def begun(self) -> int:
        """All conversations that were begun."""
        return self.begun_by_you + self.begun_by_them


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing looked at, over time."""

    kind: FigureKind
    values: tuple[float | None, ...]
    """One a stretch, the oldest first: percent, minutes, or a number a talk; none where nothing tells."""
    said: str
    """The last stretch in a sentence, with its numbers and how it was before."""
    advice: str = ""
    """One sentence on what could be done, if there is evidence for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithOne:
    """The last stretch with one contact."""

    contact_id: int
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """All figures, with everybody or with one contact."""

    tallies: tuple[Tally, ...]
    """The oldest stretch first; at least two."""
    figures: tuple[Figure, ...]
    people: tuple[WithOne, ...] = ()
    """With whom you talked most in the last stretch, the most first."""


def stretches(today: date, count: int) -> list[tuple[date, date]]:
    """Give the last stretches of 13 weeks, the oldest first; today is the last day of the last one."""
    end = today + timedelta(days=1)
    return [(end - QUARTER * (back + 1), end - QUARTER * back) for back in reversed(range(count))]


def value_of(kind: FigureKind, tally: Tally) -> float | None:
    """Give what is drawn of a figure: percent, minutes, or a number a talk; none if nothing tells."""
    match kind:
        case FigureKind.TALK:
            return tally.share
        case FigureKind.BEGUN:
            return _percent(tally.begun_by_you, tally.begun)
        case FigureKind.LENGTH:
            return None if tally.length is None else round(tally.length / 60)
        case FigureKind.HEARD:
            return round(tally.heard_in_talks / tally.talks, 2) if tally.talks else None
        case FigureKind.TOLD:
            return _percent(tally.told, tally.heard)
        case FigureKind.GIVEN:
            return _percent(tally.gave, tally.gave + tally.asked)
        case FigureKind.MINE:
            return tally.mine.rate
    return tally.theirs.rate


def _percent(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


def values_of(kind: FigureKind, tallies: Sequence[Tally]) -> tuple[float | None, ...]:
    """Give what is drawn of a figure over time."""
    return tuple(value_of(kind, tally) for tally in tallies)
