"""Importing contacts: what would happen, then doing it, in one undoable step.

The same file twice adds nothing: a contact is known by its UID, else by an e-mail address or number.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services.import_target import Planned, Written
from relnote.services.merging import ImportReport, Merge
from relnote.services.spreading import cadence_of, spreader
from relnote.store import database
from relnote.store.backup import back_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from relnote.domain.records import Contact
    from relnote.importers.drafts import ContactFile, Skipped
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
            self._take(found, Written(writer, self._journal.now(), self._first_days()), report, progress)
            # Inside the transaction: nothing is imported unless what is skipped could be kept.
            report.kept_in = self._keep_skipped(path, found.skipped)
        return report

    def _first_days(self) -> Callable[[Contact], date | None]:
        """Spread the first days to be in touch with whoever is new over their cadence."""
        days = spreader(self._journal)

        def first_day(contact: Contact) -> date | None:
            cadence = cadence_of(self._journal, contact)
            return days.next_day(cadence) if cadence else None

        return first_day

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

    def _keep_skipped(self, path: Path, skipped: tuple[Skipped, ...]) -> Path | None:
        if not skipped:
            return None
        folder = self._journal.path.parent / "skipped"
        name = one_line(path.name)
        # A name may have 255 bytes; a character takes at most four.
        start = f"{self._journal.now():%Y%m%dT%H%M%SZ}-{name[:50].replace('/', '_')}"
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            kept = next(path for path in _names(folder / start) if not path.exists())
            # The umask set at opening makes it readable by its owner only.
            with kept.open("xb") as file:
                for record in skipped:
                    said = f"# {name} line {record.line}: {one_line(record.reason)}\n"
                    file.write(said.encode("utf-8", "replace"))
                    file.write(record.raw.rstrip(b"\r\n") + b"\n")
        except OSError as fault:
            raise Refusal(
                f"What was skipped cannot be kept in {folder} ({fault.strerror}), so nothing was imported; "
                "make room and see that the folder is yours."
            ) from None
        return kept


def _names(path: Path) -> Iterator[Path]:
    yield path
    yield from (path.with_name(f"{path.name}.{number}") for number in count(2))
