"""A page of pictures that may be longer than the screen, drawn for the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from relnote.tui.drawing.content import content_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.tui.drawing.pieces import Line

LEAST_WIDTH = 40


class PictureView(VerticalScroll):
    """Shows lines and scrolls them."""

    DEFAULT_CSS = """
    PictureView { padding: 0 1; scrollbar-size-vertical: 1; }
    PictureView Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "down", show=False),
        Binding("k", "scroll_up", "up", show=False),
        Binding("space", "page_down", "page", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._draw: Callable[[int], list[Line]] = lambda _: []

    def compose(self) -> ComposeResult:
        """Compose what holds the lines."""
        yield Static(markup=False)

    def show(self, draw: Callable[[int], list[Line]], *, keep: bool = True) -> None:
        """Show what `draw` gives for a width; without `keep` from the top."""
        self._draw = draw
        self.redraw()
        if not keep:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Draw for the width there is."""
        self.redraw()

    def redraw(self) -> None:
        """Draw anew."""
        # The room of a scrollbar is kept free, with a blank before it, so that a page does not change when it becomes longer.
        width = max(LEAST_WIDTH, self.outer_size.width - self.styles.padding.width - 2)
        self.query_one(Static).update(content_of(self._draw(width)))
