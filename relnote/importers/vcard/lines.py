"""Puts the physical lines of a card together to content lines, and takes those apart.

All of it works on bytes: a soft break of quoted-printable may fall inside a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relnote.importers.vcard import cards, charset

UNREADABLE = "X-UNREADABLE-LINE"
"""The name under which a line is kept that is no property."""

_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]+={0,2}[ \t]*[\r\n]*\Z|={1,2}[ \t]*[\r\n]*\Z")
_HEADER = re.compile(rb"(?:[^\":]|\"[^\"]*\")*+:")
_QUOTED = re.compile(
    rb";[ \t]*(?:ENCODING[ \t]*=[ \t]*)?\"?(?:QUOTED-PRINTABLE|Q)\"?[ \t]*[;:]", re.IGNORECASE
)
_BASE64 = re.compile(rb";[ \t]*(?:ENCODING[ \t]*=[ \t]*)?\"?(?:BASE64|B)\"?[ \t]*[;:]", re.IGNORECASE)
_NAME = re.compile(r"(?:([\w-]+)\.)?([A-Za-z0-9][\w/.+ -]*)\Z", re.ASCII)
_PARAMETER = re.compile(r'((?:[^";]|"[^"]*"?)*+)(?:;|\Z)')
_LISTED = re.compile(r'((?:[^",]|"[^"]*"?)*+)(?:,|\Z)')
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B", "Q"}
_BARE_VALUES = {"URL", "URI", "INLINE", "CONTENT-ID", "CID"}


@dataclass(frozen=True, slots=True)
class Property:
    """A content line, decoded; the escapes of its value are as they came."""

    group: str
    name: str
    """Upper case; `UNREADABLE` for a line that is no property."""
    parameters: tuple[tuple[str, tuple[str, ...]], ...]
    """Names in upper case; encodings and charsets are left out, except base64."""
    value: str
    """May hold line breaks, if it was quoted-printable or a card."""

    def given(self, name: str) -> tuple[str, ...]:
        """Give all values of a parameter; lists in quotes are taken apart."""
        return tuple(
            part.strip()
            for key, values in self.parameters
            if key == name
            for value in values
            for part in value.split(",")
            if part.strip()
        )


def content_lines(lines: list[bytes]) -> Iterator[bytes]:
    """Unfold: give every property of a card as one line, without line ends; blank lines are left out."""
    return (whole for whole, _ in content_lines_with_ends(lines))


def content_lines_with_ends(lines: list[bytes]) -> Iterator[tuple[bytes, int]]:
    """Unfold, and tell with every property at which of the lines the next one may begin."""
    stops = _Stops(lines)
    at = 0
    while at < len(lines):
        parts = [lines[at].rstrip(b"\r\n")]
        at += 1
        if not parts[0].strip(b" \t\x00\x1a"):
            continue
        if cards.opens_agent(parts[0]) or cards.is_edge(parts[0]):
            at = _inner_card(lines, at, parts)
            yield _with_header(parts), at
            continue
        whole = _unfolded(lines, at, parts, stops)
        at = stops.reached
        if cards.announces_agent(whole):
            begin = next((later for later in range(at, len(lines)) if lines[later].strip()), at)
            if begin < len(lines) and cards.is_edge(lines[begin]):
                parts = [whole + lines[begin].rstrip(b"\r\n")]
                at = _inner_card(lines, begin + 1, parts)
                whole = _with_header(parts)
        yield whole, at


class _Stops:
    """Knows, for every line, where a block that began before it must have ended at the latest."""

    def __init__(self, lines: list[bytes]) -> None:
        self.reached = 0
        self._lines = lines
        self._ends: list[int] = []

    def swallows(self, at: int) -> bool:
        """Tell whether the lines from `at` on are base64 although they look like properties.

        They are if plain base64 follows and a blank line closes it, as vCard 2.1 has it.
        """
        if not self._ends:
            self._ends = self._find()
        end = self._ends[at]
        blank = end < len(self._lines) and not self._lines[end].strip()
        return blank and end - 1 > at and bool(_BASE64_LINE.match(self._lines[end - 1]))

    def _find(self) -> list[int]:
        ends = [len(self._lines)] * (len(self._lines) + 1)
        for at in range(len(self._lines) - 1, -1, -1):
            line = self._lines[at]
            closes = (
                not line.strip()
                or line[:1] in b" \t"
                or cards.is_edge(line)
                or bool(_BASE64.search(line[:200]))
            )
            ends[at] = at if closes else ends[at + 1]
        return ends


def _unfolded(lines: list[bytes], at: int, parts: list[bytes], stops: _Stops) -> bytes:
    """Collect the lines that continue `parts[0]`; leave in `stops.reached` where the next property begins."""
    header = b""
    while True:
        if not header and b":" in parts[-1]:
            header = header_of(b"".join(parts))
        if header and _QUOTED.search(header):
            at = _soft_breaks(lines, at, parts)
        line = lines[at] if at < len(lines) else b""
        if line[:1] in (b" ", b"\t"):
            if not line.strip() and not _continues(lines, at):
                break
            parts.append(line[1:].rstrip(b"\r\n"))
            at += 1
        else:
            break
    if header and _BASE64.search(header):
        at = _base64_block(lines, at, parts, stops, empty=len(parts) == 1 and parts[0].rstrip() == header)
    stops.reached = at
    return b"".join(parts)


def _continues(lines: list[bytes], at: int) -> bool:
    """Tell whether a line of nothing but blanks stands inside a folded value."""
    return at + 1 < len(lines) and lines[at + 1][:1] in (b" ", b"\t")


def _soft_breaks(lines: list[bytes], at: int, parts: list[bytes]) -> int:
    """Join the lines after a `=` at the end of quoted-printable; blank lines between are those of a broken copy."""
    while parts[-1].rstrip(b" \t").endswith(b"="):
        after = at
        while after < len(lines) and not lines[after].strip():
            after += 1
        if after > at and not (after < len(lines) and lines[after].startswith(b"=")):
            after = at
        parts[-1] = parts[-1].rstrip(b" \t")[:-1]
        if after >= len(lines) or cards.is_edge(lines[after]) or not lines[after].strip():
            return at
        parts.append(lines[after].rstrip(b"\r\n"))
        at = after + 1
    return at


def _base64_block(lines: list[bytes], at: int, parts: list[bytes], stops: _Stops, *, empty: bool) -> int:
    """Take the lines of base64 that are not indented, as vCard 2.1 and careless writers have them."""
    while at < len(lines):
        line = lines[at]
        plain = bool(_BASE64_LINE.match(line)) or line[:1] in (b" ", b"\t")
        if not line.strip() or not (plain or (empty and not cards.is_edge(line) and stops.swallows(at))):
            break
        parts.append(line.strip())
        at += 1
    return at


def _inner_card(lines: list[bytes], at: int, parts: list[bytes]) -> int:
    """Take the card of an agent whole, up to its END."""
    depth = 1
    while at < len(lines) and depth:
        line = lines[at].rstrip(b"\r\n")
        if cards.is_edge(line):
            depth += 1 if line.lstrip(b"\xef\xbb\xbf")[:1] in b"Bb" else -1
        elif cards.opens_agent(line):
            depth += 1
        parts.append(line)
        at += 1
    return at


def _with_header(parts: list[bytes]) -> bytes:
    """Join an inner card; its line breaks tell `parse` that it is one."""
    whole = b"\n".join(parts)
    return whole if cards.opens_agent(parts[0]) else b"AGENT:" + whole


def header_of(line: bytes) -> bytes:
    """Give what stands before the value, colon included; empty if there is no colon."""
    colon = line.find(b":")
    if colon >= 0 and b'"' in line[:colon]:
        found = _HEADER.match(line)
        return found[0] if found else line[: colon + 1]
    return line[: colon + 1]


def parse(line: bytes, decoder: charset.Decoder) -> Property:
    """Take a content line apart. A line that is no property becomes one of the name `UNREADABLE`."""
    header = header_of(line)
    first, *rest = _PARAMETER.findall(decoder.text(header[:-1]))[:-1] or [""]
    name = _NAME.match(first.strip())
    if not name:
        return Property("", UNREADABLE, (), decoder.text(line))
    parameters = [_parameter(part) for part in rest if part.strip()]
    raw = line[len(header) :]
    declared = next((values[0] for key, values in parameters if key == "CHARSET" and values), "")
    encodings = {value.upper() for key, values in parameters if key == "ENCODING" for value in values}
    quoted = bool(encodings & {"QUOTED-PRINTABLE", "Q"})
    if b"\n" in line:
        value = _escaped(decoder.text(raw))
    elif encodings & {"BASE64", "B"}:
        value = decoder.text(raw.translate(None, b" \t"))
    else:
        value = decoder.text(charset.unquoted(raw) if quoted else raw, declared, quoted=quoted)
    kept = tuple((key, values) for key, values in parameters if not _is_transfer(key, values))
    return Property(name[1] or "", name[2].strip().upper(), kept, value)


def _escaped(text: str) -> str:
    """Escape the text of an inner card, as vCard 3.0 has it."""
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")


def _is_transfer(key: str, values: tuple[str, ...]) -> bool:
    return key == "CHARSET" or (
        key == "ENCODING" and values[0].upper() in {"QUOTED-PRINTABLE", "Q", "8BIT", "7BIT"}
    )


def _parameter(part: str) -> tuple[str, tuple[str, ...]]:
    key, equals, listed = part.partition("=")
    if not equals:
        bare = part.strip().strip('"')
        return _bare_name(bare.upper()), (bare,)
    values = tuple(_plain(value) for value in _LISTED.findall(listed)[:-1]) or ("",)
    return key.strip().upper(), values


def _bare_name(value: str) -> str:
    """Tell what a value without a name is, as vCard 2.1 allows: nearly always a type."""
    if value in _ENCODINGS:
        return "ENCODING"
    if value in _BARE_VALUES:
        return "VALUE"
    return "CHARSET" if ("-" in value or "_" in value) and charset.codec_of(value) else "TYPE"


def _plain(value: str) -> str:
    bare = value.strip()
    if len(bare) >= 2 and bare[0] == bare[-1] == '"':
        bare = bare[1:-1]
    return _CARET.sub(lambda found: _CARETS[found[1]], bare)
