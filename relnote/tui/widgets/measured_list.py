"""A list whose entries are of different heights: measured when they come into view."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from relnote.tui.widgets.heights import Heights, MeasuredHeights
from relnote.tui.widgets.virtual_list import VirtualList

RowT = TypeVar("RowT")

ROUNDS = 4
"""Measuring moves the view, which brings others into it; each round measures fewer."""


class MeasuredList(VirtualList[RowT], Generic[RowT]):
    """Heights are measured when an entry comes into view.

    The entry under the cursor, or else the one that was in view, keeps its place on the screen when entries above
    it turn out taller or shorter.
    """

    estimate: ClassVar[int] = 3
    """Lines of an entry nobody has seen."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        self._measured = MeasuredHeights(self.estimate)
        super().__init__(id=id, classes=classes)
        self._settling = False

    def make_heights(self) -> Heights:
        """Make the book of heights: an estimate until an entry is seen."""
        return self._measured

    def measure(self, index: int) -> None:
        """Draw the entry at `index` to see how tall it is; what is in view stays where it is."""
        first = self._heights.find(self.scroll_offset.y)
        grown = self._put(index)
        if grown:
            self.set_length(self._heights.total)
            self.refresh()
            if index < first:
                self._scroll_to_line(self.scroll_offset.y + grown)

    def settle(self, line: int) -> None:
        """Measure what is in view. The entry under the cursor, if it is in view, or else the one on `line` stays."""
        if self._settling or not self.view_height:
            return
        self._settling = True
        try:
            anchor = self._heights.find(line)
            for _ in range(ROUNDS):
                if not self._measure_view(anchor):
                    break
        finally:
            self._settling = False

    def _measure_view(self, anchor: int) -> bool:
        """Measure the entries in view and scroll so that the anchor stays; return whether any height changed."""
        y, height = self.scroll_offset.y, self.view_height
        if y <= self._heights.top(self._cursor) < y + height:
            anchor = self._cursor
        index = self._heights.find(y)
        line, above, changed = self._heights.top(index), 0, False
        while index < self.count and line < y + height:
            grown = self._put(index)
            changed = changed or grown != 0
            above += grown if index < anchor else 0
            line += self._heights.height(index)
            index += 1
        if changed:
            self.set_length(self._heights.total)
            self._scroll_to_line(y + above)
            self.refresh()
        return changed

    def _put(self, index: int) -> int:
        if not self.view_height or self._held.get(self._ids[index]) is None:
            return 0
        return self._measured.put(index, len(self.lines_of(index, self.scrollable_content_region.width - 1)))
