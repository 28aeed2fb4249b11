"""Importing files of any kind: what they are, what would happen, then doing it; all of them as one step."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.services import unfinished
from relnote.services.history_readers import recognised, sources
from relnote.services.import_columns import columns_of
from relnote.services.import_plan import Planned
from relnote.services.own_addresses import remember, remembered
from relnote.services.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from relnote.importers.written_moments import Order
    from relnote.services.history_imports import Gathered, HistoryImports
    from relnote.services.history_report import HistoryReport
    from relnote.services.import_columns import TableColumn
    from relnote.services.imports import Imports
    from relnote.services.journal import Journal
    from relnote.services.merging import ImportReport
    from relnote.services.newcomers import Whom

    Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A file or folder, and what it seems to be."""

    path: Path
    seems: str
    """For a sentence: `a mailbox (mbox)`."""
    is_history: bool
    """Whether it holds interactions; otherwise it is read as contacts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the user said of files that do not say it themselves."""

    me: tuple[str, ...] = ()
    """Addresses, numbers and names of the user, beside those that are known."""
    remember: tuple[str, ...] = ()
    """Those of them that the journal remembers as the user's once the files are in."""
    who: Mapping[str, Whom] = field(default_factory=dict)
    """Whom names without an address mean: a contact, enough of the name of somebody who may come with the same
    import, or none for a new one. Names that are not here wait."""
    same_names: bool = False
    """Whether names that are not here mean the one contact who is called exactly so."""
    order: Order | None = None
    """How days are written where a file does not tell."""
    columns: tuple[str, ...] = ()
    """What columns of tables mean: `Firm=organisation`. It is remembered once the table is in."""
    channel: str = ""
    """How everything in a table of interactions happened that does not tell it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did or would do, file by file; interactions of all files stand in one report."""

    files: tuple[Looked, ...]
    reports: tuple[ImportReport | HistoryReport, ...]
    dry: bool

    @property
    def changed(self) -> int:
        """How many contacts and interactions were written, or would be."""
        return sum(report.changed for report in self.reports)

    @property
    def is_nothing(self) -> bool:
        """Whether nothing of it is taken, was there already or waits to be explained."""
        return not any(report.came for report in self.reports)

    @property
    def skipped(self) -> int:
        """How many records were skipped."""
        return sum(len(report.skipped) for report in self.reports)


class Importing:
    """Brings whatever there is in files into the journal."""

    def __init__(self, journal: Journal, contacts: Imports, history: HistoryImports) -> None:
        self._journal = journal
        self._contacts = contacts
        self._history = history

    def look(self, paths: Sequence[Path], answers: Answers | None = None) -> tuple[Looked, ...]:
        """Tell what files and folders are, by their content; one that is named twice is one.

        What a table holds depends on what its columns mean, as the user says in `answers`.

        Raises:
            Refusal: one of them cannot be read.
        """
        found = []
        tables = self._tables(answers or Answers())
        for path in dict.fromkeys(paths):
            kind, seems = recognised(path, tables)
            found.append(Looked(path=path, seems=seems, is_history=bool(kind)))
        return tuple(found)

    def run(
        self,
        files: Sequence[Looked],
        answers: Answers | None = None,
        *,
        dry: bool = False,
        progress: Progress = lambda _done, _all: True,
    ) -> Imported:
        """Import files as one undoable step, contacts first; `dry` tells what would happen and writes nothing.

        `progress` hears how many records of a file are done, of how many, 0 if that is not known; returning False
        stops the import, and nothing of it is kept.

        Raises:
            WhoAreYou: it is to be said who of those in a file is the user.
            WhichOrder: it is to be said how days are written in a file.
            WhichColumns: it is to be said what the columns of a table mean.
            Refusal: a file cannot be read or holds nothing, the import was stopped, or the journal cannot be
                written; nothing was changed.
        """
        said = answers or Answers()
        history = [file.path for file in files if file.is_history]
        contacts = [file.path for file in files if not file.is_history]
        if dry:
            reports = self._take(contacts, history, said, dry=True, progress=progress)
            return Imported(files=tuple(files), reports=reports, dry=True)
        with unfinished.watched(self._journal, named(files)) as done, self._journal.ending(done):
            reports = self._take(contacts, history, said, dry=False, progress=progress)
        for file in files:
            self._tables(said).remember_said(file.path)
        if said.remember:
            remember((*remembered(), *said.remember))
        return Imported(files=tuple(files), reports=reports, dry=False)

    def columns(self, files: Sequence[Looked], answers: Answers) -> tuple[TableColumn, ...]:
        """Give the columns of the tables among files with what they are taken for.

        Raises:
            Refusal: one of them cannot be read.
        """
        tables = self._tables(answers)
        try:
            found = [columns_of(tables, file.path) for file in files]
        except OSError as fault:
            raise Refusal(f"A table cannot be read ({fault.strerror}).") from None
        return tuple(column for columns in found for column in columns)

    def _tables(self, said: Answers) -> Tables:
        return Tables(self._journal, said.columns, said.channel, said.order)

    def _take(
        self,
        contacts: Sequence[Path],
        history: Sequence[Path],
        said: Answers,
        *,
        dry: bool,
        progress: Progress,
    ) -> tuple[ImportReport | HistoryReport, ...]:
        tables = self._tables(said)
        with ExitStack() as stack:
            # Messages are read before the journal is held for writing, however long that takes.
            gathered = (
                stack.enter_context(self._gathered(history, said, tables, progress)) if history else None
            )
            if not dry and len(contacts) + bool(history) > 1:
                # Within the step there is no moment for it.
                stack.enter_context(self._journal.backed_up("import"))
                stack.enter_context(self._journal.together(f"imported {len(contacts) + len(history)} files"))
            planned = Planned()
            reports: list[ImportReport | HistoryReport] = [
                self._contacts.run(path, dry=dry, tables=tables, planned=planned, progress=progress)
                for path in contacts
            ]
            if gathered is not None:
                reports.append(
                    self._history.put(
                        gathered,
                        choices=said.who,
                        same_names=said.same_names,
                        dry=dry,
                        newcomers=planned.newcomers(),
                        progress=progress,
                    )
                )
        return tuple(reports)

    def _gathered(
        self, history: Sequence[Path], said: Answers, tables: Tables, progress: Progress
    ) -> AbstractContextManager[Gathered]:
        found = sources(self._journal, history, said.me, said.order, tables)
        return self._history.gathered(found, mine=said.me, progress=progress)


def named(files: Sequence[Looked]) -> str:
    """Name files in a sentence."""
    return one_line(files[0].path.name) if len(files) == 1 else f"{len(files)} files"
