"""What the pictures of Insights show of somebody, or of everybody: plain counts and lengths, from facts alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from relnote.domain.attempts import Attempt, answer_rates
from relnote.domain.habits import ChannelHabit, Habits, habits_of
from relnote.domain.moments import day_of, start_of
from relnote.domain.next_attempt.observed import channel_scores
from relnote.domain.rhythm import hours
from relnote.domain.rhythm.channels import Score
from relnote.domain.rhythm.clock import Clock, counted
from relnote.domain.rhythm.contact import Pair, quartiles, share_of
from relnote.domain.rhythm.exchanges import begun
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.preferences import stale_preference
from relnote.domain.sentences import sentence
from relnote.domain.words import NONE, TALKED, Channel, Direction

MONTHS = 24
"""So many months are counted, the present one included."""
LAST_HEARD = 12
"""So many of their last words are told apart by channel."""
LEAST_REPLIES = 5
"""From so many replies on it is told how fast they usually come."""
STATED = {"first_channel": "first", "second_channel": "second"}
"""The questions that ask for a channel, and what the answer makes of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What passed between you in a month, on channels on which somebody is addressed."""

    first: date
    """The first day of the month, in the user's zone."""
    theirs: int = 0
    """So often they wrote or called."""
    yours: int = 0


@dataclass(frozen=True, slots=True)
class Begun:
    """A conversation that somebody began after days of quiet."""

    at: datetime
    theirs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How often you reached them where there is no reply to wait for: by phone, in person."""

    channel: Channel
    reached: int
    tried: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """What is seen of a contact, or of everybody."""

    habits: Habits
    reached: tuple[Reached, ...]
    """The most often reached first."""
    stated: tuple[tuple[Channel, str], ...]
    """What was said of a channel: `first`, `second`; of everybody, `first for 41`."""
    against: str = ""
    """In words, what is seen that contradicts what they said; empty if nothing does."""
    hours: tuple[int, ...]
    """How often they were heard of in each of the 168 hours of their week, from Monday 0:00."""
    months: tuple[Month, ...]
    """Oldest first; the last one is the present one."""
    begun: tuple[Begun, ...]
    """Oldest first."""
    heard: tuple[tuple[datetime, Channel], ...] = ()
    """Their last words, oldest first."""
    spoke: tuple[datetime, ...] = ()
    """When they were reached, oldest first, once a day."""
    people: int = 1
    """So many contacts this is about."""


def month_starts(now: datetime, zone: str) -> list[date]:
    """Give the first days of the months that are counted, oldest first."""
    today = day_of(now, zone)
    last = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(last - MONTHS + 1, last + 1)]


def month_bounds(now: datetime, zone: str) -> list[datetime]:
    """Give the moments at which these months begin."""
    return [start_of(first, zone) for first in month_starts(now, zone)]


def months_of(counts: Iterable[tuple[int, int]], now: datetime, zone: str) -> tuple[Month, ...]:
    """Put counts of theirs and yours, one pair for each month, beside the months."""
    return tuple(
        Month(first=first, theirs=theirs, yours=yours)
        for first, (theirs, yours) in zip(month_starts(now, zone), counts, strict=True)
    )


def insights_of(facts: Facts, months: tuple[Month, ...], now: datetime) -> Insights:
    """Tell what is seen of a contact."""
    heard = [each for each in facts.history if each.direction is Direction.IN and each.reached][:LAST_HEARD]
    spoke = {day_of(each.started_at, facts.zone): each.started_at for each in facts.history if each.reached}
    return Insights(
        habits=habits_of(facts, now),
        reached=_reached([facts]),
        stated=_stated(facts),
        against=_against(facts, now),
        hours=tuple(counted(facts.rhythm.heard)),
        months=months,
        begun=_begun(facts.history),
        heard=tuple((each.started_at, each.channel) for each in reversed(heard)),
        spoke=tuple(sorted(spoke.values())),
    )


def insights_of_all(known: Sequence[Facts], months: tuple[Month, ...]) -> Insights:
    """Tell what is seen of several contacts together: every reply counts in the working time of who wrote it."""
    week = Counter[int]()
    for facts in known:
        week.update({hour: seen for hour, seen in enumerate(counted(facts.rhythm.heard)) if seen})
    seen = tuple(week[hour] for hour in range(168))
    conversations = sorted(
        (each for facts in known for each in _begun(facts.history)), key=lambda one: one.at
    )
    theirs = sum(each.theirs for each in conversations)
    shares = Clock(seen).week
    best = [hours.best_hours(shares, day) for day in (0, 6)]
    return Insights(
        habits=Habits(
            zone="",
            day=sum(facts.rhythm.clock.day for facts in known) / len(known) if known else Clock().day,
            channels=_pooled(known),
            seen=sum(seen),
            weekdays=best[0],
            weekend=best[1],
            there=hours.seen_at(seen, *best),
            begun_by_them=theirs,
            begun_by_you=len(conversations) - theirs,
        ),
        reached=_reached(known),
        stated=_first_for(known),
        hours=seen,
        months=months,
        begun=tuple(conversations),
        people=len(known),
    )


def _pooled(known: Sequence[Facts]) -> tuple[ChannelHabit, ...]:
    """Put the replies of several contacts together, the channel that serves best first."""
    by_channel: defaultdict[Channel, list[tuple[Pair, Score]]] = defaultdict(list)
    for facts in known:
        scores = channel_scores(facts)
        for channel, pair in facts.rhythm.pairs.items():
            by_channel[channel].append((pair, scores[channel]))
    found = [_pooled_habit(channel, pairs) for channel, pairs in by_channel.items()]
    return tuple(sorted(found, key=lambda habit: (-habit.best, habit.channel)))


def _pooled_habit(channel: Channel, pairs: Sequence[tuple[Pair, Score]]) -> ChannelHabit:
    waits = tuple(sorted(wait for pair, _ in pairs for wait in pair.waits))
    first, median, third = quartiles(waits) if len(waits) >= LEAST_REPLIES else (None, None, None)
    return ChannelHabit(
        channel=channel,
        asked=sum(len(pair.known) for pair, _ in pairs),
        answered=sum(pair.answered for pair, _ in pairs),
        replies=sum(pair.answered_there for pair, _ in pairs),
        best=sum(score.mean for _, score in pairs) / len(pairs),
        waits=waits,
        median=median,
        first_quarter=first,
        third_quarter=third,
        nine_of_ten=None if median is None else share_of(waits, 0.9),
    )


def _reached(known: Sequence[Facts]) -> tuple[Reached, ...]:
    counts: dict[Channel, tuple[int, int]] = {}
    for facts in known:
        for channel, (reached, tried) in answer_rates(facts.history).items():
            if channel in TALKED:
                before = counts.get(channel, (0, 0))
                counts[channel] = (before[0] + reached, before[1] + tried)
    found = [
        Reached(channel=channel, reached=reached, tried=tried) for channel, (reached, tried) in counts.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.reached, each.channel)))


def _stated(facts: Facts) -> tuple[tuple[Channel, str], ...]:
    return tuple(
        (Channel(value), said)
        for question, said in STATED.items()
        if (value := facts.stated.get(question, "")) not in {"", NONE}
    )


def _first_for(known: Sequence[Facts]) -> tuple[tuple[Channel, str], ...]:
    """Count who named a channel as the best, the most often named first."""
    named = Counter(channel for facts in known for channel, said in _stated(facts) if said == "first")
    return tuple((channel, f"first for {count:,}") for channel, count in named.most_common())


def _against(facts: Facts, now: datetime) -> str:
    found = (flag for flag in stale_preference(facts) if "other" in flag.evidence)
    return next((sentence(flag, now, facts.zone) for flag in found), "")


def _begun(history: Sequence[Attempt]) -> tuple[Begun, ...]:
    return tuple(
        Begun(each.started_at, each.direction is Direction.IN) for each in begun(history, first=True)
    )
