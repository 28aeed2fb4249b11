"""A column of the board: pieces of feedback, of any number."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive, var
from textual.widget import Widget

from relnote.domain.feedback import Feedback
from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.feedback import CARD, feedback_card, feedback_told
from relnote.tui.drawing.pieces import Line
from relnote.tui.widgets.contact_list import LONG_AGO
from relnote.tui.widgets.heights import EvenHeights, Heights
from relnote.tui.widgets.virtual_list import VirtualList


class FeedbackList(VirtualList[Feedback]):
    """Pieces with who said them and how long ago, three lines each."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "feedback-list--name",
        "feedback-list--kind",
        "feedback-list--complaint",
        "feedback-list--against",
        "feedback-list--age",
    }
    DEFAULT_CSS = """
    FeedbackList {
        & > .feedback-list--name { text-style: bold; }
        & > .feedback-list--kind { color: $text-primary; }
        & > .feedback-list--complaint { color: $text-warning; text-style: bold; }
        & > .feedback-list--against { color: $text-warning; }
        & > .feedback-list--age { color: $text-muted; }
    }
    """
    _component_prefixes = ("feedback-list", "virtual-list")
    _bar_needs_focus = True

    now: var[datetime] = var(LONG_AGO)
    """The moment ages are counted to."""

    class RowsNeeded(VirtualList.RowsNeeded):
        """Pieces are to be shown that the list does not hold."""

    class Highlighted(VirtualList.Highlighted):
        """The cursor came to stand on another piece."""

    class Selected(VirtualList.Selected):
        """A piece was chosen."""

    def make_heights(self) -> Heights:
        """Make the book of heights: three lines each."""
        return EvenHeights(CARD)

    def id_of(self, row: Feedback) -> int:
        """Tell the id of the piece."""
        return row.id

    def draw(self, index: int, row: Feedback, width: int) -> list[Line]:  # noqa: ARG002
        """Draw a piece."""
        return feedback_card(row, width=width, now=self.now, ascii=self.ascii)

    def watch_now(self) -> None:
        """Count the ages again."""
        self.redraw()


class FeedbackTold(Widget):
    """All that is known of the piece under the cursor."""

    piece: reactive[Feedback | None] = reactive(None)
    now: var[datetime] = var(LONG_AGO)
    zone: var[str] = var("UTC")
    ascii: var[bool] = var(False)  # noqa: FBT003

    def render(self) -> Content:
        """Draw it."""
        if self.piece is None:
            return Content("")
        lines = feedback_told(
            self.piece,
            width=max(10, self.content_size.width),
            height=max(1, self.content_size.height),
            now=self.now,
            zone=self.zone,
            ascii=self.ascii,
        )
        return content_of(lines)
