"""What people say for days, channels and lengths of time, read piece by piece.

Each `match_…` function reads one expression at a place of a `plain` text and returns what it means and the
place where it ends, or nothing if there is none; `relnote.domain.hours.match_hours` does so for hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from relnote.domain.words import Channel

WEEKDAYS: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORKDAYS = WEEKDAYS[:5]
WEEKEND = WEEKDAYS[5:]

CHANNEL_WORDS: dict[str, Channel] = {
    word: channel
    for channel, words in {
        Channel.EMAIL: ("email", "e-mail", "emails", "mail"),
        Channel.PHONE: ("phone", "telephone", "call", "calls", "mobile", "cell", "ring"),
        Channel.TEXT: ("text", "text message", "text messages", "texts", "sms", "whatsapp", "imessage"),
        Channel.SOCIAL: ("social", "social media", "linkedin", "facebook", "instagram", "twitter"),
        Channel.LETTER: ("letter", "letters", "post", "postcard"),
        Channel.FAX: ("fax", "telefax"),
        Channel.IN_PERSON: (
            "in person",
            "in_person",
            "face to face",
            "face-to-face",
            "meeting",
            "visit",
            "meet",
        ),
        Channel.VIDEO: ("video", "video call", "video calls", "zoom", "teams", "skype", "facetime"),
    }.items()
    for word in words
}
"""What people call the channels on which they can be reached."""

_DAY_WORDS: dict[str, tuple[str, ...]] = {
    **{name: (name,) for name in WEEKDAYS},
    **{f"{name}day": (name,) for name in ("mon", "fri", "sun")},
    **dict.fromkeys(("tu", "tues", "tuesday"), ("tue",)),
    **dict.fromkeys(("weds", "wednesday"), ("wed",)),
    **dict.fromkeys(("th", "thur", "thurs", "thursday"), ("thu",)),
    "saturday": ("sat",),
    **dict.fromkeys(("workday", "weekday", "working day", "business day"), WORKDAYS),
    "weekend": WEEKEND,
    **dict.fromkeys(("any day", "every day"), WEEKDAYS),
}
_COUNTS = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **dict.fromkeys(("two", "a couple of", "couple of"), 2),
    **{
        word: 3 + place
        for place, word in enumerate(("three", "four", "five", "six", "seven", "eight", "nine", "ten"))
    },
}
_UNITS: dict[str, tuple[int, str]] = {
    **dict.fromkeys(("m", "min", "minute"), (1, "m")),
    **dict.fromkeys(("h", "hr", "hour"), (1, "h")),
    **dict.fromkeys(("d", "day"), (1, "d")),
    **dict.fromkeys(("w", "wk", "week"), (1, "w")),
    "fortnight": (2, "w"),
    "month": (4, "w"),
}
_LONGEST = {"m": 1439, "h": 240, "d": 365, "w": 52}
_SPECIAL = {"half a day": "4h", "half an hour": "30m", "overnight": "1d", "the same day": "4h"}
_DASH = re.compile(r"\s*[-‐‑‒–—−]\s*")


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_A_DAY = rf"({_one_of(_DAY_WORDS)})s?(?!\w)\.?"
_DAY = re.compile(rf"{_A_DAY}(?:\s?(?:-|to\b|through\b)\s?{_A_DAY})?")
_CHANNEL = re.compile(rf"(?:{_one_of(CHANNEL_WORDS)})(?![\w-])")
_DURATION = re.compile(
    rf"(?:[0-9]{{1,4}}\s?(?:-|to |or )\s?)?(?:([0-9]{{1,4}})\s?|({_one_of(_COUNTS)})\s)(?:full |working |business )?({_one_of(_UNITS)})s?(?!\w)",
)
_SPECIAL_DURATION = re.compile(rf"(?:{_one_of(_SPECIAL)})(?!\w)")


def plain(text: str) -> str:
    """Put text into the form in which it is read: lower case, single blanks, plain hyphens."""
    return _DASH.sub("-", " ".join(text.lower().split()))


def match_days(text: str, at: int) -> tuple[tuple[str, ...], int] | None:
    """Read a weekday, a run of them (`mon-thu`, also `fri-mon`) or a word for several (`weekends`)."""
    found = _DAY.match(text, at)
    if not found:
        return None
    days = _DAY_WORDS[found[1]]
    if found[2]:
        first, last = WEEKDAYS.index(days[0]), WEEKDAYS.index(_DAY_WORDS[found[2]][-1])
        days = tuple(WEEKDAYS[(first + step) % 7] for step in range((last - first) % 7 + 1))
    return days, found.end()


def match_channel(text: str, at: int) -> tuple[Channel, int] | None:
    """Read a word for a channel on which somebody can be reached."""
    found = _CHANNEL.match(text, at)
    return (CHANNEL_WORDS[found[0]], found.end()) if found else None


def match_duration(text: str, at: int) -> tuple[str, int] | None:
    """Read a length of working time: `2 days`, `4h`, `a week`, `half a day`.

    Of `2-3 days` it is the longer. Its value is a count and a unit, `30m`, `4h`, `2d` or `1w`. Forty-eight hours are two days, as people
    mean them, and a month is four weeks.
    """
    if found := _SPECIAL_DURATION.match(text, at):
        return _SPECIAL[found[0]], found.end()
    found = _DURATION.match(text, at)
    if not found:
        return None
    times, unit = _UNITS[found[3]]
    count = times * (int(found[1]) if found[1] else _COUNTS[found[2]])
    for small, large, size in (("m", "h", 60), ("h", "d", 24)):
        if unit == small and count % size == 0:
            count, unit = count // size, large
    return (f"{count}{unit}", found.end()) if 1 <= count <= _LONGEST[unit] else None
