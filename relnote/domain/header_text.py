"""A header written out: in the grammar itself for editing, and in words for reading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from relnote.domain.dates import describe_length, describe_moment, format_length
from relnote.domain.header_pieces import pieces_of
from relnote.domain.header_values import Filled, default_direction, default_outcome
from relnote.domain.header_words import CHANNEL_WORDS, DIRECTION_NAMES, OUTCOME_WORDS
from relnote.domain.moments import day_of, local, moment_of
from relnote.domain.records import Interaction
from relnote.domain.words import ENGAGEMENT, Channel, Direction, Outcome

_UNSAID = ENGAGEMENT | {Channel.IN_PERSON, Channel.NOTE}
"""Channels whose usual direction goes without saying."""


def format_header(
    channel: Channel,
    direction: Direction | None,
    outcome: Outcome | None,
    started_at: datetime,
    zone: str,
    *,
    duration: int | None = None,
    talk_share: int | None = None,
    people: Sequence[str] = (),
) -> str:
    """Write a header that reads back as exactly these values, the moment to the minute.

    The moment is absolute, so that the header means the same on any later day. Where the clock in `zone`
    shows the same time twice and the second is meant, it is written in UTC, with a Z. `people` are names in the
    form of `written_name`.
    """
    words = [CHANNEL_WORDS[channel]]
    if direction is not None and not (
        channel in _UNSAID and direction is default_direction(channel, outcome)
    ):
        words.append(direction)
    if outcome is not None and outcome is not default_outcome(channel, direction):
        words.append(OUTCOME_WORDS[outcome])
    words.append(_format_moment(started_at, zone))
    if duration is not None:
        words.append(format_length(duration))
    if talk_share is not None:
        words.append(f"{talk_share}%")
    for name in people:
        read = [piece.person for piece in pieces_of(f"@{name}", started_at, started_at.date())]
        words.append(f"@{name}" if read == [name] else f'@"{name}"')
    return " ".join(words)


def _format_moment(moment: datetime, zone: str) -> str:
    utc = moment.astimezone(UTC).replace(second=0, microsecond=0)
    at = local(utc, zone)
    if moment_of(day_of(utc, zone), at.hour, at.minute, zone) == utc:
        return f"{at.year:04}-{at.month:02}-{at.day:02} {at.hour:02}:{at.minute:02}"
    return f"{utc.date().isoformat()} {utc.hour:02}:{utc.minute:02}Z"


def describe_header(
    filled: Filled, zone: str, now: datetime, *, people: Sequence[str] = (), arrow: str = "→"
) -> str:
    """Tell what was understood: `→ phone · inbound · 22 min · today 14:00 · you 35 % · with Anna Lindqvist`."""
    parts = ["private note" if filled.is_private_note else filled.channel.replace("_", " ")]
    usual = default_direction(filled.channel, filled.outcome)
    if filled.direction is not None and not (filled.channel in _UNSAID and filled.direction is usual):
        parts.append(DIRECTION_NAMES[filled.direction])
    if filled.outcome is not None and (
        filled.channel in ENGAGEMENT
        or filled.outcome is not default_outcome(filled.channel, filled.direction)
    ):
        parts.append(OUTCOME_WORDS[filled.outcome])
    if filled.duration is not None:
        parts.append(describe_length(filled.duration))
    parts.append(describe_moment(filled.started_at, now, zone))
    if filled.talk_share is not None:
        parts.append(f"you {filled.talk_share} %")
    if people:
        parts.append(f"with {', '.join(people)}")
    return f"{arrow} {' · '.join(parts)}"


def describe_exchange(entry: Interaction, now: datetime, zone: str, *, lead: str = "") -> str:
    """Tell what happened, after `lead`: `phone · inbound · 22 min · yesterday 15:00`."""
    filled = Filled(
        channel=entry.channel,
        direction=entry.direction,
        outcome=entry.outcome,
        started_at=entry.started_at,
        duration=entry.duration,
        talk_share=entry.talk_share,
    )
    return describe_header(filled, zone, now, arrow=lead).strip()
