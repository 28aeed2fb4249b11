"""What tells that two contacts may be one person, and moving everything of one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from relnote.store.database import database
from relnote.store.identities import ALSO_KNOWN_AS
from relnote.store.tables import (
    FOLDER_TABLES,
    JOURNAL_TABLES,
    AnswerTable,
    ContactTable,
    DatedFactTable,
    FeedbackSourceTable,
    PointTable,
    PropertyTable,
    Table,
    ValueTable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.store.changes import Writer

NOT_SAME = "X-RELNOTE-NOT-SAME"
"""The kept property that holds the UID of a contact who is somebody else, one each."""
ADDRESS_OF_MANY = 6
"""An address of so many contacts is that of an office, and tells nothing."""

_SAID_ONCE: tuple[type[Table], ...] = (PropertyTable, DatedFactTable)
"""Tables in which a row that says the same of the same contact is there once."""


class Named(NamedTuple):
    """A contact as names are compared."""

    id: int
    name: str
    organisation: str


def named() -> Iterator[Named]:
    """Give everybody who is not put away, those known for longest first."""
    rows = database.execute_sql(
        "SELECT id, name, organisation FROM contact WHERE archived_at IS NULL ORDER BY id"
    )
    return map(Named._make, rows)


def shared_addresses() -> list[tuple[str, list[int]]]:
    """Give the addresses that a few contacts share who are not put away, with whose they are."""
    rows = database.execute_sql(
        "SELECT min(point.value), group_concat(DISTINCT point.contact_id) FROM contact_point AS point "
        "JOIN contact ON contact.id = point.contact_id AND contact.archived_at IS NULL "
        "WHERE point.normal <> '' GROUP BY point.channel, point.normal "
        "HAVING count(DISTINCT point.contact_id) BETWEEN 2 AND ?",
        (ADDRESS_OF_MANY,),
    ).fetchall()
    return [(value, sorted(map(int, ids.split(",")))) for value, ids in rows]


def kept_apart() -> set[tuple[int, int]]:
    """Give the pairs of which somebody said that they are not the same; the lower id first."""
    rows = database.execute_sql(
        "SELECT property.contact_id, contact.id FROM contact_property AS property "
        "JOIN contact ON contact.uid = property.value WHERE property.name = ? UNION "
        # Whoever became part of somebody else is that somebody now.
        "SELECT property.contact_id, known.contact_id FROM contact_property AS property "
        "JOIN contact_property AS known ON known.name = ? AND known.value = property.value WHERE property.name = ?",
        (NOT_SAME, ALSO_KNOWN_AS, NOT_SAME),
    ).fetchall()
    return {(min(row), max(row)) for row in rows}


def keep_apart(writer: Writer, one: int, other_uid: str) -> None:
    """Remember that a contact is not the one with this UID."""
    writer.insert(PropertyTable, contact=one, group_name="", name=NOT_SAME, parameters={}, value=other_uid)


def move_all(writer: Writer, kept: int, gone: int) -> None:
    """Make everything that belongs to a contact belong to another, then remove the one it belonged to.

    Where only one of two can be (who took part in an interaction, a tag, the answer to a question) the row of the
    other goes: it stays in the change. Of two answers the one that was given later counts. Contact points are left
    out: an address that both have is to be there once, and who merges knows that.
    """
    for table in (*JOURNAL_TABLES, *FOLDER_TABLES):
        if "contact" in table._meta.fields:
            _move(writer, table, kept, gone)
    writer.delete(ContactTable, gone)


def _move(writer: Writer, table: type[Table], kept: int, gone: int) -> None:
    mine, theirs = (_rows(table, contact_id) for contact_id in (kept, gone))
    unique = _unique(table)
    held = {key: row for row in mine for key in _keys(table, unique, row)}
    for row in theirs:
        twin = next((held[key] for key in _keys(table, unique, row) if key in held), None)
        if twin is None and table is not PointTable:
            writer.update(table, row["id"], contact=kept)
            continue
        if twin is not None and _counts_more(table, row, twin):
            writer.delete(table, twin["id"])
            writer.update(table, row["id"], contact=kept)
        else:
            writer.delete(table, row["id"])


def _counts_more(table: type[Table], row: dict[str, Any], twin: dict[str, Any]) -> bool:
    """Tell which of two rows of which only one can be stays: the later answer, and what somebody was told of."""
    if table is AnswerTable:
        return bool(row["answered_at"] > twin["answered_at"])
    return table is FeedbackSourceTable and twin["told_at"] is None and row["told_at"] is not None


def _rows(table: type[Table], contact_id: int) -> list[dict[str, Any]]:
    query = table.select().where(table._meta.fields["contact"] == contact_id).order_by(table.id)
    return list(query.dicts())


def _keys(
    table: type[Table], unique: Sequence[tuple[str, ...]], row: dict[str, Any]
) -> Iterator[tuple[Any, ...]]:
    """Give what a row has to itself beside its contact: the columns that must differ, and all of them."""
    for columns in unique:
        yield columns, *(row.get(column) for column in columns)
    if table is FeedbackSourceTable:
        yield "said", row["feedback"], row["interaction"], row["line"]
    if table is ValueTable:
        # A line of a note that counts for both counts once for who they are.
        yield "given", row["interaction"], row["line"]
    if table in _SAID_ONCE:
        yield (
            "all",
            repr(sorted((name, value) for name, value in row.items() if name not in ("id", "contact"))),
        )


def _unique(table: type[Table]) -> list[tuple[str, ...]]:
    """Give the columns that must differ among the rows of one contact, as the fields are called."""
    name, found = table._meta.table_name, []
    for index in database.execute_sql(f'PRAGMA index_list("{name}")').fetchall():
        columns = [row[2] for row in database.execute_sql(f'PRAGMA index_info("{index[1]}")').fetchall()]
        if index[2] and "contact_id" in columns:
            by_column = {field.column_name: field.name for field in table._meta.sorted_fields}
            found.append(tuple(by_column[column] for column in columns if column != "contact_id"))
    return found
