"""Ten marks in any order, moved, reworded, deleted and split: what is still the same thing keeps what became of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.derivation import reconcile
from relnote.domain.feedback import Heard
from relnote.domain.feedback_marks import (
    HEARD_MARKS,
    TOLD_MARKS,
    ToldBy,
    matching_told,
    nearness,
    told_by,
)
from relnote.domain.feedback_words import FEEDBACK_OF_MARK, FeedbackKind, FeedbackState
from relnote.domain.marks import Mark, find_marks

DAY = date(2026, 11, 18)
AT = datetime(2026, 11, 18, 12, tzinfo=UTC)
TEN = (
    "heard: invoices should name the project",
    "complaint: the loader jams every Monday",
    "praise: support answers within the hour",
    "request: a second shift in March",
    "new use: they dry herbs with it",
    "suggestion: print the batch number on the lid",
    "heard: their auditor comes in May",
    "complaint: pallets arrive wet",
    "request: manuals in Portuguese",
    "praise: the quiet motor",
)


def becomes_feedback(mark: Mark) -> bool:
    return mark.kind in FEEDBACK_OF_MARK and bool(mark.text)


def kept_of(lines: tuple[str, ...], state: FeedbackState = FeedbackState.HEARD) -> list[Heard]:
    """What a note of these lines became, numbered from 1."""
    return [
        Heard(
            id=number,
            feedback_id=number,
            contact_id=1,
            interaction_id=1,
            line=mark.line,
            text=mark.text,
            heard_at=AT,
            state_at=AT,
            kind=FEEDBACK_OF_MARK[mark.kind],
            state=state,
        )
        for number, mark in enumerate(filter(becomes_feedback, find_marks("\n".join(lines), DAY)), 1)
    ]


def outcome(before: list[Heard], *lines: str) -> tuple[dict[int, str], list[str], set[int]]:
    plan = reconcile(before, find_marks("\n".join(lines), DAY), HEARD_MARKS)
    return (
        {heard.id: mark.text for heard, mark in plan.kept},
        [mark.text for mark in plan.new],
        {heard.id for heard in plan.gone},
    )


def reworded(line: str) -> str:
    """Say the same a little otherwise: another kind, and a word more."""
    keyword, _, text = line.partition(": ")
    return f"{'suggestion' if keyword == 'heard' else keyword}: {text} too"


@st.composite
def edits(draw: st.DrawFn) -> tuple[list[str], set[int], set[int]]:
    """Give the ten lines after an edit, with the numbers of those deleted and those reworded."""
    numbers = draw(st.permutations(range(len(TEN))))
    gone = draw(st.sets(st.integers(0, len(TEN) - 1), max_size=4))
    other = draw(st.sets(st.integers(0, len(TEN) - 1), max_size=4)) - gone
    lines = []
    for number in numbers:
        if number not in gone:
            lines.append(reworded(TEN[number]) if number in other else TEN[number])
        if draw(st.booleans()):
            lines.append(draw(st.sampled_from(["", "She spoke of other things.", "todo: send the sample"])))
    return lines, gone, other


@given(edits(), st.sampled_from(list(FeedbackState)))
def test_ten_marks_in_any_order_stay_what_they_are(edited, state) -> None:
    lines, gone, other = edited
    keep, add, drop = outcome(kept_of(TEN, state), *lines)
    told = {number + 1: TEN[number].partition(": ")[2] for number in range(len(TEN)) if number not in gone}
    assert keep == {key: f"{text} too" if key - 1 in other else text for key, text in told.items()}
    assert (add, drop) == ([], {number + 1 for number in gone})


@given(st.permutations(TEN), st.integers(0, 9), st.sampled_from(list(FeedbackState)))
def test_of_one_that_is_split_the_half_that_says_most_of_it_stays(lines, at, state) -> None:
    before = kept_of(tuple(lines), state)
    keyword, _, text = lines[at].partition(": ")
    *most, last = text.split()
    halves = [f"{keyword}: {' '.join(most)}", f"{keyword}: {last}"]
    keep, add, drop = outcome(before, *lines[:at], *halves, *lines[at + 1 :])
    assert keep[at + 1] == " ".join(most)
    assert (add, drop) == ([last], set())


@given(st.lists(st.sampled_from([*TEN, *map(reworded, TEN), "praise: x", "heard:", "plain"]), max_size=10),
       st.lists(st.sampled_from([*TEN, *map(reworded, TEN), "praise: x", "heard:", "plain"]), max_size=10),
       st.sampled_from(list(FeedbackState)))  # fmt: skip
def test_everything_is_accounted_for_once(before, after, state) -> None:
    old = kept_of(tuple(before), state)
    marks = [mark for mark in find_marks("\n".join(after), DAY) if becomes_feedback(mark)]
    plan = reconcile(old, marks, HEARD_MARKS)
    assert sorted([*(heard.id for heard, _ in plan.kept), *(heard.id for heard in plan.gone)]) == [
        heard.id for heard in old
    ]
    assert sorted([*(mark.line for _, mark in plan.kept), *(mark.line for mark in plan.new)]) == [
        mark.line for mark in marks
    ]


SAID = {
    "praise: your technician was here in two hours": "praise: Luis came within two hours",
    "suggestion: a much bigger stop button": "suggestion: make the red button large",
    "request: a Portuguese manual, please": "suggestion: a manual in Portuguese",
    "complaint: the loader jams every Monday": "complaint: each Monday it stands still",
    "new use: they dry herbs with it": "new use: herbs",
}


@given(st.permutations(list(SAID)), st.permutations(list(SAID)), st.sets(st.sampled_from(list(SAID)), max_size=4),
       st.sampled_from(list(FeedbackState)))  # fmt: skip
def test_said_in_quite_other_words_each_stays_what_it_is(before, after, gone, state) -> None:
    old = kept_of(tuple(before), state)
    lines = [SAID[line] for line in after if line not in gone]
    keep, add, drop = outcome(old, *lines)
    told = {
        number: SAID[line].partition(": ")[2] for number, line in enumerate(before, 1) if line not in gone
    }
    assert (keep, add, drop) == (told, [], {heard.id for heard in old} - set(told))


def test_the_last_one_that_is_left_may_be_given_another_kind() -> None:
    before = kept_of(("complaint: the loader jams",), FeedbackState.DONE)
    assert outcome(before, "Well.", "request: a better loader")[0] == {1: "a better loader"}
    assert outcome(before, "Well.", "request: a second shift") == ({}, ["a second shift"], {1})


def test_what_was_done_does_not_become_something_else_where_it_stood() -> None:
    after = ("heard: nothing of the sort", "praise: x")
    assert outcome(kept_of(("heard: the invoices", "praise: y"), FeedbackState.DONE), *after) == (
        {}, ["nothing of the sort", "x"], {1, 2},
    )  # fmt: skip
    assert outcome(kept_of(("heard: the invoices", "praise: y")), *after)[1:] == ([], set())


def said(text: str, number: int = 1, **fields: object) -> Heard:
    made = {"id": number, "feedback_id": number, "contact_id": 1, "interaction_id": 1, "line": 0}
    made |= {"heard_at": AT, "state_at": AT, "kind": FeedbackKind.REMARK, "text": text}
    return Heard(**(made | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("invoices name the project now", 1),
        ("the project stands on every invoice since May", 1),
        ("the Loader has a new belt", 2),
        ("manual in Portuguese is out", 3),
        ("we made the motor louder", None),
        ("nothing of it", None),
        ("", None),
    ],
)
def test_a_telling_is_about_what_its_words_are_nearest_to(text, found) -> None:
    there = [
        said("invoices should name the project"),
        said("the loader jams every Monday", 2),
        said("manuals in Portuguese", 3),
    ]
    match = matching_told(text, there)
    assert (match.id if match else None) == found


def test_among_equals_it_is_about_what_was_settled_then_about_what_was_heard_last() -> None:
    old, done = said("the loader jams"), said("the loader jams", 2, state=FeedbackState.DONE)
    last = said("the loader jams", 3, heard_at=AT.replace(hour=13))
    assert matching_told("loader", [old, last, done]) is done
    assert matching_told("loader", [old, last]) is last
    assert matching_told("loader", []) is None


def test_words_that_carry_no_sense_bring_nothing_near() -> None:
    assert nearness("it is what they want", "what is it") == 0
    assert nearness("it", "loader") == 0


def test_tellings_are_found_again_by_their_words_only() -> None:
    closed = [said("a", 1, told_line=2, told_text="invoices name it"), said("b", 2, told_line=2, told_text="invoices name it"),
              said("c", 3, told_line=0, told_text="the belt")]  # fmt: skip
    there = told_by(closed)
    assert [(each.line, each.text, [heard.id for heard in each.closed]) for each in there] == [
        (0, "the belt", [3]),
        (2, "invoices name it", [1, 2]),
    ]
    marks = find_marks("told: other words here\nhello\ntold: invoices name it now\ntold:", DAY)
    plan = reconcile(there, marks, TOLD_MARKS)
    assert [(each.text, mark.text) for each, mark in plan.kept] == [
        ("invoices name it", "invoices name it now")
    ]
    assert [mark.text for mark in plan.new] == ["other words here"]
    assert plan.gone == (ToldBy(0, "the belt", (closed[2],)),)


def test_of_two_that_are_near_the_one_with_more_words_in_common_is_meant() -> None:
    one = said("price", 1)
    other = said("delivery of the second line in May", 2)
    assert matching_told("the delivery of the second line comes down in price", [one, other]) is other
