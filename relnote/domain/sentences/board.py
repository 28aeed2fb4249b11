"""What is said of pieces of feedback on the board: who said it, and how it stands."""

from __future__ import annotations

from relnote.domain.feedback import Feedback, Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState, Stage
from relnote.domain.text import one_line

STATE_WORDS = {
    FeedbackState.HEARD: "heard",
    FeedbackState.WILL_DO: "will do",
    FeedbackState.WILL_NOT: "will not",
    FeedbackState.DONE: "done",
}
"""What each state is called."""

_KNOW = {FeedbackKind.PRAISE: "thanked"}
"""How it is said that somebody heard back, where that is not that they were told: praise asks for thanks only."""

KIND_WORDS = {kind: kind.value.replace("_", " ") for kind in FeedbackKind}
"""What each kind is called."""


def know_word(kind: FeedbackKind) -> str:
    """Say what whoever said it is once they heard back: `told`, for praise `thanked`."""
    return _KNOW.get(kind, "told")


def stands(piece: Feedback) -> str:
    """Say how a piece stands: `will do`, `done, 1 of 3 told`, `told`, `will not, told`; of praise `thanked`."""
    told = know_word(piece.kind)
    if piece.stage is Stage.TOLD:
        return f"will not, {told}" if piece.state is FeedbackState.WILL_NOT else told
    people = {heard.contact_id for heard in piece.sources}
    untold = {heard.contact_id for heard in piece.sources if not heard.knows}
    said = STATE_WORDS[piece.state]
    if len(untold) < len(people):
        return f"{said}, {len(people) - len(untold)} of {len(people)} {told}"
    return f"{said}, not {told}" if piece.state in (FeedbackState.DONE, FeedbackState.WILL_NOT) else said


def stands_since(piece: Feedback, day: str) -> str:
    """Say how a piece stands and from which day on: `heard yesterday`, `will do, decided Tue 17 Nov`, `told today`."""
    if piece.stage is Stage.TOLD or piece.state is FeedbackState.HEARD:
        return f"{stands(piece)} {day}"
    decided, *rest = stands(piece).split(", ", maxsplit=1)
    said = f"done {day}" if piece.state is FeedbackState.DONE else f"{decided}, decided {day}"
    return ", ".join((said, *rest))


def heard_stands(heard: Heard) -> str:
    """Say how one line of a note stands, for who said it: `not told`, `done, not told`, `told`, `not thanked`."""
    told = know_word(heard.kind)
    if heard.told_at is not None:
        return told
    return f"not {told}" if heard.state is FeedbackState.HEARD else f"{STATE_WORDS[heard.state]}, not {told}"


def names_of(piece: Feedback, most: int = 3) -> str:
    """Name who said a piece: `Mary Chen, Bob Ortiz and 2 more`."""
    names = [one_line(name) for name in piece.names]
    if len(names) <= most:
        return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))
    return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} more"
