"""A view of entries one below the other, of any number: a cursor, keys to move it, and which lines are in view."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView

from relnote.tui.widgets.heights import EvenHeights, Heights

if TYPE_CHECKING:
    from textual import events


class EntryView(ScrollView, can_focus=True):
    """Moves a cursor over entries and scrolls; it knows their ids and heights, and nothing of what they say."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False, id="list.down"),
        Binding("up,k", "move(-1)", "Up", show=False, id="list.up"),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False, id="list.page-down"),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False, id="list.page-up"),
        Binding("home,g", "first", "First", show=False, id="list.first"),
        Binding("end,G", "last", "Last", show=False, id="list.last"),
        Binding("enter", "select", "Open", show=False, id="list.select"),
    ]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._ids = array("q")
        self._cursor = 0
        self._heights: Heights = self.make_heights()

    # What a subclass says

    def make_heights(self) -> Heights:
        """Make the book of heights: one line each."""
        return EvenHeights(1)

    def measure(self, index: int) -> None:
        """Find out how tall the entry at `index` is, where that is not known beforehand."""

    def settle(self, line: int) -> None:
        """Measure what is in view; what stands on `line` stays where it is."""

    def cursor_moved(self) -> None:
        """Do what is to be done when the cursor stands on another entry."""

    # What a screen says

    @property
    def cursor_id(self) -> int | None:
        """Id of the entry under the cursor; none in an empty list."""
        return self._ids[self._cursor] if self._cursor < len(self._ids) else None

    @property
    def at_first(self) -> bool:
        """Whether the cursor stands on the first entry."""
        return self._cursor == 0

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self._ids)

    def move_to(self, id_: int) -> bool:
        """Put the cursor on the entry with this id; return whether it is in the list."""
        try:
            self._go(self._ids.index(id_))
        except ValueError:
            return False
        return True

    @property
    def view_height(self) -> int:
        """Lines in view."""
        return self.scrollable_content_region.height

    # Keys and mouse

    def action_move(self, step: int) -> None:
        """Go `step` entries down; up if it is negative."""
        if not self._scrolled_within(step * 2):
            self._go(self._cursor + step)

    def action_page(self, step: int) -> None:
        """Go a screen down (`step` 1) or up (-1)."""
        if self._scrolled_within(step * (self.view_height - 1)):
            return
        index = self._walk(self._cursor, step)
        self._go(index if index != self._cursor else self._cursor + step)

    def action_first(self) -> None:
        """Go to the first entry."""
        self._go(0)

    def action_last(self) -> None:
        """Go to the last entry."""
        self._go(len(self._ids) - 1)

    def action_select(self) -> None:
        """Choose the entry under the cursor."""

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click chooses."""
        line = event.y + self.scroll_offset.y
        if not self._ids or line >= self._heights.total:
            return
        self._go(self._heights.find(line))
        if event.chain == 2:
            self.action_select()

    # Geometry

    def _go(self, index: int) -> None:
        """Put the cursor on the entry at `index`, or the nearest there is, and bring it into view."""
        index = max(0, min(index, len(self._ids) - 1))
        if index == self._cursor or not self._ids:
            self._bring_into_view()
            return
        before, self._cursor = self._cursor, index
        self._refresh_entry(before)
        self.measure(index)
        self._bring_into_view()
        self._refresh_entry(index)
        self.cursor_moved()

    def _walk(self, index: int, step: int) -> int:
        """Measure entries from `index` on, down (`step` 1) or up (-1); return the last one within a screen."""
        self.measure(index)
        left = self.view_height - self._heights.height(index)
        while left > 0 and 0 <= index + step < len(self._ids):
            self.measure(index + step)
            left -= self._heights.height(index + step)
            if left >= 0:
                index += step
        return index

    def _refresh_entry(self, index: int) -> None:
        top = self._heights.top(index) - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, self._heights.height(index)))

    def _bring_into_view(self) -> None:
        if not self._ids or not self.view_height:
            return
        top = self._heights.top(self._cursor)
        bottom = top + self._heights.height(self._cursor)
        y, height = self.scroll_offset.y, self.view_height
        if bottom - top > height:
            if not top <= y <= bottom - height:
                self._scroll_to_line(top)
        elif top < y:
            self._scroll_to_line(top)
        elif bottom > y + height:
            self._scroll_to_line(bottom - height)

    def _scrolled_within(self, lines: int) -> bool:
        """Scroll inside an entry taller than the view, as long as there is more of it; return whether it did."""
        if not self._ids:
            return False
        top = self._heights.top(self._cursor)
        y, height = self.scroll_offset.y, self.view_height
        last = top + self._heights.height(self._cursor) - height
        if last <= top or not top <= y <= last or y == (last if lines > 0 else top):
            return False
        self._scroll_to_line(max(top, min(y + lines, last)))
        return True

    def _scroll_to_line(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True)

    def _kept_index(self, before: int | None) -> int:
        if before is None:
            return 0
        try:
            return self._ids.index(before)
        except ValueError:
            return max(0, min(self._cursor, len(self._ids) - 1))

    def _cursor_line_in_view(self) -> int:
        return self._heights.top(self._cursor) - self.scroll_offset.y if self._ids else 0

    def set_length(self, lines: int) -> None:
        """Tell Textual how many lines there are; the screen is laid out again only if the scroll bar comes or goes."""
        size = Size(0, lines)
        if size == self.virtual_size:
            return
        if self.show_vertical_scrollbar and lines > self.view_height:
            self.set_reactive(EntryView.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = lines
        else:
            self.virtual_size = size
