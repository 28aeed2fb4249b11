"""Undo and redo of every change, after a restart too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.store import database, undoing

if TYPE_CHECKING:
    from relnote.domain.records import Change
    from relnote.services.journal import Journal


class History:
    """The line of changes."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def undo(self, only: Change | None = None) -> Change | None:
        """Take the newest change back, which has to be `only` if that is given; none if there is nothing to take back.

        Raises:
            Refusal: the newest is another one.
        """
        with database.transaction():
            change = undoing.last_change()
            # Numbers of changes that were taken back are given again.
            if only and (change is None or (change.id, change.label) != (only.id, only.label)):
                raise Refusal(
                    "Something was changed or taken back elsewhere since; close this, and u takes back what is newest."
                )
            if change:
                self._journal.derivation.refresh(undoing.take_back(change))
            return change

    def redo(self) -> Change | None:
        """Make the change again that was taken back last; none if there is none."""
        with database.transaction():
            change = undoing.last_change(undone=True)
            if change:
                self._journal.derivation.refresh(undoing.make_again(change))
            return change

    def recent(self, limit: int = 20) -> list[Change]:
        """Give the newest changes, undone ones too, newest first."""
        with database.connected():
            return undoing.recent_changes(limit)

    def revision(self) -> int:
        """Tell a number that differs once anything was written, by whatever program."""
        with database.connected():
            return database.revision()
