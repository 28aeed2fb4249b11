"""Putting another file in the place of the journal, while other programs may have it open; and keeping what was there."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
from contextlib import closing, contextmanager
from glob import escape
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.store.backup import is_of_damage
from relnote.store.file_names import ANY_TIME, BESIDE, TIME, with_beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

PATIENCE = 30.0
"""Seconds to wait for another program that writes."""
DAMAGED = "damaged"
"""What stands at the end of the name of a damaged journal that was kept."""
_LEFT_OVER = re.compile(rf"\.(\d+)\.(?:partial|restoring|mending)(?:{'|'.join(BESIDE)})?$")

Stamp = tuple[str, bytes]
"""What changes whenever somebody writes to a journal."""


def stamp_of(journal: Path) -> Stamp:
    """Tell how a journal stands, so that it can be told later whether somebody has written to it since.

    With a write-ahead log that is the number of changes; otherwise the counter in the head of the file, which can be
    looked at even while the file is locked.
    """
    with journal.open("rb") as file:
        head = file.read(100)
    if head[18:19] == b"\x02":
        with closing(reading(journal)) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = 'revision'").fetchone()
        return "revision", str(row[0] if row else "").encode()
    return "counter", head[24:28]


def put_in_place(copy: Path, journal: Path, stamp: Stamp | None) -> None:
    """Make the journal what the copy is, in one transaction.

    Raises:
        Refusal: another program does not let go of it, or wrote to it since `stamp` was taken; nothing was changed.
    """
    deadline = time.monotonic() + PATIENCE
    looked = False

    def watch(status: int, _remaining: int, _total: int) -> None:
        nonlocal looked
        if time.monotonic() > deadline:
            raise Refusal(
                f"{journal.name} is in use by another program; nothing was changed. Close it there."
            )
        if status in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE) and not looked:
            # From the first page on the lock is held: nobody can write any more.
            looked = True
            if stamp is not None and stamp_of(journal) != stamp:
                raise Refusal(
                    "Another program wrote to the journal meanwhile; nothing was changed. Try again."
                )

    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(journal)) as target:
        source.backup(target, pages=1, progress=watch)


def put_in_place_of_damaged(copy: Path, journal: Path) -> None:
    """Make a journal that cannot be read what the copy is; what was there must have been kept.

    Raises:
        Refusal: another program does not let go of it.
        OSError: it cannot be written.
    """
    try:
        put_in_place(copy, journal, None)
    except sqlite3.DatabaseError:
        # SQLite sees no database in it, so no program can have it open.
        for beside in with_beside(journal)[1:]:
            beside.unlink(missing_ok=True)
        copy.replace(journal)


def keep_aside(journal: Path, now: datetime) -> Path:
    """Copy a damaged journal with what SQLite keeps beside it; gives where it lies.

    Raises:
        OSError: it cannot be copied.
    """
    aside = journal.with_name(f"{journal.stem}-{now:{TIME}}-{DAMAGED}{journal.suffix}")
    for there, kept in zip(with_beside(journal), with_beside(aside), strict=True):
        if there.exists():
            os.close(os.open(kept, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
            shutil.copyfile(there, kept)
    return aside


def kept_aside(journal: Path) -> list[Path]:
    """Give the damaged files that were kept of a journal, with what lies beside each."""
    return sorted(
        journal.parent.glob(f"{escape(journal.stem)}-{ANY_TIME}-{DAMAGED}{escape(journal.suffix)}*")
    )


def sweep(journal: Path) -> None:
    """Remove what a program that was killed while it copied the journal left behind."""
    folders = (journal.parent, journal.parent / "backups")
    for path in (path for folder in folders for path in folder.glob(f"{escape(journal.stem)}.*")):
        told = _LEFT_OVER.search(path.name)
        if told and not _is_alive(int(told[1])):
            path.unlink(missing_ok=True)


@contextmanager
def explained(journal: Path) -> Iterator[None]:
    """Turn what keeps a journal from being written into a sentence.

    Raises:
        Refusal: it cannot be written.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as fault:
        raise Refusal(
            one_line(
                f"{journal} could not be written ({type(fault).__name__}); it is as it was. "
                "Check that it is yours and that the disk has room."
            )
        ) from None


def is_damaged(journal: Path) -> bool:
    """Tell whether a journal cannot be read whole; one that another program holds is not damaged for that."""
    try:
        with closing(reading(journal)) as connection:
            return bool(connection.execute("PRAGMA quick_check").fetchone() != ("ok",))
    except sqlite3.DatabaseError as fault:
        return is_of_damage(fault)


def reading(path: Path) -> sqlite3.Connection:
    """Open a file for reading only."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
