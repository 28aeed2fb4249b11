"""The headers of a message or of a part of one, as bytes until somebody asks for text."""

from __future__ import annotations

import re

_FOLD = re.compile(rb"\r*\n[ \t]+")
_LONGEST = 1 << 18
"""Bytes of one header that are looked at."""
_PARAMETER = re.compile(r";\s*([\w.-]{1,40})(\*\d*\*?)?\s*=\s*(\"(?:[^\"\\]|\\.){0,500}\"|[^;\s\"]{1,500})")


class Head:
    """Headers by their lower-case names; a name may stand several times."""

    __slots__ = ("_fields", "_kind")

    def __init__(self, block: bytes) -> None:
        self._kind: tuple[str, dict[str, str]] | None = None
        self._fields: dict[bytes, list[bytes]] = {}
        fields = self._fields
        for line in _FOLD.sub(b" ", block).split(b"\n"):
            name, colon, value = line.partition(b":")
            if colon:
                name = name.strip().lower()
                if name in fields:
                    fields[name].append(value)
                else:
                    fields[name] = [value]

    def __contains__(self, name: bytes) -> bool:
        return name in self._fields

    def __bool__(self) -> bool:
        return bool(self._fields)

    def has_any(self, names: frozenset[bytes]) -> bool:
        """Tell whether one of some headers is there."""
        return not names.isdisjoint(self._fields)

    def first(self, name: bytes) -> bytes:
        """Give the first value of a header, on one line; empty if there is none."""
        values = self._fields.get(name)
        return values[0][:_LONGEST].strip() if values else b""

    def every(self, name: bytes) -> list[bytes]:
        """Give all values of a header in their order."""
        return [value[:_LONGEST].strip() for value in self._fields.get(name, ())]

    def lower(self, name: bytes) -> str:
        """Give the first value of a header in lower case, for comparing."""
        return self.first(name).decode("latin-1").lower()

    def kind(self) -> tuple[str, dict[str, str]]:
        """Give the type of the content (`text/plain`), and its parameters by lower-case name."""
        if self._kind is None:
            self._kind = _typed(self.first(b"content-type"))
        return self._kind

    def disposition(self) -> tuple[str, dict[str, str]]:
        """Give how the content is to be shown (`attachment`), and its parameters by lower-case name."""
        return _typed(self.first(b"content-disposition"))


def split(raw: bytes, start: int, end: int) -> tuple[Head, int]:
    """Take the headers that begin at `start`; give them and where the body begins.

    Without a blank line all of it is headers, and the body is empty.
    """
    if raw[start : start + 1] == b"\n":
        return Head(b""), start + 1
    if raw[start : start + 2] == b"\r\n":
        return Head(b""), start + 2
    plain = raw.find(b"\n\n", start, end)
    other = raw.find(b"\n\r\n", start, end if plain < 0 else plain)
    if other >= 0:
        return Head(raw[start:other]), other + 3
    if plain >= 0:
        return Head(raw[start:plain]), plain + 2
    return Head(raw[start:end]), end


def _typed(raw: bytes) -> tuple[str, dict[str, str]]:
    value = raw[:4000].decode("latin-1")
    kind, semicolon, _ = value.partition(";")
    if not semicolon:
        return kind.strip().lower(), {}
    parameters: dict[str, str] = {}
    for name, star, given in _PARAMETER.findall(value):
        plain = re.sub(r"\\(.)", r"\1", given[1:-1]) if given[:1] == '"' else given
        if star.endswith("*") and plain.count("'") >= 2:
            plain = plain.split("'", 2)[2]
        # A long parameter comes in numbered pieces.
        parameters[name.lower()] = parameters.get(name.lower(), "") + plain if star else plain
    return kind.strip().lower(), parameters
