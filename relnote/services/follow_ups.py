"""Follow-ups and promises: adding and ending them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain.records import FollowUp
from relnote.domain.refusal import Refusal
from relnote.domain.text import quoted
from relnote.domain.words import FOLLOW_UP_OF_MARK, PROMISES, FollowUpState
from relnote.store import database

if TYPE_CHECKING:
    from relnote.domain.records import Flag
    from relnote.services.journal import Journal

OF_FOLLOW_UPS = frozenset({"follow_up_due", "promise_mine_due", "promise_theirs_due"})
"""Kinds of flag whose key begins with the id of a follow-up."""


class FollowUps:
    """Things to do by a day."""

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
            there = there_or_refused(follow_up_id)
        if there.kind in PROMISES and state is FollowUpState.DONE:
            late = there.due_on is not None and today > there.due_on
            state = FollowUpState.KEPT_LATE if late else FollowUpState.KEPT
        with self._journal.change(f"{state.value.replace('_', ' ')}: {quoted(there.text)}") as writer:
            # Read again under the write lock: its note may have been edited in another window.
            there = there_or_refused(follow_up_id)
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
            there = there_or_refused(follow_up_id)
        broken = there.kind in PROMISES
        return self.finish(follow_up_id, FollowUpState.BROKEN if broken else FollowUpState.DROPPED)


def there_or_refused(follow_up_id: int) -> FollowUp:
    """Give a follow-up.

    Raises:
        Refusal: it is no longer there.
    """
    there = store.follow_ups.fetch_one(follow_up_id)
    if there is None:
        raise Refusal("This follow-up is no longer there.")
    return there


def follow_up_of(flag: Flag) -> int | None:
    """Give the id of the follow-up a flag is about, if it is about one."""
    return int(flag.key.partition(":")[0]) if flag.kind in OF_FOLLOW_UPS else None
