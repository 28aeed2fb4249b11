from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.derivation import FOLLOW_UPS, is_something_else, reconcile
from relnote.domain.marks import Mark, find_marks
from relnote.domain.records import FollowUp
from relnote.domain.words import FOLLOW_UP_OF_MARK, FollowUpState

WRITTEN = date(2026, 11, 21)
LINES = st.lists(
    st.sampled_from(
        [
            "todo: send the drawings",
            "todo: send the drawing by friday",
            "promise: quote",
            "they promise: a date",
            "ask next: budget",
            "heard: invoices",
            "todo:",
            "plain words",
            "todo: call the workshop",
        ],
    ),
    max_size=8,
)


def becomes_follow_up(mark: Mark) -> bool:
    return mark.kind in FOLLOW_UP_OF_MARK and bool(mark.text)


def marks_of(*lines: str) -> tuple[Mark, ...]:
    return find_marks("\n".join(lines), WRITTEN)


def saved(*lines: str, **state: FollowUpState) -> list[FollowUp]:
    """What a note of these lines became, numbered from 1; `f2=…` sets the state of the second."""
    return [
        FollowUp(
            id=number,
            contact_id=1,
            line=mark.line,
            kind=FOLLOW_UP_OF_MARK[mark.kind],
            text=mark.text,
            due_on=mark.due_on,
            state=state.get(f"f{number}", FollowUpState.OPEN),
        )
        for number, mark in enumerate(filter(becomes_follow_up, marks_of(*lines)), start=1)
    ]


def outcome(existing: list[FollowUp], *lines: str) -> tuple[dict[int, str], list[str], list[int]]:
    """Which text each follow-up keeps, which are new, and which are dropped."""
    plan = reconcile(existing, marks_of(*lines), FOLLOW_UPS)
    keep = {follow_up.id: mark.text for follow_up, mark in plan.kept}
    return keep, [mark.text for mark in plan.new], [follow_up.id for follow_up in plan.gone]


def test_a_new_note_adds_what_it_marks():
    assert outcome([], "todo: a", "heard: b", "ask next: c", "todo:") == ({}, ["a", "c"], [])


def test_what_is_taken_out_of_the_note_is_dropped():
    assert outcome(saved("todo: a", "promise: b"), "promise: b") == ({2: "b"}, [], [1])


def test_text_finds_its_follow_up_on_another_line():
    assert outcome(saved("todo: a", "todo: b"), "todo: b", "Well.", "todo: a") == ({1: "a", 2: "b"}, [], [])


def test_a_changed_day_is_the_same_follow_up():
    plan = reconcile(
        saved("todo: send drawings by friday"), marks_of("todo: send drawings by monday"), FOLLOW_UPS
    )
    assert [(follow_up.id, mark.due_on) for follow_up, mark in plan.kept] == [(1, date(2026, 11, 23))]


def test_an_edited_text_keeps_its_state_even_when_lines_move():
    existing = saved("todo: send the drawings", "todo: call the workshop", f1=FollowUpState.DONE)
    keep = {1: "send the new drawings", 2: "call their workshop"}
    assert outcome(existing, "todo: call their workshop", "todo: send the new drawings") == (keep, [], [])


def test_the_most_similar_text_wins():
    existing = saved("todo: send the drawing", "todo: send the drawings to Sue")
    keep = {1: "send the drawings", 2: "send the drawings to Sue Park"}
    assert outcome(existing, "todo: send the drawings to Sue Park", "todo: send the drawings") == (
        keep,
        [],
        [],
    )


def test_an_open_follow_up_may_be_rewritten_on_its_line():
    assert outcome(saved("todo: abc"), "todo: xyz") == ({1: "xyz"}, [], [])


ENDED = pytest.mark.parametrize(
    "state", sorted(state for state in FollowUpState if state is not FollowUpState.OPEN)
)


@ENDED
@pytest.mark.parametrize(
    "edited",
    [
        *("promise: quote by Thursday, in EUR", "promise: the long awaited and revised quote"),
        *("promise: send them our price list", "- Promise: price by mail on Monday"),
    ],
)
def test_other_words_on_its_line_leave_it_ended(state, edited):
    plan = reconcile(
        saved("Hello.", "promise: quote by Friday", f1=state), marks_of("Hello there.", edited), FOLLOW_UPS
    )
    assert [(follow_up.id, follow_up.state, mark.line) for follow_up, mark in plan.kept] == [(1, state, 1)]
    assert (plan.new, plan.gone) == ((), ())


@ENDED
def test_other_marks_do_not_keep_an_edit_from_being_one(state):
    before = ("todo: call the workshop", "promise: abc", "promise: send the drawings")
    after = (
        "todo: call the workshop",
        "promise: xyz in words",
        "ask next: budget",
        "promise: send the drawing",
    )
    assert outcome(saved(*before, f2=state), *after) == (
        {1: "call the workshop", 2: "xyz in words", 3: "send the drawing"},
        ["budget"],
        [],
    )


@ENDED
@pytest.mark.parametrize(
    "after",
    [
        ("promise: quote and photos by Mon",),
        ("Well.", "So.", "promise: the quote, in writing"),
        ("promise: the long awaited quote", "todo: call the workshop", "they promise: quote"),
    ],
)
def test_the_only_one_left_with_a_word_in_common_stays_what_it_was_on_any_line(state, after):
    existing = saved("request: a manual", "promise: quote by Friday", f1=state)
    assert outcome(existing, *after)[0] == {1: marks_of(*after)[0].text}


