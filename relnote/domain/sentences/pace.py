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
    return f"You were last in touch on {day_named(last, today)}, {ago} ago; you meant to be every {days}."


def purchase(flag: Flag, today: date) -> str:
    """Say that a purchase should be asked after."""
    what = one_line(str(flag.evidence["text"])) or "something"
    amount = flag.evidence["amount"]
    price = f" ({money(int(str(amount)), one_line(str(flag.evidence['currency'])))})" if amount else ""
    day = day_named(flag.evidence["bought_on"], today)
    return f"They bought {what}{price} on {day}, and you have not spoken since."


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
    day = day_named(flag.evidence["on"], today)
    verb = "was" if away < 0 else "is"
    named = day if day in {"today", "yesterday", "tomorrow"} else f"on {day}"
    return f"{verb} {named}" + (f", in {away} days" if away > 1 else "")


def too_often(flag: Flag, _today: date) -> str:
    """Say that you began too many conversations."""
    evidence = flag.evidence
    begun = counted(int(str(evidence["begun"])), "conversation", "conversations")
    return f"You began {begun} within 30 days and they answered {evidence['answered'] or 'none'}; {evidence['allowed']} are enough."
