"""The next attempt: how and when to try somebody, whatever the moment. Stated beats observed beats usual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from relnote.domain import moments
from relnote.domain.attempts import Attempt, unanswered
from relnote.domain.hours import Ranges
from relnote.domain.next_channel import choose_channel
from relnote.domain.next_window import Window, Wishes, first_window
from relnote.domain.records import FollowUp, NextAttempt, Reason
from relnote.domain.rules.facts import USUAL_WAIT
from relnote.domain.rules.waiting import LEAST
from relnote.domain.words import TALKED, Channel, FollowUpKind, Outcome, ReasonKind
from relnote.domain.working_time import WorkingWeek, after_wait, hours_of, weekdays_of, working_week

SOON = timedelta(days=10)
"""A promise of theirs is waited for if its day comes within so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What is seen of somebody: it counts where they stated nothing."""

    channel: Channel | None = None
    days: frozenset[int] = frozenset()
    """Monday is 0."""
    hours: Ranges = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """All that a plan knows of one contact."""

    contact_id: int
    zone: str
    """The IANA zone they live in; the user's if it is not known."""
    user_zone: str
    stated: Mapping[str, str] = field(default_factory=dict)
    """What they stated, in canonical form, by key of question."""
    observed: Observed = Observed()
    recent: tuple[Attempt, ...] = ()
    """Interactions, newest first."""
    channels: tuple[Channel, ...] = ()
    """The channels on which they have an address."""
    follow_ups: tuple[FollowUp, ...] = ()
    """The open ones."""
    holidays: Mapping[date, str] = field(default_factory=dict)
    """Public holidays where they live, by day; empty where that is not known."""
    weekend: frozenset[int] | None = None
    """Their days off, where their country is known."""


def next_attempt(facts: PlanFacts, now: datetime) -> NextAttempt | None:
    """Plan the next attempt: the first window that suits them, on the channel that suits them, with the reasons.

    It never falls on a worst day or in a worst hour, and is never before `now` or before their wait has passed. There
    is none only if they leave no day or no hour.
    """
    channel, why_channel = choose_channel(facts.stated, facts.observed.channel, facts.recent, facts.channels)
    week = working_week(facts.stated, facts.zone, facts.weekend)
    not_before, why_later = _not_before(facts, week, now)
    window = first_window(_wishes(facts, week, channel), not_before)
    if window is None:
        return None
    latest, why_sooner = _kept_by(facts, window)
    return NextAttempt(
        contact_id=facts.contact_id,
        channel=channel,
        earliest=window.begin,
        latest=latest,
        zone=facts.zone,
        reasons=(*why_channel, *_why_then(facts, window), *why_later, *why_sooner),
    )


def _wishes(facts: PlanFacts, week: WorkingWeek, channel: Channel) -> Wishes:
    stated = facts.stated
    return Wishes(
        week=week,
        best_days=weekdays_of(stated.get("best_days", "")) or facts.observed.days,
        best_hours=hours_of(stated.get("best_time", "")) or facts.observed.hours,
        worst_days=weekdays_of(stated.get("worst_days", "")),
        worst_hours=hours_of(stated.get("worst_time", "")),
        holidays=facts.holidays,
        awake_in=facts.user_zone if channel in TALKED and facts.zone != facts.user_zone else "",
    )


def _not_before(facts: PlanFacts, week: WorkingWeek, now: datetime) -> tuple[datetime, list[Reason]]:
    """Tell the moment before which nobody is to be tried, and why."""
    reasons: list[Reason] = []
    not_before = now
    tries = [attempt for attempt in unanswered(facts.recent) if attempt.outcome is not Outcome.BOUNCED]
    if tries:
        wait, sent = facts.stated.get("wait", USUAL_WAIT), tries[-1].started_at
        ends = max(after_wait(week, sent, wait), after_wait(week, sent, LEAST))
        if ends > not_before:
            not_before = ends
            told = {"wait": wait, "stated": "wait" in facts.stated, "until": ends.isoformat()}
            reasons.append(Reason(kind=ReasonKind.WAIT, facts=told))
    theirs = _their_promise(facts, now)
    if theirs is not None and theirs.due_on is not None:
        day_after = moments.start_of(moments.next_working_day(theirs.due_on), facts.user_zone)
        if day_after > not_before:
            not_before = day_after
            reasons.append(_promise(ReasonKind.THEIR_PROMISE, theirs))
    return not_before, reasons


def _their_promise(facts: PlanFacts, now: datetime) -> FollowUp | None:
    """Give the promise of theirs that is waited for; none if one of yours is to be kept before its day."""
    today = moments.day_of(now, facts.user_zone)
    theirs = next(_of_kind(facts, FollowUpKind.PROMISE_THEIRS, today, today + SOON), None)
    if theirs is None or theirs.due_on is None:
        return None
    mine = next(_of_kind(facts, FollowUpKind.PROMISE_MINE, date.min, theirs.due_on), None)
    return None if mine else theirs


def _of_kind(facts: PlanFacts, kind: FollowUpKind, first: date, last: date) -> Iterator[FollowUp]:
    """Give what is open of a kind and due between two days, the soonest first."""
    found = [
        each
        for each in facts.follow_ups
        if each.kind is kind and each.due_on and first <= each.due_on <= last
    ]
    return iter(sorted(found, key=lambda each: (each.due_on or date.max, each.id)))


def _kept_by(facts: PlanFacts, window: Window) -> tuple[datetime, list[Reason]]:
    """End the window with the day of a promise of yours that lies in it."""
    day = moments.day_of(window.begin, facts.user_zone)
    mine = next(_of_kind(facts, FollowUpKind.PROMISE_MINE, day, day + SOON), None)
    if mine is None or mine.due_on is None:
        return window.end, []
    ends = moments.start_of(mine.due_on + timedelta(days=1), facts.user_zone)
    return min(window.end, ends), [_promise(ReasonKind.MY_PROMISE, mine)]


def _promise(kind: ReasonKind, promise: FollowUp) -> Reason:
    return Reason(kind=kind, facts={"text": promise.text, "due_on": str(promise.due_on)})


def _why_then(facts: PlanFacts, window: Window) -> Iterator[Reason]:
    """Tell what of the window was wished for."""
    wishes = window.wishes
    stated_days, stated_time = "best_days" in facts.stated, "best_time" in facts.stated
    if wishes.best_days:
        yield Reason(kind=ReasonKind.BEST_DAY, facts={"stated": stated_days})
    if wishes.best_hours:
        yield Reason(kind=ReasonKind.BEST_TIME, facts={"stated": stated_time})
    if not wishes.best_days and not wishes.best_hours:
        kept = bool(wishes.worst_days or wishes.worst_hours)
        usual = wishes.working_days and wishes.office_hours
        if usual:
            yield Reason(kind=ReasonKind.OFFICE_HOURS)
        if kept:
            yield Reason(kind=ReasonKind.NOT_WORST)
    if wishes.awake_in:
        yield Reason(kind=ReasonKind.YOUR_HOURS)
    for day in window.passed:
        yield Reason(kind=ReasonKind.HOLIDAY, facts={"name": facts.holidays[day], "day": day.isoformat()})
