"""Erasing a person: the one thing that cannot be taken back, so it is told first and asked by having the name typed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.sentences.phrases import counted
from relnote.domain.text import one_line
from relnote.services.backups import Backups
from relnote.store import card_folders, contacts, database, erasing, replacing
from relnote.store.backup import backups_of, forget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from relnote.domain.records import Contact
    from relnote.services.journal import Journal
    from relnote.store.erasing import Theirs

WHY = "erase"
"""What a backup that is made before is called by."""
THE_BACKUPS = "backups"
"""What is typed to remove all backups."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of a file of skipped records that is looked through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What erasing a person means."""

    contact_id: int
    name: str
    """Harmless to show."""
    held: Theirs
    skipped: tuple[str, ...]
    """Files of records that an import left out, and of cards that were written over, with the folder each is in, that
    hold their name, an address or a number of theirs."""
    cards: tuple[str, ...] = ()
    """Their cards in folders that are kept in step."""
    aside: tuple[str, ...] = ()
    """Damaged journals that were kept."""

    def sentences(self, *, with_backups: bool = False) -> list[str]:
        """Say what goes, what stays, and what relnote cannot reach."""
        alone = counted(self.held.alone, "interaction", "interactions")
        told = [
            f"{self.name} and {alone} go, with answers, promises, drafts, and every address. This cannot be taken back.",
            "Nor can anything before it: the record of changes goes too, because it holds their words.",
        ]
        if self.held.shared:
            several = self.held.shared > 1
            names = ", ".join(map(one_line, self.held.others))
            told.append(
                f"{counted(self.held.shared, 'interaction', 'interactions')} with others ({names}) "
                f"{'stay' if several else 'stays'} with {'their' if several else 'its'} text, without them."
            )
        if self.held.named:
            told.append(
                f"Their name stands in {counted(self.held.named, 'other note', 'other notes')}, which "
                f"{'stay' if self.held.named > 1 else 'stays'}: relnote find shows them."
            )
        if with_backups:
            told.append("All backups and damaged journals that were kept go; a backup is made afterwards.")
        else:
            told.append(
                "Backups hold them, and so will the one that is made now, until newer ones take their place; "
                "relnote erase --backups removes all of them, now with this name or later without one."
            )
        if not with_backups:
            told += [
                f"{name}, a damaged journal that was kept, may hold them: look, and remove it."
                for name in self.aside
            ]
        told += [f"{name} may hold records of them: look, and remove it." for name in self.skipped]
        told += [
            f"{one_line(path)} is their card, and stays: remove it, or the next relnote sync brings them back."
            for path in self.cards
        ]
        return [*told, "What you exported, or imported from, relnote cannot reach."]


class Erasing:
    """Erases people."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._backups = Backups(journal.path, journal.clock)

    def plan(self, contact_id: int) -> Erasure:
        """Tell what erasing a contact would mean.

        Raises:
            Refusal: they are no longer there.
        """
        with database.connected():
            contact = _the_one(contact_id)
            held = erasing.theirs(contact_id, contact.name)
            cards = card_folders.files_of(contact_id)
        return Erasure(
            contact_id=contact_id,
            name=one_line(contact.name),
            held=held,
            skipped=tuple(self._skipped(contact)),
            cards=tuple(cards),
            aside=tuple(path.name for path in replacing.kept_aside(self._journal.path)),
        )

    def erase(self, contact_id: int, typed: str, *, with_backups: bool = False) -> None:
        """Erase a contact whose name was typed.

        A backup is made before. `with_backups` removes that one and all others in the end, and makes a new one.

        Raises:
            Refusal: the name is another, they are no longer there, or the journal is in use. If it says that they are gone already, only the
                bytes of the file remain to be wiped.
        """
        with database.connected():
            name = one_line(_the_one(contact_id).name)
        if one_line(typed).strip().casefold() != name.strip().casefold():
            raise Refusal(f"Nothing was erased: type {name} to erase them.")
        self._backups.make(WHY)
        with database.transaction():
            erasing.remove(contact_id)
        replacing.sweep(self._journal.path)
        if with_backups:
            self._remove_copies()
        try:
            self.finish()
        except Refusal:
            raise Refusal(
                f"{name} is gone, but another program holds the file, in which their bytes still lie. Close it "
                "there and run relnote check --mend."
            ) from None
        if with_backups:
            self._backups.make()

    def erase_backups(self, typed: str) -> int:
        """Remove all backups and damaged journals that were kept, and make one new backup; gives how many went.

        Raises:
            Refusal: `backups` was not typed, or the new one cannot be made.
        """
        if one_line(typed).strip().casefold() != THE_BACKUPS:
            raise Refusal(f"Nothing was removed: type {THE_BACKUPS} to remove them.")
        number = self._remove_copies()
        self._backups.make()
        return number

    def _remove_copies(self) -> int:
        copies = backups_of(self._journal.path)
        for backup in copies:
            forget(backup)
        for path in replacing.kept_aside(self._journal.path):
            path.unlink(missing_ok=True)
        return len(copies)

    def finish(self) -> bool:
        """Wipe the file if somebody was erased and it was not wiped since; tells whether it had to be.

        Raises:
            Refusal: another program holds it.
        """
        with database.connected():
            if not erasing.is_unfinished():
                return False
            erasing.wipe()
        return True

    def _skipped(self, contact: Contact) -> Iterator[str]:
        words = [contact.name, *(point.value for point in contact.points)]
        words += [point.normal for point in contact.points]
        wanted = [word.casefold().encode("utf-8", "replace") for word in words if word.strip()]
        for name in ("skipped", "replaced"):
            for path in sorted((self._journal.path.parent / name).glob("*")):
                text = _folded(path)
                if any(word in text for word in wanted):
                    yield f"{path.name} in {name}/"


def _the_one(contact_id: int) -> Contact:
    contact = contacts.fetch_one(contact_id)
    if contact is None:
        raise Refusal("This contact is no longer there.")
    return contact


def _folded(path: Path) -> bytes:
    """Give the bytes of a file in lower case, as far as they are letters of UTF-8."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(_LARGEST).decode("utf-8", "replace").casefold().encode()
    return b""
