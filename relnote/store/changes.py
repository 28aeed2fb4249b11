"""The one door for writing: every row that changes is recorded, so that every change can be taken back.

A change keeps each touched row as it was before and after. Undo puts the rows before back, newest
first; redo puts the rows after. The history is a line: writing something new forgets what was undone.

Rows that were added by the thousand are recorded as one span of ids: undo finds them in their table, as nothing that
came later stands any more, and only then keeps them, for redo.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from relnote.domain.records import Change
from relnote.domain.refusal import Refusal
from relnote.domain.text import storable
from relnote.store.database import GONE, database
from relnote.store.tables import ChangeTable, ContactTable, FeedbackTable, InteractionTable, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

_HIGHEST = "highest id of "
"""Before the name of a table: the key in `meta` of the highest id that was ever given."""

Image = dict[str, Any]
"""A row as the database holds it: plain numbers and texts by column."""


class Writer:
    """Writes rows inside the transaction that is open, and remembers them as one change.

    `contacts` collects the ids of every contact that a written row belongs to: theirs are the flags and
    summaries to derive again before the transaction ends.
    """

    def __init__(self) -> None:
        self.contacts: set[int] = set()
        self._rows: list[tuple[str, int, Image | None, Image | None, int | None]] = []
        self._next_ids: dict[str, int] = {}

    def insert(self, table: type[Table], **values: Any) -> int:
        """Add a row; gives its id. Every column but the id must be named."""
        image = _image(table, values)
        row_id = image["id"] = self._next_id(table)
        _insert(_name(table), image)
        self._note(table, row_id, None, image)
        return row_id

    def reserve(self, table: type[Table], count: int) -> range:
        """Give ids, one after another, for rows that `insert_all` will add."""
        first = self._next_id(table)
        self._next_ids[_name(table)] = first + count - 1
        return range(first, first + count)

    def insert_all(
        self, table: type[Table], ids: range, columns: Sequence[str], rows: Iterable[Sequence[Any]]
    ) -> None:
        """Add a row for each of the reserved `ids`; nothing is kept of them here.

        `columns` and values are those of the file itself: plain numbers and texts. A column that is not named gets
        its default.
        """
        made = [(row_id, *row) for row_id, row in zip(ids, rows, strict=True)]
        _insert_all(_name(table), ("id", *columns), made)
        self._rows.append((_name(table), ids[0], None, None, ids[-1]))
        self.contacts |= _contacts_in(_name(table), ("id", *columns), made)

    @property
    def written(self) -> int:
        """How many rows were written so far."""
        return len(self._rows)

    def update(
        self, table: type[Table], row_id: int, *, changed_at: datetime | None = None, **values: Any
    ) -> None:
        """Change columns of a row; nothing is written or recorded if they hold these values already.

        `changed_at` becomes the row's `updated_at`, if anything else of it changes.
        """
        before = _fetch(_name(table), row_id)
        after = before | _image(table, values)
        if after == before:
            return
        if changed_at is not None:
            after |= _image(table, {"updated_at": changed_at})
        _update(_name(table), row_id, after)
        self._note(table, row_id, before, after)

    def delete(self, table: type[Table], row_id: int) -> None:
        """Remove a row. Rows that point to it must be removed first, so that they are recorded too."""
        before = _fetch(_name(table), row_id)
        self._note(table, row_id, before, None)
        _delete(_name(table), row_id)

    def finish(self, label: str, now: datetime) -> Change | None:
        """Record the change; none if nothing was written. What was undone before is forgotten."""
        if not self._rows:
            return None
        database.execute_sql("DELETE FROM change WHERE undone = 1")
        database.connection().executemany(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            ((f"{_HIGHEST}{name}", str(highest)) for name, highest in self._next_ids.items()),
        )
        cursor = database.execute_sql(
            "INSERT INTO change (made_at, label, undone) VALUES (?, ?, 0)",
            (int(now.timestamp()), storable(label)),
        )
        change_id = int(cursor.lastrowid)
        database.connection().executemany(
            "INSERT INTO change_row (change_id, position, table_name, row_id, before, after, last_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (change_id, place, table, row_id, _json(before), _json(after), last_id)
                for place, (table, row_id, before, after, last_id) in enumerate(self._rows)
            ),
        )
        bump_revision()
        return Change(id=change_id, made_at=now, label=label)

    def _note(self, table: type[Table], row_id: int, before: Image | None, after: Image | None) -> None:
        self._rows.append((_name(table), row_id, before, after, None))
        self.contacts |= _contacts_of(_name(table), row_id, before, after)

    def _next_id(self, table: type[Table]) -> int:
        name = _name(table)
        if name not in self._next_ids:
            # The write lock is held, so nobody else can take these ids. Nor is one given again that was
            # undone: another window may still hold it, and would write over what has its number now.
            highest = database.execute_sql(
                f'SELECT max(coalesce((SELECT max(id) FROM "{name}"), 0), '
                "coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?), 0))",
                (f"{_HIGHEST}{name}",),
            ).fetchone()[0]
            self._next_ids[name] = int(highest)
        self._next_ids[name] += 1
        return self._next_ids[name]


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


def bump_revision() -> None:
    """Count one more write, so that open windows notice."""
    database.execute_sql("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'")


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
        before, after = _unjson(before_text), _unjson(after_text)
        old, new = (after, before) if backwards else (before, after)
        contacts |= _contacts_of(table, row_id, old, None)
        if new is None:
            _delete(table, row_id)
        elif old is None:
            _insert(table, new)
        else:
            _update(table, row_id, new)
        contacts |= _contacts_of(table, row_id, None, new)
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
    return _Span(json.dumps([columns, rows], ensure_ascii=False), _contacts_in(table, columns, rows))


def _put_back(table: str, text: str) -> _Span:
    columns, rows = json.loads(text)
    _insert_all(table, columns, rows)
    return _Span(None, _contacts_in(table, columns, rows))


def _contacts_in(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> set[int]:
    """Tell whose rows these are; those of an interaction are told by the participations added with it."""
    named = "id" if table == _name(ContactTable) else "contact_id"
    if named not in columns:
        return set()
    place = columns.index(named)
    return {int(row[place]) for row in rows if row[place] is not None}


def _contacts_of(table: str, row_id: int, before: Image | None, after: Image | None) -> set[int]:
    if table == _name(ContactTable):
        return {row_id}
    if table == _name(InteractionTable):
        query = "SELECT contact_id FROM participation WHERE interaction_id = ?"
        return {int(row[0]) for row in database.execute_sql(query, (row_id,)).fetchall()}
    if table == _name(FeedbackTable):
        query = "SELECT contact_id FROM feedback_source WHERE feedback_id = ?"
        return {int(row[0]) for row in database.execute_sql(query, (row_id,)).fetchall()}
    # What belongs to nobody in particular changes nothing that is derived of anybody.
    return {int(image["contact_id"]) for image in (before, after) if image and image.get("contact_id")}


def _name(table: type[Table]) -> str:
    return str(table._meta.table_name)


def _image(table: type[Table], values: dict[str, Any]) -> Image:
    fields = table._meta.combined
    image = {fields[name].column_name: fields[name].db_value(value) for name, value in values.items()}
    return {column: int(value) if isinstance(value, bool) else value for column, value in image.items()}


def _fetch(table: str, row_id: int) -> Image:
    cursor = database.execute_sql(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,))
    row = cursor.fetchone()
    if row is None:
        raise Refusal(GONE)
    return dict(zip((column[0] for column in cursor.description), row, strict=True))


def _insert(table: str, image: Image) -> None:
    columns = ", ".join(f'"{column}"' for column in image)
    marks = ", ".join("?" * len(image))
    database.execute_sql(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(image.values()))


def _insert_all(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    named = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    database.connection().executemany(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', rows)


def _update(table: str, row_id: int, image: Image) -> None:
    columns = ", ".join(f'"{column}" = ?' for column in image)
    database.execute_sql(f'UPDATE "{table}" SET {columns} WHERE id = ?', (*image.values(), row_id))


def _delete(table: str, row_id: int) -> None:
    database.execute_sql(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))


def _json(image: Image | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False)


def _unjson(text: str | None) -> Image | None:
    return None if text is None else json.loads(text)
