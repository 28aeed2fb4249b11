"""Storing what readers of other journals give: people as contacts, what happened, and what is to be done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relnote.domain.records import FollowUp
from relnote.domain.words import FollowUpKind, FollowUpState
from relnote.importers.drafts import PassedOver, Skipped
from relnote.importers.journal_drafts import Happening, Someone
from relnote.services.import_target import Written
from relnote.services.imported_marks import ImportedMarks, ImportedNote
from relnote.services.merging import Merge
from relnote.services.spreading import first_days
from relnote.store import contacts, follow_ups, imported
from relnote.store.imported import Arrival

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from relnote.importers.journal_drafts import JournalRecord, ToDo
    from relnote.services.journal import Journal
    from relnote.services.merging import ImportReport
    from relnote.store.changes import Writer

CHUNK = 500
"""Interactions that are stored in one go."""


def store_records(
    records: Iterable[JournalRecord],
    writer: Writer,
    journal: Journal,
    report: ImportReport,
    going_on: Callable[[int], None],
) -> None:
    """Store the records of a journal through the writer of the change that is open, each new or known.

    `going_on` hears how many records are done.
    """
    storing = _Storing(writer, journal, report)
    passed: Counter[str] = Counter()
    for record in records:
        if isinstance(record, PassedOver):
            passed[record.reason] += 1
            continue
        report.read += 1
        if isinstance(record, Skipped):
            report.skipped.append(record)
        elif isinstance(record, Someone):
            storing.person(record)
        elif isinstance(record, Happening):
            storing.happening(record)
        else:
            storing.to_do(record)
        if report.read % CHUNK == 0:
            going_on(report.read)
    storing.finish()
    storing.marks.keep(writer)
    report.notes += storing.marks.said()
    report.notes += [f"Left out: {count:,} {what}." for what, count in passed.items()]


class _Storing:
    def __init__(self, writer: Writer, journal: Journal, report: ImportReport) -> None:
        self._writer = writer
        self._journal = journal
        self._report = report
        self._merge = Merge(journal, Written(writer, journal.now(), first_days(journal)), report)
        self._people: dict[str, int] = {}
        self._waiting: dict[str, Happening] = {}
        self.marks = ImportedMarks(journal)

    def person(self, record: Someone) -> None:
        """Store a person, or complete the contact that they are."""
        if record.key in self._people:
            self._report.merged += 1
            return
        before, stored = self._report.completed, self._report.stored
        there = contacts.called(record.draft.name) if record.by_name else []
        contact_id = self._merge.take(record.draft, there[0] if len(there) == 1 else None)
        self._people[record.key] = contact_id
        new = self._report.stored > stored
        self._report.new["contacts"] += new
        contact = contacts.fetch_one(contact_id)
        if record.cadence_days and contact and contact.cadence_days is None:
            contacts.set_columns(self._writer, contact_id, cadence_days=record.cadence_days)
            self._report.completed += not new and self._report.completed == before
        if record.archived and new:
            contacts.set_columns(self._writer, contact_id, archived_at=self._journal.now())

    def happening(self, record: Happening) -> None:
        """Keep an interaction until there are enough to store."""
        if record.uid in self._waiting or not any(key in self._people for key in record.people):
            self._report.merged += 1
            return
        self._waiting[record.uid] = record
        if len(self._waiting) >= CHUNK:
            self.finish()

    def finish(self) -> None:
        """Store the interactions that are kept and not there."""
        known = imported.by_uid(self._waiting)
        new = [record for uid, record in self._waiting.items() if uid not in known]
        self._waiting.clear()
        self._report.merged += len(known)
        self._report.stored += len(new)
        if new:
            self._report.new["interactions"] += len(new)
            ids = imported.reserve(self._writer, len(new))
            imported.add_all(
                self._writer, ids, [self._arrival(record) for record in new], self._journal.now()
            )
            for key, record in zip(ids, new, strict=True):
                if record.is_note:
                    at = int(record.started_at.timestamp())
                    self.marks.look(ImportedNote(key, at, self._journal.zone, record.body, ()))

    def _arrival(self, record: Happening) -> Arrival:
        people = (self._people[key] for key in record.people if key in self._people)
        return Arrival(
            uid=record.uid,
            channel=record.channel,
            direction=record.direction,
            outcome=record.outcome,
            started_at=int(record.started_at.timestamp()),
            zone=self._journal.zone,
            duration=None,
            body=record.body,
            replies_to_id=None,
            contact_ids=tuple(dict.fromkeys(people)),
        )

    def to_do(self, record: ToDo) -> None:
        """Store a follow-up, unless the contact has it already."""
        contact_id = self._people[record.person]
        made = FollowUp(
            contact_id=contact_id,
            kind=FollowUpKind.FOLLOW_UP,
            text=record.text,
            due_on=record.due_on,
            state=FollowUpState.OPEN if record.ended_on is None else FollowUpState.DONE,
            ended_on=record.ended_on,
            created_at=record.created_at,
        )
        there = follow_ups.of_contacts([contact_id], still_open=False)
        if any((each.text, each.created_at) == (made.text, _whole(made)) for each in there):
            self._report.merged += 1
            return
        follow_ups.add(self._writer, made)
        self._report.stored += 1
        self._report.new["follow-ups"] += 1


def _whole(made: FollowUp) -> object:
    """Give when it was made as the journal keeps it: in whole seconds."""
    return made.created_at and made.created_at.replace(microsecond=0)
