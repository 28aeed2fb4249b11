"""The day by which something is to be done, read from its words: `send drawings by Tue`, `call her 12 Dec`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from relnote.domain.dates import MONTH_NAMES, NAMES_TOO, day_problem, parse_day


@dataclass(frozen=True, slots=True)
class Due:
    """When a text is due, and what it says without those words. Columns count from 0, ends are exclusive."""

    on: date | None
    start: int
    end: int
    """The columns of the words that say the day; equal when there are none."""
    text_start: int
    text_end: int
    """The columns of what is left: all of the text where those words stand in its middle."""
    problem: str = ""
    """Why what looks like a day is none, in one sentence."""


_DUE_WORD = re.compile(
    r"(?:^|(?<=[\s(\[]))(?P<word>by|on|before|due(?: on| by)?):?\s+",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"(?<=\s)(?:today|tomorrow|in\s+[0-9]{1,3}\s+(?:days?|weeks?|months?))[.!\s]*$",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"[0-9]+ ?(?:d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)", re.IGNORECASE)
"""`extend it by 2 weeks` says how far, not when."""
_NAMED = re.compile(
    r"\b(?:mon|tues?|weds?|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\b"
    rf"|\b(?:{'|'.join(MONTH_NAMES)})[a-z]*\b|[0-9]{{4}}[-/.]|[-/.][0-9]{{4}}",
    re.IGNORECASE,
)
"""A weekday, a month or a year: without one, `1.2.` or `3/4` as the last words may be anything."""
_WORDS_TOO = frozenset({"sat", "sun", "wed"})
"""As the last word these are weekdays only if they begin with a capital."""
_TAKES_A_DAY = frozenset(
    word
    for words in (
        "a about after all and are as at away before between busy by casual closed each every first for free",
        "from in is last like month my no not of off on open or our past per previous re since than that the",
        "their these this those till to until via vs was week were what when which with your his & next",
        "ash black cyber easter giving good happy holy maundy palm pancake shrove super whit",
    )
    for word in words.split()
)
"""After one of these a day is part of what is said: `ask about Friday`, `free Friday`, `Good Friday`."""
_STOP = re.compile(r"\s*(?:$|[,;()\[\]–—]|-(?!\S))")
_ONE_OF_TWO = re.compile(r"\s*(?:and|or|to|till|until)\b|\s*[-–/]\s*\S", re.IGNORECASE)
_NOT_CUT = re.compile(
    r"\s*(?:at|noon|lunch|lunchtime|morning|afternoon|evening|night|latest)\b",
    re.IGNORECASE,
)
"""More is said of the day than can be taken out: `by Friday noon the list`."""
_ARTICLE = re.compile(r"\s*(?:the|a|an|my|our|his|her|its|their|your|all|some)\b", re.IGNORECASE)
_EDGE = " \t([,;–—-"
_LONGEST = 60
"""The words of a day take so many characters at most, and stand so near the end if they end the text."""
_MOST_WORDS = 6
_READ = 1000
"""Further than this a text is not searched for a day in its middle."""
_WORD = re.compile(r"\S+")


def read_due(text: str, written_on: date) -> Due:
    """Read when a text is due, forwards from the day it was written.

    `by`, `before` or `due` and a day count at the end; then at the beginning, or before a comma, a dash or a
    bracket, if all of them name one day; then `on` and a day at the end; then the last words, if they are a
    day. What is no day stays text: `send by post`.
    """
    inside = list(_inside(text, written_on))
    days = {due.on for due in inside if due.on}
    at_end = _at_end(text, written_on)
    by_end = at_end if at_end and text[at_end.start : at_end.start + 3].casefold() != "on " else None
    first = next((due for due in inside if due.on), None) if len(days) == 1 else None
    for due in (by_end, first):
        if due and due.on:
            return due
    found = (at_end, _bare(text, written_on)) if not days else ()
    dated = next((due for due in found if due and due.on), None)
    told = (due for due in (at_end, *inside, *found) if due and due.problem)
    return dated or next(told, Due(None, len(text), len(text), 0, len(text)))


def _day(said: str, written_on: date) -> date | None:
    """Read the words after `by`: names stay names, and a length of time is no day."""
    words = " ".join(said.split()).rstrip(".")
    if words.casefold() in NAMES_TOO or _LENGTH.fullmatch(words):
        return None
    return parse_day(said, written_on, prefer="future")


def _cut_end(text: str, start: int, day: date) -> Due:
    return Due(day, start, len(text), 0, len(text[:start].rstrip(_EDGE)))


def _problem(text: str, problem: str) -> Due:
    return Due(None, len(text), len(text), 0, len(text), problem)


def _at_end(text: str, written_on: date) -> Due | None:
    """Read the day that ends the text, behind its `by`, `on`, `before` or `due`."""
    problem = ""
    for word in reversed(list(_DUE_WORD.finditer(text, max(0, len(text) - _LONGEST)))):
        said = text[word.end() :].rstrip(" \t)]!")
        day = _day(said, written_on)
        if day is not None:
            return _cut_end(text, word.start(), day)
        problem = day_problem(said, written_on) or problem
    return _problem(text, problem) if problem else None


def _inside(text: str, written_on: date) -> Iterator[Due]:
    """Read the days that follow a `by`, `before` or `due` and do not end the text."""
    for word in _DUE_WORD.finditer(text[:_READ]):
        if word["word"].casefold() == "on":
            continue
        tail = text[word.end() : word.end() + _LONGEST]
        leads = not text[: word.start()].strip(_EDGE)
        ends = [found.end() for found, _ in zip(_WORD.finditer(tail), range(_MOST_WORDS), strict=False)]
        for end in reversed(ends):
            said = tail[:end].rstrip(",;:)]!")
            rest = text[word.end() + len(said) :]
            if not rest.strip(" \t,;.!:)]") or said[:3].casefold() == "on ":
                continue
            stops = said.endswith(".") or _STOP.match(rest) is not None
            if not (stops or leads) or (not stops and _ONE_OF_TWO.match(rest)):
                continue
            day = _day(said, written_on)
            if day is not None:
                yield _within(text, word, word.end() + len(said), day)
                break
            problem = day_problem(said, written_on)
            if problem:
                yield _problem(text, problem)
                break


def _within(text: str, word: re.Match[str], end: int, day: date) -> Due:
    """Take a day out of the beginning of a text where the rest can stand alone; else leave the words as they are."""
    rest = text[end:]
    stops, article = _STOP.match(rest), _ARTICLE.match(rest)
    alone = stops or article or word["word"].casefold() != "before"
    if text[: word.start()].strip(_EDGE) or not alone or _NOT_CUT.match(rest):
        return Due(day, word.start(), end, 0, len(text))
    left = rest.lstrip(" \t.,;:)]–—-")
    return Due(day, word.start(), end, len(text) - len(left), len(text))


def _bare(text: str, written_on: date) -> Due | None:
    """Read the last words as a day, if they are one and the word before them leaves them alone."""
    near = max(0, len(text) - _LONGEST)
    soon = _SOON.search(text, near)
    day = soon and parse_day(soon[0], written_on, prefer="future")
    if soon and day:
        return _cut_end(text, soon.start(), day)
    for word in list(_WORD.finditer(text, near))[-_MOST_WORDS:]:
        said = text[word.start() :].strip(" \t()[]!")
        if not _NAMED.search(said) or not _stands_alone(text[: word.start()], said):
            continue
        day = parse_day(said, written_on, prefer="future")
        if day is not None:
            return _cut_end(text, word.start(), day) if day >= written_on else None
        problem = day_problem(said, written_on)
        if problem:
            return _problem(text, problem)
    return None


def _stands_alone(before: str, said: str) -> bool:
    """Tell whether words that may be a day are not part of what is said before them."""
    words = re.findall(r"[^\s,;:.()\[\]–—/-]+", before[-_LONGEST:].casefold())
    first = said.split(maxsplit=1)[0].casefold()
    if not words or said in _WORDS_TOO or first in _TAKES_A_DAY - {"this", "next"}:
        return False
    ranged = before.rstrip().endswith(("-", "–", "—", "/")) and words[-1][0].isdigit()
    return words[-1] not in _TAKES_A_DAY and not _NAMED.fullmatch(words[-1]) and not ranged
