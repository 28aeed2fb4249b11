"""Reads lists of addresses as mail programs write them: `"Berg, Ann" <ann@bolt.example>, bo@kiln.example (Bo)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from relnote.importers.addresses import normal_mailbox
from relnote.importers.mail import transfer

_TOKEN = re.compile(
    r"""=\?[^?\s]{1,80}\?[bBqQ]\?[^?]{0,2000}\?=  # an encoded word, which may hold a comma
    |"(?:[^"\\]|\\.){0,1000}"
    |<[^<>]{0,1000}>
    |\((?:[^()\\]|\\.){0,1000}\)
    |[,;:]
    |[^\s"<(,;:=]+
    |\s+
    |.""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_BARE = re.compile(r"[^\s<>(),;:\"']+@[^\s<>(),;:\"']+")
_CACHED = 400


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody a header names."""

    name: str
    """As the header has it; empty if it is only the address again."""
    address: str
    """As it came; without `@` if it is none that could be written to from outside."""
    normal: str
    """Lower case; empty if it is no proper address."""


@dataclass(slots=True)
class _Item:
    said: list[str] = field(default_factory=list)
    angle: str | None = None
    comment: str = ""


def mailboxes(values: Iterable[bytes]) -> tuple[Mailbox, ...]:
    """Give all mailboxes of some headers in their order, each address once."""
    found: dict[str, Mailbox] = {}
    for value in values:
        # The same few lists stand in most messages of a mailbox.
        for box in _remembered(value) if len(value) <= _CACHED else _read(value):
            found.setdefault(box.normal or box.address or box.name, box)
    return tuple(found.values())


@lru_cache(maxsize=4096)
def _remembered(value: bytes) -> tuple[Mailbox, ...]:
    return _read(value)


def _read(value: bytes) -> tuple[Mailbox, ...]:
    said = transfer.text(value)
    # Some programs encode a whole address as one word.
    if "@" not in said and "=?" in said:
        said = transfer.words(said)
    return tuple(box for item in _items(said) if (box := _mailbox(item)))


def _items(said: str) -> Iterator[_Item]:
    item = _Item()
    for piece in _TOKEN.findall(said):
        first = piece[0]
        if piece in {",", ";"}:
            yield item
            item = _Item()
        elif piece == ":":
            # What stands before it is the name of a group.
            item = _Item()
        elif first == "<" and len(piece) > 1:
            item.angle = piece[1:-1]
        elif first == "(" and len(piece) > 1:
            item.comment = piece[1:-1]
        elif first == '"' and len(piece) > 1:
            item.said.append(_ESCAPE.sub(r"\1", piece[1:-1]))
        else:
            item.said.append(piece)
    yield item


def _mailbox(item: _Item) -> Mailbox | None:
    said = transfer.words("".join(item.said))
    name = said
    address = _plain(item.angle or "")
    if "@" not in address and (bare := _BARE.search(said)):
        address = bare[0]
        name = said.replace(address, " ", 1)
    elif item.angle is None:
        address, name = ("", said) if " " in said else (said, "")
    name = _name(name) or _name(transfer.words(item.comment))
    if name.lower() == address.lower():
        name = ""
    return Mailbox(name, address, normal_mailbox(address)) if name or address else None


def _plain(angle: str) -> str:
    """Take the address out of angle brackets: without a scheme, a route, quotes and blanks."""
    address = re.sub(r"[\s\"']+", "", angle)
    return address.rsplit(":", 1)[1] if ":" in address and "@" in address.rsplit(":", 1)[1] else address


def _name(said: str) -> str:
    plain = re.sub(r"\s+", " ", said.replace("<", " ").replace(">", " ")).strip(' ,;"')
    if plain[:1] == plain[-1:] == "'":
        plain = plain[1:-1].strip()
    return plain if any(map(str.isalnum, plain)) else ""


def is_own(box: Mailbox, mine: frozenset[str]) -> bool:
    """Tell whether an address is the user's, also with a `+tag` before the `@`."""
    if box.normal in mine:
        return bool(box.normal)
    local, plus, _ = box.normal.partition("+")
    return bool(plus and local) and f"{local}@{box.normal.rpartition('@')[2]}" in mine
