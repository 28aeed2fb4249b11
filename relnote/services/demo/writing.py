"""From the text of a step to the note: slots filled, choices made, days named, endings noted.

`[a|b]` picks one; `{goods}` is a slot of the person; `{3-8}` a number; `{money 40}` about 40 thousand of
their currency; `{by 4}` a day so many days after the note, `{due -2}` one counted from the day of the journal. A
state may follow (`{by 4 late}`, `{due -2 open}`); without one, what is past has ended. `{fb done 9}` says
what became of feedback so many days later. A line whose slot is empty falls away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
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


def write(body: str, slots: Mapping[str, str], rng: Random, frame: Frame, on: date) -> Written:
    """Write the note of a step that happened on the day `on` (in the user's zone)."""
    lines: list[str] = []
    ended: list[DemoEnding] = []
    decided: list[DemoDecision] = []
    for raw in _chosen(body, rng).splitlines():
        line = _Line(slots, rng, frame, on)
        text = _SLOT.sub(line.fill, raw).rstrip()
        if line.empty:
            continue
        if ending := line.ending(text):
            ended.append(DemoEnding(len(lines), *ending))
        if decision := line.decision(text):
            decided.append(DemoDecision(len(lines), *decision))
        lines.append(text)
    return Written("\n".join(lines), tuple(ended), tuple(decided))


def _chosen(body: str, rng: Random) -> str:
    while found := _CHOICE.search(body):
        body = body[: found.start()] + rng.choice(found[1].split("|")) + body[found.end() :]
    return body


@dataclass(slots=True)
class _Line:
    """A line being written, and what its slots said about it."""

    slots: Mapping[str, str]
    rng: Random
    frame: Frame
    on: date
    empty: bool = False
    due: date | None = None
    state: str = ""
    decided: tuple[str, int] | None = None

    def fill(self, found: re.Match[str]) -> str:
        """Tell what stands in place of a slot."""
        name, *rest = found[1].split()
        if name in ("by", "due"):
            return self._due(int(rest[0]), rest[1] if len(rest) > 1 else "", counted=name)
        if name == "fb":
            self.decided = (rest[0], int(rest[1]) if len(rest) > 1 else 0)
            return ""
        if name == "money":
            return f"{int(int(rest[0]) * self.rng.uniform(0.8, 1.25) * 20) * 50} {self.slots['currency']}"
        if ends := _RANGE.fullmatch(name):
            return str(self.rng.randint(int(ends[1]), int(ends[2])))
        self.empty = self.empty or not self.slots[name]
        return self.slots[name]

    def _due(self, days: int, state: str, *, counted: str) -> str:
        self.state = state
        if counted == "by":
            self.due = on_weekday(self.on + timedelta(days=days))
        else:
            self.due = self.frame.day + timedelta(days=days)
        return f"by {_day_named(self.due, self.on)}"

    def ending(self, text: str) -> tuple[FollowUpState, date] | None:
        """Tell how what this line asked for has ended; nothing if it is open, or asks for nothing."""
        mark = _TO_DO.match(text)
        if not mark or self.state == "open":
            return None
        due = self.due or self.on + timedelta(days=_FADES[mark[1]])
        if self.state:
            state, after = _STATES[self.state], 3 if self.state == "late" else 0
        elif due >= self.frame.day:
            return None
        else:
            state, after = _lived(mark[1], self.rng)
        ended_on = max(self.on, min(self.frame.day, due + timedelta(days=after)))
        if state is FollowUpState.KEPT_LATE and ended_on <= due:
            return None
        return state, ended_on

    def decision(self, text: str) -> tuple[str, date] | None:
        """Tell what has become of the feedback on this line; nothing if it is only heard, or is none."""
        mark = _FEEDBACK.match(text)
        if not mark or (self.decided and self.decided[0] == "open"):
            return None
        state, days = self.decided or ("told", 2 if mark[1] == "complaint" else 30)
        day = self.on + timedelta(days=days)
        return (state, day) if day <= self.frame.day else None


def _day_named(day: date, on: date) -> str:
    away = (day - on).days
    if away == 1:
        return "tomorrow"
    return f"{day:%a}" if 1 < away < 7 else f"{day.day} {day:%b}"


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
