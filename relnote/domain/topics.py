"""Topics: what somebody opened, wrote below or visited was about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from relnote.domain.text import folded, one_line
from relnote.domain.words import Channel

LOOKED_AT = 300
"""So many of the last touches of a contact are looked at; of what was before nothing is known."""
LONGEST = 80
"""Characters of a topic that are looked at."""

_TAG = re.compile(r"(?<![\w#/])#(?=[\w-]*[^\W\d_])(\w[\w-]*)")
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([^\s?#]+)(?:[?#]\S*)?", re.IGNORECASE)
_AROUND = " \t.,;:!?…\"'“”„«»*_`#>/–—-"


@dataclass(frozen=True, slots=True)
class Touch:
    """Something on a channel on which nobody is addressed: they came, or something was offered to them."""

    id: int
    at: datetime
    channel: Channel
    theirs: bool
    """Whether they acted; otherwise it was offered to them."""
    text: str


def topics_of(text: str) -> dict[str, str]:
    """Give the topics of a text as they are written, by how they are compared: its `#tags`, else its first line.

    Of an address on the web it does not matter how it was come to: `?utm_source=…` is left out.
    """
    line = next((line for line in text.splitlines() if line.strip(_AROUND)), "").strip()
    tags = _TAG.findall(text)
    whole = _ADDRESS.fullmatch(line)
    written = tags or [whole[1] if whole and ("/" in line or "?" in line) else line]
    shown = (one_line(topic[:LONGEST]).strip(_AROUND) for topic in written)
    return {folded(topic): topic for topic in shown if topic}
