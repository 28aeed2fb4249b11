"""What sentences are put together from: names, counts, days, and how a channel is spoken of."""

from __future__ import annotations

from datetime import date, datetime

from relnote.domain.dates import describe_day
from relnote.domain.moments import day_of
from relnote.domain.records import Flag
from relnote.domain.text import one_line
from relnote.domain.words import Channel, Outcome

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


def text_of(flag: Flag) -> str:
    """Give the text a flag is about, on one line."""
    return one_line(str(flag.evidence["text"]))


def due_day(flag: Flag) -> date:
    """Give the day by which something is due."""
    return date.fromisoformat(str(flag.evidence["due_on"]))


def days_late(flag: Flag, today: date) -> int:
    """Tell by how many days something is late; less than 0 if it is still to come."""
    return (today - due_day(flag)).days


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
