"""Keeping what is derived in line with the rules and the settings: after an update, or when a setting changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from relnote.domain.rules import RULES_VERSION
from relnote.services.derivation import CHUNK
from relnote.services.usual_replies import learn_daily
from relnote.store import contacts, database, facts, flags, interactions, meta
from relnote.store.changes import bump_revision

if TYPE_CHECKING:
    from collections.abc import Callable

    from relnote.services.journal import Journal

DERIVED_BY = "derived by"
"""The name under which the journal says by which rules and settings its flags were derived."""

SWEPT_ON = "swept on"
"""The name under which the journal says on which day it was last looked for what has lapsed."""

AT_ONCE = 1000
"""So many contacts are derived again without a word: it takes less than a second."""


class Upkeep:
    """Derives everything again once the rules or the settings that they go by are others."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def is_behind(self) -> bool:
        """Tell whether flags stand that were derived by other rules or settings."""
        with database.connected():
            return meta.get(DERIVED_BY) != self._measures()

    def sweep(self) -> bool:
        """Derive again whoever has a flag that lapsed, once a day; tells whether there was anybody."""
        today = self._journal.today().isoformat()
        with database.connected():
            if meta.get(SWEPT_ON) == today:
                return False
        with database.transaction():
            ids = flags.with_lapsed(self._journal.now())
            self._journal.derivation.refresh(ids)
            meta.put(SWEPT_ON, today)
            if ids:
                bump_revision()
        return bool(ids)

    def learn(self, goes_on: Callable[[], bool] = lambda: True) -> None:
        """Learn what is usual when people reply, once a day; `goes_on` stops it by giving False."""
        learn_daily(self._journal.zone, self._journal.today(), goes_on)

    def catch_up(self, progress: Callable[[int, int], bool] = lambda _done, _all: True) -> bool:
        """Derive everything again, a chunk at a time, so that others can write in between.

        `progress` hears how many contacts of how many are done, and stops it by returning False: it then begins
        anew the next time. Gives whether it is done.
        """
        from relnote.services.rereading import read_again

        read_again(self._journal)
        with database.connected():
            whole = contacts.count()
            chunks = facts.all_ids(CHUNK)
        with database.transaction():
            interactions.keep_standings()
        done = 0
        for ids in chunks:
            with database.transaction():
                self._journal.derivation.refresh(ids)
            done += len(ids)
            if not progress(done, whole):
                return False
        self.mark()
        return True

    def mark(self) -> None:
        """Write down that all flags go by the rules and settings of now."""
        with database.transaction():
            meta.put(DERIVED_BY, self._measures())
            bump_revision()

    def _measures(self) -> str:
        """Name the rules and settings by which flags are derived now."""
        by = self._journal.derivation
        told = (RULES_VERSION, by.zone, by.questions, sorted(by.paces.items()), by.stale_after_months)
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16]
