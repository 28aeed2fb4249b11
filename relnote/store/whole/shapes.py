"""How each table stands in a journal that leaves as a whole.

A table is a section, one record a row, or it is nested in the records of another. All columns of a table are in it,
unless they are left out for a reason that is named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from relnote.domain.text import folded, restored, storable
from relnote.store.tables import (
    AnswerTable,
    ContactTable,
    DatedFactTable,
    DismissalTable,
    FeedbackSourceTable,
    FeedbackTable,
    FollowUpTable,
    InteractionTable,
    ParticipationTable,
    PointTable,
    PropertyTable,
    SavedTable,
    SavedTagTable,
    SnoozeTable,
    Table,
    TagTable,
    TestimonialTable,
    ValueTable,
)

Row = dict[str, Any]
"""Values by column, as the journal keeps them."""


@dataclass(frozen=True, kw_only=True)
class Nested:
    """A table whose rows stand in the records of another one, in the order of their ids."""

    table: type[Table]
    name: str
    """The name of the list that holds them."""
    of: str
    """The column that says whose they are."""
    columns: tuple[str, ...]
    """What is told of each row; if it is one column, the list holds its values themselves."""
    identity: Callable[[Row], object]
    """What tells apart the rows of one owner."""
    left_out: dict[str, str] = field(default_factory=dict)

    def made_whole(self, rows: Iterable[Row]) -> list[Row]:
        """Give rows with the columns that are made of others; where those have to differ, the first of each."""
        if "folded" not in self.left_out:
            return list(rows)
        whole: dict[str, Row] = {}
        for row in rows:
            key = found_by(row["name"])
            whole.setdefault(key, row | {"folded": key})
        return list(whole.values())


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A table as a section."""

    table: type[Table]
    section: str
    known_by: tuple[str, ...] = ()
    """The columns by which a row that comes again is known; all but the id if none are named."""
    nested: tuple[Nested, ...] = ()
    left_out: dict[str, str] = field(default_factory=dict)
    """Columns that are not in it, each with the reason why."""

    repeats: bool = False
    """Whether two rows may say the same: each is then a row of its own."""
    decides: bool = False
    """Whether its records are decisions about flags: their key and evidence name rows by number."""

    @cached_property
    def name(self) -> str:
        """The name of the table."""
        return str(self.table._meta.table_name)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that are told, the id first."""
        return tuple(name for name in columns_of(self.table) if name not in self.left_out)

    @cached_property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The columns with the names under which they stand in a record: `contact_id` as `contact`."""
        return tuple((column, told_as(self.table, column)) for column in self.columns)

    @cached_property
    def references(self) -> dict[str, str]:
        """The columns that name a row of another table, each with the name of that table."""
        return {
            each.column_name: str(each.rel_model._meta.table_name)
            for each in self.table._meta.sorted_fields
            if hasattr(each, "rel_model") and each.column_name in self.columns
        }

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """The columns by which a row is known."""
        return self.known_by or tuple(column for column in self.columns if column != "id")


def columns_of(table: type[Table]) -> tuple[str, ...]:
    """Give all columns of a table, in order."""
    return tuple(each.column_name for each in table._meta.sorted_fields)


def told_as(table: type[Table], column: str) -> str:
    """Give the name under which a column stands in a record."""
    found = field_of(table, column)
    return column.removesuffix("_id") if hasattr(found, "rel_model") else column


def field_of(table: type[Table], column: str) -> Any:
    """Give the field of a column."""
    return table._meta.columns[column]


def found_by(text: str) -> str:
    """Give a text of the journal in the form in which it is sorted and found."""
    return storable(folded(restored(text)))


def _point(row: Row) -> object:
    return row["channel"], row["normal"] or found_by(row["value"])


def _property(row: Row) -> object:
    return row["group_name"], row["name"], row["parameters"], row["value"]


def _person(row: Row) -> object:
    return row["contact_id"]


def _tag(row: Row) -> object:
    return row["folded"]


_COPIED = "copied from the interaction"

POINTS = Nested(
    table=PointTable,
    name="points",
    of="contact_id",
    columns=("channel", "value", "normal", "label", "preferred"),
    identity=_point,
)
TAGS = Nested(
    table=TagTable,
    name="tags",
    of="contact_id",
    columns=("name",),
    identity=_tag,
    left_out={"folded": "made of the name"},
)
PROPERTIES = Nested(
    table=PropertyTable,
    name="properties",
    of="contact_id",
    columns=("group_name", "name", "parameters", "value"),
    identity=_property,
)
SAVED_TAGS = Nested(
    table=SavedTagTable,
    name="tags",
    of="saved_id",
    columns=("name",),
    identity=_tag,
    left_out={"folded": "made of the name"},
)
PEOPLE = Nested(
    table=ParticipationTable,
    name="people",
    of="interaction_id",
    columns=("contact_id",),
    identity=_person,
    left_out=dict.fromkeys(
        ("started_at", "standing", "channel", "direction", "outcome", "replies_to_id"), _COPIED
    ),
)

CONTACTS = Shape(
    table=ContactTable,
    section="contacts",
    known_by=("uid",),
    nested=(POINTS, TAGS, PROPERTIES),
    left_out={"sort_key": "made of the name"},
)
INTERACTIONS = Shape(table=InteractionTable, section="interactions", known_by=("uid",), nested=(PEOPLE,))

FEEDBACK = Shape(table=FeedbackTable, section="feedback", known_by=("kind", "text", "heard_at"), repeats=True)

OTHERS: tuple[Shape, ...] = (
    Shape(table=AnswerTable, section="answers", known_by=("contact_id", "question", "source")),
    Shape(
        table=FollowUpTable,
        section="follow_ups",
        known_by=("contact_id", "interaction_id", "line", "kind", "text", "created_at"),
        repeats=True,
    ),
    Shape(table=DatedFactTable, section="dated_facts", repeats=True),
    Shape(table=ValueTable, section="values", repeats=True),
    Shape(
        table=SavedTable, section="saved", known_by=("contact_id", "text", "made_at"), nested=(SAVED_TAGS,)
    ),
    FEEDBACK,
    Shape(
        table=FeedbackSourceTable,
        section="feedback_sources",
        known_by=("feedback_id", "contact_id", "interaction_id", "line"),
    ),
    Shape(
        table=TestimonialTable,
        section="testimonials",
        known_by=("contact_id", "feedback_id", "wording", "asked_at"),
        repeats=True,
    ),
    Shape(table=SnoozeTable, section="snoozes", known_by=("contact_id", "kind", "key"), decides=True),
    Shape(table=DismissalTable, section="dismissals", known_by=("contact_id", "kind", "key"), decides=True),
)
"""Sections of records that belong to contacts and interactions. One that names rows of another stands behind it.

A new table of the journal is one line here. Decisions about what was removed since are left out.
"""

SHAPES: tuple[Shape, ...] = (CONTACTS, INTERACTIONS, *OTHERS)
"""All sections, in the order in which they stand in a file."""

NOT_TOLD: dict[str, str] = {
    "flag": "derived from the others",
    "summary": "derived from the others",
    "draft": "text not yet saved",
    "card_folder": "which folders of this machine are kept in step",
    "card": "what such a folder and this journal agreed on",
    "card_written": "what such a folder and this journal agreed on",
    "change": "what undo goes by in this journal",
    "change_row": "what undo goes by in this journal",
    "meta": "facts about this file: its revision, by which rules it was derived, the ids it gave",
}
"""Tables that are in no section, each with the reason why."""
