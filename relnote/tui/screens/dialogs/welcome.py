"""The first minute: how to begin with an empty journal."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from relnote.tui.drawing.content import content_of
from relnote.tui.drawing.pieces import Line, Piece
from relnote.tui.screens.dialogs.card import CardDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Beginning(Enum):
    """What somebody with an empty journal wants to do."""

    IMPORT = "import"
    ADD = "add"
    DEMO = "demo"
    EMPTY = "empty"


_WAYS = (
    ("i", "import", "contacts and messages from files of any program"),
    ("a", "add", "a person by hand"),
    ("d", "demo", "look around: invented people, two years of history"),
)


class WelcomeDialog(CardDialog[Beginning]):
    """Welcomes somebody to an empty journal; gives what they want to do."""

    DEFAULT_CSS = """
    WelcomeDialog Card { padding: 1 2; max-width: 78; }
    WelcomeDialog Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("i", "choose('import')", "import"),
        ("a", "choose('add')", "add"),
        ("d", "choose('demo')", "demo"),
        ("enter", "choose('empty')", "empty journal"),
    ]

    def compose(self) -> ComposeResult:
        """Compose the text."""
        with self.make_card("Welcome to relnote") as card:
            card.keys = (("i", "import"), ("a", "add"), ("d", "demo"), ("enter", "go to the empty journal"))
            yield Static(content_of(self._lines()), markup=False)

    def _lines(self) -> list[Line]:
        lines: list[Line] = [
            [Piece("A journal of the people you talk to: what was said, what is promised,")],
            [Piece("and how each of them likes to be reached.")],
            [],
            [Piece("It is empty yet. How would you like to begin?")],
            [],
        ]
        lines += [
            [Piece(f"  {key}  ", "key"), Piece(f"{word:8}", "name"), Piece(said)] for key, word, said in _WAYS
        ]
        return [
            *lines,
            [],
            [Piece("The demo is kept apart from your journal. Yours is one file on this", "quiet")],
            [Piece("machine, and only you can read it. The ? key shows all other keys.", "quiet")],
        ]

    def action_choose(self, way: str) -> None:
        """Begin like that."""
        self.dismiss(Beginning(way))

    def action_back(self) -> None:
        """Go to the empty journal."""
        self.dismiss(Beginning.EMPTY)
