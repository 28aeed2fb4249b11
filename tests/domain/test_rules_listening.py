"""Complaints that are open, news to bring, words that may be quoted: when they are flagged, and what is said of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from relnote.domain.feedback import Heard, stage_of
from relnote.domain.feedback_words import FeedbackKind, FeedbackState, Stage
from relnote.domain.records import FollowUp
from relnote.domain.rules import derive_flags, listening
from relnote.domain.rules.listening import bring_news, complaint_open
from relnote.domain.sentences import sentence, short, step
from relnote.domain.verdicts import is_new
from relnote.domain.words import FollowUpKind
from tests.domain.tried import facts, moment

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
HEARD_AT = moment("2026-11-13T15:00")
"""A Friday."""


def heard(kind: str = "remark", text: str = "the belt slips", **fields: object) -> Heard:
    made = {"id": 5, "feedback_id": 4, "contact_id": 7, "interaction_id": 1, "line": 0, "heard_at": HEARD_AT}
    return Heard(**(made | {"kind": FeedbackKind(kind), "text": text, "state_at": HEARD_AT} | fields))  # type: ignore[arg-type]


def promise(due_on: date | None, kind: FollowUpKind = FollowUpKind.PROMISE_MINE) -> FollowUp:
    return FollowUp(contact_id=7, kind=kind, text="quote", due_on=due_on)


@pytest.mark.parametrize(
    ("said", "from_"),
    [
        (heard("complaint"), "2026-11-17T15:00"),
        (heard("complaint", heard_at=moment("2026-11-14T10:00")), "2026-11-18T08:00"),
        (heard("complaint", state=FeedbackState.WILL_DO), None),
        (heard("complaint", state=FeedbackState.WILL_NOT), None),
        (heard("complaint", told_at=NOW), None),
        (heard("request"), None),
    ],
)
def test_a_complaint_is_open_two_working_days_after_it_was_heard(said, from_) -> None:
    found = complaint_open(facts(heard=(said,)))
    assert [each.raised_at for each in found] == ([moment(from_)] if from_ else [])


@pytest.mark.parametrize(
    ("said", "flagged"),
    [
        (heard(state=FeedbackState.DONE, state_at=NOW), True),
        (heard(state=FeedbackState.WILL_NOT, state_at=NOW), True),
        (heard(state=FeedbackState.WILL_DO, state_at=NOW), False),
        (heard(), False),
        (heard(state=FeedbackState.DONE, state_at=NOW, told_at=NOW), False),
    ],
)
def test_news_is_to_be_brought_at_once_to_who_has_not_been_told(said, flagged) -> None:
    found = bring_news(facts(heard=(said,)))
    assert [each.raised_at for each in found] == ([NOW] if flagged else [])


def test_what_somebody_said_twice_of_one_thing_is_brought_to_them_once() -> None:
    said = heard(state=FeedbackState.DONE)
    again = heard(id=9, interaction_id=3, state=FeedbackState.DONE)
    assert len(bring_news(facts(heard=(again, said)))) == 1


@pytest.mark.parametrize(
    ("said", "fields", "lapses"),
    [
        ((heard("praise"),), {}, HEARD_AT + timedelta(days=180)),
        ((heard("new_use"),), {}, HEARD_AT + timedelta(days=180)),
        ((heard("suggestion"),), {}, None),
        # What was heard before they were asked is not asked about again.
        ((heard("praise"),), {"quoting_asked_at": HEARD_AT}, None),
        ((heard("praise"),), {"quoting_asked_at": HEARD_AT - timedelta(1)}, HEARD_AT + timedelta(180)),
        # A complaint that is open stands in its way.
        ((heard("praise"), heard("complaint", id=6, feedback_id=5)), {}, None),
        ((heard("praise"), heard("complaint", feedback_id=5, state=FeedbackState.WILL_DO)), {}, None),
        ((heard("praise"), heard("complaint", feedback_id=5, state=FeedbackState.DONE)), {}, HEARD_AT + timedelta(180)),
        ((heard("praise"), heard("complaint", feedback_id=5, told_at=NOW)), {}, HEARD_AT + timedelta(180)),
        # So does a promise to them that was broken lately, and one that is late from then on.
        ((heard("praise"),), {"promise_broken_on": date(2026, 6, 1)}, None),
        ((heard("praise"),), {"promise_broken_on": date(2026, 5, 1)}, HEARD_AT + timedelta(180)),
        ((heard("praise"),), {"follow_ups": (promise(date(2026, 11, 20)), promise(None))}, moment("2026-11-21T00:00")),
        ((heard("praise"),), {"follow_ups": (promise(date(2026, 11, 1)),)}, None),
        ((heard("praise"),), {"follow_ups": (promise(date.max),)}, HEARD_AT + timedelta(180)),
        ((heard("praise"),), {"follow_ups": (promise(date(2026, 11, 1), FollowUpKind.PROMISE_THEIRS),)}, HEARD_AT + timedelta(180)),
    ],
)  # fmt: skip
def test_praise_may_be_quoted_while_they_have_nothing_to_complain_of(said, fields, lapses) -> None:
    found = listening.testimonial(facts(heard=said, **fields))
    assert [each.lapses_at for each in found] == ([lapses] if lapses else [])
    assert [each.raised_at for each in found] == ([HEARD_AT] if lapses else [])


def test_the_newest_words_are_the_ones_to_ask_about() -> None:
    said = (heard("new_use", "they dry herbs with it", id=8, heard_at=NOW), heard("praise"))
    (flag,) = listening.testimonial(facts(heard=said))
    assert flag.evidence["text"] == "they dry herbs with it"
    assert is_new(flag, {"heard": 5})
    assert not is_new(flag, {"heard": 8, "text": "other words"})


@pytest.mark.parametrize(
    ("said", "why", "what", "badge"),
    [
        (
            heard("complaint"),
            'They complained on Fri 13 Nov, 8 days ago: "the belt slips". Nothing was decided, and they were not answered.',
            "Decide what becomes of it, and answer them.",
            "open 8d",
        ),
        (
            heard("request", "a second shift", state=FeedbackState.DONE),
            'They asked for "a second shift" on Fri 13 Nov. It is done, and they have not been told.',
            "Tell them.",
            "not told",
        ),
        (
            heard("suggestion", state=FeedbackState.WILL_NOT, heard_at=moment("2026-11-20T10:00")),
            'They suggested "the belt slips" yesterday. It was decided against, and they have not been told.',
            "Tell them.",
            "not told",
        ),
        (
            heard("new_use", "they dry herbs with it"),
            'They told of a new use on Fri 13 Nov: "they dry herbs with it". No complaint of theirs is open.',
            "Ask whether you may quote them for the new use.",
            "quotable",
        ),
        (
            heard("praise", "the best we know"),
            'They praised "the best we know" on Fri 13 Nov. No complaint of theirs is open.',
            "Ask whether you may quote them.",
            "quotable",
        ),
    ],
)
def test_it_is_said_with_the_words_they_used(said, why, what, badge) -> None:
    kinds = {"complaint_open", "bring_news", "testimonial"}
    (flag,) = (each for each in derive_flags(facts(heard=(said,))) if each.kind in kinds)
    assert (sentence(flag, NOW, ZONE), step(flag, NOW, ZONE), short(flag, NOW, ZONE)) == (why, what, badge)


def test_a_complaint_of_today_is_not_counted_in_days() -> None:
    (flag,) = complaint_open(facts(heard=(heard("complaint", heard_at=moment("2026-11-20T10:00")),)))
    assert sentence(flag, NOW, ZONE).startswith('They complained yesterday: "the belt slips".')


def test_a_piece_is_told_when_everybody_who_said_it_was() -> None:
    mary, bob = heard(told_at=NOW), heard(id=6, contact_id=8)
    assert stage_of(FeedbackState.DONE, (mary, bob)) is Stage.DONE
    assert stage_of(FeedbackState.WILL_NOT, (mary, bob)) is Stage.DECIDED
    assert stage_of(FeedbackState.HEARD, (mary,)) is Stage.TOLD
    assert stage_of(FeedbackState.HEARD, ()) is Stage.HEARD
