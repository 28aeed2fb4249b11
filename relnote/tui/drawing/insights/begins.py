"""Who starts conversations: their share and yours, lately and before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from relnote.domain.insights import Begun
from relnote.tui.drawing.insights.frame import Look, heading, sentences
from relnote.tui.drawing.pieces import Line, Piece

HALF_YEAR = timedelta(days=182)
SPANS = (("last 6 months", 0, 1), ("6 months before", 1, 2), ("earlier", 2, 1000))
LABEL = 16
COUNTS = 20
"""Cells for the counts behind a bar."""


def begins(begun: Sequence[Begun], look: Look, *, now: datetime) -> list[Line]:
    """Draw a bar for each span of time: whoever began has as much of it as they began."""
    lines = [heading("Who starts", "conversations after three days of quiet", look)]
    if not begun:
        return [*lines, *sentences("Nobody yet: there was no conversation after days of quiet.", look)]
    room = look.width - LABEL - COUNTS
    for name, first, last in SPANS:
        within = [each for each in begun if first <= (now - each.at) / HALF_YEAR < last]
        theirs = sum(each.theirs for each in within)
        lines.append([Piece(name.ljust(LABEL), "label"), *_bar(theirs, len(within), room, look)])
    return lines


def _bar(theirs: int, whole: int, room: int, look: Look) -> Line:
    if not whole:
        return [Piece("none", "quiet")]
    share = round(room * theirs / whole)
    share = min(max(share, theirs > 0), room - (theirs < whole))
    return [
        Piece(look.sign("━", "#") * share, "in"),
        Piece(look.sign("─", "-") * (room - share), "out"),
        Piece(f"  they {theirs:,}, you {whole - theirs:,}"),
    ]
