"""Splits the bytes of a vCard file into cards, and what stands outside of them, before anything is decoded.

A card inside another one is part of it where an AGENT property announces it. Any other `BEGIN:VCARD` begins
a card of its own, so that one missing `END:VCARD` costs no neighbour; lines after an inner card go to the card
around it, if that one is closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_MARK = rb"(?:\xef\xbb\xbf)?"
_BEGIN = re.compile(_MARK + rb"BEGIN[ \t]*:[ \t]*VCARD[ \t\x00\x1a]*[\r\n]*\Z", re.IGNORECASE)
_END = re.compile(_MARK + rb"END[ \t]*:[ \t]*VCARD[ \t\x00\x1a]*[\r\n]*\Z", re.IGNORECASE)
_GLUED = re.compile(rb"(END:VCARD[ \t]*)(" + _MARK + rb"BEGIN:VCARD[ \t]*[\r\n]*)\Z", re.IGNORECASE)
_AGENT = re.compile(
    rb"(?:[\w-]+\.)?AGENT(?:;[^:\r\n]*)?:[ \t]*(?:BEGIN:VCARD)?[ \t]*[\r\n]*\Z", re.IGNORECASE
)
_NOTHING = b" \t\r\n\x00\x1a"


@dataclass(slots=True)
class Card:
    """A record of the file: a card, or text that belongs to none."""

    line: int
    """Line it begins on, counted from 1."""
    lines: list[bytes] = field(default_factory=list)
    """What stands between BEGIN and END, line by line with its line ends; agents included."""
    raw: list[bytes] = field(default_factory=list)
    """All of its lines as they came."""
    stray: bool = False
    """It is text outside of any card."""


@dataclass(slots=True)
class _Open:
    """A card whose END has not been met."""

    card: Card
    agents: int = 0
    """How many cards announced by AGENT are open inside of it."""
    inner: bool = False
    """A card of its own began inside of it."""
    later: list[tuple[int, bytes]] = field(default_factory=list)
    """Lines after that card, which are only its own if its END comes."""


def split_lines(data: bytes) -> list[bytes]:
    """Split at LF, CR, CR LF and CR CR LF (which some telephones write), keeping the line ends."""
    lines: list[bytes] = []
    for line in data.splitlines(keepends=True):
        if line == b"\r\n" and lines and lines[-1].endswith(b"\r"):
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def is_edge(line: bytes) -> bool:
    """Tell whether a line is `BEGIN:VCARD` or `END:VCARD`."""
    return line[:1] in b"BbEe\xef" and bool(_BEGIN.match(line) or _END.match(line))


def opens_agent(line: bytes) -> bool:
    """Tell whether a line both announces an agent's card and begins it (`AGENT:BEGIN:VCARD`)."""
    return line.rstrip()[-11:].upper() == b"BEGIN:VCARD" and bool(_AGENT.match(line))


def announces_agent(line: bytes) -> bool:
    """Tell whether a line is an AGENT property whose card is to follow."""
    return line[-1:] in b": \t\r\n" and len(line) < 1000 and bool(_AGENT.match(line))


def split_cards(data: bytes) -> list[Card]:
    """Split a file into its cards and the text around them, in the order in which they begin."""
    lines = list(_numbered(split_lines(data)))
    for agents in (True, False):
        splitter = _Splitter(agents=agents)
        for number, line in lines:
            splitter.take(number, line)
        # The card of an agent that never ends would swallow the rest of the file.
        if not splitter.agent_open:
            break
    return splitter.finish()


def _numbered(lines: list[bytes]) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(lines, 1):
        glued = _GLUED.match(line) if line[:1] in b"Ee" else None
        if glued:
            yield number, glued[1]
            yield number, glued[2]
        else:
            yield number, line


class _Splitter:
    """Takes lines and knows which cards are open; `agents` says whether AGENT may announce inner cards."""

    def __init__(self, *, agents: bool) -> None:
        self._agents = agents
        self._cards: list[Card] = []
        self._open: list[_Open] = []
        self._stray: Card | None = None
        self._last = 0

    @property
    def agent_open(self) -> bool:
        """Tell whether the card of an agent is still open."""
        return any(entry.agents for entry in self._open)

    def take(self, number: int, line: bytes) -> None:
        """Take the next line of the file."""
        first = line[:1]
        if first in b"Bb\xef" and _BEGIN.match(line):
            self._begin(number, line)
        elif not self._open:
            self._outside(number, line)
        elif first in b"Ee\xef" and _END.match(line):
            self._end(line)
        else:
            self._inside(number, line)
            if self._agents and opens_agent(line):
                self._open[-1].agents += 1

    def finish(self) -> list[Card]:
        """Give all records, in the order in which they begin; what is still open ends here."""
        for unclosed in self._open:
            for number, line in unclosed.later:
                self._outside(number, line)
        self._open.clear()
        return sorted(self._cards, key=lambda card: card.line)

    def _begin(self, number: int, line: bytes) -> None:
        if self._open:
            outer = self._open[-1]
            if outer.agents or self._announced(outer):
                self._inside(number, line)
                outer.agents += 1
                return
            outer.inner = True
        card = Card(number, raw=[line])
        self._cards.append(card)
        self._open.append(_Open(card))

    def _end(self, line: bytes) -> None:
        current = self._open[-1]
        if current.agents:
            current.agents -= 1
            current.card.lines.append(line)
            current.card.raw.append(line)
            return
        own = [late for _, late in current.later]
        current.card.lines += own
        current.card.raw += [*own, line]
        self._open.pop()

    def _inside(self, number: int, line: bytes) -> None:
        current = self._open[-1]
        if current.inner:
            current.later.append((number, line))
        else:
            current.card.lines.append(line)
            current.card.raw.append(line)

    def _outside(self, number: int, line: bytes) -> None:
        if not line.strip(_NOTHING):
            return
        # Lines with at most a blank line between them are one text.
        if self._stray is None or not 0 <= number - self._last <= 2:
            self._stray = Card(number, stray=True)
            self._cards.append(self._stray)
        self._stray.lines.append(line)
        self._stray.raw.append(line)
        self._last = number

    def _announced(self, outer: _Open) -> bool:
        if not self._agents or outer.inner:
            return False
        last = next((line for line in reversed(outer.card.lines) if line.strip(_NOTHING)), b"")
        return bool(_AGENT.match(last))
