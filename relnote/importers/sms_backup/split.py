"""Splits a backup into its records on bytes, so that damage stays within the record it is in.

An XML parser gives up at the first fault. Here `<call`, `<sms` and `<mms` begin a record wherever they stand
(a `<` cannot stand in a text of XML), and each record is parsed for itself.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from relnote.importers import wide
from relnote.importers.vcard.charset import codec_of

_CHUNK = 1 << 18
_LONGEST = 1 << 22
"""Bytes of a record without its attachments; messages have a few hundred."""
RAW = 1 << 16
"""How much is kept of a record that was not understood."""
_TAIL = 16
"""Bytes that may hold the beginning of `<call`."""

_START = re.compile(rb"<(?:(?:sms|call|mms)(?=[\s/>])|/(?:smses|calls)(?=[\s>]))")
_NAME = re.compile(rb"<(sms|call|mms)\b")
_TAG = rb"""<%s(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+"""
_EMPTY = {
    name: re.compile(_TAG % name + rb"(?:(?<=/)>|>\s*</" + name + rb"\s*>)") for name in (b"sms", b"call")
}
_LONE_MMS = re.compile(_TAG % b"mms" + rb"(?<=/)>")
_MMS_END = re.compile(rb"</mms\s*>")
_ATTACHED = re.compile(rb"""\sdata=(?:"[A-Za-z0-9+/=\s]*+"|'[A-Za-z0-9+/=\s]*+')""")
_BEGUN = re.compile(rb"""\sdata=(["'])[A-Za-z0-9+/=\s]*\Z""")
_FRAME = re.compile(
    rb"\xef\xbb\xbf|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[<>]*(?:\[[^\]]*\]\s*)?>|</?(?:smses|calls)\b[^<>]*>|[\s\x00]",
    re.DOTALL,
)
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})")


@dataclass(frozen=True, slots=True)
class Piece:
    """A record as it stands in the file, or what stands between records."""

    kind: str
    """`call`, `sms` or `mms`; empty for what is no record."""
    data: bytes
    """UTF-8, without what is attached if there is much of it."""
    fault: str = ""
    """Why it cannot be read: one sentence for a person."""

    @property
    def raw(self) -> bytes:
        """What is kept of it when it is not understood."""
        return self.data[:RAW]


def split(file: BinaryIO) -> Iterator[Piece]:
    """Give the records of a file in their order, and what is between them that means nothing.

    A file that declares entities is one piece with a fault: nothing of it is read.
    """
    begun = False
    for data, whole in _stretches(_utf8(file)):
        if not begun and not _NAME.match(data) and b"<!ENTITY" in data.upper():
            yield Piece("", data, "The file declares XML entities, which no backup has; it is not read.")
            return
        begun = True
        yield from _pieces(data, whole=whole)


def _pieces(data: bytes, *, whole: bool) -> Iterator[Piece]:
    named = _NAME.match(data)
    if not named:
        yield from _stray(data)
        return
    kind = named[1].decode()
    if not whole:
        yield Piece(kind, data, "The record is longer than a message can be.")
        return
    ended = _MMS_END.search(data) if kind == "mms" else _EMPTY[named[1]].match(data)
    if not ended and kind == "mms":
        # One without parts may be written like the others.
        ended = _LONE_MMS.match(data)
    if not ended:
        yield Piece(kind, data, "The record breaks off before its end.")
        return
    yield Piece(kind, data[: ended.end()])
    yield from _stray(data[ended.end() :])


def _stray(data: bytes) -> Iterator[Piece]:
    if data.isspace() or not data:
        return
    left = _FRAME.sub(b"", data)
    if left:
        yield Piece("", left, "This is no call and no message.")


def _stretches(chunks: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Give what stands from each beginning of a record to the next, and whether all of it is there."""
    held, whole = b"", True
    for chunk in chunks:
        held += chunk
        begin = 0
        for found in _START.finditer(held):
            if found.start() > begin:
                yield held[begin : found.start()], whole
                begin, whole = found.start(), True
        held = held[begin:]
        if len(held) > RAW:
            held = _BEGUN.sub(rb" data=\1", _ATTACHED.sub(b"", held))
        if len(held) > _LONGEST:
            held, whole = held[:RAW] + held[-_TAIL:], False
    if held:
        yield held, whole


def _utf8(file: BinaryIO) -> Iterator[bytes]:
    first = file.read(_CHUNK)
    encoding = wide.encoding_of(first)
    if not encoding:
        declared = _DECLARED.match(first.removeprefix(wide.UTF8_MARK))
        encoding = codec_of(declared[1].decode("ascii")) if declared else ""
    if encoding in ("", "utf-8", "ascii"):
        yield first
        while chunk := file.read(_CHUNK):
            yield chunk
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    chunk = first
    while chunk:
        yield decoder.decode(chunk).encode("utf-8", "replace")
        chunk = file.read(_CHUNK)
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
