"""The checklist as lines: the question, its keys, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relnote.domain.text import one_line
from relnote.tui.drawing.pieces import Line, Piece, cut, width_of, wrapped

LONGEST_ANSWER = 24
"""Cells that an answer takes at most among the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A key that answers."""

    key: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A question among the others: where it stands."""

    short: str
    answer: str = ""
    """As said briefly; empty if there is none."""
    declined: bool = False
    current: bool = False


def question_lines(text: str, offers: Sequence[Offer], width: int, *, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw the question and the keys that answer it."""
    lines: list[Line] = [[Piece(part, "name")] for part in wrapped(one_line(text), width)]
    cells = []
    for offer in offers:
        part = "good" if offer.chosen else ""
        sign = (" *" if ascii else " ●") if offer.chosen else "  "
        label = cut(one_line(offer.label), max(4, width - 6))
        cells.append([Piece(f"{offer.key} ", "key"), Piece(label, part), Piece(sign, part), Piece("  ")])
    return [*lines, *_flowed(cells, width)]


def seen_lines(seen: str, width: int) -> list[Line]:
    """Draw what was seen so far of what a question asks; nothing where there is nothing to say."""
    said = f"Seen so far: {one_line(seen)}." if seen else ""
    return [[Piece(part, "quiet")] for part in wrapped(said, width)] if said else []


def steps_lines(steps: Sequence[Step], width: int, *, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw all questions with the answers so far."""
    done, declined, open_ = ("ok", "-", "...") if ascii else ("✓", "–", "…")
    cells = []
    for step in steps:
        name = Piece(one_line(step.short), "name" if step.current else "quiet")
        if step.declined:
            cells.append([name, Piece(f" {declined}   ", "quiet")])
        elif step.answer:
            answer = cut(one_line(step.answer), LONGEST_ANSWER, ellipsis="~" if ascii else "…")
            cells.append([name, Piece(f" {answer} {done}   ", "good")])
        else:
            cells.append([name, Piece(f" {open_}   ", "quiet")])
    return _flowed(cells, width)


def _flowed(cells: Sequence[Line], width: int) -> list[Line]:
    """Put cells one after the other, on as many lines as they take; the blanks at their ends may be cut off."""
    lines: list[Line] = []
    for cell in cells:
        needed = width_of(cell) - len(cell[-1].text) + len(cell[-1].text.rstrip())
        if lines and width_of(lines[-1]) + needed <= width:
            lines[-1].extend(cell)
        else:
            lines.append(list(cell))
    return lines
