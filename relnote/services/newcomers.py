"""People who come with the same import: a dry run knows them before they are in the journal, and so do names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line
from relnote.services.contacts import Contacts
from relnote.services.who_is_meant import of_organisation
from relnote.store import contacts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relnote.domain.records import Contact
    from relnote.services.journal import Journal
    from relnote.store.identities import Point

Whom = int | str | None
"""Whom a name means: a contact, enough of the name of somebody who comes with the same import, or none for a new one."""

_CANDIDATES, _NEAR = 5, 40


class Newcomers:
    """People whom a dry run would put into the journal; their ids are below zero. Nobody, where all are there already.

    Args:
        people: Whoever would be new.
        points: Their contact points and those that contacts of the journal would get, in the order in which they come.
    """

    def __init__(self, people: Iterable[Contact] = (), points: Iterable[Point] = ()) -> None:
        self._points = tuple(points)
        self._new = {contact.id: contact for contact in people}
        self._called: defaultdict[str, list[int]] = defaultdict(list)
        words: list[tuple[str, int]] = []
        for contact in self._new.values():
            self._called[folded(contact.name)].append(contact.id)
            words += ((word, contact.id) for word in folded(contact.name).split())
        self._words = sorted(words)

    def points(self) -> Sequence[Point]:
        """Give the contact points that come: who has one first comes first."""
        return self._points

    def name(self, contact_id: int) -> str:
        """Give the name of a contact of the journal or of the import; empty for one that is neither."""
        new = self._new.get(contact_id)
        return new.name if new else contacts.names([contact_id]).get(contact_id, "")

    def called(self, name: str) -> list[int]:
        """Give those of exactly this name but for case and accents, of the journal and of the import."""
        return [*contacts.called(name), *self._called.get(folded(name), ())]

    def only(self, name: str) -> int | None:
        """Give the one of exactly this name; none if there are several, or none."""
        found = self.called(name)
        return found[0] if len(found) == 1 else None

    def like(self, name: str) -> tuple[tuple[int, str, str], ...]:
        """Give people with a name like one: with all its words, else with one that begins like the first."""
        whole = (*self._holding(name), *contacts.named(name, _CANDIDATES))
        if whole:
            return whole[:_CANDIDATES]
        first = folded(name.split(maxsplit=1)[0])
        near = (*self._holding(first), *contacts.named(first, _NEAR))
        alike = (each for each in near if any(word.startswith(first) for word in folded(each[1]).split()))
        return tuple(alike)[:_CANDIDATES]

    def whom(self, journal: Journal, words: str) -> int:
        """Give the one of all whom `words` mean: a whole name, else the only one that holds them.

        Raises:
            Refusal: nobody or several are meant; it says what to do.
        """
        found = self.called(words)
        if len(found) != 1:
            found = [*of_organisation(words), *self._of_organisation(words)] or found
        if not found and words.strip():
            found = [contact_id for contact_id, *_ in (*self._holding(words, 2), *contacts.named(words, 2))]
        if len(found) == 1:
            return found[0]
        if any(contact_id < 0 for contact_id in found):
            raise Refusal(
                one_line(f'"{words}" could be several people of these files: say more of the name.')
            )
        if self._new and not found:
            raise Refusal(one_line(f'Nobody in these files or in the journal is called "{words}".'))
        return Contacts(journal).the_one(words).id

    def chosen(self, journal: Journal, said: Mapping[str, Whom]) -> dict[str, int | None]:
        """Give the contact that each name was said to mean, or none for a new one.

        Raises:
            Refusal: nobody or several are meant by what was said of one.
        """
        return {name: self.whom(journal, who) if isinstance(who, str) else who for name, who in said.items()}

    def _of_organisation(self, words: str) -> list[int]:
        """Give newcomers who have the name and the organisation: `Anna Lindqvist, Fjord Foods`."""
        said = folded(words)
        return [
            contact.id
            for contact in self._new.values()
            if contact.organisation and folded(f"{contact.name}, {contact.organisation}") == said
        ]

    def _holding(self, name: str, limit: int = _CANDIDATES) -> list[tuple[int, str, str]]:
        """Give newcomers who have a word for each word of a name that begins like it, or an organisation that does."""
        first, *others = folded(name).split() or [""]
        found: dict[int, tuple[int, str, str]] = {}
        start = bisect_left(self._words, first, key=itemgetter(0)) if first else len(self._words)
        for at in range(start, len(self._words)):
            word, contact_id = self._words[at]
            if not word.startswith(first) or len(found) == limit:
                break
            contact = self._new[contact_id]
            theirs = folded(f"{contact.name} {contact.organisation}").split()
            if all(any(each.startswith(other) for each in theirs) for other in others):
                found[contact_id] = (contact_id, contact.name, contact.organisation)
        return list(found.values())
