"""The list of what is due."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, NamedTuple

from textual.reactive import var

from relnote.domain.records import DueRow
from relnote.tui.drawing.due import due_row
from relnote.tui.drawing.pieces import Line
from relnote.tui.widgets.contact_list import LONG_AGO
from relnote.tui.widgets.heights import EvenHeights, Heights
from relnote.tui.widgets.virtual_list import VirtualList


class DueItem(NamedTuple):
    """A row with its place in the list, which is its id there."""

    place: int
    row: DueRow


class DueList(VirtualList[DueItem]):
    """Flags with who and why, two lines each."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "due-list--name",
        "due-list--flag",
        "due-list--badge",
        "due-list--late",
        "due-list--quiet",
        "due-list--organisation",
        "due-list--step",
    }
    DEFAULT_CSS = """
    DueList {
        & > .due-list--name { text-style: bold; }
        & > .due-list--flag { color: $text-warning; text-style: bold; }
        & > .due-list--badge { color: $text-warning; }
        & > .due-list--late { color: $text-error; text-style: bold; }
        & > .due-list--organisation, & > .due-list--step, & > .due-list--quiet { color: $text-muted; }
    }
    """
    _component_prefixes = ("due-list", "virtual-list")

    now: var[datetime] = var(LONG_AGO)
    zone: var[str] = var("UTC")
    """The user's IANA zone."""

    class RowsNeeded(VirtualList.RowsNeeded):
        """Rows are to be shown that the list does not hold."""

    class Highlighted(VirtualList.Highlighted):
        """The cursor came to stand on another row."""

    class Selected(VirtualList.Selected):
        """A row was chosen."""

    def make_heights(self) -> Heights:
        """Make the book of heights: two lines each."""
        return EvenHeights(2)

    def id_of(self, row: DueItem) -> int:
        """Tell the place of the row."""
        return row.place

    def draw(self, index: int, row: DueItem, width: int) -> list[Line]:  # noqa: ARG002
        """Draw a flag."""
        return due_row(row.row, width=width, now=self.now, zone=self.zone, ascii=self.ascii)
