"""Importing contacts, and other journals: what would happen, then doing it, in one undoable step.

The same file twice adds nothing: a contact is known by its UID, else by an e-mail address or number.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.importers.drafts import Skipped
from relnote.services import contact_readers, journal_imports, skipped
from relnote.services.import_plan import Planned
from relnote.services.import_target import Written
from relnote.services.merging import ImportReport, Merge
from relnote.services.spreading import first_days
from relnote.store import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from relnote.importers.drafts import ContactRecord
    from relnote.services.contact_readers import Found
    from relnote.services.import_target import Target
    from relnote.services.journal import Journal
    from relnote.services.tables import Tables

LARGE = 100
"""An import of so many records is preceded by a backup."""

CHUNK = 200
"""Records that are stored in one go."""


class Imports:
    """Brings contacts in from files."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def run(
        self,
        path: Path,
        *,
        dry: bool = False,
        tables: Tables | None = None,
        planned: Planned | None = None,
        progress: Callable[[int, int], bool] = lambda _done, _all: True,
    ) -> ImportReport:
        """Import a file of contacts; `dry` tells what would happen and writes nothing, but into `planned`.

        `tables` knows what the columns of a table mean, beside what was remembered and what their names say.
        `progress` hears how many records of how many are done, and stops the import by returning False:
        nothing of it is then kept.

        Raises:
            Refusal: the file cannot be read or is of no known kind, the import was stopped, or the journal
                cannot be written; nothing was changed.
        """
        if kind := journal_imports.kind_of(path):
            return journal_imports.import_journal(
                self._journal, path, kind, dry=dry, planned=planned if dry else None, progress=progress
            )
        found = contact_readers.find(self._journal, path, tables)
        report = ImportReport(file=path.name, read=found.count, notes=list(found.notes))
        if found.count == 0:
            raise Refusal(one_line(f"{path.name} holds no contacts that could be read; nothing was changed."))
        if dry:
            with database.connected():
                self._take(found, planned or Planned(), report, progress)
            return report
        with self._journal.backed_up("import", large=found.count >= LARGE):
            self._write(found, path, report, progress)
        return report

    def _write(
        self, found: Found, path: Path, report: ImportReport, progress: Callable[[int, int], bool]
    ) -> None:
        with self._journal.change(f"imported {path.name}") as writer:

            def derived(done: int, of_all: int) -> bool:
                # As it goes: progress then tells how far all of it is.
                self._journal.derive(writer)
                return progress(done, of_all)

            target = Written(writer, self._journal.now(), first_days(self._journal))
            self._take(found, target, report, derived)
            report.kept_in = skipped.keep_records(self._journal, path.name, report.skipped)

    def _take(
        self, found: Found, target: Target, report: ImportReport, progress: Callable[[int, int], bool]
    ) -> None:
        merge = Merge(self._journal, target, report)
        records = _records(found, report)
        done = 0
        while chunk := list(islice(records, CHUNK)):
            merge.take_all(record for record in chunk if not isinstance(record, Skipped))
            report.skipped += (record for record in chunk if isinstance(record, Skipped))
            done += len(chunk)
            if len(chunk) == CHUNK and not progress(done, found.count):
                raise Refusal("The import was stopped; nothing was changed.")


def _records(found: Found, report: ImportReport) -> Iterator[ContactRecord]:
    """Give what is found, however many records it turns out to be.

    Raises:
        Refusal: the file cannot be read to its end.
    """
    try:
        yield from found.records
    except OSError as fault:
        raise Refusal(one_line(f"{report.file} cannot be read ({fault.strerror}).")) from None
