"""Reply times as a strip: each reply a dot on a scale of logarithms, the middle half marked, and the wait that goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log

from relnote.domain.habits import ChannelHabit, Habits, waiting_told
from relnote.domain.sentences.phrases import channel_named, counted
from relnote.domain.sentences.rhythm import lasting
from relnote.tui.drawing.insights.frame import LABEL, Look, heading, runs, sentences
from relnote.tui.drawing.pieces import Line, Piece

LEAST = 60.0
"""Working seconds at the left end; what was faster stands there too."""
DAYS = 30
"""Working days at the right end; what was slower stands there too."""
_LEFT = (0x40, 0x04, 0x02, 0x01)
_RIGHT = (0x80, 0x20, 0x10, 0x08)
"""The dots of the two columns of a braille sign, from the bottom up."""
_BRAILLE = 0x2800
STACK = len(_LEFT)
ROWS = 2
"""Lines the dots take at most."""
MANY = 20
"""So many replies at most are drawn as large dots."""
_DENSITY = " .:oO#"


@dataclass(frozen=True, slots=True)
class Marked:
    """Waits that are marked among the replies instead of the one that goes on."""

    waits: tuple[float, ...]
    """Working seconds."""
    said: str
    """What they are."""


def replies(habits: Habits, look: Look, *, several: bool = False, marked: Marked | None = None) -> list[Line]:
    """Draw the replies on each channel over one scale; `several` when they are not those of one person."""
    whose = "working time" if several else "their working time"
    lines = [heading("Reply times", f"{whose}, {_each_dot(habits, look)}", look)]
    # Of everybody there are always channels that hardly anybody replies on.
    for habit in (each for each in habits.channels if each.waits or not several):
        lines += strip(habit, habits.day, look, marked)
    return [*lines, *scale(habits.day, look)]


def strip(habit: ChannelHabit, day: float, look: Look, marked: Marked | None = None) -> list[Line]:
    """Draw the replies on a channel; `day` is a working day in the same seconds."""
    width = look.width - LABEL
    name = Piece(channel_named(habit.channel).ljust(LABEL), "label")
    said = _usual(habit, day)
    if not habit.waits and habit.waiting is None:
        return [[name, Piece(said, "quiet")]]
    *above, last = _dots(habit.waits, day, width, look)
    lines = [*([Piece(" " * LABEL), Piece(row, "dot")] for row in above), [name, Piece(last, "dot")]]
    marked = marked or _waiting(habit, day)
    if marks := _marks(habit, marked.waits, day, width, look):
        lines.append([Piece(" " * LABEL), *marks])
    lines += sentences(said, look, part="quiet", indent=LABEL)
    if marked.waits:
        wait = sentences(marked.said, look, part="wait", indent=LABEL + 2)
        wait[0] = [Piece(" " * LABEL), Piece(look.sign("◆ ", "W "), "wait"), wait[0][1]]
        lines += wait
    return lines


def _waiting(habit: ChannelHabit, day: float) -> Marked:
    return Marked(() if habit.waiting is None else (habit.waiting,), waiting_told(habit, day))


def scale(day: float, look: Look) -> list[Line]:
    """Draw the scale below strips: lengths of working time."""
    width = look.width - LABEL
    ticks = [
        *((f"{minutes} min", minutes * 60.0) for minutes in (1, 10)),
        ("1 h", 3600.0),
        *((f"{days} d", days * day) for days in (1, 5, DAYS)),
    ]
    ruler = [look.sign("┈", "-")] * width
    names = [" "] * width
    for name, seconds in ticks:
        cell = _cell(seconds, day, width)
        ruler[cell] = look.sign("┴", "+")
        begin = min(max(0, cell - len(name) // 2), width - len(name))
        if all(sign == " " for sign in names[max(0, begin - 1) : begin + len(name)]):
            names[begin : begin + len(name)] = name
    return [[Piece(" " * LABEL), Piece("".join(row), "quiet")] for row in (ruler, names)]


def _cell(seconds: float, day: float, width: int) -> int:
    """Tell in which of `width` cells a length of working time stands."""
    share = log(max(seconds, LEAST) / LEAST) / log(DAYS * day / LEAST)
    return min(round(share * (width - 1)), width - 1)


def _stacks(waits: Sequence[float], day: float, width: int) -> Counter[int]:
    return Counter(_cell(wait, day, width) for wait in waits)


def _each_dot(habits: Habits, look: Look) -> str:
    width = look.width - LABEL
    if look.ascii and any(_crowded(habit.waits, habits.day, width) for habit in habits.channels):
        return "denser is more"
    per = max((_per_dot(_stacks(habit.waits, habits.day, 2 * width)) for habit in habits.channels), default=1)
    return "a dot a reply" if per == 1 else f"a dot up to {per} replies"


def _crowded(waits: Sequence[float], day: float, width: int) -> bool:
    """Whether so many took as long that they cannot stand on each other one by one."""
    return len(waits) > MANY or max(_stacks(waits, day, width).values(), default=0) > STACK


def _per_dot(stacks: Counter[int]) -> int:
    return max(1, ceil(max(stacks.values(), default=0) / (STACK * ROWS)))


def _dots(waits: Sequence[float], day: float, width: int, look: Look) -> list[str]:
    """Draw the replies as dots that are stacked where several took as long; the top line first."""
    if not _crowded(waits, day, width):
        return _stacked(_stacks(waits, day, width), width, look)
    if look.ascii:
        return [_density(_stacks(waits, day, width), width)]
    columns = _stacks(waits, day, 2 * width)
    per = _per_dot(columns)
    heights = [ceil(columns[column] / per) for column in range(2 * width)]
    rows = 2 if max(heights) > STACK else 1
    return [
        "".join(_braille(heights[2 * cell], heights[2 * cell + 1], row * STACK) for cell in range(width))
        for row in reversed(range(rows))
    ]


def _stacked(stacks: Counter[int], width: int, look: Look) -> list[str]:
    dot = look.sign("•", "o")
    high = max(stacks.values(), default=1)
    return [
        "".join(dot if stacks[cell] > row else " " for cell in range(width)) for row in reversed(range(high))
    ]


def _density(stacks: Counter[int], width: int) -> str:
    steps = len(_DENSITY) - 1
    most = max(stacks.values())
    return "".join(_DENSITY[ceil(steps * stacks[cell] / most)] for cell in range(width))


def _braille(left: int, right: int, below: int) -> str:
    """Give the sign for two stacks, of which `below` dots stand in lines further down."""
    sides = ((left, _LEFT), (right, _RIGHT))
    dots = sum(bit for height, bits in sides for bit in bits[: max(0, height - below)])
    return chr(_BRAILLE + dots) if dots else " "


def _marks(habit: ChannelHabit, waits: Sequence[float], day: float, width: int, look: Look) -> Line:
    """Mark the middle half of the replies, their middle, and these waits."""
    signs = [(" ", "")] * width
    if habit.first_quarter is not None and habit.median is not None and habit.third_quarter is not None:
        quarters = (habit.first_quarter, habit.median, habit.third_quarter)
        first, median, third = (_cell(each, day, width) for each in quarters)
        for cell in range(first, third + 1):
            signs[cell] = (look.sign("─", "-"), "quartile")
        signs[first] = (look.sign("├", "["), "quartile")
        signs[third] = (look.sign("┤", "]"), "quartile")
        signs[median] = (look.sign("┿", "|"), "median")
    for wait in waits:
        signs[_cell(wait, day, width)] = (look.sign("◆", "W"), "wait")
    while signs and signs[-1][0] == " ":
        signs.pop()
    return runs(signs)


def _usual(habit: ChannelHabit, day: float) -> str:
    replies = counted(habit.replies, "reply", "replies")
    if habit.median is None:
        return f"{replies}, too few to tell how fast" if habit.replies else "no reply yet"
    first, third = (lasting(each, day) for each in (habit.first_quarter, habit.third_quarter))
    half = f", half {first}–{third}" if first != third else ""
    return f"usually {lasting(habit.median, day)}{half}; {replies}"
