"""What a note told before beside what it tells now: which is still the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

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
OldT = TypeVar("OldT")
NewT = TypeVar("NewT")
Pass = Callable[[Sequence[OldT], Sequence[NewT]], Iterable[tuple[OldT, NewT]]]
"""Gives of what is left the pairs that are the same thing, the surest first; one of them may stand in several."""


@dataclass(frozen=True, slots=True)
class Paired(Generic[OldT, NewT]):
    """What becomes of what was told before."""

    kept: tuple[tuple[OldT, NewT], ...]
    """The same thing, as it was and as it is told now."""
    gone: tuple[OldT, ...]
    new: tuple[NewT, ...]


def pair_in_turn(
    before: Sequence[OldT], now: Sequence[NewT], passes: Iterable[Pass[OldT, NewT]]
) -> Paired[OldT, NewT]:
    """Pair what one pass after the other finds in what is left, each used once."""
    left, new = list(before), list(now)
    kept: list[tuple[OldT, NewT]] = []
    for pairs in passes:
        paired: set[int] = set()
        taken: set[int] = set()
        for old, told in pairs(left, new):
            if id(old) not in paired and id(told) not in taken:
                paired.add(id(old))
                taken.add(id(told))
                kept.append((old, told))
        left = [old for old in left if id(old) not in paired]
        new = [told for told in new if id(told) not in taken]
    return Paired(tuple(kept), tuple(left), tuple(new))


def pair(
    before: Sequence[ToldT],
    now: Sequence[ToldT],
    *,
    alike: Same[ToldT],
    same: Same[ToldT],
    similar: Same[ToldT],
) -> Paired[ToldT, ToldT]:
    """Pair what is alike, each used once: what says the same, what says nearly the same, what stands in its place.

    Nothing of it was decided about, so that whatever stands in its place may be the same thing. For what may have ended,
    `derivation.reconcile` is more careful.

    Args:
        before: What was told.
        now: What is told.
        alike: Whether two things are of one kind; others are never the same.
        same: Whether two things that are alike say the same.
        similar: Whether one is an edited form of the other; that takes time, and is not asked of very many.
    """

    def nearest(agrees: Same[ToldT]) -> Pass[ToldT, ToldT]:
        return lambda left, new: _nearest(left, new, alike, agrees)

    def nearly(left: Sequence[ToldT], new: Sequence[ToldT]) -> Iterable[tuple[ToldT, ToldT]]:
        return () if len(left) * len(new) > MOST_COMPARED else _nearest(left, new, alike, similar)

    return pair_in_turn(before, now, (nearest(same), nearly, nearest(_in_place)))


def _nearest(
    before: Sequence[ToldT], now: Sequence[ToldT], alike: Same[ToldT], agrees: Same[ToldT]
) -> list[tuple[ToldT, ToldT]]:
    """Give the pairs that agree, those of one contact first, then those on the nearest lines."""
    found = ((old, told) for old in before for told in now if alike(old, told) and agrees(old, told))
    return sorted(found, key=_distance)


def _distance(told: tuple[ToldT, ToldT]) -> tuple[bool, int]:
    return told[0].contact_id != told[1].contact_id, abs(told[0].line - told[1].line)


def _in_place(old: Told, told: Told) -> bool:
    return old.line == told.line
