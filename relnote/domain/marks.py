"""Marks: the lines of a note that start with a keyword and a colon (`promise: quote by Friday`).

That somebody is away may be said without a colon as well: `away until 6 Jan`, `on holiday 3-14 Aug`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.dates import describe_day
from relnote.domain.text import one_line
from relnote.domain.words import FACT_OF_MARK, VALUE_OF_MARK, MarkKind

if TYPE_CHECKING:
    from relnote.domain.absence_phrases import Told
    from relnote.domain.due_days import Due
    from relnote.domain.mark_people import Named

# What reads the words of a mark is loaded with the first one: most notes that are saved from the shell hold none.

DEFAULT_KEYWORDS: Mapping[str, MarkKind] = MappingProxyType({kind.value: kind for kind in MarkKind})
"""The keyword of each kind of mark; the configuration may rename them."""

WITH_DAY = frozenset({MarkKind.TODO, MarkKind.PROMISE, MarkKind.THEY_PROMISE})
"""The marks whose text may name the day they are due."""

LEAST_SHARED = 2
"""A note of so many people is shared."""

_LINE = re.compile(
    r"[ \t]*(?:[-*][ \t]+)?(?P<keyword>[^\s:：](?:[^:：]{0,60}[^\s:：])?)[ \t]*[:：][ \t]*(?P<text>.*)",
    re.DOTALL,
)
_AWAY_WORDS = r"away|out of office|on (?:annual |sick |parental )?leave|on (?:holiday|vacation)"
_AWAY = re.compile(
    rf"[ \t]*(?:[-*][ \t]+)?(?P<keyword>{_AWAY_WORDS})[ \t]+(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""The sentences that say without a colon that somebody is away."""
_SENTENCE_ENDS = re.compile(r"\s*(?:$|[.,;!()]|[-–—]\s)")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<rest>.*)")
_ANY_DAY = date(2000, 1, 1)
"""For marks that are only looked for: the days in them do not matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line of a note that becomes something. Columns count characters from 0, ends are exclusive."""

    kind: MarkKind
    line: int
    """Line of the body, counted from 0."""
    keyword_start: int
    keyword_end: int
    """Where the keyword ends, before the colon or the blank."""
    text_start: int
    text_end: int
    """The text stands before or behind the words that say when it is due, or around them."""
    text: str
    """What stands behind the colon, without those words unless they stand in its middle."""
    due_on: date | None = None
    due_start: int = 0
    due_end: int = 0
    """The columns of the words that say when it is due; equal when there are none."""
    away: Told | None = None
    """When they are away, if that is what it tells."""
    about: tuple[int, ...] = ()
    """Whom of the note's people it is for, where it names them."""
    problem: str = ""
    """What is wrong with it, in one sentence; empty if nothing."""


def find_marks(
    body: str,
    written_on: date,
    keywords: Mapping[str, MarkKind] = DEFAULT_KEYWORDS,
    people: Mapping[int, str] = MappingProxyType({}),
) -> tuple[Mark, ...]:
    """Find the marks of a note's body, top to bottom; days count from `written_on`, forwards.

    A keyword stands at the start of its line, perhaps behind blanks and a bullet; case does not matter.
    Fenced code holds no marks. `people` are those who share the note, by name: a mark may be for one of them,
    named behind an @ at an end of its text.
    """
    reading = _Reading({_plain(keyword): kind for keyword, kind in keywords.items()}, written_on, people)
    found = (_mark_of(number, line, reading) for number, line in lines_outside_fences(body))
    return tuple(mark for mark in found if mark is not None)


def marked_lines(body: str) -> frozenset[int]:
    """Give the lines of a text that are marks by their default keywords, counted from 0."""
    return frozenset(mark.line for mark in find_marks(body, _ANY_DAY))


def may_be_mark(line: str) -> bool:
    """Tell cheaply whether a line may be a mark; most are none."""
    return ":" in line or "：" in line or _AWAY.match(line) is not None


