"""Which notes may hold marks that came to nothing when they were written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.store.database import database

if TYPE_CHECKING:
    from collections.abc import Iterable


def unread(words: Iterable[str]) -> list[int]:
    """Give notes written here that hold one of these words and came to no feedback and no value, in order of time."""
    phrases = " OR ".join(f'"{word.replace(chr(34), " ")}"' for word in words)
    rows = database.execute_sql(
        # Notes stand in the index under four times their id.
        "SELECT id FROM interaction WHERE id IN (SELECT rowid / 4 FROM words WHERE words MATCH ? AND rowid % 4 = 0) "
        "AND uid IS NULL AND body LIKE '%:%' "
        "AND EXISTS (SELECT 1 FROM participation WHERE interaction_id = interaction.id) "
        "AND NOT EXISTS (SELECT 1 FROM value WHERE interaction_id = interaction.id) "
        "AND NOT EXISTS (SELECT 1 FROM feedback_source WHERE interaction_id = interaction.id) "
        "AND NOT EXISTS (SELECT 1 FROM feedback_source WHERE told_in_id = interaction.id) "
        "ORDER BY started_at, id",
        (phrases,),
    )
    return [int(row[0]) for row in rows.fetchall()]
