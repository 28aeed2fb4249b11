"""Telling what an import would do: the journal is read, and what would be written over it is kept aside."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.services.import_target import Held, OfHeld, held
from relnote.services.newcomers import Newcomers
from relnote.store import contacts, identities
from relnote.store.aside import Aside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from relnote.domain.records import Answer, Contact, ContactPoint
    from relnote.services.import_target import Kept


class Planned(OfHeld):
    """A stand-in that reads the journal, and keeps what would be written over it aside.

    No lock is taken: others may write meanwhile, and the journal may be read-only. Planned contacts have
    ids below zero.
    """

    def __init__(self) -> None:
        self._ids = count(-1, -1)
        self._aside = Aside()
        self._uids: list[tuple[str, int]] = []
        self._points: list[tuple[int, ContactPoint]] = []
        self._held: dict[int, Held] = {}
        """Whoever was read or planned since `expect`, as they would be now."""
        self._planned: set[int] = set()
        """Those of them who would be new or other."""

    def by_uid(self, uids: Collection[str]) -> dict[str, int]:
        """Give contacts by those of these UIDs that are known, or would be."""
        return self._aside.by_uid(uids) | identities.by_uid(uids)

    def by_address(self, normals: Collection[str]) -> Mapping[tuple[str, str], list[int]]:
        """Give everybody who is at these addresses or would be, by channel and normal form."""
        found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for some in (identities.by_address(normals), self._aside.by_address(normals)):
            for address, people in some.items():
                found[address] += people
        return found

    def by_name(self, people: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """Give who is called exactly so in this organisation, by both; two in one file are told by their UID."""
        return identities.by_name(people)

    def names(self, ids: Collection[int]) -> Mapping[int, str]:
        """Give the names of contacts, planned ones too."""
        planned = self._aside.get(ids)
        return contacts.names(ids) | {key: there.contact.name for key, there in planned.items()}

    def expect(self, ids: Sequence[int]) -> None:
        """Read contacts in one go that are asked for next."""
        planned = self._aside.get(ids)
        self._held = held([contact_id for contact_id in ids if contact_id not in planned]) | planned

    def newcomers(self) -> Newcomers:
        """Give whoever would be new, and the contact points that would be."""
        people = (there.contact for number, there in self._aside.everybody() if number < 0)
        return Newcomers(people, self._aside.points())

    def foresee(self, people: Iterable[Contact]) -> None:
        """Plan contacts that were written and are taken back: their ids are not theirs any more."""
        for contact in people:
            self.add(contact)
        self.store()

    def add(self, contact: Contact) -> int:
        """Plan a contact; gives its id."""
        contact_id = next(self._ids)
        self._plan(contact_id, Held(contact=replace(contact, id=contact_id)))
        self._uids.append((contact.uid, contact_id))
        self._points += ((contact_id, point) for point in contact.points)
        return contact_id

    def change(self, contact: Contact) -> None:
        """Plan to write a contact over the one with its id."""
        before = self._of(contact.id)
        there = set(before.contact.points)
        self._points += ((contact.id, point) for point in contact.points if point not in there)
        self._plan(contact.id, replace(before, contact=contact))

    def add_uid(self, contact_id: int, uid: str) -> None:
        """Plan to remember a further UID of a contact."""
        self._uids.append((uid, contact_id))

    def keep(self, contact_id: int, kept: Kept) -> None:
        """Plan to keep a property of a contact."""
        self._plan(contact_id, self._of(contact_id).keeping(kept))

    def answer(self, answer: Answer) -> None:
        """Plan an answer."""
        self._plan(answer.contact_id, self._of(answer.contact_id).answering(answer.question))

    def add_date(self, contact_id: int, day: str, text: str) -> None:
        """Plan a day that comes every year."""
        self._plan(contact_id, self._of(contact_id).dated(day, text))

    def store(self) -> None:
        """Put aside what was planned."""
        self._aside.put((contact_id, self._held[contact_id]) for contact_id in self._planned)
        self._aside.put_uids(self._uids)
        self._aside.put_points(
            (point.channel, point.value, point.normal, point.label, key) for key, point in self._points
        )
        self._planned.clear()
        self._uids.clear()
        self._points.clear()

    def _plan(self, contact_id: int, there: Held) -> None:
        self._held[contact_id] = there
        self._planned.add(contact_id)

    def _of(self, contact_id: int) -> Held:
        if contact_id not in self._held:
            self._held |= self._aside.get([contact_id]) or held([contact_id])
        if contact_id not in self._held:
            raise Refusal("A contact went away meanwhile; nothing was changed. Try again.")
        return self._held[contact_id]
