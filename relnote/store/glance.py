"""How many people need you, told without loading anything: for a shell prompt, which asks at every line."""

from __future__ import annotations

import sqlite3


def count_due(connection: sqlite3.Connection, until: int, before: int | None, most: int | None) -> int:
    """Tell how many contacts have a flag raised by `until` that has not lapsed; no further than to `most`.

    Args:
        connection: An open journal.
        until: The moment, in seconds since 1970 in UTC.
        before: Only flags more severe than this count.
        most: Counting stops here.
    """
    # A seek for each severity: the index then gives what is due without passing over what is to come.
    ranks = connection.execute(
        "WITH RECURSIVE rank (at) AS (SELECT min(severity) FROM flag UNION ALL "
        "SELECT (SELECT min(severity) FROM flag WHERE severity > at) FROM rank WHERE at IS NOT NULL) "
        "SELECT at FROM rank WHERE at IS NOT NULL",
    ).fetchall()
    found: set[int] = set()
    for (rank,) in ranks:
        if before is not None and rank >= before:
            break
        for (contact_id,) in connection.execute(
            "SELECT contact_id FROM flag WHERE severity = ? AND raised_at <= ? "
            "AND (lapses_at IS NULL OR lapses_at > ?)",
            (rank, until, until),
        ):
            found.add(contact_id)
            if len(found) == most:
                return len(found)
    return len(found)
