"""Setting first days to be in touch on, so that no day holds more of them than the daily budget."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain import moments
from relnote.domain.spreading import Spreader
from relnote.domain.words import FlagKind
from relnote.store import database

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from relnote.domain.records import Contact
    from relnote.services.journal import Journal


def spreader(journal: Journal) -> Spreader:
    """Make what gives days, by how full they are now."""
    today = journal.today()
    with database.connected():
        load = store.flags.load_of_days(FlagKind.CADENCE_DUE, moments.start_of(today, journal.zone))
    taken = {moments.day_of(moment, journal.zone): count for moment, count in load.items()}
    return Spreader(today, journal.settings.daily_budget, taken)


def cadence_of(journal: Journal, contact: Contact) -> int:
    """Tell how often to speak with somebody, in days; 0 for never."""
    return journal.settings.paces[contact.tier].cadence_for(contact.cadence_days)


def first_days(journal: Journal) -> Callable[[Contact], date | None]:
    """Make what spreads the first days to be in touch with whoever is new over their cadence."""
    days = spreader(journal)

    def first_day(contact: Contact) -> date | None:
        cadence = cadence_of(journal, contact)
        return days.next_day(cadence) if cadence else None

    return first_day


def day_after_change(journal: Journal, before: Contact, after: Contact) -> date | None:
    """Give the day before which the cadence does not ask, once the tier or the cadence of somebody has changed.

    Whoever would be due at once gets the first day from tomorrow on that has room, the others their own day or the first
    after it that has. A day that was set for the cadence before no longer counts.
    """
    days = cadence_of(journal, after)
    if not days or days == cadence_of(journal, before):
        return after.not_before
    with database.connected():
        standings = store.flags.standings_of([after.id])[after.id]
    since = standings.last_reached_at or after.created_at or journal.now()
    due_on = moments.day_of(since, journal.zone) + timedelta(days=days)
    if due_on <= journal.today():
        return spreader(journal).first_day()
    day = spreader(journal).day_from(due_on)
    return day if standings.last_reached_at is None or day > due_on else None
