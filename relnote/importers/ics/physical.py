"""The lines of a file, read bit by bit: of a file of any size only one line is held at a time."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from relnote.importers import wide

LONGEST = 1024 * 1024
"""Bytes of a line that are kept."""

_CHUNK = 64 * 1024
_END = re.compile(rb"\r?\r\n|\n|\r")


def encoding_of(file: BinaryIO) -> str:
    """Tell the UTF-16 encoding of a file that stands at its beginning, and go back there; empty if it has none."""
    start = file.read(_CHUNK)
    file.seek(0)
    return wide.encoding_of(start)


def lines(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Give the lines with their ends (LF, CR, CR LF or CR CR LF), as UTF-8 if the file has an `encoding`."""
    held = b""
    searched = 0
    for chunk in _chunks(file, encoding):
        held += chunk
        at = 0
        for found in _END.finditer(held, searched):
            if found.end() > len(held) - 2 and found[0] == b"\r":
                # An LF may follow in the next chunk.
                break
            yield held[at : found.end()][:LONGEST]
            at = found.end()
        held = held[at:]
        if len(held) > LONGEST + _CHUNK:
            # Of a line without end only the beginning is kept, and what may be half of its end.
            held = held[:LONGEST] + held[-2:]
        searched = max(0, len(held) - 2)
    at = 0
    for found in _END.finditer(held):
        yield held[at : found.end()][:LONGEST]
        at = found.end()
    if held[at:]:
        yield held[at:][:LONGEST]


def _chunks(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    if not encoding:
        first = file.read(_CHUNK)
        yield first.removeprefix(wide.UTF8_MARK)
        while chunk := file.read(_CHUNK):
            yield chunk
        return
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    beginning = True
    while chunk := file.read(_CHUNK):
        text = decoder.decode(chunk)
        yield (text.removeprefix("\ufeff") if beginning else text).encode("utf-8", "surrogatepass")
        beginning = False
