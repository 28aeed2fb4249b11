"""Duplicates: two contacts that may be one person, why they seem so, and what one made of both is like."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from relnote.domain.records import Contact
from relnote.domain.text import ended, folded, one_line
from relnote.domain.words import ALSO, Tier


class Likeness(IntEnum):
    """Why two contacts seem to be one person, the surest first."""

    ADDRESS = 1
    """They share an e-mail address, a number or a handle."""
    NAME = 2
    """They have the same name."""
    LIKE_NAME = 3
    """Their names differ in a letter, an initial or a word more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """Two contacts that may be one person; the one known for longer comes first."""

    one: int
    other: int
    likeness: Likeness
    names: tuple[str, str]
    shared: str = ""
    """The address they share, or the organisation both are at; empty if there is none."""

    @property
    def reason(self) -> str:
        """Say why, in one sentence."""
        shared = one_line(self.shared)
        if self.likeness is Likeness.ADDRESS:
            return ended(f"Both have {shared}")
        said = "Both have the same name" if self.likeness is Likeness.NAME else "Their names are alike"
        return ended(f"{said}, and both are at {shared}" if shared else said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two, as they are compared."""

    contact: Contact
    interactions: int
    open: int
    """Follow-ups and promises that are open."""
    answers: tuple[str, ...] = ()
    """What they answered to the questions, said."""
    last_contact_at: datetime | None = None


_ORDER = (Tier.KEY, Tier.REGULAR, Tier.LIGHT, Tier.NONE)


def made_one(kept: Contact, gone: Contact) -> Contact:
    """Make one contact of two: what the kept one says stands, what only the other says is added.

    A name, organisation or title of the other that differs goes into the text about them; so does that text itself.
    Points are those of both, an address once; tags are those of both.
    """
    held = {key_of_point(point.channel, point.normal, point.value) for point in kept.points}
    points = [
        replace(point, id=0)
        for point in gone.points
        if key_of_point(point.channel, point.normal, point.value) not in held
    ]
    tags = {folded(tag): tag for tag in (*gone.tags, *kept.tags)}
    return replace(
        kept,
        organisation=kept.organisation or gone.organisation,
        title=kept.title or gone.title,
        zone=kept.zone or gone.zone,
        born=kept.born or gone.born,
        about=_about(kept, gone),
        tier=min(kept.tier, gone.tier, key=_ORDER.index),
        cadence_days=gone.cadence_days if kept.cadence_days is None else kept.cadence_days,
        not_before=max((day for day in (kept.not_before, gone.not_before) if day), default=None),
        paused_at=max((moment for moment in (kept.paused_at, gone.paused_at) if moment), default=None),
        archived_at=kept.archived_at and gone.archived_at,
        points=(*kept.points, *points),
        tags=tuple(tags.values()),
    )


def key_of_point(channel: str, normal: str, value: str) -> tuple[str, str]:
    """Give what makes two contact points the same."""
    return str(channel), normal or folded(value)


def _about(kept: Contact, gone: Contact) -> str:
    differ = [
        theirs
        for mine, theirs in (
            (kept.name, gone.name),
            (kept.title, gone.title),
            (kept.organisation, gone.organisation),
            (kept.zone, gone.zone),
            (kept.born, gone.born),
        )
        if theirs and mine and folded(mine) != folded(theirs)
    ]
    held = set(kept.about.splitlines())
    lines = [kept.about, *(line for line in gone.about.splitlines() if line not in held)]
    if differ:
        lines.append(f"{ALSO} {', '.join(differ)}")
    return "\n".join(line for line in lines if line.strip())
