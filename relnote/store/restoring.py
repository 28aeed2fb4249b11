"""Going back to a backup: rehearsed on a copy, then put in the place of the journal in one step."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.refusal import Refusal
from relnote.store.backup import backups_of, sha256_of
from relnote.store.file_names import with_beside
from relnote.store.migrations.runner import MIGRATIONS, migrate, version_of
from relnote.store.replacing import reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from relnote.store.backup import Backup


class JournalCounts(NamedTuple):
    """What a journal holds."""

    contacts: int
    interactions: int
    changes: int
    """Undoable steps that were ever made and not taken back."""


def held_by(path: Path) -> JournalCounts | None:
    """Tell what a journal or a backup holds; none if that cannot be read."""
    try:
        with closing(reading(path)) as connection:
            counts = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("contact", "interaction", "change WHERE undone = 0")
            ]
    except sqlite3.Error:
        return None
    return JournalCounts(*counts)


def newest_good(journal: Path) -> tuple[Backup, JournalCounts] | None:
    """Give the newest backup of a journal that is as it was made and can be read, with what it holds."""
    for backup in reversed(backups_of(journal)):
        with suppress(Refusal, OSError):
            _check_sum(backup)
            if held := held_by(backup.path):
                return backup, held
    return None


@contextmanager
def rehearsed(backup: Backup, journal: Path, now: datetime) -> Iterator[Path]:
    """Give a copy of a backup that was checked and brought to the newest format; it is gone afterwards.

    Raises:
        Refusal: the backup is damaged, or newer than this program; nothing was changed.
    """
    copy = journal.with_name(f"{journal.name}.{os.getpid()}.restoring")
    try:
        _check_sum(backup)
        os.close(os.open(copy, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
        shutil.copyfile(backup.path, copy)
        _check(copy, backup)
        version = version_of(copy)
        if version > len(MIGRATIONS):
            raise Refusal(
                f"{backup.name} was written by a newer relnote; nothing was changed. Update relnote to go back to it."
            )
        if version < len(MIGRATIONS):
            migrate(copy, now, backing_up=False)
            _check(copy, backup)
        yield copy
    except OSError as fault:
        raise Refusal(
            f"{backup.name} could not be read or copied ({fault.strerror}); nothing was changed."
        ) from None
    finally:
        for each in with_beside(copy):
            with suppress(OSError):
                each.unlink(missing_ok=True)


def _check_sum(backup: Backup) -> None:
    with suppress(FileNotFoundError):
        told = backup.path.with_suffix(".sha256").read_text(encoding="utf-8").split()
        if told and told[0] != sha256_of(backup.path):
            raise Refusal(
                f"{backup.name} is not as it was written; nothing was changed. Choose another: relnote restore lists them."
            )


def _check(copy: Path, backup: Backup) -> None:
    try:
        with closing(reading(copy)) as connection:
            sound = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            sound = sound and connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except sqlite3.Error:
        sound = False
    if not sound:
        raise Refusal(
            f"{backup.name} is damaged; nothing was changed. Choose another: relnote restore lists them."
        )


def carry_over(journal: Path, copy: Path) -> int:
    """Take into the copy what must outlive going back: texts not yet saved, and which ids were ever given.

    Gives how many texts; of a journal in an older format none are taken.
    """
    if version_of(journal) != len(MIGRATIONS):
        return 0
    writing = f"{copy.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(writing, uri=True, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS present", (f"{journal.absolute().as_uri()}?mode=ro",))
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO meta (key, value) SELECT key, value FROM present.meta "
            "WHERE key = 'revision' OR key LIKE 'highest id of %' ON CONFLICT (key) DO UPDATE "
            "SET value = max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))"
        )
        # One more than either: open windows then notice.
        connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'")
        columns = ", ".join(row[1] for row in connection.execute("PRAGMA table_info(draft)"))
        connection.execute(f"INSERT OR REPLACE INTO draft ({columns}) SELECT {columns} FROM present.draft")
        drafts: int = connection.execute("SELECT count(*) FROM present.draft").fetchone()[0]
        connection.execute("COMMIT")
        connection.execute("DETACH present")
    return drafts


def are_alike(one: Path, other: Path) -> bool:
    """Tell whether nothing was written to one of two journals that the other does not have."""
    with suppress(sqlite3.Error), closing(reading(one)) as first, closing(reading(other)) as second:
        told = "SELECT value FROM meta WHERE key = 'revision'"
        return bool(first.execute(told).fetchone() == second.execute(told).fetchone())
    return False
