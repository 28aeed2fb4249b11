"""The part of a text around the words that were looked for."""

from __future__ import annotations

import re

from relnote.domain.text import folded

_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")
LONGEST = 20_000
"""Characters at the beginning of a text in which the words are looked for."""


def excerpt(text: str, words: str, width: int) -> list[tuple[str, bool]]:
    """Cut about `width` characters out of a text, and tell which pieces of it are the words.

    White space is folded to blanks; accents and case do not matter; … stands for what was cut off. Words are
    found where a word of the text begins with them.
    """
    wanted = tuple(dict.fromkeys(folded(word) for word in _WORD.findall(words)))
    told = _SPACE.sub(" ", text[:LONGEST]).strip()
    places = [
        (found.start(), found.end())
        for found in _WORD.finditer(told)
        if wanted and folded(found[0]).startswith(wanted)
    ]
    start, end = _window(told, places[0][0] if places else 0, width)
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    at = start
    for begins, ends in places:
        if start <= begins and ends <= end:
            pieces += [(told[at:begins], False), (told[begins:ends], True)]
            at = ends
    pieces.append((told[at:end], False))
    if end < len(told) or len(text) > LONGEST:
        pieces.append(("…", False))
    return [piece for piece in pieces if piece[0]]


def _window(told: str, first: int, width: int) -> tuple[int, int]:
    """Choose where the excerpt begins and ends: the first word a third into it, whole words at both ends."""
    if len(told) <= width:
        return 0, len(told)
    start = max(0, min(first - width // 3, len(told) - width))
    if start:
        blank = told.find(" ", start, first)
        start = blank + 1 if blank >= 0 else start
    end = min(len(told), start + width)
    blank = told.rfind(" ", first + 1, end) if end < len(told) else -1
    return start, blank if blank > start + width // 2 else end
