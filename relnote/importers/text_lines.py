"""The lines of a text file with their bytes as they came, however it is encoded and however long they are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from relnote.importers import wide

LONGEST = 1 << 22
"""Characters of a line; what is longer comes in parts."""
_SAMPLE = 4096


def text_lines(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    """Give every line with its end, as text and as bytes, from the beginning of `file`, which must be seekable.

    UTF-16 is told by its mark or its NULs. Otherwise a line is UTF-8, or Windows-1252 if it cannot be that.
    Nothing is raised for what the file holds.
    """
    file.seek(0)
    encoding = wide.encoding_of(file.read(_SAMPLE))
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
            yield (line if encoding or _is_clean(line) else raw.decode("cp1252", "replace")), raw
    finally:
        text.detach()


def _is_clean(line: str) -> bool:
    return line.isascii() or not any("\udc80" <= char <= "\udcff" for char in line)
