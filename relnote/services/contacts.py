"""Contacts: finding, reading, adding and changing the people of the journal."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain import moments
from relnote.domain.pace import is_let_be
from relnote.domain.questions import missing_questions
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line
from relnote.services.points import normal_form
from relnote.store import database, kept_properties, listing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from relnote.domain.absences import Absence
    from relnote.domain.records import Answer, Contact, ContactRow, DatedFact, Flag, FollowUp, Question
    from relnote.services.journal import Journal
    from relnote.store.flags import Standings

_GONE = "This contact is no longer there."


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What the contact list shows: ids in order, and what of the filter was not understood."""

    ids: array[int]
    problems: tuple[str, ...] = ()
    whole: bool = True
    """Whether these are all; a first screen is fetched before the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPage:
    """Everything the header of a contact shows."""

    contact: Contact
    reach: str
    """How they like to be reached, in one line; empty if nothing is known."""
    answers: tuple[Answer, ...]
    missing: tuple[Question, ...]
    follow_ups: tuple[FollowUp, ...]
    """The open ones."""
    flags: tuple[Flag, ...]
    """Past and future, the most severe first."""
    standings: Standings
    away: tuple[Absence, ...] = ()
    """When they are away, or were."""
    news: tuple[DatedFact, ...] = ()
    """A new job and a move, while they are news."""
    news_to_keep: bool = False
    """Whether something of it could be kept in their fields."""

    @property
    def is_let_be(self) -> bool:
        """Whether they were let be and have not been heard of since."""
        return is_let_be(self.contact.paused_at, self.standings.last_reached_at)


class Contacts:
    """The people of the journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def listing(self, words: str = "", sort: str = "need", limit: int | None = None) -> Listing:
        """Give the contacts that `words` filter to, sorted by `need`, `name` or `contact`.

        `limit` asks for a first screen only.
        """
        with database.connected():
            if not words.strip():
                ids = listing.plain_ids(sort, limit)
                return Listing(ids=ids, whole=limit is None or len(ids) < limit)
            from relnote.domain.filters import parse_filter

            wanted = parse_filter(words, self._journal.now(), self._journal.zone, self._journal.questions)
            ids = listing.filtered_ids(wanted, sort, self._journal.now())
            return Listing(ids=ids, problems=wanted.problems)

    def rows(self, ids: Sequence[int]) -> list[ContactRow]:
        """Give the lines of the contact list for these ids, in any order; one that is gone is left out."""
        with database.connected():
            return listing.rows(ids, self._journal.now())

    def page(self, contact_id: int) -> ContactPage | None:
        """Give what the header of a contact shows; none if they are gone."""
        from relnote.domain.preferences import reach_line

        with database.connected():
            contact = store.contacts.fetch_one(contact_id)
            if contact is None:
                return None
            away, news, news_to_keep = self._told(contact)
            answers = tuple(store.follow_ups.answers_of([contact_id]))
            stated = {answer.question: answer.value for answer in answers if answer.is_stated}
            return ContactPage(
                contact=contact,
                reach=reach_line(stated, self._journal.questions),
                answers=answers,
                missing=missing_questions(self._journal.questions, answers),
                follow_ups=tuple(store.follow_ups.of_contacts([contact_id])),
                flags=tuple(store.flags.of_contact(contact_id)),
                standings=store.flags.standings_of([contact_id])[contact_id],
                away=away,
                news=news,
                news_to_keep=news_to_keep,
            )

    def _told(self, contact: Contact) -> tuple[tuple[Absence, ...], tuple[DatedFact, ...], bool]:
        """Give when they are away, their news, and whether something of it could be kept."""
        from relnote.store import dated_facts

        told = dated_facts.of_contacts([contact.id])
        if not told:
            return (), (), False
        from relnote.domain.absences import absences_of
        from relnote.domain.attempts import heard_at
        from relnote.domain.news import news_of
        from relnote.services.offered_news import is_offered
        from relnote.store.facts import history

        away = absences_of(told, self._journal.zone, heard_at(history(contact.id)))
        news = news_of(told, self._journal.today())
        return away, news, is_offered(news, contact)

    def kept(self, contact_id: int) -> list[tuple[str, str]]:
        """Give what files said of somebody that has no field here, each with what it is."""
        with database.connected():
            kept = kept_properties.of_contacts([contact_id])[contact_id]
        if not kept:
            return []
        from relnote.services.kept_words import told

        return told(kept)

    def get(self, contact_id: int) -> Contact:
        """Give one contact.

        Raises:
            Refusal: there is none with this id.
        """
        with database.connected():
            contact = store.contacts.fetch_one(contact_id)
        if contact is None:
            raise Refusal(_GONE)
        return contact

    def is_let_be(self, contact_id: int) -> bool:
        """Tell whether somebody was let be and has not been heard of since."""
        with database.connected():
            return contact_id in store.calling.let_be([contact_id])

    def matching(
        self, words: str, limit: int = 8, cancelled: Callable[[], bool] = bool
    ) -> list[tuple[int, str, str]]:
        """Give (id, name, organisation) of contacts that hold all the words, the likeliest first.

        Raises:
            Refusal: `cancelled()` became true.
        """
        with database.connected(), database.stoppable(cancelled):
            return store.contacts.named(words, limit)

    def names(self, ids: Collection[int]) -> dict[int, str]:
        """Give the names of contacts by id, in the order of the ids; refuses where one is not there."""
        with database.connected():
            names = store.contacts.names(ids)
        if len(names) < len(set(ids)):
            raise Refusal(_GONE)
        return {key: names[key] for key in ids}

    def the_one(self, words: str) -> Contact:
        """Give the one contact that `words` mean, see `meant`."""
        return self.get(self.meant(words))

    def meant(self, words: str) -> int:
        """Give the id of the one contact that `words` mean, see `who_is_meant`.

        Raises:
            Refusal: nobody or several are meant; it names the nearest.
        """
        from relnote.services.who_is_meant import meant

        return meant(words)

    def tags(self) -> list[str]:
        """Give every tag in use."""
        with database.connected():
            return store.contacts.tag_names()

    def count(self) -> int:
        """Tell how many contacts there are, archived ones too."""
        with database.connected():
            return store.contacts.count()

    def add(self, contact: Contact) -> int:
        """Add a contact; gives the id.

        Raises:
            Refusal: the name is empty, or the time zone is not one.
        """
        import uuid

        made = replace(self._checked(contact), uid=contact.uid or str(uuid.uuid4()))
        with self._journal.change(f"added {made.name}") as writer:
            return store.contacts.add(writer, made, self._journal.now())

    def change(self, contact: Contact) -> None:
        """Change a contact.

        Raises:
            Refusal: the name is empty, or the time zone is not one.
        """
        from relnote.services.spreading import day_after_change

        made = self._checked(contact)
        with self._journal.change(f"edited {made.name}") as writer:
            # What has verbs of its own is as another window may have made it meanwhile.
            there = self.get(contact.id)
            made = replace(
                made, paused_at=there.paused_at, archived_at=there.archived_at, not_before=there.not_before
            )
            not_before = day_after_change(self._journal, there, made)
            store.contacts.change(writer, replace(made, not_before=not_before), self._journal.now())
            if made.name != there.name:
                kept_properties.drop_components(writer, made.id)

    def archive(self, contact_id: int, *, back: bool = False) -> None:
        """Take a contact out of the lists, or with `back` into them again; nothing of theirs is lost."""
        contact = self.get(contact_id)
        label = f"took {contact.name} back from the archive" if back else f"archived {contact.name}"
        with self._journal.change(label) as writer:
            moment = None if back else self._journal.now()
            store.contacts.set_columns(writer, contact_id, archived_at=moment)

    def tag(self, contact_id: int, words: str) -> tuple[str, ...]:
        """Add tags (`key board`) and remove those with a minus (`-board`); gives the tags there are then."""
        with self._journal.change(f"tagged {self.get(contact_id).name}") as writer:
            # Read again under the write lock: another window may have changed them meanwhile.
            contact = self.get(contact_id)
            tags = {folded(tag): tag for tag in contact.tags}
            for word in words.replace(",", " ").split():
                name = word.lstrip("-#")
                if word.startswith("-"):
                    tags.pop(folded(name), None)
                elif folded(name):
                    tags.setdefault(folded(name), name)
            made = replace(contact, tags=tuple(tags.values()))
            store.contacts.change(writer, made, self._journal.now())
        return made.tags

    def _checked(self, contact: Contact) -> Contact:
        if not contact.name.strip():
            raise Refusal("A contact needs a name.")
        if contact.zone and not moments.is_zone(contact.zone):
            raise Refusal(
                f'"{one_line(contact.zone)}" is not a time zone; write it like Europe/Lisbon or leave it empty.'
            )
        points = tuple(
            replace(point, normal=normal_form(point.channel, point.value, self._journal.settings.country))
            for point in contact.points
            if point.value.strip()
        )
        tags = {folded(tag): tag for tag in contact.tags if folded(tag)}
        return replace(contact, points=points, tags=tuple(tags.values()))
