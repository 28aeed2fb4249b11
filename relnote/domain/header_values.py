"""What a header says, and what is taken for granted where it says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from relnote.domain.header_reader import Span, Unknown
from relnote.domain.words import ENGAGEMENT, TALKED, Channel, Direction, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What one line said, no more; None where it said nothing."""

    channel: Channel | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    started_at: datetime | None = None
    """In UTC. None too when only `today` or `just now` was said: it has just happened."""
    duration: int | None = None
    """Seconds."""
    talk_share: int | None = None
    """Percent of the talk that was yours."""
    people: tuple[str, ...] = ()
    """Who took part too: what stood behind each @, as typed."""
    text: str = ""
    """What stood in double quotes."""
    leftover: str = ""
    """What was not understood, as typed, with the small words in between."""
    spans: tuple[Span, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    problems: tuple[str, ...] = ()
    """What contradicts itself or cannot be, one sentence each."""
    prose: bool = True
    """Whether the line is text rather than a header: nothing was understood, or little in passing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What happened, with nothing left open."""

    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    started_at: datetime
    """In UTC, to the second."""
    duration: int | None = None
    """Seconds."""
    talk_share: int | None = None
    """Percent of the talk that was yours."""

    @property
    def is_private_note(self) -> bool:
        """Whether it is an entry on no channel."""
        return self.channel is Channel.NOTE


_WRITTEN = frozenset({Outcome.SENT, Outcome.RECEIVED, Outcome.OPENED, Outcome.REACHED, Outcome.BOUNCED})
_POSSIBLE = {
    Channel.NOTE: frozenset[Outcome](),
    Channel.IN_PERSON: frozenset({Outcome.REACHED, Outcome.NO_ANSWER}),
    **dict.fromkeys(
        (Channel.PHONE, Channel.VIDEO),
        frozenset({Outcome.REACHED, Outcome.VOICEMAIL, Outcome.NO_ANSWER, Outcome.BOUNCED}),
    ),
}


def possible_outcomes(channel: Channel) -> frozenset[Outcome]:
    """Tell what can come of an exchange on a channel: no voicemail on email, no opened call."""
    return _POSSIBLE.get(channel, _WRITTEN)


def default_direction(channel: Channel, outcome: Outcome | None) -> Direction | None:
    """Tell who began it when nothing was said: you, except where they acted or something was received."""
    if channel is Channel.NOTE:
        return None
    if outcome is Outcome.SENT:
        return Direction.OUT
    came_in = channel in ENGAGEMENT or outcome is Outcome.RECEIVED
    return Direction.IN if came_in else Direction.OUT


def default_outcome(channel: Channel, direction: Direction | None) -> Outcome | None:
    """Tell what came of it when nothing was said."""
    if channel is Channel.NOTE:
        return None
    if channel in TALKED:
        return Outcome.REACHED
    if channel in ENGAGEMENT:
        return Outcome.OPENED
    return Outcome.RECEIVED if direction is Direction.IN else Outcome.SENT


def fill(header: Header, now: datetime) -> Filled:
    """Fill in what the header left out, as of `now` (an aware moment).

    Without a channel it is a private note. Without a moment it has just ended: a talk that has a length
    began that long ago, anything else happens now.
    """
    channel = header.channel or Channel.NOTE
    note = channel is Channel.NOTE
    direction = None if note else header.direction or default_direction(channel, header.outcome)
    started_at = header.started_at
    if started_at is None:
        ended = timedelta(seconds=header.duration or 0) if channel in TALKED else timedelta()
        started_at = (now - ended).replace(microsecond=0)
    return Filled(
        channel=channel,
        direction=direction,
        outcome=None if note else header.outcome or default_outcome(channel, direction),
        started_at=started_at,
        duration=header.duration,
        talk_share=header.talk_share,
    )
