"""The words of a text that carry its sense, in a form in which the same word is found again in another."""

from __future__ import annotations

import re

from relnote.domain.text import folded

_SMALL_WORDS = (
    "a about also and are at be been but by can did do does done for from got had has have he her his i in into is it "
    "its me my no not now of off on or our she so that the their them then there they this to too up us was we were "
    "what when which will with you your "
    "again always better good just know like made make more much need never new nothing said say some something tell "
    "think told very want"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_STEM = 5
"""Words agree if they begin with so many of the same letters, or are the same."""


def stems(text: str) -> frozenset[str]:
    """Give the words that carry the sense of a text, each by its first letters."""
    words = re.findall(r"\w+", folded(text))
    return frozenset(word[:_STEM] for word in words if len(word) > 1 and word not in _SMALL)
