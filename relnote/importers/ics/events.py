"""Turns an event into interactions, one for each time it took place, or says why there are none."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from relnote.domain.words import Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.ics import body, people, places, rules, times
from relnote.importers.ics.occurrences import Schedule, past
from relnote.importers.ics.times import Stamp
from relnote.importers.ics.zones import Zones
from relnote.importers.vcard.lines import Property
from relnote.importers.vcard.values import unescaped

MOST_PEOPLE = 5
"""How many others may take part in what is still a talk with each of them."""

_CALLED_OFF = re.compile(r"\s*(?:cancel(?:l)?ed|abgesagt|annul[ée]e?|cancelad[oa])\s*:", re.IGNORECASE)
_ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
_ALL_DAY = ("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY")
_ALMOST_A_DAY = timedelta(hours=23, minutes=59)
_LONGEST_UID = 200
_TEXTS = ("DESCRIPTION", "X-ALT-DESC", "COMMENT", "CONTACT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What has to be known besides an event to read it."""

    mine: frozenset[str]
    now: datetime
    zones: Zones
    methods: Mapping[int, str] = field(default_factory=dict)
    """What each calendar was sent for, in upper case: `CANCEL`."""
    taken_over: Mapping[str, list[Stamp]] = field(default_factory=dict)
    """By UID, the times of repeating events that other events of the file stand for."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event, taken apart."""

    line: int
    calendar: int
    properties: tuple[Property, ...]

    def all(self, name: str) -> list[Property]:
        """Give all properties of a name."""
        return [prop for prop in self.properties if prop.name == name]

    def text(self, name: str) -> str:
        """Give the first property of a name that says something, unescaped, without blanks around it."""
        texts = (unescaped(prop.value, "").strip() for prop in self.properties if prop.name == name)
        return next((text for text in texts if text), "")

    def stamp(self, name: str) -> Stamp | None:
        """Give the first property of a name that is a day or a time there is."""
        return next((stamp for prop in self.all(name) if (stamp := times.stamp(prop))), None)

    def stamps(self, name: str) -> list[Stamp]:
        """Give all days and times of the lists of a name."""
        return [stamp for prop in self.all(name) for stamp in times.stamps(prop)]


def read(event: Event, around: Surroundings, raw: bytes) -> Iterator[HistoryRecord]:
    """Give the records of an event, at least one: a draft for each time that is over, or why there is none."""
    reason = _not_held(event, around)
    start = event.stamp("DTSTART")
    if not reason and not start:
        said = "start that can be read" if event.text("DTSTART") else "start"
        yield Skipped(line=event.line, reason=f"This event has no {said}.", raw=raw)
        return
    party = people.party(event.all("ORGANIZER"), event.all("ATTENDEE"), around.mine)
    if start and not reason:
        reason = _no_talk(event, start, party, around)
    if reason or not start:
        yield PassedOver(line=event.line, reason=reason)
        return
    try:
        yield from _held(event, start, party, around)
    except OverflowError:
        said = "This event begins before the year 1 or after 9999."
        yield Skipped(line=event.line, reason=said, raw=raw)


def _not_held(event: Event, around: Surroundings) -> str:
    """Tell why an event is none that was to take place; empty if it is one."""
    method = around.methods.get(event.calendar, "")
    if method in _ANSWERS:
        return "answer to an invitation"
    called_off = method == "CANCEL" or event.text("STATUS").upper() in {"CANCELLED", "CANCELED"}
    return "cancelled" if called_off or _CALLED_OFF.match(event.text("SUMMARY")) else ""


def _no_talk(event: Event, start: Stamp, party: people.Party, around: Surroundings) -> str:
    """Tell why an event is no talk between the user and a few people; empty if it is one."""
    flagged = any(event.text(name).upper() in {"TRUE", "1"} for name in _ALL_DAY)
    if start.day or flagged or (_length(event, start, around) or timedelta()) >= _ALMOST_A_DAY:
        return "all day"
    if party.declined:
        return "declined by you"
    if not party.people:
        return "nobody else takes part"
    return f"more than {MOST_PEOPLE} others" if len(party.people) > MOST_PEOPLE else ""


