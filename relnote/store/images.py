"""Rows as the database holds them, of whatever table: written as they are, and told whose they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from relnote.domain.refusal import Refusal
from relnote.store.database import GONE, database
from relnote.store.tables import ContactTable, FeedbackTable, InteractionTable, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

Image = dict[str, Any]
"""A row as the database holds it: plain numbers and texts by column."""


def contacts_in(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> set[int]:
    """Tell whose rows these are; those of an interaction are told by the participations added with it."""
    named = "id" if table == name_of(ContactTable) else "contact_id"
    if named not in columns:
        return set()
    place = columns.index(named)
    return {int(row[place]) for row in rows if row[place] is not None}


def contacts_of(table: str, row_id: int, before: Image | None, after: Image | None) -> set[int]:
    """Tell whose row this is or was."""
    if table == name_of(ContactTable):
        return {row_id}
    if table == name_of(InteractionTable):
        query = "SELECT contact_id FROM participation WHERE interaction_id = ?"
        return {int(row[0]) for row in database.execute_sql(query, (row_id,)).fetchall()}
    if table == name_of(FeedbackTable):
        query = "SELECT contact_id FROM feedback_source WHERE feedback_id = ?"
        return {int(row[0]) for row in database.execute_sql(query, (row_id,)).fetchall()}
    # What belongs to nobody in particular changes nothing that is derived of anybody.
    return {int(image["contact_id"]) for image in (before, after) if image and image.get("contact_id")}


def name_of(table: type[Table]) -> str:
    """Give the name of a table."""
    return str(table._meta.table_name)


def image_of(table: type[Table], values: dict[str, Any]) -> Image:
    """Give columns as the database holds them, named as it names them."""
    fields = table._meta.combined
    image = {fields[name].column_name: fields[name].db_value(value) for name, value in values.items()}
    return {column: int(value) if isinstance(value, bool) else value for column, value in image.items()}


def fetch(table: str, row_id: int) -> Image:
    """Give a row.

    Raises:
        Refusal: it is gone.
    """
    cursor = database.execute_sql(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,))
    row = cursor.fetchone()
    if row is None:
        raise Refusal(GONE)
    return dict(zip((column[0] for column in cursor.description), row, strict=True))


def insert(table: str, image: Image) -> None:
    """Add a row with its id."""
    columns = ", ".join(f'"{column}"' for column in image)
    marks = ", ".join("?" * len(image))
    database.execute_sql(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(image.values()))


def insert_all(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Add rows."""
    named = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    database.connection().executemany(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', rows)


def update(table: str, row_id: int, image: Image) -> None:
    """Write columns of a row."""
    columns = ", ".join(f'"{column}" = ?' for column in image)
    database.execute_sql(f'UPDATE "{table}" SET {columns} WHERE id = ?', (*image.values(), row_id))


def delete(table: str, row_id: int) -> None:
    """Remove a row."""
    database.execute_sql(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))


def json_of(image: Image | None) -> str | None:
    """Give an image as text."""
    return None if image is None else json.dumps(image, ensure_ascii=False)


def image_in(text: str | None) -> Image | None:
    """Give the image in a text."""
    return None if text is None else json.loads(text)
