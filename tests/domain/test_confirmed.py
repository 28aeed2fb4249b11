from datetime import date

import pytest

from relnote.domain.confirmed import (
    confirmed,
    counted_marks,
    nobody_named,
    not_understood,
    noted,
    told_nothing,
)
from relnote.domain.marks import find_marks, starts_mark

TODAY = date(2026, 11, 21)


def marks(body):
    return find_marks(body, TODAY)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("heard: invoices", ['remark, on the board, "invoices"']),
        ("asked: for a referral", ['asked for, "for a referral"']),
        ("born: 12 May 1971", ["Mary Chen: birthday, 12 May 1971"]),
        ("moved: to Leeds", ['Mary Chen: where they are now, "to Leeds"']),
        ("promise: quote\nprefers: text", []),
        ("complaint:\nborn: soon", []),
    ],
)
def test_what_a_mark_became(body, said):
    assert confirmed(marks(body), TODAY, {1: "Mary Chen", 2: "Bob Ortiz"}) == said


def test_marks_are_counted_by_kind():
    body = "complaint: late\nheard: this\ncomplaint: dear\ntodo: that\npraise:"
    assert counted_marks(marks(body)) == ["2 complaints", "1 remark"]


def test_what_was_not_understood():
    body = "Talk\nBorn: soon\ntodo:\nheard: this"
    assert [(mark.line, said) for mark, said in not_understood(body, marks(body))] == [
        (1, "born: was not understood"),
        (2, "todo: says nothing"),
    ]


@pytest.mark.parametrize(
    ("text", "begins"), [("- Promise : quote", True), ("promised: quote", False), ("quote", False)]
)
def test_what_begins_a_mark(text, begins):
    assert starts_mark(text) is begins


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("complaint: @Tom the door is heavy", "nobody in this note is @Tom"),
        ("promise: @Tom: quote", "nobody in this note is @Tom"),
        ("promise: @Bob quote", ""),
        ("promise: quote by mail@tom.example", ""),
        ("promise: @ noon", ""),
        ("promise:", ""),
    ],
)
def test_a_name_that_nobody_in_the_note_has_is_said(line, said):
    (found,) = find_marks(line, TODAY, people={1: "Mary Chen", 2: "Bob Ortiz"})
    assert nobody_named(found) == said


def test_a_telling_of_nothing_is_said():
    assert told_nothing("the belt") == 'told "the belt" fits nothing they told you'


def test_what_they_prefer_is_said_with_whose_it_is() -> None:
    body = "prefers: text after 5pm\nprefers: @Bob never Monday\nprefers: purple\nprefers:\nheard: nothing"
    people = {1: "Mary Chen", 2: "Bob"}
    found = find_marks(body, TODAY, people=people)
    assert noted(found, people, {1: {"first_channel": "phone"}}) == [
        "prefers second channel: text, best time: after 5",
        "Bob prefers worst days: Mon",
    ]
