"""What a reader of another journal gives: people, what happened with them, and what is to be done.

People come before what names them. They are named by a key that is good within the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import ContactDraft, PassedOver, Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person of the journal."""

    key: str
    draft: ContactDraft
    cadence_days: int | None = None
    """How often the user means to speak, in days."""
    archived: bool = False
    """Whether they were put away there."""
    by_name: bool = False
    """Whether the only contact of this name is meant, because the journal knows people by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An exchange or a private note."""

    line: int
    uid: str
    channel: Channel
    direction: Direction | None = None
    outcome: Outcome | None = None
    started_at: datetime
    """Aware, in UTC."""
    body: str
    people: tuple[str, ...]
    """Keys, at least one; the main one first."""
    is_note: bool = False
    """Whether the user wrote its text as a note: then its marks become what they say. A message is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """Something to do by a day, or done."""

    line: int
    person: str
    """Their key."""
    text: str
    due_on: date | None
    ended_on: date | None = None
    """The day it was done; none while it is open."""
    created_at: datetime


JournalRecord = Someone | Happening | ToDo | Skipped | PassedOver
"""What a reader of a journal gives for each record; what is passed over is only counted, and not as read."""
