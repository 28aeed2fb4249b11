"""What was tried: interactions as the rules and the plan look at them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from relnote.domain.words import ADDRESSED, AWAITING, Channel, Direction, Outcome, reaches


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """An interaction with the contact on a channel: who began it, what came of it."""

    started_at: datetime
    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    answered: bool
    """Whether it reached them or was replied to."""
    id: int = 0
    replies_to_id: int | None = None

    @property
    def is_ours(self) -> bool:
        """Whether you tried to reach them."""
        return self.direction is Direction.OUT and self.channel in ADDRESSED

    @property
    def reached(self) -> bool:
        """Whether they were heard, or heard you: an exchange and not only an attempt."""
        return self.channel in ADDRESSED and reaches(self.direction, self.outcome)

    @property
    def bounced(self) -> bool:
        """Whether it never got to them: it came back."""
        return self.is_ours and self.outcome is Outcome.BOUNCED

    @property
    def awaits(self) -> bool:
        """Whether it leaves an answer to wait for."""
        return self.is_ours and self.outcome in AWAITING


def unanswered(recent: Sequence[Attempt]) -> tuple[Attempt, ...]:
    """Give what you tried since they were last reached, oldest first: none of it was answered.

    Args:
        recent: Interactions, newest first.
    """
    found: list[Attempt] = []
    for attempt in recent:
        if attempt.reached:
            break
        if attempt.is_ours and not attempt.answered:
            found.append(attempt)
    return tuple(reversed(found))


def pending(recent: Sequence[Attempt]) -> tuple[Attempt, ...]:
    """Give what of it may still be answered, oldest first: a message that came back is none.

    Args:
        recent: Interactions, newest first.
    """
    return tuple(attempt for attempt in unanswered(recent) if not attempt.bounced)


def bounced_last(recent: Iterable[Attempt]) -> dict[Channel, Attempt]:
    """Give the last message on each channel on which it came back, the newest first.

    Args:
        recent: Interactions, newest first.
    """
    last: dict[Channel, Attempt] = {}
    for attempt in recent:
        last.setdefault(attempt.channel, attempt)
    return {channel: attempt for channel, attempt in last.items() if attempt.bounced}


def heard_at(history: Iterable[Attempt]) -> list[datetime]:
    """Give when they wrote or called, oldest first.

    Args:
        history: Interactions, newest first.
    """
    found = [each.started_at for each in history if each.direction is Direction.IN and each.reached]
    return found[::-1]


def answer_rates(recent: Iterable[Attempt]) -> dict[Channel, tuple[int, int]]:
    """Tell how many of your attempts on each channel were answered, of how many; those that came back do not count."""
    rates: dict[Channel, tuple[int, int]] = {}
    for attempt in recent:
        if attempt.is_ours and not attempt.bounced:
            answered, tried = rates.get(attempt.channel, (0, 0))
            rates[attempt.channel] = (answered + attempt.answered, tried + 1)
    return rates


def counted_by_channel(attempts: Iterable[Attempt]) -> dict[str, int]:
    """Count attempts by channel, in the order in which they were first tried."""
    return dict(Counter(attempt.channel.value for attempt in attempts))
