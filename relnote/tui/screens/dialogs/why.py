"""Why a flag stands: what it says, what it stands on, how such flags come about, and what would come next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from relnote.domain.sentences import FLAG_WORDS
from relnote.tui.drawing.insights.behind import picture_behind
from relnote.tui.drawing.insights.frame import Look
from relnote.tui.drawing.why import why_lines
from relnote.tui.screens.dialogs.page import LINES, PageDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from relnote.domain.insights import Insights
    from relnote.domain.plan import NextAttempt
    from relnote.domain.records import Flag, Interaction
    from relnote.services.relnote import Relnote
    from relnote.tui.drawing.pieces import Line


class WhyDialog(PageDialog[None]):
    """Shows the picture behind a flag.

    Args:
        relnote: The journal.
        flags: The flag, then what else is due about the contact.
        behind: The interactions it stands on, oldest first.
        plan: The next attempt, if there is one.
        insights: What is seen of the contact.
    """

    DEFAULT_CSS = """
    WhyDialog VerticalScroll { height: auto; max-height: 100%; padding: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *LINES,
        ("w,q", "back", "close"),
    ]
    KEYS = (("up down", "scroll"), ("esc", "close"))

    def __init__(
        self,
        relnote: Relnote,
        flags: Sequence[Flag],
        behind: Sequence[Interaction],
        plan: NextAttempt | None,
        insights: Insights,
    ) -> None:
        super().__init__(relnote, f"Why: {FLAG_WORDS[flags[0].kind]}")
        self._flag, *self._others = flags
        self._behind = behind
        self._plan = plan
        self._insights = insights

    def lines(self, width: int) -> list[Line]:
        """Draw the picture."""
        journal = self.relnote.journal
        now, zone = journal.now(), journal.zone
        look = Look(width=width, ascii=self.ascii)
        return why_lines(
            self._flag,
            self._behind,
            self._plan,
            width=width,
            now=now,
            zone=zone,
            others=self._others,
            picture=picture_behind(self._flag, self._insights, look, now=now, zone=zone),
            ascii=self.ascii,
        )
