"""The weekly review: a page a section, walked through with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from relnote.tui.drawing.review import page_lines, page_titles, rows_on
from relnote.tui.screens.dialogs.page import LINES, PageDialog

if TYPE_CHECKING:
    from textual.binding import BindingType

    from relnote.domain.review import Review
    from relnote.services.relnote import Relnote
    from relnote.tui.drawing.pieces import Line


class WeekDialog(PageDialog[int | None]):
    """Walks through the week; gives the contact who was chosen, or nothing.

    Args:
        relnote: The journal.
        review: What to walk through.
    """

    DEFAULT_CSS = """
    WeekDialog Card { max-width: 120; height: 90%; }
    WeekDialog VerticalScroll { height: 1fr; padding: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter,right,space", "page(1)", "next"),
        ("backspace,left", "page(-1)", "back"),
        *LINES,
        *((str(number), f"open({number})", "open") for number in range(1, 10)),
        ("W,q", "back", "close"),
    ]

    def __init__(self, relnote: Relnote, review: Review) -> None:
        super().__init__(relnote, "")
        self._review = review
        self.page = int(self.kept.get("week", "0"))
        """The page that is shown, counted from 0: the one that was left, as long as the program runs."""

    def on_mount(self) -> None:
        """Show the first page."""
        self._entitle()

    def lines(self, width: int) -> list[Line]:
        """Draw the page."""
        journal = self.relnote.journal
        return page_lines(
            self._review, self.page, width=width, now=journal.now(), zone=journal.zone, ascii=self.ascii
        )

    def action_page(self, by: int) -> None:
        """Go on, or back; behind the last page it closes."""
        titles = page_titles(self._review)
        if self.page + by >= len(titles):
            self.kept.pop("week", None)
            self.dismiss(None)
            return
        self.page = max(0, self.page + by)
        self.kept["week"] = str(self.page)
        self._entitle()
        self.draw()
        self.action_turn("home")

    def action_open(self, number: int) -> None:
        """Close, and go to a person."""
        rows = rows_on(self._review, self.page)
        if number <= len(rows):
            self.dismiss(rows[number - 1].flag.contact_id)

    def _entitle(self) -> None:
        titles = page_titles(self._review)
        self.card.title = f"Review {self.sign('·', '-')} {titles[self.page]}"
        self.card.aside = f"{self.page + 1} of {len(titles)}"
        last = self.page + 1 == len(titles)
        people = (("1-9", "open the person"),) if rows_on(self._review, self.page) else ()
        self.card.keys = (
            ("enter", "close" if last else "next"),
            ("backspace", "back"),
            *people,
            ("esc", "close"),
        )
