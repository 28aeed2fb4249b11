"""Which of two sets of lines are still the same things, whatever was done to the note between them."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.pairing import MOST_COMPARED, pair


class Line(NamedTuple):
    kind: str
    text: str
    line: int
    contact_id: int = 1


def paired(before: list[Line], now: list[Line]):
    return pair(
        before,
        now,
        alike=lambda one, other: one.kind == other.kind,
        same=lambda one, other: one.text == other.text,
        similar=lambda one, other: one.text[:3] == other.text[:3],
    )


def lines(*texts: str) -> list[Line]:
    return [Line(text[0], text[2:], number) for number, text in enumerate(texts)]


def test_what_says_the_same_wins_over_what_is_similar_and_what_stands_there() -> None:
    before = lines("g lead", "g leaflet", "a help", "g thanks")
    now = lines("g leaflet", "g leads", "a visit", "a thanks")
    found = paired(before, now)
    assert [(old.text, new.text) for old, new in found.kept] == [
        ("leaflet", "leaflet"), ("lead", "leads"), ("help", "visit"),
    ]  # fmt: skip
    assert [each.text for each in found.gone] == ["thanks"]
    assert [each.text for each in found.new] == ["thanks"]


def test_of_very_many_nothing_is_compared_word_by_word() -> None:
    many = MOST_COMPARED // 20 + 1
    before = [Line("g", f"lead {number}", number) for number in range(21)]
    now = [Line("g", f"lead of {number}", 100 + number) for number in range(many)]
    assert paired(before, now).kept == ()
    assert len(paired(before[:10], now[:10]).kept) == 10


texts = st.lists(
    st.tuples(st.sampled_from("ga"), st.sampled_from(["lead", "leads", "help", "idea"])), max_size=10
)


@given(texts, texts, st.randoms(use_true_random=False))
def test_everything_is_accounted_for_once(before, now, dice) -> None:
    old = [Line(*each, number) for number, each in enumerate(before)]
    new = [Line(*each, number) for number, each in enumerate(now)]
    dice.shuffle(new)
    found = paired(old, new)
    assert sorted([*(one for one, _ in found.kept), *found.gone]) == sorted(old)
    assert sorted([*(one for _, one in found.kept), *found.new]) == sorted(new)
    assert all(one.kind == other.kind for one, other in found.kept)
    # What moved and still says the same is never told as gone and new.
    assert not {(each.kind, each.text) for each in found.gone} & {
        (each.kind, each.text) for each in found.new
    }


def test_what_is_told_of_several_stays_with_each_of_them():
    before = [Line("g", "a report", 0, 1), Line("g", "a report", 0, 2)]
    found = paired(before, [Line("g", "a report", 3, 2), Line("g", "a report", 3, 1)])
    assert [(old.contact_id, new.contact_id) for old, new in found.kept] == [(1, 1), (2, 2)]
    # Whoever did not take part after all goes; the other keeps what is theirs.
    found = paired(before, [Line("g", "a report", 0, 2)])
    assert (found.kept, found.gone) == (((before[1], before[1]),), (before[0],))
