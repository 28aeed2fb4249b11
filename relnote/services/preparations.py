"""Preparing for a call: one page from what the journal knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.preparation import Known, prepare
from relnote.domain.refusal import Refusal
from relnote.services.contacts import Contacts
from relnote.services.giving import Giving
from relnote.services.plans import Plans
from relnote.store import database, dated_facts, feedback, interactions

if TYPE_CHECKING:
    from relnote.domain.preparation import Preparation
    from relnote.services.journal import Journal

LOOKED_AT = 200
"""So many of the last interactions are looked at."""


class Preparations:
    """Makes the page before a call."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of(self, contact_id: int) -> Preparation:
        """Give the page for a contact.

        Raises:
            Refusal: they are no longer there.
        """
        page = Contacts(self._journal).page(contact_id)
        if page is None:
            raise Refusal("This contact is no longer there.")
        with database.connected():
            entries = interactions.latest(contact_id, LOOKED_AT)
            heard = feedback.of_contacts([contact_id])
            dated = dated_facts.of_contacts([contact_id])
        known = Known(
            contact=page.contact,
            reach=page.reach,
            let_be=page.is_let_be,
            plan=Plans(self._journal).next_attempt(contact_id),
            open_ones=page.follow_ups,
            missing=page.missing,
            flags=page.flags,
            entries=entries,
            values=Giving(self._journal).ledger(contact_id),
            at_hand=Giving(self._journal).at_hand(contact_id),
            heard=heard,
            dated=dated,
        )
        return prepare(known, self._journal.now(), self._journal.zone)
