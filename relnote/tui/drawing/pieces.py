"""Lines as pieces of text with the part they play; a widget gives each part its style.

A piece's text is data and nothing else: no markup is ever read from it. Widths are in terminal cells.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size, set_cell_size

from relnote.domain.text import shown

TAB = "    "
_IN_ASCII = str.maketrans("·–…", "--~")
_BREAK = re.compile(r"\r\n|[\n\r]")


class Piece(NamedTuple):
    """A run of text and the part it plays (`name`, `age`, …); the plain part is the empty string."""

    text: str
    part: str = ""


Line = list[Piece]
"""One line of the screen, from left to right."""


def width_of(line: Iterable[Piece]) -> int:
    """Tell how many cells a line takes."""
    return sum(cell_len(piece.text) for piece in line)


def text_of(line: Iterable[Piece]) -> str:
    """Tell what a line says, without its parts."""
    return "".join(piece.text for piece in line)


def cut(text: str, width: int, *, ellipsis: str = "…") -> str:
    """Shorten `text` to at most `width` cells, and end it with `ellipsis` if anything was cut off."""
    if cell_len(text) <= width:
        return text
    if width <= cell_len(ellipsis):
        return ellipsis[: max(0, width)]
    return set_cell_size(text, width - cell_len(ellipsis)).rstrip() + ellipsis


def in_ascii(said: str) -> str:
    """Write the signs of our own sentences in ASCII, cell for cell."""
    return said.translate(_IN_ASCII)


def filled(line: Line, right: Line, width: int) -> Line:
    """Put `right` at the right edge of a line of `width` cells; what stands left must leave room for it."""
    gap = width - width_of(line) - width_of(right)
    return [*line, Piece(" " * max(0, gap)), *right]


def body_lines(text: str, start: int = 0) -> Iterator[str]:
    """Go through the lines of a body from character `start` on, made harmless; nothing more is read than asked for."""
    at = start
    while at < len(text):
        found = _BREAK.search(text, at)
        end = found.start() if found else len(text)
        yield shown(text[at:end].replace("\t", TAB))
        at = found.end() if found else len(text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Break one line of text into lines of at most `width` cells, between words where it can.

    At least one line comes out, also of an empty text. It is done lazily: a caller that wants three lines pays for three.
    """
    width = max(2, width)  # a wide character must find room
    at = 0
    while True:
        # A line of n cells has at most n characters that count, and a few that have no width.
        head = text[at : at + width + 1]
        if cell_len(head) <= width and at + len(head) >= len(text):
            yield head
            return
        end = _break_after(head, width)
        yield head[:end].rstrip(" ")
        at += end
        while text.startswith(" ", at):
            at += 1
        if at >= len(text):
            return


def _break_after(head: str, width: int) -> int:
    """Tell how many characters of `head` the line takes."""
    fits = cells = 0
    while fits < len(head) and (cells := cells + get_character_cell_size(head[fits])) <= width:
        fits += 1
    while fits > 1 and cell_len(head[:fits]) > width:
        fits -= 1  # a few signs are wider together than alone
    fits = max(1, fits)
    while fits < len(head) and unicodedata.combining(head[fits]):
        fits += 1  # an accent stays with its letter
    if fits < len(head) and head[fits] == " ":
        return fits
    blank = head.rfind(" ", 0, fits)
    return blank if blank > 0 and head[:blank].strip() else fits


def with_words(line: Line, words: re.Pattern[str] | None) -> Line:
    """Set off the words that were searched for: what `words` matches becomes the part `hit`."""
    if words is None:
        return line
    marked: Line = []
    for text, part in line:
        at = 0
        for found in words.finditer(text):
            if found.end() == found.start():
                continue
            if found.start() > at:
                marked.append(Piece(text[at : found.start()], part))
            marked.append(Piece(found[0], "hit"))
            at = found.end()
        if at < len(text):
            marked.append(Piece(text[at:], part))
    return marked


def words_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Make the pattern for `with_words`: any of `words` at the start of a word, in any case; none for no words."""
    wanted = sorted({word for word in words if word}, key=len, reverse=True)
    if not wanted:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})", re.IGNORECASE)
