"""Records said in lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.dates import describe_day
from relnote.domain.text import one_line, quoted
from relnote.domain.words import FollowUpKind, FollowUpState

if TYPE_CHECKING:
    from datetime import date

    from relnote.domain.records import FollowUp, Question

_KINDS = {
    FollowUpKind.FOLLOW_UP: "follow-up",
    FollowUpKind.PROMISE_MINE: "promise",
    FollowUpKind.PROMISE_THEIRS: "their promise",
    FollowUpKind.ASK_NEXT: "ask next",
}


def follow_up(record: FollowUp, today: date, *, name: str = "") -> str:
    """Say a follow-up: `promise "quote", due Fri 27 Nov`; `name` is whose it is, where that has to be said."""
    text = f"{_KINDS[record.kind]} {quoted(record.text)}"
    text = f"{one_line(name)}: {text}" if name else text
    if record.state is not FollowUpState.OPEN:
        from relnote.domain.promises import how_it_ended

        return f"{text}, {how_it_ended(record)}"
    return f"{text}, due {describe_day(record.due_on, today)}" if record.due_on else text


def listed(names: list[str]) -> str:
    """Say several names: `Mary Chen, Bob Ortiz and Sue Park`."""
    *first, last = (one_line(name) for name in names)
    return f"{', '.join(first)} and {last}" if first else last


def question(asked: Question) -> str:
    """Name a question as it is typed: `best days`, `first channel`."""
    return one_line(asked.key.replace("_", " "))
