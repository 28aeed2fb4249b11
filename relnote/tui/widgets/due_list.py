"""The list of what is due."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.reactive import var

from relnote.domain.records import DueRow
from relnote.domain.today import group_of
from relnote.tui.drawing.due import due_row
from relnote.tui.drawing.pieces import Line, Piece
from relnote.tui.widgets.contact_list import LONG_AGO
from relnote.tui.widgets.measured_list import MeasuredList
from relnote.tui.widgets.virtual_list import VirtualList


class DueList(MeasuredList[DueRow]):
    """Flags with who and why, two lines each, under what is to be done about them."""

    estimate = 2

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "due-list--heading",
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
        & > .due-list--heading { text-style: bold; color: $text-primary; }
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

    def id_of(self, row: DueRow) -> int:
        """Tell the id of the contact, who has one row."""
        return row.flag.contact_id

    def draw(self, index: int, row: DueRow, width: int) -> list[Line]:
        """Draw a flag, under its heading if it is the first of its group."""
        lines = due_row(row, width=width, now=self.now, zone=self.zone, ascii=self.ascii)
        group = group_of(row.flag.kind)
        if index:
            before = self._held.get(self._ids[index - 1])
            if before is None or group_of(before.flag.kind) == group:
                return lines
            return [[Piece("", "heading")], [Piece(group, "heading")], *lines]
        return [[Piece(group, "heading")], *lines]
