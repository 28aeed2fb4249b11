"""What the demo journal is made of: plain frozen records, with no ids and no store behind them.

Moments are aware datetimes in UTC; days are dates; a length of time is in whole seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from relnote.domain.words import Channel, Direction, FollowUpState, Outcome, Tier


class DemoPoint(NamedTuple):
    """An address of a person on a channel."""

    channel: Channel
    value: str
    label: str
    preferred: bool


class DemoAnswer(NamedTuple):
    """What a person answered to a preference question."""

    question: str
    """Key of the question."""
    value: str
    """In canonical form; empty if they declined."""
    answered_at: datetime
    declined: bool


class DemoEnding(NamedTuple):
    """A promise or follow-up of a note that has ended."""

    line: int
    """The line of the note, counted from 0, on which its mark stands."""
    state: FollowUpState
    ended_on: date


class DemoDecision(NamedTuple):
    """What became of a piece of feedback that a note holds."""

    line: int
    """The line of the note, counted from 0, on which its mark stands."""
    state: str
    """`will_do`, `will_not`, `done` or `told`; feedback that is only heard has no decision."""
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """An invented person."""

    name: str
    organisation: str
    title: str
    tier: Tier
    zone: str
    """IANA time zone."""
    born: str
    """`YYYY-MM-DD`, `--MM-DD` when the year is not known, or empty."""
    about: str
    tags: tuple[str, ...]
    points: tuple[DemoPoint, ...]
    answers: tuple[DemoAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoEntry:
    """One exchange, attempt, act of theirs or private note."""

    who: tuple[int, ...]
    """Indexes into the people of the journal."""
    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    started_at: datetime
    zone: str
    """The IANA zone it happened in."""
    duration: int | None
    """Seconds."""
    talk_share: int | None
    """Percent of the talk that was yours."""
    body: str
    """For newsletter, blog and website: the topic."""
    replies_to: int | None
    """Index of the earlier entry that this one answers."""
    ended: tuple[DemoEnding, ...]
    decided: tuple[DemoDecision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoJournal:
    """All of it: the entries are in order of time."""

    people: tuple[DemoPerson, ...]
    entries: tuple[DemoEntry, ...]
