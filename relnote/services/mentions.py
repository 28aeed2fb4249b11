"""Names after an @ in a note: who else shares it."""

from __future__ import annotations

import re

from relnote.domain.text import folded
from relnote.store import contacts

LONGEST = 5
"""Words that a mentioned name may have."""

_MENTION = re.compile(r"(?<!\w)@(?=(\S+(?:[ \t]+\S+){0,4}))")
_EDGE = " \t.,;:!?()[]\"'"


def mentioned(text: str) -> list[int]:
    """Give the ids of the contacts that are named after an @ in `text`, in order; the longest name wins.

    An @ before words that are nobody's name is text.
    """
    wanted: list[list[str]] = []
    for found in _MENTION.finditer(text):
        words = found[1].split()
        wanted.append([folded(" ".join(words[:count]).strip(_EDGE)) for count in range(len(words), 0, -1)])
    if not wanted:
        return []
    known = contacts.ids_by_sort_key({name for names in wanted for name in names if name})
    hits = (next((known[name] for name in names if name in known), None) for names in wanted)
    return [hit for hit in dict.fromkeys(hits) if hit is not None]
