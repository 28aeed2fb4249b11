"""Exchanges: which messages opened one, and what was the answer to each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from relnote.domain.attempts import Attempt
from relnote.domain.rhythm.change import GIVEN_UP
from relnote.domain.rhythm.local_time import to_local
from relnote.domain.rhythm.signals import QUIET
from relnote.domain.rhythm.suspended import Stretches, lasting
from relnote.domain.words import ADDRESSED, TALKED, Channel, Direction, Outcome

WRITTEN = ADDRESSED - TALKED
"""Channels on which a reply takes time."""
LATEST, LATEST_LINKED = timedelta(days=30), timedelta(days=180)
"""What they send later than that after a message is no answer to it, unless it says it is; letters are given as long as
what says so. These are the spans within which replies were looked for in the data of the method."""
SESSION = 3600.0
"""A message within so many seconds of the last one, either way, belongs to a conversation that is going on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A message of yours that opened an exchange on a channel, and their answer, if there is one."""

    id: int
    """The interaction of your message."""
    channel: Channel
    sent_at: datetime
    sent: float
    """Local seconds."""
    answered_at: datetime | None = None
    """When they answered, on whatever channel."""
    replied: float | None = None
    """When they replied on the same channel, in local seconds: only that gives a reply time."""
    reply_id: int = 0
    replied_away: bool = False
    """Whether that reply came while they were away: their clock stood still, so how long it took tells nothing."""
    spans_absence: bool = False
    """Whether they were away at some time before that reply, or while one was still expected: days on the wall tell nothing."""
    let_go: bool = False
    """Whether they were heard of again so much later that it is no answer to this, or were reached by a call of yours:
    nothing is waited for any more, and it was not answered."""
    patience: float = GIVEN_UP
    """Seconds after which no answer is expected any more; more than usual if they were away."""

    def is_known(self, at: datetime) -> bool:
        """Whether it was known at a moment what had come of it: an answer, or none within a fortnight in which they were there."""
        if self.answered_at is not None and self.answered_at <= at:
            return True
        return (at - self.sent_at).total_seconds() > self.patience

    def is_answered(self, at: datetime) -> bool:
        """Whether it had been answered at a moment."""
        return self.answered_at is not None and self.answered_at <= at


def exchanges_of(history: Sequence[Attempt], zone: str, away: Stretches = ()) -> tuple[Exchange, ...]:
    """Find the exchanges in what happened with a contact, in the order in which they were opened.

    Args:
        history: Interactions on addressed channels, newest first.
        zone: The IANA zone of the contact.
        away: When they were away, in local seconds.
    """
    found: list[Exchange] = []
    opened: list[int] = []
    """Places in `found` of those that are not answered yet."""
    places: dict[int, int] = {}
    """Where in `found` each message stands, by its id."""
    last: dict[Channel, datetime] = {}
    for attempt in reversed(history):
        since = last.get(attempt.channel)
        if _opens(attempt, since):
            places[attempt.id] = len(found)
            opened.append(len(found))
            sent = to_local(attempt.started_at, zone)
            patience = lasting(sent, GIVEN_UP, away) if away else GIVEN_UP
            found.append(
                Exchange(
                    id=attempt.id,
                    channel=attempt.channel,
                    sent_at=attempt.started_at,
                    sent=sent,
                    spans_absence=patience > GIVEN_UP,
                    patience=patience,
                )
            )
        elif attempt.reached:
            closed = _closed_by(attempt, found, opened, places)
            for place in closed:
                found[place] = _answered(found[place], attempt, zone, away)
            opened = [place for place in opened if place not in closed]
        last[attempt.channel] = attempt.started_at
    return tuple(found)


def heard_of(history: Iterable[Attempt], zone: str) -> list[float]:
    """Give when they wrote or called on their own or in reply, in local seconds, once for each session, oldest first.

    Letters are left out.

    Args:
        history: Interactions on addressed channels, newest first.
        zone: The IANA zone of the contact.
    """
    found: list[float] = []
    for attempt in reversed(list(history)):
        # A letter is known by its day: it tells nothing of the hours at which they write.
        if attempt.direction is Direction.IN and attempt.reached and attempt.channel is not Channel.LETTER:
            local = to_local(attempt.started_at, zone)
            if not found or local - found[-1] >= SESSION:
                found.append(local)
    return found


def begun(history: Sequence[Attempt], *, first: bool = False) -> list[Attempt]:
    """Give what was said or tried after days without a word, oldest first: it began a conversation.

    Args:
        history: Interactions on addressed channels, newest first.
        first: Whether the oldest is one of them: nothing before it is known.
    """
    later = [
        later
        for earlier, later in pairwise(reversed(history))
        if (later.started_at - earlier.started_at).total_seconds() >= QUIET
    ]
    return [*history[-1:], *later] if first else later


def _opens(attempt: Attempt, since: datetime | None) -> bool:
    if not attempt.is_ours or attempt.outcome is not Outcome.SENT or attempt.channel not in WRITTEN:
        return False
    return since is None or (attempt.started_at - since).total_seconds() >= SESSION


def _closed_by(
    answer: Attempt, found: Sequence[Exchange], opened: Sequence[int], places: Mapping[int, int]
) -> Sequence[int]:
    """Tell which exchanges an answer closes: the one it says it answers, if nothing did before; else all open ones."""
    linked = places.get(answer.replies_to_id or 0)
    return opened if linked is None or found[linked].answered_at is not None else [linked]


def _answered(exchange: Exchange, answer: Attempt, zone: str, away: Stretches) -> Exchange:
    """Tell what came of a message when they were reached: only what came from them is an answer to it."""
    if answer.direction is not Direction.IN:
        return replace(exchange, let_go=True)
    given = exchange.channel is Channel.LETTER or answer.replies_to_id == exchange.id
    if answer.started_at - exchange.sent_at > (LATEST_LINKED if given else LATEST):
        return replace(exchange, let_go=True)
    if answer.channel is not exchange.channel:
        return replace(exchange, answered_at=answer.started_at, let_go=False)
    replied = to_local(answer.started_at, zone)
    return replace(
        exchange,
        answered_at=answer.started_at,
        let_go=False,
        replied=replied,
        reply_id=answer.id,
        replied_away=any(begin < replied <= end for begin, end in away),
        spans_absence=any(begin < replied and end > exchange.sent for begin, end in away),
    )
