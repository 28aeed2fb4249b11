"""The vocabulary of the header: which words and phrases mean which channel, direction and outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import product

from relnote.domain.words import Channel, Direction, Outcome


class Role(StrEnum):
    """What a stretch of a header line says."""

    CHANNEL = "channel"
    DIRECTION = "direction"
    OUTCOME = "outcome"
    LENGTH = "length"
    SHARE = "share"
    DAY = "day"
    CLOCK = "clock"
    MOMENT = "moment"
    TEXT = "text"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What one word, one phrase or a whole line says, a field a role; what it does not say is None."""

    channel: Channel | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    length: int | None = None
    """Seconds."""
    share: int | None = None
    """Percent of the talk that was yours."""
    day: date | None = None
    clock: tuple[int, int] | None = None
    """Hour and minute."""
    moment: datetime | None = None
    """In UTC."""

    def said(self) -> Iterator[tuple[Role, object]]:
        """Give what it says, role by role."""
        for role in Role:
            value = getattr(self, role, None)
            if value is not None:
                yield role, value


CHANNEL_WORDS: dict[Channel, str] = {
    Channel.EMAIL: "email",
    Channel.PHONE: "call",
    Channel.TEXT: "text",
    Channel.SOCIAL: "social",
    Channel.LETTER: "letter",
    Channel.FAX: "fax",
    Channel.IN_PERSON: "met",
    Channel.VIDEO: "video",
    Channel.NEWSLETTER: "newsletter",
    Channel.BLOG: "blog",
    Channel.WEBSITE: "website",
    Channel.NOTE: "note",
}
"""The word that a header is written with, for each channel."""

OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.REACHED: "reached",
    Outcome.VOICEMAIL: "voicemail",
    Outcome.NO_ANSWER: "no answer",
    Outcome.BOUNCED: "bounced",
    Outcome.SENT: "sent",
    Outcome.RECEIVED: "received",
    Outcome.OPENED: "opened",
}
"""The words that a header is written with, for each outcome; also how it is told."""

DIRECTION_NAMES = {Direction.IN: "inbound", Direction.OUT: "outbound"}
"""How a direction is told."""

ARTICLES = frozenset({"a", "an", "the"})
"""Dropped when a phrase is looked up."""

FILLERS = (
    ARTICLES
    | frozenset(
        [
            "on",
            "at",
            "for",
            "with",
            "and",
            "by",
            "via",
            "to",
            "i",
            "we",
            "was",
            "had",
            "have",
            "of",
            "her",
            "him",
            "them",
            "it",
            "-",
            "–",
            "—",
            "&",
            "+",
            "/",
            "…",
            "...",
        ],
    )
    | {""}
)
"""Words that say nothing by themselves between words that were understood."""

_CHANNELS: dict[Channel, tuple[str, ...]] = {
    Channel.EMAIL: ("email", "e-mail", "mail", "emailed", "e-mailed", "mailed", "email message"),
    Channel.PHONE: ("call", "called", "phone", "phoned", "rang", "telephone", "telephoned", "tel"),
    Channel.TEXT: ("text", "texted", "sms", "message", "messaged", "text message", "imessage"),
    Channel.SOCIAL: (
        *("social", "dm", "direct message", "linkedin", "whatsapp", "instagram", "facebook", "mastodon"),
        *("messenger", "telegram", "signal", "slack", "wechat", "bluesky", "twitter"),
    ),
    Channel.LETTER: ("letter", "by post", "postcard"),
    Channel.FAX: ("fax", "faxed"),
    Channel.IN_PERSON: (
        *(
            "met",
            "meet",
            "meeting",
            "in person",
            "in_person",
            "in-person",
            "face to face",
            "visit",
            "visited",
        ),
        *(
            "lunch",
            "coffee",
            "dinner",
            "breakfast",
            "drinks",
            "met for lunch",
            "met for coffee",
            "visit in person",
        ),
        *("i met", "we met"),
    ),
    Channel.VIDEO: (
        "video",
        "zoom",
        "teams",
        "skype",
        "facetime",
        "webex",
        "google meet",
        "video conference",
    ),
    Channel.NEWSLETTER: ("newsletter",),
    Channel.BLOG: ("blog", "blog post", "blog comment"),
    Channel.WEBSITE: ("website", "web site", "website visit", "visited website", "visited site"),
    Channel.NOTE: ("note", "private note", "memo"),
}
_DIRECTIONS: dict[Direction, tuple[str, ...]] = {
    Direction.IN: (
        *("in", "inbound", "incoming", "←", "<-", "⇢", "from her", "from him", "from them", "to me", "to us"),
        *("called me", "called us", "rang me", "she wrote", "he wrote", "they wrote"),
    ),
    Direction.OUT: (
        *("out", "outbound", "outgoing", "→", "->", "to her", "to him", "to them", "from me", "from us"),
        *("i wrote", "we wrote"),
    ),
}
_OUTCOMES: dict[Outcome, tuple[str, ...]] = {
    Outcome.REACHED: (
        *("reached", "spoke", "talked", "answered", "spoke to", "spoke with", "talked to", "talked with"),
        *("we spoke", "we talked", "picked up"),
    ),
    Outcome.VOICEMAIL: (
        *("voicemail", "voice mail", "vm", "left message", "left voicemail", "left voice mail", "left vm"),
        *("answering machine", "left word"),
    ),
    Outcome.NO_ANSWER: (
        *("no answer", "no-answer", "no_answer", "missed", "not reached", "did not answer", "didn't answer"),
        *("no reply", "busy", "no show", "no-show", "did not pick up", "didn't pick up"),
    ),
    Outcome.BOUNCED: ("bounced", "bounce", "returned", "undeliverable", "came back"),
    Outcome.SENT: ("sent", "i sent", "we sent"),
    Outcome.RECEIVED: ("received", "got back"),
    Outcome.OPENED: ("opened",),
}
_SHE = ("she", "he", "they")
_I = ("i", "we")
_ACTED: dict[Channel, tuple[str, ...]] = {
    Channel.PHONE: ("called", "rang", "phoned", "telephoned"),
    Channel.EMAIL: ("emailed", "e-mailed", "mailed"),
    Channel.TEXT: ("texted", "messaged"),
    Channel.FAX: ("faxed",),
    Channel.IN_PERSON: ("visited",),
}
_VIDEO_TOOLS = ("video", "zoom", "teams", "skype", "facetime", "webex", "online", "google meet")
_SOCIAL_TOOLS = ("whatsapp", "linkedin", "instagram", "facebook", "telegram", "signal", "slack")


