"""Who takes part in an event: attendees and the organizer, without rooms, groups, refusals and the user."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from relnote.domain.words import Channel
from relnote.importers.addresses import normal_mailbox, normal_number
from relnote.importers.drafts import PersonDraft
from relnote.importers.vcard.lines import Property
from relnote.importers.vcard.values import one_line

_MAILTO = re.compile(r"mail\s*to:\s*([^?]*)", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@<>\",;:()]+@[^\s@<>\",;:()]+")
_NUMBER = re.compile(r"(?:tel|callto|sms):\s*(\+?[\d(][\d ().-]{2,30})", re.IGNORECASE)
_BRACKETS = re.compile(r"<[^<>]*>|\"")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_NOT_PEOPLE = frozenset({"ROOM", "RESOURCE", "GROUP"})
_OF_CALENDARS = re.compile(
    r"@(?:resource|group|group\.v|import)\.calendar\.google\.com\Z|\Aunknownorganizer@calendar\.google\.com\Z",
    re.IGNORECASE,
)
_AWAY = frozenset({"DECLINED", "DELEGATED"})
_LONGEST = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Everybody an event names."""

    people: tuple[PersonDraft, ...]
    """Those who take part beside the user; the organizer first."""
    by_user: bool
    """The user called it."""
    by_other: bool
    """Somebody among `people` called it."""
    declined: bool
    """The user said no."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A line that names somebody."""

    person: PersonDraft | None
    """None if it names nobody who could be told from others."""
    mine: bool
    away: bool
    """They said no, or somebody else comes for them."""
    thing: bool
    """A room, a group, a calendar, or somebody who only gets to know of it."""
    organizer: bool


def party(organizers: Iterable[Property], attendees: Iterable[Property], mine: frozenset[str]) -> Party:
    """Tell who takes part.

    An organizer without any attendee is only whose calendar it is: nobody was invited.

    Args:
        organizers: the ORGANIZER lines.
        attendees: the ATTENDEE lines.
        mine: addresses of the user, e-mail in lower case, numbers as E.164.
    """
    invited = [_named(prop, mine, organizer=False) for prop in attendees]
    called = [_named(prop, mine, organizer=True) for prop in organizers] if invited else []
    called += [one for one in invited if one.organizer]
    absent = {_key(one.person) for one in invited if one.person and (one.away or one.thing)}
    absent |= {_key(one.person) for one in called if one.person and one.thing}
    kept: dict[str, PersonDraft] = {}
    for one in [*called, *invited]:
        if one.person and not one.mine and _key(one.person) not in absent:
            before = kept.setdefault(_key(one.person), one.person)
            if one.person.name and not before.name:
                kept[_key(one.person)] = one.person
    return Party(
        people=tuple(kept.values()),
        by_user=any(one.mine for one in called),
        by_other=any(one.person and _key(one.person) in kept for one in called),
        declined=any(one.mine and one.away for one in invited) and not any(one.mine for one in called),
    )


def _key(person: PersonDraft) -> str:
    return person.normal or person.value.lower() or person.name.casefold()


def _named(prop: Property, mine: frozenset[str], *, organizer: bool) -> _Named:
    value = prop.value.strip()
    address = _address(value) or _address(_given(prop, "EMAIL"))
    number = _NUMBER.match(value)
    name = _name(prop, value, address)
    person = None
    if address:
        person = PersonDraft(name=name, channel=Channel.EMAIL, value=address, normal=normal_mailbox(address))
    elif number:
        plain = one_line(number[1])
        person = PersonDraft(name=name, channel=Channel.PHONE, value=plain, normal=normal_number(plain))
    elif name:
        person = PersonDraft(name=name, channel=Channel.EMAIL)
    role, state = _given(prop, "ROLE").upper(), (_given(prop, "PARTSTAT") or _given(prop, "STATUS")).upper()
    return _Named(
        person,
        mine=person is not None and not mine.isdisjoint({person.normal, person.value.lower()} - {""}),
        away=state in _AWAY,
        thing=_given(prop, "CUTYPE").upper() in _NOT_PEOPLE
        or role == "NON-PARTICIPANT"
        or bool(_OF_CALENDARS.search(address)),
        organizer=organizer or role in {"OWNER", "ORGANIZER"},
    )


def _given(prop: Property, name: str) -> str:
    """Give a parameter as one text: a name with a comma that nobody put in quotes comes in two parts."""
    return ", ".join(part.strip() for key, values in prop.parameters if key == name for part in values)


def _address(value: str) -> str:
    """Find the e-mail address in `MAILTO:ann@example.org`, `Ann <ann@example.org>` or `ann@example.org`."""
    text = value[: _LONGEST * 2]
    if "@" not in text and "%40" not in text:
        return ""
    mailto = _MAILTO.search(text)
    if not mailto and _SCHEME.match(text):
        # `http://example.org/principals/ann@example.org` is no address of hers.
        return ""
    found = _ADDRESS.search(unquote(mailto[1]) if mailto else text)
    return found[0].strip("'.") if found and len(found[0]) <= _LONGEST else ""


def _name(prop: Property, value: str, address: str) -> str:
    """Give the name of somebody; empty if what stands for it is an address."""
    said = one_line(_given(prop, "CN")).strip("\"'")
    bare = not _SCHEME.match(value) and ("<" in value or not _MAILTO.search(value[: _LONGEST * 2]))
    if not said and bare:
        said = one_line(_BRACKETS.sub("", value[: _LONGEST * 2]))
    if not said or said.lower() == address.lower() or _ADDRESS.fullmatch(said) or _MAILTO.match(said):
        return ""
    return said[:_LONGEST] if any(char.isalpha() for char in said) else ""
