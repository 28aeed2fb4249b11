from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.moments import day_of, start_of
from relnote.domain.pace import Pace
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Answer, Flag, FollowUp
from relnote.domain.rules import Facts, derive_flags
from relnote.domain.rules.follow_ups import follow_up_due, promise_mine_due, promise_theirs_due
from relnote.domain.rules.preferences import missing_preferences, stale_preference
from relnote.domain.severity import PATIENCE, needs_at
from relnote.domain.words import (
    AnswerSource,
    AnswerState,
    FlagKind,
    FollowUpKind,
    Tier,
)
from tests.domain import tried
from tests.domain.tried import CREATED, moment

REACHED = datetime(2026, 2, 3, 10, 30, tzinfo=UTC)
FACTS = replace(tried.FACTS, first_reached_at=REACHED, pace=Pace(cadence_days=0, purchase_from=0, often=4))
ZONES = ("Europe/Lisbon", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo", "Asia/Kolkata")


def answer(question: str, value: str, answered_at: datetime, **fields: object) -> Answer:
    kind = {"state": AnswerState.ANSWERED, "source": AnswerSource.STATED} | fields
    return Answer(contact_id=7, question=question, value=value, answered_at=answered_at, **kind)  # type: ignore[arg-type]


def follow_up(kind: FollowUpKind, due_on: date | None, **fields: object) -> FollowUp:
    return FollowUp(id=12, contact_id=7, kind=kind, text="quote", due_on=due_on, **fields)  # type: ignore[arg-type]


def with_follow_up(
    kind: FollowUpKind, due_on: date | None, zone: str = "Europe/Lisbon", **fields: object
) -> Facts:
    return replace(FACTS, zone=zone, follow_ups=(follow_up(kind, due_on, **fields),))


def test_missing_questions_are_flagged_from_the_first_time_they_were_reached() -> None:
    (flag,) = missing_preferences(FACTS)
    assert (flag.contact_id, flag.kind, flag.key) == (7, FlagKind.MISSING_PREFERENCES, "")
    assert flag.raised_at == REACHED
    assert flag.evidence == {"missing": [question.key for question in BUILT_IN], "questions": 7}


def test_nothing_is_missing_before_they_were_reached() -> None:
    assert missing_preferences(replace(FACTS, first_reached_at=None)) == ()


@pytest.mark.parametrize("reached_at", [None, REACHED])
def test_a_key_contact_is_to_be_asked_at_once(reached_at: datetime | None) -> None:
    (flag,) = missing_preferences(replace(FACTS, tier=Tier.KEY, first_reached_at=reached_at))
    assert flag.raised_at == CREATED


def test_only_what_is_open_is_missing() -> None:
    answers = (
        answer("best_days", "mon", REACHED),
        answer("wait", "", REACHED, state=AnswerState.DECLINED),
        answer("first_channel", "email", REACHED, source=AnswerSource.OBSERVED),
    )
    (flag,) = missing_preferences(replace(FACTS, answers=answers))
    assert flag.evidence["missing"] == [
        "worst_days",
        "best_time",
        "worst_time",
        "first_channel",
        "second_channel",
    ]


def test_nothing_is_missing_when_all_is_settled() -> None:
    answers = tuple(answer(question.key, "", REACHED, state=AnswerState.DECLINED) for question in BUILT_IN)
    assert derive_flags(replace(FACTS, answers=answers)) == ()


@pytest.mark.parametrize(
    ("zone", "answered_at", "raised_at"),
    [
        ("Europe/Lisbon", "2025-06-10T12:00", "2026-06-09T23:00"),
        ("Europe/Lisbon", "2025-06-09T23:30", "2026-06-09T23:00"),
        ("Pacific/Kiritimati", "2025-06-10T12:00", "2026-06-10T10:00"),
        ("Pacific/Pago_Pago", "2025-06-10T10:59", "2026-06-09T11:00"),
        # Clocks change on the day itself, in both directions, and once at midnight.
        ("Europe/Lisbon", "2025-03-29T10:00", "2026-03-29T00:00"),
        ("Europe/Lisbon", "2025-10-25T10:00", "2026-10-24T23:00"),
        ("America/Sao_Paulo", "2017-11-04T12:00", "2018-11-04T03:00"),
        # The last day of February stays in February.
        ("Europe/Lisbon", "2024-02-29T12:00", "2025-02-28T00:00"),
    ],
)
def test_an_answer_is_stale_a_year_later_to_the_day(zone: str, answered_at: str, raised_at: str) -> None:
    (flag,) = stale_preference(
        replace(FACTS, zone=zone, answers=(answer("best_days", "mon", moment(answered_at)),))
    )
    assert (flag.kind, flag.key) == (FlagKind.STALE_PREFERENCE, "best_days")
    assert flag.raised_at == moment(raised_at)


def test_the_evidence_of_a_stale_answer_says_what_was_said_and_when() -> None:
    (flag,) = stale_preference(replace(FACTS, answers=(answer("best_days", "mon", REACHED),)))
    assert flag.evidence == {
        "question": "best_days",
        "kind": "weekdays",
        "value": "mon",
        "answered_on": "2026-02-03",
        "answered_at": REACHED.isoformat(),
    }


def test_the_months_can_be_chosen() -> None:
    facts = replace(FACTS, answers=(answer("wait", "2d", REACHED),), stale_after_months=3)
    assert stale_preference(facts)[0].raised_at == moment("2026-05-02T23:00")


@pytest.mark.parametrize(
    "kept",
    [
        answer("best_days", "", REACHED, state=AnswerState.DECLINED),
        answer("best_days", "mon", REACHED, source=AnswerSource.OBSERVED),
        answer("no_longer_asked", "mon", REACHED),
    ],
    ids=["declined", "observed", "no longer asked"],
)
def test_only_what_they_stated_grows_stale(kept: Answer) -> None:
    assert stale_preference(replace(FACTS, answers=(kept,))) == ()


@pytest.mark.parametrize(
    ("zone", "due_on", "raised_at"),
    [
        ("Europe/Lisbon", "2026-11-24", "2026-11-24T00:00"),
        ("Europe/Lisbon", "2026-03-29", "2026-03-29T00:00"),
        ("Europe/Lisbon", "2026-03-30", "2026-03-29T23:00"),
        ("Pacific/Kiritimati", "2026-11-24", "2026-11-23T10:00"),
        ("Pacific/Pago_Pago", "2026-11-24", "2026-11-24T11:00"),
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00"),
    ],
)
def test_a_follow_up_is_due_from_the_beginning_of_its_day(zone: str, due_on: str, raised_at: str) -> None:
    (flag,) = follow_up_due(with_follow_up(FollowUpKind.FOLLOW_UP, date.fromisoformat(due_on), zone))
    assert (flag.kind, flag.key, flag.raised_at) == (FlagKind.FOLLOW_UP_DUE, "12", moment(raised_at))
    assert flag.evidence == {"follow_up": 12, "text": "quote", "due_on": due_on}


def test_the_evidence_names_the_note_it_came_from() -> None:
    (flag,) = follow_up_due(with_follow_up(FollowUpKind.FOLLOW_UP, date(2026, 11, 24), interaction_id=3))
    assert flag.evidence["interaction"] == 3


@pytest.mark.parametrize(
    ("snoozed_until", "raised_at"),
    [("2026-11-26T09:00", "2026-11-26T09:00"), ("2026-11-20T09:00", "2026-11-24T00:00")],
)
def test_a_snooze_moves_it_later_and_never_earlier(snoozed_until: str, raised_at: str) -> None:
    facts = with_follow_up(FollowUpKind.FOLLOW_UP, date(2026, 11, 24), snoozed_until=moment(snoozed_until))
    assert follow_up_due(facts)[0].raised_at == moment(raised_at)


@pytest.mark.parametrize(
    ("zone", "due_on", "soon_at", "late_at"),
    [
        ("Europe/Lisbon", "2026-11-24", "2026-11-23T00:00", "2026-11-25T00:00"),
        # Monday: the working day before is Friday. Saturday and Sunday: Friday as well.
        ("Europe/Lisbon", "2026-11-23", "2026-11-20T00:00", "2026-11-24T00:00"),
        ("Europe/Lisbon", "2026-11-22", "2026-11-20T00:00", "2026-11-23T00:00"),
        ("Europe/Lisbon", "2026-10-25", "2026-10-22T23:00", "2026-10-26T00:00"),
        ("Pacific/Kiritimati", "2026-11-24", "2026-11-22T10:00", "2026-11-24T10:00"),
        ("Pacific/Pago_Pago", "2026-11-24", "2026-11-23T11:00", "2026-11-25T11:00"),
    ],
)
def test_a_promise_of_yours_is_flagged_before_its_day_and_when_late(
    zone: str,
    due_on: str,
    soon_at: str,
    late_at: str,
) -> None:
    facts = with_follow_up(FollowUpKind.PROMISE_MINE, date.fromisoformat(due_on), zone)
    soon, late = promise_mine_due(facts)
    assert (soon.key, soon.raised_at, soon.lapses_at) == ("12:soon", moment(soon_at), moment(late_at))
    assert (late.key, late.raised_at, late.lapses_at) == ("12:late", moment(late_at), None)


def test_a_promise_snoozed_beyond_its_day_comes_back_late_only() -> None:
    facts = with_follow_up(
        FollowUpKind.PROMISE_MINE, date(2026, 11, 24), snoozed_until=moment("2026-11-27T09:00")
    )
    (late,) = promise_mine_due(facts)
    assert (late.key, late.raised_at) == ("12:late", moment("2026-11-27T09:00"))


@pytest.mark.parametrize(
    ("due_on", "raised_at"),
    [
        ("2026-11-19", "2026-11-20T00:00"),
        ("2026-11-20", "2026-11-23T00:00"),
        ("2026-11-21", "2026-11-23T00:00"),
        ("2026-11-22", "2026-11-23T00:00"),
    ],
)
def test_a_promise_of_theirs_is_flagged_the_working_day_after(due_on: str, raised_at: str) -> None:
    (flag,) = promise_theirs_due(with_follow_up(FollowUpKind.PROMISE_THEIRS, date.fromisoformat(due_on)))
    assert (flag.kind, flag.key, flag.raised_at) == (FlagKind.PROMISE_THEIRS_DUE, "12", moment(raised_at))


@pytest.mark.parametrize("kind", FollowUpKind)
@pytest.mark.parametrize("due_on", [None, date.min, date.max])
def test_without_a_day_that_can_come_nothing_is_due(kind: FollowUpKind, due_on: date | None) -> None:
    assert derive_flags(with_follow_up(kind, due_on)) == missing_preferences(FACTS)


def test_a_question_for_next_time_is_never_flagged() -> None:
    facts = with_follow_up(FollowUpKind.ASK_NEXT, date(2026, 11, 24))
    assert derive_flags(facts) == missing_preferences(FACTS)


def test_what_needs_you_is_sorted_by_patience() -> None:
    flag = Flag(contact_id=7, kind=FlagKind.FOLLOW_UP_DUE, raised_at=REACHED)
    assert needs_at(flag) == REACHED
    missing = Flag(contact_id=7, kind=FlagKind.MISSING_PREFERENCES, raised_at=REACHED)
    promised_later = Flag(
        contact_id=7, kind=FlagKind.PROMISE_MINE_DUE, raised_at=REACHED + timedelta(days=900)
    )
    assert needs_at(promised_later) < needs_at(missing)
    assert PATIENCE.keys() == set(FlagKind)


@given(
    st.sampled_from(list(FollowUpKind)),
    st.dates(),
    st.sampled_from(ZONES),
    st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_flags_are_plain_and_in_order_whatever_the_day(
    kind: FollowUpKind,
    due_on: date,
    zone: str,
    snoozed_until: datetime | None,
) -> None:
    for flag in derive_flags(with_follow_up(kind, due_on, zone, snoozed_until=snoozed_until)):
        assert json.loads(json.dumps(flag.evidence)) == flag.evidence
        assert flag.raised_at.utcoffset() == timedelta(0)
        assert flag.lapses_at is None or flag.raised_at < flag.lapses_at
        assert (
            snoozed_until is None
            or flag.kind is FlagKind.MISSING_PREFERENCES
            or flag.raised_at >= snoozed_until
        )


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from((*ZONES, "Pacific/Apia")),
)
def test_the_day_of_an_answer_is_that_of_the_users_zone(answered_at: datetime, zone: str) -> None:
    (flag,) = stale_preference(replace(FACTS, zone=zone, answers=(answer("best_days", "mon", answered_at),)))
    assert flag.evidence["answered_on"] == day_of(answered_at, zone).isoformat()
    assert flag.raised_at > start_of(day_of(answered_at, zone), zone) + timedelta(days=360)
