"""A header line in pieces: words and phrases that say something, small words, and what is not understood.

Words are tried in stretches, the longest first, so that `no answer` wins over `answer` and
`an hour and a half ago` over `an hour`. Order and case do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from relnote.domain.dates import NAMES_TOO, day_problem, parse_clock, parse_day, parse_length
from relnote.domain.header_people import person_at
from relnote.domain.header_tokens import Token, tokens_of
from relnote.domain.header_words import ARTICLES, FILLERS, PHRASES, Meaning, nearest_word

_SHARE = re.compile(
    r"(?:(?P<who>me|you|i|my share|i talked|you talked|talk|share|mine|she|he|they|her|him|them) )?"
    r"(?P<share>[0-9]{1,4}(?:\.[0-9]{1,3})?) ?(?:%|percent|per cent)(?: me| mine)?",
)
_THEIR_SHARE = frozenset({"she", "he", "they", "her", "him", "them"})
_ISO = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:z|[+-][0-9]{2}:?[0-9]{2})?",
)
_NOW_WORDS = frozenset({"now", "just now", "right now", "a moment ago"})
_WIDEST = 6
"""Words of the longest stretch that can mean something."""


def read_words(words: Sequence[str], now: datetime, today: date) -> Meaning | None:
    """Tell what a stretch of lower-case words says; None if nothing."""
    if words[0] not in ARTICLES and words[-1] not in ARTICLES:
        meaning = PHRASES.get(" ".join(word for word in words if word not in ARTICLES))
        if meaning is not None:
            return meaning
    text = " ".join(words)
    if text in _NOW_WORDS:
        return Meaning(moment=now)
    seconds = parse_length(text.removesuffix(" ago"))
    if seconds is not None:
        return (
            Meaning(moment=now - timedelta(seconds=seconds))
            if words[-1] == "ago"
            else Meaning(length=seconds)
        )
    share = _SHARE.fullmatch(text)
    if share is not None:
        percent = round(float(share["share"]))
        return Meaning(share=100 - percent if share["who"] in _THEIR_SHARE else percent)
    clock = parse_clock(text)
    if clock is not None:
        return Meaning(clock=clock)
    if _ISO.fullmatch(text):
        return _read_iso(text)
    day = None if text in NAMES_TOO else parse_day(text, today, prefer="past")
    return Meaning(day=day) if day else None


def _read_iso(text: str) -> Meaning | None:
    """Read `2026-11-21 15:03`: on the clock on the wall, unless it names its distance from UTC."""
    try:
        at = datetime.fromisoformat(text.upper())
        if at.tzinfo is not None:
            return Meaning(moment=at.astimezone(UTC))
    except (ValueError, OverflowError):
        return None
    return Meaning(day=at.date(), clock=(at.hour, at.minute))


def _word_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if at < len(tokens) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One or more words that belong together."""

    tokens: tuple[Token, ...]
    meaning: Meaning | None = None
    """What they say, if anything."""
    strange: bool = False
    """Whether they are not understood; small words, mentions and tags are known to say nothing."""
    suggestion: str = ""
    """The known word that a strange one most resembles."""
    problem: str = ""
    """Why this is no day, though it looks like one."""
    person: str = ""
    """Whom they name behind an @."""

    @property
    def start(self) -> int:
        """The column at which it begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.tokens[-1].end

    @property
    def word(self) -> str:
        """Its first word, in lower case."""
        return self.tokens[0].word

    @property
    def quoted(self) -> bool:
        """Whether it is a text in quotes."""
        return self.tokens[0].quoted

    @property
    def idle(self) -> bool:
        """Whether it says nothing about the exchange."""
        return self.meaning is None and not self.quoted and not self.person


def pieces_of(line: str, now: datetime, today: date) -> Iterator[Piece]:
    """Cut a line into pieces, each word by itself as far as possible."""
    tokens = tokens_of(line)
    at = 0
    while at < len(tokens):
        piece = (
            _person(line, tokens, at, now, today)
            or _said(tokens, at, now, today)
            or _unsaid(line, tokens, at, today)
        )
        yield piece
        at += len(piece.tokens)


def _person(line: str, tokens: Sequence[Token], at: int, now: datetime, today: date) -> Piece | None:
    """Read an @ and the name behind it."""

    def is_name(place: int) -> bool:
        word = tokens[place].word
        return word not in FILLERS and not word[0].isdigit() and _said(tokens, place, now, today) is None

    width, name = person_at(line, tokens, at, is_name)
    return Piece(tokens=tuple(tokens[at : at + width]), person=name) if width else None


def _said(tokens: Sequence[Token], at: int, now: datetime, today: date) -> Piece | None:
    """Read the longest stretch from `at` on that says something."""
    if tokens[at].quoted:
        return Piece(tokens=(tokens[at],))
    for width in range(min(_WIDEST, len(tokens) - at), 0, -1):
        stretch = tuple(tokens[at : at + width])
        before_ago = tokens[at].word == "in" and width > 1 and _word_at(tokens, at + width) == "ago"
        if before_ago or any(token.quoted for token in stretch):
            continue
        meaning = read_words([token.word for token in stretch], now, today)
        if meaning is not None:
            return Piece(tokens=stretch, meaning=meaning)
    return None


def _unsaid(line: str, tokens: Sequence[Token], at: int, today: date) -> Piece:
    """Pass over what says nothing: one word, or a day that is impossible or has two readings."""
    for width in range(min(3, len(tokens) - at), 0, -1):
        stretch = tuple(tokens[at : at + width])
        problem = day_problem(line[stretch[0].start : stretch[-1].end], today)
        if problem and not any(token.quoted for token in stretch):
            return Piece(tokens=stretch, strange=True, problem=problem)
    token = tokens[at]
    if token.word in FILLERS or token.word[0] in "@#":
        return Piece(tokens=(token,))
    return Piece(tokens=(token,), strange=True, suggestion=nearest_word(token.word))
