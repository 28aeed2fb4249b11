"""Notes from before their marks became anything: once read again, they are worth as much as those of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.feedback_words import FEEDBACK_OF_MARK
from relnote.domain.words import VALUE_OF_MARK, MarkKind
from relnote.services.note_feedback import keep_feedback_in_line
from relnote.services.note_marks import marks_of
from relnote.services.note_values import keep_values_in_line
from relnote.store import database, interactions, meta, rereading

if TYPE_CHECKING:
    from relnote.services.journal import Journal

READ_BY = "notes read by"
"""The name under which the journal says by which marks its notes were read."""

MARKS_VERSION = "1"
"""Raised whenever marks become something that were kept as text before."""

NEW_MARKS = frozenset({*FEEDBACK_OF_MARK, *VALUE_OF_MARK, MarkKind.TOLD})
"""The marks that became something with this version."""

AT_ONCE = 500
"""So many notes are read in one step to undo."""


def read_again(journal: Journal) -> int:
    """Read the notes that came to nothing but hold such marks; gives how many there were. It is done once a journal."""
    with database.connected():
        if meta.get(READ_BY) == MARKS_VERSION:
            return 0
        words = [word for word, kind in journal.keywords.items() if kind in NEW_MARKS]
        ids = rereading.unread(words)
    for start in range(0, len(ids), AT_ONCE):
        _read(journal, ids[start : start + AT_ONCE])
    with database.transaction():
        meta.put(READ_BY, MARKS_VERSION)
    return len(ids)


def _read(journal: Journal, ids: list[int]) -> None:
    with journal.change("read what earlier notes tell of hearing and giving") as writer:
        found = interactions.fetch(ids)
        # In order of time: what was heard comes before what was told of it.
        for note in (found[key] for key in ids if key in found):
            written_on = moments.day_of(note.started_at, note.zone)
            marks = marks_of(journal, note)
            keep_feedback_in_line(writer, note, marks, before=None)
            keep_values_in_line(writer, note, marks, written_on, new=True)
