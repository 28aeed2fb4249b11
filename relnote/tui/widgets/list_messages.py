"""What lists say: facts, in the past tense, and one wish."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from textual.message import Message

if TYPE_CHECKING:
    from textual.widget import Widget


class ListMessage(Message):
    """Something that happened in a list."""

    def __init__(self, sender: Widget) -> None:
        super().__init__()
        self.sender = sender

    @property
    def control(self) -> Any:
        """The list it happened in."""
        return self.sender


class RowsNeeded(ListMessage):
    """Rows are to be shown that the list does not hold. It replaces every earlier one."""

    def __init__(self, sender: Widget, ids: array[int]) -> None:
        super().__init__(sender)
        self.ids = ids
        """What to fetch, in whole pages and in the order of the list."""


class Highlighted(ListMessage):
    """The cursor came to stand on another entry."""

    def __init__(self, sender: Widget, id_: int | None) -> None:
        super().__init__(sender)
        self.id = id_
        """Id of the entry; none if the list became empty."""


class Selected(ListMessage):
    """An entry was chosen, by enter or by a second click."""

    def __init__(self, sender: Widget, id_: int) -> None:
        super().__init__(sender)
        self.id = id_
        """Id of the entry."""
