"""Who needs you: what is due, and what you decide about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain import moments
from relnote.domain.refusal import Refusal
from relnote.domain.severity import FROM_ASKING, severity
from relnote.domain.text import one_line
from relnote.domain.today import arranged
from relnote.services.contacts import Contacts
from relnote.services.follow_ups import follow_up_of, there_or_refused
from relnote.store import database

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from relnote.domain.records import Contact, DueRow, Flag, Interaction
    from relnote.services.journal import Journal


class Attention:
    """What asks for attention, now or by a day, and deciding about it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._contacts = Contacts(journal)

    def today(self, limit: int | None = None) -> list[DueRow]:
        """Give who needs you now: one row a contact with their most severe flag.

        At most the daily budget of them, or `limit`; the most severe first.
        """
        now = self._journal.now()
        first: dict[int, DueRow] = {}
        with database.connected():
            people = store.flags.due_people(now, limit or self._journal.settings.daily_budget)
            found = store.flags.due_of(people, now)
        for row in sorted(found, key=_urgency):
            there = first.get(row.flag.contact_id)
            first[row.flag.contact_id] = (
                replace(there, others=(*there.others, row.flag.kind)) if there else row
            )
        return arranged(first.values())

    def due(self, until: date | None = None, limit: int = 500) -> list[DueRow]:
        """Give every flag that is due now, or by the end of a day, by group, the most severe first; at most `limit`."""
        with database.connected():
            return arranged(store.flags.due(self._by(until), limit))

    def count(self, until: date | None = None) -> int:
        """Tell how many contacts need you now, or by the end of a day, questions to ask included."""
        with database.connected():
            return store.flags.count_due(self._by(until))

    def pressing(self) -> int:
        """Tell how many of those Today shows need you for more than a question to ask: at most the daily budget."""
        with database.connected():
            budget = self._journal.settings.daily_budget
            return store.flags.count_due(self._journal.now(), FROM_ASKING, budget)

    def with_plans(self, rows: Sequence[DueRow]) -> list[DueRow]:
        """Add how and when to try them next to the rows whose step is to get in touch."""
        from relnote.domain.sentences import CALLS_FOR_AN_ATTEMPT
        from relnote.services.plans import Plans

        ids = [row.flag.contact_id for row in rows if row.flag.kind in CALLS_FOR_AN_ATTEMPT]
        plans = Plans(self._journal).next_attempts(ids) if ids else {}
        return [
            replace(row, plan=plans.get(row.flag.contact_id))
            if row.flag.kind in CALLS_FOR_AN_ATTEMPT
            else row
            for row in rows
        ]

    def behind(self, flag: Flag) -> list[Interaction]:
        """Give the interactions that a flag stands on, oldest first; those that are gone are left out."""
        from relnote.store import interactions

        found = flag.evidence.get("interactions") or [flag.evidence.get("interaction")]
        ids = [key for key in found if isinstance(key, int)] if isinstance(found, list) else []
        with database.connected():
            there = interactions.fetch(ids)
        return sorted(there.values(), key=lambda each: each.started_at)

    def others(self, flag: Flag) -> list[Flag]:
        """Give what else is due about the contact of a flag, the most severe first."""
        with database.connected():
            found = store.flags.due_of([flag.contact_id], self._journal.now())
        return [
            row.flag
            for row in sorted(found, key=_urgency)
            if (row.flag.kind, row.flag.key) != (flag.kind, flag.key)
        ]

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
            if (follow_up_id := follow_up_of(flag)) is not None:
                there = there_or_refused(follow_up_id)
                store.follow_ups.change(writer, replace(there, snoozed_until=until))
            else:
                store.silences.snooze(writer, flag, until)
        return day

    def dismiss(self, flag: Flag) -> None:
        """Dismiss a flag for good; only new evidence brings it back."""
        with self._journal.change("dismissed a reminder") as writer:
            store.silences.dismiss(writer, flag, self._journal.now())

    def mute(self, flag: Flag) -> None:
        """Never flag this kind for this contact again."""
        with self._journal.change("muted a kind of reminder") as writer:
            store.silences.mute(writer, flag, self._journal.now())

    def pause(self, contact_id: int) -> None:
        """Let somebody be: nothing is asked of you about them until they are heard of again."""
        contact = self._contacts.get(contact_id)
        self._set(contact, f"let {contact.name} be", paused_at=self._journal.now())

    def resume(self, contact_id: int) -> None:
        """Ask about somebody again who was let be."""
        contact = self._contacts.get(contact_id)
        self._set(contact, f"took up {contact.name} again", paused_at=None)

    def bump(self, contact_id: int) -> date:
        """Move the day to be in touch on by a whole cadence from today, without claiming contact; gives the day.

        Raises:
            Refusal: there is no cadence for them.
        """
        from relnote.services.spreading import cadence_of

        contact = self._contacts.get(contact_id)
        days = cadence_of(self._journal, contact)
        if not days:
            raise Refusal(f"There is no cadence for {one_line(contact.name)}; E sets one.")
        day = self._journal.today() + timedelta(days=days)
        label = f"moved being in touch with {contact.name} to {day.day} {day:%b}"
        self._set(contact, label, not_before=day)
        return day

    def _set(self, contact: Contact, label: str, **columns: object) -> None:
        with self._journal.change(label) as writer:
            store.contacts.set_columns(writer, contact.id, **columns)

    def _by(self, day: date | None) -> datetime:
        """Give the end of a day, or the present moment."""
        if day is None:
            return self._journal.now()
        return moments.start_of(day + timedelta(days=1), self._journal.zone)


def _urgency(row: DueRow) -> tuple[int, str]:
    """Order by severity, which knows kind and tier, then by how late."""
    since = str(row.flag.evidence.get("due_on") or row.flag.raised_at.isoformat())
    return severity(row.flag, row.tier), since
