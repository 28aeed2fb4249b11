"""The one place that opens connections and sets them up.

Why it is set up so stands in `connection_settings`. One journal is open at a time in a process;
every thread has its own connection, kept open until `close_journal`.
"""

from __future__ import annotations

import sqlite3
import sys
import threading
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Peewee imports every database driver it finds, which costs 200 ms where psycopg is installed.
_hidden = {name: sys.modules.get(name) for name in ("psycopg", "psycopg2")}
sys.modules.update(dict.fromkeys(_hidden))  # type: ignore[arg-type]
from peewee import DatabaseError, OperationalError, SqliteDatabase  # noqa: E402

for _name, _module in _hidden.items():
    if _module is None:
        del sys.modules[_name]
    else:
        sys.modules[_name] = _module

WRITE_TIMEOUT = 30
"""Seconds a writer waits for another; 20,000 contending writes waited at most 4.4 s."""

OPEN_TIMEOUT = 5
"""Seconds to wait at opening, when the only thing that can hold us up is an exclusive lock."""

GONE = "What this is about was taken back meanwhile; nothing was written."
"""What is said when somebody else has removed a row that a change concerns."""

APPLICATION_ID = 0x524C4E54
"""`RLNT`: tells a journal from any other SQLite file."""


class Journal(SqliteDatabase):
    """Peewee's database, which also knows all of its connections, to close them at the end."""

    _state: Any

    def __init__(self) -> None:
        super().__init__(None, timeout=WRITE_TIMEOUT, lock_type="IMMEDIATE", check_same_thread=False)
        self.opened: list[sqlite3.Connection] = []
        self.gate = threading.Lock()

    def _connect(self) -> sqlite3.Connection:
        connection = super()._connect()
        connection.text_factory = _readable
        for pragma, value in connection_settings(sqlite3.sqlite_version_info).items():
            connection.execute(f"PRAGMA {pragma} = {value}")
        with self.gate:
            self.opened.append(connection)
        return connection

    def rollback(self) -> None:
        """Take the transaction back, unless SQLite did so itself, as it does when the disk is full."""
        if self.connection().in_transaction:
            super().rollback()

    def close_all(self) -> None:
        """Close the connections of every thread; each gets a new one when it next asks."""
        with self.gate:
            opened, self.opened = self.opened, []
        for connection in opened:
            connection.close()
        self._state = type(self._state)()


database = Journal()


def _readable(text: bytes) -> str:
    """Read what the file holds; bytes that a disk has damaged become U+FFFD instead of a fault of the whole list."""
    return text.decode("utf-8", "replace")


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Tell whether this SQLite is free of the WAL-reset bug.

    Versions 3.7.0 to 3.51.2 have it; it is fixed in 3.51.3, 3.50.7 and 3.44.6.
    """
    fixed = {(3, 44): 6, (3, 50): 7, (3, 51): 3}
    series = version[:2]
    if series in fixed:
        return version[2] >= fixed[series]
    return version < (3, 7) or version > (3, 51)


def journal_mode(version: tuple[int, ...]) -> str:
    """Choose how commits are made durable: `wal`, or `delete` where WAL could damage the file."""
    return "wal" if wal_is_safe(version) else "delete"


def connection_settings(version: tuple[int, ...]) -> dict[str, str]:
    """Give the pragmas of every connection.

    - `synchronous`: over 150 simulated power cuts FULL lost nothing under WAL, NORMAL lost notes in
      110. With a rollback journal, EXTRA also syncs the folder after the journal is unlinked, which
      is the commit.
    - `foreign_keys`: off by default in SQLite.
    - `cache_size`: 4 MiB for each of a handful of threads, all of which a large journal fills; with 16 MiB
      nothing was faster that a person waits for.
    """
    return {
        "synchronous": "FULL" if journal_mode(version) == "wal" else "EXTRA",
        "foreign_keys": "ON",
        "cache_size": "-4096",
        "temp_store": "MEMORY",
    }


def bind(path: Path) -> None:
    """Point the one database at `path`; nothing is opened yet."""
    database.init(str(path), timeout=WRITE_TIMEOUT, check_same_thread=False)


def close_journal() -> None:
    """Close every connection of every thread."""
    database.close_all()


@contextmanager
def connected() -> Iterator[None]:
    """Give this thread a connection; it stays open for the next time.

    Raises:
        Refusal: the file cannot be read or written, with what to do.
    """
    with explained():
        database.connect(reuse_if_open=True)
        yield


@contextmanager
def transaction() -> Iterator[None]:
    """Make what happens inside one write: all of it or nothing.

    `BEGIN IMMEDIATE` takes the write lock at once; a plain transaction fails with "locked" when two
    programs write.

    Raises:
        Refusal: the journal is held by another program, full or read-only, with what to do.
    """
    with connected(), ExitStack() as stack:
        _waiting.add(threading.get_ident())
        try:
            stack.enter_context(database.atomic("IMMEDIATE"))
        finally:
            _waiting.discard(threading.get_ident())
        yield


_waiting: set[int] = set()
"""Threads that ask for the write lock just now."""


def is_waiting() -> bool:
    """Tell whether a thread of this program is waiting for another program to have written."""
    return bool(_waiting)


@contextmanager
def explained() -> Iterator[None]:
    """Turn the database's faults into sentences for a person.

    Raises:
        Refusal: for a fault that a person can do something about.
    """
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as fault:
        if not _is_of_the_file(fault):
            raise
        raise Refusal(_sentence(str(fault))) from None


def _is_of_the_file(fault: Exception) -> bool:
    """Tell whether a person can do something about a fault; the others are faults of ours."""
    return (
        isinstance(fault, OperationalError | sqlite3.OperationalError)
        or "FOREIGN KEY" in str(fault)
        or type(fault) in (DatabaseError, sqlite3.DatabaseError)
    )


def _sentence(fault: str) -> str:
    name = Path(str(database.database)).name
    if "locked" in fault or "busy" in fault:
        return f"{name} is in use by another program; nothing was written. Close it there, or try again."
    if "readonly" in fault or "read-only" in fault:
        return (
            f"{name} is read-only; nothing was written. Make it writable, or choose another with --database."
        )
    if "full" in fault:
        return f"The disk that holds {name} is full; nothing was written. Make room and try again."
    if "unable to open" in fault:
        return f"{name} cannot be opened. Check that its folder exists and is yours, or choose another with --database."
    if "interrupted" in fault:
        return "Stopped."
    if "FOREIGN KEY" in fault:
        return GONE
    if "malformed" in fault or "not a database" in fault:
        return f"{name} is damaged: relnote restore goes back to a backup, relnote check --mend saves what can be read."
    return f"{name} could not be read or written ({fault.split(':', maxsplit=1)[0]}). Run relnote check."


@contextmanager
def stoppable(cancelled: Callable[[], bool]) -> Iterator[None]:
    """Let a long read on this thread end early once `cancelled()` is true; it raises Refusal then."""
    connection: Any = database.connection()
    connection.set_progress_handler(cancelled, 2000)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def revision() -> int:
    """Tell the number of changes, undos and redos ever made: it differs when anything was written."""
    row = database.execute_sql("SELECT value FROM meta WHERE key = 'revision'").fetchone()
    return int(row[0])
