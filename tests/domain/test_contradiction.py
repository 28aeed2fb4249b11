from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from relnote.domain.attempts import Attempt
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Answer, Flag
from relnote.domain.rules import Facts
from relnote.domain.rules.preferences import stale_preference
from relnote.domain.words import AnswerState, Channel, Direction, Outcome, Tier

STATED_AT = datetime(2026, 2, 3, 10, 30, tzinfo=UTC)


def attempts(*runs: tuple[Channel, int, int], **fields: object) -> tuple[Attempt, ...]:
    """One attempt an hour after the statement, newest first; of each run, the first ones were answered."""
    kind = {"direction": Direction.OUT, "outcome": Outcome.SENT} | fields
    flat = [(channel, place < answered) for channel, count, answered in runs for place in range(count)]
    made = [
        Attempt(started_at=STATED_AT + timedelta(hours=1 + place), channel=channel, answered=was, **kind)  # type: ignore[arg-type]
        for place, (channel, was) in enumerate(flat)
    ]
    return tuple(reversed(made))


def stated_phone(recent: tuple[Attempt, ...], answered_at: datetime = STATED_AT) -> Flag:
    answer = Answer(
        contact_id=7,
        question="first_channel",
        state=AnswerState.ANSWERED,
        value="phone",
        answered_at=answered_at,
    )
    facts = Facts(
        contact_id=7,
        tier=Tier.REGULAR,
        zone="Europe/Lisbon",
        created_at=STATED_AT,
        first_reached_at=STATED_AT,
        questions=BUILT_IN,
        answers=(answer,),
        recent=recent,
    )
    return stale_preference(facts)[0]


def test_a_statement_is_contradicted_by_the_attempt_that_tips_it() -> None:
    flag = stated_phone(attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 10, 9)))
    assert flag.raised_at == STATED_AT + timedelta(hours=8 + 4)
    assert {
        name: flag.evidence[name] for name in ("tries", "answered", "other", "other_tries", "other_answered")
    } == {
        "tries": 8,
        "answered": 1,
        "other": "email",
        "other_tries": 10,
        "other_answered": 9,
    }
    assert flag.evidence["value"] == "phone"


@pytest.mark.parametrize(
    "recent",
    [
        attempts(),
        attempts((Channel.EMAIL, 20, 20)),
        attempts((Channel.PHONE, 3, 0), (Channel.EMAIL, 20, 20)),
        attempts((Channel.PHONE, 5, 0), (Channel.EMAIL, 4, 4)),
        attempts((Channel.PHONE, 20, 0), (Channel.EMAIL, 3, 3)),
        attempts((Channel.PHONE, 8, 3), (Channel.EMAIL, 10, 9)),
        attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 10, 10), (Channel.EMAIL, 6, 0)),
        attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 10, 9), direction=Direction.IN),
        attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 10, 9), outcome=Outcome.BOUNCED),
    ],
    ids=[
        "no attempts",
        "never tried as stated",
        "hardly tried as stated",
        "too few attempts",
        "hardly tried otherwise",
        "often answered as stated",
        "no longer answered otherwise",
        "they began",
        "bounced",
    ],
)
def test_too_little_does_not_contradict_a_statement(recent: tuple[Attempt, ...]) -> None:
    flag = stated_phone(recent)
    assert "other" not in flag.evidence
    assert flag.raised_at == datetime(2027, 2, 3, tzinfo=UTC)


def test_what_happened_before_they_said_so_does_not_count() -> None:
    recent = attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 10, 9))
    assert "other" not in stated_phone(recent, answered_at=STATED_AT + timedelta(hours=18)).evidence


def test_a_contradiction_after_the_answer_is_old_anyway_changes_nothing() -> None:
    recent = attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 10, 9))
    flag = stated_phone(recent, answered_at=STATED_AT - timedelta(days=400))
    assert "other" not in flag.evidence


def test_the_channel_they_answer_most_is_named() -> None:
    flag = stated_phone(attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 8, 6), (Channel.TEXT, 5, 5)))
    assert flag.evidence["other"] == "text"
