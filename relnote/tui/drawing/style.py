"""Your style in lines for the screen: a figure each with its course over a year, and with whom you talked most."""

from __future__ import annotations

from collections.abc import Iterator

from relnote.domain.style import Figure, FigureKind, Style
from relnote.domain.style_words import LABELS, person_told, span_said
from relnote.domain.text import one_line
from relnote.tui.drawing.pieces import Line, Piece, cut, in_ascii, width_of, wrapped

LABEL, COURSE = 12, 6
"""Cells of the two columns before the sentences."""

_BARS, _PLAIN = "▁▂▃▄▅▆▇█", "_.:-=+*#"
_OF_HUNDRED = frozenset(FigureKind) - {FigureKind.LENGTH, FigureKind.HEARD}
"""The figures in percent: their bars are of a hundred, those of the others of the most there was."""


def style_lines(style: Style, width: int, *, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw figures in lines of at most `width` cells."""
    told = f"{span_said(style.tallies[-1])}, beside the 13 weeks before; the bars tell a year."
    lines: list[Line] = [[Piece(line, "quiet")] for line in wrapped(_plain(told, ascii=ascii), width)]
    for figure in style.figures:
        lines.append([])
        lines += _figure(figure, width, ascii=ascii)
    if style.people:
        lines += [[], [Piece("With whom you talked most", "place")]]
        lines += _people(style, width, ascii=ascii)
    return lines


def _figure(figure: Figure, width: int, *, ascii: bool) -> Iterator[Line]:  # noqa: A002
    course = _course(figure, ascii=ascii)
    room = max(16, width - LABEL - COURSE)
    said = [(line, "") for line in wrapped(_plain(figure.said, ascii=ascii), room)]
    said += [(line, "good") for line in wrapped(figure.advice, room) if line]
    for number, (line, part) in enumerate(said):
        first = not number
        yield [
            Piece(LABELS[figure.kind].ljust(LABEL) if first else " " * LABEL, "label"),
            Piece((course if first else "").ljust(COURSE), "key"),
            Piece(line, part),
        ]


def _course(figure: Figure, *, ascii: bool) -> str:  # noqa: A002
    """Draw a figure over time, a cell a stretch."""
    signs = _PLAIN if ascii else _BARS
    known = [value for value in figure.values if value is not None]
    most = 100 if figure.kind in _OF_HUNDRED else max(known, default=0)
    return "".join(
        " " if value is None else signs[min(7, int(8 * value / most)) if most else 0]
        for value in figure.values
    )


def _people(style: Style, width: int, *, ascii: bool) -> Iterator[Line]:  # noqa: A002
    ellipsis = "~" if ascii else "…"
    told = [person_told(one) for one in style.people]
    widths = [max(width_of([Piece(text)]) for text in column) for column in zip(*told, strict=True)]
    name = max(12, min(28, width - sum(widths) - 2 * len(widths) - 2))
    for one, columns in zip(style.people, told, strict=True):
        named = cut(one_line(one.name), name, ellipsis=ellipsis)
        cells = "  ".join(text.ljust(cell) for text, cell in zip(columns, widths, strict=True)).rstrip()
        gap = " " * (name - width_of([Piece(named)]) + 2)
        yield [
            Piece(named),
            Piece(gap),
            Piece(cut(cells, max(8, width - name - 2), ellipsis=ellipsis), "quiet"),
        ]


def _plain(text: str, *, ascii: bool) -> str:  # noqa: A002
    return in_ascii(text) if ascii else text
