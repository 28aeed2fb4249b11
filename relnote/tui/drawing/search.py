"""What a search found, two lines a place: whose it is and from when, and the words with what stands around them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from relnote.domain.dates import describe_day
from relnote.domain.entries import SearchHit
from relnote.domain.moments import day_of
from relnote.domain.text import one_line
from relnote.tui.drawing.pieces import Line, Piece, cut, filled, width_of

KINDS = {
    "note": ("≡", "=", "note"),
    "follow_up": ("↳", ">", "to do"),
    "answer": ("?", "?", "answer"),
    "saved": ("+", "+", "saved"),
}
"""Sign, its stand-in in ASCII, and word of each kind of place."""
PERSON = ("@", "@", "contact")
AROUND = 400
"""Characters before and after the first word found that are looked at."""
LEAD = 24
"""Cells shown at most before the first word found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HitLook:
    """What all hits are drawn by."""

    words: str
    """As typed."""
    today: date
    zone: str
    """IANA zone in which days begin."""
    ascii: bool = False
    """Add no sign outside of ASCII."""


def hit_lines(hit: SearchHit, look: HitLook, width: int) -> list[Line]:
    """Draw a hit as two lines of at most `width` cells."""
    sign, plain, word = KINDS.get(hit.kind, PERSON)
    ellipsis = "~" if look.ascii else "…"
    day = describe_day(day_of(hit.at, look.zone), look.today) if hit.at else word
    day = f"saved {day}" if hit.kind == "saved" else day
    right = [Piece(f" {day} ", "quiet")]
    room = max(4, width - 4 - width_of(right))
    name = cut(one_line(hit.name) or "(no name)", room, ellipsis=ellipsis)
    first = [Piece(f"{plain if look.ascii else sign} ", "quiet"), *_marked(name, look.words, "name")]
    around = cut(_surroundings(hit, look.words, ellipsis), max(4, width - 3), ellipsis=ellipsis)
    return [filled(first, right, width), [Piece("  "), *_marked(around, look.words, "")]]


def _surroundings(hit: SearchHit, words: str, ellipsis: str) -> str:
    """Cut out of a text what stands around the first word found, in one line."""
    text = hit.text
    if hit.kind not in KINDS:
        # The name stands above already.
        text = text.removeprefix(hit.name).removeprefix(" · ")
    place = _first_place(text, words)
    start = max(0, place - AROUND)
    before, after = one_line(text[start:place]), one_line(text[place : place + AROUND])
    gap = " " if before and place and text[place - 1].isspace() else ""
    if start == 0 and cell_len(before) <= LEAD:
        return before + gap + after
    tail = before
    while cell_len(tail) > LEAD:
        blank = tail.find(" ", len(tail) - len(tail[-LEAD:]))
        tail = tail[blank + 1 :] if blank >= 0 else tail[-LEAD // 2 :]
    return f"{ellipsis}{tail}{gap}{after}"


def _first_place(text: str, words: str) -> int:
    pattern = _pattern(words)
    if pattern is None:
        return 0
    found = pattern.search(text) or (None if text.isascii() else pattern.search(_bare(text)))
    return found.start() if found else 0


def _marked(text: str, words: str, part: str) -> Line:
    """Set off what was searched for, also where it is written with other accents."""
    pattern = _pattern(words)
    if pattern is None:
        return [Piece(text, part)]
    line, at = [], 0
    for found in pattern.finditer(_bare(text)):
        if found.start() > at:
            line.append(Piece(text[at : found.start()], part))
        line.append(Piece(text[found.start() : found.end()], "hit"))
        at = found.end()
    if at < len(text):
        line.append(Piece(text[at:], part))
    return line


def _pattern(words: str) -> re.Pattern[str] | None:
    """Make a pattern of words that begin as those typed, without accents and in any case."""
    wanted = sorted(set(re.findall(r"[^\W_]+", _bare(words))), key=len, reverse=True)
    if not wanted:
        return None
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, wanted))})", re.IGNORECASE)


def _bare(text: str) -> str:
    """Take the accents off every character; there are as many characters as before."""
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFD", char)[0] if char > "\x7f" else char for char in text)
