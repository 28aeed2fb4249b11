"""A list of any length that draws only what is in view and holds only the rows that were near it."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.reactive import var
from textual.strip import Strip

from relnote.tui.drawing.pieces import Line, Piece, body_lines, wrapped
from relnote.tui.widgets import list_messages
from relnote.tui.widgets.entry_view import EntryView
from relnote.tui.widgets.held_rows import HeldRows

if TYPE_CHECKING:
    from textual.color import Color
    from textual.css.styles import StylesBase

RowT = TypeVar("RowT")

BAR = "▌"
ASCII_BAR = ">"
STRIPS = 4096
"""Drawn lines kept."""


class VirtualList(EntryView, Generic[RowT]):
    """A list over a skeleton of ids. It never queries: it posts `RowsNeeded` and is given rows.

    A subclass says what the id of a row is and draws it; drawn lines are one cell narrower than the
    widget, because the first column belongs to the bar that marks the cursor.
    """

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
        & > .virtual-list--cursor { background: $foreground 8%; }
        &:focus > .virtual-list--cursor { background: $primary 22%; }
        & > .virtual-list--bar { color: $foreground-muted; }
        &:focus > .virtual-list--bar { color: $accent; text-style: bold; }
        & > .virtual-list--empty { color: $text-muted; }
        & > .virtual-list--awaited { color: $text-muted; }
    }
    """
    empty: var[str] = var("")
    """What an empty list says: what to press next."""
    ascii: var[bool] = var(False)  # noqa: FBT003
    """Draw no sign outside of ASCII."""

    class RowsNeeded(list_messages.RowsNeeded):
        """Rows are to be shown that the list does not hold. It replaces every earlier one."""

    class Highlighted(list_messages.Highlighted):
        """The cursor came to stand on another entry."""

    class Selected(list_messages.Selected):
        """An entry was chosen, by enter or by a second click."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._shown = False
        self._held: HeldRows[RowT] = self.make_held_rows()
        self._strips: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(STRIPS)
        self._styles: dict[tuple[str, bool], Style] = {}
        self._drawn_width = 0

    # What a subclass says

    @abstractmethod
    def id_of(self, row: RowT) -> int:
        """Tell the id of a row."""

    @abstractmethod
    def draw(self, index: int, row: RowT, width: int) -> list[Line]:
        """Draw the entry at `index` as lines of at most `width` cells."""

    def make_held_rows(self) -> HeldRows[RowT]:
        """Make the store of rows."""
        return HeldRows()

    def forget_drawn(self) -> None:
        """Forget what was drawn: something it depends on changed."""
        self._strips.clear()

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
        self.forget_drawn()
        self.set_length(self._heights.total)
        if ids:
            self._walk(self._cursor, -1)
            self._scroll_to_line(self._heights.top(self._cursor) - (offset if keep else 0))
            self._bring_into_view()
        self._look()
        self.refresh()
        if self.cursor_id != before:
            self.cursor_moved()

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
    def cursor_row(self) -> RowT | None:
        """The row under the cursor, if it is held."""
        return None if self.cursor_id is None else self._held.get(self.cursor_id)

    def action_select(self) -> None:
        """Choose the entry under the cursor."""
        if self.cursor_id is not None:
            self.post_message(self.Selected(self, self.cursor_id))

    def cursor_moved(self) -> None:
        """Say which entry the cursor stands on."""
        self.post_message(self.Highlighted(self, self.cursor_id))

    def redraw(self) -> None:
        """Draw everything again: something all entries depend on changed."""
        self.forget_drawn()
        self._look()
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw line `y` of the view."""
        width = self.scrollable_content_region.width
        if width != self._drawn_width:
            # The scroll bar came or went, which is no resize.
            self._take_width(width)
            self.call_after_refresh(self._look)
        line = y + self.scroll_offset.y
        if not self._ids:
            return self._empty_line(y, width)
        if line >= self._heights.total:
            return Strip.blank(width, self.style_of())
        index = self._heights.find(line)
        key = (self._ids[index], line - self._heights.top(index), index == self._cursor, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._strip(index, key[1], width, cursor=key[2])
        return strip

    def lines_of(self, index: int, width: int) -> list[Line]:
        """Draw an entry, or what stands for it until its row is here."""
        row = self._held.get(self._ids[index])
        if row is None:
            return [[Piece("...", "awaited")]]
        return self.draw(index, row, width)

    def style_of(self, part: str = "", *, cursor: bool = False) -> Style:
        """Tell the style of a part, on the ground of the list or of the entry under the cursor.

        It is that of the component class `<widget>--<part>`, here or in a parent class; colours that are
        see-through or chosen by contrast are mixed with the ground they stand on.
        """
        style = self._styles.get((part, cursor))
        if style is None:
            ground = self.background_colors[1]
            if cursor:
                ground += self.get_component_styles("virtual-list--cursor").background
            style = self._styles[part, cursor] = self._mixed(part, ground)
        return style

    _component_prefixes: ClassVar[tuple[str, ...]] = ("virtual-list",)
    _bar_needs_focus: ClassVar[bool] = False
    """Whether the bar is drawn only where keys go: among several lists side by side."""

    def _mixed(self, part: str, ground: Color) -> Style:
        own: StylesBase = self.styles
        for prefix in self._component_prefixes if part else ():
            with suppress(KeyError):
                own = self.get_component_styles(f"{prefix}--{part}")
                break
        colour = own.color if own.has_rule("color") else self.styles.color
        if own.auto_color:
            colour = ground.get_contrast_text(colour.a)
        plain = Style(color=(ground + colour).rich_color, bgcolor=ground.rich_color)
        return plain + own.text_style

    def _strip(self, index: int, nth: int, width: int, *, cursor: bool) -> Strip:
        lines = self.lines_of(index, width - 1)
        line = lines[nth] if nth < len(lines) else []
        # The heading above an entry is not part of what the cursor stands on.
        cursor = cursor and not (line and line[0].part == "heading")
        marked = cursor and (self.has_focus or not self._bar_needs_focus)
        bar = (ASCII_BAR if self.ascii else BAR) if marked else " "
        segments = [Segment(bar, self.style_of("bar", cursor=cursor))]
        segments += [Segment(text, self.style_of(part, cursor=cursor)) for text, part in line if text]
        return Strip(segments).adjust_cell_length(width, self.style_of(cursor=cursor))

    def _empty_line(self, y: int, width: int) -> Strip:
        texts = body_lines(self.empty) if self._shown else ()
        lines = [part for text in texts for part in wrapped(text, width - 4)]
        if not 1 <= y <= len(lines):
            return Strip.blank(width, self.style_of())
        segments = [Segment("  " + lines[y - 1], self.style_of("empty"))]
        return Strip(segments).adjust_cell_length(width, self.style_of())

    def _look(self) -> None:
        """Ask for the rows in view, and a screen on either side, that are not here."""
        height = self.view_height
        if not self._ids or not height:
            return
        self.settle(self.scroll_offset.y)
        y = self.scroll_offset.y
        first = self._heights.find(y - height)
        last = self._heights.find(y + 2 * height)
        ids = self._held.lacking(first, last)
        if ids:
            self.post_message(self.RowsNeeded(self, ids))

    def _redraw(self, changed: set[int]) -> None:
        """Draw the entries whose rows changed again."""
        seen = 0 <= self._cursor_line_in_view() < self.view_height
        self.forget_drawn()
        self._look()
        if seen:
            self._bring_into_view()
        y = self.scroll_offset.y
        for index in range(self._heights.find(y), self._heights.find(y + self.view_height) + 1):
            if index < len(self._ids) and self._ids[index] in changed:
                self._refresh_entry(index)

    # What Textual says

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for what scrolled into view."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.settle(round(max(old_value, new_value)))
            self._look()

    def on_resize(self) -> None:
        """Draw for the new width, with the cursor kept in view."""
        width = self.scrollable_content_region.width
        if width != self._drawn_width:
            self._take_width(width)
        self._look()
        self._bring_into_view()

    def _take_width(self, width: int) -> None:
        self._drawn_width = width
        self.forget_drawn()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._styles.clear()
        self.forget_drawn()

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
