"""Who a mark is about: the people of a note whom it names behind an @ (`gave: @Bob the report`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from relnote.domain.header_people import written_name
from relnote.domain.text import folded

_AT = re.compile(r"(?<![\w.@+\-])@(?=\S)")
_WORD = re.compile(r"\S{1,100}")
_EDGE = ".,;:!?)]}\"'’"
_BEFORE = " \t,;:&-–—"
_BETWEEN = re.compile(r"(?:\s|[,;:&]|[-–—]\s|\band\b)*", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,\s*)?(?:and\s+|&\s*)", re.IGNORECASE)
_LINKED = re.compile(
    r"(?:^|\s)(?:about|and|as|at|by|for|from|in|of|on|or|than|to|via|with|&)\s*\Z", re.IGNORECASE
)
"""A name behind such a word belongs to what is said."""


class Named(NamedTuple):
    """Whom a mark is about, and where it goes on without their names. Columns count characters, ends are exclusive."""

    people: tuple[int, ...]
    start: int
    end: int


class _Found(NamedTuple):
    person: int
    start: int
    end: int


def named_in(text: str, people: Mapping[int, str]) -> Named:
    """Find whom of these people a mark is about, named behind an @ by their whole name or a first name only theirs.

    `@Mary_Chen` is Mary Chen.
    Names at the beginning and at the end count, and are left out of what it says. Where a small word links a name to
    the rest, and in its middle, somebody is only spoken of: `introduction to @Bob`. Whoever is not among the people
    is text, and so is a name that two of them have.
    """
    found = list(_found(text, people)) if people and "@" in text else []
    start = 0
    for name in found:
        if name.start != start:
            break
        between = _BETWEEN.match(text, name.end)
        start = between.end() if between else name.end
    end = _end(text, found, start)
    about = [name.person for name in found if name.start < start or name.start >= end]
    return Named(tuple(dict.fromkeys(about)), start, max(start, end))


def _end(text: str, found: Sequence[_Found], start: int) -> int:
    """Give where a text ends without the names at its end; those that `and` joins stay or go together."""
    end = at = len(text)
    for place in reversed(range(len(found))):
        name = found[place]
        if name.start < start or text[name.end : at].strip(_EDGE + " \t"):
            break
        before = max(start, found[place - 1].end) if place else start
        between = text[before : name.start]
        if place and _JOINED.fullmatch(between):
            at = before
            continue
        if _LINKED.search(between):
            break
        end = at = before + len(between.rstrip(_BEFORE))
    return end


def _found(text: str, people: Mapping[int, str]) -> Iterator[_Found]:
    names = {person: folded(written_name(name)) for person, name in people.items()}
    longest = max(len(name.split()) for name in names.values())
    for at in _AT.finditer(text):
        words = list(islice(_WORD.finditer(text, at.end()), longest))
        for count in range(len(words), 0, -1):
            said = text[at.end() : words[count - 1].end()]
            called = _called(said, names, first=count == 1)
            if len(called) == 1:
                yield _Found(called[0], at.start(), at.end() + len(said.rstrip(_EDGE)))
            if called:
                break


def _called(said: str, names: Mapping[int, str], *, first: bool) -> Sequence[int]:
    """Give all who have this name, whole or, where nobody has, as their first name."""
    said = said.replace("_", " ")
    wanted = {folded(said), folded(said.rstrip(_EDGE))} - {""}
    whole = [person for person, name in names.items() if name in wanted]
    if whole or not first:
        return whole
    return [person for person, name in names.items() if name.split(" ")[0] in wanted]


def people_of(about: Sequence[int], took_part: Sequence[int]) -> Sequence[int]:
    """Give whom a mark is about that may be about several: those it names, else everybody who took part."""
    return about or took_part


def person_of(about: Sequence[int], took_part: Sequence[int]) -> int:
    """Give whom a mark is about that is about one: the first it names, else the first who took part."""
    return (about or took_part)[0]
