"""What the pictures of Insights share: their size and letters, their headings, and how they stand beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len

from relnote.tui.drawing.pieces import Line, Piece, cut, in_ascii, width_of, wrapped

LABEL = 9
"""Cells of the column that names what stands right of it."""
GAP = 3
"""Cells between two columns of pictures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The room a picture has, and what it may be drawn with."""

    width: int
    ascii: bool = False

    def said(self, text: str) -> str:
        """Write a sentence of ours with the letters there are."""
        return in_ascii(text) if self.ascii else text

    def sign(self, sign: str, plain: str) -> str:
        """Give a sign, or the plain one where only ASCII is drawn."""
        return plain if self.ascii else sign

    def cut(self, text: str, width: int) -> str:
        """Shorten a text to at most `width` cells."""
        return cut(self.said(text), width, ellipsis=self.sign("…", "~"))


def heading(title: str, note: str, look: Look) -> Line:
    """Give the line above a picture: what it is, and at the right how to read it."""
    room = look.width - cell_len(title) - 2
    shown = look.said(note)
    if cell_len(shown) > room:
        return [Piece(title, "name")]
    return [Piece(title, "name"), Piece(" " * (room + 2 - cell_len(shown))), Piece(shown, "quiet")]


def sentences(text: str, look: Look, *, part: str = "", indent: int = 0) -> list[Line]:
    """Break a sentence into lines that begin `indent` cells from the left."""
    rows = wrapped(look.said(text), max(10, look.width - indent))
    return [[Piece(" " * indent), Piece(row, part)] if indent else [Piece(row, part)] for row in rows]


def stacked(pictures: list[list[Line]]) -> list[Line]:
    """Put pictures under each other, with a blank line between."""
    lines: list[Line] = []
    for picture in filter(None, pictures):
        lines += [*([[]] if lines else []), *picture]
    return lines


def beside(left: list[Line], right: list[Line], width: int) -> list[Line]:
    """Put two columns side by side; the left one is `width` cells wide."""
    lines: list[Line] = []
    nothing: Line = []
    for one, other in zip_longest(left, right, fillvalue=nothing):
        fill = [Piece(" " * (width - width_of(one) + GAP))] if other else []
        lines.append([*one, *fill, *other])
    return lines


def runs(signs: list[tuple[str, str]]) -> Line:
    """Join signs with the part each plays into as few pieces as there are changes of part."""
    line: Line = []
    for sign, part in signs:
        if line and line[-1].part == part:
            line[-1] = Piece(line[-1].text + sign, part)
        else:
            line.append(Piece(sign, part))
    return line
