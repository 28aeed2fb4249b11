"""What somebody told of a new job or a move, to be kept in their fields when the user says so, and never by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from relnote.domain.news import Offer, news_of
from relnote.domain.refusal import Refusal
from relnote.services.offered_news import offered
from relnote.store import database, dated_facts

if TYPE_CHECKING:
    from relnote.domain.records import Contact
    from relnote.services.contacts import Contacts
    from relnote.services.journal import Journal


class News:
    """The news of people."""

    def __init__(self, journal: Journal, contacts: Contacts) -> None:
        self._journal = journal
        self._contacts = contacts

    def offers(self, contact_id: int) -> tuple[Offer, ...]:
        """Give what of somebody's news could be kept in their fields.

        Raises:
            Refusal: there is nothing.
        """
        contact = self._contacts.get(contact_id)
        with database.connected():
            told = dated_facts.of_contacts([contact_id])
        news = news_of(told, self._journal.today())
        found = offered(news, contact)
        if not found and news:
            raise Refusal(
                "Nothing more of their news can be kept: no new title, organisation or place is told."
            )
        if not found:
            raise Refusal(
                'They told no news; a line of a note such as "new job: head of sales" or "moved: Leeds" does.'
            )
        return found

    def keep(self, contact_id: int, offer: Offer) -> Contact:
        """Keep it in the fields of the contact; gives them as they are then.

        Raises:
            Refusal: what it would replace is no longer what was shown.
        """
        fields: dict[str, Any] = dict(offer.fields)
        with self._journal.together(f"edited {self._contacts.get(contact_id).name}"):
            # Looked at under the write lock: another window may have changed them meanwhile.
            if offer not in self.offers(contact_id):
                raise Refusal("This contact was changed meanwhile; look at the news once more.")
            made = replace(self._contacts.get(contact_id), **fields)
            self._contacts.change(made)
        return made
