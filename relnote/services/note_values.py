"""What a note tells in its lines `gave:` and `asked:`; it stays in line with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.derivation import SIMILAR, likeness
from relnote.domain.mark_people import people_of
from relnote.domain.marks import becomes_value
from relnote.domain.pairing import pair
from relnote.domain.values import Value, kind_of
from relnote.domain.words import VALUE_OF_MARK
from relnote.services.note_rows import write_rows
from relnote.store import values

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction
    from relnote.store.changes import Writer


def keep_values_in_line(
    writer: Writer, interaction: Interaction, marks: Sequence[Mark], written_on: date, *, new: bool
) -> None:
    """Write what a note tells of giving and asking, and remove what it told before and no longer does.

    What was given or asked for counts for everybody in the note, or for those whom the line names. A value keeps its
    identity while a line of its kind says the same, says nearly the same, or stands where it stood.
    `new` says that nothing came of the note yet.
    """
    told = [
        _value(interaction, mark, written_on, contact_id)
        for mark in marks
        if becomes_value(mark)
        for contact_id in people_of(mark.about, interaction.contact_ids)
    ]
    there = [] if new else values.of_interaction(interaction.id)
    write_rows(writer, values, pair(there, told, alike=_alike, same=_same, similar=_similar))


def _value(interaction: Interaction, mark: Mark, written_on: date, contact_id: int) -> Value:
    return Value(
        contact_id=contact_id,
        interaction_id=interaction.id,
        line=mark.line,
        way=VALUE_OF_MARK[mark.kind],
        kind=kind_of(mark.text),
        day=written_on,
        text=mark.text,
    )


def _alike(old: Value, value: Value) -> bool:
    return old.way is value.way


def _same(old: Value, value: Value) -> bool:
    return old.text == value.text


def _similar(old: Value, value: Value) -> bool:
    return likeness(old.text, value.text) >= SIMILAR
