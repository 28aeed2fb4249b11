"""Rows of what a note tells, kept in line with its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from relnote.domain.records import DatedFact
from relnote.domain.values import Value

if TYPE_CHECKING:
    from relnote.domain.pairing import Paired
    from relnote.store.changes import Writer

ToldT = TypeVar("ToldT", DatedFact, Value)
ToldT_contra = TypeVar("ToldT_contra", DatedFact, Value, contravariant=True)


class Rows(Protocol[ToldT_contra]):
    """The module of the store that keeps such rows."""

    def add(self, writer: Writer, told: ToldT_contra, /) -> int:
        """Add a row; gives its id."""

    def change(self, writer: Writer, told: ToldT_contra, /) -> None:
        """Write a row over the one with its id."""

    def remove(self, writer: Writer, id_: int, /) -> None:
        """Remove a row."""


def write_rows(writer: Writer, rows: Rows[ToldT], paired: Paired[ToldT, ToldT]) -> None:
    """Write what is told now; what is still the same thing keeps its id, and so what was decided about it."""
    for old, told in paired.kept:
        rows.change(writer, replace(told, id=old.id))
    for gone in paired.gone:
        rows.remove(writer, gone.id)
    for new in paired.new:
        rows.add(writer, new)
