"""Verified copies of the journal, kept beside it."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
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
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"{journal.stem}-{now:%Y%m%dT%H%M%SZ}-{why}.db"
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with (
            closing(sqlite3.connect(f"{journal.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(copy)
            if _counts(source) != _counts(copy) or copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise Refusal(f"The backup of {journal.name} does not match it; nothing was changed.")
    except (OSError, sqlite3.Error) as fault:
        partial.unlink(missing_ok=True)
        raise Refusal(
            f"{journal.name} could not be backed up to {folder} ({type(fault).__name__}); "
            "nothing was changed. Check that the folder is writable and has room."
        ) from None
    checksum = _sha256(partial)
    partial.rename(target)
    target.with_suffix(".sha256").write_text(f"{checksum}  {target.name}\n", encoding="utf-8")
    _thin(folder, journal.stem)
    return target


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in names.fetchall()
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as copy:
        return hashlib.file_digest(copy, "sha256").hexdigest()


def _thin(folder: Path, stem: str) -> None:
    copies = sorted(folder.glob(f"{stem}-*.db"))
    for old in copies[:-KEPT]:
        old.unlink()
        old.with_suffix(".sha256").unlink(missing_ok=True)
