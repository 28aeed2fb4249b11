"""Reads relnote's own JSON, record by record, however it is laid out: a few hundred kilobytes of it in memory at a time."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import IO, Any

from relnote.domain.journal_format import FORMAT, VERSION
from relnote.domain.refusal import Refusal

_PIECE = 1 << 18
_BLANK = re.compile(r"[ \t\r\n]*")
_LONGEST = 1 << 28
"""Characters of one record."""

_DAMAGED = "The file is damaged: what stands in it is no JSON of relnote from character {at:,} on; nothing was changed."


class JournalFile:
    """A file of a whole journal, open for reading.

    Args:
        file: Its bytes.

    Raises:
        Refusal: it is no such file, is damaged, or of a newer version.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._text = _Text(file)
        self.head: dict[str, Any] = {}
        """What it says of itself before its sections: `format`, `version`, `journal`, `made_at`."""
        self._section = self._read_head()
        if self.head.get("format") != FORMAT:
            raise Refusal("This is no journal of relnote as JSON; nothing was changed.")
        version = self.head.get("version")
        if not isinstance(version, int) or version > VERSION:
            raise Refusal(
                "This file was written by a newer relnote; update relnote, then import it. Nothing was changed."
            )

    def records(self) -> Iterator[tuple[str, Any]]:
        """Give every record with the name of its section, in the order of the file.

        Raises:
            Refusal: the file is damaged.
        """
        while self._section:
            yield from self._records_of(self._section)
            self._section = self._next_name() if self._text.next_is(",") else ""
        self._text.skip("}")
        if not self._text.at_end():
            raise self._text.damaged()

    def _read_head(self) -> str:
        """Read up to the first section; gives its name."""
        self._text.skip("{")
        while True:
            name = self._next_name()
            if self._text.peek() == "[":
                return name
            self.head[name] = self._text.value()
            if not self._text.next_is(","):
                return ""

    def _next_name(self) -> str:
        name = self._text.value()
        if not isinstance(name, str):
            raise self._text.damaged()
        self._text.skip(":")
        return name

    def _records_of(self, section: str) -> Iterator[tuple[str, Any]]:
        self._text.skip("[")
        if self._text.next_is("]"):
            return
        while True:
            yield section, self._text.value()
            if not self._text.next_is(","):
                break
        self._text.skip("]")


class _Text:
    """The text of a file, of which only what is needed next is kept."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("strict")
        self._held = ""
        self._at = 0
        self._before = 0
        self._ended = False
        self._decode = json.JSONDecoder(parse_constant=_no_number).raw_decode

    def damaged(self) -> Refusal:
        return Refusal(_DAMAGED.format(at=self._before + self._at + 1))

    def peek(self) -> str:
        """Give the next character that is no blank; empty at the end."""
        while True:
            found = _BLANK.match(self._held, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._held):
                return self._held[self._at]
            if not self._more(_PIECE):
                return ""

    def next_is(self, char: str) -> bool:
        """Tell whether a character comes next, and go behind it if so."""
        if self.peek() != char:
            return False
        self._at += 1
        return True

    def skip(self, char: str) -> None:
        if not self.next_is(char):
            raise self.damaged()

    def at_end(self) -> bool:
        return not self.peek()

    def value(self) -> Any:
        """Give the next value."""
        size = _PIECE
        while True:
            self.peek()
            try:
                value, end = self._decode(self._held, self._at)
            except (ValueError, RecursionError):
                if len(self._held) - self._at > _LONGEST or not self._more(size):
                    raise self.damaged() from None
                size *= 2
                continue
            # A number may go on in the next piece.
            if end == len(self._held) and self._more(size):
                continue
            self._at = end
            return value

    def _more(self, size: int) -> bool:
        if self._ended:
            return False
        data = self._file.read(size)
        self._ended = not data
        self._before += self._at
        try:
            self._held = self._held[self._at :] + self._decoder.decode(data, final=self._ended)
        except UnicodeDecodeError:
            self._at = len(self._held) - self._at
            raise self.damaged() from None
        self._at = 0
        return bool(data)


def _no_number(word: str) -> Any:
    raise ValueError(word)
