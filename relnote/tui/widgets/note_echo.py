"""What stands beside the lines of a note, kept from one key to the next as far as it still holds."""

from __future__ import annotations

from collections.abc import Sequence

from relnote.domain.grammar import Header, parse_header
from relnote.domain.marks import Mark, find_marks
from relnote.domain.moments import day_of
from relnote.tui.drawing.note import (
    Highlight,
    NoteLook,
    header_echo,
    header_highlights,
    mark_echo,
    mark_highlights,
    moment_of_note,
)
from relnote.tui.drawing.pieces import Line, Piece

_FENCES = ("```", "~~~")


class NoteEchoes:
    """Reads a note line by line: only the header and lines that can be marks are ever parsed, and only when they change."""

    def __init__(self) -> None:
        self.echoes: dict[int, Line] = {}
        """By line of the note, counted from 0."""
        self.highlights: dict[int, list[Highlight]] = {}
        self._look: NoteLook | None = None
        self._header_line = ""
        self._header = Header()
        self._typing: int | None = None
        self._candidates: tuple[tuple[int, str], ...] = ()
        self._marks: list[tuple[int, Mark]] = []

    @property
    def header(self) -> Header:
        """The first line as it was read."""
        return self._header

    def read(self, lines: Sequence[str], look: NoteLook, typing: int | None) -> None:
        """Read the lines of a note; `typing` is the column of a cursor in the first one."""
        same_look = look is self._look
        same_header = same_look and lines[0] == self._header_line
        candidates = tuple(
            (number, line)
            for number, line in enumerate(lines)
            if ":" in line or "：" in line or line.lstrip().startswith(_FENCES)
        )
        if same_header and typing == self._typing and candidates == self._candidates:
            self._tell_header(look, blank=_is_blank(lines))
            return
        if not same_header:
            self._header = parse_header(lines[0], look.now, look.zone)
        if not same_header or candidates != self._candidates:
            self._marks = self._find(candidates, look)
        self._look, self._header_line, self._typing = look, lines[0], typing
        self._candidates = candidates
        self.echoes = {number: mark_echo(mark, look) for number, mark in self._marks}
        self.highlights = {number: mark_highlights(mark) for number, mark in self._marks}
        self._tell_header(look, blank=_is_blank(lines))

    def _tell_header(self, look: NoteLook, *, blank: bool) -> None:
        """Set what stands beside the first line."""
        own = [mark_echo(mark, look) for number, mark in self._marks if number == 0]
        echo = [] if blank else header_echo(self._header, look, typing=self._typing)
        for line in own:
            echo = [*line, Piece("  "), *echo] if self._header.prose else [*echo, Piece("  "), *line]
        self.echoes[0] = echo
        if not self._header.prose:
            self.highlights[0] = header_highlights(self._header, typing=self._typing)

    def _find(self, candidates: Sequence[tuple[int, str]], look: NoteLook) -> list[tuple[int, Mark]]:
        """Find the marks, each with its line; what a header leaves over is the first line of the body."""
        header = self._header
        lines = list(candidates)
        if not header.prose:
            lines = [(0, " ".join(filter(None, (header.text, header.leftover))))]
            lines += [(number, line) for number, line in candidates if number]
        written_on = day_of(moment_of_note(header, look), look.zone)
        found = find_marks("\n".join(line for _, line in lines), written_on, look.keywords)
        return [(lines[mark.line][0], mark) for mark in found]


def _is_blank(lines: Sequence[str]) -> bool:
    return not any(line.strip() for line in lines)
