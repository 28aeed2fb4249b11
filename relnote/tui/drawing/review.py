"""The weekly review in lines for the screen, a page a section."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from relnote.domain.records import DueRow
from relnote.domain.review import NO_STEPS, Review, Section, lead_of, rest_of
from relnote.tui.drawing.due import due_row
from relnote.tui.drawing.pieces import Line, Piece, in_ascii, wrapped


def page_titles(review: Review) -> list[str]:
    """Name the pages: a section each, and the steps."""
    return [*(section.topic.title for section in review.sections), "The steps of this week"]


def rows_on(review: Review, page: int) -> tuple[DueRow, ...]:
    """Give the rows of a page, counted from 0."""
    return review.sections[page].rows if page < len(review.sections) else review.steps


def page_lines(
    review: Review,
    page: int,
    *,
    width: int,
    now: datetime,
    zone: str,
    ascii: bool = False,  # noqa: A002
) -> list[Line]:
    """Draw a page, counted from 0, in lines of at most `width` cells."""
    if page == len(review.sections):
        above, below = ("" if review.steps else NO_STEPS), ""
    else:
        section = review.sections[page]
        above, below = lead_of(section, review), rest_of(section, _where(section))
    lines = _said(above, width, ascii=ascii)
    lines += [[]] if lines and rows_on(review, page) else []
    lines += _numbered(rows_on(review, page), width=width, now=now, zone=zone, ascii=ascii)
    return lines + ([[], *_said(below, width, ascii=ascii)] if below else [])


def _where(section: Section) -> str:
    """Say by which keys the others are found."""
    if section.topic.key == "asking":
        return "C on People asks them one after another"
    return "/ due:week on People finds them" if section.topic.ahead else "m on Today shows everybody"


def _said(text: str, width: int, *, ascii: bool) -> list[Line]:  # noqa: A002
    plain = in_ascii(text) if ascii else text
    return [[Piece(line, "quiet")] for line in wrapped(plain, width)] if text else []


def _numbered(
    rows: Sequence[DueRow],
    *,
    width: int,
    now: datetime,
    zone: str,
    ascii: bool,  # noqa: A002
) -> list[Line]:
    lines: list[Line] = []
    for number, row in enumerate(rows, 1):
        first, *others = due_row(row, width=width - 2, now=now, zone=zone, ascii=ascii)
        lines.append([Piece(f"{number} ", "key"), *first])
        lines += [[Piece("  "), *line] for line in others]
    return lines
