"""Giving and asking: a reminder to be useful before one asks again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from relnote.domain import moments
from relnote.domain.records import Flag
from relnote.domain.rules.days import start_of
from relnote.domain.rules.facts import Facts
from relnote.domain.values import Value, balance
from relnote.domain.words import FlagKind, FollowUpKind, ValueWay

WINDOW = timedelta(days=180)
"""Within so long what was given and asked for counts."""


def ask_heavy(facts: Facts) -> tuple[Flag, ...]:
    """Flag that more was asked of them than given within 180 days, the working day before you mean to be in touch.

    It stands until enough of what was asked lies further back.
    """
    if not any(value.way is ValueWay.ASKED for value in facts.values):
        return ()
    planned = min(_planned(facts), default=None)
    if planned is None:
        return ()
    told = _within(facts.values, planned)
    if not _is_heavy(told):
        return ()
    gave, asked = balance(told)
    asked_in = dict.fromkeys(value.interaction_id for value in told if value.way is ValueWay.ASKED)
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.ASK_HEAVY,
            raised_at=start_of(moments.previous_working_day(planned), facts.zone),
            lapses_at=start_of(_even_on(facts.values, planned), facts.zone),
            evidence={
                "gave": gave,
                "asked": asked,
                "planned_on": planned.isoformat(),
                "interactions": list(asked_in),
            },
        ),
    )


def _planned(facts: Facts) -> Iterator[date]:
    """Give the days on which you mean to be in touch: follow-ups. A promise is kept then, which is giving."""
    for each in facts.follow_ups:
        if (
            each.kind is FollowUpKind.FOLLOW_UP
            and each.due_on is not None
            and date.min.year < each.due_on.year < date.max.year
        ):
            yield each.due_on


def _within(values: Sequence[Value], day: date) -> list[Value]:
    """Give what was given and asked for within 180 days before a day."""
    return [value for value in values if value.day > day - WINDOW]


def _even_on(values: Sequence[Value], day: date) -> date:
    """Give the first day after `day` on which no more was asked within 180 days than given."""
    ends = sorted({value.day + WINDOW for value in _within(values, day)})
    # Once everything lies further back, as much was given as asked: nothing.
    return next(end for end in ends if not _is_heavy(_within(values, end)))


def _is_heavy(values: Sequence[Value]) -> bool:
    gave, asked = balance(values)
    return asked > gave
