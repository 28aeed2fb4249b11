"""The page before a call: what there is to know of somebody in two minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from relnote.domain.at_hand import AtHand
from relnote.domain.feedback import Heard
from relnote.domain.moments import day_of
from relnote.domain.news import newest_of
from relnote.domain.plan import NextAttempt
from relnote.domain.records import Contact, DatedFact, Flag, FollowUp, Interaction, Question
from relnote.domain.values import Value
from relnote.domain.words import ADDRESSED, REACHING, TALKED, FlagKind, FollowUpKind

LATELY = timedelta(days=180)
"""So long what was given and asked for counts as lately."""

AT_HAND = timedelta(days=14)
"""So long before it a birthday is something to speak of."""

TALKS = 3

MOST_HEARD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What to know before speaking to somebody."""

    contact: Contact
    reach: str
    """How they like to be reached; empty if nothing is known."""
    plan: NextAttempt | None
    let_be: bool = False
    """Whether they were let be and have not been heard of since."""
    promises: tuple[FollowUp, ...]
    """Open ones of both sides, the soonest due first."""
    follow_ups: tuple[FollowUp, ...]
    questions: tuple[FollowUp, ...]
    """What you meant to ask next time."""
    missing: tuple[Question, ...]
    """Preference questions neither answered nor declined."""
    due: tuple[Flag, ...]
    heard: tuple[Heard, ...]
    """What they told you: first what they do not know the end of, then the rest; the newest first."""
    news: tuple[DatedFact, ...]
    """Where they went and what they do since, as notes tell it; the newest of each kind."""
    given: tuple[Value, ...]
    """What was given and asked for lately, newest first."""
    at_hand: AtHand
    birthday: Flag | None
    """One that is at hand, flagged as due already or not."""
    talks: tuple[Interaction, ...]
    """The last conversations, and messages where there are fewer than three; newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a page is put together from."""

    contact: Contact
    reach: str
    plan: NextAttempt | None
    let_be: bool = False
    open_ones: Sequence[FollowUp]
    """Their open follow-ups, the soonest due first."""
    missing: Sequence[Question]
    flags: Sequence[Flag]
    """Past and future."""
    entries: Sequence[Interaction]
    """Their last interactions, newest first."""
    values: Sequence[Value] = ()
    """What they were given and asked for, newest first."""
    at_hand: AtHand
    heard: Sequence[Heard] = ()
    """What they told you, what was heard last first."""
    dated: Sequence[DatedFact] = ()


def prepare(known: Known, now: datetime, zone: str) -> Preparation:
    """Put the page together as of `now`; days are those of the user's zone."""
    kinds = {kind: tuple(each for each in known.open_ones if each.kind is kind) for kind in FollowUpKind}
    since = day_of(now, zone) - LATELY
    due = tuple(flag for flag in known.flags if flag.is_due(now))
    return Preparation(
        contact=known.contact,
        reach=known.reach,
        plan=known.plan,
        let_be=known.let_be,
        promises=kinds[FollowUpKind.PROMISE_MINE] + kinds[FollowUpKind.PROMISE_THEIRS],
        follow_ups=kinds[FollowUpKind.FOLLOW_UP],
        questions=kinds[FollowUpKind.ASK_NEXT],
        missing=tuple(known.missing),
        due=tuple(flag for flag in due if flag.kind is not FlagKind.MISSING_PREFERENCES),
        heard=_heard(known.heard),
        news=newest_of(known.dated),
        given=tuple(each for each in known.values if each.day >= since),
        at_hand=known.at_hand,
        birthday=next((flag for flag in known.flags if _is_birthday_at_hand(flag, day_of(now, zone))), None),
        talks=_talks(known.entries),
    )


def _heard(heard: Sequence[Heard]) -> tuple[Heard, ...]:
    return tuple(sorted(heard, key=lambda each: each.told_at is not None)[:MOST_HEARD])


def _is_birthday_at_hand(flag: Flag, today: date) -> bool:
    return (
        flag.kind is FlagKind.BIRTHDAY
        and today <= date.fromisoformat(str(flag.evidence["on"])) <= today + AT_HAND
    )


def _talks(entries: Sequence[Interaction]) -> tuple[Interaction, ...]:
    """Give the last conversations, and where there are too few the last messages too; newest first."""
    reached = [entry for entry in entries if entry.channel in ADDRESSED and entry.outcome in REACHING]
    talked = [entry for entry in reached if entry.channel in TALKED]
    chosen = (talked + [entry for entry in reached if entry.channel not in TALKED])[:TALKS]
    return tuple(sorted(chosen, key=lambda entry: entry.started_at, reverse=True))
