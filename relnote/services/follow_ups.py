"""Follow-ups and promises: adding, ending and putting off; and what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain import moments
from relnote.domain.records import FollowUp
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.domain.words import FOLLOW_UP_OF_MARK, PROMISES, SEVERITY, FlagKind, FollowUpState, Tier
from relnote.store import database

if TYPE_CHECKING:
    from datetime import date, datetime

    from relnote.domain.records import DueRow, Flag
    from relnote.services.journal import Journal

OF_FOLLOW_UPS = frozenset({"follow_up_due", "promise_mine_due", "promise_theirs_due"})
"""Kinds of flag whose key begins with the id of a follow-up."""


class FollowUps:
    """Things to do by a day, and what is due now."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(self, contact_id: int, text: str) -> FollowUp:
        """Add a follow-up as typed: `send drawings by Tue`, or a mark: `promise: quote by Friday`.

        Raises:
            Refusal: nothing is said to be done, or the day is none.
        """
        from relnote.domain.marks import find_marks

        today = self._journal.today()
        marks = find_marks(text.strip(), today, self._journal.keywords)
        mark = next((mark for mark in marks if mark.kind in FOLLOW_UP_OF_MARK), None)
        if mark is None:
            mark = next(iter(find_marks(f"todo: {text.strip()}", today)), None)
        if mark is None or not mark.text.strip():
            raise Refusal("Say what is to be done, and by when: send drawings by Tue.")
        made = FollowUp(
            contact_id=contact_id,
            kind=FOLLOW_UP_OF_MARK[mark.kind],
            text=mark.text,
            due_on=mark.due_on,
            created_at=self._journal.now(),
        )
        with database.connected():
            name = store.contacts.names([contact_id]).get(contact_id, "")
        with self._journal.change(f"added a follow-up for {name}") as writer:
            return replace(made, id=store.follow_ups.add(writer, made))

    def of_contact(self, contact_id: int, *, still_open: bool = True) -> list[FollowUp]:
        """Give a contact's follow-ups, soonest due first."""
        with database.connected():
            return store.follow_ups.of_contacts([contact_id], still_open=still_open)

    def finish(self, follow_up_id: int, state: FollowUpState = FollowUpState.DONE) -> FollowUp:
        """End a follow-up; a promise that is done is kept, or kept late after its day.

        Raises:
            Refusal: it is no longer there, or has ended.
        """
        today = self._journal.today()
        with database.connected():
            there = self._get(follow_up_id)
        if there.kind in PROMISES and state is FollowUpState.DONE:
            late = there.due_on is not None and today > there.due_on
            state = FollowUpState.KEPT_LATE if late else FollowUpState.KEPT
        with self._journal.change(f'{state.value.replace("_", " ")}: "{there.text}"') as writer:
            # Read again under the write lock: its note may have been edited in another window.
            there = self._get(follow_up_id)
            if there.state is not FollowUpState.OPEN:
                raise Refusal("This has ended meanwhile; undo takes that back.")
            ended = replace(there, state=state, ended_on=today)
            store.follow_ups.change(writer, ended)
        return ended

    def give_up(self, follow_up_id: int) -> FollowUp:
        """End a follow-up that will not be done: a promise is broken, anything else dropped.

        Raises:
            Refusal: it is no longer there, or has ended.
        """
        with database.connected():
            there = self._get(follow_up_id)
        broken = there.kind in PROMISES
        return self.finish(follow_up_id, FollowUpState.BROKEN if broken else FollowUpState.DROPPED)

    def due(self, until: date | None = None, limit: int = 500) -> list[DueRow]:
        """Give what is due now, or by the end of a day, the most severe first; at most `limit`."""
        moment = self._journal.now() if until is None else self._end_of(until)
        with database.connected():
            return store.flags.due(moment, limit)

    def today(self, limit: int) -> list[DueRow]:
        """Give what is due now, one row a contact with their most severe flag, at most `limit` of them."""
        first: dict[int, DueRow] = {}
        now = self._journal.now()
        with database.connected():
            found = store.flags.due_of(store.flags.due_people(now, limit), now)
        for row in sorted(found, key=_urgency):
            there = first.get(row.flag.contact_id)
            first[row.flag.contact_id] = replace(there, more=there.more + 1) if there else row
        return list(first.values())

    def count_due(self) -> int:
        """Tell how many contacts have a promise or a follow-up that is due now."""
        with database.connected():
            return store.flags.count_due(self._journal.now(), SEVERITY[FlagKind.PROMISE_THEIRS_DUE])

    def snooze(self, flag: Flag, when: str) -> date:
        """Put a flag off until a day (`tomorrow`, `next week`, `in 3 days`); gives the day.

        The day a follow-up is due stays; only the moment it asks for attention moves.

        Raises:
            Refusal: it is no day, or not in the future.
        """
        from relnote.domain.days import accepted_days, parse_day

        day = parse_day(when, self._journal.today(), prefer="future")
        if day is None or day <= self._journal.today():
            raise Refusal(f'"{one_line(when)}" is no day to come; {accepted_days()}')
        until = moments.start_of(day, self._journal.zone)
        with self._journal.change(f"put something off until {day:%a} {day.day} {day:%b}") as writer:
            if flag.kind in OF_FOLLOW_UPS:
                there = self._get(int(flag.key.partition(":")[0]))
                store.follow_ups.change(writer, replace(there, snoozed_until=until))
            else:
                store.flags.snooze(writer, flag, until)
        return day

    def _end_of(self, day: date) -> datetime:
        return moments.start_of(day + timedelta(days=1), self._journal.zone)

    @staticmethod
    def _get(follow_up_id: int) -> FollowUp:
        there = store.follow_ups.fetch_one(follow_up_id)
        if there is None:
            raise Refusal("This follow-up is no longer there.")
        return there


_TIERS = {tier: rank for rank, tier in enumerate(Tier)}


def _urgency(row: DueRow) -> tuple[int, bool, int, str]:
    """Order by severity; within a kind what is late first, then tier, then how late."""
    flag = row.flag
    coming = flag.key.endswith(":soon")
    since = str(flag.evidence.get("due_on") or flag.raised_at.isoformat())
    return SEVERITY[flag.kind], coming, _TIERS[row.tier], since


def follow_up_of(flag: Flag) -> int | None:
    """Give the id of the follow-up a flag is about, if it is about one."""
    return int(flag.key.partition(":")[0]) if flag.kind in OF_FOLLOW_UPS else None
