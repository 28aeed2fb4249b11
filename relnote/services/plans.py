"""The next attempt for anybody at any moment, from what the journal knows and the holidays where they live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote import store
from relnote.domain import moments
from relnote.domain.next_attempt import PlanFacts, next_attempt
from relnote.domain.next_attempt.observed import observed_of
from relnote.services.countries import country_of, holidays_in
from relnote.store import database

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.plan import NextAttempt
    from relnote.domain.records import ContactPoint
    from relnote.domain.rules import Facts
    from relnote.services.journal import Journal


class Plans:
    """Plans next attempts."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def next_attempt(self, contact_id: int) -> NextAttempt | None:
        """Plan the next attempt for a contact; none if they leave no day or no hour, or are gone."""
        return self.next_attempts([contact_id]).get(contact_id)

    def next_attempts(self, ids: Sequence[int]) -> dict[int, NextAttempt]:
        """Plan the next attempts for contacts, by id; without those for whom there is none."""
        now = self._journal.now()
        with database.connected():
            known = self._journal.derivation.facts_of(ids)
            points = store.contacts.points_of(ids)
        plans = (next_attempt(self._facts(facts, points[facts.contact_id]), now) for facts in known)
        return {plan.contact_id: plan for plan in plans if plan is not None}

    def _facts(self, facts: Facts, points: Sequence[ContactPoint]) -> PlanFacts:
        zone = facts.their_zone or self._journal.zone
        year = moments.day_of(self._journal.now(), zone).year
        holidays, weekend = holidays_in(country_of(facts.their_zone, points), year)
        return PlanFacts(
            contact_id=facts.contact_id,
            zone=zone,
            user_zone=self._journal.zone,
            stated=facts.stated,
            observed=observed_of(facts),
            recent=facts.recent,
            channels=tuple({point.channel: None for point in points if point.is_address}),
            follow_ups=facts.follow_ups,
            holidays=holidays,
            weekend=weekend,
            away=facts.away,
        )
