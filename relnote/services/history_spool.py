"""Interactions of files on their way into the journal: put down outside of memory, given back in order of time.

Whoever was written to is known only once the whole file was read, and an answer is linked to what came before it.
So everything is read first, before the journal is locked for writing, however long that takes.
"""

from __future__ import annotations

import json
import os
import tempfile
from array import array
from itertools import pairwise
from typing import IO, TYPE_CHECKING, NamedTuple, Self

from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel, Direction, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


class Entry(NamedTuple):
    """An interaction, in the shape it has in the spool."""

    uid: str
    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    started_at: int
    """Seconds since 1970."""
    zone: str
    duration: int | None
    body: str
    people: Sequence[int]
    """Numbers of those who took part (`People.number_of`), the main one first."""
    replies_to: Sequence[str]
    subject: str
    is_note: bool = False
    """Whether the user wrote its text as a note."""
    talk_share: int | None = None
    is_own: bool = False
    """Whether it is known by what it says (`InteractionDraft`)."""


class Spool:
    """A file without a name, which is gone when the program is, however it ends.

    Sixteen bytes an interaction are kept in memory; some sixty more while they are put into order, if they are not.
    """

    def __init__(self, folder: Path) -> None:
        """Make it beside the journal, which has the room; in the system's place if nothing can be written there."""
        self._place = folder if os.access(folder, os.W_OK) else None
        self._file = _unnamed(self._place)
        self._skipped = _unnamed(self._place)
        self._ends = array("q", [0])
        self._moments = array("q")
        self.skipped = 0
        """How many skipped records are kept here."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._skipped.close()

    def __len__(self) -> int:
        return len(self._moments)

    def add(self, entry: Entry) -> None:
        """Put an interaction down.

        Raises:
            Refusal: the disk is full.
        """
        line = json.dumps(entry).encode("ascii") + b"\n"
        self._write(self._file, line)
        self._ends.append(self._ends[-1] + len(line))
        self._moments.append(entry.started_at)

    def skip(self, text: bytes) -> None:
        """Put a skipped record down.

        Raises:
            Refusal: the disk is full.
        """
        self._write(self._skipped, text)
        self.skipped += 1

    def skipped_texts(self) -> Iterator[bytes]:
        """Give what was skipped, in pieces."""
        self._skipped.seek(0)
        while piece := self._skipped.read(1 << 16):
            yield piece

    def in_order(self) -> Iterator[Entry]:
        """Give all interactions, the oldest first; those of one second as they came."""
        if all(before <= after for before, after in pairwise(self._moments)):
            self._file.seek(0)
            yield from map(_entry, self._file)
            return
        for number in sorted(range(len(self)), key=self._moments.__getitem__):
            self._file.seek(self._ends[number])
            yield _entry(self._file.read(self._ends[number + 1] - self._ends[number]))

    @staticmethod
    def _write(file: IO[bytes], data: bytes) -> None:
        try:
            file.write(data)
        except OSError as fault:
            raise Refusal(
                f"{fault.strerror} while the file was read; nothing was changed. Make room."
            ) from None


_CHANNELS = {str(word): word for word in Channel}
_DIRECTIONS = {str(word): word for word in Direction}
_OUTCOMES = {str(word): word for word in Outcome}


def _entry(line: bytes) -> Entry:
    uid, channel, direction, outcome, *rest = json.loads(line)
    return Entry(uid, _CHANNELS[channel], _DIRECTIONS.get(direction), _OUTCOMES.get(outcome), *rest)


def _unnamed(folder: Path | None) -> IO[bytes]:
    try:
        return tempfile.TemporaryFile(dir=folder)
    except OSError as fault:
        raise Refusal(f"There is no room to read the file ({fault.strerror}); nothing was changed.") from None
