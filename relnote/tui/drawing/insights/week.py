"""The week by its hours: when somebody writes or answers, the more often the denser."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from relnote.domain.habits import Habits, hours_told
from relnote.domain.rhythm.clock import hour_of_week
from relnote.tui.drawing.insights.frame import Look, heading, runs, sentences
from relnote.tui.drawing.pieces import Line, Piece

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LABEL = 4
_SHADES = ("·", "░", "▒", "▓", "█")
_PLAIN = (".", "-", "+", "x", "#")
EVERY = 3
"""Every third hour is named."""


def week(
    hours: Sequence[int], habits: Habits, look: Look, *, there: float | None = None, several: bool = False
) -> list[Line]:
    """Draw the 168 hours from Monday 0:00 on, in their zone; `there` is the moment in their local seconds."""
    present = None if there is None else hour_of_week(there)
    wide = max(1, min(3, (look.width - LABEL) // 24))
    steps = len(_SHADES) - 1
    most = max(*hours, steps)
    note = "hours where each of them is" if several else "hours where they are"
    lines = [heading("When they write", note, look)]
    for day, name in enumerate(DAYS):
        row = [
            _shade(ceil(steps * hours[24 * day + hour] / most), wide, look)
            if 24 * day + hour != present
            else (look.sign("◇", "@").center(wide), "wait")
            for hour in range(24)
        ]
        today = present is not None and present // 24 == day
        lines.append([Piece(name.ljust(LABEL), "wait" if today else "label"), *runs(row)])
    lines.append([Piece(" " * LABEL), Piece(_named(wide), "quiet")])
    if not habits.seen:
        told = "Nothing was heard of them yet; this fills as they write or call."
        return [*lines, *sentences(told, look)]
    lines += sentences(hours_told(habits), look)
    if there is not None:
        lines += sentences(_now(there, look), look, part="quiet")
    return lines


def _now(there: float, look: Look) -> str:
    day, second = divmod(int(there), 86400)
    return f"{look.sign('◇', '@')} now it is {DAYS[day % 7]} {second // 3600:02}:{second // 60 % 60:02} there"


def _shade(step: int, wide: int, look: Look) -> tuple[str, str]:
    sign = (_PLAIN if look.ascii else _SHADES)[step]
    if not step:
        return sign.ljust(wide), "quiet"
    return sign * wide, f"shade{step}"


def _named(wide: int) -> str:
    return "".join(str(hour).ljust(wide * EVERY) for hour in range(0, 24, EVERY)).rstrip()
