"""The days and hours a plan may choose from, from the best to any that are not their worst."""

from __future__ import annotations

from dataclasses import dataclass

from relnote.domain.hours import ALWAYS, Ranges, merged, without
from relnote.domain.next_attempt.facts import PlanFacts
from relnote.domain.working_time import ALL_DAYS, BY_DAY, OFFICE_HOURS, by_day, hours_of, weekdays_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Days (Monday is 0) and hours in their zone; no set holds a worst one."""

    best_days: frozenset[int]
    """Empty if nobody knows."""
    days_stated: bool
    work_days: frozenset[int]
    any_days: frozenset[int]
    worst_days: frozenset[int]
    best_hours: Ranges
    """Empty if nobody knows."""
    hours_stated: bool
    work_hours: Ranges
    any_hours: Ranges
    worst_hours: Ranges


def times_of(facts: PlanFacts) -> Times:
    """Tell from which days and hours may be chosen: stated before observed before what is usual."""
    stated = facts.stated
    worst_days, worst_hours = (
        weekdays_of(stated.get("worst_days", "")),
        hours_of(stated.get("worst_time", "")),
    )
    said_days = weekdays_of(stated.get("best_days", "")) - worst_days
    said_hours = without(by_day(hours_of(stated.get("best_time", ""))), worst_hours)
    any_days, any_hours = ALL_DAYS - worst_days, without(ALWAYS, worst_hours)
    best_days = said_days or facts.observed.days - worst_days
    working = any_days - facts.days_off
    return Times(
        best_days=best_days,
        days_stated=bool(said_days),
        work_days=working or any_days,
        any_days=any_days,
        worst_days=worst_days,
        best_hours=said_hours or without(merged(facts.observed.hours), worst_hours),
        hours_stated=bool(said_hours),
        work_hours=without(OFFICE_HOURS, worst_hours) or without(BY_DAY, worst_hours) or any_hours,
        any_hours=any_hours,
        worst_hours=worst_hours,
    )
