"""The marks in notes that come from files: counted as the notes go by, and made what they say at the end.

Only what the user wrote is looked at here. What others wrote (mail, messages) becomes nothing, whatever stands in it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.marks import begun_by, find_marks
from relnote.services.note_marks import keep_marks_in_line
from relnote.store import interactions

if TYPE_CHECKING:
    from relnote.services.journal import Journal
    from relnote.store.changes import Writer

_AT_ONCE = 500
"""So many notes are read again in one go."""


class ImportedMarks:
    """The marks in the notes of an import."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._keywords = journal.keywords
        self._begun = begun_by(self._keywords)
        self._notes: list[tuple[int, int]] = []
        self.count = 0
        """How many there are that say something."""

    def look(self, interaction_id: int, started_at: int, zone: str, body: str) -> None:
        """Notice a note that is stored, or would be, under this id; most hold no mark, and cost next to nothing.

        `started_at` counts seconds since 1970.
        """
        if not self._begun.search(body):
            return
        written_on = moments.day_of(datetime.fromtimestamp(started_at, UTC), zone)
        marks = find_marks(body, written_on, self._keywords)
        found = sum(not mark.problem for mark in marks)
        if found:
            self.count += found
            self._notes.append((started_at, interaction_id))

    def keep(self, writer: Writer) -> None:
        """Make the marks what they say, in order of time: what was heard comes before what was told of it."""
        ids = [key for _, key in sorted(self._notes)]
        for start in range(0, len(ids), _AT_ONCE):
            chunk = ids[start : start + _AT_ONCE]
            there = interactions.fetch(chunk)
            for key in chunk:
                keep_marks_in_line(self._journal, writer, there[key], before=None)

    def said(self) -> list[str]:
        """Say how many there are, if any."""
        if not self.count:
            return []
        if self.count == 1:
            return ["1 mark in your notes (todo:, promise:, heard: …) becomes what it says."]
        return [f"{self.count:,} marks in your notes (todo:, promise:, heard: …) become what they say."]
