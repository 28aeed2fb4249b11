from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.in_step import changed, mark, says, settled, weigh

TITLE, TAG = ("title",), ("tag", "board")


def agreed_on(there: dict, here: dict) -> dict:
    return settled([*there, *here], there, here)


@pytest.mark.parametrize(
    ("texts", "take", "write", "clashes"),
    [
        (("a", "a", "a"), {}, {}, {}),
        (("a", "b", "a"), {TITLE: "b"}, {}, {}),
        (("a", "a", "b"), {}, {TITLE: "b"}, {}),
        (("a", "b", "b"), {}, {}, {}),
        (("a", "b", "c"), {}, {TITLE: "c"}, {TITLE: "b"}),
        (("a", None, "a"), {TITLE: None}, {}, {}),
        (("a", "a", None), {}, {TITLE: None}, {}),
        (("a", None, "b"), {}, {TITLE: "b"}, {}),
        (("a", "b", None), {TITLE: "b"}, {}, {}),
        (("a", None, None), {}, {}, {}),
        ((None, "a", None), {TITLE: "a"}, {}, {}),
        ((None, None, "a"), {}, {TITLE: "a"}, {}),
        ((None, "a", "b"), {}, {TITLE: "b"}, {TITLE: "a"}),
    ],
)
def test_what_changed_on_a_side_goes_to_the_other(texts, take, write, clashes) -> None:
    before, now, ours = ({TITLE: text} if text else {} for text in texts)
    plan = weigh(agreed_on(before, before), now, ours)
    assert (plan.take, plan.write, plan.clashes) == (take, write, clashes)


def test_sides_that_say_it_differently_are_in_step_until_one_changes() -> None:
    agreed = agreed_on({TITLE: "a"}, {TITLE: "A", TAG: ""})
    assert weigh(agreed, {TITLE: "a"}, {TITLE: "A", TAG: ""}).write == {}
    assert weigh(agreed, {TITLE: "b"}, {TITLE: "A", TAG: ""}).take == {TITLE: "b"}


def test_what_went_on_both_sides_may_come_again() -> None:
    agreed = agreed_on({TITLE: "a"}, {TITLE: "a"})
    agreed |= weigh(agreed, {}, {}).settled
    assert weigh(agreed, {TITLE: "a"}, {}).take == {TITLE: "a"}


def test_a_mark_tells_nothing_and_is_the_same_every_time() -> None:
    assert mark(("tag", "board")) == mark(["tag", "board"]) != mark(("tag board",))
    assert len(mark(("x" * 100_000, "\ud800"))) == 16


def test_a_side_that_says_what_was_agreed_on_says_nothing_else() -> None:
    agreed = agreed_on({TITLE: "a", TAG: "b"}, {TITLE: "c"})
    assert says(agreed, {TITLE: "c"})
    assert not says(agreed, {TITLE: "a"})
    assert not says(agreed, {TITLE: "c", TAG: "b"})
    assert not says(agreed, {})


KEYS = st.sampled_from([TITLE, TAG, ("about",), ("point", "email", "a")])
SIDE = st.dictionaries(KEYS, st.sampled_from("abc"))


@given(then=SIDE, there=SIDE, here=SIDE)
def test_done_once_there_is_nothing_left_to_do_and_no_value_is_lost(then, there, here) -> None:
    agreed = agreed_on(then, then)
    plan = weigh(agreed, there, here)
    ours = {key: value for key, value in (here | plan.take).items() if value is not None}
    theirs = {key: value for key, value in (there | plan.write).items() if value is not None}
    assert ours == theirs
    for side in (there, here):
        for key in changed(then, side):
            assert key not in side or side[key] in (ours[key], plan.clashes.get(key))
    agreed |= plan.settled | settled([*plan.take, *plan.write], theirs, ours)
    again = weigh(agreed, theirs, ours)
    assert (again.take, again.write, again.clashes, again.settled) == ({}, {}, {}, {})
