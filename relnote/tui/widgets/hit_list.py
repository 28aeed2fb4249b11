"""The list of what a search found."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import ClassVar

from textual.reactive import var

from relnote.domain.entries import SearchHit
from relnote.tui.drawing.pieces import Line
from relnote.tui.drawing.search import HitLook, hit_lines
from relnote.tui.widgets.heights import EvenHeights, Heights
from relnote.tui.widgets.virtual_list import VirtualList

Numbered = tuple[int, SearchHit]


class HitList(VirtualList[Numbered]):
    """Hits, two lines each. All of them are given at once, so it asks for none."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"hit-list--name", "hit-list--quiet", "hit-list--hit"}
    DEFAULT_CSS = """
    HitList {
        & > .hit-list--name { text-style: bold; }
        & > .hit-list--quiet { color: $text-muted; }
        & > .hit-list--hit { color: $text-accent; text-style: bold underline; }
    }
    """
    _component_prefixes = ("hit-list", "virtual-list")

    look: var[HitLook | None] = var(None)
    """How hits are drawn."""

    class RowsNeeded(VirtualList.RowsNeeded):
        """Never posted with effect: the hits are given with the list."""

    class Highlighted(VirtualList.Highlighted):
        """The cursor came to stand on another hit."""

    class Selected(VirtualList.Selected):
        """A hit was chosen."""

    def make_heights(self) -> Heights:
        """Make the book of heights: two lines each."""
        return EvenHeights(2)

    def id_of(self, row: Numbered) -> int:
        """Tell the number of the hit."""
        return row[0]

    def draw(self, index: int, row: Numbered, width: int) -> list[Line]:  # noqa: ARG002
        """Draw a hit."""
        return hit_lines(row[1], self.look, width) if self.look else []

    def show_hits(self, hits: Sequence[SearchHit], look: HitLook, *, keep: bool = False) -> None:
        """Show these hits; with `keep` the cursor stays on its hit if that is still there."""
        before = self.hit
        self.look = look
        self.show(array("q", range(len(hits))), keep=False)
        self.give_rows(enumerate(hits))
        if keep and before in hits and self.count:
            self.move_to(hits.index(before))

    @property
    def hit(self) -> SearchHit | None:
        """The hit under the cursor."""
        row = self.cursor_row
        return row[1] if row else None
