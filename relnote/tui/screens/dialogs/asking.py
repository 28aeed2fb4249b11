"""The conversation of the checklist: which question stands, what is chosen, where it goes next. It shows nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from relnote.domain import hours
from relnote.domain.preferences import AnswerError, conflict, describe_answer, parse_answer
from relnote.domain.questions import ChoiceKey, asked_alone, choices_for
from relnote.domain.records import Answer, Question
from relnote.domain.words import NONE, AnswerKind, AnswerState
from relnote.tui.drawing.checklist import Offer, Step

OTHER = "o"
"""The key for an answer in words."""
_WRITABLE = frozenset({AnswerKind.WEEKDAYS, AnswerKind.HOURS, AnswerKind.CHANNEL, AnswerKind.DURATION})


class Asking:
    """Where the conversation stands.

    Args:
        questions: All questions, in their order.
        answers: What is known already.
        today: The user's day, for questions that ask for one.
        seen: What was seen so far of what questions ask, by key.
    """

    def __init__(
        self, questions: Sequence[Question], answers: Iterable[Answer], today: date, seen: Mapping[str, str]
    ) -> None:
        self.questions = tuple(questions)
        self._all_seen = seen
        self.known: dict[str, str | None] = {
            answer.question: answer.value if answer.state is AnswerState.ANSWERED else None
            for answer in answers
        }
        """Canonical values by key of question; None where they would rather not say."""
        self._today = today
        self._review = not self.missing
        self.at = 0
        self.chosen: set[str] = set()
        """The values that are on."""
        self._began: set[str] = set()
        self._shown: set[int] = set()
        """The places of the questions that stood so far."""
        self.go_to(self.questions.index(self.missing[0]) if self.missing else 0)

    @property
    def missing(self) -> list[Question]:
        """The questions neither answered nor declined."""
        return [question for question in self.questions if question.key not in self.known]

    @property
    def question(self) -> Question | None:
        """The question that stands; none when all were asked."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    @property
    def words(self) -> str:
        """The words of the question that stands: all of them, where the one that it goes on from did not stand."""
        if self.question is None:
            return ""
        return self.question.text if self.at - 1 in self._shown else asked_alone(self.question)

    @property
    def seen(self) -> str:
        """What was seen so far of what the question asks that stands; empty if too little was."""
        return self._all_seen.get(self.question.key, "") if self.question else ""

    @property
    def closing_words(self) -> str:
        """What is said when all were asked."""
        left = len(self.missing)
        if not left:
            return "That is all: thank you."
        return f"That is all for now; {left} {'question is' if left == 1 else 'questions are'} left for another time."

    @property
    def choices(self) -> tuple[ChoiceKey, ...]:
        """The keys that answer the question that stands."""
        return choices_for(self.question) if self.question else ()

    @property
    def is_multi(self) -> bool:
        """Whether several choices may be on."""
        return any(choice.multi for choice in self.choices)

    @property
    def is_written(self) -> bool:
        """Whether the question wants to be answered in words."""
        return self.question is not None and not self.choices

    @property
    def can_be_written(self) -> bool:
        """Whether the question may also be answered in words, by a key of its own."""
        kind = self.question.kind if self.question else None
        return kind in _WRITABLE and all(choice.key != OTHER for choice in self.choices)

    @property
    def answer(self) -> str:
        """The answer to the question that stands, as said briefly; empty if there is none."""
        return self._said(self.question) if self.question else ""

    def go_to(self, at: int) -> None:
        """Go to a question, with what is known of it chosen."""
        self.at = at
        self._shown.add(at)
        value = self.known.get(self.question.key) if self.question else None
        covered = (_values(choice) for choice in self.choices if value and _covers(choice, value))
        self.chosen = {one for values in covered for one in values}
        self._began = set(self.chosen)

    def go_on(self) -> None:
        """Go to the next question that is to be asked, else to the end."""
        after = range(self.at + 1, len(self.questions))
        wanted = (at for at in after if self._review or self.questions[at].key not in self.known)
        self.go_to(next(wanted, len(self.questions)))

    def go_back(self) -> bool:
        """Go to the question before; False if there is none."""
        if self.at == 0:
            return False
        self.go_to(self.at - 1)
        return True

    def choice_of(self, key: str) -> ChoiceKey | None:
        """Give the choice behind a key."""
        return next((choice for choice in self.choices if choice.key == key), None)

    def toggle(self, choice: ChoiceKey) -> None:
        """Turn one of several choices on or off."""
        if self._is_on(choice):
            self.chosen -= _values(choice)
        else:
            self.chosen |= _values(choice)

    @property
    def is_changed(self) -> bool:
        """Whether other choices are on than those of the answer that is known."""
        return self.chosen != self._began

    def read(self, text: str) -> tuple[str, str]:
        """Read an answer to the question that stands: its canonical value, and why it is none."""
        assert self.question is not None
        try:
            value = parse_answer(self.question, text, self._today)
        except AnswerError as fault:
            return "", str(fault)
        told = {key: known for key, known in self.known.items() if known is not None}
        return value, conflict(self.question.key, value, told)

    def describe(self, value: str) -> str:
        """Say a value of the question that stands briefly."""
        return describe_answer(self.question, value) if self.question else ""

    @property
    def offers(self) -> list[Offer]:
        """The keys as they are shown."""
        shown = [
            Offer(key=choice.key, label=choice.label, chosen=self._is_on(choice)) for choice in self.choices
        ]
        if self.can_be_written:
            other = "" if self.is_changed or self._is_told_by_keys() else self.answer
            shown.append(Offer(key=OTHER, label=other or "other…", chosen=bool(other)))
        return shown

    @property
    def steps(self) -> list[Step]:
        """All questions as they are shown."""
        return [
            Step(
                short=question.short,
                answer=self._said(question),
                declined=self.known.get(question.key, "") is None,
                current=question is self.question,
            )
            for question in self.questions
        ]

    def _said(self, question: Question) -> str:
        value = self.known.get(question.key)
        return describe_answer(question, value) if value else ""

    def _is_told_by_keys(self) -> bool:
        """Tell whether the choices that are on say all of the answer that is known."""
        return (
            bool(self.chosen)
            and self.question is not None
            and (self.read(",".join(self.chosen))[0] == self.known.get(self.question.key))
        )

    def _is_on(self, choice: ChoiceKey) -> bool:
        return _values(choice) <= self.chosen


def _values(choice: ChoiceKey) -> set[str]:
    """Give the single values a choice stands for: `workdays` are five days."""
    return set(choice.value.split(",")) if choice.multi else {choice.value}


def _covers(choice: ChoiceKey, value: str) -> bool:
    """Tell whether a canonical value holds what the choice stands for."""
    if not choice.multi or NONE in {choice.value, value}:
        return choice.value == value
    if ":" not in choice.value:
        return _values(choice) <= set(value.split(","))
    wanted, ranges = hours.read(choice.value), hours.read(value)
    return all(any(a <= start and end <= b for a, b in ranges) for start, end in wanted)
