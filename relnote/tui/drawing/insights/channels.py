"""The channels in order of how well they serve: what was said of each beside what is seen."""

from __future__ import annotations

from relnote.domain.habits import ChannelHabit
from relnote.domain.insights import Insights
from relnote.domain.rhythm.channels import LEANS, LEAST_TRIES, PREFERS
from relnote.domain.sentences.phrases import channel_named
from relnote.domain.sentences.rhythm import lasting
from relnote.tui.drawing.insights.frame import Look, heading, sentences
from relnote.tui.drawing.pieces import Line, Piece

_HEADS = ("", "said", "answered", "usually", "")


def channels(insights: Insights, look: Look, *, several: bool = False) -> list[Line]:
    """Draw a table of channels: rank, what they said, what they answered, how fast, and what that makes of it."""
    said = dict(insights.stated)
    rows = [
        (
            channel_named(each.channel),
            said.pop(each.channel, ""),
            _answered(each),
            _usual(each, insights),
            _so(each, insights, several=several),
        )
        for each in insights.habits.channels
    ]
    for reached in insights.reached:
        counts = f"{reached.reached:,} of {reached.tried:,} reached"
        rows.append((channel_named(reached.channel), said.pop(reached.channel, ""), counts, "", ""))
    rows += [(channel_named(channel), word, "never tried", "", "") for channel, word in said.items()]
    lines = [heading("Channels", "as they said, and as is seen", look)]
    if not rows:
        asks = "" if several else "; l logs what happened, c asks how they like to be reached"
        told = f"None was tried yet, and none named{asks}."
        return [*lines, *sentences(told, look)]
    table = _table([_HEADS, *rows], look)
    lines += table
    if insights.against:
        against = sentences(insights.against, look, part="flag", indent=2)
        against[0] = [Piece("! ", "flag"), against[0][1]]
        lines += against
    elif not several and not insights.stated:
        lines += sentences("They named no channel yet; c asks.", look, part="quiet")
    return lines


def _table(rows: list[tuple[str, ...]], look: Look) -> list[Line]:
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADS))]
    lines: list[Line] = []
    for number, row in enumerate(rows):
        line: Line = []
        room = look.width
        for place, cell in enumerate(row):
            shown = look.cut(cell, room).ljust(min(widths[place], room))
            part = (
                "quiet" if not number else "label" if not place else "good" if place == len(row) - 1 else ""
            )
            line += [Piece(shown, part), Piece("  " if room > widths[place] + 2 else "")]
            room = max(0, room - widths[place] - 2)
        lines.append(line)
    return lines


def _answered(habit: ChannelHabit) -> str:
    return f"{habit.answered:,} of {habit.asked:,}" if habit.asked else "not yet"


def _usual(habit: ChannelHabit, insights: Insights) -> str:
    return "" if habit.median is None else lasting(habit.median, insights.habits.day)


def _so(habit: ChannelHabit, insights: Insights, *, several: bool) -> str:
    """Say what the answers make of a channel."""
    if several or len(insights.habits.channels) < 2:
        return ""
    if habit.asked < LEAST_TRIES:
        return "not enough"
    if habit.best >= PREFERS:
        return "prefers"
    return "leans to" if habit.best >= LEANS else ""
