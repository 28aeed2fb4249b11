"""Backups of the journal: made, listed, and gone back to. They need no open journal: it may be the one that is damaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.store import replacing, restoring
from relnote.store.backup import DAILY, back_up, backups_of

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.clock import Clock
    from relnote.store.backup import Backup
    from relnote.store.restoring import JournalCounts

NEWEST = "latest"
"""What the newest backup may be called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What going back to a backup would mean."""

    backup: Backup
    then: JournalCounts
    """What the backup holds."""
    now: JournalCounts | None
    """What the journal holds; none if it cannot be read or is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was done."""

    rehearsal: Rehearsal
    before: Backup | None = None
    """The journal as it was before; none if it could not be read."""
    aside: Path | None = None
    """Where the journal that could not be read lies now."""
    drafts: int = 0
    """So many texts not yet saved were taken along."""


class Backups:
    """Makes backups and goes back to them."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def all(self) -> list[tuple[Backup, JournalCounts | None]]:
        """Give the backups with what each holds, newest first."""
        return [(backup, restoring.held_by(backup.path)) for backup in reversed(backups_of(self._path))]

    def make(self, why: str = "asked") -> Backup:
        """Make a backup now.

        Raises:
            Refusal: it could not be made.
        """
        made = back_up(self._path, self._clock(), why)
        return next(backup for backup in backups_of(self._path) if backup.path == made)

    def daily(self) -> bool:
        """Make the backup of the day, if something changed since the last one; tells whether it did.

        Raises:
            Refusal: it could not be made.
        """
        copies, now = backups_of(self._path), self._clock()
        if copies and copies[-1].made_at.date() == now.date():
            return False
        held = restoring.held_by(self._path)
        if held is None or not held.changes or (copies and restoring.are_alike(copies[-1].path, self._path)):
            return False
        self.make(DAILY)
        return True

    def rehearse(self, name: str) -> Rehearsal:
        """Try going back to a backup on a copy, and tell what it would mean.

        Raises:
            Refusal: there is no such backup, or it is damaged.
        """
        backup = self._named(name)
        with restoring.rehearsed(backup, self._path, self._clock()) as copy:
            return self._told(backup, copy)

    def restore(self, name: str) -> Restored:
        """Make the journal what it was; what it is now is backed up, or kept aside if it is damaged.

        Texts not yet saved are taken along.

        Raises:
            Refusal: there is no such backup, it is damaged, or the journal is in use or cannot be backed up; nothing
                was changed.
        """
        backup, now = self._named(name), self._clock()
        with restoring.rehearsed(backup, self._path, now) as copy, replacing.explained(self._path):
            told = self._told(backup, copy)
            if not self._path.exists():
                copy.replace(self._path)
                return Restored(rehearsal=told)
            if told.now is None or replacing.is_damaged(self._path):
                aside = replacing.keep_aside(self._path, now)
                replacing.put_in_place_of_damaged(copy, self._path)
                return Restored(rehearsal=told, aside=aside)
            stamp = replacing.stamp_of(self._path)
            before = self.make("restore")
            drafts = restoring.carry_over(self._path, copy)
            replacing.put_in_place(copy, self._path, stamp)
        return Restored(rehearsal=told, before=before, drafts=drafts)

    def _told(self, backup: Backup, copy: Path) -> Rehearsal:
        then = restoring.held_by(copy)
        if then is None:
            raise Refusal(f"{backup.name} holds no journal; nothing was changed.")
        return Rehearsal(backup=backup, then=then, now=restoring.held_by(self._path))

    def _named(self, name: str) -> Backup:
        found = backups_of(self._path)
        if not found:
            raise Refusal("There is no backup of this journal yet; relnote backup makes one.")
        if name == NEWEST:
            return found[-1]
        meant = [backup for backup in found if name and name in backup.name]
        exact = [backup for backup in meant if backup.name == name.removesuffix(".db")]
        if len(exact or meant) != 1:
            said = "several backups" if meant else "no backup"
            raise Refusal(one_line(f"{name} names {said}; relnote restore lists them."))
        return (exact or meant)[0]
