"""Which row here is meant by a number in a file, and what became of the records that were taken."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum, auto

from relnote.store.whole.values import UnfitError


class Came(Enum):
    """What became of a record."""

    STORED = auto()
    COMPLETED = auto()
    """It was there, and told something new."""
    KNOWN = auto()


Outcome = Came | UnfitError
"""What became of a record, or why it could not be taken."""


class Numbers:
    """The rows here, by the numbers that a file gives them."""

    def __init__(self) -> None:
        self._rows: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self.known: set[int] = set()
        """Interactions that were here already, by their numbers here."""

    def put(self, table: str, number: int, row_id: int) -> None:
        """Say that a row of the file is this one here."""
        self._rows[table][number] = row_id

    def find(self, table: str, number: int) -> int | None:
        """Give the row here; none if the file has not told it."""
        return self._rows[table].get(number)

    def needed(self, table: str, number: int) -> int:
        """Give the row here.

        Raises:
            UnfitError: the file has not told it.
        """
        found = self.find(table, number)
        if found is None:
            raise UnfitError(f"the {table.replace('_', ' ')} it belongs to is not in the file")
        return found

    def named(self, table: str, number: int) -> int:
        """Give the row that a decision names; a number that no row ever has if it is gone."""
        found = self.find(table, number)
        return -abs(number) if found is None else found
