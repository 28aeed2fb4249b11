"""The beginning of a line of an export: `12/03/2026, 09:15 - ` or `[9/22/26, 10:15:32 AM] `."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from relnote.importers.written_moments import NUMERIC_DAY, Order, day_of_numbers, local_moment

MARKS = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Characters that say which way text runs, which the telephones strew in."""
_LONGEST = 96
_DIGIT_ROWS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(MARKS),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        **{digit: str(number % 10) for number, digit in enumerate(_DIGIT_ROWS)},
    }
)
_MAY_BEGIN = re.compile(rf"[{MARKS}]*+[\[0-9{_DIGIT_ROWS}]")
_STAMP = (
    rf"(?P<day>{NUMERIC_DAY})\.?[,،]? (?P<before>[^0-9\[\]]{{0,16}}?)"
    r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2}))?(?P<after>[^0-9\[\]:–-]{0,12}?)"
)
_BRACKETED = re.compile(rf"\[{_STAMP}\] ?")
_DASHED = re.compile(rf"{_STAMP} [-–] ")
_BEFORE_NOON = frozenset(
    ["am", "午前", "오전", "上午", "凌晨", "早上", "清晨", "ص", "πμ", "vorm", "sa", "pg", "öö", "dop", "de"]
)
_AFTER_NOON = frozenset(
    ["pm", "午後", "오후", "下午", "晚上", "傍晚", "中午", "م", "μμ", "nachm", "ch", "ptg", "ös", "odp", "du"]
)
_BETWEEN = re.compile(r"[\s.,]+")


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a line says it was written."""

    day: str
    """As it is written: its order is told by the whole file."""
    hour: int
    minute: int
    second: int
    bracketed: bool
    has_seconds: bool

    def written(self, order: Order | None) -> str:
        """Give what the clock showed, in one form whatever the telephone: `2026-03-12 09:15:00`."""
        return f"{day_of_numbers(self.day, order)} {self.hour:02}:{self.minute:02}:{self.second:02}"

    def moment(self, order: Order | None, zone: str) -> datetime | None:
        """Give the moment in UTC; None if there is no such day or time."""
        day = day_of_numbers(self.day, order)
        return local_moment(day, self.hour, self.minute, self.second, zone) if day else None


def stamp_of(line: str) -> tuple[Stamp, str] | None:
    """Give the stamp a line begins with and the rest of the line as it came; None if it begins with none."""
    if not _MAY_BEGIN.match(line):
        return None
    start = line[:_LONGEST]
    head = start if start.isascii() else start.translate(_PLAIN)
    found = _BRACKETED.match(head) or _DASHED.match(head)
    if not found:
        return None
    stamp = Stamp(
        day=found["day"],
        hour=_hour(found),
        minute=int(found["minute"]),
        second=int(found["second"] or 0),
        bracketed=head.startswith("["),
        has_seconds=bool(found["second"]),
    )
    return stamp, line[_place(start, found.end()) :]


def begins_export(text: str) -> bool:
    """Tell whether a text begins like an export: other journals have brackets too, but no seconds and no speaker."""
    first = next((line for line in text.splitlines() if line.strip(MARKS + " \t")), "")
    found = stamp_of(first)
    if not found:
        return False
    stamp, rest = found
    return not stamp.bracketed or (stamp.has_seconds and ": " in rest)


def _hour(found: re.Match[str]) -> int:
    hour = int(found["hour"])
    said = {_BETWEEN.sub("", found[part]).casefold() for part in ("before", "after")}
    if said & _AFTER_NOON and 1 <= hour <= 12:
        # Eleven at noon is the one before it.
        return hour if said == {"中午", ""} and hour == 11 else hour % 12 + 12
    if said & _BEFORE_NOON and 1 <= hour <= 12:
        return hour % 12
    return hour


def _place(start: str, kept: int) -> int:
    """Tell where in a line the character stands that is number `kept` of those that are no marks."""
    if start.isascii():
        return kept
    place = 0
    while kept:
        kept -= start[place] not in MARKS
        place += 1
    return place
