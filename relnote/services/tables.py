"""Tables (CSV): what their columns mean, proposed, said by the user, and remembered by the set of the columns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.import_questions import WhichColumns
from relnote.store import database, meta

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from relnote.importers.tables.layout import Layout
    from relnote.importers.tables.mapping import Field, TableMapping
    from relnote.importers.written_moments import Order
    from relnote.services.journal import Journal

TABLES = frozenset({"contacts", "interactions", "table"})
"""The kinds of files that are tables, of which the mapping decides what they hold."""

START = 1 << 17
"""Bytes of a file by which its kind is told."""
_REMEMBERED = "table:"
_SHOWN = 12


class Tables:
    """What the columns of tables mean.

    Args:
        journal: Where it is remembered.
        said: What the user says of columns: `Company=organisation`.
        channel: The channel of all interactions of a table that does not tell it.
        order: How days are written where a table does not tell.
    """

    def __init__(
        self, journal: Journal, said: Sequence[str] = (), channel: str = "", order: Order | None = None
    ) -> None:
        from relnote.importers.tables.said import channel_of

        self._journal = journal
        self._said = said
        self._channel = channel_of(channel)
        self.order = order

    def proposal(self, path: Path) -> Layout | None:
        """Tell how a table is laid out and what its columns mean: as was said, else remembered, else by their names.

        None if the file is no table.

        Raises:
            OSError: it cannot be read.
            Refusal: what the user says is not understood.
        """
        from relnote.importers.tables.layout import find_layout, plain_layout, with_mapping

        with path.open("rb") as file:
            layout = find_layout(file, self._known) or plain_layout(file)
        return with_mapping(layout, self._as_said(layout.mapping)) if layout else None

    def kind_of(self, path: Path) -> str:
        """Tell whether a table is one of `contacts` or of `interactions`; `table` if nothing says who its rows are about."""
        layout = self.proposal(path)
        if layout is None or not layout.mapping.is_enough:
            return "table"
        return "interactions" if layout.mapping.is_of_interactions else "contacts"

    def remember(self, mapping: TableMapping) -> None:
        """Remember what the columns of a table mean, for every table with the same set of columns."""
        from relnote.importers.tables.mapping import signature
        from relnote.importers.tables.said import keys_of

        keys = zip(keys_of(mapping), mapping.columns, strict=True)
        form = {
            "channel": mapping.channel,
            "columns": {key: [column.field.value, column.label] for key, column in keys if not column.beside},
        }
        with database.transaction():
            meta.put(_REMEMBERED + signature([column.name for column in mapping.columns]), json.dumps(form))

    def remember_said(self, path: Path) -> None:
        """Remember what the user said of a table, if they said something."""
        from relnote.importers.recognise import recognise

        if not (self._said or self._channel) or not path.is_file():
            return
        with path.open("rb") as file:
            kind = recognise(file.read(START)).kind.value
        if kind in TABLES and (layout := self.proposal(path)):
            self.remember(layout.mapping)

    def _known(self, names: Sequence[str]) -> TableMapping | None:
        """Give what is remembered of columns of these names."""
        from relnote.importers.tables.mapping import signature
        from relnote.importers.tables.proposal import propose
        from relnote.importers.tables.said import changed

        with database.connected():
            said = meta.get(_REMEMBERED + signature(names))
        if not said:
            return None
        columns, channel = _from_form(said)
        return changed(propose(names), columns, channel)

    def _as_said(self, mapping: TableMapping) -> TableMapping:
        from relnote.importers.tables.said import changed, understood

        return changed(mapping, understood(self._said, mapping), self._channel)


def _from_form(said: str) -> tuple[dict[str, tuple[Field, str]], str]:
    """Read what is remembered; fields that are no longer known are left out."""
    from relnote.importers.tables.mapping import Field

    form = json.loads(said)
    fields = set(Field)
    columns = {
        key: (Field(field), label) for key, (field, label) in form["columns"].items() if field in fields
    }
    return columns, form["channel"]


def refuse_unknown(name: str, layout: Layout | None) -> Refusal:
    """Make the refusal of a table of which nothing says who its rows are about."""
    if layout is None:
        return Refusal(one_line(f"{name} seems to be no table that can be read."))
    columns = ", ".join(f"“{column[:40]}”" for column in layout.names[:_SHOWN])
    more = f" and {len(layout.names) - _SHOWN} more" if len(layout.names) > _SHOWN else ""
    return WhichColumns(
        one_line(
            f"{name} has the columns {columns}{more}, and none of them says whom a row is about; say what they mean, "
            f'as in --map "{layout.names[0][:40]}=name"; relnote import --help lists the fields.'
        ),
        name,
    )
