"""What an import would do, in lines for the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from relnote.tui.drawing.pieces import Line, Piece, cut, in_ascii, wrapped

_LEAST = 4
"""Cells that a column gets at least."""
_MOST_LINES = 3
"""Lines that one row takes at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A heading with rows of cells under it."""

    title: str
    rows: Sequence[Sequence[str]]
    more: int = 0
    """How many further rows there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What there is to say of a file, or of several that come in together."""

    names: Sequence[tuple[str, str]]
    """Files, each with what it was recognised as."""
    sums: str
    sections: Sequence[Rows] = ()


def review_lines(pages: Iterable[Page], width: int, *, ascii: bool = False) -> list[Line]:  # noqa: A002
    """Draw pages in lines of at most `width` cells."""
    lines: list[Line] = []
    for page in pages:
        lines += [[]] if lines else []
        for name, seems in page.names:
            shown = cut(name, max(8, width - cell_len(seems) - 2))
            lines.append([Piece(shown, "name"), Piece("  "), Piece(cut(seems, width - 10), "quiet")])
        lines += [[Piece(part)] for part in wrapped(page.sums, width)]
        for section in page.sections:
            lines += [[], *([Piece(part, "place")] for part in wrapped(section.title, width))]
            lines += _rows(section.rows, width)
            if section.more:
                lines.append([Piece(f"  and {section.more:,} more", "quiet")])
    return [[Piece(in_ascii(text), part) for text, part in line] for line in lines] if ascii else lines


def _rows(rows: Sequence[Sequence[str]], width: int) -> Iterator[Line]:
    """Line rows up in columns; the last one takes what is left, and goes on in further lines."""
    count = max(map(len, rows), default=0)
    widths = [max((cell_len(row[at]) for row in rows if at < len(row)), default=0) for at in range(count)]
    room = max(width - 2 * count, _LEAST * count)
    while sum(widths) > room:
        # A long text goes on below, so the last column gives way twice as far as the others.
        weighed = [*widths[:-1], widths[-1] // 2]
        widths[weighed.index(max(weighed))] -= 1
    widths.pop()
    for row in rows:
        line = [Piece("  ")]
        for at, (cell, cells) in enumerate(zip(row[:-1], widths, strict=False)):
            shown = cut(cell, cells)
            gap = " " * (cells - cell_len(shown) + 2) if cells else ""
            line += [Piece(shown, "" if at else "name"), Piece(gap)]
        indent = sum(cell_len(piece.text) for piece in line)
        parts = list(wrapped(row[-1], max(4, width - indent)))
        if len(parts) > _MOST_LINES:
            parts = [*parts[: _MOST_LINES - 1], cut(parts[_MOST_LINES - 1] + "…" * width, width - indent)]
        yield [*line, Piece(parts[0], "" if widths else "name")]
        yield from ([Piece(" " * indent), Piece(part)] for part in parts[1:])
