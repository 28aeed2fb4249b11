"""The mark `prefers:`: several answers in one line, as a person jots them down.

`text after 5pm, never Monday`, `email then phone`, `Tue Wed Thu, 8-5, wait 3 days`, `not before 8`. Never, not and the
like hold up to the next comma and mean the worst days or time. What is understood can be said back (`second channel:
text · best time: after 5`), and what is said reads as the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from relnote.domain import hours
from relnote.domain.answer_words import match_channel, match_days, match_duration, plain
from relnote.domain.preferences import (
    OPPOSITE,
    AnswerError,
    conflict,
    describe_answer,
    joined_days,
    parse_answer,
)
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Question
from relnote.domain.text import folded

FIRST, SECOND = "first_channel", "second_channel"
LABELS = {FIRST: "first channel", SECOND: "second channel"}
"""How a built-in question is named before its answer, where the short name would not say enough."""

_PART_END = re.compile(r"[;·\n]")
_CLAUSE_END = re.compile(r",|\bbut\b", re.IGNORECASE)
_LABEL = re.compile(r"(best|worst|first|second)(?:[ _](?:channel|days?|times?|hours?))?(?!\w)")
_NEVER = re.compile(r"(?:never|nothing|not|no|avoid|don't|except)(?!\w)")
_FILLER = re.compile(
    r"[\s:&/+.!-]+|(?:and|or|on|in|at|by|via|the|a|is|wait|then|otherwise|else|only|please|me|her|him|them|their|give|prefers?|always)(?!\w)",
)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefers:
    """What a `prefers:` mark says."""

    answers: tuple[tuple[str, str], ...] = ()
    """Key of the question and canonical value, in the order of the questions."""
    unknown: tuple[str, ...] = ()
    """What was not understood, or contradicts what stands before it."""


class _Word(NamedTuple):
    """An expression: what it is, what it means, and how it was typed."""

    kind: str
    value: str
    typed: str


@dataclass(slots=True)
class _Heard:
    """What has been read so far."""

    days: dict[str, list[str]] = field(default_factory=dict)
    times: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    """Channels that were said to be the first or the second."""
    bare: list[str] = field(default_factory=list)
    """Channels in the order in which they were given."""
    other: dict[str, str] = field(default_factory=dict)
    """The wait, and answers to the user's own questions."""
    unknown: list[str] = field(default_factory=list)


def parse_prefers(
    text: str,
    known: Mapping[str, str] = MappingProxyType({}),
    questions: Sequence[Question] = BUILT_IN,
) -> Prefers:
    """Read the text of a `prefers:` mark.

    Args:
        text: What stands after the colon.
        known: Canonical values of what they said before, by key of question. A channel alone becomes the
            first one, or the second if another one is the first already.
        questions: The questions there are. One of the user's own is answered as `its name: answer`.
    """
    heard = _Heard()
    own = {
        folded(name): question
        for question in questions
        if question not in BUILT_IN
        for name in (question.key, question.key.replace("_", " "), question.short)
    }
    for part in _PART_END.split(text):
        _read_part(part, heard, own)
    found = {
        **{f"{side}_days": joined_days(days) for side, days in heard.days.items()},
        **{f"{side}_time": hours.written(hours.merged(times)) for side, times in heard.times.items()},
        **_channels(heard, known),
        **heard.other,
    }
    kept: dict[str, str] = {}
    for question in questions:
        if value := found.get(question.key):
            if conflict(question.key, value, kept):
                heard.unknown.append(_described(question, value))
            else:
                kept[question.key] = value
    return Prefers(answers=tuple(kept.items()), unknown=tuple(heard.unknown))


def describe_prefers(prefers: Prefers, questions: Sequence[Question] = BUILT_IN) -> str:
    """Say what a mark was understood as: `second channel: text · best time: after 5`."""
    values = dict(prefers.answers)
    return " · ".join(
        _described(question, values[question.key])
        for question in sorted(questions, key=lambda question: question.key not in LABELS)
        if question.key in values
    )


