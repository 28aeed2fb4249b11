"""What could be given to whom: things that were saved, and people who might like to know each other."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from relnote.domain.at_hand import Introduction
from relnote.domain.text import folded, restored, storable
from relnote.domain.values import SavedThing
from relnote.store.database import database
from relnote.store.fields import LISTED, listed
from relnote.store.tables import SavedTable, SavedTagTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relnote.store.changes import Writer

COMMON = 100
"""A tag that more contacts have than this says nothing of two of them."""


def save(writer: Writer, thing: SavedThing) -> int:
    """Keep something to be given; gives its id."""
    key = writer.insert(SavedTable, contact=thing.contact_id, text=thing.text, made_at=thing.made_at)
    for tag in thing.tags:
        writer.insert(SavedTagTable, saved=key, name=tag, folded=folded(tag))
    return key


def remove(writer: Writer, saved_id: int) -> None:
    """Keep it no longer."""
    for (tag_id,) in SavedTagTable.select(SavedTagTable.id).where(SavedTagTable.saved == saved_id).tuples():
        writer.delete(SavedTagTable, tag_id)
    writer.delete(SavedTable, saved_id)


def all_saved() -> list[SavedThing]:
    """Give everything that is saved, the newest first."""
    return _things("ORDER BY s.id DESC", ())


def fetch_one(saved_id: int) -> SavedThing | None:
    """Give one thing that is saved, if it is there."""
    return next(iter(_things("WHERE s.id = ?", (saved_id,))), None)


def saved_for(contact_id: int, limit: int) -> list[SavedThing]:
    """Give what is saved for a contact, then what has a tag of theirs and is for nobody else; the newest first."""
    return _things(
        "WHERE s.id IN ("
        "SELECT id FROM saved WHERE contact_id = ? UNION "
        "SELECT st.saved_id FROM contact_tag AS ct JOIN saved_tag AS st ON st.folded = ct.folded "
        "WHERE ct.contact_id = ?) AND (s.contact_id IS NULL OR s.contact_id = ?) "
        "ORDER BY s.contact_id IS NULL, s.id DESC LIMIT ?",
        (contact_id, contact_id, contact_id, limit),
    )


def _things(which: str, arguments: Sequence[int]) -> list[SavedThing]:
    """Give what is saved, which and in what order told in SQL."""
    rows = database.execute_sql(
        "SELECT s.id, s.text, s.contact_id, c.name, s.made_at FROM saved AS s "
        f"LEFT JOIN contact AS c ON c.id = s.contact_id {which}",
        arguments,
    ).fetchall()
    tags: dict[int, list[str]] = {row[0]: [] for row in rows}
    named = f"SELECT saved_id, name FROM saved_tag WHERE saved_id IN {LISTED} ORDER BY id"
    for key, name in database.execute_sql(named, (listed(tags),)).fetchall():
        tags[key].append(restored(name))
    return [
        SavedThing(
            id=key,
            text=restored(text),
            tags=tuple(tags[key]),
            contact_id=contact_id,
            name=restored(name or ""),
            made_at=datetime.fromtimestamp(made_at, UTC),
        )
        for key, text, contact_id, name, made_at in rows
    ]


def introductions(contact_id: int, limit: int) -> list[Introduction]:
    """Give people who have a rare tag of theirs, were reached, are elsewhere, and share no interaction with them.

    The more they have in common, and the later they were reached, the earlier they stand. Only the tags of one
    contact and the few who share them are read, from indexes.
    """
    rare = [tag for tag in _tags_of(contact_id) if _is_rare(tag)]
    if not rare:
        return []
    rows = database.execute_sql(
        "SELECT c.id, c.name, c.organisation, json_group_array(t.name) FROM contact_tag AS t "
        "JOIN contact AS c ON c.id = t.contact_id JOIN summary AS s ON s.contact_id = c.id "
        f"WHERE t.folded IN {LISTED} AND c.id <> ? AND s.archived = 0 AND s.last_reached_at IS NOT NULL "
        "AND (c.organisation = '' OR c.organisation <> (SELECT organisation FROM contact WHERE id = ?)) "
        "AND NOT EXISTS (SELECT 1 FROM participation AS p JOIN participation AS q "
        "ON q.interaction_id = p.interaction_id AND q.contact_id = c.id WHERE p.contact_id = ?) "
        "GROUP BY c.id ORDER BY count(*) DESC, s.last_reached_at DESC, c.id LIMIT ?",
        (listed(rare), contact_id, contact_id, contact_id, limit),
    ).fetchall()
    return [
        Introduction(
            contact_id=key,
            name=restored(name),
            organisation=restored(organisation),
            tags=_in_order(json.loads(names), rare),
        )
        for key, name, organisation, names in rows
    ]


def _in_order(names: Iterable[str], rare: Sequence[str]) -> tuple[str, ...]:
    told = [restored(name) for name in names]
    return tuple(sorted(told, key=lambda name: rare.index(storable(folded(name)))))


def _tags_of(contact_id: int) -> list[str]:
    rows = database.execute_sql(
        "SELECT folded FROM contact_tag WHERE contact_id = ? ORDER BY id", (contact_id,)
    )
    return [row[0] for row in rows.fetchall()]


def _is_rare(tag: str) -> bool:
    counted = "SELECT count(*) FROM (SELECT 1 FROM contact_tag WHERE folded = ? LIMIT ?)"
    return bool(database.execute_sql(counted, (tag, COMMON + 1)).fetchone()[0] <= COMMON)
