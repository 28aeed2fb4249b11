from datetime import date

import pytest

from relnote.domain.confirmed import confirmed, counted_marks, not_understood
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
