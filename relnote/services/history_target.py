"""Where history goes: into the journal, or nowhere, to tell what would happen."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Protocol

from relnote.domain import moments
from relnote.domain.records import Contact
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel
from relnote.services.note_marks import keep_marks_in_line
from relnote.services.spreading import cadence_of, first_days
from relnote.store import contacts, flags, imported, interactions
from relnote.store.imported import Known

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from relnote.services.history_people import Person
    from relnote.services.journal import Journal
    from relnote.store.changes import Writer
    from relnote.store.imported import Arrival


class HistoryTarget(Protocol):
    """What bringing history in reads and writes of the interactions."""

    def known(self, uids: Collection[str]) -> dict[str, Known]:
        """Give those of the interactions with these identities that are there, by identity."""

    def add_contact(self, person: Person) -> int:
        """Make a contact of somebody; gives the id."""

    def remember(self, person: Person) -> None:
        """Remember whom a name in files means."""

    def reserve(self, count: int) -> Sequence[int]:
        """Give the ids of the interactions stored next."""

    def store(self, ids: Sequence[int], arrivals: Collection[Arrival]) -> None:
        """Store interactions under reserved ids."""

    def link(self, interaction_id: int, replies_to_id: int) -> None:
        """Say that an interaction which is there answers another."""

    def taking_part(self, ids: Sequence[int]) -> dict[int, Sequence[int]]:
        """Give who takes part in interactions that are there, by id."""

    def join(self, interaction_id: int, contact_ids: Sequence[int]) -> None:
        """Let further contacts take part in an interaction that is there."""

    def finish(self) -> None:
        """Do what is to be done once all is stored."""


class WrittenHistory:
    """The journal: everything goes through the writer of the change that is open."""

    def __init__(self, writer: Writer, journal: Journal) -> None:
        self._writer = writer
        self._journal = journal
        self._first_day = first_days(journal)
        self._new: set[int] = set()
        self._met: set[int] = set()
        self._unreached: set[int] = set()

    def known(self, uids: Collection[str]) -> dict[str, Known]:
        """Give those of the interactions with these identities that are there, by identity."""
        return imported.by_uid(uids)

    def add_contact(self, person: Person) -> int:
        """Make a contact of somebody; gives the id."""
        made = Contact(uid=str(uuid.uuid4()), name=person.name, points=(person.point,))
        made = replace(made, not_before=self._first_day(made))
        contact_id = contacts.add(self._writer, made, self._journal.now())
        self._new.add(contact_id)
        return contact_id

    def remember(self, person: Person) -> None:
        """Remember whom a name in files means.

        Raises:
            Refusal: they are gone.
        """
        there = contacts.fetch_one(person.contact_id or 0)
        if there is None:
            raise Refusal("A contact went away during the import; nothing was changed. Import again.")
        made = replace(there, points=(*there.points, person.point))
        contacts.change(self._writer, made, self._journal.now())

    def reserve(self, count: int) -> range:
        """Give the ids of the interactions stored next."""
        return imported.reserve(self._writer, count)

    def store(self, ids: Sequence[int], arrivals: Collection[Arrival]) -> None:
        """Store interactions under reserved ids."""
        assert isinstance(ids, range)
        self._look_at({key for arrival in arrivals for key in arrival.contact_ids} - self._met - self._new)
        imported.add_all(self._writer, ids, arrivals, self._journal.now())

    def link(self, interaction_id: int, replies_to_id: int) -> None:
        """Say that an interaction which is there answers another."""
        imported.link(self._writer, interaction_id, replies_to_id)

    def taking_part(self, ids: Sequence[int]) -> dict[int, Sequence[int]]:
        """Give who takes part in interactions that are there, by id."""
        return {key: each.contact_ids for key, each in interactions.fetch(ids).items()}

    def join(self, interaction_id: int, contact_ids: Sequence[int]) -> None:
        """Let further contacts take part in an interaction that is there; its marks count for them too."""
        self._look_at({*contact_ids} - self._met - self._new)
        there = interactions.fetch([interaction_id])[interaction_id]
        made = replace(there, contact_ids=(*there.contact_ids, *contact_ids))
        interactions.change(self._writer, made, self._journal.now())
        if made.channel is Channel.NOTE:
            keep_marks_in_line(self._journal, self._writer, made, before=there)

    def finish(self) -> None:
        """See that nobody is due earlier than before because it became known when they were reached long ago."""
        standings = flags.standings_of(sorted(self._unreached))
        for contact in contacts.fetch(sorted(self._unreached)).values():
            reached = standings[contact.id].last_reached_at
            days = cadence_of(self._journal, contact)
            if reached is None or not days or contact.not_before or contact.created_at is None:
                continue
            # As the rule of the cadence has it: by the user's day.
            was_due = moments.day_of(contact.created_at, self._journal.zone) + timedelta(days=days)
            if moments.day_of(reached, self._journal.zone) + timedelta(days=days) < was_due:
                contacts.set_columns(self._writer, contact.id, not_before=was_due)

    def _look_at(self, ids: Iterable[int]) -> None:
        """Notice who was never reached before anything of theirs is stored."""
        there = sorted(ids)
        self._met |= set(there)
        standings = flags.standings_of(there) if there else {}
        self._unreached |= {key for key, found in standings.items() if found.last_reached_at is None}


class PlannedHistory:
    """A stand-in that writes nothing and takes no lock. Planned contacts and interactions have ids below zero."""

    def __init__(self) -> None:
        self._ids = count(-1, -1)
        self._moments: dict[int, tuple[int, int]] = {}
        """By the hash of the identity, which is shorter: the id and when it was."""

    def known(self, uids: Collection[str]) -> dict[str, Known]:
        """Give those of the interactions with these identities that are there, or would be, by identity."""
        planned = {uid: self._moments.get(hash(uid)) for uid in uids}
        there = {uid: Known(*found, None) for uid, found in planned.items() if found}
        # What would be stored answers what it will; only what is there already can be linked later.
        return {
            uid: found._replace(replies_to_id=found.id) for uid, found in there.items()
        } | imported.by_uid(uids)

    def add_contact(self, _person: Person) -> int:
        """Plan a contact; gives its id."""
        return next(self._ids)

    def remember(self, person: Person) -> None:
        """Plan to remember a name."""

    def reserve(self, count: int) -> Sequence[int]:
        """Give ids that nothing has."""
        return [next(self._ids) for _ in range(count)]

    def store(self, ids: Sequence[int], arrivals: Collection[Arrival]) -> None:
        """Keep in mind what would be stored."""
        for planned, arrival in zip(ids, arrivals, strict=True):
            self._moments[hash(arrival.uid)] = (planned, arrival.started_at)

    def link(self, interaction_id: int, replies_to_id: int) -> None:
        """Plan nothing."""

    def taking_part(self, ids: Sequence[int]) -> dict[int, Sequence[int]]:
        """Give who takes part in interactions that are there, by id."""
        return {key: each.contact_ids for key, each in interactions.fetch(ids).items()}

    def join(self, interaction_id: int, contact_ids: Sequence[int]) -> None:
        """Plan nothing."""

    def finish(self) -> None:
        """Plan nothing."""