def begun_by(keywords: Mapping[str, MarkKind] = DEFAULT_KEYWORDS) -> re.Pattern[str]:
    """Give what finds quickly, in one search, whether a whole text may hold marks; most hold none."""
    words = {form for word in keywords for form in (word, _plain(word))}
    said = "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words))
    begun = rf"^[ \t]*(?:[-*][ \t]+)?(?:(?:{said})[ \t]*[:：]|(?:{_AWAY_WORDS})[ \t])"
    return re.compile(begun, re.IGNORECASE | re.MULTILINE)


def starts_mark(text: str, keywords: Mapping[str, MarkKind] = DEFAULT_KEYWORDS) -> bool:
    """Tell whether a text begins with the keyword of a mark and its colon."""
    match = _LINE.match(text)
    return match is not None and _plain(match["keyword"]) in {_plain(keyword) for keyword in keywords}


class _Reading(NamedTuple):
    kinds: Mapping[str, MarkKind]
    written_on: date
    people: Mapping[int, str]


def _mark_of(number: int, line: str, reading: _Reading) -> Mark | None:
    match = _LINE.match(line)
    if match is not None and (keyword := _plain(match["keyword"])) in reading.kinds:
        from relnote.domain.mark_people import named_in

        named = named_in(match["text"].rstrip(), reading.people)
        return _mark(reading.kinds[keyword], number, match, reading, named)
    match = _AWAY.match(line)
    if match is None:
        return None
    from relnote.domain.absence_phrases import read_away
    from relnote.domain.mark_people import Named

    told, _ = read_away(match["text"], reading.written_on)
    # Words that go on are about something else: `away from his desk`, `on leave until May is over`.
    if told is None or not _SENTENCE_ENDS.match(told.rest):
        return None
    return _mark(MarkKind.AWAY, number, match, reading, Named((), 0, len(match["text"].rstrip())))


def _plain(keyword: str) -> str:
    return " ".join(keyword.casefold().split())


def lines_outside_fences(body: str) -> Iterator[tuple[int, str]]:
    """Give each line with its number, leaving out fenced code; an open fence goes to the end."""
    fence = ""
    for number, raw in enumerate(body.split("\n")):
        line = raw.rstrip("\r")
        match = _FENCE.match(line)
        if match is None:
            if not fence:
                yield number, line
        elif not fence:
            fence = match["fence"]
        elif match["fence"].startswith(fence) and not match["rest"].strip():
            fence = ""


def _due_in(kind: MarkKind, said: str, reading: _Reading) -> tuple[Due, Named]:
    """Read when it is due, and which names stand before those words: `samples @Bob by Fri`."""
    from relnote.domain.due_days import Due, read_due
    from relnote.domain.mark_people import Named, named_in

    if kind not in WITH_DAY:
        return Due(None, len(said), len(said), 0, len(said)), Named((), 0, len(said))
    due = read_due(said, reading.written_on)
    return due, named_in(said[due.text_start : due.text_end], reading.people)


def _mark(kind: MarkKind, number: int, match: re.Match[str], reading: _Reading, named: Named) -> Mark:
    written_on = reading.written_on
    said = match["text"][named.start : named.end]
    start = match.start("text") + named.start
    due, before = _due_in(kind, said, reading)
    text_start, text_end = due.text_start + before.start, due.text_start + before.end
    text = said[text_start:text_end]
    problem = due.problem if text else f"Say what after {match['keyword'].lower()}:, or leave the line out."
    if kind is MarkKind.BORN and text:
        from relnote.domain.dated_facts import read_born

        _, problem = read_born(text, written_on)
    away = None
    if kind is MarkKind.AWAY and text:
        from relnote.domain.absence_phrases import read_away

        away, problem = read_away(text, written_on)
    return Mark(
        kind=kind,
        line=number,
        keyword_start=match.start("keyword"),
        keyword_end=match.end("keyword"),
        text_start=start + text_start,
        text_end=start + text_end,
        text=text,
        due_on=due.on,
        due_start=start + due.start,
        due_end=start + due.end,
        away=away,
        about=tuple(dict.fromkeys(named.people + before.people)),
        problem=problem,
    )


