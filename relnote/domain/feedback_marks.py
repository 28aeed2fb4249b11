"""The marks `heard:` and `told:`: which are still the same in an edited note, and what a telling is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relnote.domain.derivation import SIMILAR, Matching, likeness
from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FEEDBACK_OF_MARK, FeedbackState
from relnote.domain.sense import stems
from relnote.domain.words import MarkKind

HEARD_MARKS: Matching[Heard] = Matching(
    FEEDBACK_OF_MARK,
    kind_of=lambda heard: heard.kind,
    is_open=lambda heard: heard.state is FeedbackState.HEARD and heard.told_at is None,
    near=True,
)
"""How what was heard is found again in an edited note: also if it was given another kind."""


@dataclass(frozen=True, slots=True)
class ToldBy:
    """A mark `told:` as it was when it closed something."""

    line: int
    text: str
    closed: tuple[Heard, ...]


TOLD_MARKS: Matching[ToldBy] = Matching(
    {MarkKind.TOLD: "told"}, kind_of=lambda _: "told", is_open=lambda _: False, in_place=False
)
"""How marks `told:` are found again: with other words one may tell of something else."""


def told_by(closed: Iterable[Heard]) -> list[ToldBy]:
    """Put together what each mark of a note told of, in the order of its lines."""
    marks: dict[tuple[int, str], list[Heard]] = {}
    for heard in closed:
        marks.setdefault((heard.told_line, heard.told_text), []).append(heard)
    return [ToldBy(line, text, tuple(found)) for (line, text), found in sorted(marks.items())]


LEAST_SHARED = 0.3
"""So much of the shorter text's words must stand in the other, too, for a telling to be about something."""


def matching_told(text: str, untold: Sequence[Heard]) -> Heard | None:
    """Find what a mark `told:` is about among what somebody said and was not told of; none if no words agree.

    Of those that are near enough the most words in common win, then the nearest; among equals what was settled, then
    what was heard last.
    """
    mine = stems(text)
    rated = [
        (len(mine & stems(heard.text)), near, heard.is_settled, heard.heard_at, heard.id, heard)
        for heard in untold
        if (near := nearness(text, heard.text)) >= LEAST_SHARED
    ]
    best = max(rated, default=None, key=lambda each: each[:5])
    return best[5] if best else None


def nearness(one: str, other: str) -> float:
    """Tell from 0 to 1 how far two texts are about the same thing, by the words that carry their sense."""
    if likeness(one, other) >= SIMILAR:
        return 1.0
    mine, theirs = stems(one), stems(other)
    least = min(len(mine), len(theirs))
    return len(mine & theirs) / least if least else 0.0
