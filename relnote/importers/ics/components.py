"""Splits a calendar into its components, before anything is decoded.

A component that comes up where another one has not ended begins all the same, so that one missing `END:VEVENT`
costs no neighbour. What stands inside of an event (alarms, mostly) is left out, and so are attached files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

CALENDAR, EVENT, ZONE = "VCALENDAR", "VEVENT", "VTIMEZONE"

LARGEST_RAW = 64 * 1024
"""Bytes of a component that are kept as they came, for when it has to be skipped."""

_LARGEST = 2 * 1024 * 1024
"""Bytes of a component that are read: those of five thousand people fit in."""
_EDGE = re.compile(
    rb"(?:\xef\xbb\xbf)?(BEGIN|END)[ \t]*:[ \t]*([^\s\x00]{1,80})[ \t\x00\x1a]*[\r\n]*\Z", re.IGNORECASE
)
_ATTACHED = re.compile(rb"(?:ATTACH|IMAGE)[;:]", re.IGNORECASE)
_MAIN = frozenset({EVENT, "VTODO", "VJOURNAL", "VFREEBUSY", ZONE})
_NOTHING = b" \t\r\n\x00\x1a"


@dataclass(slots=True)
class Component:
    """A part of the file that ends before the next one begins."""

    line: int
    """Line it begins on, counted from 1."""
    kind: str
    """`VEVENT`, `VTODO`, …; `VCALENDAR` for what a calendar says of itself; empty for text outside of any."""
    calendar: int = 0
    """Which calendar of the file it stands in, counted from 1; 0 for none."""
    lines: list[bytes] = field(default_factory=list)
    """What stands between BEGIN and END and matters, line by line with its line ends."""
    raw: list[bytes] = field(default_factory=list)
    """Its lines as they came, up to `LARGEST_RAW` bytes."""
    _kept: int = 0
    _noted: int = 0
    _attached: bool = False

    def note(self, line: bytes) -> None:
        """Take a line as it came."""
        if self._noted < LARGEST_RAW:
            self.raw.append(line[: LARGEST_RAW - self._noted])
            self._noted += len(line)

    def keep(self, line: bytes) -> None:
        """Take a line that belongs to the component itself."""
        if line[:1] not in b" \t":
            self._attached = bool(_ATTACHED.match(line))
        if not self._attached and self._kept < _LARGEST:
            self.lines.append(line)
            self._kept += len(line)


def split(lines: Iterable[bytes]) -> Iterator[Component]:
    """Split the lines of a file into its components, in the order in which they end."""
    splitter = _Splitter()
    for number, line in enumerate(lines, 1):
        yield from splitter.take(number, line)
    yield from splitter.finish()


class _Splitter:
    """Takes lines, and knows which component and which calendar is open."""

    def __init__(self) -> None:
        self._calendars = 0
        self._calendar: Component | None = None
        self._open: Component | None = None
        self._inner: list[str] = []
        self._stray: Component | None = None

    def take(self, number: int, line: bytes) -> list[Component]:
        """Take the next line of the file; give the components that end with it."""
        inside = self._open or self._calendar
        # Inside of a calendar a blank before a line means that it goes on with the one before.
        edged = line if inside else line.lstrip(b" \t")
        if edged[:1] in b"BbEe\xef" and (edge := _EDGE.match(edged)):
            kind = edge[2].decode("ascii", "replace").upper()
            if edge[1][:1] in b"Bb":
                return self._begin(number, kind, line)
            if inside:
                return self._end(kind, line)
        if self._open:
            self._open.note(line)
            if not self._inner or self._open.kind == ZONE:
                self._open.keep(line)
        elif self._calendar:
            self._calendar.keep(line)
        elif line.strip(_NOTHING):
            self._stray = self._stray or Component(number, "")
            self._stray.note(line)
        return []

    def finish(self) -> list[Component]:
        """Give what is still open: it ends with the file."""
        return self._ended(calendar=True)

    def _begin(self, number: int, kind: str, line: bytes) -> list[Component]:
        if self._open and kind not in _MAIN and kind != CALENDAR:
            self._inner.append(kind)
            self._open.note(line)
            if self._open.kind == ZONE:
                self._open.keep(line)
            return []
        done = self._ended(calendar=kind == CALENDAR)
        if kind == CALENDAR:
            self._calendars += 1
            self._calendar = Component(number, CALENDAR, self._calendars)
        else:
            self._open = Component(number, kind, self._calendars if self._calendar else 0)
            self._open.note(line)
        return done

    def _end(self, kind: str, line: bytes) -> list[Component]:
        if kind == CALENDAR:
            return self._ended(calendar=True)
        if not self._open:
            return []
        self._open.note(line)
        if kind in self._inner:
            while self._inner.pop() != kind:
                pass
            if self._open.kind == ZONE:
                self._open.keep(line)
        elif kind == self._open.kind:
            return self._ended(calendar=False)
        return []

    def _ended(self, *, calendar: bool) -> list[Component]:
        """Close what is open, the calendar too if `calendar` says so."""
        done = [one for one in (self._stray, self._open, self._calendar if calendar else None) if one]
        self._stray = self._open = None
        self._inner = []
        if calendar:
            self._calendar = None
        return done
