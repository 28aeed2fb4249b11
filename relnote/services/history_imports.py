"""Bringing history in from files: what would happen, then doing it, in one undoable step.

The same file twice changes nothing: an interaction is known by the identity it brings. People are known by address;
whom a name alone means is for the user to say. Nobody becomes a contact who was never written to.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.domain.words import AWAITING, TALKED, Direction
from relnote.importers.drafts import PassedOver, Skipped
from relnote.services import skipped
from relnote.services.foretold_marks import ForetoldMarks
from relnote.services.history_people import People
from relnote.services.history_report import FUTURE, ONLY_YOU, HistoryReport, SkippedAt
from relnote.services.history_spool import Entry, Spool
from relnote.services.history_storing import CHUNK, Storing
from relnote.services.history_target import PlannedHistory, WrittenHistory
from relnote.services.imported_marks import ImportedMarks
from relnote.services.imports import LARGE
from relnote.services.newcomers import Newcomers
from relnote.services.own_addresses import own_addresses
from relnote.store import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from relnote.importers.drafts import HistoryRecord, InteractionDraft
    from relnote.services.history_target import HistoryTarget
    from relnote.services.journal import Journal
    from relnote.services.newcomers import Whom

    Progress = Callable[[int, int], bool]

STOPPED = "The import was stopped; nothing was changed."

_A_DAY = 86_400
_NAMED = 12

Source = tuple[str, "Iterable[HistoryRecord]"]
"""The name of a file and what a reader finds in it."""


class Gathered(NamedTuple):
    """What was read of files, on its way into the journal."""

    people: People
    spool: Spool
    report: HistoryReport


class HistoryImports:
    """Brings interactions in from files."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def run(
        self,
        sources: Sequence[Source],
        *,
        mine: Iterable[str] = (),
        choices: Mapping[str, Whom] | None = None,
        same_names: bool = False,
        dry: bool = False,
        progress: Progress = lambda _done, _all: True,
    ) -> HistoryReport:
        """Store what is in files as one change; `dry` tells what would happen and writes nothing.

        Files come in together, so that a message in one can answer a message in another. `mine` are addresses of the
        user beside those in the settings. `choices` says whom names without an address mean: a contact, or none to
        make a new one; of names not among them `same_names` takes those that are exactly one contact's, and the
        others wait. `progress` hears how many records are read, of 0, then how many are
        stored, of all; returning False stops the import, and nothing of it is kept.

        Raises:
            Refusal: a file cannot be read or holds nothing, the import was stopped, or the journal cannot be
                written; nothing was changed.
        """
        with self.gathered(sources, mine=mine, progress=progress) as gathered:
            return self.put(gathered, choices=choices, same_names=same_names, dry=dry, progress=progress)

    @contextmanager
    def gathered(
        self,
        sources: Sequence[Source],
        *,
        mine: Iterable[str] = (),
        progress: Progress = lambda _done, _all: True,
    ) -> Iterator[Gathered]:
        """Read files for `put`; nothing of the journal is held meanwhile. The arguments are those of `run`.

        Raises:
            Refusal: a file cannot be read or holds nothing, or the import was stopped.
        """
        report = HistoryReport(files=tuple(name for name, _ in sources))
        people = People((*own_addresses(self._journal), *mine), self._journal.settings.country)
        with Spool(self._journal.path.parent) as spool:
            self._gather(sources, people, spool, report, progress=progress)
            if report.read == 0:
                raise Refusal(one_line(f"{_named(report)} holds nothing that could be read."))
            yield Gathered(people, spool, report)

    def put(
        self,
        gathered: Gathered,
        *,
        choices: Mapping[str, Whom] | None = None,
        same_names: bool = False,
        dry: bool = False,
        newcomers: Newcomers | None = None,
        progress: Progress = lambda _done, _all: True,
    ) -> HistoryReport:
        """Store what was read, once, as one change. The arguments are those of `run`.

        `newcomers` would be in the journal by then, for a dry run.

        Raises:
            Refusal: the import was stopped, or the journal cannot be written; nothing was changed.
        """
        people, spool, report = gathered
        known, said = newcomers or Newcomers(), choices or {}
        if dry:
            with database.connected():
                self._find(people, report, known, said, same_names=same_names)
                foretold = ForetoldMarks(self._journal)
                self._store(PlannedHistory(), people, spool, report, foretold, progress=progress)
                report.notes += foretold.said()
            return report
        with (
            self._journal.backed_up("import", large=len(spool) >= LARGE),
            self._journal.change(f"imported {_named(report)}") as writer,
        ):
            self._find(people, report, known, said, same_names=same_names)
            target = WrittenHistory(writer, self._journal)
            marks = ImportedMarks(self._journal)
            self._store(target, people, spool, report, marks, progress=progress)
            marks.keep(writer)
            report.notes += marks.said()
            report.kept_in = self._keep_skipped(report, spool)
        return report

    def _gather(
        self,
        sources: Sequence[Source],
        people: People,
        spool: Spool,
        report: HistoryReport,
        *,
        progress: Progress,
    ) -> None:
        """Read the files; nothing of the journal is needed for it."""
        for name, records in sources:
            try:
                for record in records:
                    report.read += 1
                    if isinstance(record, Skipped):
                        report.skipped.append(SkippedAt(file=name, line=record.line, reason=record.reason))
                        spool.skip(skipped.entry_of(name, record))
                    elif isinstance(record, PassedOver):
                        report.passed[record.reason] += 1
                    else:
                        self._take(record, people, spool, report)
                    if report.read % CHUNK == 0 and not progress(report.read, 0):
                        raise Refusal(STOPPED)
            except OSError as fault:
                raise Refusal(one_line(f"{name} cannot be read ({fault.strerror}).")) from None

    def _take(self, draft: InteractionDraft, people: People, spool: Spool, report: HistoryReport) -> None:
        moment = int(draft.started_at.timestamp())
        found = (people.number_of(person) for person in draft.people)
        numbers = tuple(dict.fromkeys(number for number in found if number is not None))
        if moment > self._journal.now().timestamp() + _A_DAY:
            report.passed[FUTURE] += 1
            return
        if not numbers:
            report.passed[ONLY_YOU] += 1
            return
        if draft.direction is Direction.OUT:
            for number in numbers:
                people[number].written_to = True
                people[number].spoken_with = people[number].spoken_with or draft.channel in TALKED
        waits = draft.expects_answer or draft.outcome not in AWAITING
        spool.add(
            Entry(
                uid=draft.uid or _own_uid(draft),
                channel=draft.channel,
                direction=draft.direction,
                # An outcome that leaves an answer to wait for would have it waited for.
                outcome=draft.outcome if waits else None,
                started_at=moment,
                zone=draft.zone or self._journal.zone,
                duration=draft.duration,
                body=draft.body,
                people=numbers,
                replies_to=draft.replies_to,
                subject=draft.subject,
                is_note=draft.is_note,
                talk_share=draft.talk_share,
                is_own=draft.is_own,
            )
        )

    def _keep_skipped(self, report: HistoryReport, spool: Spool) -> Path | None:
        if not spool.skipped:
            return None
        return skipped.keep(self._journal, _named(report), spool.skipped_texts())

    def _find(
        self,
        people: People,
        report: HistoryReport,
        newcomers: Newcomers,
        choices: Mapping[str, Whom],
        *,
        same_names: bool,
    ) -> None:
        chosen = newcomers.chosen(self._journal, choices)
        report.notes += [
            f"Nobody in the file is called {one_line(name)} without an address."
            for name in people.find(chosen, newcomers, same_names=same_names)
        ]
        if found := sorted(newcomers.name(person.contact_id or 0) for person in people if person.is_found):
            more = f" and {len(found) - _NAMED:,} more" if len(found) > _NAMED else ""
            report.notes.append(f"Found by their whole names: {', '.join(found[:_NAMED])}{more}.")

    def _store(
        self,
        target: HistoryTarget,
        people: People,
        spool: Spool,
        report: HistoryReport,
        marks: ImportedMarks,
        *,
        progress: Progress,
    ) -> None:
        storing = Storing(target, people, report, marks)
        for done in storing.take_all(spool.in_order()):
            if not progress(done, len(spool)):
                raise Refusal(STOPPED)
        target.finish()


def _named(report: HistoryReport) -> str:
    return report.files[0] if len(report.files) == 1 else f"{len(report.files)} files"


def _own_uid(draft: InteractionDraft) -> str:
    """Make the identity of an interaction that brings none: from all that it says."""
    said = repr((draft.channel, draft.direction, draft.started_at, draft.duration, draft.people, draft.body))
    return f"relnote:{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()}"
