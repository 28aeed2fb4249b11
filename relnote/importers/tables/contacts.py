"""Reads a table of contacts: every row becomes a draft, or is skipped with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from relnote.domain.words import Channel
from relnote.importers.csv_rows import Cells
from relnote.importers.drafts import ContactDraft, ContactRecord, Skipped
from relnote.importers.tables.layout import Layout, rows_of
from relnote.importers.tables.mapping import Field
from relnote.importers.tables.person import Person
from relnote.importers.written_moments import Order

_NAMELESS = "The row has no name, organisation, e-mail address or telephone number."
_REPEATED = "The row names the columns once more."
_MAILBOX = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")


def read_contacts(
    file: BinaryIO, layout: Layout, order: Order | None, *, region: str = ""
) -> Iterator[ContactRecord]:
    """Read a table of contacts, which must be seekable, row by row.

    `order` is how its days are written, `region` the country of numbers without a country code (`GB`). What no field
    here can hold is kept among the properties. Nothing a file may hold is raised.
    """
    names = [name for name in layout.names if name]
    for row in rows_of(file, layout):
        if row.fault:
            yield Skipped(line=row.line, reason=row.fault, raw=row.raw)
        elif [cell.strip() for cell in row.values if cell.strip()] == names:
            yield Skipped(line=row.line, reason=_REPEATED, raw=row.raw)
        else:
            yield _record(row, layout, order, region)


def _record(row: Cells, layout: Layout, order: Order | None, region: str) -> ContactRecord:
    columns = layout.mapping.columns
    person = Person(layout.mapping.source, order, region)
    for at, said in enumerate(row.values):
        cell = said.strip()
        if cell and at < len(columns) and columns[at].field is Field.LABEL:
            person.labels[columns[at].beside] = cell
    for at, said in enumerate(row.values):
        cell = said.strip()
        if not cell:
            continue
        if at < len(columns):
            person.take(columns[at], cell)
        elif _MAILBOX.fullmatch(cell):
            person.reach(Channel.EMAIL, cell)
        else:
            # More cells than names: nothing tells what they are.
            person.keep(str(at + 1), cell)
    draft = person.draft(row.line)
    return draft if isinstance(draft, ContactDraft) else Skipped(line=row.line, reason=_NAMELESS, raw=row.raw)
