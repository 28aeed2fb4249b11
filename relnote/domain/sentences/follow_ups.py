"""What is said of follow-ups and promises."""

from __future__ import annotations

from datetime import date

from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import counted, day_named, days_late, quote_of


def promise_mine(flag: Flag, today: date) -> str:
    """Say that a promise of yours is due."""
    return f"You promised {quote_of(flag)} for {_day(flag, today)}{_how_late(flag, today)}."


def follow_up(flag: Flag, today: date) -> str:
    """Say that a follow-up is due."""
    verb = "was" if days_late(flag, today) > 0 else "is"
    return f"{quote_of(flag)} {verb} due {_day(flag, today)}{_how_late(flag, today)}."


def promise_theirs(flag: Flag, today: date) -> str:
    """Say that a promise of theirs is due."""
    nothing = "; nothing has come yet" if days_late(flag, today) > 0 else ""
    return f"They promised {quote_of(flag)} by {_day(flag, today)}{nothing}."


def _day(flag: Flag, today: date) -> str:
    return day_named(flag.evidence["due_on"], today)


def _how_late(flag: Flag, today: date) -> str:
    late = days_late(flag, today)
    if late > 0:
        return f"; it is {counted(late, 'day', 'days')} late"
    return f", in {-late} days" if late < -1 else ""
