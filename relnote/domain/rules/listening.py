"""What people told you, as it waits to be decided, to be told, or to be quoted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from relnote.domain.feedback import QUOTABLE, QUOTED_WITHIN, Heard
from relnote.domain.feedback_words import FeedbackKind, FeedbackState
from relnote.domain.records import Flag
from relnote.domain.rules.days import day_of, start_of
from relnote.domain.rules.facts import Facts
from relnote.domain.words import FlagKind, FollowUpKind
from relnote.domain.working_time import USUAL_WAIT, after_wait, working_week


def complaint_open(facts: Facts) -> tuple[Flag, ...]:
    """Flag complaints neither decided nor answered, two of the user's working days after they were heard."""
    week = working_week({}, facts.zone)
    return tuple(
        _flag(facts, FlagKind.COMPLAINT_OPEN, heard, after_wait(week, heard.heard_at, USUAL_WAIT))
        for heard in _each_once(facts)
        if heard.kind is FeedbackKind.COMPLAINT
        and heard.state is FeedbackState.HEARD
        and heard.told_at is None
    )


def bring_news(facts: Facts) -> tuple[Flag, ...]:
    """Flag at once what was done or decided against and they have not been told of."""
    return tuple(
        _flag(facts, FlagKind.BRING_NEWS, heard, heard.state_at, state=str(heard.state))
        for heard in _each_once(facts)
        if heard.is_settled and not heard.knows
    )


def testimonial(facts: Facts) -> tuple[Flag, ...]:
    """Flag the newest words that may be worth quoting, while no complaint is open and promises to them are kept.

    What was heard before they were last asked whether they may be quoted is not asked about again.
    """
    candidates = [
        heard
        for heard in facts.heard
        if heard.kind in QUOTABLE
        and (facts.quoting_asked_at is None or heard.heard_at > facts.quoting_asked_at)
    ]
    newest = max(candidates, key=lambda heard: (heard.heard_at, heard.id), default=None)
    if newest is None or any(map(_is_open_complaint, facts.heard)) or _broke_their_trust(facts, newest):
        return ()
    lapses_at = min((newest.heard_at + QUOTED_WITHIN, *_late_from(facts)))
    if lapses_at <= newest.heard_at:
        return ()
    return (_flag(facts, FlagKind.TESTIMONIAL, newest, newest.heard_at, lapses_at=lapses_at),)


def _each_once(facts: Facts) -> list[Heard]:
    """Give what they said, of each piece what they said of it last."""
    found: dict[int, Heard] = {}
    for heard in facts.heard:
        found.setdefault(heard.feedback_id, heard)
    return list(found.values())


def _is_open_complaint(heard: Heard) -> bool:
    return heard.kind is FeedbackKind.COMPLAINT and heard.told_at is None and not heard.is_settled


def _broke_their_trust(facts: Facts, heard: Heard) -> bool:
    """Tell whether a promise to them was broken within half a year before they said it, or since."""
    broken = facts.promise_broken_on
    return broken is not None and broken >= day_of(heard.heard_at - QUOTED_WITHIN, facts.zone)


def _late_from(facts: Facts) -> Iterator[datetime]:
    """Give the moments from which promises to them are late."""
    for each in facts.follow_ups:
        if each.kind is FollowUpKind.PROMISE_MINE and each.due_on is not None and each.due_on < date.max:
            yield start_of(each.due_on + timedelta(days=1), facts.zone)


def _flag(
    facts: Facts,
    kind: FlagKind,
    heard: Heard,
    raised_at: datetime,
    *,
    lapses_at: datetime | None = None,
    **evidence: object,
) -> Flag:
    return Flag(
        contact_id=facts.contact_id,
        kind=kind,
        key=str(heard.id),
        raised_at=raised_at,
        lapses_at=lapses_at,
        evidence={
            "heard": heard.id,
            "feedback": heard.feedback_id,
            "kind": str(heard.kind),
            "text": heard.text,
            "heard_on": day_of(heard.heard_at, facts.zone).isoformat(),
            "interaction": heard.interaction_id,
            **evidence,
        },
    )
