"""When you spoke: past conversations on a line of time up to now, with the day on which you meant to speak again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from relnote.domain.moments import day_of, start_of
from relnote.domain.sentences.phrases import counted, listed
from relnote.tui.drawing.insights.frame import LABEL, Look, heading, runs, sentences
from relnote.tui.drawing.pieces import Line, Piece

SHOWN = 12
"""Conversations are shown at most."""
GAPS = 4
"""So many of the pauses between them are told."""


def spoken(
    spoke: Sequence[datetime], cadence: int, due_on: date | None, look: Look, *, now: datetime, zone: str
) -> list[Line]:
    """Draw the last conversations, of which there is one at least; `cadence` is how many days you meant to let pass."""
    shown = spoke[-SHOWN:]
    due = start_of(due_on, zone) if due_on else None
    begin = min(shown[0], now - timedelta(days=2 * cadence))
    end = max(now, due) if due else now
    width = look.width - LABEL

    def cell(moment: datetime) -> int:
        return round((moment - begin) / (end - begin) * (width - 1))

    signs = [(look.sign("┈", "-"), "quiet")] * width
    for moment in shown:
        signs[cell(moment)] = (look.sign("•", "o"), "dot")
    if due is not None:
        signs[cell(due)] = (look.sign("│", "|"), "median")
    signs[cell(now)] = (look.sign("◆", "W"), "wait")
    lines = [heading("When you spoke", f"you meant to every {counted(cadence, 'day', 'days')}", look)]
    lines.append([Piece("".ljust(LABEL), "label"), *runs(signs)])
    lines.append([Piece(" " * LABEL), Piece(_named(begin, zone, look, width), "quiet")])
    key = f"{look.sign('│', '|')} the day to speak again, " if due is not None else ""
    return [
        *lines,
        *sentences(
            f"{key}{look.sign('◆', 'W')} now{_gaps(shown, now, zone)}", look, part="quiet", indent=LABEL
        ),
    ]


def _named(begin: datetime, zone: str, look: Look, width: int) -> str:
    first = day_of(begin, zone)
    return look.cut(f"{first.day} {first:%b %Y}", width)


def _gaps(shown: Sequence[datetime], now: datetime, zone: str) -> str:
    days = [day_of(moment, zone) for moment in (*shown, now)]
    *gaps, last = [(later - earlier).days for earlier, later in pairwise(days)]
    if not gaps:
        return f"; {counted(last, 'day', 'days')} since you spoke"
    told = listed([str(gap) for gap in gaps[-GAPS:]])
    pause = "the last pause was" if len(gaps[-GAPS:]) == 1 else "the last pauses were"
    return f"; {pause} {told} days, this one is {last}"
