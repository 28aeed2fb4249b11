"""A note being written: what its header and marks were understood as, and which words to set off.

An echo is the line that stands beside a line of the note. Columns count characters from 0, ends are exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.confirmed import FITS_NOTHING, nobody_named
from relnote.domain.feedback import Heard
from relnote.domain.grammar import Header, Unknown, describe_header, fill, header_words
from relnote.domain.header_people import written_name
from relnote.domain.marks import (
    DEFAULT_KEYWORDS,
    Mark,
    describe_mark,
    whose,
)
from relnote.domain.moments import day_of
from relnote.domain.prefers import describe_prefers, parse_prefers
from relnote.domain.questions import BUILT_IN
from relnote.domain.records import Question
from relnote.domain.text import folded, one_line, quoted
from relnote.domain.words import MarkKind
from relnote.tui.drawing.pieces import Line, Piece, cut, width_of

if TYPE_CHECKING:
    from relnote.domain.standing import CameOf

GAP = 2
"""Cells between the words and their echo."""
WIDE = 48
"""From this width on an echo that does not fit beside its line is cut rather than left out."""
LEAST = 16
"""An echo is not cut shorter than this."""
TEXT_LEAST = 58
"""Cells the words keep before any are set aside for echoes."""
ECHO_MOST = 40
"""Cells set aside for echoes at most; where the words leave more, they take more."""
_TEXT_WORDS = 3
"""So many words in a row that were not understood are text."""
_PLAIN = str.maketrans({"→": "->", "↳": "->", "·": "-", "—": "-", "–": "-", "…": "...", "≥": ">="})


class Highlight(NamedTuple):
    """A stretch of a line of the note and the part it plays."""

    start: int
    end: int
    part: str


class Place(NamedTuple):
    """Where an echo stands beside a line of the note that may take several rows."""

    row: int
    """Of the line, counted from 0."""
    column: int
    room: int
    """Cells there are from that column on; none if it is not drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLook:
    """What a note is understood and drawn by."""

    now: datetime
    zone: str
    """IANA zone in which days begin and clocks are read."""
    keywords: Mapping[str, MarkKind] = field(default_factory=lambda: DEFAULT_KEYWORDS)
    questions: Sequence[Question] = BUILT_IN
    known: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What they answered before: canonical values by key of question."""
    name: str = ""
    """The main contact of the note: what it tells of one person is theirs."""
    untold: Sequence[Heard] = ()
    """What they said and may be told of in this note."""
    contacts: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """The names of those who said it, by contact."""
    came_of: CameOf | None = None
    """What came of the note when it was saved last."""
    ascii: bool = False
    """Add no sign outside of ASCII."""

    def signs(self, text: str) -> str:
        """Write one of our own sentences with the signs there are, on one line and harmless."""
        text = one_line(text)
        return text.translate(_PLAIN) if self.ascii else text


def hint(look: NoteLook) -> str:
    """Say what an empty note may begin with."""
    return look.signs("what happened? call in 22m · email out · met 45m yesterday · or just write")


def header_echo(header: Header, look: NoteLook, *, typing: int | None = None) -> Line:
    """Tell what the first line was understood as, and what of it was not.

    Args:
        header: The line as it was read.
        look: What it is drawn by.
        typing: The column of the cursor while words are typed: the word that ends there may be unfinished.
    """
    if header.prose:
        if any(_unfinished(each, typing) for each in header.unknown):
            return []
        return [Piece(look.signs(describe_header(fill(Header(), look.now), look.zone, look.now)), "echo")]
    line: Line = []
    for problem in header.problems:
        line += [Piece(look.signs(f"! {problem}"), "notice"), Piece("  ")]
    told = set(header.problems)
    for unknown in header.unknown:
        if not _unfinished(unknown, typing) and not any(unknown.word in problem for problem in told):
            line += [_named(unknown, look, typing), Piece("  ")]
    told_of = describe_header(fill(header, look.now), look.zone, look.now, people=header.people)
    line.append(Piece(look.signs(told_of), "echo"))
    return line


def header_highlights(header: Header, *, typing: int | None = None) -> list[Highlight]:
    """Tell which words of the header to underline: those that were not understood."""
    if header.prose:
        return []
    return [
        Highlight(each.start, each.end, "unknown")
        for each in header.unknown
        if each.end != typing and not _is_text(each)
    ]


def mark_echo(
    mark: Mark, look: NoteLook, people: Mapping[int, str] = MappingProxyType({}), state: str = ""
) -> Line:
    """Tell what a mark will become, or what is wrong with it.

    `people` are those of the note, the main one first; `state` is how the line stands already, and will.
    """
    if mark.kind is MarkKind.HEARD and not mark.text:
        # So begins the note of a call; left empty the line goes when it is saved.
        return [Piece(look.signs("what did you learn?"), "echo")]
    if mark.problem:
        return [Piece(look.signs(f"! {mark.problem}"), "notice")]
    if mark.kind is MarkKind.PREFERS:
        return _prefers_echo(mark, look, whose(mark, people))
    if mark.kind is MarkKind.TOLD:
        return _told_echo(mark, look, people)
    said = describe_mark(mark, day_of(look.now, look.zone), name=whose(mark, people), state=state)
    return [*_nobody(mark, look), Piece(look.signs(said), "becomes")]


def _nobody(mark: Mark, look: NoteLook) -> Line:
    """Say of a name at the beginning of a mark that nobody in the note has it."""
    unnamed = nobody_named(mark)
    return [Piece(look.signs(f"? {unnamed}"), "notice"), Piece("  ")] if unnamed else []


def _told_echo(mark: Mark, look: NoteLook, people: Mapping[int, str]) -> Line:
    """Name what a telling is about; where its words fit nothing they said, say so."""
    from relnote.domain.feedback_marks import matching_told

    named = [people[person] for person in mark.about if person in people]
    known = {_contact_named(name, look) for name in named}
    untold = [heard for heard in look.untold if not named or heard.contact_id in known]
    about = matching_told(mark.text, untold)
    if about is None and any(_contact_named(name, look) is None for name in named or people.values()):
        # What is to be told to those whom only the header names is looked for when the note is saved.
        return [
            Piece(
                look.signs(describe_mark(mark, day_of(look.now, look.zone), name=whose(mark, people))),
                "becomes",
            )
        ]
    if about is None:
        return [Piece(look.signs(f"↳ {FITS_NOTHING}"), "echo")]
    return [Piece(look.signs(f"↳ told of {quoted(about.text)}"), "becomes")]


def _contact_named(name: str, look: NoteLook) -> int | None:
    """Give which of the contacts the note began with has a name; the main one may be known by its name alone."""
    if name == look.name:
        return next(iter(look.contacts), 0)
    wanted = folded(name)
    return next((key for key, known in look.contacts.items() if folded(written_name(known)) == wanted), None)


def mark_highlights(mark: Mark) -> list[Highlight]:
    """Tell which words of a mark to set off: the keyword with its colon, and when it is due."""
    found = [Highlight(mark.keyword_start, mark.keyword_end + 1, "mark")]
    if mark.due_on is not None:
        found.append(Highlight(mark.due_start, mark.due_end, "due"))
    return found


def reserve(width: int) -> int:
    """Tell how many of `width` cells the words of a note leave to the echoes on every row."""
    return max(0, min(width - TEXT_LEAST, ECHO_MOST))


def place(text_widths: Sequence[int], echo_width: int, width: int) -> Place:
    """Find the place for an echo: the first row on which all of it fits, else the last one.

    Echoes stand at the middle where they can, one below the other; longer ones begin further left,
    and longer words push them to the right.

    Args:
        text_widths: The cells taken by the words on each row of the line.
        echo_width: The cells the echo would like.
        width: The cells of a row.
    """
    for row, taken in enumerate(text_widths):
        left = taken + GAP if taken else 0
        if width - left >= echo_width:
            column = max(left, min(width // 2, width - echo_width))
            return Place(row, column, width - column)
    left = text_widths[-1] + GAP
    room = width - left
    return Place(len(text_widths) - 1, left, room if width >= WIDE and room >= LEAST else 0)


def tightened(line: Line) -> Line:
    """Write an echo with commas where it had wider signs, for a place that is a little short."""
    return [Piece(text.replace(" · ", ", ").replace(" - ", ", "), part) for text, part in line]


def cut_line(line: Line, width: int, look: NoteLook) -> Line:
    """Shorten a line to at most `width` cells; the ellipsis says that there was more."""
    if width_of(line) <= width:
        return line
    line = tightened(line)
    kept: Line = []
    for text, part in line:
        room = width - width_of(kept)
        kept.append(Piece(cut(text, room, ellipsis="~" if look.ascii else "…"), part))
        if kept[-1].text != text:
            break
    return kept


def _named(unknown: Unknown, look: NoteLook, typing: int | None) -> Piece:
    """Name a word that was not understood; one that is still being typed without alarm."""
    if _is_text(unknown):
        return Piece("rest kept as text", "echo")
    guess = f" {look.signs('—')} {unknown.suggestion}?" if unknown.suggestion else ""
    return Piece(_asked(unknown.word) + guess, "echo" if unknown.end == typing else "notice")


def _asked(word: str) -> str:
    """Name a word that was not understood."""
    return f'? "{cut(one_line(word), 24)}"'


def _is_text(unknown: Unknown) -> bool:
    return len(unknown.word.split()) >= _TEXT_WORDS


def _unfinished(unknown: Unknown, typing: int | None) -> bool:
    """Tell whether the cursor stands behind a word that may become one we know."""
    if unknown.end != typing:
        return False
    word = unknown.word.casefold()
    return any(known.startswith(word) for known in header_words()) or bool(_NUMBER.fullmatch(word))


_NUMBER = re.compile(r"[0-9][0-9:.,]*")


def _prefers_echo(mark: Mark, look: NoteLook, name: str) -> Line:
    """Tell what was understood of what they prefer; what is known of the main contact says nothing of another."""
    known = {} if name and name != look.name else look.known
    heard = parse_prefers(mark.text, known, look.questions)
    line: Line = []
    if heard.answers:
        said = describe_prefers(heard, look.questions)
        line.append(Piece(look.signs(f"↳ {name}: {said}" if name else f"↳ {said}"), "becomes"))
    for unknown in heard.unknown:
        line += [Piece("  ")] if line else []
        line.append(Piece(_asked(unknown), "notice"))
    if not line:
        line.append(
            Piece(look.signs("? Write what they prefer: text after 5pm, never Mon, wait 3 days."), "notice")
        )
    return line


def moment_of_note(header: Header, look: NoteLook) -> datetime:
    """Tell when it happened, in UTC: the days of its marks count from there."""
    return fill(Header() if header.prose else header, look.now.astimezone(UTC)).started_at
