"""The command palette: every command that can be used here, by name, and the themes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Provider
from textual.markup import escape

from relnote.tui.commands import APP, Command
from relnote.tui.keymap import keys_said
from relnote.tui.screens.base import JournalDialog, JournalScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from textual.command import Hits

Entry = tuple[str, str, "Callable[[], None]"]
"""Name, help and what it does."""


class CommandProvider(Provider):
    """Offers the commands of the app and of the screen beneath the palette."""

    def _entries(self) -> Iterator[Entry]:
        screen = self.screen
        for command in APP:
            yield command.label, self._told(command), partial(self._press_app, command.id)
        if isinstance(screen, JournalScreen):
            for command in screen.COMMANDS_HERE:
                if screen.check_action("verb", (command.id,)):
                    yield command.label, self._told(command), partial(screen.action_verb, command.id)
        for name in sorted(
            self.app.available_themes, key=lambda name: (not name.startswith("relnote"), name)
        ):
            yield f"theme {name}", "Use these colours until the program ends.", partial(self._use_theme, name)

    def _told(self, command: Command) -> str:
        screen = self.screen
        keymap: Mapping[str, str] = {}
        if isinstance(screen, JournalScreen | JournalDialog):
            keymap = screen.relnote.journal.settings.keymap
        # Textual reads this as markup, and a key may be a bracket.
        return escape(f"{command.help}  ({keys_said(command, keymap, self.app)})")

    def _press_app(self, name: str) -> None:
        self.app.call_later(self.app.run_action, f"app.verb('{name}')")

    def _use_theme(self, name: str) -> None:
        self.app.theme = name

    async def discover(self) -> Hits:
        """Offer everything while nothing is typed."""
        for name, told, do in self._entries():
            yield DiscoveryHit(name, do, help=told)

    async def search(self, query: str) -> Hits:
        """Offer what matches, by name and by help."""
        matcher = self.matcher(query)
        for name, told, do in self._entries():
            score = max(matcher.match(name), matcher.match(told) * 0.8)
            if score > 0:
                yield Hit(score, matcher.highlight(name), do, help=told)
