"""Flags said as a person would say them, with their numbers: one sentence why, one step, one badge.

`now` and the user's zone are needed because a flag tells its days as seen from today: `yesterday`, `Fri 20 Nov`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from relnote.domain.dates import describe_day
from relnote.domain.moments import day_of
from relnote.domain.preferences import describe_value
from relnote.domain.records import Flag
from relnote.domain.text import one_line
from relnote.domain.words import AnswerKind, Channel, FlagKind

FLAG_WORDS: dict[FlagKind, str] = {
    FlagKind.PROMISE_MINE_DUE: "your promise",
    FlagKind.FOLLOW_UP_DUE: "follow-up",
    FlagKind.PROMISE_THEIRS_DUE: "their promise",
    FlagKind.STALE_PREFERENCE: "ask again",
    FlagKind.MISSING_PREFERENCES: "to ask",
}
"""What each kind is called."""

NAMED_QUESTIONS = 3
"""So many missing questions are named in a sentence."""

MOST_DAYS = 999
"""Beyond so many days a badge no longer counts them."""

_ATTEMPTS: dict[str, tuple[str, str]] = {
    Channel.EMAIL: ("email", "emails"),
    Channel.PHONE: ("call", "calls"),
    Channel.TEXT: ("text", "texts"),
    Channel.SOCIAL: ("message", "messages"),
    Channel.LETTER: ("letter", "letters"),
    Channel.FAX: ("fax", "faxes"),
    Channel.IN_PERSON: ("visit", "visits"),
    Channel.VIDEO: ("video call", "video calls"),
}


def sentence(flag: Flag, now: datetime, zone: str) -> str:
    """Say in one sentence why a flag stands, with its numbers: `"Quote" is due today`."""
    return _SENTENCES[flag.kind](flag, day_of(now, zone))


def step(flag: Flag, now: datetime, zone: str) -> str:
    """Say in one sentence what to do about a flag: `Keep it, or tell them when`."""
    late = "due_on" in flag.evidence and _days_late(flag, day_of(now, zone)) > 0
    match flag.kind:
        case FlagKind.PROMISE_MINE_DUE:
            return "Keep it today, or tell them when." if late else "Keep it, or tell them when."
        case FlagKind.FOLLOW_UP_DUE:
            return "Do it today, or choose another day." if late else "Do it, or choose another day."
        case FlagKind.PROMISE_THEIRS_DUE:
            return "Ask how it is going."
        case FlagKind.STALE_PREFERENCE:
            return "Ask again when you next speak."
    return f"Ask when you next speak, first: {_names(flag)[0]}."


def short(flag: Flag, now: datetime, zone: str) -> str:
    """Say a flag in a badge of at most 9 cells: `1d late`, `today`, `in 3d`, `14 mo`, `5 to ask`."""
    today = day_of(now, zone)
    if flag.kind is FlagKind.MISSING_PREFERENCES:
        return f"{len(_names(flag))} to ask"
    if flag.kind is FlagKind.STALE_PREFERENCE:
        return "ask again" if "other" in flag.evidence else f"{_months_old(flag, today)} mo"
    late = _days_late(flag, today)
    if abs(late) > MOST_DAYS:
        return "long late" if late > 0 else "later"
    if late > 0:
        return f"{late}d late"
    return {0: "today", -1: "tomorrow"}.get(late, f"in {-late}d")


def _promise_mine(flag: Flag, today: date) -> str:
    return f'You promised "{_text(flag)}" for {_day(flag, today)}{_how_late(flag, today)}.'


def _follow_up(flag: Flag, today: date) -> str:
    verb = "was" if _days_late(flag, today) > 0 else "is"
    return f'"{_text(flag)}" {verb} due {_day(flag, today)}{_how_late(flag, today)}.'


def _promise_theirs(flag: Flag, today: date) -> str:
    nothing = "; nothing has come yet" if _days_late(flag, today) > 0 else ""
    return f'They promised "{_text(flag)}" by {_day(flag, today)}{nothing}.'


def _stale(flag: Flag, today: date) -> str:
    evidence = flag.evidence
    name, kind = _name(evidence["question"]), AnswerKind(str(evidence["kind"]))
    value = one_line(describe_value(kind, str(evidence["value"])))
    if "other" in evidence:
        tried = _tried(evidence["answered"], evidence["tries"], evidence["value"])
        other = _tried(evidence["other_answered"], evidence["other_tries"], evidence["other"])
        return f"They said {value} is best, but answered {tried} and {other}; ask which they prefer now."
    ago = _count(_months_old(flag, today), "month", "months")
    if name == "first channel":
        return f"They said {value} is best {ago} ago; ask whether that still holds."
    return f"They gave their {name} ({value}) {ago} ago; ask whether that still holds."


def _missing(flag: Flag, _today: date) -> str:
    names = _names(flag)
    asked = flag.evidence["questions"]
    more = "…" if len(names) > NAMED_QUESTIONS else "."
    listed = ", ".join(names[:NAMED_QUESTIONS])
    if len(names) == asked:
        return f"None of the {asked} questions has been asked yet: {listed}{more}"
    return (
        f"{len(names)} of {asked} questions {'is' if len(names) == 1 else 'are'} still to ask: {listed}{more}"
    )


_SENTENCES: dict[FlagKind, Callable[[Flag, date], str]] = {
    FlagKind.PROMISE_MINE_DUE: _promise_mine,
    FlagKind.FOLLOW_UP_DUE: _follow_up,
    FlagKind.PROMISE_THEIRS_DUE: _promise_theirs,
    FlagKind.STALE_PREFERENCE: _stale,
    FlagKind.MISSING_PREFERENCES: _missing,
}


def _text(flag: Flag) -> str:
    return one_line(str(flag.evidence["text"]))


def _due_on(flag: Flag) -> date:
    return date.fromisoformat(str(flag.evidence["due_on"]))


def _day(flag: Flag, today: date) -> str:
    return describe_day(_due_on(flag), today)


def _days_late(flag: Flag, today: date) -> int:
    return (today - _due_on(flag)).days


def _how_late(flag: Flag, today: date) -> str:
    late = _days_late(flag, today)
    if late > 0:
        return f"; it is {_count(late, 'day', 'days')} late"
    return f", in {-late} days" if late < -1 else ""


def _months_old(flag: Flag, today: date) -> int:
    """Tell how many whole months ago it was answered."""
    then = date.fromisoformat(str(flag.evidence["answered_on"]))
    return (today.year - then.year) * 12 + today.month - then.month - (today.day < then.day)


def _name(key: object) -> str:
    return one_line(str(key).replace("_", " "))


def _names(flag: Flag) -> list[str]:
    missing = flag.evidence["missing"]
    return [_name(key) for key in missing] if isinstance(missing, Sequence) else []


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _tried(answered: object, tries: object, channel: object) -> str:
    return f"{answered} of {tries} {_ATTEMPTS[str(channel)][tries != 1]}"
