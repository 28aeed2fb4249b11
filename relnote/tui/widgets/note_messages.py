"""What the messages of the note editor share."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.message import Message
from textual.widget import Widget

EditorT = TypeVar("EditorT", bound=Widget)


class FromEditor(Message, Generic[EditorT]):
    """Something happened in a note editor."""

    def __init__(self, editor: EditorT) -> None:
        super().__init__()
        self.editor = editor

    @property
    def control(self) -> EditorT:
        """The editor it happened in."""
        return self.editor
