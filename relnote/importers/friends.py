"""Reads friends.md, the journal of the program friends: people, activities with them, notes about them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import BinaryIO, NamedTuple

from relnote.domain.text import folded
from relnote.domain.words import Channel, Outcome
from relnote.importers.drafts import ContactDraft, PassedOver, PropertyDraft, Skipped
from relnote.importers.journal_drafts import Happening, JournalRecord, Someone
from relnote.importers.text_lines import text_lines
from relnote.importers.written_moments import local_moment

_HEADING = re.compile(r"#{1,6}\s*(\w[\w ]*?)\s*:?\s*\Z")
_BULLET = re.compile(r"[-*]\s+(.*)\Z", re.DOTALL)
_DATED = re.compile(r"(\d{4})-(\d\d)-(\d\d)\s*:\s*(.*)\Z", re.DOTALL | re.ASCII)
_BOLD = re.compile(r"\*\*([^*\n]{1,200})\*\*")
_TAG = re.compile(r"(?:(?<=\s)|\A)@([\w][\w:\-]*)")
_PLACE = re.compile(r"\[([^\]]*)\]")
_ALSO = re.compile(r"\(\s*a\.k\.a\.\s*(.*?)\)")


class _Line(NamedTuple):
    number: int
    section: str
    text: str
    raw: bytes


def read_friends(file: BinaryIO, zone: str) -> Iterator[JournalRecord]:
    """Read a friends.md, which must be seekable; a day is its noon in `zone`. Nothing a file may hold is raised."""
    lines = list(_lines(file))
    known: dict[str, str] = {}
    for line in lines:
        if line.section == "friends":
            yield from _friend(line, known)
    seen: Counter[str] = Counter()
    for line in lines:
        if line.section in ("activities", "events", "notes"):
            yield from _happening(line, known, seen, zone)
        elif line.section == "locations":
            yield PassedOver(line=line.number, reason="places")
        elif line.section != "friends":
            yield Skipped(
                line=line.number, reason="This line stands in no section that friends.md has.", raw=line.raw
            )


def _lines(file: BinaryIO) -> Iterator[_Line]:
    section = ""
    for number, (text, raw) in enumerate(text_lines(file), 1):
        plain = text.lstrip("\ufeff").strip()
        if found := _HEADING.match(plain):
            section = found[1].lower()
        elif plain:
            yield _Line(number, section, plain, raw)


def _friend(line: _Line, known: dict[str, str]) -> Iterator[JournalRecord]:
    bullet = _BULLET.match(line.text)
    text = bullet[1] if bullet else ""
    name = " ".join(re.split(r"\(\s*a\.k\.a\.|\[|(?:\A|\s)@", text, maxsplit=1)[0].split())
    if not name:
        yield Skipped(line=line.number, reason="There is no name in this line.", raw=line.raw)
        return
    yield _someone(line.number, name, known, text)


def _someone(line: int, name: str, known: dict[str, str], text: str = "") -> Someone:
    key = folded(name)
    known.setdefault(key, key)
    also = _ALSO.search(text)
    nicknames = [each.strip() for each in re.split(r"a\.k\.a\.", also[1])] if also else []
    place = _PLACE.search(text)
    properties = []
    if any(nicknames):
        properties.append(
            PropertyDraft(name="NICKNAME", value=",".join(map(_escaped, filter(None, nicknames))))
        )
    if place and place[1].strip():
        properties.append(PropertyDraft(name="ADR", value=f";;;{_escaped(place[1].strip())};;;"))
    draft = ContactDraft(
        line=line,
        uid=f"friends:{hashlib.blake2s(key.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}",
        name=name,
        tags=tuple(dict.fromkeys(_TAG.findall(text))),
        properties=tuple(properties),
    )
    return Someone(key=key, draft=draft, by_name=True)


def _happening(line: _Line, known: dict[str, str], seen: Counter[str], zone: str) -> Iterator[JournalRecord]:
    bullet = _BULLET.match(line.text)
    dated = _DATED.match(bullet[1]) if bullet else None
    if not dated:
        yield Skipped(line=line.number, reason="It does not begin with a date.", raw=line.raw)
        return
    started_at = None
    with suppress(ValueError):
        started_at = local_moment(date(int(dated[1]), int(dated[2]), int(dated[3])), 12, 0, 0, zone)
    if started_at is None:
        yield Skipped(line=line.number, reason="There is no such date.", raw=line.raw)
        return
    names = dict.fromkeys(" ".join(name.split()) for name in _BOLD.findall(dated[4]))
    names.pop("", None)
    if not names:
        yield Skipped(
            line=line.number, reason="It names nobody: names stand in bold, **Ana Silva**.", raw=line.raw
        )
        return
    for name in names:
        # Somebody who was met and is not among the friends is a person, too.
        if folded(name) not in known:
            yield _someone(line.number, name, known)
    said = f"{line.section}\n{dated[0]}"
    digest = hashlib.blake2s(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    seen[digest] += 1
    is_note = line.section == "notes"
    yield Happening(
        line=line.number,
        uid=f"friends:{digest}:{seen[digest]}",
        channel=Channel.NOTE if is_note else Channel.IN_PERSON,
        outcome=None if is_note else Outcome.REACHED,
        started_at=started_at,
        body=dated[4].strip(),
        people=tuple(dict.fromkeys(map(folded, names))),
        is_note=True,
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
