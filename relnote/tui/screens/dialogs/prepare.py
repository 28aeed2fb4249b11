"""Prepare: the page before a call, from which the note begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from relnote.domain.preparation_words import sections_of, title_of
from relnote.tui.drawing.preparation import preparation_lines
from relnote.tui.screens.dialogs.page import ENDS, READING, PageDialog

if TYPE_CHECKING:
    from textual.binding import BindingType

    from relnote.domain.preparation import Preparation
    from relnote.services.relnote import Relnote
    from relnote.tui.drawing.pieces import Line


class PrepareDialog(PageDialog[str | None]):
    """Shows the page; gives `note`, `checklist` or `ledger` for what is wanted next, or nothing.

    Args:
        relnote: The journal.
        page: What to show.
    """

    DEFAULT_CSS = """
    PrepareDialog Card { height: 100%; max-height: 100%; max-width: 120; margin: 1 0; }
    PrepareDialog VerticalScroll { height: 1fr; padding: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *READING,
        *ENDS,
        ("n", "leave('note')", "note"),
        ("c", "leave('checklist')", "checklist"),
        ("V", "leave('ledger')", "given"),
        ("p,q", "back", "close"),
    ]

    KEYS = (("n", "note"), ("c", "checklist"), ("V", "given and asked"), ("j k", "scroll"), ("esc", "close"))

    def __init__(self, relnote: Relnote, page: Preparation) -> None:
        super().__init__(relnote, title_of(page))
        self._page = page

    def lines(self, width: int) -> list[Line]:
        """Draw the page."""
        journal = self.relnote.journal
        sections = sections_of(self._page, journal.now(), journal.zone)
        return preparation_lines(sections, width, ascii=self.ascii)

    def action_leave(self, where: str) -> None:
        """Close, and go on elsewhere."""
        self.dismiss(where)
