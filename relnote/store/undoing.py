"""What was changed, newest first; taking it back, and making it again."""

from __future__ import annotations

import json
from typing import NamedTuple

from relnote.domain.records import Change
from relnote.store.changes import bump_revision
from relnote.store.database import database
from relnote.store.images import contacts_in, contacts_of, delete, image_in, insert, insert_all, update
from relnote.store.tables import ChangeTable


def last_change(*, undone: bool = False) -> Change | None:
    """Give the change that undo would take back, or with `undone` the one that redo would make again."""
    order = ChangeTable.id.asc() if undone else ChangeTable.id.desc()
    query = ChangeTable.select().where(ChangeTable.undone == undone).order_by(order).limit(1)
    return next(iter(query.objects(Change)), None)


def recent_changes(limit: int) -> list[Change]:
    """Give the newest changes, undone ones too, newest first."""
    return list(ChangeTable.select().order_by(ChangeTable.id.desc()).limit(limit).objects(Change))


def take_back(change: Change) -> set[int]:
    """Put every row of the change back as it was before; gives the contacts concerned."""
    return _replay(change, backwards=True)


def make_again(change: Change) -> set[int]:
    """Put every row of an undone change as it was after; gives the contacts concerned."""
    return _replay(change, backwards=False)


def _replay(change: Change, *, backwards: bool) -> set[int]:
    places = database.execute_sql(
        f"SELECT position FROM change_row WHERE change_id = ? ORDER BY position {'DESC' if backwards else 'ASC'}",
        (change.id,),
    ).fetchall()
    contacts: set[int] = set()
    for (place,) in places:
        table, row_id, before_text, after_text, last_id = database.execute_sql(
            "SELECT table_name, row_id, before, after, last_id FROM change_row WHERE change_id = ? AND position = ?",
            (change.id, place),
        ).fetchone()
        if last_id is not None:
            span = _take_out(table, row_id, last_id) if backwards else _put_back(table, after_text)
            database.execute_sql(
                "UPDATE change_row SET after = ? WHERE change_id = ? AND position = ?",
                (span.text, change.id, place),
            )
            contacts |= span.contacts
            continue
        before, after = image_in(before_text), image_in(after_text)
        old, new = (after, before) if backwards else (before, after)
        contacts |= contacts_of(table, row_id, old, None)
        if new is None:
            delete(table, row_id)
        elif old is None:
            insert(table, new)
        else:
            update(table, row_id, new)
        contacts |= contacts_of(table, row_id, None, new)
    database.execute_sql("UPDATE change SET undone = ? WHERE id = ?", (int(backwards), change.id))
    bump_revision()
    return contacts


class _Span(NamedTuple):
    text: str | None
    """Its rows, if they are no longer in their table."""
    contacts: set[int]


def _take_out(table: str, first: int, last: int) -> _Span:
    cursor = database.execute_sql(
        f'SELECT * FROM "{table}" WHERE id BETWEEN ? AND ? ORDER BY id', (first, last)
    )
    columns = [column[0] for column in cursor.description]
    rows = cursor.fetchall()
    database.execute_sql(f'DELETE FROM "{table}" WHERE id BETWEEN ? AND ?', (first, last))
    return _Span(json.dumps([columns, rows], ensure_ascii=False), contacts_in(table, columns, rows))


def _put_back(table: str, text: str) -> _Span:
    columns, rows = json.loads(text)
    insert_all(table, columns, rows)
    return _Span(None, contacts_in(table, columns, rows))
