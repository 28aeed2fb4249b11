"""An entry of the timeline: when, which way, on which channel, what was said, and what is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from rich.cells import cell_len

from relnote.domain.entries import TimelineEntry
from relnote.domain.moments import day_of, local
from relnote.domain.records import Interaction
from relnote.domain.text import one_line
from relnote.domain.words import ENGAGEMENT, Channel, Direction, MarkKind, Outcome
from relnote.tui.drawing.ages import span
from relnote.tui.drawing.became import LEAST_NAMED, became, within
from relnote.tui.drawing.pieces import Line, Piece, body_lines, cut, filled, width_of, with_words, wrapped

NARROW = 70
"""Under this width the words stand below time and channel, not beside them."""
INDENT = 3
CHANNEL_WIDTH = 13
BODY_AT = 5 + 2 + 1 + 1 + CHANNEL_WIDTH + 1
CLOSED_LINES = 3
MOST_LINES = 5_000
"""Lines drawn of an opened entry; the editor shows the rest."""
ARROWS = {Direction.OUT: "→", Direction.IN: "←"}
ASCII_ARROWS = {"→": ">", "←": "<", "⇢": "~", "·": "."}
SAID = {
    Outcome.VOICEMAIL: "voicemail",
    Outcome.NO_ANSWER: "no answer",
    Outcome.BOUNCED: "bounced",
    Outcome.OPENED: "opened",
}
"""The outcomes a person has to be told; the others are what one would expect."""
_MARK = re.compile(rf"\s*(?:{'|'.join(kind.value for kind in MarkKind)})\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLook:
    """What all entries of a timeline are drawn by."""

    width: int
    """Cells of a line."""
    now: datetime
    zone: str
    """IANA zone in which days begin and clocks are read."""
    words: re.Pattern[str] | None = None
    """What was searched for, to be set off."""
    ascii: bool = False
    """Add no sign outside of ASCII."""

    @property
    def narrow(self) -> bool:
        """Whether the words stand below time and channel."""
        return self.width < NARROW

    @property
    def body_at(self) -> int:
        """Column at which the words begin."""
        return INDENT if self.narrow else BODY_AT

    @property
    def ellipsis(self) -> str:
        """What ends a text that was cut."""
        return "~" if self.ascii else "…"


def timeline_entry(entry: TimelineEntry, look: TimelineLook, *, heading: bool, opened: bool) -> list[Line]:
    """Draw an entry: with `heading` under its day, `opened` with all of its words."""
    lines = (
        [[Piece(day_heading(_day(entry, look), day_of(look.now, look.zone)), "heading")]] if heading else []
    )
    head, right = _head(entry.interaction, look), _facts(entry, look)
    if look.narrow:
        lines.append(filled(head, right, look.width))
        right = []
    room = look.width - look.body_at - (width_of(right) + 2 if right else 1)
    words = _opened(entry, look, room) if opened else _closed(entry, look, room)
    for nth, (line, state) in enumerate(words):
        if nth >= MOST_LINES:
            lines.append([Piece(" " * look.body_at), Piece(look.ellipsis)])
            break
        if look.narrow and not line:
            continue
        first = nth == 0 and not look.narrow
        left = head if first else [Piece(" " * look.body_at)]
        lines.append(
            filled([*left, *with_words(line, look.words)], state or (right if first else []), look.width)
        )
    return lines


def day_heading(day: date, today: date) -> str:
    """Name a day as a person would: `Today`, `Yesterday`, `12 Nov`, `3 Mar 2025` in another year."""
    if abs((day - today).days) <= 1:
        return ("Today", "Tomorrow", "Yesterday")[(day - today).days]
    text = f"{day.day} {day:%b}"
    return text if day.year == today.year else f"{text} {day.year}"


def _day(entry: TimelineEntry, look: TimelineLook) -> date:
    return day_of(entry.interaction.started_at, look.zone)


def _head(interaction: Interaction, look: TimelineLook) -> Line:
    at = local(interaction.started_at, look.zone)
    arrow = arrow_of(interaction)
    how = interaction.channel.value.replace("_", " ")
    if interaction.duration:
        how += f" {_clocked(interaction.duration)}"
    how = cut(how, CHANNEL_WIDTH, ellipsis=look.ellipsis).ljust(CHANNEL_WIDTH)
    return [
        Piece(f"{at.hour:02}:{at.minute:02}", "time"),
        Piece("  "),
        Piece(ASCII_ARROWS[arrow] if look.ascii else arrow, "arrow"),
        Piece(" "),
        Piece(how, "channel"),
        Piece(" "),
    ]


def arrow_of(interaction: Interaction) -> str:
    """Tell which way it went: `→` out, `←` in, `⇢` what they did unasked, `·` a private note."""
    if interaction.channel in ENGAGEMENT:
        return "⇢"
    if interaction.direction is None or interaction.channel is Channel.NOTE:
        return "·"
    return ARROWS[interaction.direction]


def _clocked(seconds: int) -> str:
    hours, minutes = divmod(max(60, seconds) // 60, 60)
    if not hours:
        return f"{minutes}m"
    return f"{hours}h{minutes:02}m" if minutes else f"{hours}h"


def _facts(entry: TimelineEntry, look: TimelineLook) -> Line:
    """Tell what stands at the right of the first line: talk share, reply time, or how long we wait."""
    facts: Line = []
    if entry.interaction.talk_share is not None:
        facts.append(Piece(f"you {entry.interaction.talk_share} %", "share"))
    if entry.reply_time is not None:
        facts.append(Piece(f"after {span(entry.reply_time)}", "reply"))
    if entry.waiting:
        waited = look.now - entry.interaction.started_at
        facts.append(Piece(f"waiting {span(waited // timedelta(seconds=1))}", "waiting"))
    between = Piece(" - " if look.ascii else " · ", "share")
    return [piece for fact in facts for piece in (between, fact)][1:]


def _said(entry: TimelineEntry) -> Line:
    outcome = entry.interaction.outcome
    said = SAID.get(outcome) if outcome else None
    return [Piece(f"{said} ", "outcome")] if said else []


def _closed(entry: TimelineEntry, look: TimelineLook, width: int) -> Iterator[tuple[Line, Line]]:
    """Go through the first lines of the words, then what is open, each with what stands at its right."""
    said = _said(entry)
    lines = list(islice(_first_words(entry, width - width_of(said), look), CLOSED_LINES + 1))
    if len(lines) > CLOSED_LINES:
        lines = [*lines[: CLOSED_LINES - 1], _with_ellipsis(lines[CLOSED_LINES - 1], width, look)]
    yield [*said, *(lines[0] if lines else [])], []
    for line in lines[1:]:
        yield line, []
    for each in became(entry, look.now, look.zone):
        yield from _became_lines(each.text, each.state, look)
    yield from _people(entry, look)


def _first_words(entry: TimelineEntry, width: int, look: TimelineLook) -> Iterator[Line]:
    """Go through the words that became nothing of their own, without blank lines."""
    own = {each.line for each in became(entry, look.now, look.zone)}
    for nth, text in enumerate(body_lines(entry.interaction.body)):
        if nth not in own and text.strip():
            yield from _wrapped_line(text.strip(), width)


def _wrapped_line(text: str, width: int) -> Iterator[Line]:
    parts = wrapped(text, width)
    yield _marked(next(parts))
    for part in parts:
        yield [Piece(part)]


def _opened(entry: TimelineEntry, look: TimelineLook, width: int) -> Iterator[tuple[Line, Line]]:
    """Go through all of the words, with what became of a mark at the right of its line."""
    found = list(became(entry, look.now, look.zone))
    states = {each.line: within(each.state, LEAST_NAMED, look.ellipsis) for each in found if each.line >= 0}
    if states:
        width = min(width, look.width - look.body_at - 2 - max(map(width_of, states.values())))
    said = _said(entry)
    for nth, text in enumerate(body_lines(entry.interaction.body)):
        state = states.pop(nth, [])
        for line in _wrapped_line(text, width - width_of(said)):
            yield [*said, *line], state
            said, state = [], []
    if not entry.interaction.body:
        yield said, []
    for each in found:
        if each.line < 0 or each.line in states:
            yield from _became_lines(each.text, each.state, look)
    yield from _people(entry, look)
    yield [Piece(cut(_exactly(entry.interaction, look), width, ellipsis=look.ellipsis), "time")], []


def _exactly(interaction: Interaction, look: TimelineLook) -> str:
    """Tell the exact moment, and the clock of the place where it happened if that is another."""
    at = local(interaction.started_at, look.zone)
    told = f"{at:%a} {at.day} {at:%b %Y %H:%M:%S}, {look.zone}"
    if interaction.zone in {"", look.zone}:
        return told
    there = local(interaction.started_at, interaction.zone)
    return f"{told} ({there:%a %H:%M} in {interaction.zone})"


def _marked(text: str) -> Line:
    found = _MARK.match(text)
    return [Piece(found[0], "mark"), Piece(text[found.end() :])] if found else [Piece(text)]


def _became_lines(text: str, state: Line, look: TimelineLook) -> Iterator[tuple[Line, Line]]:
    """Draw a mark with how it stands at the right; over two lines rather than cut from both sides."""
    whole = look.width - look.body_at - 2
    state = within(state, max(min(LEAST_NAMED, whole // 2), whole - cell_len(text)), look.ellipsis)
    first = next(wrapped(text, whole - width_of(state)))
    yield _marked(first), state
    if rest := text[len(first) :].strip():
        yield [Piece(cut(rest, whole, ellipsis=look.ellipsis))], []


def _with_ellipsis(line: Line, width: int, look: TimelineLook) -> Line:
    *before, (text, part) = line
    return [*before, Piece(cut(text + look.ellipsis, width - width_of(before), ellipsis=look.ellipsis), part)]


def _people(entry: TimelineEntry, look: TimelineLook) -> Iterator[tuple[Line, Line]]:
    if entry.people:
        names = f"with {', '.join(map(one_line, entry.people))}"
        yield [Piece(cut(names, look.width - look.body_at - 1, ellipsis=look.ellipsis), "people")], []
