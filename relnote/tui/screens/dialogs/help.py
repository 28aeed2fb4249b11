"""Help: what can be done here first, then everything else; typing narrows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.keys import format_key
from textual.widgets import Input, Static

from relnote.domain.filters import terms
from relnote.tui.commands import Command
from relnote.tui.drawing.help import (
    HEADER_ROWS,
    SHARED_ROWS,
    Section,
    board_section,
    filter_section,
    flag_section,
    help_lines,
    mark_section,
    narrowed,
)
from relnote.tui.drawing.pieces import Line, Piece
from relnote.tui.keymap import keys_said
from relnote.tui.screens.base import JournalScreen
from relnote.tui.screens.dialogs.page import PageDialog
from relnote.tui.screens.dialogs.prompt import OneLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.screen import Screen

    from relnote.services.relnote import Relnote

Groups = Sequence[tuple[str, tuple[Command, ...]]]


class HelpDialog(PageDialog[None]):
    """Shows the keys as they are set, the grammar of a header, the marks, and the terms of the filter.

    Args:
        relnote: The journal.
        groups: Commands under their headings.
    """

    DEFAULT_CSS = """
    HelpDialog Card { height: 90%; }
    HelpDialog VerticalScroll { height: 1fr; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("pagedown", "turn('page_down')", "page down"),
        ("pageup", "turn('page_up')", "page up"),
        ("f1", "back", "close"),
    ]
    KEYS = (("type", "to narrow"), ("up down", "scroll"), ("esc", "close"))

    def __init__(self, relnote: Relnote, groups: Groups) -> None:
        super().__init__(relnote, "Help")
        self._groups = groups
        self._sections: list[Section] = []

    def compose(self) -> ComposeResult:
        """Compose the filter and the page."""
        with self.make_card(self._title) as card:
            card.keys = self.KEYS
            yield OneLine("", hint="type to narrow: promise, filter, undo")
            with VerticalScroll(can_focus=False):
                yield Static(markup=False)

    def on_mount(self) -> None:
        """Gather what there is to say."""
        journal = self.relnote.journal
        beneath = self.app.screen_stack[-2] if len(self.app.screen_stack) > 1 else None
        self._sections = [
            *(self._keys_of(title, commands) for title, commands in _ordered(self._groups, beneath)),
            Section(title="The first line of a note, and what log takes", rows=HEADER_ROWS),
            mark_section(journal.keywords, journal.today(), arrow=self.sign("↳", "->")),
            Section(title="Marks in a note with several people", rows=SHARED_ROWS),
            filter_section(terms()),
            flag_section(ascii=self.ascii),
            board_section(ascii=self.ascii),
        ]

    def _keys_of(self, title: str, commands: Sequence[Command]) -> Section:
        rows = tuple((f"{self._keys(command)} {command.label}", command.help) for command in commands)
        return Section(title=title, rows=rows)

    def _keys(self, command: Command) -> str:
        return keys_said(command, self.relnote.journal.settings.keymap, self.app)

    @on(Input.Changed)
    def _narrow(self) -> None:
        self.draw()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def lines(self, width: int) -> list[Line]:
        """Draw what is left of the page."""
        sections = narrowed(self._sections, self.query_one(OneLine).value)
        if not sections:
            return [[Piece("Nothing is said about that; type less.")]]
        return help_lines(sections, width - 1)


def _character(key: str) -> str | None:
    """Tell the character that a key types."""
    name = format_key(key)
    return name if len(name) == 1 else None


def _ordered(groups: Groups, beneath: Screen[object] | None) -> list[tuple[str, tuple[Command, ...]]]:
    """Put first what applies where the focus is; what applies everywhere comes after it."""
    if beneath is None:
        return list(groups)
    focused = beneath.focused
    active = {
        bound.binding.id
        for key, bound in beneath.active_bindings.items()
        if focused is None or not focused.check_consume_key(key, _character(key))
    }
    here = beneath.COMMANDS_HERE if isinstance(beneath, JournalScreen) else ()
    share = {
        title: sum(command in here and command.id in active for command in commands) / max(1, len(commands))
        for title, commands in groups
    }
    # What applies everywhere stands behind the screen's own commands, of which some always do not apply just now.
    share[next(iter(share), "")] = 0.3
    return sorted(groups, key=lambda group: -share[group[0]])
