from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.preferences import (
    AnswerError,
    conflict,
    describe_answer,
    parse_answer,
    reach_line,
)
from relnote.domain.questions import BUILT_IN, questions_with
from relnote.domain.records import Question
from relnote.domain.words import ADDRESSED, AnswerKind
from tests.domain.stated import DAYS, HOURS

BY_KEY = {question.key: question for question in BUILT_IN}


def own(kind: AnswerKind, *choices: str) -> Question:
    return Question(key="own", text="And?", kind=kind, short="Their own", choices=choices)


TEXT, NUMBER, DATE = own(AnswerKind.TEXT), own(AnswerKind.NUMBER), own(AnswerKind.DATE)
DRINK = own(AnswerKind.CHOICE, "Black tea", "Coffee", "coffee, white", "Cocoa")


@pytest.mark.parametrize(
    ("key", "typed", "canonical", "said"),
    [
        ("best_days", "Tue Wed Thu", "tue,wed,thu", "Tue Wed Thu"),
        ("best_days", "t w h", "tue,wed,thu", "Tue Wed Thu"),
        ("best_days", "d", "mon,tue,wed,thu,fri", "workdays"),
        ("best_days", "thursdays & mondays", "mon,thu", "Mon Thu"),
        ("best_days", "fri-mon", "mon,fri,sat,sun", "Mon Fri Sat Sun"),
        ("best_days", "weekdays and weekends", "mon,tue,wed,thu,fri,sat,sun", "any day"),
        ("worst_days", "No days", "none", "none"),
        ("best_time", "8-5", "08:00-17:00", "8–5"),
        ("best_time", "after 5 or before 8", "00:00-08:00,17:00-24:00", "before 8, after 5"),
        ("best_time", "8–5 and after 5", "08:00-24:00", "after 8"),
        ("worst_time", "none", "none", "none"),
        ("first_channel", "by Telephone", "phone", "phone"),
        ("first_channel", "in person", "in_person", "in person"),
        ("wait", "3", "3d", "3 days"),
        ("wait", "wait a week", "1w", "1 week"),
        ("wait", "90m", "90m", "90 minutes"),
        ("wait", "4h", "4h", "4 hours"),
    ],
)
def test_answers_are_read_kept_and_said(key: str, typed: str, canonical: str, said: str) -> None:
    assert parse_answer(BY_KEY[key], typed) == canonical
    assert describe_answer(BY_KEY[key], canonical) == said


@pytest.mark.parametrize(
    ("question", "typed", "canonical"),
    [
        (TEXT, "  her dog,\n\tRex ", "her dog, Rex"),
        (DRINK, "black TEA", "Black tea"),
        (DRINK, "b", "Black tea"),
        (DRINK, "coffee", "Coffee"),
        (DRINK, "coffee, white", "coffee, white"),
        (NUMBER, " 012.50 ", "12.5"),
        (NUMBER, "-3", "-3"),
        (NUMBER, "-0.0", "0"),
        (NUMBER, "+7.000", "7"),
        (DATE, "2026-11-24", "2026-11-24"),
    ],
)
def test_answers_to_own_questions_are_read(question: Question, typed: str, canonical: str) -> None:
    assert parse_answer(question, typed) == canonical
    assert describe_answer(question, canonical) == canonical


def test_a_date_may_be_written_as_people_do_where_today_is_known() -> None:
    today = date(2026, 11, 21)
    assert parse_answer(DATE, "24 nov", today) == "2026-11-24"
    with pytest.raises(AnswerError, match="such as 2026-11-24"):
        parse_answer(DATE, "someday", today)


@pytest.mark.parametrize(
    ("question", "typed", "told"),
    [
        (BY_KEY["best_days"], "whenever", "Type days of the week, such as"),
        (BY_KEY["best_days"], "mon or whenever", "Type days of the week, such as"),
        (BY_KEY["best_days"], ", and", "Type days of the week, such as"),
        (BY_KEY["best_time"], "25-26", "Type hours, such as"),
        (BY_KEY["first_channel"], "emial", r"Did you mean email\? Type phone, email"),
        (BY_KEY["first_channel"], "pigeon", "^Type phone, email"),
        (BY_KEY["first_channel"], "phone me", "Type phone, email"),
        (BY_KEY["first_channel"], "newsletter", "Type phone, email"),
        (BY_KEY["wait"], "0", "Type how long, such as"),
        (BY_KEY["wait"], "2 days or so", "Type how long, such as"),
        (BY_KEY["wait"], "²", "Type how long, such as"),
        (DRINK, "blakc tea", r"Did you mean Black tea\? Type one of: Black tea"),
        (DRINK, "co", "^Type one of: Black tea, Coffee, coffee, white, Cocoa.$"),
        (NUMBER, "1,5", "Type a number"),
        (NUMBER, "٣", "Type a number"),
        (DATE, "2026-02-30", "Type a day"),
        (DATE, "24 nov", "Type a day"),
        (TEXT, " \n", "Type an answer"),
    ],
)
def test_a_refusal_says_what_is_accepted(question: Question, typed: str, told: str) -> None:
    with pytest.raises(AnswerError, match=told):
        parse_answer(question, typed)


