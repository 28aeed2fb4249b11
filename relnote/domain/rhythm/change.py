"""Telling that a contact answers otherwise than before: slower, faster, or no longer.

Slower: a cumulative sum of surprise over the answered exchanges (Page 1954; self-starting, as in Hawkins 1987), so that one
huge delay shows as well as several middling ones. Silent: the product of the chances that each message would still be
unanswered by now. Both only grow while one waits, so the moment at which they will tell can be worked out when a message is
sent; if the answer comes after that moment, it would have told as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log

from relnote.domain.rhythm.clock import Clock
from relnote.domain.rhythm.model import Model

AMBER = 1.645
"""A reply is unusually late from this surprise on: one of 20 is later."""
DUE = 0.9
"""The share of replies within which it is too early to try again."""
ALLOWANCE = 1.0
"""What the sum forgives each exchange."""
LIMIT = 1.5
"""The sum at which the pattern has changed."""
LARGEST = 4.0
"""What one exchange adds at most, before the allowance."""
LEAST_SCORED = 3
"""So many replies must be known before a message for its answer to be scored."""
LEAST_KNOWN = 5
"""So many replies must be known for anything to be said."""
SILENT = -log(0.003)
"""The negative logarithm of the chance of such a silence, at which it is one."""
SILENT_OUTCOMES, SILENT_ANSWERS = 5, 3
"""So many outcomes and answers must be known before a silence is one."""
GIVEN_UP = 14 * 86400
"""Seconds after which no answer is expected any more."""
FARTHEST = 400 * 86400
"""Seconds beyond which no silence is looked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """An answered exchange in the sum."""

    surprise: float
    known: int
    """How many replies were known when it was sent."""


@dataclass(frozen=True, slots=True)
class Drift:
    """How the sum stands after a number of exchanges."""

    total: float = 0.0
    since: int = 0
    """The first of the exchanges that the sum stands on."""
    changes: tuple[tuple[int, int], ...] = ()
    """Each time the pattern changed: the first and the last of the exchanges that showed it."""


def drift(steps: Iterable[Step], sign: float = 1.0) -> Drift:
    """Sum up answered exchanges, in the order in which they were sent; `sign` −1 looks for faster ones."""
    total, since = 0.0, 0
    changes: list[tuple[int, int]] = []
    for place, step in enumerate(steps):
        if step.known < LEAST_SCORED:
            continue
        if total <= 0:
            since = place
        total = max(0.0, total + min(sign * step.surprise, LARGEST) - ALLOWANCE)
        if total >= LIMIT:
            if step.known >= LEAST_KNOWN:
                changes.append((since, place))
            total = 0.0
    return Drift(total, since if total > 0 else 0, tuple(changes))


def surprise_that_tells(total: float) -> float:
    """Give the surprise at which a pending exchange lets the sum, now at `total`, reach its limit.

    None is too large: one that adds more than `LARGEST` adds that much, which is always enough.
    """
    return LIMIT + ALLOWANCE - total


@dataclass(frozen=True, slots=True)
class Pending:
    """A message that is not answered yet, with what was expected of its answer when it was sent."""

    sent: float
    """Local seconds."""
    model: Model
    rate: float
    """The share of messages that are answered."""


def chance_of_silence(pending: Pending, clock: Clock, local: float) -> float:
    """Give the chance (0 to 1) that a message is still unanswered at a moment in local seconds."""
    later = pending.model.still_to_come(clock.between(pending.sent, local)) if local > pending.sent else 1.0
    return 1 - pending.rate + pending.rate * later


def silence(pending: Sequence[Pending], clock: Clock, local: float) -> float:
    """Give the negative logarithm of the chance of such a silence over all these messages, at a moment."""
    return -sum(log(chance_of_silence(each, clock, local)) for each in pending if each.sent < local)


def first_silent(pending: Sequence[Pending], clock: Clock) -> float | None:
    """Give the first moment, in local seconds, at which these messages stand unanswered too long; none if never."""
    if not pending:
        return None
    last = max(each.sent for each in pending)
    return _first(lambda local: silence(pending, clock, local) >= SILENT, pending[0].sent, last + FARTHEST)


def _first(holds: Callable[[float], bool], begin: float, end: float) -> float | None:
    """Find, to the second, the first moment at which what stays true once it is true is true."""
    if not holds(end):
        return None
    while end - begin > 1:
        middle = (begin + end) / 2
        begin, end = (begin, middle) if holds(middle) else (middle, end)
    return end
