"""What is seen of a contact, or of everybody, for whoever wants to look rather than be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relnote.domain.insights import Insights, insights_of, insights_of_all, month_bounds, months_of
from relnote.domain.refusal import Refusal
from relnote.domain.words import FlagKind
from relnote.store import counts, database, latest_flags

if TYPE_CHECKING:
    from relnote.domain.insights import Month
    from relnote.domain.records import DueRow
    from relnote.services.journal import Journal

SAMPLE = 300
"""Of everybody, so many are looked at: those you were in touch with last."""
MOST_CHANGED = 6
"""So many whose rhythm changed are named."""
OF_RHYTHM = (
    FlagKind.RHYTHM_SILENT,
    FlagKind.RHYTHM_DRIFT,
    FlagKind.RHYTHM_SLOW,
    FlagKind.RHYTHM_FAST,
    FlagKind.CHANNEL_SHIFT,
    FlagKind.SIGNAL_INTEREST,
)
"""What tells that somebody behaves otherwise than before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Everybody:
    """What is seen of the whole journal."""

    insights: Insights
    """Of those you were in touch with last; the months are of everybody."""
    of: int
    """How many contacts there are, those put away not counted."""
    is_sample: bool
    """Whether there are more than were looked at."""
    changed: tuple[DueRow, ...]
    """Whose rhythm changed, the latest first: one row a contact."""


class InsightsOfPeople:
    """Tells what is seen of people."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of(self, contact_id: int) -> Insights:
        """Tell what is seen of a contact.

        Raises:
            Refusal: they are no longer there.
        """
        with database.connected():
            known = self._journal.derivation.facts_of([contact_id])
            months = self._months(contact_id)
        if not known:
            raise Refusal("This contact is no longer there.")
        return insights_of(known[0], months, self._journal.now())

    def of_everybody(self) -> Everybody:
        """Tell what is seen of everybody: of the `SAMPLE` you were in touch with last, and how much passed in all."""
        now = self._journal.now()
        with database.connected():
            ids = counts.last_in_touch(SAMPLE)
            known = self._journal.derivation.facts_of(ids)
            months = self._months()
            changed = latest_flags.latest(OF_RHYTHM, now, MOST_CHANGED)
            people = counts.people()
        return Everybody(
            insights=insights_of_all(known, months),
            of=people,
            is_sample=people > len(ids) == SAMPLE,
            changed=tuple(changed),
        )

    def _months(self, contact_id: int | None = None) -> tuple[Month, ...]:
        now, zone = self._journal.now(), self._journal.zone
        bounds = [*month_bounds(now, zone), now]
        return months_of(counts.by_span(bounds, contact_id), now, zone)