def _held(event: Event, start: Stamp, party: people.Party, around: Surroundings) -> Iterator[HistoryRecord]:
    zone = around.zones.of(start, event.calendar)
    length = _length(event, start, around)
    schedule = _schedule(event, start, length, around)
    found = past(schedule, around.zones, around.now)
    if found.endless:
        yield PassedOver(line=event.line, reason="repeats too often")
        return
    if not found.times:
        yield PassedOver(
            line=event.line, reason="still to come" if found.coming else "moved or left out each time"
        )
        return
    for _ in range(found.older):
        yield PassedOver(line=event.line, reason="older repeat")
    draft = _Draft(
        event, party, length, zone.name or around.zones.said(event.calendar) * (start.offset is not None)
    )
    identity = event.stamp("RECURRENCE-ID")
    named = (
        around.zones.moment(identity.wall, around.zones.of(identity, event.calendar)) if identity else None
    )
    for at in found.times:
        yield draft.at(at, named or at)


def _schedule(event: Event, start: Stamp, length: timedelta | None, around: Surroundings) -> Schedule:
    repeats = not event.all("RECURRENCE-ID")
    taken_over = around.taken_over.get(event.text("UID"), []) if repeats else []
    said = [rules.parse(prop.value) for prop in event.all("RRULE")[:20]] if repeats else []
    unsaid = [rules.parse(prop.value) for prop in event.all("EXRULE")[:20]] if repeats else []
    return Schedule(
        start=start,
        zone=around.zones.of(start, event.calendar),
        calendar=event.calendar,
        length=length or timedelta(),
        rules=tuple(rule for rule in said if rule),
        more=tuple(event.stamps("RDATE")) if repeats else (),
        less=(*event.stamps("EXDATE"), *taken_over) if repeats else (),
        no_rules=tuple(rule for rule in unsaid if rule),
    )


def _length(event: Event, start: Stamp, around: Surroundings) -> timedelta | None:
    """Tell how long an event takes; None if it does not say, or says something that cannot be."""
    end = event.stamp("DTEND")
    if end and not end.day:
        try:
            began = around.zones.moment(start.wall, around.zones.of(start, event.calendar))
            ended = around.zones.moment(end.wall, around.zones.of(end, event.calendar))
        except OverflowError:
            return None
        return ended - began if ended > began else None
    return times.length(event.text("DURATION"))


class _Draft:
    """What is the same for all times of an event."""

    def __init__(self, event: Event, party: people.Party, length: timedelta | None, zone: str) -> None:
        self._event, self._party, self._zone = event, party, zone
        self._seconds = int(length.total_seconds()) if length else None
        description = event.text("DESCRIPTION") or event.text("X-ALT-DESC")
        self._body = body.body_of(event.text("SUMMARY"), description)
        self._uid = _uid(event, party)
        own = [unescaped(prop.value, "") for prop in event.properties if prop.name.startswith("X-")]
        texts = [text for name in _TEXTS if (text := event.text(name))]
        links = [event.text("URL"), *(unescaped(prop.value, "") for prop in event.all("CONFERENCE"))]
        self._channel = places.channel_of(
            event.text("LOCATION"), "\n".join(links), [*texts, *own], event.all("CONFERENCE")
        )

    def at(self, moment: datetime, named: datetime) -> InteractionDraft:
        """Give the draft of one time; `named` is when its event says it was to be, which is what it is known by."""
        by_other = self._party.by_other and not self._party.by_user
        return InteractionDraft(
            line=self._event.line,
            uid=f"{self._uid} {named.astimezone(UTC).isoformat()}",
            channel=self._channel,
            direction=Direction.IN if by_other else Direction.OUT,
            outcome=Outcome.REACHED,
            started_at=moment,
            zone=self._zone,
            duration=self._seconds,
            body=self._body,
            people=self._party.people,
        )


def _uid(event: Event, party: people.Party) -> str:
    """Give the identity of an event; where it has none, one made of what it says."""
    uid = event.text("UID")
    if uid and len(uid) <= _LONGEST_UID:
        return uid
    said = uid or "\n".join(
        [
            event.text("DTSTART"),
            event.text("SUMMARY"),
            *sorted(person.value or person.name for person in party.people),
        ]
    )
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
