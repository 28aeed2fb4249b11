"""The field of the checklist for an answer in words; it is only there while it is open."""

from __future__ import annotations

from textual.widgets import Input

from relnote.tui.screens.dialogs.prompt import OneLine


class AnswerField(OneLine):
    """A line to write in. A minus alone says that they would rather not."""

    DEFAULT_CSS = """
    AnswerField { margin-bottom: 1; display: none; }
    AnswerField.-open { display: block; }
    """

    def __init__(self) -> None:
        super().__init__("", [("-", "", "-")], hint="type the answer")

    @property
    def is_open(self) -> bool:
        """Whether it is there."""
        return self.has_class("-open")

    def open(self, value: str) -> None:
        """Open it with a text, and let keys come here."""
        self._set(value)
        self.add_class("-open")
        self.focus()

    def close(self) -> None:
        """Take it away."""
        self._set("")
        self.remove_class("-open")
        self.screen.set_focus(None)

    def _set(self, value: str) -> None:
        with self.prevent(Input.Changed):
            self.value = value
        self.cursor_position = len(value)
