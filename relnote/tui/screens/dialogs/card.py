"""What all dialogs share: the card with its title and its keys, the line that answers, and what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar
from weakref import WeakKeyDictionary

from rich.cells import cell_len
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from relnote.domain.text import one_line
from relnote.tui.drawing.pieces import cut
from relnote.tui.screens.base import JournalDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from relnote.services.relnote import Relnote

ResultT = TypeVar("ResultT")

Keys = Sequence[tuple[str, str]]
"""What the bottom border tells: a key as a person reads it, and what it does."""


class Card(Vertical):
    """A framed card: a title, what stands at its right end, and the keys along the bottom."""

    DEFAULT_CSS = """
    Card {
        width: 100%;
        max-width: 96;
        height: auto;
        max-height: 90%;
        padding: 0 2;
        border: round $primary;
        border-title-color: $foreground;
        border-subtitle-color: $text-muted;
        border-subtitle-align: left;
        background: $surface;
        color: $foreground;
    }
    Card.-ascii { border: ascii $primary; }
    """
    title: var[str] = var("")
    aside: var[str] = var("")
    """What stands at the right end of the top border: `3 of 7`."""
    keys: var[Keys] = var(())

    def watch_title(self) -> None:
        """Say another title."""
        self._entitle()

    def watch_aside(self) -> None:
        """Say something else at the right end."""
        self._entitle()

    def on_resize(self) -> None:
        """Keep both at their ends, and tell the keys that fit."""
        self._entitle()
        self.watch_keys()

    def watch_keys(self) -> None:
        """Tell the keys, whole ones only."""
        room = max(20, self.outer_size.width - 6)
        parts: list[Content] = []
        used = 0
        gap = " - " if self.has_class("-ascii") else " · "
        for key, label in self.keys:
            used += cell_len(key) + cell_len(label) + 1 + (len(gap) if parts else 0)
            if used > room:
                break
            parts.append(Content.assemble((key, "bold $text-accent"), f" {label}"))
        self.border_subtitle = Content(gap).join(parts)

    def _entitle(self) -> None:
        room = self.outer_size.width - 6
        aside = one_line(self.aside)
        title = cut(one_line(self.title), max(8, room - cell_len(aside) - 4))
        if not aside or room <= 0:
            self.border_title = Content(title)
            return
        rule = "-" if self.has_class("-ascii") else "─"
        line = rule * max(1, room - cell_len(title) - cell_len(aside) - 2)
        self.border_title = Content.assemble(
            title, " ", (line, "$primary not bold"), " ", (aside, "$foreground-muted")
        )


class Line(Static):
    """One line in answer to what is typed: an echo, a hint, a warning or a refusal. It may need to wrap."""

    DEFAULT_CSS = """
    Line { height: auto; min-height: 1; color: $text-muted; }
    Line.-warning { color: $text-warning; }
    Line.-refused { color: $text-error; }
    """

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(Content(one_line(text)), id=id, markup=False)

    def tell(self, text: str, kind: str = "") -> None:
        """Say something; `kind` is `warning`, `refused` or nothing."""
        self.set_class(kind == "warning", "-warning")
        self.set_class(kind == "refused", "-refused")
        self.update(Content(one_line(text)))


class CardDialog(JournalDialog[ResultT], Generic[ResultT]):
    """A dialog on a card. What is typed into it and not yet used outlives its closing, as long as the program runs."""

    DEFAULT_CSS = """
    CardDialog { align: center middle; background: $background 60%; }
    """
    _kept_texts: ClassVar[WeakKeyDictionary[Relnote, dict[str, str]]] = WeakKeyDictionary()

    def __init__(self, relnote: Relnote) -> None:
        super().__init__(relnote)
        self.ascii = relnote.journal.settings.glyphs == "ascii"

    @property
    def kept(self) -> dict[str, str]:
        """Texts typed into dialogs over this journal that were closed before they were used."""
        return self._kept_texts.setdefault(self.relnote, {})

    @property
    def card(self) -> Card:
        """The card."""
        return self.query_one(Card)

    def make_card(self, title: str = "", *, id: str | None = None) -> Card:  # noqa: A002
        """Make the card, for `with` in `compose`."""
        card = Card(id=id, classes="-ascii" if self.ascii else "")
        card.title = title
        return card

    def sign(self, sign: str, plain: str) -> str:
        """Choose a sign, or what stands for it where only ASCII is to be drawn."""
        return plain if self.ascii else sign

    def compose(self) -> ComposeResult:
        """Compose an empty card."""
        yield self.make_card()
