"""Questions that were meant to be asked and are ticked in a note: asked, or not asked after all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.text import folded
from relnote.domain.ticks import find_ticks
from relnote.domain.words import FollowUpKind, FollowUpState
from relnote.store import follow_ups

if TYPE_CHECKING:
    from datetime import date

    from relnote.domain.records import Interaction
    from relnote.store.changes import Writer


def keep_ticks_in_line(writer: Writer, interaction: Interaction, before: str, today: date) -> int:
    """End the questions that are newly ticked in a note, and open those again whose tick was taken away.

    Tells how many it ended.

    `before` is the text of the note as it was; the ones that are not ticked stay for next time, and one that was ended
    elsewhere stays ended.
    """
    was = {folded(tick.text) for tick in find_ticks(before) if tick.ticked}
    ticks = find_ticks(interaction.body)
    ticked = {folded(tick.text) for tick in ticks if tick.ticked}
    asked = ticked - was
    taken_back = was & {folded(tick.text) for tick in ticks if not tick.ticked} - ticked
    if not asked and not taken_back:
        return 0
    ended = 0
    for question in follow_ups.of_contacts(interaction.contact_ids, still_open=False):
        if question.kind is not FollowUpKind.ASK_NEXT:
            continue
        text = folded(question.text)
        if question.state is FollowUpState.OPEN and text in asked:
            follow_ups.change(writer, replace(question, state=FollowUpState.DONE, ended_on=today))
            ended += 1
        elif (
            question.state is FollowUpState.DONE
            and text in taken_back
            and follow_ups.was_ended_with(question.id, interaction.id)
        ):
            follow_ups.change(writer, replace(question, state=FollowUpState.OPEN, ended_on=None))
    return ended
