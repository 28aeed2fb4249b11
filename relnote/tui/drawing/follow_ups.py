"""A follow-up or a promise: its words, and how it stands."""

from __future__ import annotations

from datetime import datetime

from relnote.domain.moments import day_of
from relnote.domain.records import FollowUp
from relnote.domain.text import one_line
from relnote.domain.words import FollowUpKind, FollowUpState
from relnote.tui.drawing.pieces import Line, Piece

KEYWORDS = {
    FollowUpKind.FOLLOW_UP: "todo",
    FollowUpKind.PROMISE_MINE: "promise",
    FollowUpKind.PROMISE_THEIRS: "they promise",
    FollowUpKind.ASK_NEXT: "ask next",
}
ENDED = {
    FollowUpState.DONE: "done",
    FollowUpState.KEPT: "kept",
    FollowUpState.KEPT_LATE: "kept late",
    FollowUpState.BROKEN: "broken",
    FollowUpState.DROPPED: "dropped",
}


def follow_up_text(follow_up: FollowUp) -> str:
    """Tell what it is, as one would write it in a note: `promise: quote by Friday`."""
    return f"{KEYWORDS[follow_up.kind]}: {one_line(follow_up.text)}"


def follow_up_state(follow_up: FollowUp, now: datetime, zone: str) -> Line:
    """Tell how it stands on the day `now` falls on in `zone`: `1 d late`, `due Tue 24 Nov`, `kept`."""
    if follow_up.state in ENDED:
        return [Piece(ENDED[follow_up.state], follow_up.state.value.replace("_", "-"))]
    if follow_up.due_on is None:
        return [Piece("open", "open")]
    days = (follow_up.due_on - day_of(now, zone)).days
    if days < 0:
        return [Piece(f"{-days} d late", "late")]
    if days < 2:
        return [Piece(("due today", "due tomorrow")[days], "due")]
    text = f"due {follow_up.due_on:%a} {follow_up.due_on.day} {follow_up.due_on:%b}"
    return [Piece(text if days < 300 else f"{text} {follow_up.due_on.year}", "due")]
