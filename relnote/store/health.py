"""Facts about the file of the journal."""

from __future__ import annotations

import sqlite3
from glob import escape
from typing import TYPE_CHECKING

from relnote.store.backup import copies_of
from relnote.store.database import database, journal_mode, wal_is_safe

if TYPE_CHECKING:
    from pathlib import Path


def file_faults() -> list[str]:
    """Give what SQLite finds wrong with the file, and rows that point to nothing; empty if it is sound."""
    told = [row[0] for row in database.execute_sql("PRAGMA quick_check").fetchall()]
    faults = [line for line in told if line != "ok"]
    lost = loose_rows()
    return faults + [f"{lost} rows point to nothing"] * bool(lost)


def loose_rows() -> int:
    """Count the rows that point to nothing."""
    return len(database.execute_sql("PRAGMA foreign_key_check").fetchall())


def commit_mode() -> str:
    """Say how commits are made durable, and why."""
    mode = database.execute_sql("PRAGMA journal_mode").fetchone()[0]
    version = sqlite3.sqlite_version
    if wal_is_safe(sqlite3.sqlite_version_info):
        why = f"SQLite {version} keeps a write-ahead log safely"
    else:
        why = f"SQLite {version} can damage a write-ahead log that two programs use (mended in 3.51.3)"
    wanted = journal_mode(sqlite3.sqlite_version_info)
    suffix = "" if mode == wanted else f"; {wanted} will be used once no other program has it open"
    return f"Journal mode {mode}, because {why}{suffix}."


def readable_by_others(path: Path) -> list[str]:
    """Name the files of the journal that others can read."""
    beside = [*sorted(path.parent.glob(f"{escape(path.name)}*")), *copies_of(path)]
    return [file.name for file in beside if file.is_file() and file.stat().st_mode & 0o077]
