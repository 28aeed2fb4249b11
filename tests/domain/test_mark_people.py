"""Whom a mark names behind an @, and what is left of its text."""

from __future__ import annotations

import tracemalloc
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
        ("a table @Mary and @Bob Ortiz", (7, 8), "a table"),
        # Somebody is only spoken of.
        ("introduction to @Mary", (), "introduction to @Mary"),
        ("introduction to @Mary and @Bob Ortiz", (), "introduction to @Mary and @Bob Ortiz"),
        ("introduced @Mary to the port", (), "introduced @Mary to the port"),
        ("introduced @Mary to the port @Bob Ortiz", (8,), "introduced @Mary to the port"),
        ("@Mary introduction to @Bob Ortiz", (7,), "introduction to @Bob Ortiz"),
        ("about @Mary being late", (), "about @Mary being late"),
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


def test_a_name_that_two_have_names_nobody():
    people = {7: "Mary Chen", 8: "Mary Chen", 9: "Mary"}
    assert named_in("@Mary Chen a map", people) == ((), 0, len("@Mary Chen a map"))
    assert named_in("@Mary a map", people).people == (9,)


def test_the_name_before_the_day_it_is_due_is_at_the_end_too():
    marks = find_marks(
        "promise: samples @Mary by Fri\npromise: samples from @Mary by Fri\ntodo: by Fri the samples @Mary\n"
        "promise: @Bob Ortiz samples @Mary by Fri",
        DAY,
        people=PEOPLE,
    )
    assert [(mark.about, mark.text, mark.due_on) for mark in marks] == [
        ((7,), "samples", date(2026, 11, 20)),
        ((), "samples from @Mary", date(2026, 11, 20)),
        ((7,), "the samples", date(2026, 11, 20)),
        ((8, 7), "samples", date(2026, 11, 20)),
    ]
    last = marks[-1]
    line = "promise: @Bob Ortiz samples @Mary by Fri"
    assert (line[last.text_start : last.text_end], line[last.due_start : last.due_end]) == (
        "samples",
        "by Fri",
    )


def test_a_long_line_of_signs_is_not_listed_again_for_each_of_them():
    """Every sign looks at as many words as a name has; what is left of the line was a list for each, and took minutes."""
    text = "@x " * 8000
    tracemalloc.start()
    try:
        assert named_in(text, PEOPLE).people == ()
        assert named_in(text, {}).people == ()
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 100_000


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
