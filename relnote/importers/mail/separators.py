"""Finds where the messages of an mbox file begin, in constant memory.

A message begins with a `From ` line that follows a blank line or begins the file, ends with a date as
`asctime` writes it, and stands before a header. Bodies hold many lines that begin with `From ` and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from relnote.importers.wide import UTF8_MARK

_CHUNK = 1 << 20
_AHEAD = 2048
"""Bytes that must be there behind a separator to tell that it is one, unless the file ends."""
_BEHIND = 16

_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME = rb"\d{1,2}:\d\d(?::\d\d)?"
_ZONE = rb"(?:[ \t]+(?:[A-Z]{1,5}|[+-]\d{4}))?"
_DATE = (
    rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ \t]+(?:"
    + _MONTH + rb"[ \t]+\d{1,2}[ \t]+" + _TIME + _ZONE + rb"[ \t]+\d{2,4}" + _ZONE
    + rb"|\d{1,2}[ \t]+" + _MONTH + rb"[ \t]+\d{2,4}[ \t]+" + _TIME + _ZONE
    + rb")(?:[ \t]+remote from [^\r\n]{1,100})?"
)  # fmt: skip
_HEADER = rb"(?=>?From |[!-9;-~]{1,120}[ \t]*:)"
_STRICT = re.compile(rb"From [^\r\n]{0,500}?\b" + _DATE + rb"[ \t]*\r?\n" + _HEADER)
_UNDATED = re.compile(rb"From [^\r\n]{0,700}\r?\n" + _HEADER)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A message of the file, or the text before the first one."""

    line: int
    """Line it begins on, counted from 1."""
    start: int
    """Offset of its first byte: that of its `From ` line, if it has one."""
    head: int
    """Offset behind the `From ` line."""
    end: int
    """Offset behind its last byte."""

    @property
    def is_message(self) -> bool:
        """Tell whether it begins with a `From ` line."""
        return self.head > self.start


def stretches(file: BinaryIO) -> Iterator[Stretch]:
    """Give the messages of an mbox file in their order, and what stands before the first as one more.

    A file that begins with a `From ` line without a date was written by a program that puts none; only then no
    separator needs one.
    """
    mark = UTF8_MARK if file.read(len(UTF8_MARK)) == UTF8_MARK else b""
    file.seek(len(mark))
    beginning = file.read(_AHEAD)
    undated = _UNDATED.match(beginning) and not _STRICT.match(beginning)
    file.seek(len(mark))
    start, head, line = len(mark), len(mark), 1
    for found in _separators(file, len(mark), _UNDATED if undated else _STRICT):
        if found.start > start:
            yield Stretch(line, start, head, found.start)
        start, head, line = found.start, found.head, found.line
    end = file.tell()
    if end > start:
        yield Stretch(line, start, head, end)


def _separators(file: BinaryIO, base: int, pattern: re.Pattern[bytes]) -> Iterator[Stretch]:
    """Give each separator as a stretch of its own; `base` is the offset at which the file stands."""
    # The file begins as if a blank line stood before it.
    buffer, base, line = b"\n\n", base - 2, -1
    at = counted = 0
    ended = False
    while not ended:
        chunk = file.read(_CHUNK)
        ended = not chunk
        buffer += chunk
        limit = len(buffer) if ended else len(buffer) - _AHEAD
        while (found := buffer.find(b"\nFrom ", at, max(limit, 0))) >= 0:
            at = found + 1
            if buffer[found - 1 : found] != b"\n" and buffer[found - 2 : found] != b"\n\r":
                continue
            if separator := pattern.match(buffer, at):
                line += buffer.count(b"\n", counted, at)
                counted = at
                yield Stretch(line, base + at, base + separator.end(), base + separator.end())
        at = max(at, limit - 5)
        keep = max(0, min(at, len(buffer)) - _BEHIND)
        if keep > counted:
            line += buffer.count(b"\n", counted, keep)
            counted = keep
        # What was counted already stays counted, also where the buffer keeps it.
        buffer, base, at, counted = buffer[keep:], base + keep, max(at - keep, 0), counted - keep
