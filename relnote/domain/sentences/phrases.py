"""What sentences are put together from: names, counts, days, and how a channel is spoken of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from relnote.domain.dates import describe_day
from relnote.domain.moments import day_of
from relnote.domain.preferences import describe_value
from relnote.domain.records import Flag
from relnote.domain.text import quoted
from relnote.domain.words import AnswerKind, Channel, Outcome

TRIES: dict[str, tuple[str, str]] = {
    Channel.EMAIL: ("email", "emails"),
    Channel.PHONE: ("call", "calls"),
    Channel.TEXT: ("text", "texts"),
    Channel.SOCIAL: ("message", "messages"),
    Channel.LETTER: ("letter", "letters"),
    Channel.FAX: ("fax", "faxes"),
    Channel.IN_PERSON: ("visit", "visits"),
    Channel.VIDEO: ("video call", "video calls"),
}
"""What an attempt on a channel is called, one and several."""


def quote_of(flag: Flag) -> str:
    """Give the text a flag is about, in quotes and on one line."""
    return quoted(str(flag.evidence["text"]))


def days_ago(value: object, today: date) -> int:
    """Tell how many days ago an ISO day was; less than 0 if it is still to come."""
    return (today - date.fromisoformat(str(value))).days


def days_late(flag: Flag, today: date) -> int:
    """Tell by how many days something is late; less than 0 if it is still to come."""
    return days_ago(flag.evidence["due_on"], today)


def day_named(value: object, today: date) -> str:
    """Say an ISO day as seen from today: `yesterday`, `Fri 20 Nov`."""
    return describe_day(date.fromisoformat(str(value)), today)


def counted(number: int, one: str, many: str) -> str:
    """Say a number of things: `1 day`, `3 days`."""
    return f"{number} {one if number == 1 else many}"


def ordinal(number: int) -> str:
    """Say a place in a row: `2nd`, `3rd`, `4th`."""
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def listed(parts: list[str]) -> str:
    """Say several things in a row: `a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def tries_listed(counts: object) -> str:
    """Say how often each channel was tried: `2 calls and 1 email`."""
    assert isinstance(counts, Mapping)
    return listed([counted(int(count), *TRIES[str(channel)]) for channel, count in counts.items()])


def wait_said(wait: str) -> tuple[str, str]:
    """Say a wait, and the verb that goes with it: `2 days` and `have`, `1 week` and `has`."""
    said = describe_value(AnswerKind.DURATION, wait)
    return said, "has" if said.startswith("1 ") else "have"


def channel_named(value: object) -> str:
    """Say a channel: `phone`."""
    return describe_value(AnswerKind.CHANNEL, str(value))


def tried(answered: object, tries: object, channel: object) -> str:
    """Say how many attempts on a channel were answered: `1 of 8 calls`."""
    return f"{answered} of {tries} {TRIES[str(channel)][tries != 1]}"


def try_named(channel: object, outcome: object) -> str:
    """Say what an attempt was: `email`, `voicemail`, `call`."""
    return "voicemail" if outcome == Outcome.VOICEMAIL else TRIES[str(channel)][0]


def local_day(moment: object, today: date, zone: str) -> str:
    """Say the day of an ISO moment in a zone, as seen from today."""
    return describe_day(day_of(datetime.fromisoformat(str(moment)), zone), today)


def days_since(moment: object, today: date, zone: str) -> int:
    """Tell how many days ago an ISO moment was, in a zone."""
    return (today - day_of(datetime.fromisoformat(str(moment)), zone)).days
