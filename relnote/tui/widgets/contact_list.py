"""The list of contacts: two lines each, of any number."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from textual.reactive import var

from relnote.domain.records import ContactRow
from relnote.tui.drawing.contact_row import contact_row
from relnote.tui.drawing.pieces import Line
from relnote.tui.widgets.heights import EvenHeights, Heights
from relnote.tui.widgets.virtual_list import VirtualList

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class ContactList(VirtualList[ContactRow]):
    """Contacts by name, with the most severe flag that is due and the days since the last contact."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "contact-list--name",
        "contact-list--flag",
        "contact-list--age",
        "contact-list--organisation",
    }
    DEFAULT_CSS = """
    ContactList {
        & > .contact-list--name { text-style: bold; }
        & > .contact-list--flag { color: $text-warning; text-style: bold; }
        & > .contact-list--age { color: $text-muted; }
        & > .contact-list--organisation { color: $text-muted; }
    }
    """
    _component_prefixes = ("contact-list", "virtual-list")

    now: var[datetime] = var(LONG_AGO)
    """The moment ages are counted to."""

    class RowsNeeded(VirtualList.RowsNeeded):
        """Contacts are to be shown that the list does not hold."""

    class Highlighted(VirtualList.Highlighted):
        """The cursor came to stand on another contact."""

    class Selected(VirtualList.Selected):
        """A contact was chosen."""

    def make_heights(self) -> Heights:
        """Make the book of heights: two lines each."""
        return EvenHeights(2)

    def id_of(self, row: ContactRow) -> int:
        """Tell the id of the contact."""
        return row.id

    def draw(self, index: int, row: ContactRow, width: int) -> list[Line]:  # noqa: ARG002
        """Draw a contact."""
        return contact_row(row, width=width, now=self.now, ascii=self.ascii)

    def watch_now(self) -> None:
        """Count the ages again."""
        self.redraw()
