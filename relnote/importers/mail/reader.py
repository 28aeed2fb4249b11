"""Reads mailboxes message by message, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from relnote.importers.drafts import HistoryRecord, Skipped
from relnote.importers.mail import maildir, sorting
from relnote.importers.mail.message import KEPT, Came, Reading, record, skipped
from relnote.importers.mail.separators import Stretch, stretches

LARGEST = 32 * 1024 * 1024
"""Bytes of a message that are looked at; its text stands at the beginning, unless large attachments precede it."""


def read_mbox(path: Path, mine: frozenset[str], *, subjects_only: bool = False) -> Iterator[HistoryRecord]:
    """Read all messages of an mbox file, in the order of the file.

    Args:
        path: the file.
        mine: the user's own addresses, lower case.
        subjects_only: keep subjects, and no text.

    Yields:
        A record for each message; `line` is that of its `From ` line. Text before the first message is skipped
        as one record. Moments are UTC; messages know no zones, only offsets.

    Raises:
        OSError: the file cannot be read.
    """
    reading = Reading(mine, subjects_only, escaped=True)
    names = [path.name, path.stem, path.parent.stem] if path.name == "mbox" else [path.name, path.stem]
    reason = sorting.folder_reason(names)
    with path.open("rb") as scanned, path.open("rb", buffering=0) as file:
        for stretch in stretches(scanned):
            if stretch.is_message:
                yield record(_came(file, stretch, reason), reading)
            elif stray := _stray(file, stretch):
                yield stray


def _came(file: BinaryIO, stretch: Stretch, reason: str) -> Came:
    file.seek(stretch.start)
    whole = file.read(min(stretch.end - stretch.start, LARGEST))
    head = stretch.head - stretch.start
    return Came(stretch.line, whole[head:], whole[:head], reason)


def _stray(file: BinaryIO, stretch: Stretch) -> Skipped | None:
    file.seek(stretch.start)
    raw = file.read(min(stretch.end - stretch.start, KEPT))
    if not raw.strip() and stretch.end - stretch.start <= KEPT:
        return None
    return Skipped(line=stretch.line, reason="This text stands before the first message.", raw=raw)


def read_maildir(path: Path, mine: frozenset[str], *, subjects_only: bool = False) -> Iterator[HistoryRecord]:
    """Read all messages of a Maildir and of the folders in it, sorted by folder and name.

    Args:
        path: the folder: one that holds `cur` and `new`, or holds folders that do.
        mine: the user's own addresses, lower case.
        subjects_only: keep subjects, and no text.

    Yields:
        A record for each file below `cur` and `new`; `line` is its number, counted from 1. A file that cannot be
        read is skipped. Moments are UTC; messages know no zones, only offsets.
    """
    reading = Reading(mine, subjects_only, escaped=False)
    for number, stored in enumerate(maildir.stored(path), 1):
        if stored.is_folder:
            yield skipped(Came(number, b""), "This folder cannot be read.")
            continue
        try:
            with open(stored.path, "rb", buffering=0) as file:  # noqa: PTH123 - many files
                raw = file.read(LARGEST)
        except OSError as fault:
            yield skipped(Came(number, b""), f"This message cannot be read ({fault.strerror}).")
            continue
        yield record(Came(number, raw, reason=stored.reason), reading)
