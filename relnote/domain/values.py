"""Value: what you gave somebody and what you asked of them, read from the marks `gave:` and `asked:`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from relnote.domain.text import one_line
from relnote.domain.words import ValueKind, ValueWay


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Something you gave to a contact, or asked of them."""

    id: int = 0
    contact_id: int
    interaction_id: int
    """The note whose mark it was derived from."""
    line: int = 0
    """The line of that note, counted from 0."""
    way: ValueWay
    kind: ValueKind | None = None
    """None if the text does not begin with one."""
    day: date
    """The day of the note, in the zone it was written in."""
    text: str
    """As it was written, its kind included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedThing:
    """Something worth giving to somebody one day: an article, an idea, a name."""

    id: int = 0
    text: str
    tags: tuple[str, ...] = ()
    """Whoever has one of these may want it."""
    contact_id: int | None = None
    """For whom it was saved, if for one person."""
    name: str = ""
    """Theirs."""
    made_at: datetime
    given_on: date | None = None
    """The day they were given it, where it is for one person and a line `gave:` tells so."""


_ALSO: Mapping[str, ValueKind] = MappingProxyType(
    {
        "advice": ValueKind.IDEA,
        "suggestion": ValueKind.IDEA,
        "article": ValueKind.INFORMATION,
        "info": ValueKind.INFORMATION,
        "link": ValueKind.INFORMATION,
        "news": ValueKind.INFORMATION,
        "report": ValueKind.INFORMATION,
        "lead": ValueKind.REFERRAL,
        "reference": ValueKind.RECOMMENDATION,
        "testimonial": ValueKind.RECOMMENDATION,
        "contact": ValueKind.CONNECTION,
        "intro": ValueKind.CONNECTION,
        "introduction": ValueKind.CONNECTION,
        "praise": ValueKind.APPRECIATION,
        "thanks": ValueKind.APPRECIATION,
        "favour": ValueKind.HELP,
        "favor": ValueKind.HELP,
    },
)
"""Other words for the kinds."""

_WORDS: Mapping[str, ValueKind] = MappingProxyType({**{kind.value: kind for kind in ValueKind}, **_ALSO})
_FIRST = re.compile(r"(?:(?:an?|the|my|our|some)\s+)?([^\W\d_]+)", re.IGNORECASE)


def kind_of(text: str) -> ValueKind | None:
    """Tell the kind of value a text begins with (`referral to Bob`, `an introduction`); none if with no kind."""
    found = _FIRST.match(text.strip())
    if found is None:
        return None
    word = found[1].casefold()
    return _WORDS.get(word) or _WORDS.get(word.removesuffix("s"))


def kind_apart(text: str) -> str:
    """Say on one line what was given or asked for, its kind apart: `help · the kettle`, `connection · an introduction`."""
    text = one_line(text)
    kind, found = kind_of(text), _FIRST.match(text)
    if kind is None or found is None:
        return text
    named = found[1].casefold().removesuffix("s") == kind.value
    rest = text[found.end() :].strip(" ,:;-–—") if named else text
    return f"{kind.value} · {rest}" if rest else kind.value


def describe_value(way: ValueWay, text: str) -> str:
    """Say what a mark of value becomes: `given: referral`, `asked for`."""
    said = "given" if way is ValueWay.GAVE else "asked for"
    kind = kind_of(text)
    return f"{said}: {kind.value}" if kind else said


def balance(values: Iterable[Value]) -> tuple[int, int]:
    """Count what was given and what was asked for."""
    ways = [value.way for value in values]
    return ways.count(ValueWay.GAVE), ways.count(ValueWay.ASKED)


def balance_said(values: Iterable[Value]) -> str:
    """Say both in a line: `given 3 times, asked for once`; empty if there is nothing."""
    gave, asked = balance(values)
    if not gave and not asked:
        return ""
    return f"given {times(gave)}, asked for {times(asked)}"


def times(number: int) -> str:
    """Say how often: `nothing`, `once`, `twice`, `3 times`."""
    return {0: "nothing", 1: "once", 2: "twice"}.get(number, f"{number} times")
