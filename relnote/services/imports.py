"""Importing contacts: what would happen, then doing it, in one undoable step.

The same file twice adds nothing: a contact is known by its UID, else by an e-mail address or number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services import skipped
from relnote.services.import_target import Planned, Written
from relnote.services.merging import ImportReport, Merge
from relnote.services.spreading import first_days
from relnote.store import database
from relnote.store.backup import back_up

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from relnote.importers.drafts import ContactFile
    from relnote.services.import_target import Target
    from relnote.services.journal import Journal

LARGE = 100
"""An import of so many records is preceded by a backup."""

LARGEST = 512 * 1024 * 1024
"""Bytes of a file that is read."""


class Imports:
    """Brings contacts in from files."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def run(
        self,
        path: Path,
        *,
        dry: bool = False,
        progress: Callable[[int, int], bool] = lambda _done, _all: True,
    ) -> ImportReport:
        """Import a file of contacts; `dry` tells what would happen and writes nothing.

        `progress` hears how many records of how many are done, and stops the import by returning False:
        nothing of it is then kept.

        Raises:
            Refusal: the file cannot be read or is of no known kind, the import was stopped, or the journal
                cannot be written; nothing was changed.
        """
        found = self._read(path)
        report = ImportReport(file=path.name, read=found.read, skipped=found.skipped)
        if found.read == 0:
            raise Refusal(one_line(f"{path.name} holds no contacts that could be read; nothing was changed."))
        if dry:
            with database.connected():
                self._take(found, Planned(), report, progress)
            return report
        if found.read >= LARGE:
            with database.connected():
                back_up(self._journal.path, self._journal.now(), "import")
        with self._journal.change(f"imported {path.name}") as writer:
            self._take(
                found, Written(writer, self._journal.now(), first_days(self._journal)), report, progress
            )
            # Inside the transaction: nothing is imported unless what is skipped could be kept.
            if found.skipped:
                entries = (skipped.entry_of(path.name, record) for record in found.skipped)
                report.kept_in = skipped.keep(self._journal, path.name, entries)
        return report

    def _take(
        self, found: ContactFile, target: Target, report: ImportReport, progress: Callable[[int, int], bool]
    ) -> None:
        merge = Merge(self._journal, target, report)
        for done, draft in enumerate(found.drafts, 1):
            merge.take(draft)
            if done % 200 == 0 and not progress(done, found.read):
                raise Refusal("The import was stopped; nothing was changed.")

    def _read(self, path: Path) -> ContactFile:
        try:
            if path.stat().st_size > LARGEST:
                raise Refusal(one_line(f"{path.name} is larger than 512 MB; split it and import the parts."))
            data = path.read_bytes()
        except IsADirectoryError:
            raise Refusal(one_line(f"{path.name} is a folder; name a file in it.")) from None
        except OSError as fault:
            raise Refusal(one_line(f"{path} cannot be read ({fault.strerror}); check the name.")) from None
        # Readers are loaded when there is something to read: noting a call down must not wait for them.
        from relnote.importers.recognise import Kind, recognise

        seems = recognise(data)
        if seems.kind is not Kind.VCARD:
            raise Refusal(
                one_line(
                    f"{path.name} seems to be {seems.hint}; only vCard files (.vcf) can be imported so far."
                )
            )
        from relnote.importers.vcard import read_vcards

        return read_vcards(data, region=self._journal.settings.country)
