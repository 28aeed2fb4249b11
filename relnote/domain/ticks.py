"""Lines of a note to tick: `[ ] who signs` is still to ask, `[x] who signs` was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from relnote.domain.marks import lines_outside_fences
from relnote.domain.text import folded

_TICK = re.compile(
    r"(?P<lead>[ \t]*(?:[-*+][ \t]+)?\[)(?P<sign>[ xX])(?P<tail>\][ \t]+(?P<text>\S(?:.*\S)?)[ \t]*)\Z"
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line that can be ticked."""

    line: int
    """Of the body, counted from 0."""
    text: str
    ticked: bool


def find_ticks(body: str) -> tuple[Tick, ...]:
    """Find the lines to tick, top to bottom; fenced code holds none."""
    found = ((number, _TICK.match(line)) for number, line in lines_outside_fences(body))
    return tuple(Tick(number, match["text"], match["sign"] != " ") for number, match in found if match)


def without_unasked(text: str, questions: Iterable[str]) -> str:
    """Leave out of a note the lines that were not ticked, where they are of these questions: they are asked next time."""
    open_ones = {folded(question) for question in questions}
    unasked = {tick.line for tick in find_ticks(text) if not tick.ticked and folded(tick.text) in open_ones}
    lines = text.split("\n")
    return "\n".join(line for number, line in enumerate(lines) if number not in unasked) if unasked else text


def toggled(line: str) -> str | None:
    """Tick a line, or take its tick away; none if it is no line to tick."""
    match = _TICK.match(line)
    return f"{match['lead']}{'x' if match['sign'] == ' ' else ' '}{match['tail']}" if match else None


def tick_list(texts: Iterable[str]) -> str:
    """Write lines to tick, below an empty first line for the header."""
    lines = [f"[ ] {' '.join(text.split())}" for text in texts if text.strip()]
    return "\n".join(["", *lines]) if lines else ""
