"""Whom a mark names behind an @, and what is left of its text."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.domain.mark_people import named_in, people_of, person_of
from relnote.domain.marks import find_marks, whose

PEOPLE = {7: "Mary Chen", 8: "Bob Ortiz", 9: "Bob Árpád-Kiss"}
DAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "people", "left"),
    [
        ("the report", (), "the report"),
        ("@Mary the report", (7,), "the report"),
        ("@Mary_Chen the report", (7,), "the report"),
        ("@mary chen: the report", (7,), "the report"),
        ("the report @Mary.", (7,), "the report"),
        ("the report, @Bob Ortiz", (8,), "the report"),
        ("@Bob Arpad-Kiss the report", (9,), "the report"),
        ("@Mary Chen and @Bob Ortiz a table each", (7, 8), "a table each"),
        ("@Mary, @Mary a table", (7,), "a table"),
        ("a table @Mary @Bob Ortiz", (7, 8), "a table"),
        ("introduction to @Mary", (7,), "introduction to @Mary"),
        ("introduced @Mary to the port", (7,), "introduced @Mary to the port"),
        ("introduced @Mary to the port @Bob Ortiz", (7, 8), "introduced @Mary to the port"),
        # Two are called so, nobody is, or it is no name at all.
        ("@Bob the report", (), "@Bob the report"),
        ("@Sue the report", (), "@Sue the report"),
        ("mary@mary.example has it", (), "mary@mary.example has it"),
        ("the report @", (), "the report @"),
        ("@, the report", (), "@, the report"),
        ("@Mary", (7,), ""),
        ("@Mary @Bob Ortiz", (7, 8), ""),
    ],
)
def test_names_in_a_text(text, people, left):
    found = named_in(text, PEOPLE)
    assert (found.people, text[found.start : found.end]) == (people, left)


def test_a_mark_is_about_whom_it_names_and_says_the_rest():
    body = "promise: @Mary drawings by Fri\nborn: 9 April 1983 @Mary\naway: @Mary until 6 Jan\nprefers: @Mary phone\ntodo: @Mary"
    promise, born, away, prefers, empty = find_marks(body, DAY, people=PEOPLE)
    line = body.split("\n", maxsplit=1)[0]
    assert (promise.about, promise.text, promise.due_on) == ((7,), "drawings", date(2026, 11, 20))
    assert line[promise.text_start : promise.text_end] == "drawings"
    assert line[promise.due_start : promise.due_end] == "by Fri"
    assert (born.about, born.problem, away.problem, prefers.text) == ((7,), "", "", "phone")
    assert away.away is not None
    assert empty.problem


def test_it_is_said_whose_a_mark_is_where_that_could_be_another():
    marks = find_marks(
        "gave: a map\ngave: @Bob Ortiz a map\nmoved: to Leeds\nmoved: @Bob Ortiz to York", DAY, people=PEOPLE
    )
    assert [whose(mark, PEOPLE) for mark in marks] == ["", "Bob Ortiz", "Mary Chen", "Bob Ortiz"]
    assert [
        whose(mark, {7: "Mary Chen"}) for mark in find_marks("moved: @Mary to Leeds", DAY, people=PEOPLE)
    ] == [""]


def test_what_names_nobody_is_about_those_who_took_part():
    assert (people_of((), (7, 8)), people_of((8,), (7, 8))) == ((7, 8), (8,))
    assert (person_of((), (7, 8)), person_of((8, 7), (7, 8))) == (7, 8)
