"""Counting what happened, with a contact or with everybody: from indexes alone, without reading a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.words import ADDRESSED, Direction
from relnote.store.database import database

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_ADDRESSED = ", ".join(f"'{channel}'" for channel in sorted(ADDRESSED))


def people() -> int:
    """Tell how many contacts there are, those put away not counted."""
    (found,) = database.execute_sql("SELECT count(*) FROM summary WHERE archived = 0").fetchone()
    return int(found)


def last_in_touch(limit: int) -> list[int]:
    """Give at most `limit` contacts, those you were in touch with last first; nobody you never were."""
    rows = database.execute_sql(
        "SELECT contact_id FROM summary WHERE archived = 0 AND last_contact_at IS NOT NULL "
        "ORDER BY last_contact_at DESC, sort_key, contact_id LIMIT ?",
        (limit,),
    ).fetchall()
    return [row[0] for row in rows]


def by_span(bounds: Sequence[datetime], contact_id: int | None = None) -> list[tuple[int, int]]:
    """Count what passed between each of `bounds` and the next, on channels on which somebody is addressed.

    With a contact, else with everybody; what several took part in counts for each of them. Gives a pair for each span:
    theirs, and yours.
    """
    moments = [int(bound.timestamp()) for bound in bounds]
    spans = " ".join(f"WHEN started_at < {moment} THEN {place}" for place, moment in enumerate(moments[1:]))
    whose = "" if contact_id is None else "contact_id = ? AND "
    rows = database.execute_sql(
        f"SELECT CASE {spans} END AS span, direction, count(*) FROM participation "
        f"WHERE {whose}started_at >= {moments[0]} AND started_at < {moments[-1]} AND channel IN ({_ADDRESSED}) "
        "GROUP BY span, direction",
        () if contact_id is None else (contact_id,),
    ).fetchall()
    found = [[0, 0] for _ in moments[1:]]
    for span, direction, count in rows:
        found[span][direction != Direction.IN] += count
    return [(theirs, yours) for theirs, yours in found]
