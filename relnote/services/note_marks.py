"""All that the marks of a note become, kept in line with its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.marks import find_marks
from relnote.domain.records import FollowUp
from relnote.domain.words import FOLLOW_UP_OF_MARK
from relnote.store import contacts, dated_facts, feedback, follow_ups, values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction
    from relnote.services.journal import Journal
    from relnote.store.changes import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """What came of a note's marks."""

    marks: tuple[Mark, ...]
    follow_ups: tuple[FollowUp, ...]
    answers: int
    """How many preference answers it gave."""
    changed: tuple[str, ...] = ()
    """What was decided of its lines before and is gone, or stands for something else now: a sentence each."""
    fits_nothing: tuple[Mark, ...] = ()
    """The marks `told:` that are about nothing anybody said."""


def marks_of(journal: Journal, interaction: Interaction) -> tuple[Mark, ...]:
    """Find the marks of a note, and whom of its people they name; asks the store only if there is an @."""
    people: dict[int, str] = {}
    if "@" in interaction.body:
        names = contacts.names(interaction.contact_ids)
        people = {key: names[key] for key in interaction.contact_ids if key in names}
    written_on = moments.day_of(interaction.started_at, interaction.zone)
    return find_marks(interaction.body, written_on, journal.keywords, people)


def keep_marks_in_line(
    journal: Journal, writer: Writer, interaction: Interaction, *, before: Interaction | None
) -> Became:
    """Bring what a note's marks become in line with its text; what is there keeps its state.

    `before` is the note as it was; none if it is new, and has nothing derived from it yet.
    """
    new = before is None
    marks = marks_of(journal, interaction)
    if before is None and not marks:
        return Became(marks=(), follow_ups=(), answers=0)
    # A note without marks, as most that are logged, does without them.
    from relnote.services.note_answers import keep_in_line
    from relnote.services.note_facts import keep_facts_in_line
    from relnote.services.note_feedback import keep_feedback_in_line
    from relnote.services.note_values import keep_values_in_line

    written_on = moments.day_of(interaction.started_at, interaction.zone)
    found, changed = _keep_follow_ups(journal, writer, interaction, marks, new=new)
    keep_facts_in_line(writer, interaction, marks, written_on, new=new)
    listened = keep_feedback_in_line(writer, interaction, marks, before=before)
    keep_values_in_line(writer, interaction, marks, written_on, new=new)
    answers = keep_in_line(writer, interaction, marks, journal.questions, new=new)
    return Became(
        marks=marks,
        follow_ups=found,
        answers=answers,
        changed=tuple(filter(None, (*changed, *listened.changed))),
        fits_nothing=tuple(listened.fits_nothing),
    )


def became_anything(interaction_id: int) -> bool:
    """Tell whether anything came of a note's marks that is there."""
    return bool(
        follow_ups.of_interactions([interaction_id])
        or dated_facts.of_interaction(interaction_id)
        or feedback.of_interactions([interaction_id])
        or feedback.told_in(interaction_id)
        or values.of_interaction(interaction_id)
        or follow_ups.answers_from(interaction_id)
    )


def _keep_follow_ups(
    journal: Journal, writer: Writer, interaction: Interaction, marks: Sequence[Mark], *, new: bool
) -> tuple[tuple[FollowUp, ...], list[str]]:
    from relnote.domain.derivation import FOLLOW_UPS, reconcile
    from relnote.domain.lost_states import follow_up_goes_on, follow_up_gone
    from relnote.domain.mark_people import person_of

    there = [] if new else follow_ups.of_interactions([interaction.id])
    plan = reconcile(there, marks, FOLLOW_UPS)
    for follow_up in plan.gone:
        follow_ups.remove(writer, follow_up)
    changed = [follow_up_gone(follow_up) for follow_up in plan.gone]
    changed += [follow_up_goes_on(kept, mark) for kept, mark in plan.kept]
    people = interaction.contact_ids
    found = []
    for kept, mark in plan.kept:
        # It stays with its contact unless the note is no longer theirs, or its line names another.
        stays = kept.contact_id in people and not mark.about
        contact_id = kept.contact_id if stays else person_of(mark.about, people)
        follow_up = replace(kept, contact_id=contact_id, line=mark.line, text=mark.text, due_on=mark.due_on)
        follow_ups.change(writer, follow_up)
        found.append(follow_up)
    for mark in plan.new:
        follow_up = FollowUp(
            contact_id=person_of(mark.about, people),
            interaction_id=interaction.id,
            line=mark.line,
            kind=FOLLOW_UP_OF_MARK[mark.kind],
            text=mark.text,
            due_on=mark.due_on,
            created_at=journal.now(),
        )
        found.append(replace(follow_up, id=follow_ups.add(writer, follow_up)))
    return tuple(sorted(found, key=lambda follow_up: follow_up.line)), changed
