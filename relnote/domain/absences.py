"""When somebody is away, from all that was told of it: what was said last holds from its first day on.

Who writes or calls in an absence is taken to be back, unless they say in that very note until when they are away. Automatic
replies cannot be told from others here: those in mailboxes are passed over when they are imported.

Days are those of the user. An absence begins with its first day and ends with its last one, which is still part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.dates import describe_day
from relnote.domain.records import DatedFact
from relnote.domain.words import FactKind

if TYPE_CHECKING:
    from relnote.domain.absence_phrases import Told

# How absences are written is loaded where there is one: most people are never away.

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
    """When its last day ends, or when they wrote in it."""
    wrote_at: datetime | None = None
    """When they were first heard of after that was told, if they were."""

    @property
    def told(self) -> Told:
        """Its days and its reason."""
        from relnote.domain.absence_phrases import Told

        return Told(self.first, self.last, self.text)


def absences_of(facts: Iterable[DatedFact], zone: str, heard: Sequence[datetime] = ()) -> tuple[Absence, ...]:
    """Give when somebody is away, in order and apart from each other.

    Args:
        facts: What was told about them.
        zone: The IANA zone of the user, in which days begin.
        heard: When they wrote or called, in order.
    """
    found: list[Absence] = []
    for told_at, part in sorted(_in_force(facts), key=lambda each: each[1].first):
        each = _absence(part, zone, told_at, heard)
        if found and each.begin <= found[-1].end:
            why = dict.fromkeys(filter(None, (found[-1].text, part.text)))
            found[-1] = replace(each, first=found[-1].first, begin=found[-1].begin, text=", ".join(why))
        else:
            found.append(each)
    return tuple(found)


def _absence(told: Told, zone: str, told_at: datetime, heard: Sequence[datetime]) -> Absence:
    begin, end = moments.start_of(told.first, zone), moments.start_of(told.last + timedelta(days=1), zone)
    wrote_at = next((at for at in heard if told_at < at and begin <= at < end), None)
    return Absence(
        first=told.first, last=told.last, text=told.text, begin=begin, end=wrote_at or end, wrote_at=wrote_at
    )


def _in_force(facts: Iterable[DatedFact]) -> list[tuple[datetime, Told]]:
    """Give what still holds of all that was told, with the moment of that; no two of it share more than a day."""
    facts = [fact for fact in facts if fact.kind is FactKind.AWAY and fact.day < _CALENDAR_ENDS]
    if not facts:
        return []
    from relnote.domain.absence_phrases import LONGEST, Told

    found: list[tuple[datetime, Told]] = []
    for fact in sorted(facts, key=_when_told):
        first, last = (date.fromisoformat(day) for day in (fact.day, fact.last_day or fact.day))
        later = Told(first, min(last, first + timedelta(days=LONGEST)), fact.text)
        found = [(at, left) for at, each in found if (left := _left_of(each, later))]
        if not later.is_back:
            found.append((fact.told_at or _NEVER, later))
    return found


def _when_told(fact: DatedFact) -> tuple[datetime, int, int, int]:
    return fact.told_at or _NEVER, fact.interaction_id or 0, fact.line, fact.id


def _left_of(each: Told, later: Told) -> Told | None:
    """Give what is left of an absence once something later is told: another one, or that they are back."""
    if later.is_back:
        is_cut = each.first <= later.first <= each.last
    else:
        # Who comes back from one trip on the day of the next is away for both.
        is_cut = (each.first < later.last and later.first <= each.last) or each.first == later.first
    if not is_cut:
        return each
    return replace(each, last=later.first - timedelta(days=1)) if each.first < later.first else None


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
    """Give the absence that is, or else the next that begins within `SOON` days; none if there is none.

    One in which they wrote is given only if there is no other.
    """
    soon = today + timedelta(days=SOON)
    near = (each for each in absences if each.first <= soon and today <= each.last)
    return min(near, key=lambda each: (each.wrote_at is not None, each.first), default=None)


def describe_absence(absence: Absence, today: date, zone: str) -> str:
    """Say an absence as seen from a day: `away until Wed 6 Jan; in touch yesterday, so taken to be back`."""
    from relnote.domain.absence_phrases import Told, describe_away

    if absence.wrote_at is None:
        return describe_away(absence.told, today)
    # Why they are away no longer matters, and would push the rest out of a narrow screen.
    said = describe_away(Told(absence.first, absence.last), today)
    wrote = describe_day(moments.day_of(absence.wrote_at, zone), today)
    return f"{said}; in touch {wrote}, so taken to be back"
