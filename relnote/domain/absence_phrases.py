"""When somebody is away, as a note tells it (`away: 20 Dec - 6 Jan holiday`), and said again.

Days are those of the user. An absence begins with its first day and ends with its last one, which is still part of it:
`until 6 Jan` is away on 6 January, `back 7 Jan` no longer on the 7th, and nobody who is away `until next week` still is then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from relnote.domain.dates import MONTH_NAMES, Prefer, day_problem, describe_day, parse_day
from relnote.domain.text import one_line

LONGEST = 1100
"""Days: an absence that ends more than three years from now is a slip of the pen, or a good-bye."""

LIKE = "until 6 Jan, 20 Dec – 6 Jan, back 7 Jan or next week"
BOTH_ENDS = "20 Dec – 6 Jan, or 20 Dec for 2 weeks"

_LEAD = re.compile(
    r"(?:(?P<until>until|till?|through|thru)|(?P<back>back|returns?|returning)(?:\s+(?:on|(?P<since>since)))?"
    r"|(?P<open>from|since|starting|as\s+of)|for|on)\s+",
    re.IGNORECASE,
)
_AND_TO = re.compile(r"\s*[–—]\s*|\s+-\s*|-|\s+(?:to|until|till?|through|thru)\s+", re.IGNORECASE)
_NUMBERS = re.compile(
    r"(?P<first>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s*[-–—]\s*|\s+(?:to|until|till)\s+)(?=[0-9])", re.IGNORECASE
)
_NUMBER = re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![\w:./-])", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s*,?\s+for\s+", re.IGNORECASE)
_STARTING = re.compile(
    r"\s*,?\s+(?:from|(?:starting|beginning)(?:\s+(?:on|from))?|as\s+of)\s+", re.IGNORECASE
)
_PERIOD = re.compile(r"(?P<which>this|next)\s+(?P<unit>week|month|year)\b", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_YEARLY = re.compile(rf"\b(?:{'|'.join(MONTH_NAMES)})|[0-9]\. ?[0-9]", re.IGNORECASE)
"""Days that come again every year, unless the year is named."""
_DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.$")
_MOST_WORDS = 4
_BACK = re.compile(r"back(?:\s+(?:already|early|again|now))?(?=\s*(?:$|[,;.()–—-]))", re.IGNORECASE)
_SAYS_BACK = re.compile(r"back|return", re.IGNORECASE)
_EDGE = " \t,;:.()–—-"
_LATELY, _JUST = 90, 31
"""Days named without a year are past if they are so near behind; what goes on until such a day ends in its next year sooner."""


@dataclass(frozen=True, slots=True)
class Told:
    """An absence as a note tells it."""

    first: date
    last: date
    """It is the last day of the absence; the day before `first` where it tells that they are back."""
    rest: str = ""
    """What stands behind the days, as it was written."""

    @property
    def is_back(self) -> bool:
        """Whether it tells that they are back, since `first`."""
        return self.last < self.first

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
    lead = _LEAD.match(said)
    told = _told(said, lead, written_on)
    if told is None:
        rest = said[lead.end() :] if lead else said
        if lead and lead["open"] and _leading_day(rest, written_on):
            return None, f"Say until when as well: {BOTH_ENDS}."
        return None, day_problem(rest, written_on) or f"Say when they are away: {LIKE}."
    if told.is_back and not _SAYS_BACK.match(said):
        return None, "They would be back before they left; write the first day, then the last."
    if (told.last - min(told.first, written_on)).days > LONGEST:
        return None, "That is more than three years ahead; write a day that is nearer."
    return told, ""


def _told(said: str, lead: re.Match[str] | None, written_on: date) -> Told | None:
    if there := _BACK.match(said):
        return Told(written_on, written_on - timedelta(days=1), said[there.end() :])
    rest = said[lead.end() :] if lead else said
    if lead and lead["until"]:
        return _until(rest, written_on)
    if lead and lead["back"]:
        return _back(rest, written_on, prefer="past" if lead["since"] else "future")
    stretch = _so_long(rest, written_on) or _range(rest, written_on)
    if stretch or (lead and lead["open"]):
        return stretch
    return _period(rest, written_on) or _one_day(rest, written_on)


def _until(rest: str, written_on: date) -> Told | None:
    found = _near_day(rest, written_on, within=_JUST)
    if found is None:
        return None
    day, end = found
    # Who is away until next week is back when it begins.
    last = day - timedelta(days=_PERIOD.fullmatch(rest[:end]) is not None)
    return Told(min(written_on, last), last, rest[end:])


def _back(rest: str, written_on: date, prefer: Prefer) -> Told | None:
    """Read from when on they are there: until the day before they are away, or were."""
    found = _near_day(rest, written_on, prefer, within=_JUST)
    if found is None:
        return None
    day, end = found
    return Told(min(written_on, day), day - timedelta(days=1), rest[end:])


def _so_long(rest: str, written_on: date) -> Told | None:
    """Read `2 weeks`, from the day it was written on, and `2 weeks from Monday`."""
    length = _LENGTH.match(rest)
    if length is None:
        return None
    first, end = written_on, length.end()
    starting = _STARTING.match(rest, end)
    if starting and (found := _near_day(rest[starting.end() :], written_on)):
        first, end = found[0], starting.end() + found[1]
    last = _after(length[0], first)
    return Told(first, last, rest[end:]) if last else None


def _after(length: str, first: date) -> date | None:
    """Give the last day of so long a time."""
    back = parse_day(f"in {length}", first, prefer="future")
    return back and back - timedelta(days=1)


def _period(rest: str, written_on: date) -> Told | None:
    """Read `this month`, from the day it was written on, and `next month`, all of it."""
    found = _PERIOD.match(rest)
    if found is None:
        return None
    coming = f"next {found['unit']}"
    first = (
        written_on if found["which"].casefold() == "this" else parse_day(coming, written_on, prefer="future")
    )
    after = first and parse_day(coming, first, prefer="future")
    return Told(first, after - timedelta(days=1), rest[found.end() :]) if first and after else None


def _range(rest: str, written_on: date) -> Told | None:
    """Read `20 Dec - 6 Jan`, `20-24 Dec`, `Dec 20-24` or `20 Dec for 2 weeks`."""
    numbers = _NUMBERS.match(rest)
    if numbers and (last := _near_day(rest[numbers.end() :], written_on)):
        day, end = last
        first = _same_month(day, int(numbers["first"]))
        return Told(first, day, rest[numbers.end() + end :]) if first else None
    found = _near_day(rest, written_on)
    if found is None:
        return None
    day, end = found
    length = (lasts := _FOR.match(rest, end)) and _LENGTH.match(rest, lasts.end())
    if length and (after := _after(length[0], day)):
        return Told(day, after, rest[length.end() :])
    to = _AND_TO.match(rest, end)
    return _ending(day, rest[:end], rest[to.end() :], written_on) if to else None


def _ending(day: date, said: str, tail: str, written_on: date) -> Told | None:
    """Read the end of an absence that begins with a day."""
    if last := _near_day(tail, written_on):
        # It began before it ends, also where the next day of that name would be after it.
        before = parse_day(said, last[0], prefer="past") if day > last[0] else day
        return Told(before or day, last[0], tail[last[1] :])
    number = _NUMBER.match(tail)
    second = number and _same_month(day, int(number["day"]))
    return Told(day, second, tail[number.end() :]) if number and second else None


def _one_day(rest: str, written_on: date) -> Told | None:
    found = _near_day(rest, written_on)
    if found is None:
        return None
    day, end = found
    to = _AND_TO.match(rest, end)
    # A second day that cannot be read is not a reason.
    return None if to and rest[to.end() :][:1].isdigit() else Told(day, day, rest[end:])


def _near_day(
    text: str, written_on: date, prefer: Prefer = "future", *, within: int = _LATELY
) -> tuple[date, int] | None:
    """Read the day at the start of a text: the one to come, unless it comes every year and has only just been."""
    found = _leading_day(text, written_on, prefer)
    if found is None:
        return None
    day, end = found
    before = parse_day(text[:end], written_on, prefer="past") if _YEARLY.search(text[:end]) else None
    return (before if before and (written_on - before).days < within else day), end


def _same_month(day: date, number: int) -> date | None:
    try:
        return day.replace(day=number)
    except ValueError:
        return None


def _leading_day(text: str, written_on: date, prefer: Prefer = "future") -> tuple[date, int] | None:
    """Read the day at the start of a text, in as many words as make one; gives where they end."""
    ends = [found.end() for found, _ in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)]
    cuts = {end: text[:end].rstrip(",;:)" if _DOTTED.search(text[:end]) else ",;:.)") for end in ends}
    # What ends an absence may follow without a blank: `20 Dec-6 Jan`, `Dec 20–24`.
    for found in re.finditer(r"(?<=\w)[-–—](?=\w)", text[: max(ends, default=0)]):
        cuts[found.start()] = text[: found.start()]
    for _, said in sorted(cuts.items(), reverse=True):
        day = parse_day("today" if said.casefold() == "now" else said, written_on, prefer=prefer)
        if day is not None:
            return day, len(said)
    return None


def describe_away(told: Told, today: date) -> str:
    """Say an absence as seen from a day: `away until Wed 6 Jan, holiday`, `away tomorrow`, `back today`."""
    why = f", {one_line(told.text)}" if told.text else ""
    if told.is_back:
        since = "" if told.first == today else "since "
        return f"back {since}{describe_day(told.first, today)}{why}"
    last = describe_day(told.last, today)
    if told.first == told.last:
        return f"away {last}{why}"
    if told.first <= today <= told.last:
        return f"away until {last}{why}"
    return f"away {describe_day(told.first, today)} – {last}{why}"