def _phrases() -> dict[str, Meaning]:
    """Put the tables together: single words, `she called`, `zoom call`, `she left a message`."""
    table = {word: Meaning(channel=channel) for channel, words in _CHANNELS.items() for word in words}
    for direction, words in _DIRECTIONS.items():
        table |= {word: Meaning(direction=direction) for word in words}
    for outcome, words in _OUTCOMES.items():
        table |= {word: Meaning(outcome=outcome) for word in words}
    for channel, verbs in _ACTED.items():
        for who, verb in product(_SHE, verbs):
            table[f"{who} {verb}"] = Meaning(channel=channel, direction=Direction.IN)
            table[f"{who} {verb} me"] = table[f"{who} {verb} us"] = Meaning(
                channel=channel, direction=Direction.IN
            )
        for who, verb in product(_I, verbs):
            table[f"{who} {verb}"] = Meaning(channel=channel, direction=Direction.OUT)
        table |= {
            f"{verb} {whom}": Meaning(channel=channel, direction=Direction.IN)
            for verb in verbs
            for whom in ("me", "us")
        }
    for who, what in product(
        _SHE, ("left message", "left voicemail", "left me message", "left me voicemail")
    ):
        table[f"{who} {what}"] = Meaning(direction=Direction.IN, outcome=Outcome.VOICEMAIL)
    for who, what in product(_I, ("left message", "left voicemail")):
        table[f"{who} {what}"] = Meaning(direction=Direction.OUT, outcome=Outcome.VOICEMAIL)
    table |= {f"{who} sent": Meaning(direction=Direction.IN, outcome=Outcome.RECEIVED) for who in _SHE}
    for tool, what in product(_VIDEO_TOOLS, ("call", "meeting", "chat")):
        table[f"{tool} {what}"] = Meaning(channel=Channel.VIDEO)
    for tool, what in product(("phone", "telephone"), ("call", "meeting", "chat")):
        table[f"{tool} {what}"] = Meaning(channel=Channel.PHONE)
    for tool, what in product(_SOCIAL_TOOLS, ("message", "chat", "dm")):
        table[f"{tool} {what}"] = Meaning(channel=Channel.SOCIAL)
    for meal in ("lunch", "coffee", "dinner", "breakfast"):
        table[f"{meal} meeting"] = Meaning(channel=Channel.IN_PERSON)
    return table


PHRASES: dict[str, Meaning] = _phrases()
"""Every word and phrase, in lower case and without articles."""

_WORDS_OF_TIME = ("today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
_WORDS_OF_LENGTH = (
    "sunday",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "just",
    "noon",
    "midnight",
    "ago",
)
_CLOSE = 0.79
_LONGEST_WORD = 24


def header_words() -> tuple[str, ...]:
    """Give the words to complete a header with, plainest first."""
    plain = (*CHANNEL_WORDS.values(), "in", "out", *OUTCOME_WORDS.values(), "today", "yesterday", "just now")
    more = (word for word in PHRASES if word.isascii() and word.isalpha() and len(word) > 2)
    return tuple(dict.fromkeys((*plain, *more)))


_KNOWN = tuple(dict.fromkeys((*header_words(), *_WORDS_OF_TIME, *_WORDS_OF_LENGTH)))


def nearest_word(word: str) -> str:
    """Give the known word that `word` most resembles; empty if none is near."""
    if len(word) > _LONGEST_WORD:
        return ""
    import difflib

    near = difflib.get_close_matches(word.casefold(), _KNOWN, n=1, cutoff=_CLOSE)
    return near[0] if near else ""
