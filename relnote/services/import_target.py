"""Where an import puts what it brings: into the journal, or only aside to tell what would happen (`import_plan`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from relnote.domain.records import DatedFact
from relnote.domain.refusal import Refusal
from relnote.domain.words import FactKind
from relnote.services.whole_contacts import whole_contacts
from relnote.store import contacts, follow_ups, identities
from relnote.store.imported_contacts import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date, datetime

    from relnote.domain.records import Answer, Contact
    from relnote.store.changes import Writer

Kept = tuple[str, str, "Mapping[str, Sequence[str]]", str]
"""A property that is kept: group, name, parameters, value."""


class Target(Protocol):
    """What an import reads and writes of the contacts it brings."""

    def by_uid(self, uids: Collection[str]) -> dict[str, int]:
        """Give contacts by those of these UIDs that are known."""

    def by_address(self, normals: Collection[str]) -> Mapping[tuple[str, str], list[int]]:
        """Give everybody at these addresses, by channel and normal form: who had one first comes first."""

    def by_name(self, people: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """Give who is called exactly so in this organisation, by both; who came first if there are several."""

    def names(self, ids: Collection[int]) -> Mapping[int, str]:
        """Give the names of contacts."""

    def expect(self, ids: Sequence[int]) -> None:
        """Read contacts in one go that are asked for next."""

    def contact(self, contact_id: int) -> Contact:
        """Give a contact as it stands now."""

    def properties(self, contact_id: int) -> Sequence[Kept]:
        """Give the kept properties of a contact."""

    def answered(self, contact_id: int) -> set[str]:
        """Give the keys of the questions a contact has answered."""

    def dates(self, contact_id: int) -> set[tuple[str, str]]:
        """Give the days of a contact that come every year, each with what it is."""

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

    def add_date(self, contact_id: int, day: str, text: str) -> None:
        """Add a day that comes every year."""

    def store(self) -> None:
        """Let nothing wait any longer: what is asked for next is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the journal holds of a contact that an import may complete."""

    contact: Contact
    properties: Sequence[Kept] = ()
    answered: frozenset[str] = frozenset()
    """Keys of questions."""
    dates: frozenset[tuple[str, str]] = frozenset()

    def keeping(self, kept: Kept) -> Held:
        """Give the same with one more kept property."""
        return replace(self, properties=(*self.properties, kept))

    def answering(self, question: str) -> Held:
        """Give the same with one more answered question."""
        return replace(self, answered=self.answered | {question})

    def dated(self, day: str, text: str) -> Held:
        """Give the same with one more day that comes every year."""
        return replace(self, dates=self.dates | {(day, text)})


def held(ids: Sequence[int]) -> dict[int, Held]:
    """Read contacts; one that is gone is not there."""
    return {
        contact_id: Held(
            contact=whole.contact,
            properties=whole.properties,
            answered=frozenset(answer.question for answer in whole.answers),
            dates=frozenset(
                (fact.day, fact.text) for fact in whole.dates if fact.kind is FactKind.ANNIVERSARY
            ),
        )
        for contact_id, whole in whole_contacts(ids).items()
    }


class OfHeld:
    """What is asked of contacts that are held, whether they stand in the journal or are only planned."""

    def contact(self, contact_id: int) -> Contact:
        """Give a contact as it stands now, or would.

        Raises:
            Refusal: it is gone.
        """
        return self._of(contact_id).contact

    def properties(self, contact_id: int) -> Sequence[Kept]:
        """Give the properties of a contact that are kept, or would be."""
        return self._of(contact_id).properties

    def answered(self, contact_id: int) -> set[str]:
        """Give the keys of the questions a contact has answered, or would have."""
        return set(self._of(contact_id).answered)

    def dates(self, contact_id: int) -> set[tuple[str, str]]:
        """Give the days of a contact that come every year, each with what it is, or would."""
        return set(self._of(contact_id).dates)

    def _of(self, contact_id: int) -> Held:
        raise NotImplementedError


class Written(OfHeld):
    """The journal: everything goes through the writer of the change that is open."""

    def __init__(self, writer: Writer, now: datetime, first_day: Callable[[Contact], date | None]) -> None:
        """Write through `writer` at `now`; `first_day` tells when to be in touch first with somebody new."""
        self._writer = writer
        self._now = now
        self._first_day = first_day
        self._waiting = Waiting(writer, now)
        self._held: dict[int, Held] = {}
        """What was read of contacts and is still so."""

    def by_uid(self, uids: Collection[str]) -> dict[str, int]:
        """Give contacts by those of these UIDs that are known."""
        return identities.by_uid(uids)

    def by_address(self, normals: Collection[str]) -> Mapping[tuple[str, str], list[int]]:
        """Give everybody at these addresses, by channel and normal form: who had one first comes first."""
        return identities.by_address(normals)

    def by_name(self, people: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """Give who is called exactly so in this organisation, by both; who came first if there are several."""
        return identities.by_name(people)

    def names(self, ids: Collection[int]) -> Mapping[int, str]:
        """Give the names of contacts."""
        return contacts.names(ids)

    def expect(self, ids: Sequence[int]) -> None:
        """Read contacts in one go that are asked for next."""
        self._held = held(ids)

    def add(self, contact: Contact) -> int:
        """Add a contact; gives the id."""
        return self._waiting.add(contact, self._first_day(contact))

    def change(self, contact: Contact) -> None:
        """Write a contact over the one with its id."""
        # Who had an address first comes first: those of records before this one go before its own.
        self._waiting.store()
        there = self._held.pop(contact.id, None)
        contacts.change(self._writer, contact, self._now, there.contact if there else None)

    def add_uid(self, contact_id: int, uid: str) -> None:
        """Remember a further UID of a contact."""
        self.keep(contact_id, ("", identities.ALSO_KNOWN_AS, {}, uid))

    def keep(self, contact_id: int, kept: Kept) -> None:
        """Keep a property of a contact."""
        if there := self._held.get(contact_id):
            self._held[contact_id] = there.keeping(kept)
        group, name, parameters, value = kept
        self._waiting.keep(contact_id, group=group, name=name, parameters=parameters, value=value)

    def answer(self, answer: Answer) -> None:
        """Write an answer."""
        if there := self._held.get(answer.contact_id):
            self._held[answer.contact_id] = there.answering(answer.question)
        if self._waiting.is_new(answer.contact_id):
            self._waiting.answer(answer)
        else:
            follow_ups.put_answer(self._writer, answer)

    def add_date(self, contact_id: int, day: str, text: str) -> None:
        """Add a day that comes every year."""
        if there := self._held.get(contact_id):
            self._held[contact_id] = there.dated(day, text)
        self._waiting.date(DatedFact(contact_id=contact_id, kind=FactKind.ANNIVERSARY, day=day, text=text))

    def store(self) -> None:
        """Let nothing wait any longer: what is asked for next is found."""
        self._waiting.store()

    def _of(self, contact_id: int) -> Held:
        if contact_id not in self._held:
            # Some of them may be waiting still.
            self._waiting.store()
            self._held |= held([contact_id])
        if contact_id not in self._held:
            raise Refusal("A contact went away during the import; nothing was changed. Import again.")
        return self._held[contact_id]
