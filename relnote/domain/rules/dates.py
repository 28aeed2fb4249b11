"""Days that come every year, as a reason to be in touch."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from relnote.domain.records import Flag
from relnote.domain.rules.days import day_of, start_of
from relnote.domain.rules.facts import Facts
from relnote.domain.words import FactKind, FlagKind, Tier

AHEAD = timedelta(days=7)
"""So long before the day it is flagged: a card takes its time."""

BEHIND = timedelta(days=3)
"""So long after the day it is too late."""

_DAY = re.compile(r"(?:\d{4}|-)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")

YEARS = 3
"""The day is flagged so many times from the last that was heard of the contact; whoever is silent longer is let be."""


def birthday(facts: Facts) -> tuple[Flag, ...]:
    """Flag the next birthdays of a contact who matters; what a note says of it counts before the contact's own field."""
    said = [fact for fact in facts.dated if fact.kind is FactKind.BORN]
    born = max(said, key=lambda fact: fact.id).day if said else facts.born
    return tuple(_yearly(facts, FlagKind.BIRTHDAY, born, "", ""))


def dated_fact(facts: Facts) -> tuple[Flag, ...]:
    """Flag the next anniversaries of a contact who matters."""
    return tuple(
        flag
        for fact in facts.dated
        if fact.kind is FactKind.ANNIVERSARY
        for flag in _yearly(facts, FlagKind.DATED_FACT, fact.day, f"{fact.id}:", fact.text)
    )


def _yearly(facts: Facts, kind: FlagKind, day: str, prefix: str, text: str) -> Iterator[Flag]:
    if facts.tier is Tier.NONE or not _DAY.fullmatch(day):
        return
    heard_of = day_of(_last_heard(facts), facts.zone)
    first_year = int(day[:4]) if not day.startswith("--") else None
    month, number = int(day[-5:-3]), int(day[-2:])
    given = 0
    # In the first days of January the last ones of December are not over.
    for year in range(max(heard_of.year - 1, date.min.year), min(heard_of.year + YEARS + 1, date.max.year)):
        on = _in_year(year, month, number)
        if on + BEHIND < heard_of or (first_year is not None and year <= first_year) or given == YEARS:
            continue
        given += 1
        yield Flag(
            contact_id=facts.contact_id,
            kind=kind,
            key=f"{prefix}{year}",
            raised_at=start_of(on - AHEAD, facts.zone),
            lapses_at=start_of(on + BEHIND + timedelta(days=1), facts.zone),
            evidence={
                "on": on.isoformat(),
                **({"years": year - first_year} if first_year is not None else {}),
                **({"text": text} if text else {}),
            },
        )


def _in_year(year: int, month: int, number: int) -> date:
    """Tell the day in a year; the 29th of February is kept on the 28th where there is none."""
    return date(year, month, min(number, monthrange(year, month)[1]))


def _last_heard(facts: Facts) -> datetime:
    return max(facts.created_at, facts.recent[0].started_at) if facts.recent else facts.created_at
