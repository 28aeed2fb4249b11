"""How talks went: how long they took and whose talk they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.store.database import database
from relnote.store.fields import LISTED, listed

if TYPE_CHECKING:
    from collections.abc import Iterable


def measures(ids: Iterable[int]) -> dict[int, tuple[int | None, int | None]]:
    """Give the length in seconds and your share in percent of interactions, by id."""
    rows = database.execute_sql(
        f"SELECT id, duration, talk_share FROM interaction WHERE id IN {LISTED}", (listed(ids),)
    )
    return {key: (duration, share) for key, duration, share in rows.fetchall()}
