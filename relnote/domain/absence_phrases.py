"""When somebody is away, as a note tells it (`away: 20 Dec - 6 Jan holiday`), and said again.

Days are those of the user. An absence begins with its first day and ends with its last one, which is still part of it:
`until 6 Jan` is away on 6 January, `back 7 Jan` no longer on the 7th, and nobody who is away `until next week` still is then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from relnote.domain.dates import MONTH_NAMES, day_problem, describe_day, parse_day
from relnote.domain.text import one_line

LONGEST = 1100
"""Days: an absence that ends more than three years from now is a slip of the pen, or a good-bye."""

LIKE = "until 6 Jan, 20 Dec – 6 Jan, back 7 Jan or next week"

_LEAD = re.compile(
    r"(?:(?P<until>until|till?|through|thru)|(?P<back>back|returns?|returning)(?:\s+(?:on|in))?|for|from|on)\s+",
    re.IGNORECASE,
)
_AND_TO = re.compile(r"\s*[–—]\s*|\s+-\s*|-|\s+(?:to|until|till?|through|thru)\s+", re.IGNORECASE)
_NUMBERS = re.compile(
    r"(?P<first>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s*[-–—]\s*|\s+(?:to|until|till)\s+)(?=[0-9])", re.IGNORECASE
)
_NUMBER = re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![\w:./-])", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"next\s+(?:week|month|year)", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTH_NAMES)})", re.IGNORECASE)
_MOST_WORDS = 4
_EDGE = " \t,;:.()–—-"
_NEAR, _FAR = 90, 180
"""Days named without a year are past if they are so near behind, and so far ahead."""


@dataclass(frozen=True, slots=True)
class Told:
    """An absence as a note tells it."""

    first: date
    last: date
    """It is the last day of the absence."""
    rest: str = ""
    """What stands behind the days, as it was written."""

    @property
    def text(self) -> str:
        """What is said of it: `holiday`."""
        return self.rest.strip(_EDGE)


def read_away(text: str, written_on: date) -> tuple[Told | None, str]:
    """Read what stands behind `away:`; days count from `written_on`.

    Returns:
        The absence, and what is wrong in one sentence; one of them is empty.
    """
    said = text.strip()
    told = _told(said, written_on)
    if told is None:
        lead = _LEAD.match(said)
        problem = day_problem(said[lead.end() :] if lead else said, written_on)
        return None, problem or f"Say when they are away: {LIKE}."
    if told.last < told.first:
        return None, "They would be back before they left; write the first day, then the last."
    if (told.last - min(told.first, written_on)).days > LONGEST:
        return None, "That is more than three years ahead; write a day that is nearer."
    return told, ""


def _told(said: str, written_on: date) -> Told | None:
    lead = _LEAD.match(said)
    rest = said[lead.end() :] if lead else said
    if not lead or not (lead["until"] or lead["back"]):
        return _so_long(rest, written_on) or _week(rest, written_on) or _range(rest, written_on)
    found = _leading_day(rest, written_on)
    if found is None:
        return None
    day, end = found
    # Who is away until next week is back when it begins.
    back = bool(lead["back"]) or _PERIOD.fullmatch(rest[:end]) is not None
    last = day - timedelta(days=back)
    return Told(min(written_on, day), last, rest[end:])


def _so_long(rest: str, written_on: date) -> Told | None:
    """Read `2 weeks`, from the day it was written on."""
    found = _LENGTH.match(rest)
    back = found and parse_day(f"in {found[0]}", written_on, prefer="future")
    return Told(written_on, back - timedelta(days=1), rest[found.end() :]) if found and back else None


def _week(rest: str, written_on: date) -> Told | None:
    """Read `this week`, from the day it was written on, and `next week`, all of it."""
    words = rest.casefold()
    sunday = written_on + timedelta(days=6 - written_on.weekday())
    if words.startswith("this week"):
        return Told(written_on, sunday, rest[len("this week") :])
    if words.startswith("next week"):
        return Told(sunday + timedelta(days=1), sunday + timedelta(days=7), rest[len("next week") :])
    return None


def _range(rest: str, written_on: date) -> Told | None:
    """Read `20 Dec - 6 Jan`, `20-24 Dec`, `Dec 20-24`, or a single day."""
    numbers = _NUMBERS.match(rest)
    if numbers and (last := _last_day(rest[numbers.end() :], written_on)):
        day, end = last
        first = _same_month(day, int(numbers["first"]))
        return Told(first, day, rest[numbers.end() + end :]) if first else None
    found = _leading_day(rest, written_on)
    if found is None:
        return None
    day, end = found
    to = _AND_TO.match(rest, end)
    if to is None:
        return Told(day, day, rest[end:])
    tail = rest[to.end() :]
    if last := _last_day(tail, written_on):
        # It began before it ends, also where the next day of that name would be after it.
        before = parse_day(rest[:end], last[0], prefer="past") if day > last[0] else day
        return Told(before or day, last[0], tail[last[1] :])
    if number := _NUMBER.match(tail):
        second = _same_month(day, int(number["day"]))
        return Told(day, second, tail[number.end() :]) if second else None
    return None if tail[:1].isdigit() else Told(day, day, rest[end:])


def _last_day(tail: str, written_on: date) -> tuple[date, int] | None:
    """Read the day that ends an absence: the one to come, unless that is far and it has only just been."""
    found = _leading_day(tail, written_on)
    if found is None:
        return None
    day, end = found
    before = parse_day(tail[:end], written_on, prefer="past")
    if before and _MONTH.search(tail[:end]) and (day - written_on).days > _FAR:
        day = before if (written_on - before).days < _NEAR else day
    return day, end


def _same_month(day: date, number: int) -> date | None:
    try:
        return day.replace(day=number)
    except ValueError:
        return None


def _leading_day(text: str, written_on: date) -> tuple[date, int] | None:
    """Read the day at the start of a text, in as many words as make one; gives where they end."""
    ends = [found.end() for found, _ in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)]
    cuts = {end: text[:end].rstrip(",;:.)") for end in ends}
    # What ends an absence may follow without a blank: `20 Dec-6 Jan`, `Dec 20–24`.
    for found in re.finditer(r"(?<=\w)[-–—](?=\w)", text[: max(ends, default=0)]):
        cuts[found.start()] = text[: found.start()]
    for _, said in sorted(cuts.items(), reverse=True):
        day = parse_day(said, written_on, prefer="future")
        if day is not None:
            return day, len(said)
    return None


def describe_away(told: Told, today: date) -> str:
    """Say an absence as seen from a day: `away until Wed 6 Jan, holiday`, `away tomorrow`."""
    why = f", {one_line(told.text)}" if told.text else ""
    last = describe_day(told.last, today)
    if told.first == told.last:
        return f"away {last}{why}"
    if told.first <= today <= told.last:
        return f"away until {last}{why}"
    return f"away {describe_day(told.first, today)} – {last}{why}"
