"""What is flagged: each rule takes the facts of one contact and returns flags. None looks at the clock.

A flag carries the moment it comes due, past or future, and its evidence in plain JSON values;
`relnote.domain.sentences` says it. A due day begins at midnight in the user's zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from relnote.domain import moments
from relnote.domain.contradiction import Attempt, contradicted
from relnote.domain.questions import missing_questions
from relnote.domain.records import Answer, Flag, FollowUp, Question
from relnote.domain.words import (
    AnswerKind,
    AnswerSource,
    AnswerState,
    FlagKind,
    FollowUpKind,
    Tier,
)

__all__ = [
    "PATIENCE",
    "Attempt",
    "Facts",
    "derive_flags",
    "follow_up_due",
    "missing_preferences",
    "needs_at",
    "promise_mine_due",
    "promise_theirs_due",
    "stale_preference",
]

PATIENCE: dict[FlagKind, timedelta] = {
    FlagKind.PROMISE_MINE_DUE: timedelta(0),
    FlagKind.FOLLOW_UP_DUE: timedelta(0),
    FlagKind.PROMISE_THEIRS_DUE: timedelta(days=1),
    FlagKind.STALE_PREFERENCE: timedelta(days=10 * 365),
    FlagKind.MISSING_PREFERENCES: timedelta(days=20 * 365),
}
"""How long each kind lets the others go first: a question to ask stands behind whatever has a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that the rules know of one contact."""

    contact_id: int
    tier: Tier
    zone: str
    """The IANA zone of the user, in which days begin."""
    created_at: datetime
    first_reached_at: datetime | None
    """When the first interaction that reached them began."""
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    """The open ones."""
    recent: tuple[Attempt, ...] = ()
    """The last interactions, newest first, at most 50."""
    stale_after_months: int = 12


def derive_flags(facts: Facts) -> tuple[Flag, ...]:
    """Derive every flag of a contact."""
    flags = missing_preferences(facts)
    if facts.answers:
        flags += stale_preference(facts)
    if facts.follow_ups:
        flags += follow_up_due(facts) + promise_mine_due(facts) + promise_theirs_due(facts)
    return flags


def needs_at(flag: Flag) -> datetime:
    """Tell the moment by which flags are sorted under "what needs you", earliest first, without a clock.

    It is the moment the flag came due plus the patience of its kind.
    """
    return flag.raised_at + PATIENCE[flag.kind]


def missing_preferences(facts: Facts) -> tuple[Flag, ...]:
    """Flag questions neither answered nor declined: from the first time they were reached; key contacts at once."""
    raised_at = facts.created_at if facts.tier is Tier.KEY else facts.first_reached_at
    missing = missing_questions(facts.questions, facts.answers) if raised_at else ()
    if not raised_at or not missing:
        return ()
    evidence = {"missing": [question.key for question in missing], "questions": len(facts.questions)}
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.MISSING_PREFERENCES,
            raised_at=raised_at,
            evidence=evidence,
        ),
    )


def stale_preference(facts: Facts) -> tuple[Flag, ...]:
    """Flag what they stated so many months ago, or what the attempts since then contradict; the earlier counts."""
    questions = {question.key: question for question in facts.questions}
    return tuple(
        _stale(facts, answer, questions[answer.question].kind)
        for answer in facts.answers
        if answer.state is AnswerState.ANSWERED
        and answer.source is AnswerSource.STATED
        and answer.question in questions
    )


def _stale(facts: Facts, answer: Answer, kind: AnswerKind) -> Flag:
    answered_on = _day_of(answer.answered_at, facts.zone)
    raised_at = _months_after(answered_on, facts.stale_after_months, facts.zone)
    evidence: dict[str, object] = {
        "question": answer.question,
        "kind": kind.value,
        "value": answer.value,
        "answered_on": answered_on.isoformat(),
    }
    if answer.question == "first_channel" and (found := contradicted(answer, facts.recent)):
        tipped_at, tried = found
        if tipped_at < raised_at:
            raised_at, evidence = tipped_at, evidence | tried
    return Flag(
        contact_id=facts.contact_id,
        kind=FlagKind.STALE_PREFERENCE,
        key=answer.question,
        raised_at=raised_at,
        evidence=evidence,
    )


def follow_up_due(facts: Facts) -> tuple[Flag, ...]:
    """Flag follow-ups from the beginning of their due day; a snooze moves that moment later, never earlier."""
    return tuple(
        _of_follow_up(facts, FlagKind.FOLLOW_UP_DUE, item, due_on, raised_at=_start_of(due_on, facts.zone))
        for item, due_on in _due(facts, FollowUpKind.FOLLOW_UP)
    )


def promise_mine_due(facts: Facts) -> tuple[Flag, ...]:
    """Flag promises of yours one working day before their day (`12:soon`), and the day they are late (`12:late`)."""
    flags = []
    for item, due_on in _due(facts, FollowUpKind.PROMISE_MINE):
        late_at = _start_of(due_on + timedelta(days=1), facts.zone)
        soon_at = _start_of(moments.previous_working_day(due_on), facts.zone)
        kind = FlagKind.PROMISE_MINE_DUE
        soon = _of_follow_up(facts, kind, item, due_on, raised_at=soon_at, suffix=":soon", lapses_at=late_at)
        if soon.raised_at < late_at:
            flags.append(soon)
        flags.append(_of_follow_up(facts, kind, item, due_on, raised_at=late_at, suffix=":late"))
    return tuple(flags)


def promise_theirs_due(facts: Facts) -> tuple[Flag, ...]:
    """Flag promises of theirs from the beginning of the working day after their day."""
    return tuple(
        _of_follow_up(
            facts,
            FlagKind.PROMISE_THEIRS_DUE,
            item,
            due_on,
            raised_at=_start_of(moments.next_working_day(due_on), facts.zone),
        )
        for item, due_on in _due(facts, FollowUpKind.PROMISE_THEIRS)
    )


def _due(facts: Facts, kind: FollowUpKind) -> list[tuple[FollowUp, date]]:
    return [
        (item, item.due_on)
        for item in facts.follow_ups
        # The neighbours of the first and the last day of the calendar cannot be told.
        if item.kind is kind and item.due_on and date.min.year < item.due_on.year < date.max.year
    ]


def _of_follow_up(
    facts: Facts,
    kind: FlagKind,
    item: FollowUp,
    due_on: date,
    *,
    raised_at: datetime,
    suffix: str = "",
    lapses_at: datetime | None = None,
) -> Flag:
    evidence = {"follow_up": item.id, "text": item.text, "due_on": due_on.isoformat()}
    if item.interaction_id is not None:
        evidence["interaction"] = item.interaction_id
    return Flag(
        contact_id=facts.contact_id,
        kind=kind,
        key=f"{item.id}{suffix}",
        raised_at=max(raised_at, item.snoozed_until or raised_at),
        lapses_at=lapses_at,
        evidence=evidence,
    )


@lru_cache(maxsize=8192)
def _start_of(day: date, zone: str) -> datetime:
    return moments.start_of(day, zone)


@lru_cache(maxsize=8192)
def _months_after(day: date, months: int, zone: str) -> datetime:
    return moments.start_of(moments.add_months(day, months), zone)


def _day_of(moment: datetime, zone: str) -> date:
    """Tell the day a moment falls on, by the cached beginnings of days: deriving all flags asks this a million times."""
    day = moment.astimezone(UTC).date()
    if moment < _start_of(day, zone):
        return day - timedelta(days=1)
    following = day + timedelta(days=1)
    return following if moment >= _start_of(following, zone) else day
