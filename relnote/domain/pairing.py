"""What a note told before beside what it tells now: which is still the same thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from relnote.domain.light_dataclass import dataclass

MOST_COMPARED = 400
"""So many pairs are compared word by word at most: a note with more of them was not edited by hand."""


class Told(Protocol):
    """What a line of a note tells."""

    @property
    def line(self) -> int:
        """The line of the note, counted from 0."""

    @property
    def contact_id(self) -> int:
        """Whom it is told of."""


ToldT = TypeVar("ToldT", bound=Told)
Same = Callable[[ToldT, ToldT], bool]


@dataclass(frozen=True, slots=True)
class Paired(Generic[ToldT]):
    """What becomes of what was told before."""

    kept: tuple[tuple[ToldT, ToldT], ...]
    """The same thing, as it was and as it is told now."""
    gone: tuple[ToldT, ...]
    new: tuple[ToldT, ...]


def pair(
    before: Sequence[ToldT],
    now: Sequence[ToldT],
    *,
    alike: Same[ToldT],
    same: Same[ToldT],
    similar: Same[ToldT],
) -> Paired[ToldT]:
    """Pair what is alike, each used once: what says the same, what says nearly the same, what stands in its place.

    Args:
        before: What was told.
        now: What is told.
        alike: Whether two things are of one kind; others are never the same.
        same: Whether two things that are alike say the same.
        similar: Whether one is an edited form of the other; that takes time, and is not asked of very many.
    """
    left, new = list(before), list(now)
    kept: list[tuple[ToldT, ToldT]] = []
    for agrees in (same, similar, _in_place):
        if agrees is similar and len(left) * len(new) > MOST_COMPARED:
            continue
        for old, told in _nearest(left, new, alike, agrees):
            left.remove(old)
            new.remove(told)
            kept.append((old, told))
    return Paired(tuple(kept), tuple(left), tuple(new))


def _nearest(
    before: Sequence[ToldT], now: Sequence[ToldT], alike: Same[ToldT], agrees: Same[ToldT]
) -> list[tuple[ToldT, ToldT]]:
    """Pair those that agree, those of one contact first, then those on the nearest lines."""
    found = [(old, told) for old in before for told in now if alike(old, told) and agrees(old, told)]
    used: set[int] = set()
    pairs = []
    for old, told in sorted(found, key=_distance):
        if used.isdisjoint((id(old), id(told))):
            used |= {id(old), id(told)}
            pairs.append((old, told))
    return pairs


def _distance(told: tuple[ToldT, ToldT]) -> tuple[bool, int]:
    return told[0].contact_id != told[1].contact_id, abs(told[0].line - told[1].line)


def _in_place(old: Told, told: Told) -> bool:
    return old.line == told.line
