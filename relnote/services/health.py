"""Checking the journal: is the file sound, how is it kept, who can read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.store import contacts, database, health, interactions, search

if TYPE_CHECKING:
    from collections.abc import Callable

    from relnote.services.journal import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the report."""

    good: bool
    what: str
    """A sentence for a person, with what to do if it is not good."""


class Health:
    """Looks the journal over and mends what is derived."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def check(self) -> list[Finding]:
        """Look over file, index, permissions and how commits are made."""
        try:
            return self._check()
        except Refusal:
            damaged = "The file is damaged and cannot be read whole; take a copy from backups/ beside it."
            return [Finding(good=False, what=damaged)]

    def _check(self) -> list[Finding]:
        with database.connected():
            people, entries = contacts.count(), interactions.count()
            held = f"{_counted(people, 'contact')}, {_counted(entries, 'interaction')}."
            found = [Finding(good=True, what=held)]
            faults = health.file_faults()
            found.append(
                Finding(good=True, what="The file is sound.")
                if not faults
                else Finding(
                    good=False, what=f"The file is damaged ({faults[0]}); take a copy from backups/."
                ),
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

    def mend(self, progress: Callable[[int], None]) -> int:
        """Make the search index and everything derived again; gives the number of contacts."""
        with database.transaction():
            search.rebuild()
            interactions.keep_standings()
            return self._journal.derivation.refresh_all(progress)


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _index() -> Finding:
    if search.is_sound():
        return Finding(good=True, what="The search index is complete.")
    return Finding(good=False, what="The search index is not complete; relnote check --mend makes it again.")
