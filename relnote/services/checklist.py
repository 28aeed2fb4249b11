"""The checklist: preference questions and their answers, for one contact and across all."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from relnote.domain.preferences import AnswerError, conflict, parse_answer
from relnote.domain.questions import missing_questions
from relnote.domain.records import Answer
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line
from relnote.domain.words import AnswerSource, AnswerState
from relnote.store import contacts, database, follow_ups, listing

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from relnote.domain.records import Question
    from relnote.services.journal import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The questions for one contact with what is answered."""

    contact_id: int
    name: str
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    """Stated ones."""

    @property
    def missing(self) -> tuple[Question, ...]:
        """The questions neither answered nor declined."""
        return missing_questions(self.questions, self.answers)


class Checklists:
    """Asks and notes down."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of(self, contact_id: int) -> Checklist:
        """Give the checklist of a contact.

        Raises:
            Refusal: they are no longer there.
        """
        with database.connected():
            name = contacts.names([contact_id]).get(contact_id)
            answers = follow_ups.answers_of([contact_id])
        if name is None:
            raise Refusal("This contact is no longer there.")
        return Checklist(
            contact_id=contact_id,
            name=name,
            questions=self._journal.questions,
            answers=tuple(answer for answer in answers if answer.source is AnswerSource.STATED),
        )

    def known(self, contact_ids: Sequence[int]) -> dict[int, dict[str, str]]:
        """Give what each of these contacts answered: canonical values by key of question."""
        found: dict[int, dict[str, str]] = {contact_id: {} for contact_id in contact_ids}
        with database.connected():
            for answer in follow_ups.answers_of(contact_ids):
                if answer.is_stated:
                    found[answer.contact_id][answer.question] = answer.value
        return found

    def seen(self, contact_id: int) -> dict[str, str]:
        """Say, by key of question, what was seen so far of what it asks; it answers nothing."""
        from relnote.domain.seen import seen_so_far

        with database.connected():
            known = self._journal.derivation.facts_of([contact_id])
        return seen_so_far(known[0]) if known else {}

    def question(self, key: str) -> Question:
        """Give the question with this key or short name, its words parted by anything.

        Raises:
            Refusal: there is none; it names the keys.
        """
        found = self._called(key)
        if found:
            return found
        names = [question.key.replace("_", " ") for question in self._journal.questions]
        near = get_close_matches(folded(key).replace("_", " "), names, 1)
        hint = f"did you mean {near[0]}?" if near else f"the questions are {', '.join(names)}."
        raise Refusal(one_line(f'There is no question "{key}"; {hint}'))

    def question_and_rest(self, words: Sequence[str]) -> tuple[Question, str]:
        """Give the question that the words begin with (`best days tue wed`), and what is said after it.

        Raises:
            Refusal: they begin with none; it names them.
        """
        for count in range(len(words), 1, -1):
            found = self._called(" ".join(words[:count]))
            if found:
                return found, " ".join(words[count:])
        return self.question(words[0]), " ".join(words[1:])

    def _called(self, name: str) -> Question | None:
        wanted = folded(name).replace("-", "_").replace(" ", "_")
        return next(
            (
                question
                for question in self._journal.questions
                if wanted in (question.key, folded(question.short).replace(" ", "_"))
            ),
            None,
        )

    def answer(self, contact_id: int, question: Question, text: str) -> Answer:
        """Note down an answer, as typed (`Tue Wed Thu`, `8-5`, `3 days`).

        Raises:
            Refusal: it is no answer to this question, or contradicts another; it says what is accepted.
        """
        try:
            value = parse_answer(question, text, self._journal.today())
        except AnswerError as fault:
            raise Refusal(str(fault)) from None
        before = {answer.question: answer.value for answer in self.of(contact_id).answers}
        clash = conflict(question.key, value, before)
        if clash:
            raise Refusal(clash)
        return self._put(contact_id, question, AnswerState.ANSWERED, value)

    def decline(self, contact_id: int, question: Question) -> Answer:
        """Note down that they would rather not say: the question is not asked again."""
        return self._put(contact_id, question, AnswerState.DECLINED, "")

    def clear(self, contact_id: int, question: Question) -> None:
        """Take an answer away, so that the question is missing again."""
        with self._journal.change(f"cleared an answer: {question.short}") as writer:
            follow_ups.remove_answer(writer, contact_id, question.key)

    def missing_anywhere(self) -> array[int]:
        """Give the contacts with missing answers, those you will speak to soonest first."""
        with database.connected():
            return listing.missing_ids(self._journal.now())

    def _put(self, contact_id: int, question: Question, state: AnswerState, value: str) -> Answer:
        with database.connected():
            name = contacts.names([contact_id]).get(contact_id, "")
        made = Answer(
            contact_id=contact_id,
            question=question.key,
            state=state,
            value=value,
            answered_at=self._journal.now(),
        )
        with self._journal.change(f"noted {question.short.lower()} for {name}") as writer:
            follow_ups.put_answer(writer, made)
        return made
