"""Checking the journal: is the file sound, how is it kept, who can read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.usual_replies import learn
from relnote.store import contacts, database, health, interactions, replacing, search
from relnote.store.opening import open_journal
from relnote.store.restoring import newest_good

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from relnote.services.journal import Journal
    from relnote.store.salvage import Salvaged


_DAMAGED = "The file is damaged{}. {}relnote check --mend saves what can be read."


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the report."""

    good: bool
    what: str
    """A sentence for a person, with what to do if it is not good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What could be read of a damaged file, and where that lies now."""

    salvaged: Salvaged
    aside: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What mending did."""

    contacts: int
    """So many were derived again."""
    saved: Saved | None
    """None of a sound file."""


class Health:
    """Looks the journal over and mends what is derived."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def check(self) -> list[Finding]:
        """Look over file, index, permissions and how commits are made."""
        try:
            return self._check()
        except Refusal:
            return [Finding(good=False, what=self._damaged())]

    def _check(self) -> list[Finding]:
        with database.connected():
            people, entries = contacts.count(), interactions.count()
            held = f"{_counted(people, 'contact')}, {_counted(entries, 'interaction')}."
            found = [Finding(good=True, what=held)]
            faults = health.file_faults()
            found.append(
                Finding(good=True, what="The file is sound.")
                if not faults
                else Finding(good=False, what=self._damaged(f" ({one_line(faults[0])})")),
            )
            found.append(_index())
            found.append(Finding(good=True, what=health.commit_mode()))
            others = health.readable_by_others(self._journal.path)
            found.append(
                Finding(good=False, what=f"Others can read {', '.join(others)}; chmod 600 them.")
                if others
                else Finding(good=True, what="Only you can read it."),
            )
        return found

    def _damaged(self, fault: str = "") -> str:
        backup = good_backup(self._journal.path)
        return _DAMAGED.format(fault, f"{backup} " if backup else "")

    def mend(self, progress: Callable[[int], None]) -> Mended:
        """Make the search index and everything derived again; of a damaged file, first save what can be read of it.

        What can be read is put together in a copy, which takes the place of the journal once it is whole.

        Raises:
            Refusal: nothing can be read of it, or it cannot be written; it is as it was.
        """
        saved = self._save()
        learn(self._journal.zone, self._journal.today())
        with database.transaction():
            search.rebuild()
            interactions.keep_standings()
            return Mended(contacts=self._journal.derivation.refresh_all(progress), saved=saved)

    def _save(self) -> Saved | None:
        journal = self._journal
        with database.connected():
            if not replacing.is_damaged(journal.path) and not health.loose_rows():
                return None
        database.close_journal()
        saved = _mended(journal.path, journal.now())
        open_journal(journal.path, journal.now())
        return saved


def good_backup(path: Path) -> str:
    """Say what the newest backup of a journal that is whole holds, and how to go back to it; empty if there is none."""
    found = newest_good(path)
    if found is None:
        return ""
    backup, held = found
    holds = f"{_counted(held.contacts, 'contact')}, {_counted(held.interactions, 'interaction')}"
    return f"The newest good backup holds {holds}: relnote restore {backup.name} goes back to it."


def save_damaged(path: Path, now: datetime) -> Saved | None:
    """Put what can be read of a journal that is too damaged to be opened in its place; nothing of a sound one.

    Raises:
        Refusal: nothing can be read of it, or it cannot be written; it is as it was.
    """
    return _mended(path, now) if path.exists() and replacing.is_damaged(path) else None


def _mended(path: Path, now: datetime) -> Saved:
    from relnote.store.salvage import mend

    salvaged, aside = mend(path, now)
    return Saved(salvaged=salvaged, aside=aside)


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _index() -> Finding:
    if search.is_sound():
        return Finding(good=True, what="The search index is complete.")
    return Finding(good=False, what="The search index is not complete; relnote check --mend makes it again.")
