"""A list of any length that draws only what is in view and holds only the rows that were near it."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from relnote.tui.drawing.pieces import Line, Piece, wrapped
from relnote.tui.widgets.heights import EvenHeights, Heights
from relnote.tui.widgets.held_rows import HeldRows

if TYPE_CHECKING:
    from textual import events

RowT = TypeVar("RowT")

BAR = "▌"
ASCII_BAR = ">"
STRIPS = 4096
"""Drawn lines kept."""


class VirtualList(ScrollView, Generic[RowT], can_focus=True):
    """A list over a skeleton of ids. It never queries: it posts `RowsNeeded` and is given rows.

    A subclass says what the id of a row is and draws it; drawn lines are one cell narrower than the
    widget, because the first column belongs to the bar that marks the cursor.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "virtual-list--cursor",
        "virtual-list--bar",
        "virtual-list--empty",
        "virtual-list--awaited",
    }
    DEFAULT_CSS = """
    VirtualList {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        background: $surface;
        color: $foreground;
        & > .virtual-list--cursor { background: $surface-active; }
        &:focus > .virtual-list--cursor { background: $primary 35%; }
        & > .virtual-list--bar { color: $foreground-muted; }
        &:focus > .virtual-list--bar { color: $accent; text-style: bold; }
        & > .virtual-list--empty { color: $text-muted; }
        & > .virtual-list--awaited { color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False, id="list.down"),
        Binding("up,k", "move(-1)", "Up", show=False, id="list.up"),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False, id="list.page-down"),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False, id="list.page-up"),
        Binding("home,g", "first", "First", show=False, id="list.first"),
        Binding("end,G", "last", "Last", show=False, id="list.last"),
        Binding("enter", "select", "Open", show=False, id="list.select"),
    ]

    empty: var[str] = var("")
    """What an empty list says: what to press next."""
    ascii: var[bool] = var(False)  # noqa: FBT003
    """Draw no sign outside of ASCII."""

    class RowsNeeded(Message):
        """Rows are to be shown that the list does not hold. It replaces every earlier one."""

        def __init__(self, sender: VirtualList[RowT], ids: array[int]) -> None:
            super().__init__()
            self.sender = sender
            self.ids = ids
            """Whole pages of ids, in the order of the list."""

        @property
        def control(self) -> VirtualList[RowT]:
            """The list that asks."""
            return self.sender

    class Highlighted(Message):
        """The cursor came to stand on another entry."""

        def __init__(self, sender: VirtualList[RowT], id_: int | None) -> None:
            super().__init__()
            self.sender = sender
            self.id = id_
            """Id of the entry; none if the list became empty."""

        @property
        def control(self) -> VirtualList[RowT]:
            """The list it happened in."""
            return self.sender

    class Selected(Message):
        """An entry was chosen, by enter or by a second click."""

        def __init__(self, sender: VirtualList[RowT], id_: int) -> None:
            super().__init__()
            self.sender = sender
            self.id = id_
            """Id of the entry."""

        @property
        def control(self) -> VirtualList[RowT]:
            """The list it happened in."""
            return self.sender

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._ids = array("q")
        self._shown = False
        self._cursor = 0
        self._heights: Heights = self.make_heights()
        self._held: HeldRows[RowT] = self.make_held_rows()
        self._strips: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(STRIPS)
        self._drawn_width = 0

    # What a subclass says

    @abstractmethod
    def id_of(self, row: RowT) -> int:
        """Tell the id of a row."""

    @abstractmethod
    def draw(self, index: int, row: RowT, width: int) -> list[Line]:
        """Draw the entry at `index` as lines of at most `width` cells."""

    def make_heights(self) -> Heights:
        """Make the book of heights: one line each."""
        return EvenHeights(1)

    def make_held_rows(self) -> HeldRows[RowT]:
        """Make the store of rows."""
        return HeldRows()

    # What a screen says

    def show(self, ids: array[int], *, keep: bool = True, reload: bool = True) -> None:
        """Show the entries with these ids, in this order.

        With `keep` the cursor stays on its entry and the entry on its line; if it is gone, its neighbour takes
        its place. With `reload` all rows are asked for again: without, those held are known to be right.
        """
        before, offset = self.cursor_id, self._cursor_line_in_view()
        self._ids, self._shown = ids, True
        self._heights.reset(len(ids))
        self._held.reset(ids, reload=reload)
        self._cursor = self._kept_index(before) if keep else 0
        self._strips.clear()
        self._fit()
        self._hold_cursor_at(offset if keep else 0)
        self.refresh()
        if self.cursor_id != before:
            self.post_message(self.Highlighted(self, self.cursor_id))

    def give_rows(self, rows: Iterable[RowT]) -> None:
        """Take the rows that were asked for; what did not come of them is gone."""
        changed = self._held.give((self.id_of(row), row) for row in rows)
        if changed:
            self._redraw(changed)

    def outdate(self, ids: Iterable[int]) -> None:
        """Ask for the rows of these ids again, because they changed."""
        self._held.outdate(ids)
        self._look()

    @property
    def cursor_id(self) -> int | None:
        """Id of the entry under the cursor; none in an empty list."""
        return self._ids[self._cursor] if self._cursor < len(self._ids) else None

    @property
    def cursor_row(self) -> RowT | None:
        """The row under the cursor, if it is held."""
        return None if self.cursor_id is None else self._held.get(self.cursor_id)

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

    def redraw(self) -> None:
        """Draw everything again: something all entries depend on changed."""
        self._strips.clear()
        self._fit()
        self.refresh()

    # Keys and mouse

    def action_move(self, step: int) -> None:
        """Go `step` entries down; up if it is negative."""
        self._go(self._cursor + step)

    def action_page(self, step: int) -> None:
        """Go `step` screens down; up if it is negative."""
        line = self._heights.top(self._cursor) + step * max(1, self.view_height - 1)
        index = self._heights.find(line)
        self._go(index if index != self._cursor else self._cursor + step)

    def action_first(self) -> None:
        """Go to the first entry."""
        self._go(0)

    def action_last(self) -> None:
        """Go to the last entry."""
        self._go(len(self._ids) - 1)

    def action_select(self) -> None:
        """Choose the entry under the cursor."""
        if self.cursor_id is not None:
            self.post_message(self.Selected(self, self.cursor_id))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click chooses."""
        line = event.y + self.scroll_offset.y
        if not self._ids or line >= self._heights.total:
            return
        self._go(self._heights.find(line))
        if event.chain == 2:
            self.action_select()

    # Drawing

    @property
    def view_height(self) -> int:
        """Lines in view."""
        return self.scrollable_content_region.height

    def render_line(self, y: int) -> Strip:
        """Draw line `y` of the view."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if not self._ids:
            return self._empty_line(y, width)
        if line >= self._heights.total:
            return Strip.blank(width, self.rich_style)
        index = self._heights.find(line)
        cursor = index == self._cursor
        key = (self._ids[index], line - self._heights.top(index), cursor, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._strip(index, key[1], width, cursor=cursor)
        return strip

    def lines_of(self, index: int, width: int) -> list[Line]:
        """Draw an entry, or what stands for it until its row is here."""
        row = self._held.get(self._ids[index])
        if row is None:
            return [[Piece("...", "awaited")]]
        return self.draw(index, row, width)

    def style_of(self, part: str) -> Style:
        """Tell the style of a part: the component class `<widget>--<part>`, here or in a parent class."""
        for name in self._component_prefixes:
            style = self.get_component_rich_style(f"{name}--{part}", partial=True, default=Style.null())
            if style:
                return style
        return Style.null()

    _component_prefixes: ClassVar[tuple[str, ...]] = ("virtual-list",)

    def _strip(self, index: int, nth: int, width: int, *, cursor: bool) -> Strip:
        base = self.rich_style
        if cursor:
            base += self.style_of("cursor")
        lines = self.lines_of(index, width - 1)
        bar = (ASCII_BAR if self.ascii else BAR) if cursor else " "
        segments = [Segment(bar, base + self.style_of("bar"))]
        if nth < len(lines):
            segments += [
                Segment(text, base + self.style_of(part) if part else base)
                for text, part in lines[nth]
                if text
            ]
        return Strip(segments).adjust_cell_length(width, base)

    def _empty_line(self, y: int, width: int) -> Strip:
        lines = list(wrapped(self.empty, max(1, width - 4))) if self._shown and self.empty else []
        if not 1 <= y <= len(lines):
            return Strip.blank(width, self.rich_style)
        segments = [Segment("  " + lines[y - 1], self.rich_style + self.style_of("empty"))]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    # Geometry

    def _go(self, index: int) -> None:
        """Put the cursor on the entry at `index`, or the nearest there is, and bring it into view."""
        index = max(0, min(index, len(self._ids) - 1))
        if index == self._cursor or not self._ids:
            self._bring_into_view()
            return
        before, self._cursor = self._cursor, index
        self._refresh_entry(before)
        self._bring_into_view()
        self._refresh_entry(index)
        self.post_message(self.Highlighted(self, self._ids[index]))

    def _refresh_entry(self, index: int) -> None:
        top = self._heights.top(index) - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, self._heights.height(index)))

    def _bring_into_view(self) -> None:
        if not self._ids or not self.view_height:
            return
        top = self._heights.top(self._cursor)
        bottom = top + self._heights.height(self._cursor)
        y = self.scroll_offset.y
        if top < y or bottom - top >= self.view_height:
            self._scroll_to_line(top)
        elif bottom > y + self.view_height:
            self._scroll_to_line(bottom - self.view_height)

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

    def _hold_cursor_at(self, offset: int) -> None:
        """Scroll so that the entry under the cursor begins `offset` lines below the top of the view."""
        if self._ids:
            self._scroll_to_line(self._heights.top(self._cursor) - offset)
            self._bring_into_view()

    def _fit(self) -> None:
        """Tell Textual how long the list is, and ask for what is missing in view."""
        size = Size(0, self._heights.total)
        if size != self.virtual_size:
            self.virtual_size = size
        self._look()

    def _look(self) -> None:
        """Ask for the rows in view, and a screen on either side, that are not here."""
        height = self.view_height
        if not self._ids or not height:
            return
        y = self.scroll_offset.y
        first = self._heights.find(y - height)
        last = self._heights.find(y + 2 * height)
        ids = self._held.lacking(first, last)
        if ids:
            self.post_message(self.RowsNeeded(self, ids))

    def _redraw(self, changed: set[int]) -> None:
        """Draw the entries whose rows changed again."""
        self._strips.clear()
        y = self.scroll_offset.y
        for index in range(self._heights.find(y), self._heights.find(y + self.view_height) + 1):
            if self._ids and self._ids[index] in changed:
                self._refresh_entry(index)

    # What Textual says

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for what scrolled into view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._look()

    def on_resize(self) -> None:
        """Draw for the new width, with the cursor kept in view."""
        width = self.scrollable_content_region.width
        if width != self._drawn_width:
            self._drawn_width = width
            self._strips.clear()
        self._fit()
        self._bring_into_view()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001
        """Show by the cursor whether keys come here."""
        super().watch_has_focus(_has_focus)
        if self._ids:
            self._refresh_entry(self._cursor)

    def watch_empty(self) -> None:
        """Say something else when there is nothing."""
        self.refresh()

    def watch_ascii(self) -> None:
        """Draw with the other signs."""
        self.redraw()