_BECOMES = {
    MarkKind.TODO: "follow-up",
    MarkKind.PROMISE: "promise",
    MarkKind.THEY_PROMISE: "their promise",
    MarkKind.ASK_NEXT: "to ask next time",
    MarkKind.PREFERS: "a preference of theirs",
    MarkKind.BOUGHT: "purchase",
    MarkKind.BORN: "birthday",
    MarkKind.HEARD: "remark, on the board",
    MarkKind.SUGGESTION: "suggestion, on the board",
    MarkKind.COMPLAINT: "complaint, on the board",
    MarkKind.PRAISE: "praise, on the board",
    MarkKind.REQUEST: "request, on the board",
    MarkKind.NEW_USE: "new use, on the board",
    MarkKind.TOLD: "tells them what became of it",
    MarkKind.MOVED: "where they are now",
    MarkKind.NEW_JOB: "what they do now",
}


def describe_mark(mark: Mark, today: date, *, arrow: str = "↳", name: str = "", state: str = "") -> str:
    """Tell what a mark will become: `↳ promise, due Tue 24 Nov`; what is wrong with it, if anything is.

    `name` is that of whom it is about, where it could be about others; `state` how it stands already.
    """
    if mark.problem:
        return f"{arrow} {mark.problem}"
    if name:
        arrow = f"{arrow} {one_line(name)}:"
    if mark.kind in VALUE_OF_MARK:
        from relnote.domain.values import describe_value

        return f"{arrow} {describe_value(VALUE_OF_MARK[mark.kind], mark.text)}"
    if mark.away is not None:
        from relnote.domain.absence_phrases import describe_away

        return f"{arrow} {describe_away(mark.away, today)}"
    becomes = _BECOMES[mark.kind]
    if state:
        return f"{arrow} {becomes.partition(', ')[0]}, {state}"
    if mark.kind is MarkKind.BOUGHT:
        from relnote.domain.dated_facts import money, read_bought

        bought = read_bought(mark.text)
        price = f", {money(bought.amount, bought.currency)}" if bought.amount is not None else ""
        return f"{arrow} {becomes}{price}"
    if mark.kind is MarkKind.BORN:
        from relnote.domain.dated_facts import describe_born, read_born

        day, problem = read_born(mark.text, today)
        return f"{arrow} {problem or f'{becomes}, {describe_born(day)}'}"
    if mark.kind not in WITH_DAY:
        return f"{arrow} {becomes}"
    when = "no day" if mark.due_on is None else f"due {describe_day(mark.due_on, today)}"
    return f"{arrow} {becomes}, {when}"


def becomes_fact(mark: Mark) -> bool:
    """Tell whether a mark becomes a dated fact: it is of such a kind, and nothing is wrong with it."""
    return mark.kind in FACT_OF_MARK and not mark.problem


def whose(mark: Mark, people: Mapping[int, str]) -> str:
    """Say whom a mark is about, where that has to be said: in a note of several people, the main one first.

    What it names counts for those, a fact is else that of the main one, and all else goes without saying.
    """
    if len(people) < LEAST_SHARED:
        return ""
    about = mark.about or (tuple(people)[:1] if becomes_fact(mark) else ())
    return ", ".join(people[person] for person in about)


def learned_line(keywords: Mapping[str, MarkKind]) -> str:
    """Give the line a note of a call begins with, still empty: `heard: `."""
    return f"{next(word for word, kind in keywords.items() if kind is MarkKind.HEARD)}: "


def without_empty_learned(text: str, keywords: Mapping[str, MarkKind]) -> str:
    """Leave out of a note the line for what was learned if nothing stands there."""
    empty = learned_line(keywords).strip()
    return "\n".join(line for line in text.split("\n") if line.strip() != empty)


def becomes_value(mark: Mark) -> bool:
    """Tell whether a mark becomes something given or asked for: it is of such a kind, and says what."""
    return mark.kind in VALUE_OF_MARK and bool(mark.text)
