"""How somebody usually replies, as facts for a person to read: counts, plain durations, and how sure each is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from relnote.domain.hours import Ranges, describe_hours, merged
from relnote.domain.next_attempt.observed import channel_scores
from relnote.domain.rhythm import channels, hours
from relnote.domain.rhythm.change import DUE
from relnote.domain.rhythm.clock import counted as counted_hours
from relnote.domain.rhythm.contact import Pair, quartiles
from relnote.domain.rhythm.exchanges import begun
from relnote.domain.rhythm.local_time import to_local
from relnote.domain.rules.facts import Facts
from relnote.domain.rules.rhythm import LAPSES
from relnote.domain.sentences.phrases import TRIES, channel_named, counted
from relnote.domain.sentences.rhythm import lasting
from relnote.domain.words import Channel, Direction

NOTHING = ("", "Nothing is known yet of how they reply.")
"""The row that stands where nothing else does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelHabit:
    """How somebody replies on a channel; lengths of time are working seconds of theirs."""

    channel: Channel
    asked: int
    """Messages of yours of which it is known what came of them."""
    answered: int
    replies: int
    """So many of the answers came on the channel itself."""
    median: float | None = None
    first_quarter: float | None = None
    third_quarter: float | None = None
    nine_of_ten: float | None = None
    """Within this, 9 of 10 replies are expected; none while fewer than five are known."""
    waits: tuple[float, ...] = ()
    """How long each of these replies took, oldest first."""
    open: int = 0
    """Messages of yours that nothing has come of yet, however long ago they were sent."""
    waiting: float | None = None
    """How long you have waited for an answer to the oldest message that has none and is still waited for; none if none is."""
    best: float
    """The chance (0 to 1) that it is their best channel, of those on which they were written to; 1 if it is the only one."""

    @property
    def sooner(self) -> int:
        """How many of the replies took less than you have waited now."""
        return 0 if self.waiting is None else sum(each < self.waiting for each in self.waits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How somebody usually replies."""

    zone: str
    day: float
    """The working seconds of a working day of theirs."""
    channels: tuple[ChannelHabit, ...]
    """The best first."""
    seen: int
    """So many sessions of theirs were seen."""
    weekdays: Ranges
    weekend: Ranges
    """The hours at which they write most often, in their zone; a guess while few sessions were seen."""
    there: int
    """So many of the sessions were at these hours."""
    begun_by_them: int
    begun_by_you: int
    """Conversations after three days of quiet, and the first that is known."""

    @property
    def hours_are_learnt(self) -> bool:
        """Whether enough was seen for the hours to be theirs."""
        return self.seen >= hours.LEARNT

    @property
    def how_often(self) -> str:
        """How often they write at these hours, in a word: two stretches of a day need not hold the most of it."""
        return "mostly" if 2 * self.there > self.seen else "most often"


def habits_of(facts: Facts, now: datetime | None = None) -> Habits:
    """Tell how somebody usually replies; where `now` is given, also how long you have waited by then."""
    rhythm = facts.rhythm
    chances = channels.chances(channel_scores(facts))
    found = [_habit(pair, chances[channel], now) for channel, pair in rhythm.pairs.items()]
    conversations = begun(facts.history, first=True)
    theirs = sum(each.direction is Direction.IN for each in conversations)
    best = [hours.best_hours(rhythm.clock.week, day) for day in (0, 6)]
    return Habits(
        zone=rhythm.zone,
        day=rhythm.clock.day,
        channels=tuple(sorted(found, key=lambda habit: (-habit.best, habit.channel))),
        seen=len(rhythm.heard),
        weekdays=best[0],
        weekend=best[1],
        there=hours.seen_at(counted_hours(rhythm.heard), *best),
        begun_by_them=theirs,
        begun_by_you=len(conversations) - theirs,
    )


def _habit(pair: Pair, best: float, now: datetime | None) -> ChannelHabit:
    made = ChannelHabit(
        channel=pair.channel,
        asked=len(pair.known),
        open=pair.open,
        answered=pair.answered,
        replies=pair.answered_there,
        best=best,
        waits=pair.waits,
        waiting=_waiting(pair, now) if now else None,
    )
    if not pair.is_known:
        return made
    first, median, third = quartiles(pair.waits)
    model = pair.model_at(pair.exchanges[-1].answered_at or pair.exchanges[-1].sent_at)
    return replace(made, median=median, first_quarter=first, third_quarter=third, nine_of_ten=model.wait(DUE))


def _waiting(pair: Pair, now: datetime) -> float | None:
    since = (each.sent for each in pair.pending if now - LAPSES < each.sent_at <= now)
    first = next(since, None)
    return None if first is None else pair.clock.between(first, to_local(now, pair.zone))


def told(habits: Habits) -> list[tuple[str, str]]:
    """Say habits in rows: a word and a sentence each."""
    several = len(habits.channels) > 1
    rows = [
        (
            channel_named(each.channel),
            " ".join(
                filter(
                    None,
                    (
                        _channel_told(each, habits.day),
                        sureness(each) if several else "",
                        _sentence(waiting_told(each, habits.day)),
                    ),
                )
            ),
        )
        for each in habits.channels
    ]
    if habits.seen:
        rows.append(("hours", hours_told(habits)))
    if said := _begun(habits.begun_by_them, habits.begun_by_you):
        rows.append(("begins", said))
    return rows or [NOTHING]


def _begun(theirs: int, yours: int) -> str:
    """Say who begins conversations; one attempt of yours alone tells nothing."""
    whole = theirs + yours
    if whole <= 1:
        return "They began the one conversation." if theirs else ""
    if not theirs or not yours:
        which = "both" if whole == 2 else f"all {whole:,}"
        return f"{'They' if theirs else 'You'} began {which} conversations."
    return f"They began {theirs:,} of {whole:,} conversations, you the other{'s' if yours > 1 else ''}."


def _channel_told(habit: ChannelHabit, day: float) -> str:
    sent = counted(habit.asked, *TRIES[habit.channel])
    if not habit.asked:
        return "Nothing has come of it yet."
    elsewhere = habit.answered - habit.replies
    answered = f"They answered {habit.answered} of {sent}"
    answered += f", {elsewhere} on another channel" if elsewhere else ""
    # What is said of the wait tells of one; what was sent too long ago for it, or besides, is told here.
    if habit.open > (habit.waiting is not None):
        answered += f", and {habit.open} {'waits' if habit.open == 1 else 'wait'}"
    if habit.median is None or habit.nine_of_ten is None:
        return f"{answered}; {counted(habit.replies, 'reply', 'replies')}, too few to tell how fast."
    first, third = (lasting(value, day) for value in (habit.first_quarter, habit.third_quarter))
    usual = f"usually in {lasting(habit.median, day)}, half of the time between {first} and {third}"
    return f"{answered}; {usual}; 9 of 10 within {lasting(habit.nine_of_ten, day)}."


def _sentence(said: str) -> str:
    return f"{said[0].upper()}{said[1:]}." if said else ""


def sureness(habit: ChannelHabit) -> str:
    """Say how sure it is that they like a channel best; nothing where it is not their best, or not told yet."""
    if habit.best >= channels.PREFERS and habit.asked >= channels.LEAST_TRIES:
        return "They prefer it."
    return "They lean to it." if habit.answered and habit.best >= channels.LEANS else ""


def waiting_told(habit: ChannelHabit, day: float) -> str:
    """Say how long you have waited on a channel, beside the replies before; nothing where you do not."""
    if habit.waiting is None:
        return ""
    said = f"waiting {lasting(habit.waiting, day)}"
    known = len(habit.waits)
    if not habit.sooner:
        return said
    if known == 1:
        return f"{said}, longer than the one reply"
    return f"{said}, longer than {'all' if habit.sooner == known else f'{habit.sooner} of'} {known} replies"


def hours_told(habits: Habits) -> str:
    """Say at which hours they write, and how often that was seen."""
    parts = [
        f"{days} {describe_hours(merged(ranges))}"
        for days, ranges in (("weekdays", habits.weekdays), ("weekends", habits.weekend))
        if ranges
    ]
    seen = f"{habits.there:,} of {habits.seen:,} {'time' if habits.seen == 1 else 'times'}"
    guess = "" if habits.hours_are_learnt else "; a guess still"
    return f"{habits.how_often.capitalize()} {' and '.join(parts)} where they are ({seen}{guess})."
