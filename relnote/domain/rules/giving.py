"""Giving and asking: a reminder to be useful before one asks again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from relnote.domain import moments
from relnote.domain.records import Flag
from relnote.domain.rules.days import day_of, start_of
from relnote.domain.rules.facts import Facts
from relnote.domain.values import Value, balance
from relnote.domain.words import FlagKind, FollowUpKind, ValueWay

WINDOW = timedelta(days=180)
"""Within so long what was given and asked for counts."""

LONG_PAST = timedelta(days=30)
"""So long after a planned day nobody means to be in touch because of it any more."""


def ask_heavy(facts: Facts) -> tuple[Flag, ...]:
    """Flag that more was asked of them than given within 180 days, the working day before you mean to be in touch.

    It stands until enough of what was asked lies further back, or until the day is long past.
    """
    if not any(value.way is ValueWay.ASKED for value in facts.values):
        return ()
    planned = min(_planned(facts), default=None)
    if planned is None:
        return ()
    told = _known_on(facts.values, planned)
    if not _is_heavy(told):
        return ()
    gave, asked = balance(told)
    asked_in = dict.fromkeys(value.interaction_id for value in told if value.way is ValueWay.ASKED)
    return (
        Flag(
            contact_id=facts.contact_id,
            kind=FlagKind.ASK_HEAVY,
            raised_at=start_of(moments.previous_working_day(planned), facts.zone),
            lapses_at=start_of(min(_even_on(told), planned + LONG_PAST), facts.zone),
            evidence={
                "gave": gave,
                "asked": asked,
                "planned_on": planned.isoformat(),
                "interactions": list(asked_in),
            },
        ),
    )


def asked_more(facts: Facts, day: date) -> bool:
    """Tell whether more was asked of them than given within the 180 days before a day, and since."""
    latest = max([day, *(value.day for value in facts.values)])
    return _is_heavy(_within(facts.values, latest))


def _planned(facts: Facts) -> Iterator[date]:
    """Give the days on which you mean to be in touch: follow-ups. A promise is kept then, which is giving.

    A day is long past once something was asked or given, or somebody was tried, so long after it.
    """
    days = [value.day for value in facts.values]
    days += [day_of(each.started_at, facts.zone) for each in facts.history[:1]]
    latest = max(days)
    for each in facts.follow_ups:
        if (
            each.kind is FollowUpKind.FOLLOW_UP
            and each.due_on is not None
            and date.min.year < each.due_on.year < date.max.year
            and each.due_on + LONG_PAST > latest
        ):
            yield each.due_on


def _known_on(values: Sequence[Value], planned: date) -> list[Value]:
    """Give what counts on a planned day, with what came after it while it is not long past: never more than 180 days."""
    until = [value for value in values if value.day < planned + LONG_PAST]
    latest = max([planned, *(value.day for value in until)])
    return _within(until, latest)


def _within(values: Sequence[Value], day: date) -> list[Value]:
    """Give what was given and asked for within 180 days before a day."""
    return [value for value in values if value.day > day - WINDOW]


def _even_on(told: Sequence[Value]) -> date:
    """Give the first day on which so much lies further back that no more was asked than given."""
    ends = sorted({value.day + WINDOW for value in told})
    # Once everything lies further back, as much was given as asked: nothing.
    return next(end for end in ends if not _is_heavy(_within(told, end)))


def _is_heavy(values: Sequence[Value]) -> bool:
    gave, asked = balance(values)
    return asked > gave
