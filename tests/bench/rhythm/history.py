"""What was known of a contact when a message was sent, through the engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relnote.domain.rhythm.change import GIVEN_UP, LEAST_SCORED
from relnote.domain.rhythm.clock import Clock, counted
from relnote.domain.rhythm.model import LOOKED_AT, Model, answer_rate, log_wait

from .reading import Exchange


@dataclass(frozen=True, slots=True)
class Known:
    """The contact's clock and how they reply, from a number of replies."""

    clock: Clock
    model: Model
    replies: int
    longest: float
    """Working seconds of the slowest reply."""

    def surprise(self, exchange: Exchange) -> float:
        """Tell how unusual a reply was."""
        assert exchange.replied is not None
        return self.model.surprise_of_wait(self.clock.between(exchange.sent, exchange.replied))


def known_of(answered: Sequence[Exchange]) -> Known:
    """Learn from answered exchanges, in the order of sending."""
    clock = Clock(counted(_moments(answered)))
    newest = reversed(answered[-LOOKED_AT:])
    waits = [clock.between(each.sent, each.replied) for each in newest if each.replied is not None]
    return Known(clock, Model.of([*map(log_wait, waits)]), len(answered), max(waits, default=0.0))


def _moments(answered: Sequence[Exchange]) -> Iterator[float]:
    return (each.replied for each in answered if each.replied is not None)


def answered_before(exchanges: Sequence[Exchange], place: int) -> list[Exchange]:
    """Give those that were answered when the one at `place` was sent, in the order of sending."""
    sent = exchanges[place].sent
    return [each for each in exchanges[:place] if each.replied is not None and each.replied <= sent]


def rate_before(exchanges: Sequence[Exchange], place: int) -> float:
    """Give the answer rate that was known when the one at `place` was sent."""
    sent = exchanges[place].sent
    outcomes = [
        answered
        for each in reversed(exchanges[:place])
        if (answered := each.replied is not None and each.replied <= sent) or each.sent < sent - GIVEN_UP
    ]
    return answer_rate(outcomes)


@dataclass(frozen=True, slots=True)
class Judged:
    """An exchange, and what was known when its message was sent; none if too few replies were."""

    place: int
    exchange: Exchange
    replies: int
    known: Known | None


def judged(exchanges: Sequence[Exchange]) -> list[Judged]:
    """Judge each exchange by what was known before it."""
    found: list[Judged] = []
    last: tuple[list[Exchange], Known | None] = ([], None)
    for place, exchange in enumerate(exchanges):
        answered = answered_before(exchanges, place)
        if answered != last[0]:
            last = (answered, known_of(answered) if len(answered) >= LEAST_SCORED else None)
        found.append(Judged(place, exchange, len(answered), last[1]))
    return found
