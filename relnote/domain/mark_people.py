"""Who a mark is about: the people of a note whom it names behind an @ (`gave: @Bob the report`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from relnote.domain.header_people import written_name
from relnote.domain.text import folded

_AT = re.compile(r"(?<![\w.@+\-])@(?=\S)")
_WORD = re.compile(r"\S+")
_EDGE = ".,;:!?)]}\"'’"
_BEFORE = " \t,;:&-–—"
_BETWEEN = re.compile(r"(?:\s|[,;:&]|[-–—]\s|\band\b)*", re.IGNORECASE)
_LINKED = re.compile(
    r"(?:^|\s)(?:about|and|as|at|by|for|from|in|of|on|or|than|to|via|with|&)\s*\Z", re.IGNORECASE
)
"""A name behind such a word belongs to what is said."""


class Named(NamedTuple):
    """Whom a text names, and where it goes on without their names. Columns count characters, ends are exclusive."""

    people: tuple[int, ...]
    start: int
    end: int


class _Found(NamedTuple):
    person: int
    start: int
    end: int


def named_in(text: str, people: Mapping[int, str]) -> Named:
    """Find who of these people a text names behind an @, by their whole name or a first name that is only theirs.

    `@Mary_Chen` is Mary Chen.
    Names at the beginning and at the end are left out of what it says, unless a small word links them to it: in
    `introduction to @Bob` the name is part of it. Whoever is not among the people is text.
    """
    found = list(_found(text, people)) if "@" in text else []
    start, end = 0, len(text)
    for name in found:
        if name.start != start:
            break
        between = _BETWEEN.match(text, name.end)
        start = between.end() if between else name.end
    for name in reversed(found):
        before = text[start : name.start]
        if name.start < start or text[name.end : end].strip(_EDGE + " \t") or _LINKED.search(before):
            break
        end = len(text[: name.start].rstrip(_BEFORE))
    return Named(tuple(dict.fromkeys(name.person for name in found)), start, max(start, end))


def _found(text: str, people: Mapping[int, str]) -> Iterator[_Found]:
    names = {person: folded(written_name(name)) for person, name in people.items()}
    for at in _AT.finditer(text):
        words = list(_WORD.finditer(text, at.end()))
        for count in range(max((len(name.split()) for name in names.values()), default=0), 0, -1):
            if count > len(words):
                continue
            said = text[at.end() : words[count - 1].end()]
            person = _who(said, names, first=count == 1)
            if person is not None:
                yield _Found(person, at.start(), at.end() + len(said.rstrip(_EDGE)))
                break


def _who(said: str, names: Mapping[int, str], *, first: bool) -> int | None:
    """Give who has this name; a first name is good for whoever alone has it."""
    said = said.replace("_", " ")
    wanted = {folded(said), folded(said.rstrip(_EDGE))}
    whole = [person for person, name in names.items() if name in wanted]
    if whole or not first:
        return whole[0] if whole else None
    called = [person for person, name in names.items() if name.split(" ")[0] in wanted - {""}]
    return called[0] if len(called) == 1 else None


def people_of(about: Sequence[int], took_part: Sequence[int]) -> Sequence[int]:
    """Give whom a mark is about that may be about several: those it names, else everybody who took part."""
    return about or took_part


def person_of(about: Sequence[int], took_part: Sequence[int]) -> int:
    """Give whom a mark is about that is about one: the first it names, else the first who took part."""
    return (about or took_part)[0]
