"""What a plan is made from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from relnote.domain.absences import Away
from relnote.domain.attempts import Attempt
from relnote.domain.hours import Ranges
from relnote.domain.records import FollowUp
from relnote.domain.words import Channel
from relnote.domain.working_time import WorkingWeek, usual_weekend, working_week


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What is seen to work with a contact; it always stands behind what they said."""

    channel: Channel | None = None
    days: frozenset[int] = frozenset()
    """Monday is 0."""
    hours: Ranges = ()
    """In their zone."""
    wait_ends: datetime | None = None
    """When most of their answers to the last attempt would have come."""


NOTHING_OBSERVED = Observed()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """All that a plan for one contact is made from. It holds no clock."""

    contact_id: int
    zone: str
    """Their IANA zone, else the user's: days and hours are chosen by its clock."""
    user_zone: str
    stated: Mapping[str, str] = field(default_factory=dict)
    """What they said, in canonical form, by key of question."""
    observed: Observed = NOTHING_OBSERVED
    recent: tuple[Attempt, ...] = ()
    """The last interactions on addressed channels, newest first."""
    channels: Collection[Channel] = ()
    """Those on which they have a contact point."""
    follow_ups: tuple[FollowUp, ...] = ()
    """The open ones."""
    holidays: Mapping[date, str] = field(default_factory=dict)
    """Public holidays where they are, with their names."""
    weekend: frozenset[int] | None = None
    """Their days off (Monday is 0), where their country is known; else those of their zone."""
    away: Away = ()
    """When they are away."""

    @property
    def days_off(self) -> frozenset[int]:
        """Their days off."""
        return usual_weekend(self.zone) if self.weekend is None else self.weekend

    @property
    def week(self) -> WorkingWeek:
        """When they work."""
        return working_week(self.stated, self.zone, self.weekend, self.away)
