"""The text of a note while it is edited: exact to the last sign, and harmless where it is drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textual.document._document import Document, EditResult, Location

from relnote.domain.text import shown

_END = re.compile(r"\r?\n")


class NoteDocument(Document):
    """Lines as they are drawn, and beside them the same lines as they are.

    The framework's own document ends lines at twelve signs and writes all of them as one: a form feed, a
    lone return or a mixture would be lost without an edit. Here a line ends at a line feed, with its
    return if it has one, and `text` is what was put in. What is drawn has as many characters as what is
    there, so that columns are the same in both.
    """

    def __init__(self, text: str) -> None:
        super().__init__("")
        self._exact, self._ends = _split(text)
        self._lines = [_drawn(line) for line in self._exact]
        self._text: str | None = text
        self.version = 0
        """How often it was edited."""

    @property
    def text(self) -> str:
        """All of it, exactly."""
        if self._text is None:
            self._text = _joined(self._exact, self._ends)
        return self._text

    def exact_line(self, index: int) -> str:
        """Give a line as it is, without its end."""
        return self._exact[index]

    @property
    def exact_lines(self) -> Sequence[str]:
        """The lines as they are, without their ends."""
        return self._exact

    def get_text_range(self, start: Location, end: Location) -> str:
        """Give the text between two places, exactly."""
        (top, left), (bottom, right) = sorted((start, end))
        if top >= len(self._exact):
            return ""
        if bottom >= len(self._exact):
            bottom, right = len(self._exact) - 1, len(self._exact[-1])
        if top == bottom:
            return self._exact[top][left:right]
        lines = [self._exact[top][left:], *self._exact[top + 1 : bottom], self._exact[bottom][:right]]
        return _joined(lines, self._ends[top:bottom])

    def replace_range(self, start: Location, end: Location, text: str) -> EditResult:
        """Put `text` in the place of what stands between two places."""
        (top, left), (bottom, right) = sorted((start, end))
        replaced = self.get_text_range(start, end)
        top = min(top, len(self._exact) - 1)
        if bottom >= len(self._exact):
            bottom, right = len(self._exact) - 1, len(self._exact[-1])
        lines, ends = _split(text)
        before, after = self._exact[top][:left], self._exact[bottom][right:]
        lines[0] = before + lines[0]
        column = len(lines[-1])
        lines[-1] += after
        self._exact[top : bottom + 1] = lines
        self._ends[top:bottom] = ends
        self._lines[top : bottom + 1] = [_drawn(line) for line in lines]
        self._text = None
        self.version += 1
        return EditResult((top + len(lines) - 1, column), replaced)


def _split(text: str) -> tuple[list[str], list[str]]:
    """Cut a text into lines and the ends between them."""
    return _END.split(text), _END.findall(text)


def _joined(lines: Sequence[str], ends: Sequence[str]) -> str:
    pieces = [part for pair in zip(lines, ends, strict=False) for part in pair]
    return "".join((*pieces, lines[-1]))


def _drawn(line: str) -> str:
    """Make a line harmless, character by character; tabs are the framework's to widen."""
    return shown(line, breaks=True)
