"""The records that travel between store, services and front ends: frozen, and never rows.

Moments are aware datetimes in UTC; days are dates. A length of time is in whole seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from relnote.domain.words import (
    AnswerKind,
    AnswerSource,
    AnswerState,
    Channel,
    Direction,
    FactKind,
    FlagKind,
    FollowUpKind,
    FollowUpState,
    Outcome,
    Tier,
)

if TYPE_CHECKING:
    from relnote.domain.plan import NextAttempt


KNOWN_AS = "known as"
"""The label of a contact point that is no address: a name by which files mean somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint:
    """An address of a contact on a channel: an e-mail address, a number, a handle."""

    id: int = 0
    channel: Channel
    value: str
    """As it came."""
    normal: str = ""
    """Lower-case e-mail address or E.164 number, for telling contacts apart; empty if it has none."""
    label: str = ""
    """Work, home, mobile…, as the user or the file says."""
    preferred: bool = False

    @property
    def is_address(self) -> bool:
        """Whether somebody can be reached by it."""
        return self.label != KNOWN_AS


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person."""

    id: int = 0
    uid: str = ""
    """An identity that survives export and import (the UID of a vCard)."""
    name: str
    organisation: str = ""
    title: str = ""
    """What they do there."""
    tier: Tier = Tier.REGULAR
    zone: str = ""
    """IANA time zone; empty if unknown."""
    born: str = ""
    """`YYYY-MM-DD`, or `--MM-DD` when the year is not known."""
    about: str = ""
    """Free text about them."""
    cadence_days: int | None = None
    """How often you mean to speak, in days; none for that of their tier, 0 for never."""
    not_before: date | None = None
    """The day before which the cadence does not ask: bumped, or spread after an import."""
    paused_at: datetime | None = None
    """Since when nothing is asked of you about them, until they are heard of again."""
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    points: tuple[ContactPoint, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def addresses(self) -> tuple[ContactPoint, ...]:
        """Where they can be reached."""
        return tuple(point for point in self.points if point.is_address)

    @property
    def known_as(self) -> tuple[str, ...]:
        """The names by which files mean them."""
        return tuple(point.value for point in self.points if not point.is_address)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """One line of the contact list."""

    id: int
    name: str
    organisation: str
    tier: Tier
    archived: bool = False
    last_contact_at: datetime | None = None
    """The last exchange or attempt on an addressed channel."""
    last_reached_at: datetime | None = None
    waiting_since: datetime | None = None
    next_due_at: datetime | None = None
    """The earliest moment a flag of theirs comes due, past or future."""
    missing: int = 0
    """How many preference questions are neither answered nor declined."""
    flag: FlagKind | None = None
    """The most severe flag that is due now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One exchange or one attempt, or a private note."""

    id: int = 0
    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    started_at: datetime
    zone: str
    """The IANA zone it happened in."""
    duration: int | None = None
    """Seconds."""
    talk_share: int | None = None
    """Percent of the talk that was yours."""
    body: str = ""
    replies_to_id: int | None = None
    contact_ids: tuple[int, ...] = ()
    created_at: datetime | None = None
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something to do by a day; a promise if somebody was told of it."""

    id: int = 0
    contact_id: int
    interaction_id: int | None = None
    """The note whose mark it was derived from."""
    line: int = 0
    """The line of that note, counted from 0."""
    kind: FollowUpKind
    text: str
    due_on: date | None = None
    state: FollowUpState = FollowUpState.OPEN
    ended_on: date | None = None
    snoozed_until: datetime | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedFact:
    """A fact about a contact with its day: a purchase, a birthday, an anniversary, an absence."""

    id: int = 0
    contact_id: int
    interaction_id: int | None = None
    """The note whose mark it was derived from; none if a file said so."""
    line: int = 0
    """The line of that note, counted from 0."""
    kind: FactKind
    day: str
    """`YYYY-MM-DD`, or `--MM-DD` for one that comes every year and began nobody knows when."""
    text: str = ""
    """What was bought; what is remembered on the day; why they are away."""
    amount: int | None = None
    """Hundredths of the currency."""
    currency: str = ""
    last_day: str = ""
    """The last day of an absence, `YYYY-MM-DD`; the day before `day` where it ends one; empty for what has one day."""
    told_at: datetime | None = None
    """When the note was written, as its header says; only read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A preference question of the checklist."""

    key: str
    text: str
    kind: AnswerKind
    short: str
    """Two words for a header or a table: `Best days`."""
    choices: tuple[str, ...] = ()
    """For the kind choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a contact answered to a preference question."""

    id: int = 0
    contact_id: int
    question: str
    """Key of the question."""
    state: AnswerState
    source: AnswerSource = AnswerSource.STATED
    value: str = ""
    """In the canonical form of `domain.preferences`."""
    answered_at: datetime
    interaction_id: int | None = None

    @property
    def is_stated(self) -> bool:
        """Whether they said it themselves; what was observed, and that they would rather not say, is not."""
        return self.source is AnswerSource.STATED and self.state is AnswerState.ANSWERED


AGAIN = "\n"
"""Stands in the key of a flag that comes up again, when somebody is back, before which time that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A thing that deserves attention, with the moment it comes due and the evidence for it."""

    contact_id: int
    kind: FlagKind
    key: str = ""
    """Tells flags of one kind apart: the follow-up's id, the question's key; behind `AGAIN`, which time it comes up."""
    raised_at: datetime
    lapses_at: datetime | None = None
    evidence: Mapping[str, object] = field(default_factory=dict)
    """Plain JSON values: numbers, texts, ISO days, ids."""

    @property
    def matter(self) -> str:
        """The key without which time it comes up: what is decided about it holds for all of them."""
        return self.key.partition(AGAIN)[0]

    def is_due(self, now: datetime) -> bool:
        """Tell whether it asks for attention at a moment: it was raised and has not lapsed."""
        return self.raised_at <= now and not self.has_lapsed(now)

    def has_lapsed(self, now: datetime) -> bool:
        """Tell whether it no longer asks for attention, and never will again."""
        return self.lapses_at is not None and self.lapses_at <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A flag as Today and `relnote due` list it."""

    flag: Flag
    name: str
    organisation: str
    tier: Tier
    others: tuple[FlagKind, ...] = ()
    """The kinds of the other flags of the contact that this row stands for, the most severe first."""
    plan: NextAttempt | None = None
    """How and when to try them next, where that is the step."""

    @property
    def more(self) -> int:
        """How many other flags of the contact this row stands for."""
        return len(self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Text not yet saved."""

    key: str
    """Who holds it: one editor of one program."""
    contact_ids: tuple[int, ...] = ()
    interaction_id: int | None = None
    """The interaction being edited; none for a new one."""
    replies_to_id: int | None = None
    text: str
    """Header line and body, as typed."""
    base: str | None = None
    """The body of the interaction as it was when its editing began."""
    saved_at: datetime
    owner: str = ""
    """Process that holds it, as `host:pid:start`; a draft whose owner is gone is offered again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One undoable step."""

    id: int
    made_at: datetime
    label: str
    """What was done, as a person would say it: `saved a note with Mary Chen`."""
    undone: bool = False
