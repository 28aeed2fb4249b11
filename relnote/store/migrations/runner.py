"""The one runner of migrations: old or new, never between.

Peewee's own migrator rebuilds tables in a way that deletes child rows and triggers, so the steps are
plain SQL and run like this: verified backup, foreign keys off outside any transaction,
`BEGIN IMMEDIATE`, steps, triggers again, `foreign_key_check` and row counts, commit.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.store.backup import back_up, backups_of
from relnote.store.database import APPLICATION_ID, OPEN_TIMEOUT
from relnote.store.migrations import (
    m0001_journal,
    m0002_search,
    m0003_plans,
    m0004_history,
    m0005_values,
    m0006_absences,
    m0007_feedback,
    m0008_heard_by_moment,
    m0009_further_uids,
    m0010_card_folders,
    m0011_seen_cards,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step from the version before it."""

    statements: Sequence[str]
    triggers: Sequence[str] = ()
    """Triggers that exist from this version on; a table rebuild drops them, so they are made again."""
    loses: frozenset[str] = frozenset()
    """Tables whose rows this step is meant to remove."""


MIGRATIONS: tuple[Migration, ...] = (
    Migration(m0001_journal.STATEMENTS, m0001_journal.TRIGGERS),
    Migration(m0002_search.STATEMENTS, m0002_search.TRIGGERS),
    Migration(m0003_plans.STATEMENTS, m0003_plans.TRIGGERS, loses=frozenset({"flag"})),
    Migration(m0004_history.STATEMENTS),
    Migration(m0005_values.STATEMENTS),
    Migration(m0006_absences.STATEMENTS),
    Migration(m0007_feedback.STATEMENTS),
    Migration(m0008_heard_by_moment.STATEMENTS),
    Migration(m0009_further_uids.STATEMENTS),
    Migration(m0010_card_folders.STATEMENTS),
    Migration(m0011_seen_cards.STATEMENTS),
)


def version_of(path: Path) -> int:
    """Tell the schema version of a journal file; 0 for a file that is empty or not there.

    Raises:
        Refusal: it is not a journal, or cannot be read.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return 0
        with closing(sqlite3.connect(path, timeout=OPEN_TIMEOUT)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version: int = connection.execute("PRAGMA user_version").fetchone()[0]
            empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    except sqlite3.DatabaseError as fault:
        raise Refusal(_unreadable(path, str(fault))) from None
    except OSError as fault:
        raise Refusal(_unreadable(path, f"unable to open: {fault.strerror}")) from None
    if application != APPLICATION_ID and not empty:
        raise Refusal(
            f"{path} is a database of another program and was left untouched; choose another file with --database."
        )
    return version


def migrate(
    path: Path, now: datetime, migrations: Sequence[Migration] = MIGRATIONS, *, backing_up: bool = True
) -> Path | None:
    """Bring the journal at `path` to the newest version; a new file is made. Gives the backup, if one was made.

    `backing_up` is off for a file that is itself a copy.

    Raises:
        Refusal: the file is newer than this program, is not a journal, or the step failed; the file is
            then as it was before.
    """
    version = version_of(path)
    if version > len(migrations):
        raise Refusal(
            f"{path} was written by a newer relnote (format {version}; this one knows {len(migrations)}) "
            "and was left untouched; update relnote to open it."
        )
    if version == len(migrations):
        return None
    try:
        with closing(sqlite3.connect(path, timeout=OPEN_TIMEOUT, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("BEGIN IMMEDIATE")
            with _all_or_nothing(connection):
                if connection.execute("PRAGMA user_version").fetchone()[0] != version:
                    # Another program has just done it while we waited for the lock.
                    return None
                # Under the lock nobody can write anything that the backup would lack.
                backup = back_up(path, now, "migration") if version and backing_up else None
                _apply(connection, migrations, version)
    except sqlite3.Error as fault:
        raise Refusal(_unreadable(path, str(fault))) from None
    return backup


@contextmanager
def _all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _apply(connection: sqlite3.Connection, migrations: Sequence[Migration], version: int) -> None:
    before = _counts(connection)
    for step in migrations[version:]:
        for statement in step.statements:
            connection.execute(statement)
    _make_triggers(connection, migrations)
    lost = frozenset().union(*(step.loses for step in migrations[version:]))
    _verify(connection, before, lost)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _make_triggers(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    for trigger in (trigger for step in migrations for trigger in step.triggers):
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger.split()[2]}")
        connection.execute(trigger)


def _verify(connection: sqlite3.Connection, before: dict[str, int], lost: frozenset[str]) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise sqlite3.IntegrityError("a row would point to nothing")
    after = _counts(connection)
    for table, count in before.items():
        if table not in lost and after.get(table, 0) < count:
            raise sqlite3.IntegrityError(f"rows of {table} would be lost")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words%' ORDER BY name",
    )
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in names.fetchall()
    }


def _unreadable(path: Path, fault: str) -> str:
    if "locked" in fault or "busy" in fault:
        return f"{path} is in use by another program; close it there, or try again."
    if "readonly" in fault:
        return f"{path} is read-only and must be brought to a newer format; make it writable, or choose another file with --database."
    if "not a database" in fault or "malformed" in fault:
        if backups_of(path):
            return f"{path} is damaged; it was left untouched. relnote restore goes back to a backup of it."
        return f"{path} is not a relnote journal and was left untouched; choose another file with --database."
    if "unable to open" in fault:
        return f"{path} cannot be opened; check that it and its folder are yours, or choose another file with --database."
    return f"{path} could not be brought to the newest format and is as it was ({fault}); its backup is beside it in backups/."
