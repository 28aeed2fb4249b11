"""After a call: how much of the talk was yours, answered with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from relnote.domain.text import one_line
from relnote.tui.screens.dialogs.card import CardDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.relnote import Relnote


class TalkShareDialog(CardDialog[int | None]):
    """Asks for the share of the talk that was yours; gives it in percent, or nothing.

    Args:
        relnote: The journal.
        name: Whom the call was with.
        told: How the call is told: `22 min`.
    """

    DEFAULT_CSS = """
    TalkShareDialog Card { max-width: 72; padding: 1 2; }
    TalkShareDialog #shares { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter", "back", "skip"),
        *((str(tens), f"choose({tens})", f"{tens}0 %") for tens in range(1, 10)),
    ]

    def __init__(self, relnote: Relnote, name: str, told: str) -> None:
        super().__init__(relnote)
        self._title = f"Call with {one_line(name)} {self.sign('·', '-')} {told}"

    def compose(self) -> ComposeResult:
        """Compose the question and its keys."""
        with self.make_card(self._title) as card:
            card.keys = (("1-9", "tens of per cent"), ("enter", "skip"))
            yield Static("How much of the talk was yours?", markup=False)
            parts = [
                Content.assemble((str(tens), "bold $text-accent"), f" {tens}0%") for tens in range(1, 10)
            ]
            yield Static(Content("  ").join(parts), id="shares", markup=False)

    def action_choose(self, tens: int) -> None:
        """Close with a share."""
        self.dismiss(tens * 10)
