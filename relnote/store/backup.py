"""Verified copies of the journal, kept beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from glob import escape
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

KEPT = 10
"""How many backups are kept; the oldest goes first."""


def back_up(journal: Path, now: datetime, why: str) -> Path:
    """Copy the journal into `backups/` beside it, verify the copy and keep its SHA-256.

    `why` is one word that becomes part of the name (`migration`, `import`).

    Raises:
        Refusal: the copy could not be made or is not equal; the journal is untouched.
    """
    folder = journal.parent / "backups"
    # Two programs may do this at once.
    partial = folder / f"{journal.stem}.{os.getpid()}.partial"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _copy(journal, partial)
        target = _free_name(folder, f"{journal.stem}-{now:%Y%m%dT%H%M%SZ}-{why}")
        checksum = _sha256(partial)
        target.with_suffix(".sha256").write_text(f"{checksum}  {target.name}\n", encoding="utf-8")
        partial.replace(target)
        _thin(journal)
    except (OSError, sqlite3.Error) as fault:
        raise Refusal(
            f"{journal.name} could not be backed up to {folder} ({type(fault).__name__}); "
            "nothing was changed. Check that the folder is writable and has room."
        ) from None
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return target


def _copy(journal: Path, partial: Path) -> None:
    with (
        closing(sqlite3.connect(f"{journal.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(partial)) as copy,
    ):
        # One reading for the copy and for the counts: others may write meanwhile.
        source.execute("BEGIN")
        expected = _counts(source)
        source.backup(copy)
        if expected != _counts(copy) or copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise Refusal(f"The backup of {journal.name} does not match it; nothing was changed.")


def _free_name(folder: Path, name: str) -> Path:
    """Give a name that no other backup of the same second has, and hold it with its checksum file."""
    for number in range(1, 1000):
        target = folder / f"{name}{f'-{number}' if number > 1 else ''}.db"
        try:
            os.close(os.open(target.with_suffix(".sha256"), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return target
    raise OSError(f"{folder} holds too many backups")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in names.fetchall()
    }


def _sha256(path: Path) -> str:
    import hashlib

    with path.open("rb") as copy:
        return hashlib.file_digest(copy, "sha256").hexdigest()


def copies_of(journal: Path) -> list[Path]:
    """Give the backups of a journal with their checksums, oldest first."""
    # The time in the pattern keeps the backups of `work-old` from those of `work`.
    time = f"{'[0-9]' * 8}T{'[0-9]' * 6}Z"
    return sorted((journal.parent / "backups").glob(f"{escape(journal.stem)}-{time}-*"))


def _thin(journal: Path) -> None:
    copies = [file for file in copies_of(journal) if file.suffix == ".db"]
    for old in copies[:-KEPT]:
        old.unlink(missing_ok=True)
        old.with_suffix(".sha256").unlink(missing_ok=True)
