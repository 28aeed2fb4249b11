"""What an import would do, as pages to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.text import one_line
from relnote.services.import_columns import KEPT, LEFT_OUT, as_in_the_review
from relnote.services.import_words import told
from relnote.tui.drawing.import_report import Page, Rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.services.import_columns import TableColumn
    from relnote.services.importing import Imported


def pages_of(review: Imported, zone: str, own: str, columns: Sequence[TableColumn]) -> list[Page]:
    """Give a page for each file of contacts and one for all of history.

    `own` says who the user is taken for, `columns` what those of tables are taken for.
    """
    groups = [[file] for file in review.files if not file.is_history]
    if history := [file for file in review.files if file.is_history]:
        groups.append(history)
    pages = []
    for files, said in zip(groups, told(review, zone), strict=True):
        rows = [
            Rows(
                title=each.title,
                rows=[tuple(map(as_in_the_review, row)) for row in each.rows],
                more=each.more,
            )
            for each in said.sections
        ]
        rows += _columns({file.path.name for file in files}, columns)
        if files[0].is_history and own:
            rows.append(Rows(title="You are", rows=[(one_line(own),)]))
        names = [(one_line(file.path.name or str(file.path)), file.seems) for file in files]
        pages.append(Page(names=names, sums=said.sums, sections=rows))
    return pages


def _columns(names: set[str], columns: Sequence[TableColumn]) -> Iterator[Rows]:
    """Tell what columns are taken for, and which ones mean nothing and are only kept."""
    known = [each for each in columns if each.file in names]
    told_of = [
        (each.name, each.meaning.replace("_", " ")) for each in known if each.meaning not in {KEPT, LEFT_OUT}
    ]
    if told_of:
        yield Rows(title="What the columns mean", rows=told_of)
    for meaning, title in ((KEPT, "Columns that are only kept"), (LEFT_OUT, "Columns that are left out")):
        if left := [each.name for each in known if each.meaning == meaning]:
            yield Rows(title=title, rows=[(", ".join(left),)])
