"""Drafts: text not yet saved, kept while it is typed and offered again after a crash."""

from __future__ import annotations

import os
import socket
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.store import database, drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.records import Draft
    from relnote.services.journal import Journal


SILENT_AFTER = timedelta(days=1)
"""So long after its last letter the draft of another machine is offered here too."""


class Drafts:
    """Keeps and offers drafts; none of it is under undo."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.owner = owner_of(os.getpid())

    def keep(self, draft: Draft) -> Draft:
        """Keep a draft as it is now; gives it with its owner and moment."""
        kept = replace(draft, owner=self.owner, saved_at=self._journal.now())
        with database.transaction():
            drafts.keep(kept)
        return kept

    def drop(self, keys: Sequence[str]) -> None:
        """Forget drafts: they were saved, or thrown away by their writer."""
        with database.transaction():
            drafts.drop(keys)

    def of_contact(self, contact_id: int) -> Draft | None:
        """Give the newest draft of a new note with a contact that no other running program holds."""
        return next(
            (
                draft
                for draft in self._within_reach()
                if draft.interaction_id is None and draft.contact_ids[:1] == (contact_id,)
            ),
            None,
        )

    def of_note(self, interaction_id: int) -> Draft | None:
        """Give the newest draft of an edit of a note that no other running program holds."""
        return next((draft for draft in self._within_reach() if draft.interaction_id == interaction_id), None)

    def _within_reach(self) -> list[Draft]:
        """Give the drafts that this program may go on with, newest first."""
        with database.connected():
            return [
                draft
                for draft in drafts.all_drafts()
                if draft.text.strip() and (draft.owner == self.owner or self._is_free(draft))
            ]

    def offered(self) -> list[Draft]:
        """Give the drafts whose program is gone, newest first."""
        with database.connected():
            return [draft for draft in drafts.all_drafts() if draft.text.strip() and self._is_free(draft)]

    def _is_free(self, draft: Draft) -> bool:
        """Tell whether nobody types a draft; on another machine, or under its old name, a day of silence says so."""
        if is_elsewhere(draft.owner):
            return draft.saved_at < self._journal.now() - SILENT_AFTER
        return not is_alive(draft.owner)


def owner_of(pid: int) -> str:
    """Name a running process so that it cannot be mistaken for a later one: `host:pid:start`."""
    return f"{socket.gethostname()}:{pid}:{_started(pid)}"


def is_elsewhere(owner: str) -> bool:
    """Tell whether the process that owns a draft runs on another machine, as far as names tell."""
    return owner.partition(":")[0] not in ("", socket.gethostname())


def is_alive(owner: str) -> bool:
    """Tell whether the process of this machine that owns a draft still runs."""
    _, _, rest = owner.partition(":")
    pid, _, started = rest.partition(":")
    if not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return _started(int(pid)) == started


def _started(pid: int) -> str:
    """Tell when a process began, in ticks since boot, where the system says so."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
