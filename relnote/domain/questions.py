"""The preference questions: which there are, which are still to ask, and the keys that answer them.

A full run of the built-in checklist fits into 20 keys. Channels and waits are single choices: their key
answers and goes on, 3 keys for three questions. Days and hours are multiple choices, closed by enter: a day
is best or worst but never both, so the two questions about days take at most 7 keys and 2 enters; the same
goes for the three bands of the day, 3 keys and 2 enters. That is 17 at the very most; the common run
(Tue Wed Thu, Mon, 8–5, before 8, email, phone, 3 days) takes 13.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from relnote.domain.records import Answer, Question
from relnote.domain.words import AnswerKind, AnswerSource, AnswerState, Channel

BUILT_IN: tuple[Question, ...] = (
    Question(
        key="best_days",
        text="What are the best days of the week to reach you?",
        kind=AnswerKind.WEEKDAYS,
        short="Best days",
    ),
    Question(key="worst_days", text="And the worst?", kind=AnswerKind.WEEKDAYS, short="Worst days"),
    Question(
        key="best_time",
        text="What is the best time of day: before 8, between 8 and 5, or after 5?",
        kind=AnswerKind.HOURS,
        short="Best time",
    ),
    Question(key="worst_time", text="And the worst?", kind=AnswerKind.HOURS, short="Worst time"),
    Question(
        key="first_channel",
        text="What is the best way to reach you: telephone, email, text message, or…?",
        kind=AnswerKind.CHANNEL,
        short="First",
    ),
    Question(key="second_channel", text="And the second best?", kind=AnswerKind.CHANNEL, short="Second"),
    Question(
        key="wait",
        text="How long should I wait to hear back before I try again?",
        kind=AnswerKind.DURATION,
        short="Wait",
    ),
)
"""The seven questions, in the order and the words in which they are asked."""


_ALONE: Mapping[Question, str] = MappingProxyType(
    {
        BUILT_IN[1]: "And the worst days of the week?",
        BUILT_IN[3]: "And the worst time of day?",
        BUILT_IN[5]: "And the second best way to reach you?",
    }
)
"""How a question is asked that goes on from the one before it, where that one was not asked."""


def asked_alone(question: Question) -> str:
    """Give the words of a question that is asked without the one before it."""
    return _ALONE.get(question, question.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceKey:
    """A key of the checklist and the answer it gives."""

    key: str
    value: str
    """Canonical; several multiple choices are joined with commas and read by `parse_answer`."""
    label: str
    multi: bool = False
    """Whether it is one of several, closed by enter; otherwise the key answers and goes on."""


CHANNEL_KEYS: tuple[ChoiceKey, ...] = (
    ChoiceKey(key="p", value=Channel.PHONE, label="phone"),
    ChoiceKey(key="e", value=Channel.EMAIL, label="email"),
    ChoiceKey(key="t", value=Channel.TEXT, label="text"),
    ChoiceKey(key="i", value=Channel.IN_PERSON, label="in person"),
    ChoiceKey(key="v", value=Channel.VIDEO, label="video"),
    ChoiceKey(key="s", value=Channel.SOCIAL, label="social"),
    ChoiceKey(key="l", value=Channel.LETTER, label="letter"),
    ChoiceKey(key="f", value=Channel.FAX, label="fax"),
)

DAY_KEYS: tuple[ChoiceKey, ...] = (
    ChoiceKey(key="m", value="mon", label="Mon", multi=True),
    ChoiceKey(key="t", value="tue", label="Tue", multi=True),
    ChoiceKey(key="w", value="wed", label="Wed", multi=True),
    ChoiceKey(key="h", value="thu", label="Thu", multi=True),
    ChoiceKey(key="f", value="fri", label="Fri", multi=True),
    ChoiceKey(key="s", value="sat", label="Sat", multi=True),
    ChoiceKey(key="u", value="sun", label="Sun", multi=True),
    ChoiceKey(key="d", value="mon,tue,wed,thu,fri", label="workdays", multi=True),
    ChoiceKey(key="n", value="none", label="none"),
)

BAND_KEYS: tuple[ChoiceKey, ...] = (
    ChoiceKey(key="b", value="00:00-08:00", label="before 8", multi=True),
    ChoiceKey(key="d", value="08:00-17:00", label="8–5", multi=True),
    ChoiceKey(key="a", value="17:00-24:00", label="after 5", multi=True),
    ChoiceKey(key="n", value="none", label="none"),
)

WAIT_KEYS: tuple[ChoiceKey, ...] = (
    ChoiceKey(key="h", value="4h", label="4 hours"),
    ChoiceKey(key="1", value="1d", label="1 day"),
    ChoiceKey(key="2", value="2d", label="2 days"),
    ChoiceKey(key="3", value="3d", label="3 days"),
    ChoiceKey(key="4", value="4d", label="4 days"),
    ChoiceKey(key="w", value="1w", label="1 week"),
    ChoiceKey(key="f", value="2w", label="2 weeks"),
)

_KEYS_OF_KIND = {
    AnswerKind.WEEKDAYS: DAY_KEYS,
    AnswerKind.HOURS: BAND_KEYS,
    AnswerKind.CHANNEL: CHANNEL_KEYS,
    AnswerKind.DURATION: WAIT_KEYS,
}
_CHOICE_SIGNS = "123456789abcdefghijklmnopqrstuvwxyz"


def questions_with(custom: Sequence[Question]) -> tuple[Question, ...]:
    """List the built-in questions and after them the user's own; a key that is taken stays as it is."""
    by_key = {question.key: question for question in (*reversed(custom), *BUILT_IN)}
    own = dict.fromkeys(question.key for question in custom)
    return BUILT_IN + tuple(by_key[key] for key in own if by_key[key] not in BUILT_IN)


def missing_questions(questions: Sequence[Question], answers: Iterable[Answer]) -> tuple[Question, ...]:
    """List the questions that are neither answered nor declined. What was only observed fills none."""
    settled = {
        answer.question
        for answer in answers
        if answer.state is AnswerState.DECLINED or answer.source is AnswerSource.STATED
    }
    return tuple(question for question in questions if question.key not in settled)


def choices_for(question: Question) -> tuple[ChoiceKey, ...]:
    """List the keys that answer a question; none for one that wants to be written."""
    if question.kind is AnswerKind.CHOICE:
        return tuple(
            ChoiceKey(key=sign, value=choice, label=choice)
            for sign, choice in zip(_CHOICE_SIGNS, question.choices, strict=False)
        )
    keys = _KEYS_OF_KIND.get(question.kind, ())
    # Nobody has no best day or best time: that would be a way of not saying.
    return tuple(choice for choice in keys if choice.value != "none" or question.key.startswith("worst"))
