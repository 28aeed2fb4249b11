"""What stands beside the lines of a note, kept from one key to the next as far as it still holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from relnote.domain.grammar import Header, parse_header
from relnote.domain.marks import Mark, find_marks, may_be_mark
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
    """Reads a note: of its lines only those are parsed that can mean something, and only when that may have changed."""

    def __init__(self) -> None:
        self._look: NoteLook | None = None
        self._header_line = ""
        self._header = Header()
        self._header_echo: Line = []
        self._header_highlights: list[Highlight] = []
        self._marks: dict[int, Mark] = {}
        """By line of the note, counted from 0."""
        self._marks_key: tuple[object, ...] = ()
        self._told: dict[Mark, Line] = {}
        self._states: dict[Mark, str] = {}

    def echo_of(self, line: int) -> Line:
        """Tell what a line of the note, counted from 0, was understood as; nothing for plain text."""
        own = self._told.get(self._marks[line], []) if line in self._marks else []
        if line:
            return own
        # A mark may stand in the first line too: as its text, or behind the words of a header.
        parts = [own, self._header_echo] if self._header.prose else [self._header_echo, own]
        return [piece for part in parts if part for piece in (Piece("  "), *part)][1:]

    def highlights_of(self, line: int) -> list[Highlight]:
        """Tell which words of a line to set off."""
        if line == 0 and not self._header.prose:
            return self._header_highlights
        return mark_highlights(self._marks[line]) if line in self._marks else []

    def read(self, lines: Sequence[str], look: NoteLook, typing: int | None) -> None:
        """Read the lines of a note; `typing` is the column of a cursor in the first one."""
        if look is not self._look or lines[0] != self._header_line:
            self._header = parse_header(lines[0], look.now, look.zone)
            self._header_line = lines[0]
        blank = not any(line.strip() for line in lines)
        self._header_echo = [] if blank else header_echo(self._header, look, typing=typing)
        self._header_highlights = header_highlights(self._header, typing=typing)
        self._read_marks(lines, look)
        self._look = look

    def _read_marks(self, lines: Sequence[str], look: NoteLook) -> None:
        """Find the marks; what a header leaves over is the first line of the body."""
        header = self._header
        first = lines[0] if header.prose else " ".join(filter(None, (header.text, header.leftover)))
        candidates = [(0, first)]
        candidates += [
            (number, line)
            for number, line in enumerate(lines)
            if number and (may_be_mark(line) or line.lstrip().startswith(_FENCES))
        ]
        written_on, today = day_of(moment_of_note(header, look), look.zone), day_of(look.now, look.zone)
        people = dict(enumerate((look.name, *header.people)))
        drawn_by = (
            look.keywords,
            look.questions,
            look.known,
            look.untold,
            look.contacts,
            look.came_of,
            look.name,
            look.ascii,
        )
        key = (candidates, written_on, today, people, *drawn_by)
        if key == self._marks_key:
            return
        if key[2:] != self._marks_key[2:]:
            self._told = {}
        self._marks_key = key
        found = find_marks("\n".join(line for _, line in candidates), written_on, look.keywords, people)
        self._marks = {candidates[mark.line][0]: mark for mark in found}
        above = 0 if header.prose or first else 1
        states = _states(look, {mark: candidates[mark.line][0] - above for mark in found})
        kept = {mark: told for mark, told in self._told.items() if self._states.get(mark) == states.get(mark)}
        self._states = states
        self._told = {
            mark: kept.get(mark) or mark_echo(mark, look, people, states.get(mark, "")) for mark in found
        }


def _states(look: NoteLook, lines: Mapping[Mark, int]) -> dict[Mark, str]:
    """Say of each mark that keeps what was decided how it stands; `lines` are those of the body."""
    if look.came_of is None:
        return {}
    from relnote.domain.standing import states_kept

    marks = {replace(mark, line=line): mark for mark, line in lines.items()}
    return {marks[mark]: state for mark, state in states_kept(look.came_of, tuple(marks)).items()}
