"""The rhythm of a contact: on each channel how they usually reply, and the moments at which a wait tells something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from relnote.domain.attempts import Attempt
from relnote.domain.rhythm import change
from relnote.domain.rhythm.change import Drift, Pending, Step
from relnote.domain.rhythm.clock import Clock, counted
from relnote.domain.rhythm.exchanges import Exchange, exchanges_of, heard_of
from relnote.domain.rhythm.local_time import from_local
from relnote.domain.rhythm.model import (
    LETTERS,
    LOOKED_AT,
    USUAL,
    USUAL_RATE,
    Model,
    Prior,
    RatePrior,
    answer_rate,
    log_wait,
)
from relnote.domain.rhythm.suspended import clock_of, in_local
from relnote.domain.words import Channel

SCORED = 15
"""So many of the last answered exchanges are summed up; what lies further back has long left the sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priors:
    """What is expected of a contact of whom nothing is known; learnt from the whole journal where it holds enough."""

    wait: Prior = USUAL
    rate: RatePrior = USUAL_RATE

    def of(self, channel: Channel) -> Prior:
        """Give what is expected of the replies on a channel."""
        return LETTERS if channel is Channel.LETTER else self.wait


SHIPPED = Priors()


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A contact on a channel on which replies take time."""

    channel: Channel
    zone: str
    clock: Clock
    exchanges: tuple[Exchange, ...]
    """In the order in which they were opened."""
    priors: Priors = SHIPPED

    @cached_property
    def replied(self) -> tuple[Exchange, ...]:
        """Those with a reply on the channel that tells how long they take, in the order in which they were opened."""
        return tuple(each for each in self.exchanges if each.replied is not None and not each.replied_away)

    @cached_property
    def waits(self) -> tuple[float, ...]:
        """Working seconds until each of these replies."""
        # A letter is known by its day: one that was answered on the same day was so in half a day.
        least = self.clock.day / 2 if self.channel is Channel.LETTER else 0.0
        return tuple(max(least, self.clock.between(each.sent, each.replied or 0.0)) for each in self.replied)

    @property
    def answered(self) -> int:
        """How many they answered, on whatever channel."""
        return sum(each.answered_at is not None for each in self.exchanges)

    @property
    def answered_there(self) -> int:
        """How many of the answers came on the channel itself."""
        return sum(each.replied is not None for each in self.exchanges)

    @cached_property
    def pending(self) -> tuple[Exchange, ...]:
        """Those that no answer came to yet, in order."""
        return tuple(each for each in self.exchanges if each.answered_at is None and not each.let_go)

    @property
    def is_known(self) -> bool:
        """Whether enough replies are known for anything to be said."""
        return len(self.replied) >= change.LEAST_KNOWN

    @property
    def known(self) -> tuple[Exchange, ...]:
        """Those of which it is known what came of them, in order; there must be some exchange."""
        last = self.exchanges[-1].sent_at
        return tuple(
            each
            for each in self.exchanges
            if each.answered_at is not None or each.let_go or each.is_known(last)
        )

    @property
    def open(self) -> int:
        """How many are still waited for: it is not known yet that nothing comes; there must be some exchange."""
        last = self.exchanges[-1].sent_at
        return sum(not each.is_known(last) for each in self.pending)

    def replies_and_misses(self) -> list[float | None]:
        """Give of each message whose outcome is known the working seconds until the reply; none where none came.

        What was answered while they were away is neither a wait nor a miss.
        """
        waits = dict(zip((each.id for each in self.replied), self.waits, strict=True))
        return [waits.get(each.id) for each in self.known if not each.replied_away]

    def model_at(self, moment: datetime) -> Model:
        """Give what was expected of a reply by the replies that had come by a moment."""
        return Model.of(self._logs_at(moment), self.priors.of(self.channel))

    def rate_at(self, moment: datetime) -> float:
        """Give the share (0 to 1) of messages that they answer, by what had come of them by a moment."""
        return answer_rate(self.outcomes_at(moment), self.priors.rate)

    def outcomes_at(self, moment: datetime) -> list[bool]:
        """Tell of each message whose outcome was known at a moment whether it was answered, the newest first."""
        known = [each.is_answered(moment) for each in self.exchanges if each.is_known(moment)]
        return known[: -LOOKED_AT - 1 : -1]

    def _logs_at(self, moment: datetime) -> list[float]:
        logs = [
            log_wait(wait)
            for each, wait in zip(self.replied, self.waits, strict=True)
            if each.answered_at is not None and each.answered_at <= moment
        ]
        return logs[: -LOOKED_AT - 1 : -1]

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The last answered exchanges, each scored by what was known when it was sent."""
        found = []
        waits = zip(self.replied[-SCORED:], self.waits[-SCORED:], strict=True)
        for each, wait in waits:
            logs = self._logs_at(each.sent_at)
            model = Model.of(logs, self.priors.of(self.channel))
            found.append(Step(model.surprise_of_wait(wait), len(logs)))
        return tuple(found)

    @cached_property
    def slower(self) -> Drift:
        """How the sum for slower replies stands."""
        return change.drift(self.steps)

    @cached_property
    def faster(self) -> Drift:
        """How the sum for faster replies stands."""
        return change.drift(self.steps, -1.0)

    def shown_by(self, span: tuple[int, int]) -> tuple[Exchange, ...]:
        """Give the exchanges that a change stands on."""
        tail = self.replied[-SCORED:]
        return tail[span[0] : span[1] + 1]

    def moment_after(self, sent: float, working: float) -> datetime:
        """Give the moment at which so many working seconds have passed since another, in local seconds."""
        return from_local(self.clock.after(sent, working), self.zone)

    @cached_property
    def expected(self) -> Model:
        """What was expected of the answer to the oldest pending message; there must be one."""
        return self.model_at(self.pending[0].sent_at)

    @cached_property
    def silence(self) -> tuple[Pending, ...]:
        """Give the messages they were silent on, judged by what was known at the first; none where too little was."""
        if not self.pending:
            return ()
        first = self.pending[0].sent_at
        outcomes = self.outcomes_at(first)
        if len(outcomes) < change.SILENT_OUTCOMES or sum(outcomes) < change.SILENT_ANSWERS:
            return ()
        rate = self.rate_at(first)
        return tuple(Pending(each.sent, self.expected, rate) for each in self.pending)


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """How a contact usually replies."""

    zone: str
    clock: Clock
    heard: tuple[float, ...]
    """When they were heard of, in local seconds, once for each session, oldest first."""
    pairs: dict[Channel, Pair] = field(default_factory=dict)
    """By channel; those on which a reply takes time and that were used."""

    def silent_at(self) -> datetime | None:
        """Give the moment from which they are silent, on all channels, for longer than chance would have it; none if never."""
        waiting = sorted(
            (each for pair in self.pairs.values() for each in pair.silence), key=lambda each: each.sent
        )
        local = change.first_silent(waiting, self.clock)
        return None if local is None else from_local(local, self.zone)


