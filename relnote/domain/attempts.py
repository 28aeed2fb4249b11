"""What was tried: interactions as the rules and the plan look at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from relnote.domain.words import ADDRESSED, AWAITING, REACHING, Channel, Direction, Outcome


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
        return self.channel in ADDRESSED and self.outcome in REACHING

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
