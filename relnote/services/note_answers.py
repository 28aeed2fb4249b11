"""The answers that a note gives in its lines `prefers:`; they stay in line with its text, as its follow-ups do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.mark_people import people_of
from relnote.domain.records import Answer
from relnote.domain.words import AnswerSource, AnswerState, MarkKind
from relnote.store import follow_ups

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction, Question
    from relnote.store.changes import Writer


def keep_in_line(
    writer: Writer,
    interaction: Interaction,
    marks: Sequence[Mark],
    questions: Sequence[Question],
    *,
    new: bool,
) -> int:
    """Write the answers a note gives, and remove those it gave before and no longer does; tells how many are new.

    They are of the first person of the note, or of those whom the line names. `new` says that nothing came of the note
    yet. What was stated since, in another note or in the checklist, stays as it is.
    """
    said: dict[int, list[str]] = {}
    for mark in marks:
        if mark.kind is MarkKind.PREFERS:
            for contact_id in people_of(mark.about, interaction.contact_ids[:1]):
                said.setdefault(contact_id, []).append(mark.text)
    own: dict[int, dict[str, str]] = {}
    for answer in () if new else follow_ups.answers_from(interaction.id):
        own.setdefault(answer.contact_id, {})[answer.question] = answer.value
    count = 0
    for contact_id in dict.fromkeys((*said, *own)):
        giving = _Giving(writer, interaction, contact_id)
        count += giving.keep(said.get(contact_id, ()), own.get(contact_id, {}), questions)
    return count


class Given(NamedTuple):
    """The answers of lines `prefers:`, by question."""

    given: dict[str, str]
    trimmed: dict[str, str]
    """What they leave of answers that were given elsewhere; empty for nothing."""
    put: dict[str, str]
    """Those of the given that are new: nothing newer was said, nor the same before."""


def given_by(
    said: Sequence[str], elsewhere: Sequence[Answer], at: datetime, questions: Sequence[Question]
) -> Given:
    """Weigh what the lines of a note of this moment say against what was stated elsewhere."""
    newer = {answer.question for answer in elsewhere if answer.answered_at > at}
    known = {
        answer.question: answer.value
        for answer in elsewhere
        if answer.state is AnswerState.ANSWERED and answer.question not in newer
    }
    given, trimmed = _heard(said, known, questions)
    put = {
        question: value
        for question, value in given.items()
        if question not in newer and (known | trimmed).get(question) != value
    }
    return Given(given, trimmed, put)


class _Giving:
    """What a note tells of the preferences of one contact."""

    def __init__(self, writer: Writer, interaction: Interaction, contact_id: int) -> None:
        self._writer = writer
        self._interaction = interaction
        self._contact_id = contact_id

    def keep(self, said: Sequence[str], own: dict[str, str], questions: Sequence[Question]) -> int:
        """Write the answers of the lines; `own` are those the note gave before."""
        elsewhere = [
            answer
            for answer in follow_ups.answers_of([self._contact_id])
            if answer.source is AnswerSource.STATED and answer.interaction_id != self._interaction.id
        ]
        told = given_by(said, elsewhere, self._interaction.started_at, questions)
        for question in own:
            if question not in told.given:
                follow_ups.remove_answer(self._writer, self._contact_id, question)
        for question, value in told.trimmed.items():
            self._trim(question, value)
        for question, value in told.put.items():
            self._put(question, value, self._interaction.id)
        return sum(own.get(question) != value for question, value in told.put.items())

    def _trim(self, question: str, value: str) -> None:
        if value:
            # It was not said in this note, and stays if the note goes.
            self._put(question, value, None)
        else:
            follow_ups.remove_answer(self._writer, self._contact_id, question)

    def _put(self, question: str, value: str, given_in: int | None) -> None:
        answer = Answer(
            contact_id=self._contact_id,
            question=question,
            state=AnswerState.ANSWERED,
            value=value,
            answered_at=self._interaction.started_at,
            interaction_id=given_in,
        )
        follow_ups.put_answer(self._writer, answer)


def _heard(
    said: Sequence[str], known: dict[str, str], questions: Sequence[Question]
) -> tuple[dict[str, str], dict[str, str]]:
    """Give the answers of the lines, and what they leave of answers that were given elsewhere; empty for nothing."""
    given: dict[str, str] = {}
    trimmed: dict[str, str] = {}
    if not said:
        return given, trimmed
    from relnote.domain.prefers import corrected, parse_prefers

    for text in said:
        before = {question: value for question, value in (known | trimmed | given).items() if value}
        heard = dict(parse_prefers(text, before, questions).answers)
        for question, value in corrected(heard, before).items():
            if question in heard or question in given:
                given[question] = value
            else:
                trimmed[question] = value
    return {question: value for question, value in given.items() if value}, trimmed
