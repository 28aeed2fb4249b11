"""Help as lines: keys and what they do, the words of a header, the marks, the terms of the filter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from relnote.domain.filters import Term
from relnote.domain.marks import describe_mark, find_marks
from relnote.domain.text import folded, one_line
from relnote.domain.words import FLAG_SIGNS, MarkKind
from relnote.tui.drawing.pieces import Line, Piece, wrapped

NARROWEST, WIDEST = 8, 34
"""Cells of the left column of a section, at least and at most."""

HEADER_ROWS: tuple[tuple[str, str], ...] = (
    ("call in 22m", "they rang, and you talked for 22 minutes"),
    ("call out voicemail", "an attempt: no_answer and bounced are others"),
    ("email out", "also text, social, letter, fax, video"),
    ('met 45m "lunch at the fair"', "what stands in quotes becomes the text"),
    ("call in yesterday 15:00", "when it happened, if not just now"),
    ("call in 22m 40%", "forty per cent of the talk was yours"),
    ("newsletter opened", "they did something unasked; also blog and website"),
)
"""Examples of a note's first line, in any order of words."""

MARK_EXAMPLES: dict[MarkKind, str] = {
    MarkKind.TODO: "send drawings by Tue",
    MarkKind.PROMISE: "quote by Friday",
    MarkKind.THEY_PROMISE: "samples by 12 Dec",
    MarkKind.ASK_NEXT: "how the fair went",
    MarkKind.PREFERS: "text after 5pm, never Monday",
    MarkKind.HEARD: "invoices should name the project",
    MarkKind.SUGGESTION: "a shorter form",
    MarkKind.COMPLAINT: "the delivery was late",
    MarkKind.PRAISE: "the new manual",
    MarkKind.REQUEST: "a price list in euros",
    MarkKind.NEW_USE: "they dry herbs with it",
    MarkKind.TOLD: "the form is shorter now",
    MarkKind.GAVE: "a contact at the port",
    MarkKind.ASKED: "for a referral",
    MarkKind.BOUGHT: "2400 EUR second line",
    MarkKind.BORN: "12 May 1971",
    MarkKind.AWAY: "until 6 Jan",
    MarkKind.MOVED: "to Leeds",
    MarkKind.NEW_JOB: "head of purchasing",
}
SHARED_ROWS: tuple[tuple[str, str], ...] = (
    ("heard: told: gave: asked:", "counts for everybody in the note"),
    ("promise: prefers: moved: …", "is about the first person of the note, as all others are"),
    ("gave: @Bob the report", "is about him, if he took part"),
)
"""Whom a mark is about."""
_TERM_EXAMPLES = {"tag": "key"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with what stands below it: at the left what is pressed or typed, at the right what it does."""

    title: str
    rows: tuple[tuple[str, str], ...]


def mark_section(keywords: Mapping[str, MarkKind], today: date, *, arrow: str = "↳") -> Section:
    """Explain the marks with an example each; `keywords` are the words they begin with."""
    rows = []
    for word, kind in keywords.items():
        line = f"{word}: {MARK_EXAMPLES[kind]}"
        marks = find_marks(line, today, keywords)
        rows.append((line, describe_mark(marks[0], today, arrow=arrow) if marks else ""))
    return Section(title="Marks: at the start of a line of a note", rows=tuple(rows))


def board_section(*, ascii: bool) -> Section:  # noqa: A002
    """Explain the signs on the board of feedback."""
    from relnote.domain.sentences.board import KIND_WORDS
    from relnote.tui.drawing.feedback import KIND_SIGNS

    rows = tuple((signs[ascii], KIND_WORDS[kind]) for kind, signs in KIND_SIGNS.items())
    return Section(title="Signs on Listening: what kind of thing they told you", rows=rows)


def flag_section(*, ascii: bool) -> Section:  # noqa: A002
    """Explain the signs of what asks for attention."""
    from relnote.domain.sentences import FLAG_WORDS

    rows = tuple((signs[ascii], FLAG_WORDS[kind]) for kind, signs in FLAG_SIGNS.items())
    return Section(title="Signs on Today and beside names: why somebody needs you", rows=rows)


def filter_section(terms: Iterable[Term]) -> Section:
    """Explain the terms of the filter."""
    rows = [("chen acme", "words of name, organisation, tags and contact points")]
    for term in terms:
        example = term.values[0] if term.values else _TERM_EXAMPLES.get(term.name, "…")
        more = (
            f" ({', '.join(value.replace('_', ' ') for value in term.values)})"
            if len(term.values) > 1
            else ""
        )
        rows.append((f"{term.name}:{example}", f"{term.meaning}{more}"))
    return Section(title="The filter of the list", rows=tuple(rows))


def narrowed(sections: Sequence[Section], words: str) -> list[Section]:
    """Keep the rows that hold all the words, in their heading or in themselves."""
    wanted = folded(words).split()
    kept = []
    for section in sections:
        rows = tuple(
            row
            for row in section.rows
            if all(word in folded(f"{section.title} {row[0]} {row[1]}") for word in wanted)
        )
        if rows:
            kept.append(Section(title=section.title, rows=rows))
    return kept


def help_lines(sections: Sequence[Section], width: int) -> list[Line]:
    """Draw sections one below the other, in lines of at most `width` cells."""
    lines: list[Line] = []
    for section in sections:
        if lines:
            lines.append([])
        lines.append([Piece(one_line(section.title), "place")])
        lefts = [cell_len(one_line(left)) for left, _ in section.rows]
        column = _column(lefts, width) + 2
        for left, right in section.rows:
            lines += _row(one_line(left), one_line(right), column, width)
    return lines


def _column(lefts: Sequence[int], width: int) -> int:
    """Tell the width of the left column: that of the widest that is not too wide for it."""
    most = min(WIDEST, width // 2)
    return max([NARROWEST, *(left for left in lefts if left <= most)])


def _row(left: str, right: str, column: int, width: int) -> list[Line]:
    """Draw a row; what is too long for the left column has a line to itself."""
    lines: list[Line] = []
    lead = Piece(left.ljust(column - cell_len(left) + len(left)), "key")
    if cell_len(left) > column - 2:
        lines.append([Piece(left, "key")])
        lead = Piece(" " * column)
    for number, part in enumerate(wrapped(right, max(10, width - column))):
        lines.append([lead if number == 0 else Piece(" " * column), Piece(part)])
    return lines
