"""How the lines of a note that is being edited stand, and will."""

from __future__ import annotations

from datetime import UTC, date, datetime

from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.marks import find_marks
from relnote.domain.records import FollowUp
from relnote.domain.standing import CameOf, states_kept
from relnote.domain.words import FollowUpKind, FollowUpState

DAY = date(2026, 11, 26)
AT = datetime(2026, 11, 26, 12, tzinfo=UTC)


def made(text: str, line: int, kind=FollowUpKind.PROMISE_MINE, **fields) -> FollowUp:
    return FollowUp(id=line, contact_id=1, line=line, kind=kind, text=text, **fields)


def said(text: str, line: int, contact: int = 1, **fields) -> Heard:
    return Heard(id=line * 10 + contact, feedback_id=line, contact_id=contact, interaction_id=1, line=line, text=text,
                 heard_at=AT, state_at=AT, kind=FeedbackKind.PRAISE, **fields)  # fmt: skip


def states(came_of: CameOf, *lines: str) -> list[str]:
    marks = find_marks("\n".join(lines), DAY)
    kept = states_kept(came_of, marks)
    return [kept.get(mark, "") for mark in marks]


def test_what_was_decided_stays_and_is_said() -> None:
    kept = {"state": FollowUpState.KEPT, "due_on": DAY, "ended_on": DAY}
    came_of = CameOf(
        follow_ups=(
            made("quote", 0, **kept),
            made("drawings", 1),
            made("who signs", 2, FollowUpKind.ASK_NEXT, state=FollowUpState.DONE),
            made("plan", 3, FollowUpKind.ASK_NEXT, state=FollowUpState.DROPPED),
        ),
        heard=(said("the quiet motor", 4, told_at=AT), said("the lid", 5, state=FeedbackState.WILL_NOT)),
    )
    lines = (
        *("promise: the quote and photos", "promise: drawings", "ask next: who signs", "ask next: plan"),
        *("praise: so quiet, the motor", "praise: the lid", "praise: the belt"),
    )
    assert states(came_of, *lines) == [
        *("kept on its day", "", "asked", "dropped"),
        *("thanked", "will not, not thanked", ""),
    ]


def test_of_what_several_said_it_is_said_how_many_know() -> None:
    came_of = CameOf(heard=(said("the lid", 0), said("the lid", 0, 2, told_at=AT)))
    assert states(came_of, "praise: the lid") == ["1 of 2 thanked"]
    assert states(CameOf(heard=(said("the lid", 0), said("the lid", 0, 2))), "praise: the lid") == [""]
