"""What there is to give somebody: a reason for them to be glad of your call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from relnote.domain.feedback import Heard
from relnote.domain.records import FollowUp
from relnote.domain.text import folded, one_line, quoted
from relnote.domain.values import SavedThing, Value
from relnote.domain.words import FollowUpKind, ValueWay


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Somebody they might like to know, and share no interaction with."""

    contact_id: int
    name: str
    organisation: str
    tags: tuple[str, ...]
    """What both have, the rarest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """What there is to give somebody, the best first in each."""

    news: tuple[str, ...] = ()
    """What they told you that has been done, or decided, and they do not know yet."""
    promises: tuple[FollowUp, ...] = ()
    """Open ones of yours, the soonest due first."""
    saved: tuple[SavedThing, ...] = ()
    introductions: tuple[Introduction, ...] = ()


def news_of(heard: Iterable[Heard]) -> tuple[str, ...]:
    """Give what was done or decided of the things they were not told of, each once."""
    return tuple({each.feedback_id: each.text for each in heard if each.is_settled}.values())


def promises_of(open_ones: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Give the promises that are yours."""
    return tuple(each for each in open_ones if each.kind is FollowUpKind.PROMISE_MINE)


def not_yet_given(things: Iterable[SavedThing], values: Iterable[Value]) -> tuple[SavedThing, ...]:
    """Leave out what they were given already: its text stands in a line `gave:`, or that line in it."""
    given = [folded(value.text) for value in values if value.way is ValueWay.GAVE]
    return tuple(thing for thing in things if not any(_holds(text, folded(thing.text)) for text in given))


def given_on(thing: SavedThing, values: Iterable[Value]) -> date | None:
    """Give the day on which the one person it is for was given it; none if they were not, or it is for many."""
    days = [
        value.day
        for value in values
        if value.contact_id == thing.contact_id and not not_yet_given([thing], [value])
    ]
    return max(days, default=None)


def _holds(given: str, saved: str) -> bool:
    return saved in given or (len(given.split()) > 1 and given in saved)


def not_yet_introduced(
    found: Iterable[Introduction], values: Iterable[Value], name: str = "", theirs: Iterable[Value] = ()
) -> tuple[Introduction, ...]:
    """Leave out those whose name stands in a line `gave:`, and those who were given this one's name.

    Args:
        found: Whom somebody might like to know.
        values: What this somebody was given.
        name: Theirs.
        theirs: What those whom they might like to know were given.
    """
    given = [folded(value.text) for value in values if value.way is ValueWay.GAVE]
    wanted = folded(name)
    told_of = {
        value.contact_id
        for value in theirs
        if wanted and value.way is ValueWay.GAVE and wanted in folded(value.text)
    }
    return tuple(
        each
        for each in found
        if each.contact_id not in told_of and not any(folded(each.name) in text for text in given)
    )


def offers(at_hand: AtHand) -> Iterator[str]:
    """Say what could be given, a clause each: `you could keep your promise "quote".`."""
    for text in at_hand.news:
        yield f"you could tell them what came of {quoted(text)}."
    for promise in at_hand.promises:
        yield f"you could keep your promise {quoted(promise.text)}."
    for thing in at_hand.saved:
        yield f"you saved {quoted(thing.text)}{_tagged(thing.tags)}."
    for each in at_hand.introductions:
        place = f", {one_line(each.organisation)}" if each.organisation.strip() else ""
        yield f"you could introduce them to {one_line(each.name)}{place}; both have {_hashed(each.tags)}."


def _tagged(tags: tuple[str, ...]) -> str:
    return f" for {_hashed(tags)}" if tags else " for them"


def _hashed(tags: tuple[str, ...]) -> str:
    return " ".join(f"#{one_line(tag)}" for tag in tags)
