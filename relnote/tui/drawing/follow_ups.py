"""A follow-up or a promise: its words, and how it stands."""

from __future__ import annotations

from datetime import datetime

from relnote.domain.moments import day_of
from relnote.domain.promises import how_it_ended
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


def follow_up_text(follow_up: FollowUp, name: str = "") -> str:
    """Tell what it is, as one would write it in a note: `promise: quote by Friday`; `name` is that of another it is with."""
    whose = f"@{one_line(name)} " if name else ""
    return f"{KEYWORDS[follow_up.kind]}: {whose}{one_line(follow_up.text)}"


def follow_up_state(follow_up: FollowUp, now: datetime, zone: str) -> Line:
    """Tell how it stands on the day `now` falls on in `zone`: `1 d late`, `due Tue 24 Nov`, `kept, 1 day early`."""
    if follow_up.state is not FollowUpState.OPEN:
        return [Piece(how_it_ended(follow_up), follow_up.state.value.replace("_", "-"))]
    if follow_up.due_on is None:
        return [Piece("open", "open")]
    days = (follow_up.due_on - day_of(now, zone)).days
    if days < 0:
        return [Piece(f"{-days} d late", "late")]
    if days < 2:
        return [Piece(("due today", "due tomorrow")[days], "due")]
    text = f"due {follow_up.due_on:%a} {follow_up.due_on.day} {follow_up.due_on:%b}"
    return [Piece(text if days < 300 else f"{text} {follow_up.due_on.year}", "due")]
