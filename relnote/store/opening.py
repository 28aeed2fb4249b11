"""Opening a journal: private files, the newest format, the right way to commit."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.store.backup import copies_of
from relnote.store.database import (
    OPEN_TIMEOUT,
    bind,
    close_journal,
    connected,
    database,
    journal_mode,
)
from relnote.store.file_names import with_beside
from relnote.store.migrations.runner import MIGRATIONS, migrate, version_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


OWN_FOLDER = "relnote"
"""Name of the folder that holds a journal unless the user names another."""


def open_journal(path: Path, now: datetime) -> None:
    """Open the journal at `path`, making or migrating it as needed; only its owner can read it.

    Raises:
        Refusal: it cannot be opened, is not a journal or is newer than this program.
    """
    os.umask(0o077)
    close_journal()
    if version_of(path) != len(MIGRATIONS):
        _make_private(path)
        migrate(path, now)
    _mend_permissions(path)
    bind(path)
    with connected():
        _choose_journal_mode()


def _make_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except IsADirectoryError:
        raise Refusal(f"{path} is a folder; name a file with --database.") from None
    except OSError as fault:
        raise Refusal(
            f"{path} cannot be made here ({fault.strerror}); choose a folder of yours with --database or RELNOTE_DATABASE."
        ) from None


def _mend_permissions(path: Path) -> None:
    """Take others' rights away from the journal, from what SQLite keeps beside it, and from our own folders."""
    files = [*with_beside(path), *copies_of(path)]
    # A folder of another name may be the user's home, or be shared on purpose.
    ours = path.parent.name == OWN_FOLDER
    folders = [path.parent / name for name in ("", "backups", "skipped", "replaced")] if ours else []
    for each, mode in (*((file, 0o600) for file in files), *((folder, 0o700) for folder in folders)):
        # What is somebody else's is theirs to allow.
        with suppress(OSError):
            if each.stat().st_mode & 0o077:
                each.chmod(mode)


def _choose_journal_mode() -> None:
    """Switch to the mode this SQLite is safe with, unless another program has the journal open now."""
    wanted = journal_mode(sqlite3.sqlite_version_info)
    if database.execute_sql("PRAGMA journal_mode").fetchone()[0] == wanted:
        return
    try:
        database.execute_sql(f"PRAGMA busy_timeout = {OPEN_TIMEOUT * 20}")
        database.execute_sql(f"PRAGMA journal_mode = {wanted}")
    except Exception as fault:
        if "locked" not in str(fault) and "readonly" not in str(fault):
            raise
    finally:
        database.execute_sql("PRAGMA busy_timeout = 30000")
