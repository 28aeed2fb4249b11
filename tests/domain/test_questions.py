from __future__ import annotations

from datetime import UTC, datetime

import pytest

from relnote.domain.preferences import parse_answer
from relnote.domain.questions import BUILT_IN, asked_alone, choices_for, missing_questions, questions_with
from relnote.domain.records import Answer, Question
from relnote.domain.words import AnswerKind, AnswerSource, AnswerState

BY_KEY = {question.key: question for question in BUILT_IN}
TOPIC = Question(key="topic", text="What do you like to talk about?", kind=AnswerKind.TEXT, short="Topic")
DRINK = Question(
    key="drink",
    text="Tea or coffee?",
    kind=AnswerKind.CHOICE,
    short="Drink",
    choices=("tea", "coffee"),
)


def answer(question: str, **fields: object) -> Answer:
    defaults: dict[str, object] = {
        "contact_id": 1,
        "question": question,
        "state": AnswerState.ANSWERED,
        "value": "mon",
        "answered_at": datetime(2026, 3, 1, tzinfo=UTC),
    }
    return Answer(**(defaults | fields))  # type: ignore[arg-type]


def test_the_seven_questions_stand_in_their_order_and_words() -> None:
    assert [(question.key, question.short) for question in BUILT_IN] == [
        ("best_days", "Best days"),
        ("worst_days", "Worst days"),
        ("best_time", "Best time"),
        ("worst_time", "Worst time"),
        ("first_channel", "First"),
        ("second_channel", "Second"),
        ("wait", "Wait"),
    ]
    assert BUILT_IN[0].text == "What are the best days of the week to reach you?"
    assert BUILT_IN[-1].text == "How long should I wait to hear back before I try again?"


def test_a_question_that_goes_on_from_another_says_what_it_asks_when_it_is_asked_alone() -> None:
    told = [asked_alone(question) for question in BUILT_IN]
    assert [told[1], told[3], told[5]] == [
        "And the worst days of the week?", "And the worst time of day?", "And the second best way to reach you?"
    ]  # fmt: skip
    assert told[0] == BUILT_IN[0].text


def test_own_questions_follow_the_built_in_ones() -> None:
    assert questions_with((TOPIC, DRINK)) == (*BUILT_IN, TOPIC, DRINK)
    assert questions_with(()) == BUILT_IN


def test_a_key_that_is_taken_stays_as_it_is() -> None:
    again = Question(key="topic", text="Again?", kind=AnswerKind.NUMBER, short="Again")
    waits = Question(key="wait", text="And you?", kind=AnswerKind.TEXT, short="Mine")
    assert questions_with((TOPIC, again, waits)) == (*BUILT_IN, TOPIC)


def test_answered_and_declined_questions_are_not_missing() -> None:
    answers = (answer("best_days"), answer("wait", state=AnswerState.DECLINED, value=""))
    missing = [question.key for question in missing_questions(BUILT_IN, answers)]
    assert missing == ["worst_days", "best_time", "worst_time", "first_channel", "second_channel"]


def test_what_was_observed_never_fills_a_question() -> None:
    assert missing_questions(BUILT_IN, (answer("best_days", source=AnswerSource.OBSERVED),)) == BUILT_IN


@pytest.mark.parametrize("question", BUILT_IN, ids=lambda question: question.key)
def test_every_key_of_the_checklist_gives_a_canonical_answer(question: Question) -> None:
    choices = choices_for(question)
    assert len({choice.key for choice in choices}) == len(choices)
    for choice in choices:
        assert parse_answer(question, choice.value) == choice.value
        assert parse_answer(question, choice.label) == choice.value
        assert choice.key not in {"-", " ", "\t"}


def test_only_the_worst_may_be_none() -> None:
    with_none = [q.key for q in BUILT_IN if any(choice.value == "none" for choice in choices_for(q))]
    assert with_none == ["worst_days", "worst_time"]


def test_own_choices_are_numbered_and_texts_are_written() -> None:
    assert [(choice.key, choice.value) for choice in choices_for(DRINK)] == [("1", "tea"), ("2", "coffee")]
    assert choices_for(TOPIC) == ()


def keys_for(question: Question, values: tuple[str, ...]) -> int:
    """Count the keys that give these values: one each, and enter after multiple choices."""
    chosen = [next(choice for choice in choices_for(question) if choice.value == value) for value in values]
    return len(chosen) + any(choice.multi for choice in chosen)


COMMON_RUN = {
    "best_days": ("tue", "wed", "thu"),
    "worst_days": ("mon",),
    "best_time": ("08:00-17:00",),
    "worst_time": ("00:00-08:00",),
    "first_channel": ("email",),
    "second_channel": ("phone",),
    "wait": ("3d",),
}
LONGEST_RUN = COMMON_RUN | {
    "best_days": ("mon", "tue", "wed", "thu"),
    "worst_days": ("fri", "sat", "sun"),
    "worst_time": ("00:00-08:00", "17:00-24:00"),
}


@pytest.mark.parametrize(("run", "keys"), [(COMMON_RUN, 13), (LONGEST_RUN, 17)])
def test_a_full_run_takes_at_most_twenty_keys(run: dict[str, tuple[str, ...]], keys: int) -> None:
    assert sum(keys_for(BY_KEY[key], values) for key, values in run.items()) == keys
    assert keys <= 20
