"""Days and times as programs write them for people, in the order of their country.

`03/04/2026` is two days. Which one a file means is told by all of its days together, or not at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from relnote.domain.moments import moment_of

Order = Literal["dmy", "mdy", "ymd"]
"""In which order day, month and year stand."""

_ORDERS: tuple[Order, ...] = ("dmy", "mdy", "ymd")
_PIVOT = 70
"""Years of two digits from here on are of the 20th century."""
_NEAR = timedelta(days=2)
"""Lines of a conversation may be out of order by that much: a clock was set, a zone was left."""

NUMERIC_DAY = r"[0-9]{1,4}[./\-][ ]?[0-9]{1,2}[./\-][ ]?[0-9]{1,4}"
"""A day of numbers only, as a pattern."""
_PARTS = re.compile(r"([0-9]{1,4})([./\-]) ?([0-9]{1,2})[./\-] ?([0-9]{1,4})")


def day_of_numbers(said: str, order: Order | None) -> date | None:
    """Give the day of `12/03/2026`; a year of four digits in front needs no order. None if there is no such day."""
    found = _PARTS.match(said)
    if not found:
        return None
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4 or order == "ymd":
        year, month, day, digits = first, second, third, len(found[1])
    elif order == "mdy":
        year, month, day, digits = third, first, second, len(found[4])
    elif order == "dmy":
        year, month, day, digits = third, second, first, len(found[4])
    else:
        return None
    if digits not in (2, 4):
        return None
    if digits == 2:
        year += 1900 if year >= _PIVOT else 2000
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(slots=True)
class OrderTally:
    """Looks at all the days of a file, and then knows their order.

    `sorted_by_time` says that the file runs from old to new, so that an order in which it jumps back is wrong.
    """

    sorted_by_time: bool = False
    _wrong: dict[Order, int] = field(default_factory=lambda: dict.fromkeys(_ORDERS, 0))
    _jumps: dict[Order, int] = field(default_factory=lambda: dict.fromkeys(_ORDERS, 0))
    _last: dict[Order, date] = field(default_factory=dict)
    _year_first: int = 0
    _dotted: int = 0
    _read: int = 0
    _previous: str = ""

    def look(self, said: str) -> None:
        """Look at a day as it is written."""
        found = _PARTS.match(said)
        # The days of a conversation come many times in a row, and each says the same.
        if not found or found[0] == self._previous:
            return
        self._previous = found[0]
        self._read += 1
        self._year_first += len(found[1]) == 4
        self._dotted += found[2] == "."
        for order in _ORDERS:
            day = day_of_numbers(found[0], order)
            if day is None:
                self._wrong[order] += 1
                continue
            last = self._last.get(order)
            if last and day < last - _NEAR:
                self._jumps[order] += 1
            self._last[order] = day

    def order(self) -> Order | None:
        """Tell the order; None if the days can be read in more than one, or there are none."""
        if not self._read:
            return None
        if self._year_first * 2 > self._read:
            return "ymd"
        fewest = min(self._wrong.values())
        left = [order for order in _ORDERS if self._wrong[order] == fewest]
        if self.sorted_by_time and len(left) > 1:
            least = min(self._jumps[order] for order in left)
            left = [order for order in left if self._jumps[order] == least]
        # A year of two digits in front is rare; it is believed only when nothing else fits.
        left = [order for order in left if order != "ymd"] or left
        if len(left) > 1 and self._dotted * 2 > self._read:
            return "dmy"  # no country writes the month first and dots
        return left[0] if len(left) == 1 else None


def local_moment(day: date, hour: int, minute: int, second: int, zone: str) -> datetime | None:
    """Give what a clock in `zone` showed as a moment in UTC; None where the calendar ends, or no clock shows it."""
    if not (0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 60):
        return None
    try:
        return moment_of(day, hour, minute, zone) + timedelta(seconds=min(second, 59))
    except (OverflowError, ValueError):
        return None


_MONTHS = {
    **dict.fromkeys(("jan", "ene", "gen"), 1),
    **dict.fromkeys(("feb", "fév", "fev"), 2),
    **dict.fromkeys(("mar", "mär", "mrz", "maa"), 3),
    **dict.fromkeys(("apr", "avr", "abr"), 4),
    **dict.fromkeys(("may", "mai", "mag", "mei", "maj"), 5),
    **dict.fromkeys(("jun", "juin", "giu"), 6),
    **dict.fromkeys(("jul", "juil", "lug"), 7),
    **dict.fromkeys(("aug", "aoû", "aou", "ago"), 8),
    **dict.fromkeys(("sep", "set"), 9),
    **dict.fromkeys(("oct", "okt", "out", "ott"), 10),
    "nov": 11,
    **dict.fromkeys(("dec", "dez", "déc", "dic"), 12),
}
"""Months by the first three or four letters of their names."""
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}\.?,? (?=[^\W\d_]{3}|[0-9])")
_NAMED_DAYS = (
    re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\.?[ -](?:de )?(?P<month>[^\W\d_]{3,10})\.?,?[ -](?:de )?(?P<year>[0-9]{4}|[0-9]{2})\b"),
    re.compile(r"(?P<month>[^\W\d_]{3,10})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})\b"),
)  # fmt: skip
_NUMBERS = re.compile(NUMERIC_DAY)
_CLOCK = re.compile(
    r"[T,\s]{1,3}(?:(?:at|um|à|a las|às|om) )?(?P<hour>[0-9]{1,2})[:.h](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2})"
    r"(?:[.,][0-9]{1,9})?)?\s?(?P<half>[AaPp]\.?\s?[Mm]\b\.?)?(?:\s?Uhr)?\s?(?P<zone>[A-Z]{1,4}|(?:UTC|GMT)?[+-][0-9]{2}:?[0-9]{2})?",
)
_COMPACT = re.compile(
    r"([0-9]{4})([01][0-9])([0-3][0-9])(?:[ T]?([0-2][0-9])([0-5][0-9])(?:[0-5][0-9])?)?(?![0-9])"
)
"""`20060601 0008`"""
_EPOCH = re.compile(r"[0-9]{10}(?:[0-9]{3})?")
_HOURS_OF_ZONES = {
    **dict.fromkeys(("Z", "UTC", "GMT"), 0),
    "CET": 1,
    "CEST": 2,
    "BST": 1,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
}
_NOON = 12


@dataclass(frozen=True, slots=True)
class Written:
    """A moment that was written down."""

    moment: datetime
    """In UTC."""
    is_local: bool
    """Whether it was read as what a clock showed, because no zone stands beside it."""


def written_moment(said: str, order: Order | None, zone: str) -> Written | None:
    """Read a day and perhaps a time in ISO or a usual local form; a day alone is its noon in `zone`.

    None if it is no moment, or if `03/04/2026` needs an order that is not known.
    """
    plain = " ".join(said.split())
    if _EPOCH.fullmatch(plain):
        return Written(datetime.fromtimestamp(int(plain[:10]), UTC), is_local=False)
    weekday = _WEEKDAY.match(plain)
    dated = _day(plain, order) or (_day(plain[weekday.end() :], order) if weekday else None)
    if not dated:
        return None
    day, rest = dated
    if not rest.strip(" ,"):
        moment = local_moment(day, _NOON, 0, 0, zone)
        return Written(moment, is_local=True) if moment else None
    clock = _CLOCK.fullmatch(rest)
    return _at(day, clock, zone) if clock else None


def written_day(said: str, order: Order | None) -> date | None:
    """Read a day in ISO or a usual local form, with or without a time behind it; None if it is none."""
    plain = " ".join(said.split())
    weekday = _WEEKDAY.match(plain)
    dated = _day(plain, order) or (_day(plain[weekday.end() :], order) if weekday else None)
    if not dated or not (not dated[1].strip(" ,") or _CLOCK.fullmatch(dated[1])):
        return None
    return dated[0]


def _day(text: str, order: Order | None) -> tuple[date, str] | None:
    """Give the day a text begins with, and the rest of the text."""
    if found := _COMPACT.match(text):
        clock = f" {found[4]}:{found[5]}" if found[4] else ""
        text = f"{found[1]}-{found[2]}-{found[3]}{clock}{text[found.end() :]}"
    if found := _NUMBERS.match(text):
        day = day_of_numbers(found[0], order)
        return (day, text[found.end() :]) if day else None
    for pattern in _NAMED_DAYS:
        named = pattern.match(text)
        if not named:
            continue
        letters = named["month"].casefold()
        month = _MONTHS.get(letters[:4]) or _MONTHS.get(letters[:3])
        year = int(named["year"]) + (2000 if len(named["year"]) == 2 else 0)
        try:
            return date(year, month or 0, int(named["day"])), text[named.end() :]
        except ValueError:
            return None
    return None


def _at(day: date, clock: re.Match[str], zone: str) -> Written | None:
    hour, minute, second = int(clock["hour"]), int(clock["minute"]), int(clock["second"] or 0)
    if clock["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
    beside = clock["zone"]
    if not beside:
        moment = local_moment(day, hour, minute, second, zone)
        return Written(moment, is_local=True) if moment else None
    offset = _offset(beside)
    moment = local_moment(day, hour, minute, second, "UTC")
    if offset is None or moment is None:
        return None
    try:
        return Written(moment - offset, is_local=False)
    except OverflowError:
        return None


def _offset(beside: str) -> timedelta | None:
    if beside in _HOURS_OF_ZONES:
        return timedelta(hours=_HOURS_OF_ZONES[beside])
    sign = max(beside.rfind("+"), beside.rfind("-"))
    if sign < 0:
        return None
    digits = beside[sign + 1 :].replace(":", "")
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -length if beside[sign] == "-" else length
