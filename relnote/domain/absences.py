"""When somebody is away, from all that was told of it: what was said last holds from its first day on.

Days are those of the user. An absence begins with its first day and ends with its last one, which is still part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from relnote.domain import moments
from relnote.domain.absence_phrases import LONGEST, Told
from relnote.domain.records import DatedFact
from relnote.domain.words import FactKind

SOON = 14
"""Days before it begins, an absence is worth speaking of."""

Away = tuple[tuple[datetime, datetime], ...]
"""The stretches in which somebody is away, in UTC: in order, apart from each other, without their ends."""

_CALENDAR_ENDS = "9990"
"""Later there are no moments to count with."""
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A stretch in which somebody is away."""

    first: date
    last: date
    text: str
    """Why, as it was told of its parts."""
    begin: datetime
    end: datetime

    @property
    def told(self) -> Told:
        """Its days and its reason."""
        return Told(self.first, self.last, self.text)


def absences_of(facts: Iterable[DatedFact], zone: str) -> tuple[Absence, ...]:
    """Give when somebody is away, in order and apart from each other.

    Args:
        facts: What was told about them.
        zone: The IANA zone of the user, in which days begin.
    """
    found: list[Absence] = []
    for part in sorted(_in_force(facts), key=lambda told: told.first):
        begin, end = moments.start_of(part.first, zone), moments.start_of(part.last + timedelta(days=1), zone)
        if found and begin <= found[-1].end:
            why = dict.fromkeys(filter(None, (found[-1].text, part.text)))
            found[-1] = replace(found[-1], last=part.last, text=", ".join(why), end=end)
        else:
            found.append(Absence(first=part.first, last=part.last, text=part.text, begin=begin, end=end))
    return tuple(found)


def _in_force(facts: Iterable[DatedFact]) -> list[Told]:
    """Give what still holds of all that was told; no two of it share more than a day."""
    told = (fact for fact in facts if fact.kind is FactKind.AWAY and fact.day < _CALENDAR_ENDS)
    found: list[Told] = []
    for fact in sorted(
        told, key=lambda each: (each.told_at or _NEVER, each.interaction_id or 0, each.line, each.id)
    ):
        first, last = (date.fromisoformat(day) for day in (fact.day, fact.last_day or fact.day))
        later = Told(first, min(last, first + timedelta(days=LONGEST)), fact.text)
        found = list(_left_of(found, later))
        if not later.is_back:
            found.append(later)
    return found


def _left_of(found: Iterable[Told], later: Told) -> Iterator[Told]:
    """Give what is left of absences once something later is told: another absence, or that they are back."""
    for each in found:
        if later.is_back:
            is_cut = each.first <= later.first <= each.last
        else:
            # Who comes back from one trip on the day of the next is away for both.
            is_cut = (each.first < later.last and later.first <= each.last) or each.first == later.first
        if not is_cut:
            yield each
        elif each.first < later.first:
            yield replace(each, last=later.first - timedelta(days=1))


def away_of(absences: Iterable[Absence]) -> Away:
    """Give the stretches of absences."""
    return tuple((each.begin, each.end) for each in absences)


def back_from(away: Away, moment: datetime) -> datetime:
    """Give the moment itself, or when they are back if they are away then."""
    return next((end for begin, end in away if begin <= moment < end), moment)


def last_day_of(end: datetime, zone: str) -> date:
    """Give the last day of an absence that is over at a moment."""
    return moments.day_of(end - timedelta(seconds=1), zone)


def near_absence(absences: Iterable[Absence], today: date) -> Absence | None:
    """Give the absence that is, or else the next that begins within `SOON` days; none if there is none."""
    soon = today + timedelta(days=SOON)
    return next((each for each in absences if each.first <= soon and today <= each.last), None)
