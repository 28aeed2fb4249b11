"""The one grammar for "what happened": the note editor's header, the log line and `relnote log`.

`call in 22m yesterday 15:00 40%`, in any order. What is not understood is named, never guessed: where it begins,
the header ends, and the rest of the line is text (`22 minutes, she called, promised a quote by Friday`), but for
a slip between words of the header (`call lumch in 22m`); `domain.header_text_place` tells one from the other.

- A day without a clock means noon of that day; `today` alone means now.
- A clock without a day means today, or yesterday where it would otherwise lie in the future.
- A voicemail or an unanswered attempt without a channel was a call.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from relnote.domain.dates import describe_moment
from relnote.domain.header_people import written_name
from relnote.domain.header_reader import HeaderReader, Span, Unknown
from relnote.domain.header_text import describe_exchange, describe_header, format_header
from relnote.domain.header_values import Filled, Header, fill, possible_outcomes
from relnote.domain.header_words import CHANNEL_WORDS, OUTCOME_WORDS, Meaning, Role, header_words
from relnote.domain.moments import day_of, moment_of
from relnote.domain.words import ADDRESSED, TALKED, Channel, Direction, Outcome

__all__ = [
    "Filled",
    "Header",
    "NoteText",
    "Role",
    "Span",
    "Unknown",
    "describe_exchange",
    "describe_header",
    "fill",
    "format_header",
    "header_words",
    "parse_header",
    "read_note",
    "split_note",
    "written_name",
]

_CALLS = frozenset({Outcome.VOICEMAIL, Outcome.NO_ANSWER})
_WHEN = frozenset({Role.DAY, Role.CLOCK, Role.MOMENT})
_LONGEST = 86400
"""Seconds an exchange may last: a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """A note as it was typed, understood."""

    header: Header
    """What the first line said; empty if it is part of the body."""
    filled: Filled
    body: str
    people: tuple[str, ...] = ()
    """Who took part too: what stands behind each @ of the header, as typed."""
    problems: tuple[str, ...] = ()
    """What contradicts itself or cannot be, one sentence each."""
    unknown: tuple[Unknown, ...] = ()
    """Words of the header that were not understood; they are kept in the body."""


def parse_header(line: str, now: datetime, zone: str) -> Header:
    """Read one header line as of `now` (an aware moment) on the clock of `zone`. Never raises on any text."""
    now = now.astimezone(UTC)
    reader = HeaderReader(line, now, day_of(now, zone))
    said = reader.meaning
    channel = said.channel or (Channel.PHONE if said.outcome in _CALLS else None)
    started_at, when_problems = _when(said, now, zone)
    share = said.share if said.share is not None and 0 <= said.share <= 100 else None
    return Header(
        channel=channel,
        direction=said.direction,
        outcome=said.outcome,
        started_at=started_at,
        duration=said.length,
        talk_share=share,
        people=tuple(reader.people),
        text=" ".join(reader.texts),
        leftover=" ".join(reader.leftover),
        spans=tuple(reader.spans),
        unknown=tuple(reader.unknown),
        problems=(*reader.problems, *when_problems, *_contradictions(channel, said)),
        prose=_is_prose(reader),
    )


def _is_prose(reader: HeaderReader) -> bool:
    """Tell a line of text, in which a word or two happened to mean something, from a header."""
    spans = [span for span in reader.spans if span.role not in {Role.TEXT, Role.PERSON}]
    if not spans:
        return True
    said = reader.meaning
    if not (said.channel or said.outcome) and any(not unknown.suggestion for unknown in reader.unknown):
        return not reader.problems
    led = not any(unknown.start < spans[0].start for unknown in reader.unknown)
    strange = len(reader.unknown) + (2 if reader.text_begins else 0)
    return strange > len(spans) and not (led and reader.meaning.channel)


def _when(said: Meaning, now: datetime, zone: str) -> tuple[datetime | None, list[str]]:
    """Tell when it began, None for now, and what is wrong with that."""
    today = day_of(now, zone)
    if said.moment is not None and (said.clock or said.day not in {None, today}):
        return None, ["This names two moments; keep one."]
    try:
        at = _began(said, now, today, zone)
        told = at and describe_moment(at, now, zone)
    except (OverflowError, ValueError):
        return None, ["That day is too far away; write a day such as 2026-11-21."]
    if at is None or told is None or at <= now:
        return at, []
    return at, [f"This would be {told}, in the future; write when it happened, or leave it out for now."]


def _began(said: Meaning, now: datetime, today: date, zone: str) -> datetime | None:
    if said.moment is not None:
        return None if said.moment == now else said.moment.replace(microsecond=0)
    if said.clock is None:
        return None if said.day in {None, today} else moment_of(said.day or today, 12, 0, zone)
    at = moment_of(said.day or today, *said.clock, zone)
    if said.day is None and at > now:
        return moment_of(today - timedelta(days=1), *said.clock, zone)
    return at


def _contradictions(channel: Channel | None, said: Meaning) -> Iterator[str]:
    if channel is None and any(role not in _WHEN for role, _ in said.said()):
        yield "Say on which channel too: call, email, text, met, video, letter or another."
    if channel is Channel.NOTE and (said.direction or said.outcome):
        yield "A private note has no direction and no outcome; name a channel, or leave them out."
    elif channel is not None and said.outcome is not None and said.outcome not in possible_outcomes(channel):
        named = CHANNEL_WORDS[channel], OUTCOME_WORDS[said.outcome]
        yield f"{named[1].capitalize()} does not go with {named[0]}; change one of the two."
    elif (said.direction, said.outcome) == (Direction.IN, Outcome.SENT):
        yield "What came in was received, not sent; write in received, or out sent."
    elif (said.direction, said.outcome) == (Direction.OUT, Outcome.RECEIVED):
        yield "What went out was sent, not received; write out sent, or in received."
    if said.share is not None and not 0 <= said.share <= 100:
        yield "A talk share lies between 0% and 100%."
    elif said.share is not None and channel in ADDRESSED - TALKED:
        yield "A talk share belongs to a talk; leave it out, or write call, met or video."
    if said.length is not None and said.length > _LONGEST:
        yield "A talk lasts a day at most; write a length such as 22m or 1h30."


def read_note(text: str, now: datetime, zone: str) -> NoteText:
    """Understand a note as typed: header line and body, as of `now` on the clock of `zone`.

    A first line that is no header belongs to the body of a private note. What a header says in quotes, and
    its words that were not understood, begin the body: nothing typed is lost.
    """
    header, body = _cut(text, now, zone)
    return NoteText(
        header=header,
        filled=fill(header, now.astimezone(UTC)),
        body=body,
        people=header.people,
        problems=header.problems,
        unknown=header.unknown,
    )


def split_note(text: str, now: datetime, zone: str) -> tuple[str, str]:
    """Cut a note as typed into its header line (empty if the first line is none) and its body."""
    header, body = _cut(text, now, zone)
    return ("" if header.prose else text.partition("\n")[0].rstrip("\r")), body


def _cut(text: str, now: datetime, zone: str) -> tuple[Header, str]:
    line, newline, rest = text.partition("\n")
    if not line.strip():
        return Header(), rest if newline else ""
    header = parse_header(line, now, zone)
    if header.prose:
        return Header(), text
    first = " ".join(filter(None, (header.text, header.leftover)))
    return header, f"{first}{newline}{rest}" if first else rest
