"""Words that may be quoted: who could be asked, who was, and what they allowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from relnote.domain.dates import describe_day
from relnote.domain.feedback import QUOTABLE, QUOTED_WITHIN, Heard
from relnote.domain.feedback_words import FeedbackKind, QuotingState
from relnote.domain.text import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of somebody, and how far it is with quoting them."""

    contact_id: int
    name: str
    title: str = ""
    organisation: str = ""
    feedback_id: int | None = None
    testimonial_id: int | None = None
    """None for a candidate, who was not asked yet."""
    state: QuotingState | None = None
    kind: FeedbackKind | None = None
    said: str
    """What they said, in the words of the note."""
    said_on: date | None = None
    wording: str = ""
    """What they were asked for, or allowed."""
    asked_on: date | None = None
    ended_on: date | None = None
    interaction_id: int | None = None
    """The note in which they said it."""


def quotable(said: Iterable[Heard], asked_at: Mapping[int, datetime], now: datetime) -> list[Heard]:
    """Give what people could be asked for, the newest first, of each of them each piece once.

    `asked_at` tells when a contact was last asked: what they said before that is not asked about again.
    """
    found: dict[tuple[int, int], Heard] = {}
    for heard in sorted(said, key=lambda heard: (heard.heard_at, heard.id), reverse=True):
        asked = asked_at.get(heard.contact_id)
        fresh = heard.heard_at > now - QUOTED_WITHIN and (asked is None or heard.heard_at > asked)
        if fresh and heard.kind in QUOTABLE:
            found.setdefault((heard.contact_id, heard.feedback_id), heard)
    return list(found.values())


STATE_WORDS = {
    None: "could be asked",
    QuotingState.ASKED: "asked",
    QuotingState.GRANTED: "granted",
    QuotingState.DECLINED: "declined",
}
"""What each state is called."""

_ORDER = (QuotingState.GRANTED, None, QuotingState.ASKED)
_TITLES = {
    QuotingState.GRANTED: "May be quoted",
    None: "Could be asked; not to be quoted yet",
    QuotingState.ASKED: "Asked, no answer yet; not to be quoted yet",
}


def as_markdown(quotes: Iterable[Quote], today: date) -> str:
    """Write them as Markdown, those that may be quoted first, in the wording that was allowed.

    What somebody would rather not have quoted is left out: the file is passed on to others.
    """
    found = list(quotes)
    lines = ["# Testimonials", ""]
    for state in _ORDER:
        these = [quote for quote in found if quote.state is state]
        if these:
            lines += [f"## {_TITLES[state]}", ""]
            lines += [line for quote in these for line in _quoted(quote, today)]
    return (
        "\n".join(lines)
        if len(lines) > 2
        else "# Testimonials\n\nNobody said anything yet that could be quoted.\n"
    )


def _quoted(quote: Quote, today: date) -> Iterator[str]:
    words = quote.wording if quote.state is QuotingState.GRANTED else quote.said
    yield from (f"> {_plain(line)}" for line in words.splitlines() or [""])
    yield ">"
    yield f"> — {_plain(who(quote))}"
    yield ""
    told = [f"said {describe_day(quote.said_on, today)}"] if quote.said_on else []
    told += [f"asked {describe_day(quote.asked_on, today)}"] if quote.asked_on else []
    told += [f"{STATE_WORDS[quote.state]} {describe_day(quote.ended_on, today)}"] if quote.ended_on else []
    if told:
        yield f"{', '.join(told)}."
        yield ""


def who(quote: Quote) -> str:
    """Name whose words they are: `Mary Chen, VP Operations, Acme Robotics`."""
    parts = (quote.name, quote.title, quote.organisation)
    return ", ".join(one_line(part) for part in parts if part.strip())


def _plain(text: str) -> str:
    """Keep the signs of Markdown in somebody's words from meaning anything."""
    return "".join(f"\\{char}" if char in r"\`*_[]<>#|~" else char for char in one_line(text))
