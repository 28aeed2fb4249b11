"""Keeping folders of cards in step with the journal, in both directions."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.card_folders import folder
from relnote.services.card_folders.one_sync import OneSync
from relnote.services.card_folders.report import Synced
from relnote.store import card_folders, database

if TYPE_CHECKING:
    from relnote.services.card_folders.wishes import Progress, Wishes
    from relnote.services.journal import Journal


def _unheard(_done: int, _of_all: int) -> None:
    """Tell nobody."""


class CardFolders:
    """The folders of cards that are kept in step."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[Path]:
        """Give the folders that are kept in step."""
        with database.connected():
            return [Path(path) for path in card_folders.paths()]

    def forget(self, path: Path) -> Path:
        """Keep a folder in step no longer; nothing in it, and nobody in the journal, is touched.

        Raises:
            Refusal: it is not kept in step.
        """
        there = path.resolve()
        with self._journal.change(f"stopped keeping {one_line(there.name)} in step") as writer:
            folder_id = card_folders.paths().get(str(there))
            if folder_id is None:
                raise Refusal(one_line(f"{there} is not kept in step; relnote sync --list shows what is."))
            card_folders.forget(writer, folder_id)
        return there

    def sync_all(self, wishes: Wishes, progress: Progress = _unheard) -> tuple[list[Synced], list[str]]:
        """Bring all folders that are kept in step into step; gives what was done, and what refusals say.

        One that is not there, as on a disk that is not plugged in, keeps no other from being done.
        """
        done: list[Synced] = []
        refused: list[str] = []
        for path in self.all():
            try:
                done.append(self.sync(path, wishes, progress))
            except Refusal as refusal:
                refused.append(str(refusal))
        return done, refused

    def sync(self, path: Path, wishes: Wishes, progress: Progress = _unheard) -> Synced:
        """Bring a folder and the journal into step; from the first time on the folder is remembered.

        `progress` hears of how many cards that have to be looked into how many are done.

        Raises:
            Refusal: the folder cannot be read, holds no cards, or another relnote is at work on it.
        """
        there = path.resolve()
        if there.is_file():
            raise Refusal(
                one_line(f"{path} is a file; a folder can be kept in step, relnote import brings in a file.")
            )
        with nullcontext() if wishes.dry else folder.held_alone(there):
            return OneSync(self._journal, there, wishes, progress).done()
