"""Talks: conversations by voice, as far as their length and whose talk they were is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from relnote.domain.attempts import Attempt
from relnote.domain.words import TALKED, Channel, Outcome

CALLS = frozenset({Channel.PHONE, Channel.VIDEO})
"""The talks that should be short: a visit may take its time."""

LAST = 5
"""So many of the last talks are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A conversation by voice."""

    id: int
    started_at: datetime
    channel: Channel
    duration: int | None = None
    """Seconds."""
    share: int | None = None
    """Percent of the talk that was yours."""


def last_talks(history: Sequence[Attempt], among: Collection[Channel] = TALKED) -> tuple[Talk, ...]:
    """Give the last talks of a history that is told newest first, newest first too, with nothing known of them yet.

    `among` are the channels that are looked at.
    """
    found: list[Talk] = []
    for each in history:
        if each.channel in among and each.outcome is Outcome.REACHED:
            found.append(Talk(id=each.id, started_at=each.started_at, channel=each.channel))
            if len(found) == LAST:
                break
    return tuple(found)


def median(values: Sequence[int]) -> int:
    """Give the middle one of some numbers, the lower of two."""
    return sorted(values)[(len(values) - 1) // 2]
