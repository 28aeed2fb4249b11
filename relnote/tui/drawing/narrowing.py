"""What a pane says of how many entries it shows, and of showing none."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from relnote.domain.text import one_line
from relnote.domain.words import Channel

NOTHING_NOTED = "Nothing noted yet.\n\nn  write a note\nl  log one line"
NOTHING_MATCHES = "Nothing matches.\n\nesc  shows everything"


def narrowed(count: int, channel: Channel | None, words: Sequence[str]) -> Content:
    """Say how many entries there are, and what narrows them."""
    by = [channel.value.replace("_", " ")] if channel else []
    by += [f'"{one_line(" ".join(words))}"'] if words else []
    return Content(" · ".join([str(count), *by, *(["esc shows all"] if by else [])]))
