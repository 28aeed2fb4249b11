"""All that the rules know of one contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from relnote.domain.absences import Away, absences_of, away_of
from relnote.domain.attempts import Attempt, heard_at, pending
from relnote.domain.pace import PACES, Pace, is_let_be
from relnote.domain.records import Answer, DatedFact, FollowUp, Question
from relnote.domain.rhythm.contact import SHIPPED, Priors, Rhythm, rhythm_of
from relnote.domain.words import Tier

if TYPE_CHECKING:
    from relnote.domain.feedback import Heard
    from relnote.domain.rhythm.advice import Message
    from relnote.domain.talks import Talk
    from relnote.domain.their_words import TheirText
    from relnote.domain.topics import Touch
    from relnote.domain.values import Value
    from relnote.domain.working_time import WorkingWeek


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All that the rules know of one contact. It holds no clock: the newest moment in it is that of an interaction."""

    contact_id: int
    tier: Tier
    zone: str
    """The IANA zone of the user, in which days begin."""
    their_zone: str = ""
    """The IANA zone of the contact; empty if unknown."""
    weekend: frozenset[int] | None = None
    """Their days off (Monday is 0), where their country is known; else those of their zone."""
    created_at: datetime
    first_reached_at: datetime | None
    """When the first interaction that reached them began."""
    last_reached_at: datetime | None = None
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    """The open ones."""
    recent: tuple[Attempt, ...] = ()
    """The last interactions on addressed channels, newest first, at most 50."""
    history: tuple[Attempt, ...] = ()
    """The same further back, for their rhythm: at most 300."""
    gives: Mapping[int, bool] = field(default_factory=dict)
    """Whether the text of an unanswered attempt gives its reader anything, by its id; one without text is not there."""
    messages: Mapping[int, Message] = field(default_factory=dict)
    """How long these texts are and whether they ask anything."""
    their_texts: Mapping[int, TheirText] = field(default_factory=dict)
    """The texts of what they wrote, by its id, on channels on which they wrote often enough."""
    touches: tuple[Touch, ...] = ()
    """What they opened, wrote below or visited, and what was offered to them, newest first, where there is enough of it."""
    talks: tuple[Talk, ...] = ()
    """The last five, newest first."""
    calls: tuple[Talk, ...] = ()
    """The last five on the phone or on video, newest first."""
    values: tuple[Value, ...] = ()
    """What they were given and asked for, in order of time."""
    born: str = ""
    dated: tuple[DatedFact, ...] = ()
    pace: Pace = PACES[Tier.REGULAR]
    cadence_days: int | None = None
    """Their own cadence; none for that of the tier, 0 for never."""
    not_before: date | None = None
    """The day before which the cadence does not ask."""
    paused_at: datetime | None = None
    heard: tuple[Heard, ...] = ()
    """What they told you, what was heard last first."""
    promise_broken_on: date | None = None
    """When you last broke a promise to them."""
    quoting_asked_at: datetime | None = None
    """When they were last asked whether words of theirs may be quoted."""
    stale_after_months: int = 12
    priors: Priors = SHIPPED
    """What is expected of anybody's replies."""

    @cached_property
    def stated(self) -> dict[str, str]:
        """What they stated, in canonical form, by key of question."""
        return {answer.question: answer.value for answer in self.answers if answer.is_stated}

    @cached_property
    def rhythm(self) -> Rhythm:
        """How they usually reply."""
        return rhythm_of(self.history, self.their_zone or self.zone, self.priors, self.away)

    @cached_property
    def away(self) -> Away:
        """When they are away; days begin in the zone of the user."""
        if not self.dated:
            return ()
        return away_of(absences_of(self.dated, self.zone, heard_at(self.history)))

    @cached_property
    def week(self) -> WorkingWeek:
        """When they work."""
        from relnote.domain.working_time import working_week

        return working_week(self.stated, self.their_zone or self.zone, self.weekend, self.away)

    @cached_property
    def pending(self) -> tuple[Attempt, ...]:
        """What was tried since they were last reached and may still be answered, oldest first."""
        return pending(self.recent)

    @property
    def wait(self) -> str:
        """How long to wait for an answer of theirs."""
        from relnote.domain.working_time import wait_of

        return wait_of(self.stated)

    @property
    def paused(self) -> bool:
        """Whether they were let be, and have not been heard of since."""
        return is_let_be(self.paused_at, self.last_reached_at)
