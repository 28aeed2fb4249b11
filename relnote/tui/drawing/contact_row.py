"""A contact of the list: name, flag and age above, organisation below."""

from __future__ import annotations

from datetime import datetime

from rich.cells import cell_len

from relnote.domain.records import ContactRow
from relnote.domain.text import one_line
from relnote.domain.words import FLAG_SIGNS
from relnote.tui.drawing.ages import age
from relnote.tui.drawing.pieces import Line, Piece, cut, filled

AGE_WIDTH = 5
"""`13mo`, and a blank before it."""


def contact_row(row: ContactRow, *, width: int, now: datetime, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw a contact as two lines of `width` cells; `now` is what their age is counted to.

    With `ascii` no sign outside of it is added; the names stay as they are.
    """
    sign = FLAG_SIGNS[row.flag][ascii] if row.flag else " "
    since = age(row.last_contact_at, now) if row.last_contact_at else ("-" if ascii else "–")
    right = [Piece(" "), Piece(sign, "flag"), Piece(since.rjust(AGE_WIDTH), "age"), Piece(" ")]
    ellipsis = "~" if ascii else "…"
    room = width - AGE_WIDTH - 3
    name = cut(one_line(row.name) or "(no name)", room, ellipsis=ellipsis)
    below = cut(one_line(row.organisation), width - 2, ellipsis=ellipsis)
    if row.archived:
        below = cut(f"archived {below}".rstrip(), width - 2, ellipsis=ellipsis)
    first = filled([Piece(name, "name")], right, width)
    second = [Piece(" "), Piece(below, "organisation"), Piece(" " * (width - 1 - cell_len(below)))]
    return [first, second]
