"""The little language the demo's stories are written in.

A story is a text. Blank lines part its scenes. A line that begins with `@` begins a step of a scene,
and says what happened; the lines below are the note:

    @ call in 22m 35%
    Asked about bulk pricing.
    promise: quote {by 3}

Words of a step line, in any order: a kind (`call`, `email`, `meet`…), `in` or `out`, an outcome, minutes
(`22m`), your share of the talk (`35%`), `re` (answers the step above), `lag=40` (after so many working
minutes of theirs), `+3` (days after the step above), `-12` (days before the journal's day, a Saturday or Sunday
moved to the Friday before; `-12!` for that very day), `15:03` (your clock) or `15:03t` (theirs), `must` (this scene is never left out),
and at the end `with` and the names of others, comma between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from relnote.domain.words import ENGAGEMENT, TALKED, Channel, Direction, Outcome

_KINDS = {
    "call": Channel.PHONE,
    "meet": Channel.IN_PERSON,
    **{channel.value: channel for channel in Channel if channel not in (Channel.PHONE, Channel.IN_PERSON)},
}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_WORD = re.compile(
    r"(?P<minutes>\d+)m|(?P<share>\d+)%|lag=(?P<lag>\d+)|\+(?P<gap>\d+)|-(?P<ago>\d+)(?P<exact>!?)"
    r"|(?P<hour>\d\d):(?P<minute>\d\d)(?P<theirs>t?)|(?P<flag>re|must)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry to be, as a story tells it."""

    channel: Channel
    direction: Direction | None
    outcome: Outcome | None
    body: str
    answers: bool = False
    """It answers the step before it."""
    must: bool = False
    minutes: int | None = None
    share: int | None = None
    lag: int | None = None
    """Working minutes of theirs after the step it answers."""
    gap: int | None = None
    """Days after the step before it."""
    ago: int | None = None
    """Days before the day of the journal."""
    exact: bool = False
    """It keeps its day even on a weekend."""
    clock: tuple[int, int] | None = None
    """Hour and minute."""
    theirs: bool = False
    """The clock is the one on their wall."""
    others: tuple[str, ...] = ()
    """Names of those who share it."""


Scene = tuple[Step, ...]
"""Steps that belong together, in order of time."""


def scenes_of(text: str) -> tuple[Scene, ...]:
    """Read a story: its scenes, in order.

    Raises:
        ValueError: a step line holds a word that means nothing.
    """
    return tuple(_scene_of(block) for block in re.split(r"\n\s*\n", text.strip()))


def sections_of(text: str) -> dict[str, str]:
    """Part a text at its `== name` lines: what follows each, under its name, all of a name together."""
    parts = re.split(r"(?m)^== (.+)$", text)
    sections: dict[str, str] = {}
    for name, part in zip(parts[1::2], parts[2::2], strict=True):
        key = name.strip()
        sections[key] = f"{sections.get(key, '')}\n\n{part.strip()}".strip()
    return sections


def _scene_of(block: str) -> Scene:
    told = re.split(r"(?m)^@ ", block.strip())
    return tuple(_step_of(step) for step in told if step)


def _step_of(text: str) -> Step:
    head, _, body = text.partition("\n")
    head, _, others = head.partition(" with ")
    channel, direction, outcome = Channel.NOTE, Direction.OUT, None
    found: dict[str, str] = {}
    for word in head.split():
        if word in _KINDS:
            channel = _KINDS[word]
        elif word in ("in", "out"):
            direction = Direction(word)
        elif word in _OUTCOMES:
            outcome = _OUTCOMES[word]
        elif match := _WORD.fullmatch(word):
            found |= {key: value for key, value in match.groupdict().items() if value}
            found |= {match["flag"]: "yes"} if match["flag"] else {}
        else:
            raise ValueError(f"“{word}” means nothing in the step “{head}”")
    if channel in ENGAGEMENT:
        direction = Direction.IN
    named = tuple(name.strip() for name in others.split(",") if name.strip())
    return _made(channel, direction, outcome, body=body.strip(), found=found, others=named)


def _made(
    channel: Channel,
    direction: Direction,
    outcome: Outcome | None,
    *,
    body: str,
    found: dict[str, str],
    others: tuple[str, ...],
) -> Step:
    def number(key: str) -> int | None:
        return int(found[key]) if key in found else None

    private = channel is Channel.NOTE
    return Step(
        channel=channel,
        direction=None if private else direction,
        outcome=None if private else outcome or _usual(channel, direction),
        body=body,
        answers="re" in found,
        must="must" in found,
        minutes=number("minutes"),
        share=number("share"),
        lag=number("lag"),
        gap=number("gap"),
        ago=number("ago"),
        exact="exact" in found,
        clock=(int(found["hour"]), int(found["minute"])) if "hour" in found else None,
        theirs="theirs" in found,
        others=others,
    )


def _usual(channel: Channel, direction: Direction) -> Outcome:
    if channel in ENGAGEMENT:
        return Outcome.OPENED
    if channel in TALKED:
        return Outcome.REACHED
    return Outcome.RECEIVED if direction is Direction.IN else Outcome.SENT
