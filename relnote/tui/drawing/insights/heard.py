"""On which channels they were heard of last, in order: a row a channel, a mark for each time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from relnote.domain.dates import describe_day
from relnote.domain.moments import day_of
from relnote.domain.sentences.phrases import channel_named
from relnote.domain.words import Channel
from relnote.tui.drawing.insights.frame import Look, heading
from relnote.tui.drawing.pieces import Line, Piece

LABEL = 11
STEP = 3
"""Cells between two marks."""


def heard(words: Sequence[tuple[datetime, Channel]], look: Look, *, now: datetime, zone: str) -> list[Line]:
    """Draw their last words, of which there is one at least, oldest at the left."""
    shown = words[-((look.width - LABEL) // STEP) :]
    channels = list(dict.fromkeys(channel for _, channel in shown))
    lines = [heading("How they came", f"the last {len(shown)} times, oldest first", look)]
    for channel in channels:
        marks = "".join(
            (look.sign("•", "o") if each is channel else look.sign("·", ".")).ljust(STEP) for _, each in shown
        )
        part = "dot" if channel is shown[-1][1] else "quartile"
        lines.append([Piece(channel_named(channel).ljust(LABEL), "label"), Piece(marks.rstrip(), part)])
    first, last = (
        describe_day(day_of(moment, zone), day_of(now, zone)) for moment, _ in (shown[0], shown[-1])
    )
    room = max(len(first) + 2, STEP * len(shown) - len(last))
    lines.append([Piece(" " * LABEL), Piece(first.ljust(room) + last, "quiet")])
    return lines
