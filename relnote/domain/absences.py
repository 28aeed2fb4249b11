"""When somebody is away, from the facts about them.

Days are those of the user. An absence begins with its first day and ends with its last one, which is still part of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from relnote.domain import moments
from relnote.domain.absence_phrases import LONGEST, Told
from relnote.domain.records import DatedFact
from relnote.domain.words import FactKind

SOON = 14
"""Days before it begins, an absence is worth speaking of."""

Away = tuple[tuple[datetime, datetime], ...]
"""The stretches in which somebody is away, in UTC: in order, apart from each other, without their ends."""

_CALENDAR_ENDS = "9990"
"""Later there are no moments to count with."""


def away_of(facts: Iterable[DatedFact], zone: str) -> Away:
    """Give when somebody is away, from the facts about them; days begin in the user's zone."""
    spans = sorted(
        (moments.start_of(date.fromisoformat(fact.day), zone), _end_of(fact, zone))
        for fact in facts
        if fact.kind is FactKind.AWAY and fact.day < _CALENDAR_ENDS
    )
    apart: list[tuple[datetime, datetime]] = []
    for begin, end in spans:
        if apart and begin <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        else:
            apart.append((begin, end))
    return tuple(apart)


def _end_of(fact: DatedFact, zone: str) -> datetime:
    first, last = (date.fromisoformat(day) for day in (fact.day, fact.last_day or fact.day))
    return moments.start_of(min(last, first + timedelta(days=LONGEST)) + timedelta(days=1), zone)


def back_from(away: Away, moment: datetime) -> datetime:
    """Give the moment itself, or when they are back if they are away then."""
    return next((end for begin, end in away if begin <= moment < end), moment)


def last_day_of(end: datetime, zone: str) -> date:
    """Give the last day of an absence that is over at a moment."""
    return moments.day_of(end - timedelta(seconds=1), zone)


def near_absence(facts: Iterable[DatedFact], today: date) -> Told | None:
    """Give the absence that is, or else the next that begins within `SOON` days; none if there is none."""
    found = (
        Told(date.fromisoformat(fact.day), date.fromisoformat(fact.last_day or fact.day), fact.text)
        for fact in facts
        if fact.kind is FactKind.AWAY
    )
    near = (each for each in found if each.first <= today + timedelta(days=SOON) and today <= each.last)
    return min(near, key=lambda each: (each.first, each.last), default=None)