@ENDED
def test_said_in_other_words_it_is_found_beside_others(state):
    before = ("promise: the drawings of the second line", "promise: call Mrs Weber about the invoice")
    after = ("promise: invoice: I ring Mrs Weber", "promise: for the second line, drawings")
    keep = {2: "invoice: I ring Mrs Weber", 1: "for the second line, drawings"}
    assert outcome(saved(*before, f1=state, f2=state), *after) == (keep, [], [])


def test_of_an_open_one_the_words_count_before_the_line():
    existing = saved("promise: abc", "promise: drawings of the hall", f2=FollowUpState.KEPT)
    assert outcome(existing, "promise: for the new hall, drawings", "promise: xyz")[0] == {
        2: "for the new hall, drawings"
    }


def test_a_text_is_something_else_where_no_word_of_it_stayed():
    assert is_something_else("quote", "price list")
    assert not is_something_else("quote", "quote and photos")
    assert not is_something_else("the", "then")


@given(
    st.permutations(["request: a manual", "todo: call the workshop", "Well.", "ask next: budget", "promise: quote"]),
    st.permutations(["", "heard: invoices", "todo: ring them", "Mon", "promise: photos and the quote by Mon"]),
    st.sampled_from(FollowUpState),
)  # fmt: skip
def test_the_only_promise_keeps_its_state_wherever_lines_go(before, after, state):
    [promise] = [each for each in saved(*before) if each.text == "quote"]
    existing = [replace(each, state=state) if each is promise else each for each in saved(*before)]
    kept, _, gone = outcome(existing, *after)
    assert kept[promise.id] == "photos and the quote"
    assert promise.id not in gone


@ENDED
@pytest.mark.parametrize(
    ("after", "new"),
    [
        (["Well.", "promise: xyz"], ["xyz"]),
        (["promise: xyz", "promise: 123"], ["xyz", "123"]),
        (["todo: xyz"], ["xyz"]),
    ],
)
def test_a_new_promise_does_not_begin_as_kept(state, after, new):
    assert outcome(saved("promise: abc", f1=state), *after) == ({}, new, [1])


@ENDED
def test_a_new_promise_beside_the_old_one_begins_open(state):
    assert outcome(saved("promise: abc", f1=state), "promise: xyz", "promise: abc") == (
        {1: "abc"},
        ["xyz"],
        [],
    )


@ENDED
def test_where_two_have_ended_it_is_not_told_which_was_edited(state):
    existing = saved("promise: abc", "promise: 123", f1=state, f2=state)
    assert outcome(existing, "promise: xyz") == ({}, ["xyz"], [1, 2])


def test_another_text_on_another_line_is_another_follow_up():
    assert outcome(saved("todo: abc"), "Well.", "todo: xyz") == ({}, ["xyz"], [1])


def test_another_kind_is_another_follow_up():
    assert outcome(saved("todo: quote"), "promise: quote") == ({}, ["quote"], [1])


def test_the_same_text_twice_keeps_the_one_that_stayed():
    existing = saved("todo: a", "todo: a", f2=FollowUpState.DONE)
    assert outcome(existing, "Well.", "todo: a") == ({2: "a"}, [], [1])


@given(LINES)
def test_unchanged_text_keeps_everything(lines):
    existing = saved(*lines)
    plan = reconcile(existing, marks_of(*lines), FOLLOW_UPS)
    assert {
        (follow_up.id, follow_up.line) for follow_up, mark in plan.kept if follow_up.line == mark.line
    } == {(follow_up.id, follow_up.line) for follow_up in existing}
    assert (plan.new, plan.gone) == ((), ())


@given(LINES.flatmap(lambda lines: st.tuples(st.just(lines), st.permutations(lines))))
def test_the_order_of_lines_does_not_matter(both):
    lines, moved = both
    plan = reconcile(saved(*lines), marks_of(*moved), FOLLOW_UPS)
    assert (plan.new, plan.gone) == ((), ())
    assert all(follow_up.text == mark.text for follow_up, mark in plan.kept)


@given(LINES, LINES)
def test_everything_is_used_exactly_once(before, after):
    existing, marks = saved(*before), marks_of(*after)
    plan = reconcile(existing, marks, FOLLOW_UPS)
    assert sorted([each.id for each, _ in plan.kept] + [each.id for each in plan.gone]) == [
        each.id for each in existing
    ]
    new = sorted([mark.line for _, mark in plan.kept] + [mark.line for mark in plan.new])
    assert new == [mark.line for mark in marks if becomes_follow_up(mark)]
    assert all(FOLLOW_UP_OF_MARK[mark.kind] is follow_up.kind for follow_up, mark in plan.kept)


def test_of_very_many_that_changed_none_is_compared_word_by_word():
    """They are told apart by their lines alone; 30 times 30 texts would take as long as a person notices."""
    existing = saved(*(f"todo: look at the drawing number {number}" for number in range(30)))
    moved = ["plain words", *(f"todo: look at the drawings number {number}" for number in range(30))]
    kept, _, _ = outcome(existing, *moved)
    # On line n now stands what was number n - 1; compared by their words each would have found its own.
    assert kept[2] == "look at the drawings number 0"
