"""A plan: how and when to try a contact next, and why so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from relnote.domain.words import Channel


class ReasonKind(StrEnum):
    """Why a next attempt is on this channel, or at this time."""

    FIRST_CHANNEL = "first_channel"
    """They named it as the best."""
    SECOND_CHANNEL = "second_channel"
    """They named it as the second best, and the first was tried."""
    ANSWERS_MOST = "answers_most"
    """They answer it most."""
    ANSWERED = "answered"
    """They have answered on it, if less than on another."""
    OBSERVED_CHANNEL = "observed_channel"
    """It is seen to work best."""
    THEY_BEGIN = "they_begin"
    """They began a conversation on it."""
    ONLY_CHANNEL = "only_channel"
    """It is how they can be reached at all."""
    NO_CHANNEL = "no_channel"
    """No way to reach them is known; email is taken."""
    NO_POINT = "no_point"
    """There are contact points of theirs, but none for it."""
    UNANSWERED = "unanswered"
    """What was tried since they were last reached."""
    BOUNCED = "bounced"
    """What was sent on a channel came back."""
    BEST_DAY = "best_day"
    BEST_TIME = "best_time"
    NOT_WORST = "not_worst"
    """It keeps clear of their worst days or hours."""
    OFFICE_HOURS = "office_hours"
    """They never said; working days and office hours in their zone are taken."""
    WAIT = "wait"
    """Not before their wait has passed."""
    THEIR_PROMISE = "their_promise"
    """Not before the day of a promise of theirs has passed."""
    MY_PROMISE = "my_promise"
    """By the day of a promise of yours."""
    PROMISE_FIRST = "promise_first"
    """A promise of yours is due before any time that suits them."""
    AWAY = "away"
    """Not while they are away."""
    HOLIDAY = "holiday"
    """A public holiday was passed over."""
    YOUR_HOURS = "your_hours"
    """When you are awake too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a next attempt is as it is."""

    kind: ReasonKind
    facts: Mapping[str, object] = field(default_factory=dict)
    """Plain JSON values: names, counts, ISO days and moments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextAttempt:
    """How and when to try a contact next: a channel, a window of one day, and why."""

    contact_id: int
    channel: Channel
    earliest: datetime
    latest: datetime
    """The end of the window, after `earliest`."""
    zone: str
    """The IANA zone in which days and hours were chosen: theirs, else the user's."""
    reasons: tuple[Reason, ...] = ()
