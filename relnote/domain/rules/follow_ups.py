"""Follow-ups and promises, yours and theirs, as their days come and pass."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from relnote.domain import moments
from relnote.domain.records import Flag, FollowUp
from relnote.domain.rules.days import start_of
from relnote.domain.rules.facts import Facts
from relnote.domain.words import FlagKind, FollowUpKind


def follow_up_due(facts: Facts) -> tuple[Flag, ...]:
    """Flag follow-ups from the beginning of their due day; a snooze moves that moment later, never earlier."""
    return tuple(
        _of_follow_up(facts, FlagKind.FOLLOW_UP_DUE, item, due_on, raised_at=start_of(due_on, facts.zone))
        for item, due_on in _due(facts, FollowUpKind.FOLLOW_UP)
    )


def promise_mine_due(facts: Facts) -> tuple[Flag, ...]:
    """Flag promises of yours one working day before their day (`12:soon`), and the day they are late (`12:late`)."""
    flags = []
    for item, due_on in _due(facts, FollowUpKind.PROMISE_MINE):
        late_at = start_of(due_on + timedelta(days=1), facts.zone)
        soon_at = start_of(moments.previous_working_day(due_on), facts.zone)
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
            raised_at=start_of(moments.next_working_day(due_on), facts.zone),
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
