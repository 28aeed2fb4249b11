"""What is said of what was decided when the note it came from is edited."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.lost_states import (
    follow_up_goes_on,
    follow_up_gone,
    heard_goes_on,
    heard_gone,
    no_longer_told,
)
from relnote.domain.marks import find_marks
from relnote.domain.records import FollowUp
from relnote.domain.words import FollowUpKind, FollowUpState

DAY = date(2026, 11, 26)
AT = datetime(2026, 11, 26, 12, tzinfo=UTC)
KEPT = FollowUp(id=1, contact_id=1, line=0, kind=FollowUpKind.PROMISE_MINE, text="quote", due_on=DAY,
                state=FollowUpState.KEPT, ended_on=DAY)  # fmt: skip
TOLD = Heard(id=1, contact_id=1, interaction_id=1, line=0, text="the quiet motor", heard_at=AT, told_at=AT,
             kind=FeedbackKind.PRAISE, state_at=AT)  # fmt: skip
OPEN, UNTOLD = replace(KEPT, state=FollowUpState.OPEN), replace(TOLD, told_at=None)


def mark(text: str):
    return find_marks(text, DAY)[0]


def test_what_was_decided_and_is_gone_is_named() -> None:
    assert follow_up_gone(KEPT) == 'gone: promise "quote", kept on its day'
    assert heard_gone(TOLD) == 'gone: praise "the quiet motor", thanked'
    will_not = replace(UNTOLD, state=FeedbackState.WILL_NOT)
    assert heard_gone(will_not) == 'gone: praise "the quiet motor", will not, not thanked'
    assert (follow_up_gone(OPEN), heard_gone(UNTOLD)) == ("", "")
    assert no_longer_told(TOLD) == 'not told any more: "the quiet motor"'


def test_what_stands_for_something_else_now_is_said() -> None:
    other, same = mark("promise: price list"), mark("promise: the long quote")
    said = '"price list" counts as kept on its day, as "quote" did'
    assert (follow_up_goes_on(KEPT, other), follow_up_goes_on(KEPT, same)) == (said, "")
    assert follow_up_goes_on(OPEN, other) == ""
    other, same = mark("praise: fast help"), mark("praise: a motor so quiet")
    assert heard_goes_on(TOLD, other) == '"fast help" counts as thanked, as "the quiet motor" did'
    assert (heard_goes_on(TOLD, same), heard_goes_on(UNTOLD, other)) == ("", "")
