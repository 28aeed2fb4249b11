"""What a note tells in its lines `heard:` and `told:`; it stays in line with the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.derivation import reconcile
from relnote.domain.feedback import Heard
from relnote.domain.feedback_marks import HEARD_MARKS, TOLD_MARKS, matching_told, told_by
from relnote.domain.feedback_words import FEEDBACK_OF_MARK
from relnote.domain.lost_states import heard_goes_on, heard_gone, no_longer_told
from relnote.domain.mark_people import people_of
from relnote.domain.words import MarkKind
from relnote.store import feedback

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction
    from relnote.store.changes import Writer


class Listened(NamedTuple):
    """What came of the feedback in a note, beside what was written."""

    changed: Sequence[str] = ()
    """What was decided before and is lost, or stands for something else now."""
    fits_nothing: Sequence[Mark] = ()
    """The marks `told:` that are about nothing anybody said."""


ABOUT = frozenset({*FEEDBACK_OF_MARK, MarkKind.TOLD})


def keep_feedback_in_line(
    writer: Writer, interaction: Interaction, marks: Sequence[Mark], *, before: Interaction | None
) -> Listened:
    """Write what a note heard and told, and take back what it did before and no longer does.

    A piece keeps what became of it while its line is still the same thing. Everybody in the note said what was heard in
    it, or those whom the line names. `before` is the note as it was; none if it is new.
    """
    if before is None and not any(mark.kind in ABOUT for mark in marks):
        return Listened()
    touched, changed = _keep_heard(writer, interaction, marks, new=before is None)
    closed, fits_nothing = _keep_told(writer, interaction, marks, before=before)
    touched |= {heard.feedback_id for heard in closed}
    feedback.settle(writer, touched)
    told = {heard.id for heard in closed if heard.told_at is not None}
    now = feedback.of_contacts(interaction.contact_ids) if told else []
    changed += [no_longer_told(heard) for heard in now if heard.id in told and heard.told_at is None]
    return Listened(changed, fits_nothing)


def _keep_heard(
    writer: Writer, interaction: Interaction, marks: Sequence[Mark], *, new: bool
) -> tuple[set[int], list[str]]:
    there: dict[tuple[int, int], list[Heard]] = {}
    for heard in () if new else feedback.of_interactions([interaction.id]):
        there.setdefault((heard.feedback_id, heard.line), []).append(heard)
    plan = reconcile([each[0] for each in there.values()], marks, HEARD_MARKS)
    for first, mark in plan.kept:
        _keep(writer, interaction, there[first.feedback_id, first.line], mark)
    for first in plan.gone:
        for heard in there[first.feedback_id, first.line]:
            feedback.remove_source(writer, heard)
    for mark in plan.new:
        said_by = people_of(mark.about, interaction.contact_ids)
        feedback.add(writer, [_heard(interaction, mark, contact) for contact in said_by])
    changed = [heard_gone(first) for first in plan.gone]
    changed += [heard_goes_on(first, mark) for first, mark in plan.kept]
    return {feedback_id for feedback_id, _ in there}, changed


def _keep(writer: Writer, interaction: Interaction, said: Sequence[Heard], mark: Mark) -> None:
    """Bring what was kept of a line in line with it: its words, its kind, and who shares the note."""
    first = said[0]
    piece = feedback.fetch_one(first.feedback_id)
    if piece is not None and {heard.id for heard in piece.sources} == {heard.id for heard in said}:
        feedback.change(writer, replace(piece, kind=FEEDBACK_OF_MARK[mark.kind], text=mark.text))
    said_by = people_of(mark.about, interaction.contact_ids)
    people = set(said_by)
    for heard in said:
        if heard.contact_id in people:
            people.discard(heard.contact_id)
            kept = replace(heard, line=mark.line, text=mark.text, heard_at=interaction.started_at)
            feedback.change_source(writer, kept)
        else:
            feedback.remove_source(writer, heard)
    for contact_id in (each for each in said_by if each in people):
        more = replace(_heard(interaction, mark, contact_id), feedback_id=first.feedback_id)
        feedback.add_source(writer, more)


def _heard(interaction: Interaction, mark: Mark, contact_id: int) -> Heard:
    return Heard(
        contact_id=contact_id,
        interaction_id=interaction.id,
        line=mark.line,
        text=mark.text,
        heard_at=interaction.started_at,
        kind=FEEDBACK_OF_MARK[mark.kind],
        state_at=interaction.started_at,
    )


def _keep_told(
    writer: Writer, interaction: Interaction, marks: Sequence[Mark], *, before: Interaction | None
) -> tuple[list[Heard], list[Mark]]:
    """Give what was closed before and what is now, as it was, and the marks that close nothing."""
    closed = [] if before is None else feedback.told_in(interaction.id)
    was_at = interaction.started_at if before is None else before.started_at
    plan = reconcile(told_by(closed), marks, TOLD_MARKS)
    newly: list[Heard] = []
    fits_nothing: list[Mark] = []
    for told in plan.gone:
        for heard in told.closed:
            feedback.change_source(writer, feedback.let_go(heard, was_at))
    for told, mark in plan.kept:
        for heard in told.closed:
            if mark.about and heard.contact_id not in mark.about:
                feedback.change_source(writer, feedback.let_go(heard, was_at))
                continue
            # What was ticked off or taken back since does not go by the note any more.
            told_at = interaction.started_at if heard.told_at == was_at else heard.told_at
            feedback.change_source(writer, replace(_told(heard, interaction, mark), told_at=told_at))
    for mark in plan.new:
        about = closed_by(interaction, mark.text, mark.about)
        if not about:
            fits_nothing.append(mark)
        for heard in about:
            feedback.change_source(writer, _told(heard, interaction, mark))
            newly.append(heard)
    return [*closed, *newly], fits_nothing


def closed_by(interaction: Interaction, text: str, about: Sequence[int] = ()) -> list[Heard]:
    """Give what a mark `told:` of a note closes: the piece its words are nearest to, for everybody in it who said it.

    Whom the line names it closes it for these.
    What the same note hears is what it tells of only where nothing else is, and what was heard later never.
    """
    untold = feedback.untold(people_of(about, interaction.contact_ids))
    return closed_of(untold, interaction.id, interaction.started_at, text)


def closed_of(there: Sequence[Heard], interaction_id: int, told_at: datetime, text: str) -> list[Heard]:
    """Give what a mark `told:` of a note of this moment closes of what is untold."""
    untold = [heard for heard in there if heard.heard_at <= told_at]
    before = [heard for heard in untold if heard.interaction_id != interaction_id]
    found = matching_told(text, before) or matching_told(text, untold)
    if found is None:
        return []
    return [heard for heard in untold if heard.feedback_id == found.feedback_id]


def _told(heard: Heard, interaction: Interaction, mark: Mark) -> Heard:
    return replace(
        heard,
        told_at=interaction.started_at,
        told_in_id=interaction.id,
        told_line=mark.line,
        told_text=mark.text,
    )
