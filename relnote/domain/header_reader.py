"""Reading one header line: which stretch of it says what, and what was not understood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from relnote.domain.header_pieces import Piece, pieces_of
from relnote.domain.header_text_place import text_place, up_to_text
from relnote.domain.header_words import Meaning, Role


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line that was understood: columns `start` up to `end`."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that was not understood; where text begins, all of the line from there on."""

    start: int
    end: int
    word: str
    """As typed."""
    suggestion: str
    """The known word it most resembles; empty if none."""


class HeaderReader:
    """Goes once through a line and gathers what it says, what it does not, and what contradicts itself."""

    def __init__(self, line: str, now: datetime, today: date) -> None:
        self.line = line
        self.meaning = Meaning()
        """What was said, each role as it was first said."""
        self.texts: list[str] = []
        """Quoted texts."""
        self.people: list[str] = []
        """Names behind an @."""
        self.spans: list[Span] = []
        self.unknown: list[Unknown] = []
        self.leftover: list[str] = []
        """Stretches that said nothing about the exchange, as typed."""
        self.problems: list[str] = []
        self.text_begins = False
        """Whether the rest of the line was taken as text."""
        self._typed: dict[Role, str] = {}
        self._idle: list[Piece] = []
        """The pieces since the last one that was understood."""
        pieces = up_to_text(pieces_of(line, now, today))
        text = text_place(pieces)
        for piece in pieces[:text]:
            self._read(piece)
        self._end_idle()
        if text < len(pieces):
            self._begin_text(pieces[text:])

    def _read(self, piece: Piece) -> None:
        if piece.idle:
            self._pass(piece)
            return
        self._end_idle()
        if piece.person:
            self.people.append(piece.person)
            self.spans.append(Span(piece.start, piece.end, Role.PERSON))
            return
        said = tuple(piece.meaning.said()) if piece.meaning else ()
        self.spans.append(Span(piece.start, piece.end, said[0][0] if said else Role.TEXT))
        if not said:
            self.texts.append(piece.tokens[0].word)
        for role, value in said:
            self._set(role, value, self.line[piece.start : piece.end])

    def _pass(self, piece: Piece) -> None:
        self._idle.append(piece)
        if not piece.strange:
            return
        if piece.problem and all(unknown.suggestion for unknown in self.unknown):
            self.problems.append(piece.problem)
        word = self.line[piece.start : piece.end]
        self.unknown.append(Unknown(piece.start, piece.end, word, piece.suggestion))

    def _set(self, role: Role, value: Any, typed: str) -> None:
        known = getattr(self.meaning, role)
        if known is None:
            self.meaning = replace(self.meaning, **{role: value})
            self._typed[role] = typed
        elif known != value:
            self.problems.append(
                f"This names two {_PLURALS[role]}, {self._typed[role]} and {typed}; keep one."
            )

    def _end_idle(self) -> None:
        """Keep the words passed over, as typed, unless all of them are fillers."""
        if any(piece.strange or piece.word[:1] in {"@", "#"} for piece in self._idle):
            self.leftover.append(self.line[self._idle[0].start : self._idle[-1].end])
        self._idle.clear()

    def _begin_text(self, pieces: list[Piece]) -> None:
        """Take the line from a piece to its end as text."""
        self.text_begins = True
        self.leftover.append(self.line[pieces[0].start :].rstrip())
        first = next(piece.start for piece in pieces if piece.strange)
        rest = self.line[first:].rstrip()
        self.unknown.append(Unknown(first, first + len(rest), rest, ""))


_PLURALS = {
    Role.CHANNEL: "channels",
    Role.DIRECTION: "directions",
    Role.OUTCOME: "outcomes",
    Role.LENGTH: "lengths",
    Role.SHARE: "talk shares",
    Role.DAY: "days",
    Role.CLOCK: "times of day",
    Role.MOMENT: "moments",
}
