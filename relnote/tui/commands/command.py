"""A command: key, footer, palette, help and remap id, declared once."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a key does."""

    id: str
    """Its name in `[keymap]`; the screen runs it as the action `verb`, the app as an action of its own."""
    keys: str
    """Separated by commas, as Textual names them."""
    label: str
    """One or two words, for the bottom line."""
    help: str
    """A sentence."""
    footer: bool = False
    """Whether the bottom line shows it."""
    priority: bool = False
    """Whether it comes before what the focused widget does with the key."""
    everywhere: bool = False
    """Whether the app runs it, whatever the screen."""

    @property
    def binding(self) -> Binding:
        """The binding of the framework."""
        return Binding(
            self.keys,
            f"{'app.' if self.everywhere else ''}verb('{self.id}')",
            self.label,
            show=self.footer,
            tooltip=self.help,
            priority=self.priority,
            id=self.id,
        )


def bindings(commands: tuple[Command, ...]) -> list[Binding]:
    """Give the framework's bindings of commands."""
    return [command.binding for command in commands]
