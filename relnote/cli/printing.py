"""The only place that prints: data on the standard output, talk on standard error, all of it harmless."""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from typing import TYPE_CHECKING, TextIO

from relnote.domain.text import shown

if TYPE_CHECKING:
    from collections.abc import Sequence


class Strong(str):
    """A piece of a line that stands out where the terminal can show it."""

    __slots__ = ()


class Printer:
    """Prints for one command. Text from anywhere may be given to it: control characters never act."""

    def __init__(self) -> None:
        # A shell can start a program with these closed; Python then has none.
        self._out: TextIO = sys.stdout or io.StringIO()
        self._talk: TextIO = sys.stderr or io.StringIO()
        self._progress = 0
        self._colours = (
            _is_terminal(self._out) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        )

    def line(self, *pieces: str) -> None:
        """Print a line of data."""
        text = "".join(self._piece(piece) for piece in pieces)
        self._write(self._out, f"{text.rstrip()}\n")

    def data(self, value: object) -> None:
        """Print plain values as JSON, exactly, with everything outside ASCII escaped."""
        self._write(self._out, json.dumps(value, ensure_ascii=True, indent=2) + "\n")

    def say(self, text: str) -> None:
        """Say a sentence on standard error."""
        self._end_progress()
        self._write(self._talk, shown(text) + "\n")

    def plain(self, text: str) -> None:
        """Print text of our own with line breaks: help, or a script."""
        self._write(self._out, shown(text, breaks=True))

    def progress(self, text: str) -> None:
        """Say how far it is, over what was said before; only where standard error is a terminal."""
        if _is_terminal(self._talk):
            told = shown(text)
            self._write(self._talk, "\r" + told.ljust(self._progress))
            self._talk.flush()
            self._progress = len(told)

    def ask(self, question: str) -> str | None:
        """Ask for a line on the terminal; none if nobody is there to answer."""
        if not sys.stdin or not sys.stdin.isatty() or not _is_terminal(self._talk):
            return None
        self._write(self._talk, shown(question))
        self._talk.flush()
        return sys.stdin.readline().rstrip("\n")

    def flush(self) -> None:
        """Write out what is held back.

        Raises:
            BrokenPipeError: the reader is gone.
        """
        self._end_progress()
        self._out.flush()
        self._talk.flush()

    def _piece(self, piece: str) -> str:
        text = shown(piece)
        return f"\x1b[1m{text}\x1b[0m" if self._colours and isinstance(piece, Strong) else text

    def _end_progress(self) -> None:
        if self._progress:
            self._write(self._talk, "\r" + " " * self._progress + "\r")
            self._progress = 0

    @staticmethod
    def _write(stream: TextIO, text: str) -> None:
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "replace").decode(encoding))


def _is_terminal(stream: TextIO) -> bool:
    return not stream.closed and stream.isatty()


def padded(text: str, width: int) -> str:
    """Fill text up to `width` cells of a terminal; what is longer stays as it is."""
    return text + " " * (width - cells(text))


def cells(text: str) -> int:
    """Tell how many cells of a terminal text takes as it is shown."""
    return sum(_cells_of(char) for char in shown(text))


def _cells_of(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def widest(texts: Sequence[str], limit: int) -> int:
    """Tell the cells of the widest text, `limit` at most."""
    return min(limit, max(map(cells, texts), default=0))
