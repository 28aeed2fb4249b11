"""What is shown of what happened: an entry of a timeline, a place that a search found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from relnote.domain.records import FollowUp, Interaction

if TYPE_CHECKING:
    from relnote.domain.feedback import Heard


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """An interaction as the timeline shows it."""

    interaction: Interaction
    people: tuple[str, ...] = ()
    """Names of the other contacts who share it."""
    follow_ups: tuple[FollowUp, ...] = ()
    heard: tuple[Heard, ...] = ()
    """What the contact said in it, and what was told in it of what they had said before."""
    others: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """The names of the other contacts who share it, by contact: for what of it is theirs."""
    facts: frozenset[int] = frozenset()
    """The lines that became dated facts, counted from 0."""
    fits_nothing: frozenset[int] = frozenset()
    """The lines `told:` that are about nothing they said."""
    reply_time: int | None = None
    """Seconds between the interaction this one answers and this one."""
    waiting: bool = False
    """Outbound, expecting an answer, and none has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A place where the words stand."""

    kind: str
    """`note`, `follow_up`, `answer`, `contact` or `saved`."""
    contact_id: int | None
    """None for what is saved for nobody in particular."""
    name: str
    interaction_id: int | None = None
    at: datetime | None = None
    text: str
    """The whole text that holds the words; the front end cuts and highlights."""
