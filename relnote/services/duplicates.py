"""Duplicates: finding contacts that may be one person, making one of two, and remembering who is not."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from relnote.domain.duplicates import Likeness, Side, Suspect, made_one
from relnote.domain.preferences import conflict, describe_answer
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded
from relnote.domain.words import AnswerSource, AnswerState
from relnote.services.name_likeness import candidates, may_be_one, words_of
from relnote.store import (
    contacts,
    database,
    drafts,
    duplicates,
    feedback,
    flags,
    follow_ups,
    identities,
    interactions,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from relnote.domain.records import Change, Contact
    from relnote.services.journal import Journal
    from relnote.services.name_likeness import Words
    from relnote.store.changes import Writer
    from relnote.store.duplicates import Named

FOUND_AT_MOST = 500
"""Suspects that are given, the surest first."""
_TELL_EVERY = 20_000
"""Comparisons between looks at whether to go on."""


class Duplicates:
    """Finds contacts that may be one person, and merges them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def find(self, go_on: Callable[[], bool] = lambda: True) -> list[Suspect]:
        """Give contacts that may be one person, the surest first, without those that somebody said are not.

        Who is put away is not looked at. `go_on` is asked now and then; False stops the search.

        Raises:
            Refusal: it was stopped.
        """
        with database.connected():
            people = {person.id: person for person in duplicates.named()}
            shared, apart = duplicates.shared_addresses(), duplicates.kept_apart()
        words = {id_: words_of(person.name) for id_, person in people.items()}
        found: dict[tuple[int, int], Suspect] = {}
        for value, ids in shared:
            for one, other in combinations(ids, 2):
                if "@" in value or set(words[one]) & set(words[other]):
                    found[one, other] = _suspect(people[one], people[other], Likeness.ADDRESS, value)
        for place, (one, other) in enumerate(candidates(words.items())):
            if place % _TELL_EVERY == 0 and not go_on():
                raise Refusal("The search was stopped.")
            suspect = _by_name(people[one], people[other], words)
            if suspect is not None:
                found.setdefault((one, other), suspect)
        left = [suspect for pair, suspect in found.items() if pair not in apart]
        left.sort(key=lambda each: (each.likeness, not each.shared, folded(each.names[0]), each.one))
        return left[:FOUND_AT_MOST]

    def pair(self, one: int, other: int) -> tuple[Contact, Contact]:
        """Give two contacts.

        Raises:
            Refusal: one of them is no longer there.
        """
        with database.connected():
            found = contacts.fetch([one, other])
        if one == other:
            raise Refusal("These are one contact already: name two.")
        if missing := [each for each in (one, other) if each not in found]:
            raise Refusal(
                f"One of the two is not here, or no longer there: there is no contact {missing[0]}."
            )
        return found[one], found[other]

    def sides(self, one: int, other: int) -> tuple[Side, Side]:
        """Give two contacts as they are compared.

        Raises:
            Refusal: one of them is no longer there.
        """
        first, second = self.pair(one, other)
        return self._side(first), self._side(second)

    def _side(self, contact: Contact) -> Side:
        questions = {question.key: question for question in self._journal.questions}
        ids = [contact.id]
        with database.connected():
            return Side(
                contact=contact,
                interactions=len(interactions.timeline_ids(contact.id)),
                open=len(follow_ups.of_contacts(ids)),
                answers=tuple(
                    f"{questions[answer.question].short}: {describe_answer(questions[answer.question], answer.value)}"
                    for answer in follow_ups.answers_of(ids)
                    if answer.question in questions and answer.state is AnswerState.ANSWERED
                ),
                last_contact_at=flags.standings_of(ids)[contact.id].last_contact_at,
            )

    def merge(self, kept: int, gone: int) -> Change | None:
        """Make one contact of two, with everything that belongs to either; gives the change, unless a step is open.

        Raises:
            Refusal: they are the same one, or one of them is no longer there.
        """
        names = [contact.name for contact in self.pair(kept, gone)]
        with self._journal.change(f"made one of {names[0]} and {names[1]}") as writer:
            # Read again under the write lock: another window may have changed them meanwhile.
            mine, theirs = self.pair(kept, gone)
            made = made_one(mine, theirs)
            contacts.change(writer, made, self._journal.now())
            known_since = min(
                (each.created_at for each in (mine, theirs) if each.created_at), default=self._journal.now()
            )
            contacts.set_columns(writer, kept, archived_at=made.archived_at, created_at=known_since)
            pieces = {heard.feedback_id for heard in feedback.of_contacts([kept, gone])}
            duplicates.move_all(writer, kept, gone)
            feedback.settle(writer, pieces)
            identities.add_uid(writer, kept, theirs.uid)
            self._reconcile(writer, kept)
            drafts.hand_over(gone, kept)
        return writer.made

    def _reconcile(self, writer: Writer, kept: int) -> None:
        """Drop the older of two answers that do not go together, as nobody could have given both."""
        told: dict[str, str] = {}
        answers = [each for each in follow_ups.answers_of([kept]) if each.source is AnswerSource.STATED]
        for answer in sorted(answers, key=lambda each: each.answered_at, reverse=True):
            if conflict(answer.question, answer.value, told):
                follow_ups.remove_answer(writer, kept, answer.question)
            else:
                told[answer.question] = answer.value

    def keep_apart(self, one: int, other: int) -> Change | None:
        """Remember that two contacts are not the same; gives the change, unless a step is open.

        Raises:
            Refusal: one of them is no longer there.
        """
        first, second = self.pair(one, other)
        with self._journal.change(f"told {first.name} and {second.name} apart") as writer:
            duplicates.keep_apart(writer, first.id, second.uid)
        return writer.made


def _by_name(one: Named, other: Named, words: Mapping[int, Words]) -> Suspect | None:
    """Suspect two by their names; what differs but is alike only within one organisation, or where none is known."""
    here, there = folded(one.organisation), folded(other.organisation)
    together = one.organisation if here and here == there else ""
    if words[one.id] == words[other.id] and words[one.id]:
        return _suspect(one, other, Likeness.NAME, together)
    if (together or not (here and there)) and may_be_one(words[one.id], words[other.id]):
        return _suspect(one, other, Likeness.LIKE_NAME, together)
    return None


def _suspect(one: Named, other: Named, likeness: Likeness, shared: str) -> Suspect:
    return Suspect(one=one.id, other=other.id, likeness=likeness, names=(one.name, other.name), shared=shared)
