"""The weekly review: what is open between you and people, section by section, and the three steps of the week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from relnote.domain.records import DueRow
from relnote.domain.severity import severity
from relnote.domain.style import Kept
from relnote.domain.style_words import kept_said
from relnote.domain.words import FlagKind

STEPS = 3
"""So many things are enough for a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What one section is about."""

    key: str
    title: str
    kinds: tuple[FlagKind, ...]
    ahead: bool = False
    """Whether what comes due within the week belongs to it too."""
    nothing: str
    """What is said if there is nothing."""


TOPICS: tuple[Topic, ...] = (
    Topic(
        key="promises",
        title="Promises",
        kinds=(FlagKind.PROMISE_MINE_DUE, FlagKind.FOLLOW_UP_DUE, FlagKind.PROMISE_THEIRS_DUE),
        ahead=True,
        nothing="Nothing that was promised, or is to be done, is due within a week.",
    ),
    Topic(
        key="complaints",
        title="Complaints",
        kinds=(FlagKind.COMPLAINT_OPEN,),
        # One that was just heard asks for attention in two working days; here it is not passed over.
        ahead=True,
        nothing="No complaint waits for you.",
    ),
    Topic(
        key="news",
        title="News to bring",
        kinds=(FlagKind.BRING_NEWS,),
        nothing="Whoever told you something knows what came of it.",
    ),
    Topic(
        key="slipping",
        title="Slipping away",
        kinds=(
            FlagKind.RHYTHM_SILENT,
            FlagKind.NO_RESPONSE,
            FlagKind.RHYTHM_DRIFT,
            FlagKind.THIN_REPLIES,
            FlagKind.CADENCE_DUE,
        ),
        nothing="Nobody has grown quiet, and nobody waits for your turn to be in touch.",
    ),
    Topic(
        key="asking",
        title="Still to ask",
        kinds=(FlagKind.MISSING_PREFERENCES,),
        nothing="Everybody was asked how they like to be reached.",
    ),
)
"""The sections in the order in which they are walked through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the review."""

    topic: Topic
    rows: tuple[DueRow, ...]
    """One a person, the most severe first."""
    whole: int
    """How many people there are in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The whole review."""

    sections: tuple[Section, ...]
    steps: tuple[DueRow, ...]
    """The most severe of all sections, one a person."""
    mine: Kept
    """How promises of yours ended within the last seven days."""
    theirs: Kept


def steps_of(sections: Iterable[Section]) -> tuple[DueRow, ...]:
    """Choose the steps of the week: the most severe first, then the oldest; one a person, and one for a thing.

    What several people were promised in the same words by the same day is one thing.
    """
    rows = [row for section in sections for row in section.rows]
    found: dict[int, DueRow] = {}
    things: set[tuple[object, ...]] = set()
    for row in sorted(rows, key=lambda row: (severity(row.flag, row.tier), row.flag.raised_at)):
        evidence = row.flag.evidence
        whose = "" if "text" in evidence else row.flag.contact_id
        thing = (row.flag.kind, evidence.get("text"), evidence.get("due_on"), whose)
        if row.flag.contact_id not in found and thing not in things:
            found[row.flag.contact_id] = row
            things.add(thing)
    return tuple(found.values())[:STEPS]


def as_of(rows: Iterable[DueRow], now: datetime) -> list[DueRow]:
    """Tell of a promise that will be late within the week that it comes up: it is not late yet."""
    return [row if row.flag.raised_at <= now else _coming(row) for row in rows]


def _coming(row: DueRow) -> DueRow:
    key = row.flag.key.replace(":late", ":soon")
    return replace(row, flag=replace(row.flag, key=key))


def lead_of(section: Section, review: Review) -> str:
    """Say what stands above the rows of a section, or instead of them; empty if nothing needs to be said."""
    parts = []
    if section.topic.key == "promises":
        parts += [f"This week you kept {kept_said(review.mine)}."] if review.mine.ended else []
        parts += [f"They kept {kept_said(review.theirs)}."] if review.theirs.ended else []
    if not section.rows:
        parts.append(section.topic.nothing)
    return " ".join(parts)


def rest_of(section: Section, where: str) -> str:
    """Say how many more there are, and where: `And 12 more people: relnote due -n 0.`; empty if there are none."""
    more = section.whole - len(section.rows)
    return f"And {more:,} more {'person' if more == 1 else 'people'}: {where}." if more > 0 else ""


NO_STEPS = "Nothing presses this week. A good week to call somebody you have not spoken to for long."
"""What is said where there is no step."""
