"""A few facts about the journal itself, by name."""

from __future__ import annotations

from relnote.store.database import database


def get(key: str) -> str:
    """Give a fact; empty if there is none of this name."""
    row = database.execute_sql("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def put(key: str, value: str) -> None:
    """Write a fact over the one of this name."""
    database.execute_sql(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
