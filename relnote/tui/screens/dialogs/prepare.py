"""Prepare: the page before a call, from which the note begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.widgets import Static

from relnote.domain.preparation_words import sections_of, title_of
from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.preparation import preparation_lines
from relnote.tui.screens.dialogs.card import CardDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.domain.preparation import Preparation
    from relnote.services.relnote import Relnote


class PrepareDialog(CardDialog[str | None]):
    """Shows the page; gives `note` or `checklist` for what is wanted next, or nothing.

    Args:
        relnote: The journal.
        page: What to show.
    """

    DEFAULT_CSS = """
    PrepareDialog Card { height: 100%; max-height: 100%; max-width: 120; }
    PrepareDialog VerticalScroll { height: 1fr; padding: 1 0; scrollbar-size-vertical: 1; }
    PrepareDialog Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down,j", "turn('down')", "down"),
        ("up,k", "turn('up')", "up"),
        ("pagedown,space", "turn('page_down')", "page down"),
        ("pageup", "turn('page_up')", "page up"),
        ("home,g", "turn('home')", "top"),
        ("end,G", "turn('end')", "end"),
        ("n", "leave('note')", "note"),
        ("c", "leave('checklist')", "checklist"),
        ("p,q", "back", "close"),
    ]

    def __init__(self, relnote: Relnote, page: Preparation) -> None:
        super().__init__(relnote)
        self._page = page

    def compose(self) -> ComposeResult:
        """Compose the page."""
        with self.make_card(title_of(self._page)) as card:
            card.keys = (("n", "note"), ("c", "checklist"), ("j k", "scroll"), ("esc", "close"))
            with VerticalScroll():
                yield Static(markup=False)

    def on_resize(self) -> None:
        """Draw for the width there is."""
        super().on_resize()
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        journal = self.relnote.journal
        width = max(20, self.query_one(VerticalScroll).content_size.width - 1)
        sections = sections_of(self._page, journal.now(), journal.zone)
        self.query_one(Static).update(content_of(preparation_lines(sections, width, ascii=self.ascii)))

    def action_turn(self, way: str) -> None:
        """Scroll."""
        getattr(self.query_one(VerticalScroll), f"scroll_{way}")(animate=False)

    def action_leave(self, where: str) -> None:
        """Close, and go on elsewhere."""
        self.dismiss(where)
