"""The ledger: what somebody was given and asked for in order of time, and what there is to give."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from relnote.domain.preparation_words import ledger_sections
from relnote.domain.text import one_line
from relnote.tui.drawing.preparation import preparation_lines
from relnote.tui.screens.dialogs.page import READING, PageDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from relnote.domain.at_hand import AtHand
    from relnote.domain.values import Value
    from relnote.services.relnote import Relnote
    from relnote.tui.drawing.pieces import Line


class LedgerDialog(PageDialog[None]):
    """Shows the ledger of a contact.

    Args:
        relnote: The journal.
        name: Whose it is.
        values: What they were given and asked for, newest first.
        at_hand: What there is to give.
    """

    DEFAULT_CSS = """
    LedgerDialog VerticalScroll { height: auto; max-height: 100%; padding: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *READING,
        ("V,q", "back", "close"),
    ]
    KEYS = (("j k", "scroll"), ("esc", "close"))

    def __init__(self, relnote: Relnote, name: str, values: Sequence[Value], at_hand: AtHand) -> None:
        super().__init__(relnote, f"Given and asked · {one_line(name)}")
        self._values = values
        self._at_hand = at_hand

    def lines(self, width: int) -> list[Line]:
        """Draw the ledger."""
        sections = ledger_sections(self._values, self._at_hand, self.relnote.journal.today())
        return preparation_lines(sections, width, ascii=self.ascii)
