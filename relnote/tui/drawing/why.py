"""The picture behind a flag: why it stands, what it stands on, the rule, and what would come next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from relnote.domain.dates import describe_moment
from relnote.domain.plan import NextAttempt
from relnote.domain.plan_words import plan_sentence
from relnote.domain.records import Flag, Interaction
from relnote.domain.sentences import sentence, step
from relnote.domain.sentences.phrases import try_named
from relnote.domain.text import one_line
from relnote.domain.today import RULES
from relnote.domain.words import ADDRESSED, Outcome
from relnote.tui.drawing.pieces import Line, Piece, cut, in_ascii, wrapped

LABEL = 9
"""Cells of the column that names a part."""

_CAME_OF_IT = {Outcome.NO_ANSWER: "nobody answered", Outcome.BOUNCED: "came back"}


def why_lines(
    flag: Flag,
    behind: Sequence[Interaction],
    plan: NextAttempt | None,
    *,
    width: int,
    now: datetime,
    zone: str,
    others: Sequence[Flag] = (),
    picture: Sequence[Line] = (),
    ascii: bool = False,  # noqa: A002
) -> list[Line]:
    """Draw it in lines of at most `width` cells, with the picture behind the flag below its sentence and `others` of them last.

    Days are told as seen from `now` in the user's zone.
    """
    parts = [
        ("Why", sentence(flag, now, zone)),
        ("Step", step(flag, now, zone)),
        ("Next", plan_sentence(plan, now, zone) if plan else ""),
        ("Rule", RULES[flag.kind]),
        ("Since", f"It has asked for attention since {describe_moment(flag.raised_at, now, zone)}."),
    ]
    lines: list[Line] = []
    for name, said in parts:
        if not said:
            continue
        lines += _part(name, said, width, ascii=ascii)
        lines.append([])
        if name == "Why" and picture:
            lines += [*picture, []]
        if name == "Why" and behind:
            for each in behind:
                lines.append(_entry(each, width, now, zone, ascii=ascii))
            lines.append([])
    for nth, other in enumerate(others):
        lines += _part("" if nth else "Also", sentence(other, now, zone), width, ascii=ascii)
    return lines if others else lines[:-1]


def _part(name: str, said: str, width: int, *, ascii: bool) -> list[Line]:  # noqa: A002
    said = in_ascii(said) if ascii else said
    rows = list(wrapped(said, max(10, width - LABEL)))
    return [
        [Piece((name if not number else "").ljust(LABEL), "label"), Piece(row)]
        for number, row in enumerate(rows)
    ]


def _entry(entry: Interaction, width: int, now: datetime, zone: str, *, ascii: bool) -> Line:  # noqa: A002
    what = try_named(entry.channel, entry.outcome) if entry.channel in ADDRESSED else entry.channel.value
    came = _CAME_OF_IT.get(entry.outcome, "") if entry.outcome else ""
    told = f"{describe_moment(entry.started_at, now, zone)}  {what}{f', {came}' if came else ''}"
    said = one_line(entry.body)
    line = f"{told}  {said}" if said else told
    return [
        Piece(" " * LABEL),
        Piece(cut(in_ascii(line) if ascii else line, width - LABEL, ellipsis="~" if ascii else "…"), "quiet"),
    ]
