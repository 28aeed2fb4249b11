"""What stands in the border of the note editor: title and state above, completions and echoes below."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from relnote.domain.text import one_line
from relnote.tui.drawing.pieces import Line, Piece, cut, width_of

if TYPE_CHECKING:
    from textual.color import Color

CORNERS = 6
"""Cells of a border that its text cannot have: the corners, a rule and a blank beside each."""
_LABEL = 24
"""Cells of a completion."""
QUIET = "$foreground 60%"
_STYLES = {
    "": "",
    "echo": QUIET,
    "becomes": "$text-success",
    "notice": "$text-warning",
    "chosen": "bold $text-accent",
    "option": "$foreground",
    "key": QUIET,
}


def frame_title(title: str, status: str, width: int, rule: Color, *, ascii: bool) -> Content:  # noqa: A002
    """Draw the upper border's text: the title at the left, the state at the right of `width` cells.

    `rule` is the colour of the border, which goes on between the two.
    """
    ellipsis = "~" if ascii else "…"
    status = one_line(status)
    title = cut(one_line(title), max(0, width - width_of([Piece(status)]) - 3), ellipsis=ellipsis)
    gap = width - width_of([Piece(title), Piece(status)])
    if not status or gap < 3:
        return Content(title)
    between = ("-" if ascii else "─") * (gap - 2)
    colour = Style(foreground=rule, bold=False)
    return Content.assemble(title, (f" {between} ", colour), (status, QUIET))


def frame_foot(line: Line) -> Content:
    """Draw the lower border's text."""
    return Content.assemble(*((text, _STYLES[part]) for text, part in line))


def offered(labels: Iterable[str], chosen: int, *, ascii: bool) -> Line:  # noqa: A002
    """Draw what a word may be completed to, in one line; a sign stands before what is chosen."""
    line = [Piece("tab", "key")]
    for nth, label in enumerate(labels):
        sign = " " if nth != chosen else ">" if ascii else "›"
        line.append(Piece(f" {sign}{cut(one_line(label), _LABEL)}", "chosen" if nth == chosen else "option"))
    return line
