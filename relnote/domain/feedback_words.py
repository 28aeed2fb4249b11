"""The words of feedback: its kinds, what becomes of it, where it stands on the board."""

from __future__ import annotations

from enum import StrEnum

from relnote.domain.words import MarkKind


class FeedbackKind(StrEnum):
    """What somebody told you: of one of these kinds, or just something worth knowing."""

    REMARK = "remark"
    SUGGESTION = "suggestion"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    REQUEST = "request"
    NEW_USE = "new_use"


class FeedbackState(StrEnum):
    """What became of a piece of feedback; whether they know is kept for each person."""

    HEARD = "heard"
    WILL_DO = "will_do"
    WILL_NOT = "will_not"
    DONE = "done"


class Stage(StrEnum):
    """Where a piece of feedback stands on the board: told once everybody who said it knows what became of it."""

    HEARD = "heard"
    DECIDED = "decided"
    DONE = "done"
    TOLD = "told"


class QuotingState(StrEnum):
    """How far it is with words of theirs that may be quoted; a candidate is no row at all."""

    ASKED = "asked"
    GRANTED = "granted"
    DECLINED = "declined"


FEEDBACK_OF_MARK: dict[MarkKind, FeedbackKind] = {
    MarkKind.HEARD: FeedbackKind.REMARK,
    MarkKind.SUGGESTION: FeedbackKind.SUGGESTION,
    MarkKind.COMPLAINT: FeedbackKind.COMPLAINT,
    MarkKind.PRAISE: FeedbackKind.PRAISE,
    MarkKind.REQUEST: FeedbackKind.REQUEST,
    MarkKind.NEW_USE: FeedbackKind.NEW_USE,
}
"""The marks that become feedback, and which kind each becomes."""
