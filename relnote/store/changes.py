"""The one door for writing: every row that changes is recorded, so that every change can be taken back.

A change keeps each touched row as it was before and after. Undo puts the rows before back, newest
first; redo puts the rows after. The history is a line: writing something new forgets what was undone.

Rows that were added by the thousand are recorded as one span of ids: undo finds them in their table, as nothing that
came later stands any more, and only then keeps them, for redo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.records import Change
from relnote.domain.text import storable
from relnote.store import images
from relnote.store.database import database

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from relnote.store.images import Image
    from relnote.store.tables import Table

HELD = 1000
"""Rows of a change that are held in memory; those before them lie in the file already, however large a change is."""

_HIGHEST = "highest id of "
"""Before the name of a table: the key in `meta` of the highest id that was ever given."""


class Writer:
    """Writes rows inside the transaction that is open, and remembers them as one change.

    `contacts` collects the ids of every contact that a written row belongs to: theirs are the flags and
    summaries to derive again before the transaction ends.
    """

    def __init__(self) -> None:
        self.contacts: set[int] = set()
        self.made: Change | None = None
        """The change, once it is finished; none if nothing was written."""
        self._rows: list[tuple[str, int, Image | None, Image | None, int | None]] = []
        self._put_down = 0
        self._change_id = 0
        self._next_ids: dict[str, int] = {}

    def insert(self, table: type[Table], **values: Any) -> int:
        """Add a row; gives its id. Every column but the id must be named."""
        image = images.image_of(table, values)
        row_id = image["id"] = self._next_id(table)
        images.insert(images.name_of(table), image)
        self._note(table, row_id, None, image)
        return row_id

    def reserve(self, table: type[Table], count: int) -> range:
        """Give ids, one after another, for rows that `insert_all` will add."""
        first = self._next_id(table)
        self._next_ids[images.name_of(table)] = first + count - 1
        return range(first, first + count)

    def insert_all(
        self, table: type[Table], ids: range, columns: Sequence[str], rows: Iterable[Sequence[Any]]
    ) -> None:
        """Add a row for each of the reserved `ids`; nothing is kept of them here.

        `columns` and values are those of the file itself: plain numbers and texts. A column that is not named gets
        its default.
        """
        made = [(row_id, *row) for row_id, row in zip(ids, rows, strict=True)]
        images.insert_all(images.name_of(table), ("id", *columns), made)
        self._hold(images.name_of(table), ids[0], last_id=ids[-1])
        self.contacts |= images.contacts_in(images.name_of(table), ("id", *columns), made)

    @property
    def written(self) -> int:
        """How many rows were written so far."""
        return self._put_down + len(self._rows)

    def update(
        self, table: type[Table], row_id: int, *, changed_at: datetime | None = None, **values: Any
    ) -> None:
        """Change columns of a row; nothing is written or recorded if they hold these values already.

        `changed_at` becomes the row's `updated_at`, if anything else of it changes.
        """
        before = images.fetch(images.name_of(table), row_id)
        after = before | images.image_of(table, values)
        if after == before:
            return
        if changed_at is not None:
            after |= images.image_of(table, {"updated_at": changed_at})
        images.update(images.name_of(table), row_id, after)
        self._note(table, row_id, before, after)

    def delete(self, table: type[Table], row_id: int) -> None:
        """Remove a row. Rows that point to it must be removed first, so that they are recorded too."""
        before = images.fetch(images.name_of(table), row_id)
        self._note(table, row_id, before, None)
        images.delete(images.name_of(table), row_id)

    def finish(self, label: str, now: datetime) -> Change | None:
        """Record the change; none if nothing was written. What was undone before is forgotten."""
        if not self.written:
            return None
        self._put_rows_down()
        database.execute_sql(
            "UPDATE change SET made_at = ?, label = ? WHERE id = ?",
            (int(now.timestamp()), storable(label), self._change_id),
        )
        database.connection().executemany(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            ((f"{_HIGHEST}{name}", str(highest)) for name, highest in self._next_ids.items()),
        )
        bump_revision()
        self.made = Change(id=self._change_id, made_at=now, label=label)
        return self.made

    def _hold(
        self,
        table: str,
        row_id: int,
        before: Image | None = None,
        after: Image | None = None,
        last_id: int | None = None,
    ) -> None:
        self._rows.append((table, row_id, before, after, last_id))
        if len(self._rows) >= HELD:
            self._put_rows_down()

    def _put_rows_down(self) -> None:
        if not self._change_id:
            database.execute_sql("DELETE FROM change WHERE undone = 1")
            # What it is called is known at its end.
            cursor = database.execute_sql("INSERT INTO change (made_at, label, undone) VALUES (0, '', 0)")
            self._change_id = int(cursor.lastrowid)
        database.connection().executemany(
            "INSERT INTO change_row (change_id, position, table_name, row_id, before, after, last_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    *(self._change_id, place, table, row_id),
                    *(images.json_of(before), images.json_of(after), last_id),
                )
                for place, (table, row_id, before, after, last_id) in enumerate(self._rows, self._put_down)
            ),
        )
        self._put_down += len(self._rows)
        self._rows.clear()

    def _note(self, table: type[Table], row_id: int, before: Image | None, after: Image | None) -> None:
        self._hold(images.name_of(table), row_id, before, after)
        self.contacts |= images.contacts_of(images.name_of(table), row_id, before, after)

    def _next_id(self, table: type[Table]) -> int:
        name = images.name_of(table)
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


def bump_revision() -> None:
    """Count one more write, so that open windows notice."""
    database.execute_sql("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'")
