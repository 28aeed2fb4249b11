"""The page before a call in lines for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relnote.domain.preparation_words import Row, Section
from relnote.tui.drawing.pieces import Line, Piece, cut, in_ascii, width_of, wrapped

LEAD = 13
"""Cells of the column for days and words."""


def preparation_lines(sections: Sequence[Section], width: int, *, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw sections in lines of at most `width` cells."""
    lines: list[Line] = []
    for section in sections:
        lines += [[]] if lines else []
        lines.append([Piece(section.title, "place")])
        for number, row in enumerate(section.rows):
            if number and row.body:
                lines.append([])
            lines += _row(row, width, ascii=ascii)
    return lines


def _row(row: Row, width: int, *, ascii: bool) -> Iterator[Line]:  # noqa: A002
    said = in_ascii(row.text) if ascii else row.text
    if row.body:
        yield [Piece(" " * 2), Piece(cut(said.strip(), max(8, width - 2)), "quiet")]
        for line in row.body.splitlines():
            for piece in wrapped(line.expandtabs(4), max(8, width - 4)) if line.strip() else [""]:
                yield [Piece(" " * 4), Piece(piece)]
        return
    lead = cut(row.lead, LEAD - 1)
    pad = " " * (LEAD - width_of([Piece(lead)]))
    for number, piece in enumerate(wrapped(said, max(8, width - LEAD - 3))):
        yield [
            Piece("  "),
            Piece(lead if not number else "", "label"),
            Piece(pad if not number else " " * LEAD),
            Piece(piece),
        ]
