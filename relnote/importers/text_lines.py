"""The lines of a text file with their bytes as they came, however it is encoded and however long they are."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from relnote.importers import wide

LONGEST = 1 << 22
"""Characters of a line; what is longer comes in parts."""
_SAMPLE = 1 << 16
_PARTS = re.compile(rb"[,;\t:.]")
_GUESSED = 24
"""So many lines that are not UTF-8 tell the code page."""


def text_lines(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    """Give every line with its end, as text and as bytes, from the beginning of `file`, which must be seekable.

    UTF-16 is told by its mark or its NULs. Otherwise a line is UTF-8, or what fits the beginning of the file best if
    it cannot be that: the code page of some machine.
    Nothing is raised for what the file holds.
    """
    file.seek(0)
    sample = file.read(_SAMPLE)
    encoding = wide.encoding_of(sample)
    code_page = "" if encoding else _code_page(sample)
    file.seek(0)
    # Bytes that are no UTF-8 come through as lone surrogates and can be told, and written back, exactly.
    text = io.TextIOWrapper(
        file,
        encoding=encoding or "utf-8",
        errors="replace" if encoding else "surrogateescape",
        newline="",
    )
    try:
        first = True
        while line := text.readline(LONGEST):
            raw = line.encode(encoding, "replace") if encoding else line.encode("utf-8", "surrogateescape")
            if first:
                line, first = line.removeprefix("\ufeff"), False
            yield (line if encoding or _is_clean(line) else _decoded(raw, code_page)), raw
    finally:
        text.detach()


def _is_clean(line: str) -> bool:
    return line.isascii() or not any("\udc80" <= char <= "\udcff" for char in line)


def _decoded(raw: bytes, code_page: str) -> str:
    if code_page:
        try:
            return raw.decode(code_page)
        except UnicodeError:
            pass
    return raw.decode("cp1252", "replace")


def _code_page(sample: bytes) -> str:
    """Tell the code page of a file by how it begins; empty if that is UTF-8 or could be anything."""
    if sample.isascii() or b"\0" in sample:
        return ""
    lines = [line for line in sample.splitlines()[:-1] or [sample] if not _is_utf8(line)]
    # Letters of two bytes hold no sign that parts cells, so that none is cut in two.
    odd = [part for line in lines[:_GUESSED] for part in _PARTS.split(line[:4000])[:-1] or [line]]
    odd = [part for part in odd if not part.isascii()][: _GUESSED * 4]
    if not odd:
        return ""
    from relnote.importers import guessing

    return guessing.best(odd)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeError:
        return False
    return True
