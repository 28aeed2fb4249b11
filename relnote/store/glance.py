"""How many people need you, told without loading anything: for a shell prompt, which asks at every line."""

from __future__ import annotations

import sqlite3

FORMAT = 11
"""The format of the journals that this can read; a test compares it with the migrations."""

FROM_ASKING = 900
"""The severity from which on nobody waits for you; a test compares it with `domain.severity`."""


def pressing(path: str, now: int, most: int) -> int | None:
    """Tell how many contacts need you for more than a question to ask, at most `most`.

    Args:
        path: The journal; it is only read.
        now: The present moment, in seconds since 1970 in UTC.
        most: Counting stops here.

    Returns:
        The number; none where the journal is not there, is of another format, or must first be worked on.
    """
    try:
        connection = sqlite3.connect(f"file:{_quoted(path)}?mode=ro", timeout=1, uri=True)
        try:
            if connection.execute("PRAGMA user_version").fetchone() != (FORMAT,):
                return None
            if not connection.execute("SELECT 1 FROM meta WHERE key = 'derived by'").fetchone():
                return None
            return count_due(connection, now, FROM_ASKING, most)
        finally:
            connection.close()
    except sqlite3.Error:
        return None


def count_due(connection: sqlite3.Connection, until: int, before: int | None, most: int | None) -> int:
    """Tell how many contacts have a flag raised by `until` that has not lapsed; no further than to `most`.

    Args:
        connection: An open journal.
        until: The moment, in seconds since 1970 in UTC.
        before: Only flags more severe than this count.
        most: Counting stops here.
    """
    # From one severity to the next: the index then gives what is due without passing over what is to come.
    found: set[int] = set()
    rank = -1
    while True:
        (rank,) = connection.execute("SELECT min(severity) FROM flag WHERE severity > ?", (rank,)).fetchone()
        if rank is None or (before is not None and rank >= before):
            return len(found)
        for (contact_id,) in connection.execute(
            "SELECT contact_id FROM flag WHERE severity = ? AND raised_at <= ? "
            "AND (lapses_at IS NULL OR lapses_at > ?)",
            (rank, until, until),
        ):
            found.add(contact_id)
            if len(found) == most:
                return len(found)


def _quoted(path: str) -> str:
    """Write a path as part of an address."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
