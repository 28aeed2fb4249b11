"""What was seen so far of what a preference question asks: shown beside it, and never an answer to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import comb

from relnote.domain.habits import ChannelHabit, Habits, habits_of
from relnote.domain.hours import describe_hours
from relnote.domain.rhythm import hours
from relnote.domain.rhythm.channels import LEAST_TRIES
from relnote.domain.rhythm.contact import Rhythm
from relnote.domain.rules.facts import Facts
from relnote.domain.sentences.phrases import channel_named, listed
from relnote.domain.sentences.rhythm import lasting
from relnote.domain.words import Channel

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
BANDS = (("before 8", 0, 8), ("between 8 and 5", 8, 17), ("after 5", 17, 24))
"""Hours of the day, as the question names them."""
QUICK = ((3600, "within the hour"), (4 * 3600, "within 4 hours"), (86400, "within a day"))
"""How soon an answer counts as quick: the first of these within which enough of them came."""
ENOUGH = 0.25
"""The share of messages that were answered so soon."""
MESSAGES, ON_A_DAY = 10, 3
"""So many messages are needed, and so many on a day of the week, before days are compared."""
MOST_DAYS = 3
"""So many days are named at most."""
BY_CHANCE = 0.05
"""A difference between days that chance makes oftener than this is none."""
HARDLY = 0.05
"""A band of the day in which no larger share of theirs was seen is one in which they hardly are."""
NAMED, WAITS = 3, 2
"""So many channels are named at most, and of so many how long they take."""


def seen_so_far(facts: Facts) -> dict[str, str]:
    """Say, by key of question, what was seen of it; a question of which too little was seen is not there."""
    habits = habits_of(facts)
    told = {
        "best_days": _days(facts.rhythm, best=True),
        "worst_days": _days(facts.rhythm, best=False),
        "best_time": _best_time(habits),
        "worst_time": _worst_time(facts.rhythm),
        "first_channel": _channels(facts, habits),
        "second_channel": _channels(facts, habits, but=facts.stated.get("first_channel", "")),
        "wait": _wait(habits),
    }
    return {key: said for key, said in told.items() if said}


@dataclass(frozen=True, slots=True)
class _Share:
    """How many of some messages were answered soon."""

    soon: int
    sent: int

    def __str__(self) -> str:
        return f"{self.soon} of {self.sent}"


def _days(rhythm: Rhythm, *, best: bool) -> str:
    """Name the days of the week on which messages are answered far sooner than on others, or later."""
    waits = list(_waits(rhythm))
    if len(waits) < MESSAGES:
        return ""
    for seconds, within in QUICK:
        answered = [(day, wait is not None and wait <= seconds) for day, wait in waits]
        if sum(soon for _, soon in answered) >= ENOUGH * len(answered):
            return _days_apart(answered, within, best=best)
    return ""


def _waits(rhythm: Rhythm) -> Iterator[tuple[int, float | None]]:
    """Give of each message whose outcome is known the day of the week and the seconds until the reply, if one came.

    What an absence lies in is left out: that they were away then says nothing of the day on which it was sent.
    """
    for pair in rhythm.pairs.values():
        last = pair.exchanges[-1].sent_at
        for each in pair.exchanges:
            if each.spans_absence:
                continue
            if each.replied is not None:
                yield int(each.sent // 86400) % 7, each.replied - each.sent
            elif each.answered_at is None and each.is_known(last):
                yield int(each.sent // 86400) % 7, None


def _days_apart(answered: Sequence[tuple[int, bool]], within: str, *, best: bool) -> str:
    by_day = {day: _share(soon for each, soon in answered if each == day) for day in range(7)}
    known = [day for day, share in by_day.items() if share.sent >= ON_A_DAY]
    sign = -1 if best else 1
    ranked = sorted(known, key=lambda day: sign * (by_day[day].soon + 1) / (by_day[day].sent + 2))
    sizes = range(1, min(MOST_DAYS, len(ranked)) + 1)
    chosen = min(
        (ranked[:size] for size in sizes),
        key=lambda days: _chance(answered, days, best=best),
        default=[],
    )
    # These days were picked because they look good: as many others might have (Bonferroni's correction).
    picked_from = sum(comb(len(ranked), size) for size in sizes)
    if not chosen or _chance(answered, chosen, best=best) * picked_from > BY_CHANCE:
        return ""
    there = _share(soon for day, soon in answered if day in chosen)
    others = _share(soon for day, soon in answered if day not in chosen)
    days = listed([DAYS[day] for day in sorted(chosen)])
    return f"replies come {'fastest' if best else 'slowest'} on {days} ({there} {within}; on other days {others})"


def _chance(answered: Sequence[tuple[int, bool]], days: Sequence[int], *, best: bool) -> float:
    """Give the chance of so many good messages on these days, or bad ones, if days made no difference.

    The tail of a hypergeometric distribution: Fisher's exact test.
    """
    there = [soon is best for day, soon in answered if day in days]
    good, sent = sum(soon is best for _, soon in answered), len(answered)
    ways = (
        comb(good, count) * comb(sent - good, len(there) - count)
        for count in range(sum(there), min(good, len(there)) + 1)
    )
    return sum(ways) / comb(sent, len(there))


def _share(answered: Iterable[bool]) -> _Share:
    found = list(answered)
    return _Share(sum(found), len(found))


def _best_time(habits: Habits) -> str:
    if not habits.hours_are_learnt:
        return ""
    parts = [
        (words, ranges)
        for words, ranges in (("", habits.weekdays), (" at weekends", habits.weekend))
        if ranges
    ]
    said = listed([f"{describe_hours(ranges)}{words}" for words, ranges in parts])
    there = _Share(habits.there, habits.seen)
    return f"they write or call {habits.how_often} at {said} ({there} times)"


def _worst_time(rhythm: Rhythm) -> str:
    seen = len(rhythm.heard)
    if seen < hours.LEARNT:
        return ""
    counts = {
        words: sum(begin <= local % 86400 / 3600 < end for local in rhythm.heard)
        for words, begin, end in BANDS
    }
    hardly = [words for words, count in counts.items() if count <= HARDLY * seen]
    if not hardly:
        return ""
    often, when = sum(counts[words] for words in hardly), " or ".join(hardly)
    if not often:
        return f"they never wrote or called {when} ({seen} times seen)"
    return f"they hardly ever wrote or called {when} ({often} of {seen} times)"


def _channels(facts: Facts, habits: Habits, but: str = "") -> str:
    """Tell of each channel how often they were reached there, the best first; what brought an answer elsewhere did not."""
    told = [
        (habit.replies, habit.asked, habit.channel, _answered(habit, habits)) for habit in habits.channels
    ]
    calls = [each for each in facts.history if each.is_ours and each.channel is Channel.PHONE]
    reached = sum(each.reached for each in calls)
    told.append((reached, len(calls), Channel.PHONE, f"phone reached them {reached} of {len(calls)} times"))
    known = [row for row in told if row[1] >= LEAST_TRIES and row[2] != but]
    ranked = sorted(known, key=lambda row: -(row[0] + 1) / (row[1] + 2))
    return "; ".join(said for *_, said in islice(ranked, NAMED))


def _answered(habit: ChannelHabit, habits: Habits) -> str:
    usually = "" if habit.median is None else f", usually in {lasting(habit.median, habits.day)}"
    return f"{channel_named(habit.channel)} answered {habit.replies} of {habit.asked}{usually}"


def _wait(habits: Habits) -> str:
    """Tell how long they take on the channels on which that is known, two at most."""
    told = [
        f"they answer {channel_named(each.channel)} in {lasting(each.median, habits.day)}; "
        f"9 of 10 within {lasting(each.nine_of_ten, habits.day)}"
        for each in habits.channels
        if each.median is not None and each.nine_of_ten is not None
    ]
    return "; ".join(told[:WAITS])
