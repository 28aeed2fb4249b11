"""What dialogs share that show a page which may be longer than the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic

from textual.containers import VerticalScroll
from textual.widgets import Static

from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.pieces import Line
from relnote.tui.screens.dialogs.card import CardDialog, Keys, ResultT

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.relnote import Relnote


LINES: Sequence[BindingType] = (("j", "turn('down')", "down"), ("k", "turn('up')", "up"))
"""Keys that scroll by a line."""
READING: Sequence[BindingType] = (
    *LINES,
    ("pagedown,space", "turn('page_down')", "page down"),
    ("pageup", "turn('page_up')", "page up"),
)
"""Keys that scroll a page that is read."""
ENDS: Sequence[BindingType] = (("home,g", "turn('home')", "top"), ("end,G", "turn('end')", "end"))
"""Keys that go to either end of a long page."""


class PageDialog(CardDialog[ResultT], Generic[ResultT]):
    """Shows a page on a card, drawn for the width there is.

    Args:
        relnote: The journal.
        title: What stands above the page.
    """

    DEFAULT_CSS = """
    PageDialog VerticalScroll { scrollbar-size-vertical: 1; }
    PageDialog Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "turn('down')", "down"),
        ("up", "turn('up')", "up"),
    ]

    KEYS: ClassVar[Keys] = ()
    """What the bottom border tells."""

    def __init__(self, relnote: Relnote, title: str) -> None:
        super().__init__(relnote)
        self._title = title

    def lines(self, width: int) -> Sequence[Line]:
        """Draw the page in lines of at most `width` cells."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Compose the page."""
        with self.make_card(self._title) as card:
            card.keys = self.KEYS
            with VerticalScroll():
                yield Static(markup=False)

    def on_resize(self) -> None:
        """Draw for the width there is."""
        super().on_resize()
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw the page anew."""
        width = max(20, self.query_one(VerticalScroll).content_size.width - 1)
        self.query_one(Static).update(content_of(self.lines(width)))

    def action_turn(self, way: str) -> None:
        """Scroll."""
        getattr(self.query_one(VerticalScroll), f"scroll_{way}")(animate=False)
