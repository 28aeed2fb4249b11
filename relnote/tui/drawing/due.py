"""What is due, as Today lists it: who and why above, the next step below."""

from __future__ import annotations

from datetime import datetime

from relnote.domain.plan_words import plan_short
from relnote.domain.records import DueRow, Flag
from relnote.domain.sentences import others_said, sentence, short, step
from relnote.domain.severity import FROM_ASKING, severity
from relnote.domain.text import one_line
from relnote.domain.words import FLAG_SIGNS, Tier
from relnote.tui.drawing.pieces import Line, Piece, cut, filled, in_ascii, width_of, wrapped

NAME = 26
"""Cells a name may take, so that the reasons stand under each other."""

ROWS_FOR_WHY = 2
"""Rows the reason takes at most."""


def due_row(row: DueRow, *, width: int, now: datetime, zone: str, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw a flag as lines of `width` cells: why, over two lines if it must be, and the step; days as seen from `now`."""
    sign = FLAG_SIGNS[row.flag.kind][1 if ascii else 0]
    badge = short(row.flag, now, zone)
    ellipsis = "~" if ascii else "…"
    room = max(8, min(NAME, width // 4))
    left: Line = [Piece(f"{sign} ", "flag"), *_column(row.name or "(no name)", room, "name", ellipsis)]
    right: Line = [Piece(f"  {badge} ", _part_of(row.flag, badge))]
    said = sentence(row.flag, now, zone)
    for_why = width - width_of(left) - width_of(right)
    why = list(wrapped(in_ascii(said) if ascii else said, max(8, for_why)))
    if len(why) > ROWS_FOR_WHY:
        why = [*why[: ROWS_FOR_WHY - 1], cut(" ".join(why[ROWS_FOR_WHY - 1 :]), for_why, ellipsis=ellipsis)]
    plan = plan_short(row.plan, now, zone) if row.plan else ""
    do = step(row.flag, now, zone, plan)
    to_do = _with_others(in_ascii(do) if ascii else do, row, width - room - 5, ellipsis)
    below: Line = [Piece("  "), *_column(row.organisation, room, "organisation", ellipsis)]
    blank: Line = [Piece(" " * width_of(below))]
    lines = [filled([*left, Piece(why[0])], right, width)]
    lines += [filled([*below, Piece(each)], [], width) for each in why[1:]]
    lines.append(filled([*(blank if why[1:] else below), Piece(to_do, "step")], [], width))
    return lines


def _with_others(do: str, row: DueRow, room: int, ellipsis: str) -> str:
    """Put what else there is behind the step: by name, or where that would cut the step by its number."""
    if not row.others:
        return cut(do, room, ellipsis=ellipsis)
    counted = f" And {row.more} more."
    named = (others_said(row.others, most) for most in (2, 1))
    more = next((said for said in named if width_of([Piece(do + said)]) <= room), counted)
    return cut(do, room - len(more), ellipsis=ellipsis) + more


def _column(text: str, room: int, part: str, ellipsis: str) -> Line:
    """Cut a text to `room` cells and fill them up, with two more."""
    shown = cut(one_line(text), room, ellipsis=ellipsis)
    return [Piece(shown, part), Piece(" " * (room - width_of([Piece(shown)]) + 2))]


def _part_of(flag: Flag, badge: str) -> str:
    """Tell the part a badge plays: what is late stands out, what has a day less so, a question is quiet."""
    if badge.endswith("late"):
        return "late"
    return "quiet" if severity(flag, Tier.NONE) >= FROM_ASKING else "badge"
