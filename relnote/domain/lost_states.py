"""What is said where an edit of a note touches what was decided: it is gone with its words, or stands for others now."""

from __future__ import annotations

from relnote.domain.derivation import is_something_else
from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FEEDBACK_OF_MARK, FeedbackState
from relnote.domain.marks import Mark
from relnote.domain.promises import how_it_ended
from relnote.domain.records import FollowUp
from relnote.domain.sentences.board import heard_stands
from relnote.domain.text import quoted
from relnote.domain.words import FOLLOW_UP_OF_MARK, FollowUpState

_FOLLOW_UPS = {kind: mark.value for mark, kind in FOLLOW_UP_OF_MARK.items()}
_FEEDBACK = {kind: mark.value for mark, kind in FEEDBACK_OF_MARK.items()}


def was_decided(heard: Heard) -> bool:
    """Tell whether anything became of a piece that somebody said, or they were told of it."""
    return heard.state is not FeedbackState.HEARD or heard.told_at is not None


def follow_up_gone(follow_up: FollowUp) -> str:
    """Say that one that has ended is gone with its line: `gone: promise "quote", kept`; nothing of an open one."""
    if follow_up.state is FollowUpState.OPEN:
        return ""
    return f"gone: {_FOLLOW_UPS[follow_up.kind]} {quoted(follow_up.text)}, {how_it_ended(follow_up)}"


def follow_up_goes_on(was: FollowUp, mark: Mark) -> str:
    """Say that one that has ended now stands for something else; nothing if its words only changed."""
    if was.state is FollowUpState.OPEN or not is_something_else(was.text, mark.text):
        return ""
    return f"{quoted(mark.text)} counts as {how_it_ended(was)}, as {quoted(was.text)} did"


def heard_gone(heard: Heard) -> str:
    """Say that a piece of which something was decided is gone with its line; nothing of another."""
    if not was_decided(heard):
        return ""
    return f"gone: {_FEEDBACK[heard.kind]} {quoted(heard.text)}, {heard_stands(heard)}"


def heard_goes_on(was: Heard, mark: Mark) -> str:
    """Say that a piece of which something was decided now says something else; nothing if its words only changed."""
    if not was_decided(was) or not is_something_else(was.text, mark.text):
        return ""
    return f"{quoted(mark.text)} counts as {heard_stands(was)}, as {quoted(was.text)} did"


def no_longer_told(heard: Heard) -> str:
    """Say that what a note told of is to be told again."""
    return f"not told any more: {quoted(heard.text)}"
