"""The picker: one of several, found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from rich.cells import cell_len
from textual import on
from textual.content import Content
from textual.events import Resize
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from relnote.domain.text import folded, one_line
from relnote.tui.drawing.pieces import cut
from relnote.tui.screens.dialogs.card import CardDialog
from relnote.tui.screens.dialogs.prompt import OneLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from relnote.services.relnote import Relnote

T = TypeVar("T")


class Picker(CardDialog[T | None], Generic[T]):
    """Offers a choice; gives what was chosen, or nothing.

    Args:
        relnote: The journal.
        title: What is chosen.
        options: What there is: the value, its name, and what stands at its right.
        esc: What esc does, in a word.
        verb: What enter does, in a word.
    """

    DEFAULT_CSS = """
    Picker OptionList {
        height: auto; max-height: 14; padding: 0; margin-top: 1; border: none; background: $surface;
        scrollbar-size-vertical: 1;
    }
    Picker OptionList:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "move(1)", "down"),
        ("up", "move(-1)", "up"),
        ("pagedown", "move(10)", "down"),
        ("pageup", "move(-10)", "up"),
    ]

    def __init__(
        self,
        relnote: Relnote,
        title: str,
        options: Sequence[tuple[T, str, str]],
        *,
        esc: str = "close",
        verb: str = "choose",
    ) -> None:
        super().__init__(relnote)
        self._title = title
        self._options = options
        self._esc = esc
        self._verb = verb
        self._folded = [folded(f"{label} {detail}") for _, label, detail in options]
        self._shown = list(range(len(options)))

    def compose(self) -> ComposeResult:
        """Compose the filter and the list."""
        numbers = [(str(n), "", str(n)) for n in range(1, min(9, len(self._options)) + 1)]
        with self.make_card(self._title) as card:
            card.keys = (
                ("enter", self._verb),
                ("1-9", self._verb),
                ("type", "to narrow"),
                ("esc", self._esc),
            )
            yield OneLine("", numbers, hint="type to narrow")
            yield OptionList(markup=False)

    def on_mount(self) -> None:
        """Show them all."""
        self.query_one(OptionList).can_focus = False
        self.call_after_refresh(self._fill)

    @on(Resize)
    def _resized(self) -> None:
        """Keep the details at the right edge."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        listed = self.query_one(OptionList)
        listed.set_options(Option(self._line(place, index)) for place, index in enumerate(self._shown))
        if not self._shown:
            listed.add_option(Option(Content("Nothing like that; type less."), disabled=True))
        listed.highlighted = 0 if self._shown else None

    def _line(self, place: int, index: int) -> Content:
        _, label, detail = self._options[index]
        room = self.card.content_size.width - 2
        unfiltered = len(self._shown) == len(self._options)
        number = f"{place + 1} " if unfiltered and place < 9 else "  "
        detail = cut(one_line(detail), room // 2)
        label = cut(one_line(label), max(4, room - 4 - cell_len(detail)))
        gap = " " * max(2, room - 2 - cell_len(label) - cell_len(detail))
        return Content.assemble((number, "$text-accent"), label, gap, (detail, "$foreground-muted"))

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        words = folded(event.value).split()
        self._shown = [i for i, text in enumerate(self._folded) if all(word in text for word in words)]
        self._fill()

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        listed = self.query_one(OptionList)
        if self._shown:
            at = (listed.highlighted or 0) + by
            last = len(self._shown) - 1
            listed.highlighted = at % len(self._shown) if abs(by) == 1 else max(0, min(at, last))

    @on(Input.Submitted)
    def _enter(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None and self._shown:
            self._choose(at)

    @on(OneLine.Chosen)
    def _numbered(self, event: OneLine.Chosen) -> None:
        self._choose(int(event.value) - 1)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self._choose(event.option_index)

    def _choose(self, place: int) -> None:
        self.dismiss(self._options[self._shown[place]][0])
