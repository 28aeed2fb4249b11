"""What is said of staying in touch: the cadence, purchases, days of the year, and too much of it."""

from __future__ import annotations

from datetime import date

from relnote.domain.dated_facts import money
from relnote.domain.records import Flag
from relnote.domain.sentences.phrases import counted, day_named, days_ago
from relnote.domain.text import one_line


def cadence(flag: Flag, today: date) -> str:
    """Say that it is time to be in touch again."""
    days = counted(int(str(flag.evidence["days"])), "day", "days")
    last = flag.evidence["last"]
    if last is None:
        return f"You have not been in touch yet; you meant to be every {days}."
    ago = counted(days_ago(last, today), "day", "days")
    day = _on(last, today)
    row = f"{day}, {ago} ago" if days_ago(last, today) > 1 else day
    return f"You were last in touch {row}; you meant to be every {days}."


def purchase(flag: Flag, today: date) -> str:
    """Say that a purchase should be asked after."""
    what = one_line(str(flag.evidence["text"])) or "something"
    amount = flag.evidence["amount"]
    price = f" ({money(int(str(amount)), one_line(str(flag.evidence['currency'])))})" if amount else ""
    return (
        f"They bought {what}{price} {_on(flag.evidence['bought_on'], today)}, and you have not spoken since."
    )


def birthday(flag: Flag, today: date) -> str:
    """Say when their birthday is."""
    turns = flag.evidence.get("years")
    age = f"; they turn {turns}" if turns is not None else ""
    return f"Their birthday {_when(flag, today)}{age}."


def dated_fact(flag: Flag, today: date) -> str:
    """Say when a day of theirs is."""
    years = flag.evidence.get("years")
    since = f"; {counted(int(str(years)), 'year', 'years')}" if years else ""
    return f"Their {one_line(str(flag.evidence.get('text') or 'day'))} {_when(flag, today)}{since}."


def _when(flag: Flag, today: date) -> str:
    away = -days_ago(flag.evidence["on"], today)
    verb = "was" if away < 0 else "is"
    return f"{verb} {_on(flag.evidence['on'], today)}" + (f", in {away} days" if away > 1 else "")


def _on(value: object, today: date) -> str:
    day = day_named(value, today)
    return day if day in {"today", "yesterday", "tomorrow"} else f"on {day}"


def too_often(flag: Flag, _today: date) -> str:
    """Say that you began too many conversations."""
    evidence = flag.evidence
    begun = counted(int(str(evidence["begun"])), "conversation", "conversations")
    enough = f"{evidence['allowed']} {'is' if evidence['allowed'] == 1 else 'are'} enough"
    return (
        f"You began {begun} within 30 days and heard back after {evidence['answered'] or 'none'}; {enough}."
    )
