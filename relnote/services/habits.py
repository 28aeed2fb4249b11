"""How people usually reply, for whoever wants to look rather than be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.habits import Habits, habits_of
from relnote.domain.refusal import Refusal
from relnote.store import database

if TYPE_CHECKING:
    from relnote.services.journal import Journal


class HabitsOfPeople:
    """Tells how people usually reply."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of(self, contact_id: int) -> Habits:
        """Tell how a contact usually replies.

        Raises:
            Refusal: they are no longer there.
        """
        with database.connected():
            known = self._journal.derivation.facts_of([contact_id])
        if not known:
            raise Refusal("This contact is no longer there.")
        return habits_of(known[0])
