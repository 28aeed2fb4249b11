"""Walks through the parts of a message without decoding them, and gives its text.

Parts are found by their boundaries with offsets into the bytes of the message, so that an attachment costs a search
and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relnote.importers.mail import transfer
from relnote.importers.mail.head import Head, split

_DEEPEST = 12
_MOST = 500
_LARGEST_TEXT = 1 << 19
"""Bytes of a part that are decoded, as they stand in the message."""
_GUESSED = re.compile(rb"\s*--([^\r\n]{1,70})\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it came: its bytes, its headers, and where its body begins."""

    raw: bytes
    head: Head
    body: int
    escaped: bool = False
    """Whether lines that begin with `From ` have a `>` before them, as in an mbox file."""

    @classmethod
    def of(cls, raw: bytes, *, escaped: bool = False) -> Message:
        """Read the headers of a message."""
        head, body = split(raw, 0, len(raw))
        return cls(raw, head, body, escaped)

    @property
    def whole(self) -> Part:
        """The message as a part."""
        kind, parameters = self.head.kind()
        return Part(self.head, kind or "text/plain", parameters, self.body, len(self.raw))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a message: where it is, and what it says it is."""

    head: Head
    kind: str
    parameters: dict[str, str]
    start: int
    """Offset of its body."""
    end: int

    @property
    def is_attachment(self) -> bool:
        """Tell whether it is a file rather than a text to be read in place."""
        shown, parameters = self.head.disposition()
        return shown == "attachment" or bool(parameters.get("filename") or self.parameters.get("name"))


def children(message: Message, part: Part) -> Iterator[Part]:
    """Give the parts of a multipart; none if it has no boundary, or one that does not occur."""
    raw = message.raw
    boundary = part.parameters.get("boundary", "").encode("latin-1", "replace").rstrip()
    if not boundary:
        guessed = _GUESSED.match(raw, part.start, part.end)
        if not guessed:
            return
        boundary = guessed[1].rstrip()
    default = "message/rfc822" if part.kind == "multipart/digest" else "text/plain"
    begun = -1
    for at, behind, closes in _delimiters(raw, b"--" + boundary, part):
        if begun >= 0:
            yield _part(raw, begun, at, default)
        begun = behind
        if closes:
            return
    if begun >= 0:
        # The end was lost; what is there counts.
        yield _part(raw, begun, part.end, default)


def _delimiters(raw: bytes, delimiter: bytes, part: Part) -> Iterator[tuple[int, int, bool]]:
    """Give where each delimiter begins and ends, and whether it is the last one."""
    at = part.start
    for _ in range(_MOST):
        found = raw.find(delimiter, at, part.end)
        if found < 0:
            return
        at = found + len(delimiter)
        if found > part.start and raw[found - 1 : found] != b"\n":
            continue
        end = raw.find(b"\n", at, part.end)
        behind = part.end if end < 0 else end + 1
        rest = raw[at : min(behind, at + 80)].strip()
        # The boundary of an outer part may be the beginning of an inner one.
        if rest in {b"", b"--"}:
            begin = found - 1 if found > part.start else found
            yield begin, behind, rest == b"--"


def _part(raw: bytes, start: int, end: int, default: str) -> Part:
    end = max(start, end)
    head, body = split(raw, start, end)
    kind, parameters = head.kind()
    return Part(head, kind or default, parameters, min(body, end), end)


def leaves(message: Message, part: Part | None = None, depth: int = 0) -> Iterator[Part]:
    """Give all parts that hold no others, those inside a forwarded message excepted."""
    part = part or message.whole
    if part.kind.startswith("multipart/") and depth < _DEEPEST:
        for inner in children(message, part):
            yield from leaves(message, inner, depth + 1)
    else:
        yield part


def text_of(message: Message) -> str:
    """Give the text of a message for reading: plain text, else its HTML as text; attachments are left out."""
    whole = message.whole
    if not whole.kind.startswith("multipart/"):
        return _text(message, whole)
    return "\n".join(_texts(message, whole, 0)).strip("\n")


def _texts(message: Message, part: Part, depth: int) -> list[str]:
    if not part.kind.startswith("multipart/"):
        said = "" if part.is_attachment else _text(message, part)
        return [said] if said.strip() else []
    inner = list(children(message, part)) if depth < _DEEPEST else []
    if not inner and depth == 0:
        # It is announced as parts and has none.
        return [plain(message, part)]
    if part.kind != "multipart/alternative":
        return [said for each in inner for said in _texts(message, each, depth + 1)]
    for each in sorted(inner, key=lambda each: each.kind != "text/plain"):
        if found := _texts(message, each, depth + 1):
            return found
    return []


def _text(message: Message, part: Part) -> str:
    if part.kind == "text/html":
        # Most mail has plain text: the parser is loaded for the rest.
        from relnote.importers.mail.from_html import html_as_text

        return html_as_text(plain(message, part))
    if part.kind in {"text/plain", "text"} or "/" not in part.kind:
        said = plain(message, part)
        return _unflowed(said, part) if part.parameters.get("format", "").lower() == "flowed" else said
    return ""


def plain(message: Message, part: Part) -> str:
    """Give the text of a part with its encodings undone, its lines ended by line feeds."""
    raw = message.raw[part.start : min(part.end, part.start + _LARGEST_TEXT)]
    if message.escaped and b">From " in raw:
        raw = _ESCAPED.sub(rb"\1", raw)
    raw = transfer.decoded(raw, part.head.lower(b"content-transfer-encoding").split(";")[0].strip())
    if part.end - part.start > _LARGEST_TEXT:
        # The cut may have gone through a character.
        raw = raw[: raw.rfind(b"\n") + 1 or len(raw)]
    said = transfer.text(raw, part.parameters.get("charset", ""))
    return said.replace("\r\n", "\n").replace("\r", "\n")


def _unflowed(said: str, part: Part) -> str:
    """Join lines that were broken for sending (RFC 3676): those that end with a blank."""
    glue = "" if part.parameters.get("delsp", "").lower() == "yes" else " "
    lines: list[str] = []
    open_line: list[str] = []
    for line in said.split("\n"):
        own = line.removeprefix(" ")
        if line.startswith(">") or own == "-- " or not own.endswith(" "):
            if line.startswith(">") or own == "-- ":
                lines += ["".join(open_line).rstrip()] if open_line else []
                lines.append(own)
            else:
                lines.append("".join(open_line) + own)
            open_line = []
        else:
            open_line.append(own.rstrip(" ") + glue)
    return "\n".join(lines + (["".join(open_line).rstrip()] if open_line else []))
