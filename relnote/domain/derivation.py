"""What was derived from a note keeps its state when the note is edited."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Generic, Protocol, TypeVar

from relnote.domain.marks import Mark
from relnote.domain.pairing import MOST_COMPARED, Paired, pair_in_turn
from relnote.domain.records import FollowUp
from relnote.domain.sense import stems
from relnote.domain.words import FOLLOW_UP_OF_MARK, FollowUpState, MarkKind

COMPARED = 500
"""Characters of a text that are compared: what is longer differs early or hardly."""
SIMILAR = 0.6
"""How much of two texts must agree (0 to 1) for one to be an edited form of the other."""
REWORDED = 0.5
"""So much of the shorter text's words that carry its sense must stand in the other for it to be said otherwise."""
LEAST_WORDS = 2
"""And so many words at least, where others of their kind are about."""


class Derived(Protocol):
    """What a line of a note became."""

    @property
    def line(self) -> int:
        """The line of the note, counted from 0."""

    @property
    def text(self) -> str:
        """What the line says."""


DerivedT = TypeVar("DerivedT", bound=Derived)
ThingT = TypeVar("ThingT")


@dataclass(frozen=True, slots=True)
class Matching(Generic[DerivedT]):
    """What of a note is paired with which of its marks, and when."""

    kinds: Mapping[MarkKind, Hashable]
    """The marks that become such a thing, and of which kind."""
    kind_of: Callable[[DerivedT], Hashable]
    is_open: Callable[[DerivedT], bool]
    """Whether nothing was decided about it yet, so that its line may say something else."""
    in_place: bool = True
    """Whether something with other words can be the same thing because of where it stands, or what little it shares."""
    near: bool = False
    """Whether one kind may become the other; else only what is of one kind is paired."""

    def may_be(self, each: DerivedT, mark: Mark) -> bool:
        """Tell whether a mark can be what this became, by its kind."""
        return self.near or self.is_of_kind(each, mark)

    def is_of_kind(self, each: DerivedT, mark: Mark) -> bool:
        """Tell whether a mark becomes what is of the very same kind."""
        return self.kinds[mark.kind] == self.kind_of(each)


FOLLOW_UPS: Matching[FollowUp] = Matching(
    FOLLOW_UP_OF_MARK,
    kind_of=lambda follow_up: follow_up.kind,
    is_open=lambda follow_up: follow_up.state is FollowUpState.OPEN,
)


def reconcile(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> Paired[DerivedT, Mark]:
    """Pair what was derived from a note with the marks of its new text, each used once.

    First those with the same text, then the most similar ones, then those that say it in other words: with several
    words of sense in common, or with one where both are the only ones of their kind left. Then an open one with what now
    stands on its line. One that has ended takes what stands on its line only when nothing else is left to pair: then its
    words were edited. Otherwise a new task must not begin as done.
    Marks that become nothing of the sort, or say nothing, are passed over. What is kept stays as it stands: its line,
    text and day become those of the mark. For what nothing is ever decided about, `pairing.pair` is enough.
    """
    passes = (_same_text, _similar, _reworded, _only_ones, _same_line, _edited_in_place)
    return pair_in_turn(
        existing,
        [mark for mark in marks if mark.kind in matching.kinds and mark.text],
        [partial(each, matching=matching) for each in (passes if matching.in_place else passes[:2])],
    )


def _same_text(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> list[tuple[DerivedT, Mark]]:
    """Give the pairs with the same text, those of one kind first, then those on nearby lines."""
    by_text: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_text[mark.text].append(mark)
    same = [
        (each, mark)
        for each in existing
        for mark in by_text.get(each.text, ())
        if matching.may_be(each, mark)
    ]
    return sorted(same, key=lambda pair: (not matching.is_of_kind(*pair), abs(pair[0].line - pair[1].line)))


def _pairs(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> Iterator[tuple[DerivedT, Mark]]:
    for each, mark in product(existing, marks):
        if matching.may_be(each, mark):
            yield each, mark


def _similar(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> list[tuple[DerivedT, Mark]]:
    """Give the pairs whose texts resemble each other, the most similar first; of very many none."""
    if len(existing) * len(marks) > MOST_COMPARED:
        return []
    pairs = _pairs(existing, marks, matching)
    rated = [(likeness(pair[0].text, pair[1].text), pair) for pair in pairs]
    return [pair for rate, pair in sorted(rated, key=lambda each: -each[0]) if rate >= SIMILAR]


def _reworded(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> list[tuple[DerivedT, Mark]]:
    """Give the pairs that share several words, those of one kind and with the most of them first; of very many none."""
    if len(existing) * len(marks) > MOST_COMPARED:
        return []
    rated = []
    for pair in _pairs(existing, marks, matching):
        mine, theirs = _stems(pair[0]), _stems(pair[1])
        shared = len(mine & theirs)
        if shared >= LEAST_WORDS and shared >= REWORDED * min(len(mine), len(theirs)):
            rated.append((not matching.is_of_kind(*pair), -shared, pair))
    return [pair for _, _, pair in sorted(rated, key=lambda each: each[:2])]


def _only_ones(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> list[tuple[DerivedT, Mark]]:
    """Give the pairs with a word in common that are the only ones left of their kind, or the only ones left at all."""
    old, new = _sole(existing, matching.kind_of), _sole(marks, lambda mark: matching.kinds[mark.kind])
    pairs = [(old[kind], new[kind]) for kind in old if kind in new]
    if not pairs and len(existing) == len(marks) == 1:
        pairs = list(_pairs(existing, marks, matching))
    return [(each, mark) for each, mark in pairs if _stems(each) & _stems(mark)]


def _sole(these: Sequence[ThingT], kind_of: Callable[[ThingT], Hashable]) -> dict[Hashable, ThingT]:
    """Give by kind what is the only one of it."""
    counts = Counter(map(kind_of, these))
    return {kind_of(each): each for each in these if counts[kind_of(each)] == 1}


def _stems(each: Derived) -> frozenset[str]:
    return stems(each.text[:COMPARED])


def is_something_else(before: str, now: str) -> bool:
    """Tell whether a text has nothing in common with what stood in its place."""
    return not stems(before) & stems(now) and likeness(before, now) < SIMILAR


def likeness(one: str, other: str) -> float:
    """Tell how much of two texts agrees, from 0 to 1; what is below `SIMILAR` may be told as 0."""
    mine, theirs = (text[:COMPARED].casefold() for text in (one, other))
    import difflib

    matcher = difflib.SequenceMatcher(None, mine, theirs, autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < SIMILAR:
        return 0.0
    return matcher.ratio()


def _same_line(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> list[tuple[DerivedT, Mark]]:
    """Give the open ones with what now stands on their line."""
    pairs = _pairs(existing, marks, matching)
    return [(each, mark) for each, mark in pairs if each.line == mark.line and matching.is_open(each)]


def _edited_in_place(
    existing: Sequence[DerivedT], marks: Sequence[Mark], matching: Matching[DerivedT]
) -> list[tuple[DerivedT, Mark]]:
    """Give the pairs that stand on one line, where neither could be another one that is left."""
    pairs = [(each, mark) for each, mark in _pairs(existing, marks, matching) if each.line == mark.line]
    there = Counter(None if matching.near else matching.kind_of(each) for each in existing)
    new = Counter(None if matching.near else matching.kinds[mark.kind] for mark in marks)
    return [
        (each, mark)
        for each, mark in pairs
        if there[kind := None if matching.near else matching.kind_of(each)] == new[kind] == 1
    ]
