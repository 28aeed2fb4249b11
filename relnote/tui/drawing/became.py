"""What the marks of an entry became: follow-ups, facts, feedback, and what was told; each with how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from relnote.domain.confirmed import FITS_NOTHING
from relnote.domain.entries import TimelineEntry
from relnote.domain.feedback import Heard
from relnote.domain.feedback_words import FEEDBACK_OF_MARK
from relnote.domain.sentences.board import heard_stands
from relnote.domain.text import one_line, quoted
from relnote.tui.drawing.follow_ups import follow_up_state, follow_up_text
from relnote.tui.drawing.pieces import Line, Piece, cut

_MARKS = {kind: mark.value for mark, kind in FEEDBACK_OF_MARK.items()}
LEAST_NAMED = 34
"""Cells that how a line stands may have at least: what it told of is named there."""


class Became(NamedTuple):
    """What a line of a note became."""

    line: int
    """The line, counted from 0; less than 0 where it stands in no line of this entry."""
    text: str
    """As one would write it in a note."""
    state: Line
    """How it stands."""


def became(entry: TimelineEntry, now: datetime, zone: str) -> Iterator[Became]:
    """Go through what the marks of an entry became, in the order of its lines."""
    key = entry.interaction.id
    found = [
        Became(
            each.line if each.interaction_id == key else -1,
            follow_up_text(each, entry.others.get(each.contact_id, "")),
            follow_up_state(each, now, zone),
        )
        for each in entry.follow_ups
    ]
    for heard in entry.heard:
        if heard.interaction_id == key:
            found.append(Became(heard.line, f"{_MARKS[heard.kind]}: {one_line(heard.text)}", _stands(heard)))
        if heard.told_in_id == key:
            found.append(Became(heard.told_line, f"told: {one_line(heard.told_text)}", _told_of(heard)))
    lines = entry.interaction.body.split("\n") if entry.facts or entry.fits_nothing else []
    found += [Became(line, one_line(lines[line]), []) for line in entry.facts if line < len(lines)]
    found += [
        Became(line, one_line(lines[line]), [Piece(FITS_NOTHING, "open")])
        for line in entry.fits_nothing
        if line < len(lines)
    ]
    return iter(sorted(found, key=lambda each: each.line))


def _stands(heard: Heard) -> Line:
    part = "done" if heard.told_at else "due" if heard.is_settled else "open"
    return [Piece(heard_stands(heard), part)]


def _told_of(heard: Heard) -> Line:
    if heard.told_at is None:
        return [Piece("not told after all", "open")]
    return [Piece(f"of {quoted(one_line(heard.text))}", "done")]


def within(state: Line, width: int, ellipsis: str) -> Line:
    """Cut how something stands to so many cells; what is quoted stays quoted."""
    if not state:
        return state
    [(text, part)] = state
    quote = text[-1] if text.startswith("of ") else ""
    return [Piece(cut(text, width, ellipsis=f"{ellipsis}{quote}"), part)]
