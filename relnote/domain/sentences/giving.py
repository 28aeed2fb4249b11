"""What is said of giving and asking, and of how talks go."""

from __future__ import annotations

from datetime import date

from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import day_named
from relnote.domain.values import times


def ask_heavy(flag: Flag, today: date) -> str:
    """Say that more was asked of them than given, and that you mean to be in touch."""
    gave, asked = (times(int(str(flag.evidence[name]))) for name in ("gave", "asked"))
    day = day_named(flag.evidence["planned_on"], today)
    verb = "meant" if date.fromisoformat(str(flag.evidence["planned_on"])) < today else "mean"
    return (
        f"You asked something of them {asked} within six months and gave {gave}; "
        f"you {verb} to be in touch {day}."
    )


def one_way(flag: Flag, _today: date) -> str:
    """Say that most of the talk was yours, or that nothing was heard."""
    share, known = flag.evidence["share"], flag.evidence["known"]
    if share is None:
        return f"Nothing they told you in your last {known} talks is written down."
    if known == 5:
        return f"In your last 5 talks {share} % of the talk was yours on average."
    return f"In the {known} of your last 5 talks that say whose talk it was, {share} % was yours on average."


def long_calls(flag: Flag, _today: date) -> str:
    """Say that calls are long."""
    return f"The middle one of your last 5 calls took {flag.evidence['minutes']} minutes."
