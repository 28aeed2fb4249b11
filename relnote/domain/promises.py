"""How a promise, or anything else to do, ended: said in a word or two."""

from __future__ import annotations

from relnote.domain.records import FollowUp
from relnote.domain.sentences.phrases import counted
from relnote.domain.words import FollowUpState


def how_it_ended(ended: FollowUp) -> str:
    """Say it: `kept, 2 days early`, `kept, 1 day late`, `done`, `broken`."""
    word = ended.state.value.replace("_", " ")
    if ended.state not in {FollowUpState.KEPT, FollowUpState.KEPT_LATE}:
        return word
    if ended.due_on is None or ended.ended_on is None:
        return word
    word = FollowUpState.KEPT.value
    days = (ended.due_on - ended.ended_on).days
    if days == 0:
        return f"{word} on its day"
    return f"{word}, {counted(abs(days), 'day', 'days')} {'early' if days > 0 else 'late'}"
