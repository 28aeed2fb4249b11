"""Messages that concern the whole program."""

from __future__ import annotations

from textual.message import Message


class Said(Message):
    """Something to say in one line: what was done, or why not."""

    def __init__(self, sentence: str, *, undo: bool = False, refused: bool = False) -> None:
        super().__init__()
        self.sentence = sentence
        self.undo = undo
        """Whether the undo key takes it back."""
        self.refused = refused


class JournalChanged(Message):
    """The journal was written, here or by another program: what is shown is to be read again."""