def quartiles(waits: Sequence[float]) -> tuple[float, float, float]:
    """Give the waits within which a quarter, half and three quarters of the replies came; there must be some."""
    ordered = sorted(waits)
    first, median, third = (share_of(ordered, share) for share in (0.25, 0.5, 0.75))
    return first, median, third


def share_of(ordered: Sequence[float], share: float) -> float:
    """Give the value below which a share (0 to 1) of values in order lies; there must be some."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def rhythm_of(
    history: Sequence[Attempt],
    zone: str,
    priors: Priors = SHIPPED,
    away: Sequence[tuple[datetime, datetime]] = (),
) -> Rhythm:
    """Learn the rhythm of a contact from what happened with them.

    Args:
        history: Interactions on addressed channels, newest first.
        zone: Their IANA zone, else the user's.
        priors: What is expected of anybody.
        away: When they are away, in UTC: in order and apart from each other. No working time of theirs passes then.
    """
    heard = heard_of(history, zone)
    suspended = in_local(away, zone)
    clock = clock_of(counted(heard), suspended)
    by_channel: dict[Channel, list[Exchange]] = {}
    for exchange in exchanges_of(history, zone, suspended):
        by_channel.setdefault(exchange.channel, []).append(exchange)
    pairs = {
        channel: Pair(channel=channel, zone=zone, clock=clock, exchanges=tuple(found), priors=priors)
        for channel, found in by_channel.items()
    }
    return Rhythm(zone=zone, clock=clock, heard=tuple(heard), pairs=pairs)
