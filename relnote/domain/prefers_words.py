"""The words of the mark `prefers:`, and where one clause of it ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from relnote.domain import hours
from relnote.domain.answer_words import match_channel, match_days, match_duration, plain

_EXCEPT = r"(?:but|except(?: for)?|excluding|besides|apart from|other than)"
_CLAUSE_END = re.compile(
    rf",(?!\s*{_EXCEPT}\b)\s*(?:and\s+)?(?P<then>(?:then|otherwise|else)\b)?"
    r"|\b(?:and\s+)?(?P<next>then|otherwise|else)\b",
)
_LABEL = re.compile(r"(best|worst|first|second)(?:[ _](?:channel|days?|times?|hours?)|(?<=best) to)?(?!\w)")
_LIMITED = re.compile(r"not (?:only|just|always)(?!\w)")
_NOT = r"(?:don|doesn|didn|won|wouldn|can|couldn|shouldn|isn|aren)'?t|cannot"
_NEVER = re.compile(
    rf"(?:never|nothing|not|no|nor|neither|avoids?|hates?|dislikes?|loathes?|(?:{_NOT}|can not)(?: (?:stand|bear))?)(?!\w)",
)
_ANY = re.compile(r"(?:anything|everything|whenever)(?!\w)")
_IS = re.compile(r"(?:is|are)(?!\w)")
_FILLER = re.compile(
    r"[\s:&/+.!,-]+|(?:(?:likes?|loves?|wants?|prefers?) to|likes?|loves?|wants?|prefers?|would|rather|do|does|to be"
    r"|and|or|on|in|at|by|via|the|a|waits?|only|please|give|always"
    r"|i|me|my|she|her|he|him|his|they|them|their)(?!\w)",
)
_WORD = re.compile(r"\S+")

EXPRESSIONS = frozenset({"days", "times", "wait", "channel"})
"""The kinds of words that can become an answer."""


class Word(NamedTuple):
    """An expression: what it is, what it means, and where in its clause it stands."""

    kind: str
    value: str
    start: int
    end: int


class Clause(NamedTuple):
    """What stands between two commas, or on one side of `then`."""

    text: str
    """In the form in which it is read."""
    words: tuple[Word, ...]
    """Without those that only fill."""
    follows: bool
    """Whether a `then` binds it to what stands before it."""


def clauses(part: str) -> Iterator[Clause]:
    """Cut what is said into clauses; an exception (`any day, but not Monday`) belongs to what it limits."""
    text = plain(part.replace("’", "'"))
    at, follows = 0, False
    for end in _CLAUSE_END.finditer(text):
        yield _clause(text[at : end.start()], follows=follows)
        at, follows = end.end(), bool(end["then"] or end["next"])
    yield _clause(text[at:], follows=follows)


def _clause(text: str, *, follows: bool) -> Clause:
    text = text.strip()
    return Clause(text, tuple(_words(text)), follows)


def _words(said: str) -> Iterator[Word]:
    at = 0
    while at < len(said):
        # The last pattern matches anything but a blank, and a blank fills.
        kind, value, end = next((kind, *found) for kind, match in _MATCHES if (found := match(said, at)))
        if kind:
            yield Word(kind, value, at, end)
        at = end


def _whole(pattern: re.Pattern[str], said: str, at: int) -> tuple[str, int] | None:
    found = pattern.match(said, at)
    return (found[0], found.end()) if found else None


def _match_label(said: str, at: int) -> tuple[str, int] | None:
    found = _LABEL.match(said, at)
    return (found[1], found.end()) if found else None


def _match_days(said: str, at: int) -> tuple[str, int] | None:
    found = match_days(said, at)
    return (",".join(found[0]), found[1]) if found else None


def _match_times(said: str, at: int) -> tuple[str, int] | None:
    found = hours.match_hours(said, at)
    return (hours.written(found[0]), found[1]) if found else None


_MATCHES: tuple[tuple[str, Callable[[str, int], tuple[str, int] | None]], ...] = (
    ("wait", match_duration),
    ("times", _match_times),
    ("days", _match_days),
    ("channel", match_channel),
    ("label", _match_label),
    ("unknown", partial(_whole, _LIMITED)),
    ("never", partial(_whole, _NEVER)),
    ("except", partial(_whole, re.compile(rf"{_EXCEPT}(?!\w)"))),
    ("any", partial(_whole, _ANY)),
    ("is", partial(_whole, _IS)),
    ("", partial(_whole, _FILLER)),
    ("unknown", partial(_whole, _WORD)),
)
