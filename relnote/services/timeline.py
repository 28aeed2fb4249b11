"""The timeline of a contact: interactions with what came of them."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from relnote.domain.entries import TimelineEntry
from relnote.domain.text import folded
from relnote.domain.words import AWAITING, Channel, Direction, MarkKind, Outcome
from relnote.store import (
    contacts,
    database,
    dated_facts,
    feedback,
    flags,
    follow_ups,
    imported,
    interactions,
    search,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from relnote.domain.entries import SearchHit
    from relnote.domain.feedback import Heard
    from relnote.domain.records import FollowUp, Interaction
    from relnote.services.journal import Journal

LONGEST_WAIT = 14 * 86400
"""Seconds after which an inbound message no longer counts as the reply to an outbound one."""


class Timelines:
    """Reads timelines and searches them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def ids(self, contact_id: int, channels: Sequence[Channel] = (), words: Sequence[str] = ()) -> array[int]:
        """Give the ids of a contact's interactions, newest first.

        Only those on these channels, if any are named, and only those whose text holds all the words.
        """
        with database.connected():
            found = interactions.timeline_ids(contact_id, channels=channels)
            if not words:
                return found
            wanted = [folded(word) for word in words]
            bodies = interactions.bodies(contact_id)
            return array("q", (key for key in found if all(word in folded(bodies[key]) for word in wanted)))

    def entries(self, contact_id: int, ids: Sequence[int]) -> list[TimelineEntry]:
        """Give the timeline entries of a contact with these ids, newest first."""
        ids = list(ids)
        with database.connected():
            found = interactions.fetch(ids)
            names = contacts.names({person for row in found.values() for person in row.contact_ids})
            made: defaultdict[int | None, list[FollowUp]] = defaultdict(list)
            for follow_up in follow_ups.of_interactions(ids):
                made[follow_up.interaction_id].append(follow_up)
            facts: defaultdict[int | None, set[int]] = defaultdict(set)
            for fact in dated_facts.of_interactions(ids):
                facts[fact.interaction_id].add(fact.line)
            heard, told = self._heard(contact_id, ids)
            waiting_since = flags.standings_of([contact_id])[contact_id].waiting_since
            replied = interactions.fetch([row.replies_to_id for row in found.values() if row.replies_to_id])
            return [
                TimelineEntry(
                    interaction=row,
                    people=tuple(names[person] for person in row.contact_ids if person != contact_id),
                    follow_ups=tuple(made[row.id]),
                    heard=tuple(heard[row.id]),
                    others={key: names[key] for key in row.contact_ids if key != contact_id},
                    facts=frozenset(facts[row.id]),
                    fits_nothing=frozenset(self._fits_nothing(row, told[row.id])),
                    reply_time=self._reply_time(contact_id, row, replied),
                    waiting=row.started_at == waiting_since and row.outcome in AWAITING,
                )
                for row in (found[key] for key in ids if key in found)
            ]

    @staticmethod
    def _heard(
        contact_id: int, ids: Sequence[int]
    ) -> tuple[defaultdict[int, list[Heard]], defaultdict[int, set[int]]]:
        """Give what a contact said in each of these and was told in it, and the lines that told anybody of anything."""
        found: defaultdict[int, list[Heard]] = defaultdict(list)
        told: defaultdict[int, set[int]] = defaultdict(set)
        for each in feedback.about_interactions(ids):
            told[each.told_in_id or 0].add(each.told_line)
            if each.contact_id == contact_id:
                for key in {each.interaction_id, each.told_in_id or 0}:
                    found[key].append(each)
        return found, told

    def _fits_nothing(self, row: Interaction, told: Collection[int]) -> Iterator[int]:
        """Give the lines of a note that were meant to tell of something and do not; few notes are read for it."""
        words = [word for word, kind in self._journal.keywords.items() if kind is MarkKind.TOLD]
        body = row.body.casefold()
        if not any(word.casefold() in body for word in words) or imported.is_of_file(row.id):
            return
        from relnote.services.note_marks import marks_of

        for mark in marks_of(self._journal, row):
            if mark.kind is MarkKind.TOLD and not mark.problem and mark.line not in told:
                yield mark.line

    @staticmethod
    def _reply_time(contact_id: int, row: Interaction, replied: Mapping[int, Interaction]) -> int | None:
        """Tell how long a reply took: to what it says it answers, else to the open message before it."""
        asked = replied.get(row.replies_to_id) if row.replies_to_id else None
        if asked is None and row.outcome is Outcome.RECEIVED:
            before = interactions.before(contact_id, row.started_at, row.channel)
            if before and before.direction is Direction.OUT and before.outcome in AWAITING:
                asked = before
        if asked is None:
            return None
        seconds = int((row.started_at - asked.started_at).total_seconds())
        return seconds if 0 < seconds <= LONGEST_WAIT or row.replies_to_id else None

    def latest(self, contact_id: int, limit: int) -> list[TimelineEntry]:
        """Give the newest entries of a contact."""
        with database.connected():
            ids = interactions.timeline_ids(contact_id, limit=limit)
        return self.entries(contact_id, list(ids))

    def find(self, words: str, limit: int = 50, cancelled: Callable[[], bool] = bool) -> list[SearchHit]:
        """Give the contacts that hold all the words, then the places where they stand, newest first.

        Of more than `limit`, those that were written last are given.

        Raises:
            Refusal: `cancelled()` became true.
        """
        with database.connected():
            return search.find(words, limit, cancelled)
