"""Reads a calendar: every event that took place with a few people becomes interactions, one for each time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from relnote.importers import wide
from relnote.importers.drafts import HistoryRecord, PassedOver, Skipped
from relnote.importers.ics import components, events, physical
from relnote.importers.ics.components import CALENDAR, EVENT, ZONE, Component
from relnote.importers.ics.events import Event, Surroundings
from relnote.importers.ics.times import Stamp
from relnote.importers.ics.zones import Zones
from relnote.importers.recognise import recognise
from relnote.importers.vcard import charset, lines

_IN_MEMORY = 8 * 1024 * 1024
_SAMPLE = 64 * 1024
"""Bytes of lines that are not UTF-8, from which the charset of the others is told."""
_NAMES_TIME = re.compile(rb"(?:UID|RECURRENCE-ID)[;:]", re.IGNORECASE)


def read_ics(
    source: bytes | BinaryIO, mine: frozenset[str], now: datetime, zone: str
) -> Iterator[HistoryRecord]:
    """Read a calendar, iCalendar 2.0 or vCalendar 1.0, one component at a time.

    Nothing is ever raised for what stands in the file. The file is gone through twice, because zones, and events
    that take the place of one repeat, may stand after what needs them.

    Args:
        source: the file, or its bytes.
        mine: addresses of the user, e-mail in lower case, numbers as E.164.
        now: aware; what is not over by then is passed over.
        zone: IANA name of the zone of the user, for times that float and zones nobody knows.

    Yields:
        For each event a draft for every time it took place, of the last 500; one PassedOver for each time before
        them, or one for the event; or one Skipped. For every other component one PassedOver. Zones and what a
        calendar says of itself are no records. Text outside of any calendar is one Skipped for each stretch.
    """
    with ExitStack() as own:
        file = _rereadable(source, own)
        encoding = physical.encoding_of(file)
        known = _Known(Zones(zone))
        for component in components.split(physical.lines(file, encoding)):
            known.take(component)
        file.seek(0)
        if not known.holds_any:
            yield from _no_calendar(file)
            return
        decoder = charset.Decoder(b"".join(known.sample), wide=bool(encoding))
        around = known.surroundings(decoder, mine, now)
        for component in components.split(physical.lines(file, encoding)):
            yield from _records(component, decoder, around, encoding)


def _rereadable(source: bytes | BinaryIO, own: ExitStack) -> BinaryIO:
    """Give the source as a file that can be gone back in, at its beginning."""
    if isinstance(source, bytes):
        return BytesIO(source)
    if not source.seekable():
        copy = own.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115 - the stack closes it
        copyfileobj(source, copy)
        source = cast("BinaryIO", copy)
    source.seek(0)
    return source


@dataclass(slots=True)
class _Known:
    """What has to be known of the whole file before its events are read."""

    zones: Zones
    holds_any: bool = False
    """There is a calendar, or a component."""
    sample: list[bytes] = field(default_factory=list)
    _sampled: int = 0
    _calendars: list[Component] = field(default_factory=list)
    _zones: list[Component] = field(default_factory=list)
    _single: list[tuple[int, list[bytes]]] = field(default_factory=list)
    """Of the events that take the place of one repeat: the calendar, and the lines that say of which."""

    def take(self, component: Component) -> None:
        """Keep what matters of a component."""
        self.holds_any = self.holds_any or bool(component.kind)
        if component.kind == CALENDAR:
            self._calendars.append(component)
        elif component.kind == ZONE:
            self._zones.append(component)
        elif component.kind == EVENT:
            self._take_event(component)

    def _take_event(self, component: Component) -> None:
        if self._sampled < _SAMPLE:
            for line in component.lines:
                if not line.isascii():
                    self.sample.append(line)
                    self._sampled += len(line)
        if any(line[:13].upper() == b"RECURRENCE-ID" for line in component.lines):
            said = [line for line in lines.content_lines(component.lines) if _NAMES_TIME.match(line)]
            self._single.append((component.calendar, said))

    def surroundings(self, decoder: charset.Decoder, mine: frozenset[str], now: datetime) -> Surroundings:
        """Put together what events are read with."""
        methods: dict[int, str] = {}
        for calendar in self._calendars:
            said = _event(calendar, decoder)
            methods[calendar.calendar] = said.text("METHOD").upper()
            self.zones.say(calendar.calendar, said.text("X-WR-TIMEZONE"))
        for zone in self._zones:
            self.zones.bring(zone.calendar, _event(zone, decoder).text("TZID"), zone.lines)
        taken_over: dict[str, list[Stamp]] = {}
        for number, said_lines in self._single:
            single = Event(0, number, tuple(lines.parse(line, decoder) for line in said_lines))
            if stamp := single.stamp("RECURRENCE-ID"):
                taken_over.setdefault(single.text("UID"), []).append(stamp)
        return Surroundings(mine=mine, now=now, zones=self.zones, methods=methods, taken_over=taken_over)


def _event(component: Component, decoder: charset.Decoder) -> Event:
    whole = lines.content_lines(component.lines)
    properties = tuple(lines.parse(line, decoder) for line in whole)
    return Event(component.line, component.calendar, properties)


def _records(
    component: Component, decoder: charset.Decoder, around: Surroundings, encoding: str
) -> Iterator[HistoryRecord]:
    """Give the records of a component."""
    if component.kind in {CALENDAR, ZONE}:
        return
    if component.kind not in {EVENT, ""}:
        yield PassedOver(line=component.line, reason="not an event")
        return
    raw = wide.as_it_came(b"".join(component.raw), encoding)[: components.LARGEST_RAW]
    if not component.kind:
        said = "This text stands outside of any calendar."
        yield Skipped(line=component.line, reason=said, raw=raw)
        return
    try:
        yield from list(events.read(_event(component, decoder), around, raw))
    except Exception as error:  # noqa: BLE001 - one bad event must never stop the others
        said = f"This event is damaged and could not be read ({type(error).__name__})."
        yield Skipped(line=component.line, reason=said, raw=raw)


def _no_calendar(file: BinaryIO) -> Iterator[HistoryRecord]:
    """Give a file that holds no calendar as one record, unless it is empty."""
    start = file.read(components.LARGEST_RAW)
    if start.removeprefix(wide.UTF8_MARK).strip(b" \t\r\n\x00"):
        reason = f"This is not a calendar but {recognise(start).hint}: it holds no BEGIN:VCALENDAR."
        yield Skipped(line=1, reason=reason, raw=start)
