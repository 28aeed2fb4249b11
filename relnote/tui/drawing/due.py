"""What is due, as Today lists it: who and why above, the next step below."""

from __future__ import annotations

from datetime import datetime

from relnote.domain.plan_words import plan_short
from relnote.domain.records import DueRow, Flag
from relnote.domain.sentences import sentence, short, step
from relnote.domain.severity import FROM_ASKING, severity
from relnote.domain.text import one_line
from relnote.domain.words import FLAG_SIGNS, Tier
from relnote.tui.drawing.pieces import Line, Piece, cut, filled, in_ascii, width_of

NAME = 26
"""Cells a name may take, so that the reasons stand under each other."""


def due_row(row: DueRow, *, width: int, now: datetime, zone: str, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw a flag as two lines of `width` cells; days are told as seen from `now` in the user's zone."""
    sign = FLAG_SIGNS[row.flag.kind][1 if ascii else 0]
    badge = short(row.flag, now, zone)
    ellipsis = "~" if ascii else "…"
    room = max(8, min(NAME, width // 4))
    name = cut(one_line(row.name) or "(no name)", room, ellipsis=ellipsis)
    gap = " " * (room - width_of([Piece(name)]) + 2)
    left: Line = [Piece(f"{sign} ", "flag"), Piece(name, "name"), Piece(gap)]
    right: Line = [Piece(f" {badge} ", _part_of(row.flag, badge))]
    said = sentence(row.flag, now, zone)
    said = in_ascii(said) if ascii else said
    why = cut(said, width - width_of(left) - width_of(right), ellipsis=ellipsis)
    below = cut(one_line(row.organisation), room, ellipsis=ellipsis)
    pad = " " * (room - width_of([Piece(below)]) + 2)
    more = f" And {row.more} more." if row.more else ""
    plan = plan_short(row.plan, now, zone) if row.plan else ""
    do = step(row.flag, now, zone, plan) + more
    to_do = cut(in_ascii(do) if ascii else do, width - room - 5, ellipsis=ellipsis)
    second: Line = [Piece("  "), Piece(below, "organisation"), Piece(pad), Piece(to_do, "step")]
    return [filled([*left, Piece(why)], right, width), filled(second, [], width)]


def _part_of(flag: Flag, badge: str) -> str:
    """Tell the part a badge plays: what is late stands out, what has a day less so, a question is quiet."""
    if badge.endswith("late"):
        return "late"
    return "quiet" if severity(flag, Tier.NONE) >= FROM_ASKING else "badge"
