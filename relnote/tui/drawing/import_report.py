"""What an import did or would do, as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relnote.domain.text import one_line
from relnote.tui.drawing.pieces import Line, Piece, wrapped

MOST_SKIPS = 6
"""Skipped records that are named; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The figures of an import."""

    added: int
    completed: int
    known: int
    """Those that were there already and told nothing new."""
    skipped: Sequence[tuple[int, str]] = ()
    """Line of the file and reason."""
    notes: Sequence[str] = ()
    kept_in: str = ""
    """The file that holds what was skipped."""
    dry: bool = False
    """Whether nothing was written."""


def outcome_lines(outcome: Outcome, width: int) -> list[Line]:
    """Draw the figures, what was skipped and why."""
    figures = (
        ("add" if outcome.dry else "added", outcome.added),
        ("complete" if outcome.dry else "completed", outcome.completed),
        ("already there", outcome.known),
        ("skip" if outcome.dry else "skipped", len(outcome.skipped)),
    )
    said = ", ".join(f"{name} {count:,}" for name, count in figures)
    text = f"would {said}" if outcome.dry else said
    lines = _wrapped(text, width, "name" if outcome.dry else "good")
    for line, reason in outcome.skipped[:MOST_SKIPS]:
        lines += _wrapped(f"line {line:,}: {one_line(reason)}", width, "")
    more = len(outcome.skipped) - MOST_SKIPS
    if more > 0:
        lines += _wrapped(f"and {more:,} more", width, "quiet")
    for note in outcome.notes:
        lines += _wrapped(one_line(note), width, "quiet")
    if outcome.kept_in:
        lines += _wrapped(f"What was skipped is kept in {one_line(outcome.kept_in)}", width, "quiet")
    return lines


def _wrapped(text: str, width: int, part: str) -> list[Line]:
    return [[Piece(piece, part)] for piece in wrapped(text, width)]
