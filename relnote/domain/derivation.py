"""What was derived from a note keeps its state when the note is edited."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from relnote.domain.marks import Mark, becomes_follow_up
from relnote.domain.records import FollowUp
from relnote.domain.words import FOLLOW_UP_OF_MARK, FollowUpKind, FollowUpState

SIMILAR = 0.6
"""How much of two texts must agree (0 to 1) for one to be an edited form of the other."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with the follow-ups of one note."""

    keep: tuple[tuple[FollowUp, Mark], ...]
    """The follow-up stays as it stands; its line, text and day become those of the mark."""
    add: tuple[Mark, ...]
    drop: tuple[FollowUp, ...]


Pair = tuple[FollowUp, Mark]


def reconcile(existing: Sequence[FollowUp], marks: Sequence[Mark]) -> Plan:
    """Pair the follow-ups of a note with the marks of its new text, each used once, within one kind.

    First those with the same text, then the most similar ones, then an open one with what now stands on
    its line. One that has ended takes what stands on its line only when nothing else of its kind is left
    to pair: then its words were edited. Otherwise a new task must not begin as done.
    Marks that become no follow-up are passed over.
    """
    left = list(existing)
    new = [mark for mark in marks if becomes_follow_up(mark)]
    keep: list[Pair] = []
    for pairs in (_same_text, _similar, _same_line, _edited_in_place):
        used: set[int] = set()
        for pair in pairs(left, new):
            if used.isdisjoint(map(id, pair)):
                used.update(map(id, pair))
                keep.append(pair)
        left = [follow_up for follow_up in left if id(follow_up) not in used]
        new = [mark for mark in new if id(mark) not in used]
    return Plan(tuple(keep), tuple(new), tuple(left))


def _same_text(existing: Sequence[FollowUp], marks: Sequence[Mark]) -> list[Pair]:
    """Give the pairs with the same text, those on nearby lines first."""
    by_text: dict[tuple[FollowUpKind, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        by_text[FOLLOW_UP_OF_MARK[mark.kind], mark.text].append(mark)
    same = [(each, mark) for each in existing for mark in by_text.get((each.kind, each.text), ())]
    return sorted(same, key=lambda pair: abs(pair[0].line - pair[1].line))


def _same_kind(existing: Sequence[FollowUp], marks: Sequence[Mark]) -> Iterator[Pair]:
    for follow_up, mark in product(existing, marks):
        if FOLLOW_UP_OF_MARK[mark.kind] is follow_up.kind:
            yield follow_up, mark


def _similar(existing: Sequence[FollowUp], marks: Sequence[Mark]) -> list[Pair]:
    """Give the pairs whose texts resemble each other, the most similar first."""
    rated = [(likeness(pair[0].text, pair[1].text), pair) for pair in _same_kind(existing, marks)]
    return [pair for rate, pair in sorted(rated, key=lambda each: -each[0]) if rate >= SIMILAR]


def likeness(one: str, other: str) -> float:
    """Tell how much of two texts agrees, from 0 to 1; what is below `SIMILAR` may be told as 0."""
    matcher = difflib.SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < SIMILAR:
        return 0.0
    return matcher.ratio()


def _same_line(existing: Sequence[FollowUp], marks: Sequence[Mark]) -> list[Pair]:
    """Give the open follow-ups with what now stands on their line."""
    return [
        (follow_up, mark)
        for follow_up, mark in _same_kind(existing, marks)
        if follow_up.line == mark.line and follow_up.state is FollowUpState.OPEN
    ]


def _edited_in_place(existing: Sequence[FollowUp], marks: Sequence[Mark]) -> list[Pair]:
    """Give the pairs that stand on one line, where both are the only ones of their kind left."""
    there = Counter(follow_up.kind for follow_up in existing)
    new = Counter(FOLLOW_UP_OF_MARK[mark.kind] for mark in marks)
    return [
        (follow_up, mark)
        for follow_up, mark in _same_kind(existing, marks)
        if follow_up.line == mark.line and there[follow_up.kind] == new[follow_up.kind] == 1
    ]
