"""Your style on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from relnote.tui.drawing.style import style_lines
from relnote.tui.screens.dialogs.page import READING, PageDialog

if TYPE_CHECKING:
    from textual.binding import BindingType

    from relnote.domain.style import Style
    from relnote.services.relnote import Relnote
    from relnote.tui.drawing.pieces import Line


class StyleDialog(PageDialog[None]):
    """Shows how you talk, listen, give and keep your word.

    Args:
        relnote: The journal.
        style: What to show.
    """

    DEFAULT_CSS = """
    StyleDialog Card { max-width: 120; }
    StyleDialog VerticalScroll { height: auto; max-height: 100%; padding: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *READING,
        ("Y,q", "back", "close"),
    ]
    KEYS = (("j k", "scroll"), ("esc", "close"))

    def __init__(self, relnote: Relnote, style: Style) -> None:
        super().__init__(relnote, "Your style")
        self._style = style

    def lines(self, width: int) -> list[Line]:
        """Draw the figures."""
        return style_lines(self._style, width, ascii=self.ascii)
