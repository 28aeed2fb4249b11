"""Answers to preference questions: read from what people type, kept in one canonical form, said briefly.

The canonical form is a string by kind of question: weekdays `mon,wed`; hours `08:00-17:00,19:00-21:00`; a channel
by its name; a duration `2d`, `4h`, `1w`, `30m` in the contact's working time; a number in plain digits; a date
in ISO; texts and choices as they are. Weekdays and hours may also be `none`: they were asked, and none is bad.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from relnote.domain import hours
from relnote.domain.answer_words import (
    CHANNEL_WORDS,
    WEEKDAYS,
    WORKDAYS,
    match_channel,
    match_days,
    match_duration,
    plain,
)
from relnote.domain.dates import parse_day
from relnote.domain.records import Question
from relnote.domain.text import folded, one_line
from relnote.domain.words import NONE, AnswerKind

_Item = TypeVar("_Item")

_LIMITS = {"best_days": "worst_days", "best_time": "worst_time", "first_channel": "second_channel"}
OPPOSITE: dict[str, str] = _LIMITS | {second: first for first, second in _LIMITS.items()}
"""Questions whose answers must not agree with each other."""

_NONE_WORDS = frozenset({"none", "no", "never", "no day", "no days", "no time", "neither"})
_DAY_KEYS = dict(zip("mtwhfsu", WEEKDAYS, strict=True)) | {"d": ",".join(WORKDAYS)}
_BETWEEN = re.compile(r"(?:[\s,;/&+·]|(?:and|or)\b)+")
_NUMBER = re.compile(r"([+-]?)0*([0-9]{1,30})(?:\.([0-9]{1,30}))?")
_UNIT_WORDS = {"m": "minute", "h": "hour", "d": "day", "w": "week"}


class AnswerError(ValueError):
    """Text that is no answer to a question; its message is one sentence that says what is accepted."""


def parse_answer(question: Question, text: str, today: date | None = None) -> str:
    """Read an answer to a question, typed or canonical, into its canonical form.

    Args:
        question: The question.
        text: What was typed.
        today: The user's day, with which a date can also be written as people do (`24 nov`).

    Raises:
        AnswerError: It is none; the message says what is accepted.
    """
    if not text.strip():
        raise AnswerError("Type an answer, or say that they would rather not.")
    if question.kind is AnswerKind.DATE and today and (day := parse_day(text, today, prefer="future")):
        return day.isoformat()
    return _PARSERS[question.kind](question, text)


def describe_answer(question: Question, value: str) -> str:
    """Say a canonical value briefly: `Tue Wed Thu`, `8–5`, `email`, `3 days`. Reads back as the same."""
    return describe_value(question.kind, value)


def describe_value(kind: AnswerKind, value: str) -> str:
    """Say a canonical value of a kind of question briefly."""
    if kind is AnswerKind.CHANNEL:
        return value.replace("_", " ")
    if kind is AnswerKind.DURATION:
        count, unit = value[:-1], _UNIT_WORDS[value[-1]]
        return f"{count} {unit}{'' if count == '1' else 's'}"
    if value == NONE:
        return value
    if kind is AnswerKind.HOURS:
        return hours.describe_hours(hours.read(value))
    return _describe_days(value) if kind is AnswerKind.WEEKDAYS else value


def conflict(question_key: str, value: str, answers: Mapping[str, str]) -> str:
    """Say in one sentence why a canonical value does not go with the other answers; empty if it does.

    Args:
        question_key: Key of the question it answers.
        value: Its canonical value.
        answers: Canonical values of what is known, by key of question.
    """
    other_key = OPPOSITE.get(question_key, "")
    other = answers.get(other_key, "")
    if NONE in {value, other} or not other:
        return ""
    known = other_key.replace("_", " ")
    if question_key.endswith("days"):
        both = [day.title() for day in value.split(",") if day in other.split(",")]
        named = known.removesuffix("s")
        return f"A day cannot be best and worst: {' '.join(both)} is a {named} already." if both else ""
    if question_key.endswith("time"):
        mine, theirs = hours.read(value), hours.read(other)
        said = f"Best and worst time must not overlap: the {known} is {hours.describe_hours(theirs)}."
        return said if hours.overlap(mine, theirs) else ""
    channel = describe_value(AnswerKind.CHANNEL, value)
    return f"Choose another channel: {channel} is the {known} already." if value == other else ""


def reach_line(answers: Mapping[str, str], questions: Sequence[Question]) -> str:
    """Say how somebody likes to be reached: `email, then phone · Tue Wed Thu · 8–5 · never Mon · wait 3 days`.

    Args:
        answers: Canonical values by key of question.
        questions: The questions there are; the user's own follow with their names.
    """
    told = {q.key: describe_answer(q, answers[q.key]) for q in questions if answers.get(q.key, NONE) != NONE}
    channels = [told.pop(key) for key in ("first_channel", "second_channel") if key in told]
    best = [told.pop(key) for key in ("best_days", "best_time") if key in told]
    worst = [f"never {told.pop(key)}" for key in ("worst_days", "worst_time") if key in told]
    wait = [f"wait {told.pop('wait')}"] if "wait" in told else []
    own = [f"{q.short.lower()}: {told[q.key]}" for q in questions if q.key in told]
    return " · ".join(filter(None, (", then ".join(channels), *best, *worst, *wait, *own)))


def joined_days(days: Sequence[str]) -> str:
    """Write weekdays in canonical form: each once, from Monday on."""
    return ",".join(day for day in WEEKDAYS if day in days)


def _describe_days(value: str) -> str:
    days = tuple(value.split(","))
    if days in {WEEKDAYS, WORKDAYS}:
        return "any day" if days == WEEKDAYS else "workdays"
    return " ".join(day.title() for day in days)


def _read_all(text: str, match: Callable[[str, int], tuple[_Item, int] | None]) -> list[_Item]:
    """Read expressions with nothing but signs and "and" between them; none if something else is there."""
    items: list[_Item] = []
    at = 0
    while at < len(text):
        if found := match(text, at):
            items.append(found[0])
            at = found[1]
        elif gap := _BETWEEN.match(text, at):
            at = gap.end()
        else:
            return []
    return items


def _parse_weekdays(_question: Question, text: str) -> str:
    said = plain(text)
    if said in _NONE_WORDS:
        return NONE
    letters = said.replace(",", " ").split()
    if set(letters) <= _DAY_KEYS.keys():
        said = ",".join(_DAY_KEYS[letter] for letter in letters)
    days = joined_days(tuple(chain.from_iterable(_read_all(said, match_days))))
    if not days:
        raise AnswerError("Type days of the week, such as tue wed thu, mon-fri, workdays or weekends.")
    return days


def _parse_hours(_question: Question, text: str) -> str:
    said = plain(text)
    if said in _NONE_WORDS:
        return NONE
    ranges = hours.merged(chain.from_iterable(_read_all(said, hours.match_hours)))
    if not ranges:
        raise AnswerError("Type hours, such as before 8, 8-5, after 5, mornings or 10-11:30.")
    return hours.written(ranges)


def _parse_channel(_question: Question, text: str) -> str:
    said = plain(text).removeprefix("by ").removeprefix("the ")
    if found := match_channel(said, 0):
        channel, end = found
        if end == len(said):
            return channel
    from difflib import get_close_matches

    near = get_close_matches(said[:40], CHANNEL_WORDS, n=1)
    perhaps = f"Did you mean {describe_value(AnswerKind.CHANNEL, CHANNEL_WORDS[near[0]])}? " if near else ""
    raise AnswerError(
        f"{perhaps}Type phone, email, text, in person, video, social, letter or fax.",
    )


def _parse_duration(_question: Question, text: str) -> str:
    said = plain(text).removeprefix("wait ")
    said = f"{said} days" if said.isascii() and said.isdigit() else said
    found = match_duration(said, 0)
    if not found or found[1] != len(said):
        raise AnswerError("Type how long, such as 2 days, 4 hours or 1 week.")
    return found[0]


def _parse_text(_question: Question, text: str) -> str:
    return " ".join(text.split())


def _parse_choice(question: Question, text: str) -> str:
    said = folded(text)
    for choice in question.choices:
        if choice == text.strip():
            return choice
    names = {folded(choice): choice for choice in reversed(question.choices)}
    begun = [choice for name, choice in names.items() if name.startswith(said)]
    if said in names or len(begun) == 1:
        return names.get(said) or begun[0]
    from difflib import get_close_matches

    near = get_close_matches(said[:40], names, n=1)
    perhaps = f"Did you mean {one_line(names[near[0]])}? " if near else ""
    raise AnswerError(f"{perhaps}Type one of: {one_line(', '.join(question.choices))}.")


def _parse_number(_question: Question, text: str) -> str:
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        raise AnswerError("Type a number in plain digits, such as 12 or 12.5.")
    part = (found[3] or "").rstrip("0")
    number = f"{found[2]}.{part}" if part else found[2]
    return f"-{number}" if found[1] == "-" and number != "0" else number


def _parse_date(_question: Question, text: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise AnswerError("Type a day as year, month and day, such as 2026-11-24.") from None


_PARSERS: dict[AnswerKind, Callable[[Question, str], str]] = {
    AnswerKind.WEEKDAYS: _parse_weekdays,
    AnswerKind.HOURS: _parse_hours,
    AnswerKind.CHANNEL: _parse_channel,
    AnswerKind.DURATION: _parse_duration,
    AnswerKind.TEXT: _parse_text,
    AnswerKind.CHOICE: _parse_choice,
    AnswerKind.NUMBER: _parse_number,
    AnswerKind.DATE: _parse_date,
}
