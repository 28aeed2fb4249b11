"""Storing interactions of files, chunk by chunk, in order of time."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from relnote.domain.words import Direction
from relnote.services.history_links import Links
from relnote.services.history_people import Fate
from relnote.services.history_report import NEVER_WRITTEN_TO, Ambiguous
from relnote.services.import_samples import FIRST, MOST
from relnote.services.imported_marks import ImportedMarks, ImportedNote
from relnote.store import imported
from relnote.store.imported import Arrival, Known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.services.history_people import People, Person
    from relnote.services.history_report import HistoryReport
    from relnote.services.history_spool import Entry
    from relnote.services.history_target import HistoryTarget

CHUNK = 500
"""Interactions that are stored in one go."""


class Storing:
    """Stores interactions; whoever takes part in the first that is stored becomes a contact then."""

    def __init__(
        self, target: HistoryTarget, people: People, report: HistoryReport, marks: ImportedMarks
    ) -> None:
        self._target = target
        self._people = people
        self._report = report
        self._marks = marks
        self._links = Links()
        self._waiting: Counter[int] = Counter()

    def take_all(self, entries: Iterator[Entry]) -> Iterator[int]:
        """Store everything; gives after each chunk how many are done."""
        done = 0
        while chunk := list(islice(entries, CHUNK)):
            self._take(chunk)
            done += len(chunk)
            yield done
        self._report.ambiguous = tuple(
            self._asked(self._people[number].name, count) for number, count in self._waiting.most_common()
        )

    def _asked(self, name: str, interactions: int) -> Ambiguous:
        """Give the question whom a name means; if only one is called exactly so, they come first."""
        known = self._people.newcomers
        like, only = known.like(name), known.only(name)
        return Ambiguous(
            name=name,
            interactions=interactions,
            candidates=tuple(sorted(like, key=lambda each: each[0] != only)),
            exact=only is not None and any(contact_id == only for contact_id, *_ in like),
        )

    def _take(self, chunk: Sequence[Entry]) -> None:
        known = self._target.known({uid for entry in chunk for uid in (entry.uid, *entry.replies_to)})
        known |= self._alike([entry for entry in chunk if entry.is_own and entry.uid not in known])
        new = dict.fromkeys(entry.uid for entry in chunk if entry.uid not in known)
        who = {entry.uid: self._who(entry) for entry in chunk if entry.uid in new}
        ids = self._target.reserve(sum(bool(people) for people in who.values()))
        free = iter(ids)
        arrivals: list[Arrival] = []
        links: list[tuple[int, int]] = []
        self._join(
            [(known[entry.uid].id, entry) for entry in chunk if entry.uid in known and entry.uid not in new]
        )
        for entry in chunk:
            if entry.uid in known:
                self._report.known += 1
                links += self._notice(entry, known)
            elif people := who.pop(entry.uid, ()):
                there = next(free)
                answered = self._links.answered_by(entry, people, known)
                arrivals.append(_arrival(entry, people, answered))
                if len(self._report.first) < FIRST:
                    names = ", ".join(self._name(number) for number in entry.people)
                    self._report.first.append(
                        (arrivals[-1]._replace(replies_to_id=None, contact_ids=()), names)
                    )
                if entry.is_note:
                    self._marks.look(ImportedNote(there, entry.started_at, entry.zone, entry.body, people))
                known[entry.uid] = Known(there, entry.started_at, answered)
                self._links.seen(entry, there, people)
        if arrivals:
            self._report.stored += len(arrivals)
            self._target.store(ids, arrivals)
        # What they answer may be stored only now.
        for interaction_id, answered in links:
            self._target.link(interaction_id, answered)
        self._report.linked += len(links)

    def _alike(self, entries: Sequence[Entry]) -> dict[str, Known]:
        """Find in the journal what a table that relnote wrote says of it, by what it says."""
        found = {}
        for entry in entries:
            names = [self._people[number].name for number in entry.people]
            if there := imported.alike(entry, names):
                found[entry.uid] = there
        return found

    def _name(self, number: int) -> str:
        """Name somebody: whom the user said that they are, or as the file names them."""
        person = self._people[number]
        if person.contact_id is None or person.value:
            return person.name
        return self._people.newcomers.name(person.contact_id) or person.name

    def _join(self, there: Sequence[tuple[int, Entry]]) -> None:
        """Let those take part in what is there already of whom the user only now says who they are."""
        said = {
            interaction_id: [
                person for person in map(self._people.__getitem__, entry.people) if person.is_said
            ]
            for interaction_id, entry in there
            if interaction_id > 0
        }
        taking_part = self._target.taking_part([key for key, people in said.items() if people])
        for _, entry in there:
            # Whom a table of relnote's own names is told by what it says.
            self._waiting.update(() if entry.is_own else self._lacking(entry))
        for interaction_id, people in taking_part.items():
            ids = (self._contact(person) for person in said[interaction_id])
            if new := [key for key in dict.fromkeys(ids) if key is not None and key not in people]:
                self._target.join(interaction_id, new)
                self._report.joined += 1

    def _notice(self, entry: Entry, known: dict[str, Known]) -> Iterator[tuple[int, int]]:
        """Let later ones answer what is there already; gives what it answers, if that came only now."""
        there = known[entry.uid]
        people = (self._people[number].contact_id for number in entry.people)
        self._links.seen(entry, there.id, [key for key in people if key is not None])
        answered = self._links.named_by(entry, known) if there.replies_to_id is None else None
        if answered is not None:
            known[entry.uid] = there._replace(replies_to_id=answered)
            yield there.id, answered

    def _who(self, entry: Entry) -> tuple[int, ...]:
        """Give the contacts who take part; nobody if the interaction is not to be stored, which is counted.

        What somebody wrote is about who wrote it, whoever else got it too.
        """
        people = [self._people[number] for number in entry.people]
        about = people[:1] if entry.direction is Direction.IN else people
        if any(person.contact_id is not None or person.is_new for person in about):
            lacking = self._lacking(entry)
            self._waiting.update(lacking)
            self._report.lacking += bool(lacking)
            ids = (self._contact(person) for person in people)
            return tuple(dict.fromkeys(key for key in ids if key is not None))
        if all(person.fate is Fate.STRANGER for person in about):
            self._report.passed[NEVER_WRITTEN_TO] += 1
            return ()
        self._report.waiting += 1
        self._waiting.update(number for number in entry.people if self._waits(number))
        return ()

    def _lacking(self, entry: Entry) -> list[int]:
        """Give whose names wait of an interaction that somebody known took part in, unless they only got it too."""
        return [] if entry.direction is Direction.IN else [key for key in entry.people if self._waits(key)]

    def _waits(self, number: int) -> bool:
        """Tell whether the user is to say who somebody is."""
        person = self._people[number]
        return person.contact_id is None and not person.is_new and person.fate is Fate.WAITS

    def _contact(self, person: Person) -> int | None:
        """Give the contact that somebody is, made now if that is due."""
        if person.is_new:
            person.contact_id, person.is_new = self._target.add_contact(person), False
            self._report.created += 1
            self._report.only_named += not person.written_to
            self._report.spoken_with += person.spoken_with
            if len(self._report.new_names) < MOST:
                self._report.new_names.append(person.name)
        elif person.to_remember:
            self._target.remember(person)
            person.to_remember = False
        return person.contact_id


def _arrival(entry: Entry, people: Sequence[int], answered: int | None) -> Arrival:
    return Arrival(
        uid=entry.uid,
        channel=entry.channel,
        direction=entry.direction,
        outcome=entry.outcome,
        started_at=entry.started_at,
        zone=entry.zone,
        duration=entry.duration,
        body=entry.body,
        replies_to_id=answered,
        contact_ids=people,
        talk_share=entry.talk_share,
    )