def corrected(said: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Tell what to write down when they say something new: it, and what it changes in what they said before.

    A day or an hour that was best and is now the worst is no longer best; a channel is first or second.

    Returns:
        Canonical values by key of question; an empty one means that nothing is left of that answer.
    """
    changed = dict(said)
    for key, value in said.items():
        other_key = OPPOSITE.get(key, "")
        other = known.get(other_key, "")
        if other_key in said or not conflict(key, value, known):
            continue
        if other_key.endswith("days"):
            changed[other_key] = joined_days([day for day in other.split(",") if day not in value.split(",")])
        elif other_key.endswith("time"):
            changed[other_key] = hours.written(hours.without(hours.read(other), hours.read(value)))
        else:
            changed[other_key] = known.get(key, "")
    return changed


def _described(question: Question, value: str) -> str:
    return f"{LABELS.get(question.key, question.short.lower())}: {describe_answer(question, value)}"


def _read_part(part: str, heard: _Heard, own: Mapping[str, Question]) -> None:
    name, _, answer = part.partition(":")
    if question := own.get(folded(name)):
        try:
            heard.other[question.key] = parse_answer(question, answer)
        except AnswerError:
            heard.unknown.append(part.strip())
        return
    side = "best"
    for clause in _CLAUSE_END.split(part):
        words = list(_words(plain(clause)))
        side = next((word.value for word in words if word.value in {"best", "worst"}), side)
        cut = next((place for place, word in enumerate(words) if word.kind == "never"), len(words))
        _hear(words[:cut], side, heard)
        _hear(words[cut:], "worst", heard)


def _hear(words: Sequence[_Word], side: str, heard: _Heard) -> None:
    """Take in the expressions of a clause, all of which speak of the best or all of the worst."""
    if side == "worst" and {"days", "times"} <= {word.kind for word in words}:
        # Never on Monday mornings is neither never on Mondays nor never in the morning.
        heard.unknown.append(" ".join(word.typed for word in words))
        return
    unknown: list[str] = []
    slot = ""
    for word in words:
        if word.kind == "days":
            heard.days.setdefault(side, []).extend(word.value.split(","))
        elif word.kind == "times":
            heard.times.setdefault(side, []).extend(hours.read(word.value))
        elif word.kind == "wait":
            heard.other["wait"] = word.value
        elif word.kind == "label":
            slot = {"first": FIRST, "second": SECOND}.get(word.value, "")
        elif word.kind == "channel" and side == "best":
            if slot:
                heard.named[slot] = word.value
            else:
                heard.bare.append(word.value)
            slot = ""
        elif word.kind in {"unknown", "channel"}:
            unknown.append(word.typed)
    if unknown:
        never = [word.typed for word in words if word.kind == "never"]
        heard.unknown.append(" ".join(never + unknown))


def _channels(heard: _Heard, known: Mapping[str, str]) -> dict[str, str]:
    """Tell which channel is the first and which the second."""
    found = dict(heard.named)
    bare = [channel for channel in dict.fromkeys(heard.bare) if channel not in found.values()]
    free = [key for key in (FIRST, SECOND) if key not in found]
    if len(bare) == 1 and len(free) == 2 and known.get(FIRST, bare[0]) != bare[0]:
        free.reverse()
    heard.unknown.extend(channel.replace("_", " ") for channel in bare[len(free) :])
    return found | dict(zip(free, bare, strict=False))


def _words(said: str) -> Iterator[_Word]:
    """Tell the expressions of a plain text; what only fills is left out."""
    at = 0
    while at < len(said):
        # The last pattern matches anything but a blank, and a blank fills.
        kind, value, end = next((kind, *found) for kind, match in _MATCHES if (found := match(said, at)))
        if kind:
            yield _Word(kind, value, said[at:end])
        at = end


def _whole(pattern: re.Pattern[str], said: str, at: int) -> tuple[str, int] | None:
    found = pattern.match(said, at)
    return (found[0], found.end()) if found else None


def _match_label(said: str, at: int) -> tuple[str, int] | None:
    found = _LABEL.match(said, at)
    return (found[1], found.end()) if found else None


def _match_days(said: str, at: int) -> tuple[str, int] | None:
    found = match_days(said, at)
    return (",".join(found[0]), found[1]) if found else None


def _match_times(said: str, at: int) -> tuple[str, int] | None:
    found = hours.match_hours(said, at)
    return (hours.written(found[0]), found[1]) if found else None


_MATCHES: tuple[tuple[str, Callable[[str, int], tuple[str, int] | None]], ...] = (
    ("wait", match_duration),
    ("times", _match_times),
    ("days", _match_days),
    ("channel", match_channel),
    ("label", _match_label),
    ("never", partial(_whole, _NEVER)),
    ("", partial(_whole, _FILLER)),
    ("unknown", partial(_whole, _WORD)),
)
