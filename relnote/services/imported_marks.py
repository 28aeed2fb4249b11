"""The marks in notes that come from files: counted as the notes go by, and made what they say at the end.

Only what the user wrote is looked at here. What others wrote (mail, messages) becomes nothing, whatever stands in it.
A telling of what was never heard becomes nothing either, nor does a preference that is none: neither is counted.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain import moments
from relnote.domain.marks import begun_by, find_marks
from relnote.domain.words import MarkKind
from relnote.services.note_marks import keep_marks_in_line
from relnote.store import feedback, interactions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction, Question
    from relnote.services.journal import Journal
    from relnote.services.note_marks import Became
    from relnote.store.changes import Writer

_AT_ONCE = 500
"""So many notes are read again in one go."""


class ImportedNote(NamedTuple):
    """A note of an import as it is stored, or would be: below zero is the id of whatever would be."""

    id: int
    started_at: int
    """Seconds since 1970."""
    zone: str
    body: str
    contact_ids: Sequence[int]

    @property
    def moment(self) -> datetime:
        """When it was, in UTC."""
        return datetime.fromtimestamp(self.started_at, UTC)

    @property
    def written_on(self) -> date:
        """The day it was there."""
        return moments.day_of(self.moment, self.zone)


class ImportedMarks:
    """The marks in the notes of an import."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._keywords = journal.keywords
        self._begun = begun_by(self._keywords)
        self._notes: list[tuple[int, int]] = []
        self.count = 0
        """How many of them became what they say."""

    def look(self, note: ImportedNote) -> None:
        """Notice a note that is stored, or would be; most hold no mark, and cost next to nothing."""
        if self._begun.search(note.body):
            self.notice(note)

    def notice(self, note: ImportedNote) -> None:
        """Notice a note that may hold marks."""
        if find_marks(note.body, note.written_on, self._keywords):
            self._notes.append((note.started_at, note.id))

    def keep(self, writer: Writer) -> None:
        """Make the marks what they say, in order of time: what was heard comes before what was told of it."""
        ids = [key for _, key in sorted(self._notes)]
        for start in range(0, len(ids), _AT_ONCE):
            chunk = ids[start : start + _AT_ONCE]
            there = interactions.fetch(chunk)
            for key in chunk:
                became = keep_marks_in_line(self._journal, writer, there[key], before=None)
                self.count += _count(there[key], became, self._journal.questions)

    def said(self) -> list[str]:
        """Say how many there are, if any."""
        if not self.count:
            return []
        if self.count == 1:
            return ["1 mark in your notes (todo:, promise:, heard: …) becomes what it says."]
        return [f"{self.count:,} marks in your notes (todo:, promise:, heard: …) become what they say."]


def _count(note: Interaction, became: Became, questions: Sequence[Question]) -> int:
    """Count the marks of a new note that became something."""
    said = [mark for mark in became.marks if not mark.problem]
    closed = any(mark.kind is MarkKind.TOLD for mark in said) and feedback.told_in(note.id)
    lines = {heard.told_line for heard in closed or ()}
    return sum(
        (mark.kind is not MarkKind.TOLD or mark.line in lines)
        and (mark.kind is not MarkKind.PREFERS or (bool(became.answers) and is_preference(mark, questions)))
        for mark in said
    )


def is_preference(mark: Mark, questions: Sequence[Question]) -> bool:
    """Tell whether a line `prefers:` is understood."""
    from relnote.domain.prefers import parse_prefers

    return bool(parse_prefers(mark.text, questions=questions).answers)
