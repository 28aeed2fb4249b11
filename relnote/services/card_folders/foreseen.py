"""What people and cards would say after what is only told would be done; in earnest it stays empty."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.services.card_folders.contact import OurSide, our_sides
from relnote.services.exported_people import card_of
from relnote.services.whole_contacts import WholeContact
from relnote.store import card_folders

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from relnote.domain.in_step import Key
    from relnote.domain.records import Contact
    from relnote.store.card_folders import AgreedCard, KnownCard


class Foreseen:
    """Contacts and cards as they would be."""

    def __init__(self) -> None:
        self.cards: dict[str, AgreedCard] = {}
        """What would be remembered of cards, by their names."""
        self.forgotten: set[str] = set()
        """The names of cards that would be remembered no more."""
        self._people: dict[int, OurSide] = {}

    def our_sides(self, ids: Collection[int]) -> dict[int, OurSide]:
        """Give contacts as they would be, by id; one that is gone is not there."""
        there = {key: self._people[key] for key in ids if key in self._people}
        return our_sides([key for key in ids if key not in there]) | there

    def known(self, cards: Mapping[str, KnownCard]) -> dict[str, KnownCard]:
        """Give the cards that would be remembered, by name, of those that are and those that come."""
        coming = {name: each.card for name, each in self.cards.items()}
        return {name: card for name, card in {**cards, **coming}.items() if name not in self.forgotten}

    def again(self, some: Iterable[KnownCard]) -> dict[str, AgreedCard]:
        """Give cards by name with what would be agreed on; who was forgotten or erased meanwhile is left out."""
        some = list(some)
        there = {card.name: self.cards[card.name] for card in some if card.name in self.cards}
        return card_folders.again(card for card in some if card.name not in there) | there

    def add(self, contact: Contact, facts: Mapping[Key, str]) -> None:
        """Foresee somebody new."""
        self._people[contact.id] = OurSide(
            contact=contact, card=card_of(WholeContact(contact)), facts=dict(facts), declined=frozenset()
        )

    def take(self, there: OurSide, changes: Mapping[Key, str | None]) -> dict[Key, str]:
        """Foresee that a contact changes; gives what it would say."""
        facts = {key: value for key, value in {**there.facts, **changes}.items() if value is not None}
        if facts != there.facts:
            contact = replace(there.contact, name=facts.get(("name",), there.contact.name))
            self._people[contact.id] = replace(there, contact=contact, facts=facts)
        return facts

    def archive(self, contact_id: int, now: datetime) -> None:
        """Foresee that a contact is archived."""
        for there in self.our_sides([contact_id]).values():
            contact = replace(there.contact, archived_at=now)
            self._people[contact_id] = replace(there, contact=contact)
