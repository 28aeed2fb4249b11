"""The whole page of Insights: its pictures in one column, or in two where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from rich.cells import cell_len

from relnote.domain.insights import Insights
from relnote.domain.records import DueRow
from relnote.domain.rhythm.local_time import to_local
from relnote.domain.sentences import sentence
from relnote.domain.text import one_line
from relnote.domain.words import FLAG_SIGNS
from relnote.tui.drawing.insights.begins import begins
from relnote.tui.drawing.insights.channels import channels
from relnote.tui.drawing.insights.frame import GAP, Look, beside, heading, sentences, stacked
from relnote.tui.drawing.insights.months import months
from relnote.tui.drawing.insights.strip import replies
from relnote.tui.drawing.insights.week import week
from relnote.tui.drawing.pieces import Line, Piece

TWO_COLUMNS = 106
"""Cells from which on pictures stand side by side."""
ROOMY = 150
"""Cells from which on bars are taller."""
NAME = 20
"""Cells a name may take in the list of those whose rhythm changed."""
NOTHING = (
    "No reply of theirs is known yet. n notes what passed between you, l logs it in one line, "
    "and I imports mails, messages and calls."
)
NOTHING_OF_ALL = "No reply is known yet. I imports mails, messages and calls; on People, n notes what passed."


def contact_page(insights: Insights, look: Look, *, now: datetime) -> list[Line]:
    """Draw what is seen of a contact."""
    column = _column(look)
    there = to_local(now, insights.habits.zone)
    left = [
        replies(insights.habits, column) if insights.habits.channels else _no_replies(column),
        channels(insights, column),
    ]
    right = [
        week(insights.hours, insights.habits, column, there=there),
        months(insights.months, column, high=_high(look)),
    ]
    return _laid_out(left, right, begins(insights.begun, column, now=now), look)


def everybody_page(
    insights: Insights, look: Look, *, now: datetime, zone: str, changed: Sequence[DueRow], chosen: int
) -> list[Line]:
    """Draw what is seen of everybody, below those whose rhythm changed; `chosen` is the place of the cursor there."""
    column = _column(look)
    left = [
        replies(insights.habits, column, several=True)
        if insights.habits.channels
        else _no_replies(column, NOTHING_OF_ALL),
        channels(insights, column, several=True),
    ]
    right = [
        week(insights.hours, insights.habits, column, several=True),
        months(insights.months, column, high=_high(look)),
    ]
    starts = begins(insights.begun, column, now=now)
    listed = _changed(changed, chosen, look, now, zone)
    return stacked([listed, _laid_out(left, right, starts, look)])


def _column(look: Look) -> Look:
    return replace(look, width=(look.width - GAP) // 2) if look.width >= TWO_COLUMNS else look


def _high(look: Look) -> int:
    return 5 if look.width >= ROOMY else 3


def _laid_out(left: list[list[Line]], right: list[list[Line]], last: list[Line], look: Look) -> list[Line]:
    """Put the pictures into columns; the last one goes below the shorter of two."""
    if look.width < TWO_COLUMNS:
        return stacked([*left, *right, last])
    shorter = min(left, right, key=lambda column: len(stacked(column)))
    shorter.append(last)
    return beside(stacked(left), stacked(right), _column(look).width)


def _no_replies(look: Look, said: str = NOTHING) -> list[Line]:
    return [heading("Reply times", "", look), *sentences(said, look)]


def _changed(rows: Sequence[DueRow], chosen: int, look: Look, now: datetime, zone: str) -> list[Line]:
    """List those whose rhythm changed lately, one line each."""
    lines = [heading("Changed lately", "[ ] choose, enter opens, i shows theirs" if rows else "", look)]
    if not rows:
        return [
            *lines,
            *sentences("Everybody writes as they used to, as far as is known.", look, part="quiet"),
        ]
    for place, row in enumerate(rows):
        mark = look.sign("▌", ">") if place == chosen else " "
        sign = FLAG_SIGNS[row.flag.kind][look.ascii]
        name = look.cut(one_line(row.name) or "(no name)", NAME)
        said = look.cut(sentence(row.flag, now, zone), look.width - NAME - 5)
        pad = " " * (NAME - cell_len(name) + 1)
        lines.append(
            [Piece(mark, "key"), Piece(f"{sign} ", "flag"), Piece(name, "name"), Piece(pad), Piece(said)]
        )
    return lines
