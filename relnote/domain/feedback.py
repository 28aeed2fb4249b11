"""Feedback: what people told you, what becomes of it, and whether they know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from relnote.domain.feedback_words import (
    FeedbackKind,
    FeedbackState,
    QuotingState,
    Stage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A line of a note in which somebody told you something, with what became of it."""

    id: int = 0
    feedback_id: int = 0
    """The piece it belongs to; several people may have said the same."""
    contact_id: int
    interaction_id: int
    line: int
    """The line of that note, counted from 0."""
    text: str
    """In the words of the note."""
    heard_at: datetime
    told_at: datetime | None = None
    """When they were told what became of it."""
    told_in_id: int | None = None
    """The note whose mark told so, also if that was ticked off later or taken back; none if no mark did."""
    told_line: int = 0
    told_text: str = ""
    """That mark: its line, and what it said."""
    kind: FeedbackKind
    state: FeedbackState = FeedbackState.HEARD
    state_at: datetime
    """When the piece came to stand so."""

    @property
    def is_settled(self) -> bool:
        """Whether it was done or decided against: they ought to be told."""
        return self.state in SETTLED

    @property
    def knows(self) -> bool:
        """Whether they were told how it stands now: what they were told well before that was only an answer.

        A day is let pass for a talk that began before what it told of was written down.
        """
        return self.told_at is not None and self.told_at > self.state_at - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """A piece of feedback: what one or several people told you."""

    id: int = 0
    kind: FeedbackKind
    text: str
    state: FeedbackState = FeedbackState.HEARD
    stage: Stage = Stage.HEARD
    heard_at: datetime
    """When the first of them said it."""
    state_at: datetime
    sources: tuple[Heard, ...] = ()
    """Who said it, and where; the first to say so first."""
    names: tuple[str, ...] = ()
    """Who said it, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimonial:
    """Words of somebody that may be quoted, or whether they may."""

    id: int = 0
    contact_id: int
    feedback_id: int | None
    """The praise or the new use; none once its note no longer tells it."""
    state: QuotingState
    wording: str
    """What they said; once it is granted, what they allowed."""
    asked_at: datetime
    ended_at: datetime | None = None
    """When they answered."""


SETTLED = frozenset({FeedbackState.DONE, FeedbackState.WILL_NOT})
"""The states of which whoever said it ought to be told."""

QUOTABLE = frozenset({FeedbackKind.PRAISE, FeedbackKind.NEW_USE})
"""The kinds that may be worth quoting."""

QUOTED_WITHIN = timedelta(days=180)
"""So long praise is fresh enough to ask whether it may be quoted, and a broken promise stands in its way."""

_STAGES = {
    FeedbackState.HEARD: Stage.HEARD,
    FeedbackState.WILL_DO: Stage.DECIDED,
    FeedbackState.WILL_NOT: Stage.DECIDED,
    FeedbackState.DONE: Stage.DONE,
}

ONWARDS = {
    FeedbackState.HEARD: FeedbackState.WILL_DO,
    FeedbackState.WILL_DO: FeedbackState.DONE,
    FeedbackState.WILL_NOT: FeedbackState.WILL_DO,
}
"""The state after each; from done on it is for telling them."""

BACK = {
    FeedbackState.DONE: FeedbackState.WILL_DO,
    FeedbackState.WILL_DO: FeedbackState.HEARD,
    FeedbackState.WILL_NOT: FeedbackState.HEARD,
}
"""The state before each."""


def asks_for_thanks(piece: Feedback) -> bool:
    """Tell whether a piece is praise as it was heard: nothing is to be done about it but to thank them."""
    return piece.kind is FeedbackKind.PRAISE and piece.state is FeedbackState.HEARD


def stage_of(state: FeedbackState, sources: Iterable[Heard]) -> Stage:
    """Tell where a piece stands: told once everybody who said it knows."""
    told = [source.knows for source in sources]
    return Stage.TOLD if told and all(told) else _STAGES[state]
