"""The whole journal out as one file, and in again: equal into an empty journal, merged into one that is not."""

from __future__ import annotations

import json
from itertools import groupby, islice
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.exporters.journal_json import journal_json
from relnote.importers.drafts import Skipped
from relnote.importers.journal_json import JournalFile
from relnote.store import database, meta
from relnote.store.whole import reading
from relnote.store.whole.numbers import Came
from relnote.store.whole.writing import SECTIONS, Arriving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import IO, Any

    from relnote.services.journal import Journal
    from relnote.services.merging import ImportReport
    from relnote.store.changes import Writer
    from relnote.store.whole.numbers import Outcome

CHANGED = "The journal was changed while it was being written out, so the copy is not whole; export again."


def whole_journal(journal: Journal) -> Iterator[bytes]:
    """Give the whole journal as JSON, in pieces. Others may write meanwhile: no lock is held.

    Raises:
        Refusal: somebody did; what was given is not of one moment.
    """
    with database.connected():
        before = database.revision()
        yield from journal_json(reading.sections(), journal=meta.get("journal"), now=journal.now())
        if database.revision() != before:
            raise Refusal(CHANGED)


def take_whole(
    file: IO[bytes], writer: Writer, journal: Journal, report: ImportReport, going_on: Callable[[int], None]
) -> None:
    """Put a file of a whole journal into this one, through the writer of the change that is open.

    `going_on` hears how many records are done.

    Raises:
        Refusal: the file is damaged, of a newer version, or its sections are in another order.
    """
    arriving = Arriving(writer, journal.now())
    order = iter(SECTIONS)
    for section, records in groupby(JournalFile(file).records(), key=lambda found: found[0]):
        # Each is looked for behind the one before it.
        if section not in order:
            raise Refusal(_out_of_order(section))
        values = (record for _, record in records)
        while chunk := list(islice(values, reading.CHUNK)):
            _count(report, section, chunk, arriving.take(section, chunk))
            going_on(report.read)
    arriving.finish()


def _out_of_order(section: str) -> str:
    if section not in SECTIONS:
        return (
            f"relnote does not know what {section} are; update relnote, then import it. Nothing was changed."
        )
    return f"Its sections stand in another order than relnote writes them: {', '.join(SECTIONS)}. Nothing was changed."


def _said(section: str) -> str:
    return "follow-ups" if section == "follow_ups" else section.replace("_", " ")


def _count(report: ImportReport, section: str, records: Sequence[Any], outcomes: Sequence[Outcome]) -> None:
    left = []
    for record, outcome in zip(records, outcomes, strict=True):
        report.read += 1
        if outcome is Came.STORED:
            report.stored += 1
            report.new[_said(section)] += 1
        elif isinstance(outcome, Came):
            report.merged += 1
            report.completed += outcome is Came.COMPLETED
        else:
            reason = f"{_said(section)}: {outcome}."
            left.append(Skipped(line=report.read, reason=reason, raw=json.dumps(record).encode("ascii")))
    report.skipped += left
