"""Who took part, named behind an @ in the header: `met yesterday @Anna Lindqvist, @Bob`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from relnote.domain.header_tokens import Token

_LONGEST = 5
"""Words of a name without quotes."""
_ENDS = re.compile(r"[^\s.'’\])}>*_]|\n")
"""A comma or another mark behind a word ends the name; a full stop may belong to it: `J. Smith`."""
_NO_BEGINNINGS = frozenset("@#,;:|·!?")
_PARTICLES = frozenset(
    word
    for words in ("van von der den de del della di da dos du la le el al", "bin ibn ben ten ter zu af y e")
    for word in words.split()
)
_NO_NAMES = frozenset(
    word
    for words in (
        "about again because but from if or re regarding since",
        "asked said says told wants who that is",
    )
    for word in words.split()
)
"""Small words that begin a text behind a name, however it is written."""
_QUOTES = re.compile(r'["“”„]')


def person_at(line: str, tokens: Sequence[Token], at: int, is_name: Callable[[int], bool]) -> tuple[int, str]:
    """Tell how many words from `at` on name a person behind an @, and the name; 0 if they do not.

    The name goes to the next mark or to a word for which `is_name` is false; behind a first word with a
    capital, words without one end it too, but for those such as `van`. A name in quotes is taken as it is.

    Args:
        line: The whole header line.
        tokens: Its words.
        at: The place of a word.
        is_name: Tells whether the word at a place can belong to a name.
    """
    token = tokens[at]
    if token.quoted or token.word[:1] != "@" or " " in token.word:
        return 0, ""
    if token.word == "@":
        quoted = at + 1 < len(tokens) and tokens[at + 1].quoted and tokens[at + 1].start == token.end
        name = tokens[at + 1].word.strip() if quoted else ""
        return (2, name) if name else (0, "")
    if token.word[1] == "@":
        return 0, ""
    capital = line[token.start + 1].isupper()
    end = at + 1
    while (
        end < min(len(tokens), at + _LONGEST)
        and _goes_on(line, tokens, end, capital=capital)
        and is_name(end)
    ):
        end += 1
    if capital:
        while end - 1 > at and tokens[end - 1].word in _PARTICLES:
            end -= 1
    return end - at, line[token.start + 1 : tokens[end - 1].end]


def _goes_on(line: str, tokens: Sequence[Token], at: int, *, capital: bool) -> bool:
    token = tokens[at]
    first = line[token.start : token.start + 1]
    if (
        token.quoted
        or token.word in _NO_NAMES
        or token.word[:1] in _NO_BEGINNINGS
        or _ENDS.search(line, tokens[at - 1].end, token.start)
    ):
        return False
    return not capital or not first.islower() or token.word in _PARTICLES


def written_name(name: str) -> str:
    """Write a name as it can stand in a header: on one line and without double quotes."""
    return " ".join(_QUOTES.sub(" ", name).split())
