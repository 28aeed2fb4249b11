"""What the marks in notes of an import would become: as `ImportedMarks` counts them, but nothing is written."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FEEDBACK_OF_MARK
from relnote.domain.mark_people import people_of
from relnote.domain.marks import find_marks
from relnote.domain.records import Answer
from relnote.domain.words import AnswerSource, AnswerState, MarkKind
from relnote.services.imported_marks import ImportedMarks, is_preference
from relnote.services.note_answers import given_by
from relnote.services.note_feedback import closed_of
from relnote.store import contacts, feedback, follow_ups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.marks import Mark
    from relnote.services.imported_marks import ImportedNote
    from relnote.services.journal import Journal


class ForetoldMarks(ImportedMarks):
    """The marks of an import that is only tried; its notes come in order of time."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal)
        self._pieces = count(-1, -1)
        self._untold: dict[int, list[Heard]] = {}
        self._stated: dict[int, list[Answer]] = {}
        """By contact: what was said and is untold, and what was stated, in the journal and in the notes before."""

    def notice(self, note: ImportedNote) -> None:
        """Count what the marks of a note would become."""
        names = contacts.names(note.contact_ids) if "@" in note.body else {}
        marks = find_marks(note.body, note.written_on, self._keywords, names)
        said = [mark for mark in marks if not mark.problem]
        heard = [mark for mark in said if mark.kind in FEEDBACK_OF_MARK]
        told = [mark for mark in said if mark.kind is MarkKind.TOLD]
        prefers = [mark for mark in said if mark.kind is MarkKind.PREFERS]
        for mark in heard:
            self._hear(note, mark)
        self.count += len(said) - len(told) - len(prefers)
        self.count += sum(self._tell(note, mark) for mark in told)
        if self._state(note, prefers):
            self.count += sum(is_preference(mark, self._journal.questions) for mark in prefers)

    def _hear(self, note: ImportedNote, mark: Mark) -> None:
        piece = next(self._pieces)
        for contact_id in people_of(mark.about, note.contact_ids):
            self._untold_of(contact_id).append(
                Heard(
                    id=piece,
                    feedback_id=piece,
                    contact_id=contact_id,
                    interaction_id=note.id,
                    line=mark.line,
                    text=mark.text,
                    heard_at=note.moment,
                    kind=FEEDBACK_OF_MARK[mark.kind],
                    state_at=note.moment,
                )
            )

    def _tell(self, note: ImportedNote, mark: Mark) -> bool:
        there = [
            heard
            for contact_id in people_of(mark.about, note.contact_ids)
            for heard in self._untold_of(contact_id)
        ]
        closed = closed_of(there, note.id, note.moment, mark.text)
        for heard in closed:
            untold = self._untold[heard.contact_id]
            untold.remove(heard)
            known = replace(heard, told_at=note.moment)
            untold += [] if known.knows else [known]
        return bool(closed)

    def _state(self, note: ImportedNote, marks: Sequence[Mark]) -> bool:
        said: dict[int, list[str]] = {}
        for mark in marks:
            for contact_id in people_of(mark.about, note.contact_ids[:1]):
                said.setdefault(contact_id, []).append(mark.text)
        new = False
        for contact_id, texts in said.items():
            stated = self._stated_by(contact_id)
            told = given_by(texts, stated, note.moment, self._journal.questions)
            changed = told.trimmed | told.put
            self._stated[contact_id] = [each for each in stated if each.question not in changed] + [
                Answer(
                    contact_id=contact_id,
                    question=question,
                    state=AnswerState.ANSWERED,
                    value=value,
                    answered_at=note.moment,
                )
                for question, value in changed.items()
                if value
            ]
            new = new or bool(told.put)
        return new

    def _untold_of(self, contact_id: int) -> list[Heard]:
        if contact_id not in self._untold:
            self._untold[contact_id] = feedback.untold([contact_id])
        return self._untold[contact_id]

    def _stated_by(self, contact_id: int) -> list[Answer]:
        if contact_id not in self._stated:
            self._stated[contact_id] = [
                answer
                for answer in follow_ups.answers_of([contact_id])
                if answer.source is AnswerSource.STATED
            ]
        return self._stated[contact_id]
