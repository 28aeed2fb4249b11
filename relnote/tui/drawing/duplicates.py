"""Two contacts that may be one person, side by side: what is the same is quiet, what differs stands out."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from relnote.domain.dates import describe_moment
from relnote.domain.sentences.phrases import counted
from relnote.domain.text import folded, one_line
from relnote.tui.drawing.pieces import Line, Piece, cut, width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from relnote.domain.duplicates import Side, Suspect

LABEL = 14
"""Cells of the column that names what is compared."""
_ABOUT = 3
"""Lines of a text about somebody that are shown."""


def duplicates_lines(
    suspect: Suspect, sides: tuple[Side, Side], width: int, now: datetime, zone: str
) -> list[Line]:
    """Draw why the two seem to be one, and both beside each other; the left one is the one that is kept."""
    column = (width - LABEL - 2) // 2
    lines: list[Line] = [[Piece(part, "flag")] for part in wrapped(suspect.reason, width)]
    lines += [[], _row("", "kept", "becomes part of it", column, "label")]
    left, right = ([*_told(side, now, zone)] for side in sides)
    for (label, mine), (_, theirs) in zip(left, right, strict=True):
        lines += _compared(label, mine, theirs, column)
    return lines


def _told(side: Side, now: datetime, zone: str) -> Iterator[tuple[str, list[str]]]:
    """Give what is compared, each with the lines that say it."""
    contact = side.contact
    yield "name", [contact.name]
    yield "organisation", [contact.organisation]
    yield "title", [contact.title]
    yield (
        "reached by",
        [f"{point.value} {f'({point.label})' if point.label else ''}" for point in contact.addresses],
    )
    yield "known as", list(contact.known_as)
    yield "tags", [", ".join(f"#{tag}" for tag in contact.tags)]
    yield "tier", [contact.tier.value]
    yield "born", [contact.born]
    yield "time zone", [contact.zone]
    yield "answers", list(side.answers)
    last = describe_moment(side.last_contact_at, now, zone) if side.last_contact_at else ""
    yield (
        "history",
        [counted(side.interactions, "interaction", "interactions") + (f", last {last}" if last else "")],
    )
    yield "open", [counted(side.open, "follow-up", "follow-ups") if side.open else ""]
    yield "about", contact.about.splitlines()[:_ABOUT]


def _compared(label: str, mine: list[str], theirs: list[str], column: int) -> Iterator[Line]:
    mine, theirs = ([one_line(text).strip() for text in side if text.strip()] for side in (mine, theirs))
    if not mine and not theirs:
        return
    same = [folded(text) for text in mine] == [folded(text) for text in theirs]
    for place, (one, other) in enumerate(zip_longest(mine, theirs, fillvalue="")):
        yield _row(label if place == 0 else "", one, other, column, "quiet" if same else "")


def _row(label: str, one: str, other: str, column: int, part: str) -> Line:
    line = [Piece(label.ljust(LABEL), "label")]
    for text in (one, other):
        shown = cut(text, column)
        line.append(Piece(shown, part))
        if text is one:
            line.append(Piece(" " * (column + 2 - width_of([Piece(shown)]))))
    return line
