"""How much of a text somebody wrote themselves."""

from __future__ import annotations

import re
from typing import NamedTuple

from relnote.domain.marks import marked_lines

_SIGNATURE = re.compile(r"^-- ?$.*", re.MULTILINE | re.DOTALL)
_SPECIAL = (":", "：", ">", "--")
"""Without these a text holds nothing but words of theirs."""


class TheirText(NamedTuple):
    """What is known of the text of something they wrote."""

    characters: int
    """Of their own words."""
    noted: bool
    """Whether you noted it down; otherwise it came from a file as they wrote it."""


def own_characters(body: str) -> int:
    """Count the characters of somebody's own words: no mark of yours, nothing quoted, no signature; blanks count once."""
    if not any(sign in body for sign in _SPECIAL):
        return len(" ".join(body.split()))
    marked = marked_lines(body)
    lines = _SIGNATURE.sub("", body).split("\n")
    kept = (line for number, line in enumerate(lines) if number not in marked and not line.startswith(">"))
    return len(" ".join(" ".join(kept).split()))
