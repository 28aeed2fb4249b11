"""What the columns of a table are taken for, and what they can be, for whoever shows and changes it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from relnote.domain.text import one_line
from relnote.services.tables import START, TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.services.tables import Tables

_LOOKED_AT, _LONGEST = 50, 30
KEPT, LEFT_OUT = "keep", "ignore"
"""The fields of columns that are only kept, and of those that are not."""


_AT_THE_PROMPT, _IN_THE_REVIEW = "--map COLUMN=FIELD", "press m"


def as_in_the_review(note: str) -> str:
    """Say how a column is explained by the key of the review, not as at the prompt."""
    return note.replace(_AT_THE_PROMPT, _IN_THE_REVIEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column of a table."""

    file: str
    """The name of the file."""
    key: str
    """By which it is named when its meaning is said: `nom 2`."""
    name: str
    """As the table has it."""
    meaning: str
    """The field that it is, with its label: `phone work`."""
    example: str = ""
    """What stands in it first."""


def columns_of(tables: Tables, path: Path) -> tuple[TableColumn, ...]:
    """Give the columns of a table with what they are taken for; none if the file is no table.

    Raises:
        OSError: it cannot be read.
    """
    from relnote.importers.recognise import recognise
    from relnote.importers.tables.layout import rows_of
    from relnote.importers.tables.said import keys_of

    if path.is_dir():
        return ()
    with path.open("rb") as file:
        if recognise(file.read(START)).kind.value not in TABLES:
            return ()
    layout = tables.proposal(path)
    if layout is None:
        return ()
    pairs = zip(keys_of(layout.mapping), layout.mapping.columns, strict=True)
    with path.open("rb") as file:
        rows = [row.values for row in islice(rows_of(file, layout), _LOOKED_AT)]
    return tuple(
        TableColumn(
            file=path.name,
            key=key,
            name=column.name,
            meaning=" ".join(part for part in (column.field.value, column.label) if part),
            example=next(
                (one_line(row[at])[:_LONGEST] for row in rows if at < len(row) and row[at].strip()), ""
            ),
        )
        for at, (key, column) in enumerate(pairs)
    )


def fields() -> tuple[tuple[str, str], ...]:
    """Give what a column can be, each with what it is a part of: a person, what happened, neither."""
    from relnote.importers.tables.mapping import HAPPENED, Field

    def part_of(field: Field) -> str:
        if field in {Field.KEEP, Field.IGNORE}:
            return "kept as it came" if field is Field.KEEP else "left out"
        return "what happened" if field in HAPPENED else "a person"

    return tuple((field.value, part_of(field)) for field in Field if field is not Field.LABEL)
