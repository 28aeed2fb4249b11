"""What there is to give somebody, said; and what they were given already is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from relnote.domain.at_hand import (
    AtHand,
    Introduction,
    given_on,
    news_of,
    not_yet_given,
    not_yet_introduced,
    offers,
    promises_of,
)
from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.records import FollowUp
from relnote.domain.values import SavedThing, Value
from relnote.domain.words import FollowUpKind, ValueWay
from tests.domain.tried import moment

NOON = moment("2026-11-18T12:00")


def told(text: str, way: ValueWay = ValueWay.GAVE) -> Value:
    return Value(contact_id=7, interaction_id=1, way=way, day=date(2026, 11, 2), text=text)


def saved(text: str, *tags: str) -> SavedThing:
    return SavedThing(text=text, tags=tags, made_at=NOON)


def follow_up(kind: FollowUpKind, text: str) -> FollowUp:
    return FollowUp(contact_id=7, kind=kind, text=text)


BOB = Introduction(contact_id=8, name="Bob Ortiz", organisation="Ortiz & Sons", tags=("chess", "board"))
SUE = Introduction(contact_id=9, name="Sue Park", organisation=" ", tags=("chess",))


def test_everything_there_is_is_said_the_best_first() -> None:
    made = AtHand(
        news=("invoices should\nname the project",),
        promises=(follow_up(FollowUpKind.PROMISE_MINE, "quote"),),
        saved=(saved("article on lines", "automation", "robots"), saved("a name for her")),
        introductions=(BOB, SUE),
    )
    assert list(offers(made)) == [
        'you could tell them what came of "invoices should name the project".',
        'you could keep your promise "quote".',
        'you saved "article on lines" for #automation #robots.',
        'you saved "a name for her" for them.',
        "you could introduce them to Bob Ortiz, Ortiz & Sons; both have #chess #board.",
        "you could introduce them to Sue Park; both have #chess.",
    ]
    assert list(offers(AtHand())) == []


def heard(piece: int, text: str, state: FeedbackState) -> Heard:
    return Heard(
        feedback_id=piece, contact_id=7, interaction_id=1, line=0, text=text, heard_at=NOON, kind=FeedbackKind.COMPLAINT,
        state=state, state_at=NOON,
    )  # fmt: skip


def test_news_is_what_was_done_or_decided_each_once() -> None:
    told = [
        heard(1, "invoices", FeedbackState.DONE),
        heard(2, "blue paint", FeedbackState.HEARD),
        heard(3, "a lid", FeedbackState.WILL_NOT),
        heard(3, "a lid", FeedbackState.WILL_NOT),
        heard(4, "hooks", FeedbackState.WILL_DO),
    ]
    assert news_of(told) == ("invoices", "a lid")


def test_only_promises_of_yours_can_be_kept() -> None:
    mine = follow_up(FollowUpKind.PROMISE_MINE, "a")
    assert promises_of([follow_up(FollowUpKind.PROMISE_THEIRS, "b"), mine]) == (mine,)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("the article on LINES, by mail", 0),
        ("article on lines", 0),
        # Cut short, as long as it is more than a word.
        ("article on", 0),
        ("article", 1),
        ("an idea", 1),
    ],
)
def test_what_was_given_is_not_offered_again(line, left) -> None:
    things = [saved("Article on lines")]
    assert len(not_yet_given(things, [told(line)])) == left
    assert not_yet_given(things, [told(line, ValueWay.ASKED)]) == tuple(things)


def test_what_was_kept_for_one_person_was_given_on_the_last_day_that_tells_of_it() -> None:
    thing = SavedThing(text="article on lines", contact_id=7, made_at=NOON)
    later = replace(told("article on lines"), day=date(2026, 11, 9))
    assert given_on(thing, [told("article on lines"), later, told("an idea")]) == date(2026, 11, 9)
    assert given_on(thing, [replace(later, contact_id=8), told("an idea")]) is None
    assert given_on(saved("article on lines"), [later]) is None


def test_who_was_introduced_is_not_offered_again() -> None:
    assert not_yet_introduced([BOB, SUE], [told("connection: bob ortiz")]) == (SUE,)
    assert not_yet_introduced([BOB], [told("Bob Ortiz", ValueWay.ASKED)]) == (BOB,)


def test_who_was_given_their_name_is_not_offered_to_them_again() -> None:
    theirs = [replace(told("introduction to Mary Chen"), contact_id=BOB.contact_id)]
    assert not_yet_introduced([BOB, SUE], [], "Mary Chen", theirs) == (SUE,)
    asked = [replace(theirs[0], way=ValueWay.ASKED)]
    assert not_yet_introduced([BOB], [], "Mary Chen", asked) == (BOB,)
    assert not_yet_introduced([BOB], [], "", theirs) == (BOB,)


def test_what_was_for_one_person_was_given_when_a_note_of_theirs_tells_so() -> None:
    mine = SavedThing(text="a map", contact_id=7, made_at=NOON)
    assert given_on(mine, [told("a map of it"), told("a map", ValueWay.ASKED)]) == date(2026, 11, 2)
    assert given_on(mine, [told("a lid")]) is None
    assert given_on(saved("a map", "tin"), [told("a map")]) is None
