"""Where an import puts what it brings: into the journal, or only into memory to tell what would happen."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Protocol

from relnote.domain.records import DatedFact
from relnote.domain.refusal import Refusal
from relnote.domain.words import FactKind
from relnote.services.newcomers import Newcomers
from relnote.store import contacts, dated_facts, follow_ups, identities, kept_properties

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from relnote.domain.records import Answer, Contact
    from relnote.store.changes import Writer

Kept = tuple[str, str, "Mapping[str, Sequence[str]]", str]
"""A property that is kept: group, name, parameters, value."""


class Target(Protocol):
    """What an import reads and writes of the contacts it brings."""

    def contact(self, contact_id: int) -> Contact:
        """Give a contact as it stands now."""

    def properties(self, contact_id: int) -> list[Kept]:
        """Give the kept properties of a contact."""

    def answered(self, contact_id: int) -> set[str]:
        """Give the keys of the questions a contact has answered."""

    def add(self, contact: Contact) -> int:
        """Add a contact; gives the id."""

    def change(self, contact: Contact) -> None:
        """Write a contact over the one with its id."""

    def add_uid(self, contact_id: int, uid: str) -> None:
        """Remember a further UID of a contact."""

    def keep(self, contact_id: int, kept: Kept) -> None:
        """Keep a property of a contact."""

    def answer(self, answer: Answer) -> None:
        """Write an answer."""

    def dates(self, contact_id: int) -> set[tuple[str, str]]:
        """Give the days of a contact that come every year, each with what it is."""

    def add_date(self, contact_id: int, day: str, text: str) -> None:
        """Add a day that comes every year."""


class Written:
    """The journal: everything goes through the writer of the change that is open."""

    def __init__(self, writer: Writer, now: datetime, first_day: Callable[[Contact], date | None]) -> None:
        """Write through `writer` at `now`; `first_day` tells when to be in touch first with somebody new."""
        self._writer = writer
        self._now = now
        self._first_day = first_day

    def contact(self, contact_id: int) -> Contact:
        """Give a contact as it stands now.

        Raises:
            Refusal: it is gone.
        """
        there = contacts.fetch_one(contact_id)
        if there is None:
            raise Refusal("A contact went away during the import; nothing was changed. Import again.")
        return there

    def properties(self, contact_id: int) -> list[Kept]:
        """Give the kept properties of a contact."""
        return kept_properties.of_contact(contact_id)

    def answered(self, contact_id: int) -> set[str]:
        """Give the keys of the questions a contact has answered."""
        return {answer.question for answer in follow_ups.answers_of([contact_id])}

    def add(self, contact: Contact) -> int:
        """Add a contact; gives the id."""
        return contacts.add(self._writer, replace(contact, not_before=self._first_day(contact)), self._now)

    def change(self, contact: Contact) -> None:
        """Write a contact over the one with its id."""
        contacts.change(self._writer, contact, self._now)

    def add_uid(self, contact_id: int, uid: str) -> None:
        """Remember a further UID of a contact."""
        identities.add_uid(self._writer, contact_id, uid)

    def keep(self, contact_id: int, kept: Kept) -> None:
        """Keep a property of a contact."""
        group, name, parameters, value = kept
        kept_properties.add(
            self._writer, contact_id, group=group, name=name, parameters=parameters, value=value
        )

    def answer(self, answer: Answer) -> None:
        """Write an answer."""
        follow_ups.put_answer(self._writer, answer)

    def dates(self, contact_id: int) -> set[tuple[str, str]]:
        """Give the days of a contact that come every year, each with what it is."""
        return _dates(contact_id)

    def add_date(self, contact_id: int, day: str, text: str) -> None:
        """Add a day that comes every year."""
        fact = DatedFact(contact_id=contact_id, kind=FactKind.ANNIVERSARY, day=day, text=text)
        dated_facts.add(self._writer, fact)


class Planned:
    """A stand-in that reads the journal, and keeps what would be written over it in memory.

    No lock is taken: others may write meanwhile, and the journal may be read-only. Planned contacts have
    ids below zero.
    """

    def __init__(self) -> None:
        self._ids = count(-1, -1)
        self._contacts: dict[int, Contact] = {}
        self._properties: defaultdict[int, list[Kept]] = defaultdict(list)
        self._answered: defaultdict[int, set[str]] = defaultdict(set)
        self._dates: defaultdict[int, set[tuple[str, str]]] = defaultdict(set)

    def contact(self, contact_id: int) -> Contact:
        """Give a contact as it would stand now.

        Raises:
            Refusal: it is gone.
        """
        there = self._contacts.get(contact_id) or contacts.fetch_one(contact_id)
        if there is None:
            raise Refusal("A contact went away meanwhile; nothing was changed. Try again.")
        return there

    def foresee(self, people: Iterable[Contact]) -> None:
        """Plan contacts that were written and are taken back: their ids are not theirs any more."""
        for contact in people:
            self.add(contact)

    def newcomers(self) -> Newcomers:
        """Give whoever would be new or other."""
        return Newcomers(self._contacts.values())

    def properties(self, contact_id: int) -> list[Kept]:
        """Give the properties of a contact that are kept, and those that would be."""
        return [*kept_properties.of_contact(contact_id), *self._properties.get(contact_id, ())]

    def answered(self, contact_id: int) -> set[str]:
        """Give the keys of the questions a contact has answered, or would have."""
        there = {answer.question for answer in follow_ups.answers_of([contact_id])}
        return there | self._answered.get(contact_id, set())

    def add(self, contact: Contact) -> int:
        """Plan a contact; gives its id."""
        contact_id = next(self._ids)
        self._contacts[contact_id] = replace(contact, id=contact_id)
        return contact_id

    def change(self, contact: Contact) -> None:
        """Plan to write a contact over the one with its id."""
        self._contacts[contact.id] = contact

    def add_uid(self, contact_id: int, uid: str) -> None:
        """Plan nothing: who plans knows the UIDs it has met."""

    def keep(self, contact_id: int, kept: Kept) -> None:
        """Plan to keep a property of a contact."""
        self._properties[contact_id].append(kept)

    def answer(self, answer: Answer) -> None:
        """Plan an answer."""
        self._answered[answer.contact_id].add(answer.question)

    def dates(self, contact_id: int) -> set[tuple[str, str]]:
        """Give the days of a contact that come every year, and those that would."""
        return _dates(contact_id) | self._dates.get(contact_id, set())

    def add_date(self, contact_id: int, day: str, text: str) -> None:
        """Plan a day that comes every year."""
        self._dates[contact_id].add((day, text))


def _dates(contact_id: int) -> set[tuple[str, str]]:
    found = dated_facts.of_contacts([contact_id])
    return {(fact.day, fact.text) for fact in found if fact.kind is FactKind.ANNIVERSARY}
