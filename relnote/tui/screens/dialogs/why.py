"""Why a flag stands: what it says, what it stands on, how such flags come about, and what would come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.widgets import Static

from relnote.domain.sentences import FLAG_WORDS
from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.why import why_lines
from relnote.tui.screens.dialogs.card import CardDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from relnote.domain.records import Flag, Interaction, NextAttempt
    from relnote.services.relnote import Relnote


class WhyDialog(CardDialog[None]):
    """Shows the picture behind a flag.

    Args:
        relnote: The journal.
        flag: The flag.
        behind: The interactions it stands on, oldest first.
        plan: The next attempt, if there is one.
    """

    DEFAULT_CSS = """
    WhyDialog VerticalScroll { height: auto; max-height: 100%; padding: 1 0; scrollbar-size-vertical: 1; }
    WhyDialog Static { height: auto; }
    """
    BINDINGS = [("down,j", "turn('down')", "down"), ("up,k", "turn('up')", "up"), ("w,q", "back", "close")]  # noqa: RUF012

    def __init__(
        self, relnote: Relnote, flag: Flag, behind: Sequence[Interaction], plan: NextAttempt | None
    ) -> None:
        super().__init__(relnote)
        self._flag = flag
        self._behind = behind
        self._plan = plan

    def compose(self) -> ComposeResult:
        """Compose the page."""
        with self.make_card(f"Why: {FLAG_WORDS[self._flag.kind]}") as card:
            card.keys = (("up down", "scroll"), ("esc", "close"))
            with VerticalScroll():
                yield Static(markup=False)

    def on_mount(self) -> None:
        """Draw once there is a width."""
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """Draw for the width there is."""
        super().on_resize()
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        journal = self.relnote.journal
        width = max(20, self.query_one(VerticalScroll).content_size.width - 1)
        lines = why_lines(
            self._flag,
            self._behind,
            self._plan,
            width=width,
            now=journal.now(),
            zone=journal.zone,
            ascii=self.ascii,
        )
        self.query_one(Static).update(content_of(lines))

    def action_turn(self, way: str) -> None:
        """Scroll."""
        getattr(self.query_one(VerticalScroll), f"scroll_{way}")(animate=False)
