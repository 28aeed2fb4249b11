"""Reading one header line: which stretch of it says what, and what was not understood.

Words are tried in stretches, the longest first, so that `no answer` wins over `answer` and
`an hour and a half ago` over `an hour`. Order and case do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from relnote.domain.dates import NAMES_TOO, day_problem, parse_clock, parse_day, parse_length
from relnote.domain.header_words import ARTICLES, FILLERS, PHRASES, Meaning, Role, nearest_word


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line that was understood: columns `start` up to `end`."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that was not understood; once three have followed each other, the rest of the line."""

    start: int
    end: int
    word: str
    """As typed."""
    suggestion: str
    """The known word it most resembles; empty if none."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the line without the marks around it, in lower case; or a quoted text, as it is."""

    start: int
    end: int
    word: str
    quoted: bool = False


_TOKEN = re.compile(
    r"""(?P<quote>["“”„])|[→←⇢]|->|<-|(?:[^\s,;|·"“”„→←⇢]|(?<=[0-9]),(?=[0-9]))+""",
)
_ARROWS = frozenset({"→", "←", "⇢", "->", "<-"})
_CLOSING = re.compile(r'["“”]')
_OPENERS, _CLOSERS = "([{<'‘’*_", ")]}>.!?:'‘’*_"
_WITH_MARK = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.|[0-9]+'")
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
_MOST_TOKENS = 80
_TEXT_AFTER = 3
"""So many unknown words in a row begin a text: nothing behind them is read."""


def tokens_of(line: str) -> list[Token]:
    """Cut a line into words and quoted texts; a quote left open goes to the end of the line."""
    found: list[Token] = []
    at = 0
    while len(found) < _MOST_TOKENS and (match := _TOKEN.search(line, at)) is not None:
        start, at = match.span()
        if match["quote"]:
            closing = _CLOSING.search(line, at)
            text = line[at : closing.start() if closing else len(line)]
            at = closing.end() if closing else len(line)
            found.append(Token(start, at, text, quoted=True))
        else:
            found.append(_trimmed(start, match[0]))
    if at < len(line.rstrip()):
        found.append(Token(at, len(line.rstrip()), line[at:].strip()))
    return found


def _trimmed(start: int, raw: str) -> Token:
    """Take the marks off a word, but not those that say something: `12.11.`, `45'`, `<-`."""
    if raw in _ARROWS:
        return Token(start, start + len(raw), raw)
    word = raw.lstrip(_OPENERS)
    start += len(raw) - len(word)
    if not _WITH_MARK.fullmatch(word):
        word = word.rstrip(_CLOSERS)
    return Token(start, start + len(word), word.casefold())


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


class HeaderReader:
    """Goes once through a line and gathers what it says, what it does not, and what contradicts itself."""

    def __init__(self, line: str, now: datetime, today: date) -> None:
        self.line = line
        self.now = now
        self.today = today
        self.meaning = Meaning()
        """What was said, each role as it was first said."""
        self.texts: list[str] = []
        """Quoted texts."""
        self.spans: list[Span] = []
        self.unknown: list[Unknown] = []
        self.leftover: list[str] = []
        """Stretches that said nothing about the exchange, as typed."""
        self.problems: list[str] = []
        self.text_begins = False
        """Whether so many unknown words followed each other that the rest was taken as text."""
        self._typed: dict[Role, str] = {}
        self._idle: list[tuple[Token, bool]] = []
        """The words since the last one that was understood, and whether each is worth keeping."""
        self._strange = 0
        """How many of them are unknown."""
        self._read(tokens_of(line))

    def _read(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            at += self._take(tokens, at) or self._pass(tokens, at)
            if self._strange >= _TEXT_AFTER:
                self._begin_text()
                return
        self._end_idle()

    def _take(self, tokens: Sequence[Token], at: int) -> int:
        """Read the longest stretch from `at` on that says something; how many words it has, or none."""
        if tokens[at].quoted:
            self._note(tokens[at : at + 1], Role.TEXT)
            self.texts.append(tokens[at].word)
            return 1
        for width in range(min(_WIDEST, len(tokens) - at), 0, -1):
            stretch = tokens[at : at + width]
            before_ago = tokens[at].word == "in" and width > 1 and _word_at(tokens, at + width) == "ago"
            if before_ago or any(token.quoted for token in stretch):
                continue
            reading = read_words([token.word for token in stretch], self.now, self.today)
            if reading is not None:
                said = tuple(reading.said())
                typed = self._note(stretch, said[0][0])
                for role, value in said:
                    self._set(role, value, typed)
                return width
        return 0

    def _pass(self, tokens: Sequence[Token], at: int) -> int:
        """Pass over what says nothing: one word, or a day that is impossible or has two readings."""
        for width in range(min(3, len(tokens) - at), 0, -1):
            stretch = tokens[at : at + width]
            problem = day_problem(self.line[stretch[0].start : stretch[-1].end], self.today)
            if problem and not any(token.quoted for token in stretch):
                self.problems.append(problem)
                self._idle += [(token, True) for token in stretch]
                self._miss(stretch, "")
                return width
        token = tokens[at]
        strange = token.word not in FILLERS
        self._idle.append((token, strange))
        if strange and token.word[0] not in "@#":  # a mention or a tag is text, and known to be
            self._miss([token], nearest_word(token.word))
        return 1

    def _note(self, stretch: Sequence[Token], role: Role) -> str:
        self._end_idle()
        start, end = stretch[0].start, stretch[-1].end
        self.spans.append(Span(start, end, role))
        return self.line[start:end]

    def _set(self, role: Role, value: Any, typed: str) -> None:
        known = getattr(self.meaning, role)
        if known is None:
            self.meaning = replace(self.meaning, **{role: value})
            self._typed[role] = typed
        elif known != value:
            self.problems.append(
                f"This names two {_PLURALS[role]}, {self._typed[role]} and {typed}; keep one."
            )

    def _miss(self, stretch: Sequence[Token], suggestion: str) -> None:
        self._strange += 1
        start, end = stretch[0].start, stretch[-1].end
        self.unknown.append(Unknown(start, end, self.line[start:end], suggestion))

    def _end_idle(self) -> None:
        """Keep the words passed over, as typed, unless all of them are fillers."""
        if any(kept for _, kept in self._idle):
            self.leftover.append(self.line[self._idle[0][0].start : self._idle[-1][0].end])
        self._idle.clear()
        self._strange = 0

    def _begin_text(self) -> None:
        """Take the line from the words passed over to its end as text."""
        self.text_begins = True
        start = self._idle[0][0].start
        rest = self.line[start:].rstrip()
        self.leftover.append(rest)
        first = next(unknown.start for unknown in self.unknown if unknown.start >= start)
        self.unknown = [unknown for unknown in self.unknown if unknown.start < start]
        self.unknown.append(Unknown(first, start + len(rest), self.line[first : start + len(rest)], ""))


_PLURALS = {
    Role.CHANNEL: "channels",
    Role.DIRECTION: "directions",
    Role.OUTCOME: "outcomes",
    Role.LENGTH: "lengths",
    Role.SHARE: "talk shares",
    Role.DAY: "days",
    Role.CLOCK: "times of day",
    Role.MOMENT: "moments",
}
