"""The mark `prefers:`: several answers in one line, as a person jots them down.

`text after 5pm, never Monday`, `email then phone`, `Tue Wed Thu, 8-5, wait 3 days`, `any day but Friday`. Never, not,
hates and the like hold up to the next comma and mean the worst days or time. What is not understood is said, not
guessed: a clause with a word that means nothing to us says nothing at all. What is understood can be said back
(`second channel: text · best time: after 5`), and what is said reads as the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from relnote.domain import hours
from relnote.domain.preferences import (
    OPPOSITE,
    AnswerError,
    conflict,
    describe_answer,
    joined_days,
    parse_answer,
)
from relnote.domain.prefers_clauses import Statement, read_part
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Question
from relnote.domain.text import folded

FIRST, SECOND = "first_channel", "second_channel"
LABELS = {FIRST: "first channel", SECOND: "second channel"}
"""How a built-in question is named before its answer, where the short name would not say enough."""

_PART_END = re.compile(r"[;·\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefers:
    """What a `prefers:` mark says."""

    answers: tuple[tuple[str, str], ...] = ()
    """Key of the question and canonical value, in the order of the questions."""
    unknown: tuple[str, ...] = ()
    """What was not understood, or contradicts what stands before it."""


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
        **_days(heard.days),
        **_times(heard.times),
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
    for statement in read_part(part):
        _hear(statement, heard)


def _hear(said: Statement, heard: _Heard) -> None:
    if said.kind == "days":
        heard.days.setdefault(said.side, []).extend(said.value.split(","))
    elif said.kind == "times":
        heard.times.setdefault(said.side, []).extend(hours.read(said.value))
    elif said.kind == "wait":
        heard.other["wait"] = said.value
    elif said.kind == "unknown":
        heard.unknown.append(said.value)
    elif said.side:
        heard.named[f"{said.side}_channel"] = said.value
    else:
        heard.bare.append(said.value)


def _days(said: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Tell the best and the worst days; `weekdays, not Friday` are four best ones."""
    best, worst = said.get("best", ()), said.get("worst", ())
    left = [day for day in best if day not in worst]
    return {"best_days": joined_days(left or best), "worst_days": joined_days(worst)}


def _times(said: Mapping[str, Sequence[tuple[int, int]]]) -> dict[str, str]:
    best, worst = (hours.merged(said.get(side, ())) for side in ("best", "worst"))
    left = hours.without(best, worst)
    return {"best_time": hours.written(left or best), "worst_time": hours.written(worst)}


def _channels(heard: _Heard, known: Mapping[str, str]) -> dict[str, str]:
    """Tell which channel is the first and which the second."""
    found = dict(heard.named)
    bare = [channel for channel in dict.fromkeys(heard.bare) if channel not in found.values()]
    free = [key for key in (FIRST, SECOND) if key not in found]
    if len(bare) == 1 and len(free) == 2 and known.get(FIRST, bare[0]) != bare[0]:
        free.reverse()
    heard.unknown.extend(channel.replace("_", " ") for channel in bare[len(free) :])
    return found | dict(zip(free, bare, strict=False))