WAITS = st.one_of(
    st.integers(1, 59).map("{}m".format),
    st.integers(1, 23).map("{}h".format),
    st.integers(1, 365).map("{}d".format),
    st.integers(1, 52).map("{}w".format),
)
CANONICAL = st.one_of(
    st.tuples(st.just(BY_KEY["best_days"]), DAYS | st.just("none")),
    st.tuples(st.just(BY_KEY["best_time"]), HOURS | st.just("none")),
    st.tuples(st.just(BY_KEY["first_channel"]), st.sampled_from(sorted(ADDRESSED))),
    st.tuples(st.just(BY_KEY["wait"]), WAITS),
    st.tuples(st.just(TEXT), st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)),
    st.tuples(st.just(DRINK), st.sampled_from(DRINK.choices)),
    st.tuples(st.just(NUMBER), st.decimals(-999, 999, places=0).map(lambda number: str(int(number)))),
    st.tuples(st.just(DATE), st.dates().map(date.isoformat)),
)


@given(CANONICAL)
def test_what_is_said_and_what_is_kept_read_as_the_same(pair: tuple[Question, str]) -> None:
    question, value = pair
    assert parse_answer(question, value) == value
    assert parse_answer(question, describe_answer(question, value)) == value


@given(st.sampled_from((*BUILT_IN, TEXT, DRINK, NUMBER, DATE)), st.text(max_size=60))
def test_any_text_is_read_or_refused(question: Question, text: str) -> None:
    value = ""
    with suppress(AnswerError):
        value = parse_answer(question, text, date(2026, 11, 21))
    assert not value or parse_answer(question, value) == value


@pytest.mark.parametrize(
    ("key", "value", "known", "told"),
    [
        (
            "worst_days",
            "mon,tue,wed",
            {"best_days": "tue,wed"},
            "A day cannot be best and worst: Tue Wed is a best day already.",
        ),
        (
            "best_days",
            "mon",
            {"worst_days": "mon"},
            "A day cannot be best and worst: Mon is a worst day already.",
        ),
        ("worst_days", "mon", {"best_days": "tue"}, ""),
        ("worst_days", "none", {"best_days": "mon"}, ""),
        ("best_days", "mon", {"worst_days": "none"}, ""),
        ("best_days", "mon", {}, ""),
        (
            "best_time",
            "08:00-17:00",
            {"worst_time": "16:00-18:00"},
            "Best and worst time must not overlap: the worst time is 4–6.",
        ),
        ("worst_time", "17:00-24:00", {"best_time": "08:00-17:00"}, ""),
        (
            "second_channel",
            "in_person",
            {"first_channel": "in_person"},
            "Choose another channel: in person is the first channel already.",
        ),
        ("first_channel", "phone", {"second_channel": "email"}, ""),
        ("wait", "2d", {"best_days": "mon"}, ""),
    ],
)
def test_answers_that_contradict_each_other_are_told(
    key: str, value: str, known: dict[str, str], told: str
) -> None:
    assert conflict(key, value, known) == told


def test_the_line_says_how_to_reach_them() -> None:
    answers = {
        "best_days": "tue,wed,thu",
        "worst_days": "mon",
        "best_time": "08:00-17:00",
        "first_channel": "email",
        "second_channel": "phone",
        "wait": "3d",
    }
    line = "email, then phone · Tue Wed Thu · 8–5 · never Mon · wait 3 days"
    assert reach_line(answers, BUILT_IN) == line
    assert reach_line(answers | {"own": "her dog"}, questions_with((TEXT,))) == f"{line} · their own: her dog"


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ({}, ""),
        ({"worst_days": "none", "worst_time": "none"}, ""),
        ({"worst_time": "00:00-08:00"}, "never before 8"),
        ({"second_channel": "text"}, "text"),
        ({"unheard_of": "x"}, ""),
    ],
)
def test_the_line_holds_only_what_is_known(answers: dict[str, str], line: str) -> None:
    assert reach_line(answers, BUILT_IN) == line
