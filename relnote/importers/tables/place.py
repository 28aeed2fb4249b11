"""A postal address, gathered from the columns that hold its parts."""

from __future__ import annotations

import re

from relnote.importers.drafts import PropertyDraft
from relnote.importers.tables.mapping import Column, Field
from relnote.importers.tables.values import structured

_WORD = re.compile(r"\w+")
_PARTS = (Field.POBOX, Field.STREET, Field.CITY, Field.REGION, Field.POSTCODE, Field.COUNTRY)


class Place:
    """An address; `column` is one of its columns."""

    def __init__(self, column: Column) -> None:
        self.column = column
        self._said: dict[Field, list[str]] = {}

    def take(self, part: Field, cell: str) -> None:
        """Take a part that is not empty."""
        self._said.setdefault(part, []).append(cell)

    def property(self, label: str) -> PropertyDraft:
        """Give it as a property of a card; an address in one piece stands where the street does."""
        parts = {field: "\n".join(self._said.get(field, ())) for field in _PARTS}
        # Google writes the address once more in one piece: what its parts say already is not said twice.
        there = set(_WORD.findall("\n".join(parts.values())))
        whole = [said for said in self._said.get(Field.ADDRESS, ()) if set(_WORD.findall(said)) - there]
        street = "\n".join(filter(None, (*whole, parts[Field.STREET])))
        pieces = (parts[Field.POBOX], "", street, *(parts[field] for field in _PARTS[2:]))
        return structured("ADR", pieces, label)
