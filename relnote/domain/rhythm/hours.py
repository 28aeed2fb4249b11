"""At which hours a contact is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relnote.domain.hours import Ranges, merged

LEARNT = 10
"""From so many messages on the hours are learnt; before, they are a guess."""
RUN = 3
"""Hours of a stretch at most."""
WEEKDAYS, WEEKEND = range(5), range(5, 7)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Hours in which somebody usually writes."""

    days: tuple[int, ...]
    """Days of the week, Monday = 0."""
    begin: int
    end: int
    """Hours of the day; the end is not part of it."""
    share: float
    """The share of a week's messages that falls into it."""


def best_stretches(week: Sequence[float], count: int = 2) -> list[Stretch]:
    """Give the stretches of two or three hours, on weekdays or on weekends, with most of a week's messages an hour.

    `week` holds the share of messages in each of its 168 hours, from Monday 0:00 (`Clock.week`).
    """
    found: list[Stretch] = []
    candidates = [
        _stretch(week, days, begin, hours)
        for days in (WEEKDAYS, WEEKEND)
        for hours in (RUN, RUN - 1)
        for begin in range(25 - hours)
    ]
    for stretch in sorted(candidates, key=_density, reverse=True):
        if len(found) < count and not any(_overlap(stretch, other) for other in found):
            found.append(stretch)
    return found


def best_hours(week: Sequence[float], day: int) -> Ranges:
    """Give the best stretches of a week that fall on a day (Monday = 0), as ranges of minutes in order."""
    found = (each for each in best_stretches(week) if day in each.days)
    return merged((each.begin * 60, each.end * 60) for each in found)


def seen_at(counts: Sequence[int], weekdays: Ranges, weekend: Ranges) -> int:
    """Tell how many of the messages that are counted by the hour of the week fall into whole hours of its days."""
    return sum(
        seen
        for hour, seen in enumerate(counts)
        if any(
            begin <= hour % 24 * 60 < end for begin, end in (weekdays if hour // 24 in WEEKDAYS else weekend)
        )
    )


def _stretch(week: Sequence[float], days: range, begin: int, hours: int) -> Stretch:
    share = sum(week[24 * day + hour] for day in days for hour in range(begin, begin + hours))
    return Stretch(tuple(days), begin, begin + hours, share)


def _density(stretch: Stretch) -> float:
    return stretch.share / (len(stretch.days) * (stretch.end - stretch.begin))


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.days == other.days and one.begin < other.end and other.begin < one.end
