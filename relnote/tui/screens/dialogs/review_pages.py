"""What an import would do, as pages to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.text import one_line
from relnote.services.import_words import told
from relnote.tui.drawing.import_report import Page, Rows

if TYPE_CHECKING:
    from relnote.services.importing import Imported


def pages_of(review: Imported, zone: str, own: str) -> list[Page]:
    """Give a page for each file of contacts and one for all of history; `own` says who the user is taken for."""
    groups = [[file] for file in review.files if not file.is_history]
    if history := [file for file in review.files if file.is_history]:
        groups.append(history)
    pages = []
    for files, said in zip(groups, told(review, zone), strict=True):
        rows = [Rows(title=each.title, rows=each.rows, more=each.more) for each in said.sections]
        if files[0].is_history and own:
            rows.append(Rows(title="You are", rows=[(one_line(own),)]))
        names = [(one_line(file.path.name or str(file.path)), file.seems) for file in files]
        pages.append(Page(names=names, sums=said.sums, sections=rows))
    return pages
