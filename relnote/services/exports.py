"""What leaves the journal."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from relnote import store
from relnote.clock import fixed_clock
from relnote.domain import moments
from relnote.domain.plan_words import attempt_with, plan_sentence
from relnote.domain.sentences import CALLS_FOR_AN_ATTEMPT, sentence
from relnote.domain.text import one_line
from relnote.domain.words import FollowUpKind, FollowUpState
from relnote.exporters.ics import CalendarEntry, calendar
from relnote.services.exported_people import cards, pages
from relnote.services.exported_tables import contacts_table, interactions_table
from relnote.services.plans import Plans
from relnote.services.whole_journal import whole_journal
from relnote.store import calling, database, meta

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from relnote.domain.plan import NextAttempt
    from relnote.domain.records import DueRow, FollowUp
    from relnote.services.journal import Journal

ENDED_FOR = timedelta(days=60)
"""So long what has ended is told as cancelled."""

AHEAD = timedelta(days=7)
"""Next attempts are told for whoever comes due within so long."""

MOST = 500
"""So many next attempts at most, the most severe first."""

_SAID = {
    FollowUpKind.FOLLOW_UP: "{name}: {text}",
    FollowUpKind.PROMISE_MINE: "Promise to {name}: {text}",
    FollowUpKind.PROMISE_THEIRS: "{name} promised: {text}",
    FollowUpKind.ASK_NEXT: "Ask {name}: {text}",
}


class Exports:
    """Writes out what other programs can read."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def calendar(self) -> bytes:
        """Give follow-ups and next attempts as a calendar; the same journal at the same moment gives the same bytes."""
        with database.connected():
            sequence = database.revision()
        entries = [*self._follow_ups(), *self._next_attempts()]
        return calendar(entries, now=self._journal.now(), sequence=sequence)

    def journal(self) -> Iterator[bytes]:
        """Give everything as JSON, in pieces; relnote reads it back to an equal journal.

        Raises:
            Refusal: the journal was changed meanwhile; what was given is not of one moment.
        """
        return whole_journal(self._journal)

    def cards(self, version: str) -> Iterator[bytes]:
        """Give everybody as vCards of version 4.0 or 3.0."""
        return cards(version)

    def contacts(self, *, lossless: bool) -> Iterator[bytes]:
        """Give all contacts as a table: for a spreadsheet, or exactly."""
        return contacts_table(lossless=lossless)

    def interactions(self, *, lossless: bool) -> Iterator[bytes]:
        """Give all interactions as a table: for a spreadsheet, or exactly."""
        return interactions_table(self._journal, lossless=lossless)

    def pages(self, contact_ids: Sequence[int] = ()) -> Iterator[bytes]:
        """Give everybody's journal, or that of some, as Markdown."""
        return pages(self._journal, contact_ids)

    def _follow_ups(self) -> Iterator[CalendarEntry]:
        """Give what is to be done by a day, and what has ended lately."""
        with database.connected():
            found = store.follow_ups.with_a_day(self._journal.today() - ENDED_FOR)
            people = store.contacts.fetch(list({each.contact_id for each in found}))
            journal_id = meta.get("journal")
        for each in found:
            contact = people[each.contact_id]
            yield CalendarEntry(
                uid=f"follow-up-{each.id}-{journal_id}@relnote",
                summary=_said(each, contact.name),
                day=each.due_on,
                cancelled=each.state is not FollowUpState.OPEN or contact.archived_at is not None,
            )

    def _next_attempts(self) -> Iterator[CalendarEntry]:
        """Give the next attempt for whoever is to be tried, one event a contact."""
        now, zone = self._journal.now(), self._journal.zone
        rows = self._to_be_tried()
        with database.connected():
            uids = {key: contact.uid for key, contact in store.contacts.fetch(list(rows)).items()}
        for contact_id, plan in self._plans(rows).items():
            row = rows[contact_id]
            why = sentence(row.flag, max(now, row.flag.raised_at), zone)
            yield CalendarEntry(
                uid=f"next-{uids[contact_id]}@relnote",
                summary=attempt_with(plan.channel, one_line(row.name)),
                description=f"{why}\n{plan_sentence(plan, now, zone)}",
                # A plan that begins now would otherwise begin at another second in every export.
                begin=plan.earliest.replace(second=0, microsecond=0),
                end=plan.latest,
            )

    def _to_be_tried(self) -> dict[int, DueRow]:
        """Give why somebody is to be tried, by contact: for what is due now, else for what is within a week."""
        now = self._journal.now()
        until = moments.start_of(self._journal.today() + AHEAD + timedelta(days=1), self._journal.zone)
        with database.connected():
            found = [
                row
                for end in (now, until)
                for row in calling.due_between(CALLS_FOR_AN_ATTEMPT, now, end, MOST)
            ]
            let_be = calling.let_be({row.flag.contact_id for row in found})
        rows: dict[int, DueRow] = {}
        for row in found:
            if len(rows) < MOST and row.flag.contact_id not in let_be:
                rows.setdefault(row.flag.contact_id, row)
        return rows

    def _plans(self, rows: Mapping[int, DueRow]) -> dict[int, NextAttempt]:
        """Plan attempts as on the day on which each comes due: nobody is called a week early."""
        now, zone = self._journal.now(), self._journal.zone
        by_day: defaultdict[datetime, list[int]] = defaultdict(list)
        for contact_id, row in rows.items():
            day = moments.start_of(moments.day_of(row.flag.raised_at, zone), zone)
            by_day[max(now, day)].append(contact_id)
        plans: dict[int, NextAttempt] = {}
        for moment, ids in by_day.items():
            plans |= Plans(replace(self._journal, clock=fixed_clock(moment))).next_attempts(ids)
        return plans


def _said(follow_up: FollowUp, name: str) -> str:
    return _SAID[follow_up.kind].replace("{name}", one_line(name)).replace("{text}", one_line(follow_up.text))
