"""Importing other journals: people, what happened with them and what is to be done, in one undoable step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services import skipped
from relnote.services.merging import ImportReport
from relnote.store import contacts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

    from relnote.services.import_plan import Planned
    from relnote.services.journal import Journal
    from relnote.store.changes import Writer

    Reader = Callable[[BinaryIO, Writer, Journal, ImportReport, Callable[[int], None]], None]

LARGE = 32 * 1024
"""An import of a file of so many bytes is preceded by a backup."""

_START = 1 << 16
"""Bytes of a file by which its kind is told."""


class _OnlyLookedError(Exception):
    """What ends a dry run: nothing of it is kept."""


def _relnote(
    file: BinaryIO, writer: Writer, journal: Journal, report: ImportReport, going_on: Callable[[int], None]
) -> None:
    from relnote.services.whole_journal import take_whole

    take_whole(file, writer, journal, report, going_on)


def _monica(
    file: BinaryIO, writer: Writer, journal: Journal, report: ImportReport, going_on: Callable[[int], None]
) -> None:
    from relnote.importers.monica import read_monica
    from relnote.services.journal_storing import store_records

    today, country = journal.today().isoformat(), journal.settings.country
    store_records(read_monica(file, journal.zone, country, today), writer, journal, report, going_on)


def _friends(
    file: BinaryIO, writer: Writer, journal: Journal, report: ImportReport, going_on: Callable[[int], None]
) -> None:
    from relnote.importers.friends import read_friends
    from relnote.services.journal_storing import store_records

    store_records(read_friends(file, journal.zone), writer, journal, report, going_on)


READERS: dict[str, Reader] = {"relnote": _relnote, "monica": _monica, "friends": _friends}
"""What takes a file, by the value of its kind; each is loaded when there is such a file."""


def kind_of(path: Path) -> str:
    """Tell of what kind in `READERS` a file is, by its content; empty if of none, or if it cannot be read."""
    try:
        with path.open("rb") as file:
            start = file.read(_START)
    except OSError:
        return ""
    from relnote.importers.recognise import recognise

    kind = recognise(start).kind.value
    return kind if kind in READERS else ""


def import_journal(
    journal: Journal,
    path: Path,
    kind: str,
    *,
    dry: bool = False,
    planned: Planned | None = None,
    progress: Callable[[int, int], bool] = lambda _done, _all: True,
) -> ImportReport:
    """Import a file of a kind in `READERS`; `dry` tells what would happen and keeps nothing of it but in `planned`.

    A dry run does all that the real one does, and takes it back: it waits for others who write, and they for it.
    `progress` hears how many records are done, of 0, and stops the import by returning False.

    Raises:
        Refusal: the file cannot be read, the import was stopped, or the journal cannot be written; nothing was changed.
    """
    report = ImportReport(file=path.name)

    def going_on(done: int) -> None:
        if not progress(done, 0):
            raise Refusal("The import was stopped; nothing was changed.")

    try:
        with path.open("rb") as file:
            backed_up = journal.backed_up("import", large=not dry and path.stat().st_size >= LARGE)
            with backed_up, journal.change(f"imported {path.name}") as writer:
                newest = contacts.newest()
                READERS[kind](file, writer, journal, report, going_on)
                if planned:
                    planned.foresee(contacts.since(newest))
                _finish(journal, path, report, dry=dry)
    except _OnlyLookedError:
        pass
    except OSError as fault:
        raise Refusal(one_line(f"{path} cannot be read ({fault.strerror}); check the name.")) from None
    return report


def _finish(journal: Journal, path: Path, report: ImportReport, *, dry: bool) -> None:
    """End an import inside of its transaction: nothing is imported unless what is skipped could be kept."""
    if report.read == 0:
        raise Refusal(one_line(f"{path.name} holds nothing that could be read; nothing was changed."))
    if dry:
        raise _OnlyLookedError
    report.kept_in = skipped.keep_records(journal, path.name, report.skipped)
