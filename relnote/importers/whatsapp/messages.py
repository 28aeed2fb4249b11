"""Puts the lines of an export together to messages, and tells who writes in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from relnote.importers.text_lines import text_lines
from relnote.importers.whatsapp.stamps import MARKS, Stamp, stamp_of
from relnote.importers.written_moments import Order, OrderTally

RAW = 1 << 16
_LONGEST = 1 << 20
"""Characters of a message; WhatsApp allows far fewer, so what is longer is not one."""
_SPEAKER = re.compile(r"([^\n]{1,80}?):(?: |(?=\s)|\Z)")
"""A colon in a name has no blank behind it."""
_NO_NAME = frozenset('"“”„«»\n')
_MOST_NAMES = 2000


@dataclass(slots=True)
class Message:
    """A message, or a line that WhatsApp wrote itself, or lines that belong to none."""

    line: int
    """The line of the file it begins on, counted from 1."""
    stamp: Stamp | None
    """None for lines that belong to no message."""
    sender: str
    """Empty if WhatsApp wrote it itself."""
    text: str
    """As it came, without the name."""
    raw: bytes
    """Its bytes, up to 64 KB."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a first reading of a whole file tells."""

    order: Order | None
    speakers: Counter[str]
    first: str
    """The first message that has a stamp, which a conversation keeps."""


def survey(file: BinaryIO) -> Survey:
    """Read a whole file for the order of its days and the names in it."""
    tally, names, first = OrderTally(sorted_by_time=True), Counter[str](), ""
    for line, _ in text_lines(file):
        found = stamp_of(line)
        if not found:
            continue
        first = first or line.strip()
        tally.look(found[0].day)
        name, _ = _spoken(found[1])
        if name and (name in names or len(names) < _MOST_NAMES):
            names[name] += 1
    return Survey(tally.order(), names, first)


def messages(file: BinaryIO) -> Iterator[Message]:
    """Give the messages of a file in its order; a line without a stamp goes on with the one before."""
    current: Message | None = None
    more: list[str] = []
    size = 0
    for number, (line, raw) in enumerate(text_lines(file), 1):
        found = stamp_of(line)
        if found or size > _LONGEST:
            if current:
                yield _whole(current, more)
            current, more, size = None, [], 0
        if found:
            name, text = _spoken(found[1])
            current = Message(number, found[0], name, text, raw[:RAW])
        elif current:
            more.append(line)
            current.raw = (current.raw + raw)[:RAW] if len(current.raw) < RAW else current.raw
        elif line.strip(MARKS + " \t\r\n\x00\x1a"):
            current = Message(number, None, "", line, raw[:RAW])
        size += len(line)
    if current:
        yield _whole(current, more)


def _whole(message: Message, more: list[str]) -> Message:
    text = message.text + "".join(more)
    message.text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    return message


def _spoken(rest: str) -> tuple[str, str]:
    """Part who speaks from what is said; without a name it is a line of WhatsApp's own."""
    found = _SPEAKER.match(rest)
    name = clean_name(found[1]) if found else ""
    if not found or not name or _NO_NAME & set(name):
        return "", rest
    return name, rest[found.end() :]


def clean_name(name: str) -> str:
    """Give a name without marks of direction, and without the `~` of those who are in no address book."""
    bare = "".join(" " if char.isspace() else char for char in name if char not in MARKS)
    return " ".join(bare.strip().lstrip("~").split())
