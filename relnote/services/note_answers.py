"""The answers that a note gives in its lines `prefers:`; they stay in line with its text, as its follow-ups do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.records import Answer
from relnote.domain.words import AnswerSource, AnswerState
from relnote.store import follow_ups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.records import Interaction, Question
    from relnote.store.changes import Writer


def keep_in_line(
    writer: Writer, interaction: Interaction, said: Sequence[str], questions: Sequence[Question], *, new: bool
) -> int:
    """Write the answers a note gives, and remove those it gave before and no longer does; tells how many are new.

    `said` are the texts of its lines; `new` says that nothing came of the note yet. What was stated since, in
    another note or in the checklist, stays as it is.
    """
    there = () if new else follow_ups.answers_from(interaction.id)
    own = {(answer.contact_id, answer.question): answer.value for answer in there}
    if not said and not own:
        return 0
    contact_id = interaction.contact_ids[0]
    elsewhere = [
        answer
        for answer in follow_ups.answers_of([contact_id])
        if answer.source is AnswerSource.STATED and answer.interaction_id != interaction.id
    ]
    newer = {answer.question for answer in elsewhere if answer.answered_at > interaction.started_at}
    known = {
        answer.question: answer.value
        for answer in elsewhere
        if answer.state is AnswerState.ANSWERED and answer.question not in newer
    }
    given, trimmed = _heard(said, known, questions)
    for owner, question in own:
        if owner != contact_id or question not in given:
            follow_ups.remove_answer(writer, owner, question)
    for question, value in trimmed.items():
        _trim(writer, interaction, question, value)
    count = 0
    for question, value in given.items():
        if question not in newer and (known | trimmed).get(question) != value:
            follow_ups.put_answer(writer, _answer(interaction, question, value, interaction.id))
            count += own.get((contact_id, question)) != value
    return count


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


def _trim(writer: Writer, interaction: Interaction, question: str, value: str) -> None:
    if value:
        # It was not said in this note, and stays if the note goes.
        follow_ups.put_answer(writer, _answer(interaction, question, value, None))
    else:
        follow_ups.remove_answer(writer, interaction.contact_ids[0], question)


def _answer(interaction: Interaction, question: str, value: str, given_in: int | None) -> Answer:
    return Answer(
        contact_id=interaction.contact_ids[0],
        question=question,
        state=AnswerState.ANSWERED,
        value=value,
        answered_at=interaction.started_at,
        interaction_id=given_in,
    )
