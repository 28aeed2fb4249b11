"""The fields of a contact as text to type, and back. Nothing here shows or stores anything."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from relnote.domain.answer_words import CHANNEL_WORDS
from relnote.domain.dates import parse_day
from relnote.domain.records import KNOWN_AS, Contact, ContactPoint
from relnote.domain.text import folded, one_line
from relnote.domain.words import ADDRESSED, Channel, Tier
from relnote.services.points import channel_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_BORN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|--[0-9]{2}-[0-9]{2}")
_CADENCE = re.compile(r"(?:every )?(?P<count>[0-9]{1,4})? ?(?P<unit>(?:day|week|month|year)s?)?")
_DAYS_OF = {"day": 1, "week": 7, "month": 30, "year": 365}
_LONGEST_CADENCE = 3650
_QUOTE = '"'
_TO_QUOTE = re.compile(r"[,\n]|^\s*\"")
_TAG = re.compile(r'\s*(?:"((?:[^"]|"")+)"(?=\s*(?:[,\n]|\Z))|([^,\n]+))')
_YEAR = re.compile(r"[0-9]{4}")
_WORDS: dict[str, Channel] = CHANNEL_WORDS | {channel.value: channel for channel in ADDRESSED}
_NUMBERED = frozenset({Channel.PHONE, Channel.TEXT, Channel.FAX})
_KNOWN_AS = re.compile(rf"{KNOWN_AS}:\s*(\S.*)", re.IGNORECASE)
_BRACKETS = re.compile(r"(?P<value>.*\S)\s+\((?P<label>[^()]*)\)")
SHOWN_POINTS = "email mary@acme.example work"
"""An example of a line."""


class FieldError(ValueError):
    """What is wrong with a field, in one sentence."""


def texts_of(contact: Contact) -> dict[str, str]:
    """Give the text of each field; `tier` is its name."""
    return {
        "name": contact.name,
        "organisation": contact.organisation,
        "title": contact.title,
        "tier": contact.tier.value,
        "cadence_days": cadence_text(contact.cadence_days),
        "zone": contact.zone,
        "born": contact.born,
        "tags": tags_text(contact.tags),
        "points": "\n".join(point_line(point) for point in contact.points),
        "about": contact.about,
    }


def values_of(
    changed: dict[str, str], contact: Contact, today: date
) -> tuple[dict[str, Any], dict[str, str]]:
    """Read the fields that were changed: their values, and what is wrong with the others.

    Args:
        changed: Texts by field, of those that differ from `texts_of(contact)`.
        contact: The contact as it was.
        today: The user's day.
    """
    values: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for key, text in changed.items():
        try:
            values[key] = _value(key, text, contact, today)
        except FieldError as fault:
            faults[key] = str(fault)
    return values, faults


def _value(key: str, text: str, contact: Contact, today: date) -> object:
    match key:
        case "tier":
            return Tier(text)
        case "cadence_days":
            return read_cadence(text)
        case "born":
            return read_born(text, today)
        case "zone":
            return read_zone(text)
        case "tags":
            return read_tags(text)
        case "points":
            return read_points(text, contact.points)
        case "name":
            if not text.strip():
                raise FieldError("A contact needs a name.")
            return text.strip()
        case _:
            return text if key == "about" else text.strip()


def tags_text(tags: Iterable[str]) -> str:
    """Write tags between commas; one that holds a comma or begins with a quote stands in quotes."""
    return ", ".join(f'"{tag.replace(_QUOTE, 2 * _QUOTE)}"' if _TO_QUOTE.search(tag) else tag for tag in tags)


def read_tags(text: str) -> tuple[str, ...]:
    """Read tags between commas or on lines of their own."""
    found = (quoted.replace(2 * _QUOTE, _QUOTE) if quoted else plain for quoted, plain in _TAG.findall(text))
    return tuple(tag.strip() for tag in found if tag.strip())


def cadence_text(days: int | None) -> str:
    """Write how often to speak; empty for what the tier says."""
    return "" if days is None else f"{days} days" if days else "never"


def read_cadence(text: str) -> int | None:
    """Read how often to speak, in days: `90`, `90 days`, `3 months`, `6 weeks`, `never`; nothing for what the tier says.

    Raises:
        FieldError: it is no length of time.
    """
    said = folded(text)
    if not said:
        return None
    if said in {"never", "0"}:
        return 0
    found = _CADENCE.fullmatch(said)
    days = int(found["count"] or 1) * _DAYS_OF[(found["unit"] or "day").rstrip("s")] if found else 0
    if not 0 < days <= _LONGEST_CADENCE:
        raise FieldError("Write how often, such as 90 days, 6 weeks, 3 months or never.")
    return days


def read_born(text: str, today: date) -> str:
    """Read a birthday: `1971-05-12`, `12 May 1971`, and without the year `12 May` or `--05-12`; empty for none.

    Raises:
        FieldError: it is no day.
    """
    said = text.strip()
    if not said:
        return ""
    day = _written_day(said, today)
    if day is None:
        raise FieldError("Write a day such as 1971-05-12, or 12 May if the year is not known.")
    if not _YEAR.search(said):
        return f"-{day:-%m-%d}"
    if day > today:
        raise FieldError(f"{day.isoformat()} is still to come; write the day they were born.")
    return day.isoformat()


def _written_day(said: str, today: date) -> date | None:
    try:
        if _BORN.fullmatch(said):
            # In a leap year there is every day.
            return date.fromisoformat(said if said[0] != "-" else f"2000-{said[2:]}")
    except ValueError:
        return None
    return parse_day(said, today, prefer="past") if any(char.isdigit() for char in said) else None


def read_zone(text: str) -> str:
    """Read a time zone by its name, or by the name of its city: `lisbon` is `Europe/Lisbon`; empty for none.

    It reads the disk.

    Raises:
        FieldError: there is no such zone.
    """
    from zoneinfo import available_timezones

    said = "_".join(text.split())
    names = {name.casefold(): name for name in sorted(available_timezones())}
    if not said or said.casefold() in names:
        return names.get(said.casefold(), "")
    cities = {name.rpartition("/")[2]: name for name in names}
    city = cities.get(said.casefold())
    if city:
        return names[city]
    near = get_close_matches(said.casefold()[:40], [*names, *cities], n=1, cutoff=0.75)
    perhaps = (
        f"did you mean {names[cities.get(near[0], near[0])]}?" if near else "write it like Europe/Lisbon."
    )
    raise FieldError(f'"{one_line(text)}" is not a time zone; {perhaps}')


def point_line(point: ContactPoint) -> str:
    """Write a contact point as a line: channel, value, label, and a star if it is the preferred one."""
    if not point.is_address:
        return f"{KNOWN_AS}: {one_line(point.value)}"
    star = " *" if point.preferred else ""
    start = f"{point.channel} {one_line(point.value)}"
    label = one_line(point.label)
    if not label:
        return start + star
    plain = f"{start} {label}{star}"
    read = read_point(plain)
    kept = read is not None and (read.value, read.label) == (one_line(point.value), label)
    return plain if kept else f"{start} ({label}){star}"


def read_point(line: str) -> ContactPoint | None:
    """Read a line of a contact point: `email mary@acme.example work`; the channel is guessed if none is named.

    `known as: Mary` is none, but a name by which files mean somebody. A label stands behind the address, in brackets where it could be taken for a part of it. None if there is no address.
    """
    if name := _KNOWN_AS.fullmatch(line.strip()):
        return ContactPoint(channel=Channel.SOCIAL, value=name[1], label=KNOWN_AS)
    words = line.split()
    preferred = bool(words) and words[-1] == "*"
    words = words[:-1] if preferred else words
    channel = _WORDS.get(words[0].casefold().rstrip(":")) if words else None
    named = words[0].rstrip(":") if channel else ""
    rest = " ".join(words[1:] if channel else words)
    if not rest:
        return None
    channel = channel or channel_of(rest if "@" in rest else _split(Channel.PHONE, rest)[0])
    value, label = _split(channel, rest)
    if not label and named and folded(named) not in {channel.value, folded(channel.value.replace("_", ""))}:
        label = named
    return ContactPoint(channel=channel, value=value, label=label, preferred=preferred)


def _split(channel: Channel, rest: str) -> tuple[str, str]:
    """Part an address from its label."""
    bracketed = _BRACKETS.fullmatch(rest)
    if bracketed:
        return bracketed["value"], bracketed["label"]
    words = rest.split()
    if channel in _NUMBERED:
        last = max((n for n, word in enumerate(words) if any(c.isdigit() for c in word)), default=0)
    elif channel is Channel.EMAIL:
        last = next((n for n, word in enumerate(words) if "@" in word), 0)
    elif channel is Channel.SOCIAL:
        last = 0
    else:
        last = len(words) - 1
    return " ".join(words[: last + 1]), " ".join(words[last + 1 :])


def read_points(text: str, before: tuple[ContactPoint, ...]) -> tuple[ContactPoint, ...]:
    """Read a contact point a line; one whose line did not change stays exactly as it was.

    Raises:
        FieldError: a line has no address.
    """
    same: dict[str, list[ContactPoint]] = {}
    for point in before:
        same.setdefault(point_line(point), []).append(point)
    lines = text.splitlines()
    # What is left of the others is told by its address, so that another label does not make another point.
    known = {(point.channel, point.value): point for point in before if point_line(point) not in lines}
    points = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if same.get(line):
            points.append(same[line].pop(0))
            continue
        read = read_point(line)
        if read is None or (read.channel is Channel.EMAIL and "@" not in read.value):
            raise FieldError(f"Line {number} has no address; write it like {SHOWN_POINTS}.")
        old = known.pop((read.channel, read.value), None)
        points.append(replace(old, label=read.label, preferred=read.preferred) if old else read)
    return tuple(points)
