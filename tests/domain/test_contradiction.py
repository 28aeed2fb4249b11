from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from relnote.domain.attempts import Attempt
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Answer, Flag
from relnote.domain.rules import Facts
from relnote.domain.rules.preferences import stale_preference
from relnote.domain.sentences import sentence
from relnote.domain.words import AnswerState, Channel, Direction, Outcome, Tier
from tests.domain.tried import facts, moment, tries

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
        attempts((Channel.PHONE, 8, 5), (Channel.EMAIL, 10, 9)),
        attempts((Channel.PHONE, 8, 1), (Channel.EMAIL, 8, 8), (Channel.EMAIL, 12, 0)),
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


def test_how_sure_it_is_counts_and_not_a_fixed_share() -> None:
    """3 of 8 calls is more than a quarter, and 9 of 10 emails is better all the same; 10 of 14 may be as good."""
    flag = stated_phone(attempts((Channel.PHONE, 8, 3), (Channel.EMAIL, 10, 9)))
    assert sentence(flag, flag.raised_at, "UTC") == (
        "They said phone is best, but answered 3 of 8 calls and 9 of 10 emails; ask which they prefer now."
    )
    assert "other" not in stated_phone(attempts((Channel.PHONE, 14, 10), (Channel.EMAIL, 10, 9))).evidence


def sent_and_answered(channel: str, count: int, wait: timedelta, begin: datetime) -> list[str]:
    lines = []
    for number in range(count):
        sent = begin + timedelta(days=7 * number)
        lines += [
            f"{sent:%Y-%m-%dT%H:%M} {channel} out sent",
            f"{sent + wait:%Y-%m-%dT%H:%M} {channel} in received",
        ]
    return lines


def test_between_two_channels_they_write_on_how_fast_they_answer_counts() -> None:
    emails = sent_and_answered("email", 8, timedelta(days=3), moment("2026-02-02T10:00"))
    texts = sent_and_answered("text", 8, timedelta(minutes=10), moment("2026-05-04T10:00"))
    told = [*emails, *texts]
    ours = tuple(range(1, len(told), 2))
    flags = stale_preference(
        facts(*told, answered=ours, says={"first_channel": "email"}, history=tries(*told, answered=ours))
    )
    [flag] = [each for each in flags if each.key == "first_channel"]
    said = sentence(flag, flag.raised_at, "UTC")
    assert said.startswith("They said email is best, but answered 8 of 8 emails (usually in ")
    assert said.endswith(" and 8 of 8 texts (usually in 15 min); ask which they prefer now.")
    calls = [f"2026-0{month}-{day:02}T10:00 phone out reached" for month in (5, 6) for day in (4, 11, 18, 25)]
    told = [*emails, *calls]
    flags = stale_preference(
        facts(*told, answered=ours, says={"first_channel": "email"}, history=tries(*told, answered=ours))
    )
    # A call is answered at once or never: that is no reason against emails that are all answered.
    assert "other" not in next(each for each in flags if each.key == "first_channel").evidence


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
