"""From the text of a step to the note: slots filled, choices made, days named, endings noted.

`[a|b]` picks one; `{goods}` is a slot of the person; `{3-8}` a number; `{money 40}` about 40 thousand of
their currency; `{by 4}` a day so many days after the note, `{due -2}` one counted from the day of the journal. A
state may follow (`{by 4 late}`, `{due -2 open}`); without one, what is past has ended. `{fb done 9}` says
what became of feedback so many days later. A line whose slot is empty falls away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from relnote.domain.words import FollowUpState
from relnote.services.demo.hours import Frame, on_weekday
from relnote.services.demo.shapes import DemoDecision, DemoEnding

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"(\d+)-(\d+)")
_TO_DO = re.compile(r"(todo|promise|they promise|ask next):")
_FEEDBACK = re.compile(r"(heard|suggestion|complaint|praise|request|new use):")
_STATES = {
    "done": FollowUpState.DONE,
    "kept": FollowUpState.KEPT,
    "late": FollowUpState.KEPT_LATE,
    "broken": FollowUpState.BROKEN,
}
_FADES = {"todo": 10, "promise": 10, "they promise": 20, "ask next": 30}
"""After how many days something without a day is over."""


@dataclass(slots=True)
class Written:
    """A note as it stands in the journal, and what has become of its marks."""

    text: str = ""
    ended: tuple[DemoEnding, ...] = ()
    decided: tuple[DemoDecision, ...] = ()


@dataclass(slots=True)
class _Line:
    """What the slots of one line said."""

    empty: bool = False
    due: date | None = None
    state: str = ""
    decision: tuple[str, int] | None = None
    note: dict[str, str] = field(default_factory=dict)


def write(body: str, slots: Mapping[str, str], rng: Random, frame: Frame, on: date) -> Written:
    """Write the note of a step that happened on the day `on` (in the user's zone)."""
    lines: list[str] = []
    ended: list[DemoEnding] = []
    decided: list[DemoDecision] = []
    for raw in _chosen(body, rng).splitlines():
        said = _Line()
        text = _SLOT.sub(lambda found, said=said: _filled(found[1], slots, rng, frame, on, said), raw).rstrip()
        if said.empty:
            continue
        if ending := _ending(text, said, rng, frame, on):
            ended.append(DemoEnding(len(lines), *ending))
        if decision := _decision(text, said, frame, on):
            decided.append(DemoDecision(len(lines), *decision))
        lines.append(text)
    return Written("\n".join(lines), tuple(ended), tuple(decided))


def _chosen(body: str, rng: Random) -> str:
    while found := _CHOICE.search(body):
        body = body[: found.start()] + rng.choice(found[1].split("|")) + body[found.end() :]
    return body


def _filled(slot: str, slots: Mapping[str, str], rng: Random, frame: Frame, on: date, said: _Line) -> str:
    name, *rest = slot.split()
    if name in ("by", "due"):
        said.state = rest[1] if len(rest) > 1 else ""
        from_day = on if name == "by" else frame.day
        said.due = from_day + timedelta(days=int(rest[0]))
        said.due = on_weekday(said.due) if name == "by" else said.due
        return f"by {_day_named(said.due, on)}"
    if name == "fb":
        said.decision = (rest[0], int(rest[1]) if len(rest) > 1 else 0)
        return ""
    if name == "money":
        return f"{int(int(rest[0]) * rng.uniform(0.8, 1.25) * 20) * 50} {slots['currency']}"
    if found := _RANGE.fullmatch(name):
        return str(rng.randint(int(found[1]), int(found[2])))
    said.empty = said.empty or not slots[name]
    return slots[name]


def _day_named(day: date, on: date) -> str:
    away = (day - on).days
    if away == 1:
        return "tomorrow"
    return f"{day:%a}" if 1 < away < 7 else f"{day.day} {day:%b}"


def _ending(
    text: str, said: _Line, rng: Random, frame: Frame, on: date
) -> tuple[FollowUpState, date] | None:
    mark = _TO_DO.match(text)
    if not mark or said.state == "open":
        return None
    kind = mark[1]
    due = said.due or on + timedelta(days=_FADES[kind])
    if said.state:
        state, after = _STATES[said.state], 3 if said.state == "late" else 0
    elif due >= frame.day:
        return None
    else:
        state, after = _lived(kind, rng)
    ended_on = max(on, min(frame.day, due + timedelta(days=after)))
    if state is FollowUpState.KEPT_LATE and ended_on <= due:
        return None
    return state, ended_on


def _lived(kind: str, rng: Random) -> tuple[FollowUpState, int]:
    """Tell how something of this kind ended, as such things go, and how many days after it was due."""
    if kind in ("todo", "ask next"):
        return FollowUpState.DONE, rng.randint(-2, 1)
    chance = rng.random() if kind == "promise" else rng.random() * 0.93
    if chance < 0.84 if kind == "promise" else chance < 0.62:
        return FollowUpState.KEPT, rng.randint(-1, 0)
    if chance < 0.97 if kind == "promise" else chance < 0.85:
        return FollowUpState.KEPT_LATE, rng.randint(1, 6)
    return FollowUpState.BROKEN, 10


def _decision(text: str, said: _Line, frame: Frame, on: date) -> tuple[str, date] | None:
    mark = _FEEDBACK.match(text)
    if not mark or (said.decision and said.decision[0] == "open"):
        return None
    state, days = said.decision or ("told", 2 if mark[1] == "complaint" else 30)
    day = on + timedelta(days=days)
    return (state, day) if day <= frame.day else None
