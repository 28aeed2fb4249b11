"""Makes drafts of rows that say what somebody opened, clicked, wrote below or visited."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import BinaryIO

from relnote.domain.words import Channel, Direction
from relnote.importers.addresses import normal_mailbox
from relnote.importers.csv_rows import Row, rows
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, PersonDraft, Skipped
from relnote.importers.engagement.words import did, headers_of, said_by
from relnote.importers.written_moments import Order, OrderTally, written_moment

_LONGEST = 300
"""Characters of what is read to tell what somebody did."""


def day_order(file: BinaryIO) -> Order | None:
    """Tell from a whole table how its days are written; None if they can be read in two ways: then ask."""
    tally = OrderTally()
    for row in rows(file, headers_of):
        if not row.fault:
            tally.look(row.cells["when"])
    return tally.order()


def read_engagement(file: BinaryIO, *, order: Order | None = None, zone: str) -> Iterator[HistoryRecord]:
    """Read a table of signs of interest, which must be seekable, row by row.

    `order` is how its days are written, if the user said; `zone` is the IANA zone of times without one.
    Nothing a file may hold is raised.
    """
    reading = _Reading(order or day_order(file), zone)
    for row in rows(file, reading.columns_of):
        yield reading.record(row)


def begins_engagement(start: bytes) -> bool:
    """Tell whether a file begins like such a table: with its columns, and with something somebody did.

    A table of contacts has addresses, dates and types too, but nobody in it opens or visits anything.
    """
    reading = _Reading("dmy", "UTC")
    found = [reading.record(row) for row in islice(rows(io.BytesIO(start), reading.columns_of), 20)]
    return any(isinstance(each, InteractionDraft) and each.people[0].normal for each in found)


class _Reading:
    """What is known while a table is read: the order of its days, the zone, what its columns say by their names."""

    def __init__(self, order: Order | None, zone: str) -> None:
        self._order = order
        self._zone = zone
        self._said = ""

    def columns_of(self, names: Sequence[str]) -> Mapping[str, int] | None:
        """Find the columns, and keep what the name of one of them says that people did."""
        found = headers_of(names)
        if found:
            self._said = said_by(names[found["when"]])
        return found

    def record(self, row: Row) -> HistoryRecord:
        """Give what a row is."""
        if row.fault:
            return Skipped(line=row.line, reason=row.fault, raw=row.raw)
        said = row.cells.get("what", "")[:_LONGEST]
        what = did(said) or did(self._said)
        if isinstance(what, str):
            return PassedOver(line=row.line, reason=what)
        reason = ""
        if what is None:
            reason = (
                f"“{said[:40]}” is no opening, no comment and no visit."
                if said
                else "The row does not say what they did."
            )
        email, when = row.cells["email"].removeprefix("mailto:"), _when(row.cells)
        if not reason and not email:
            reason = "The row names nobody."
        written = None if reason else written_moment(when, self._order, self._zone)
        if not reason and written is None:
            reason = self._undated(when)
        if what is None or written is None:
            return Skipped(line=row.line, reason=reason, raw=row.raw)
        channel, outcome = what
        return InteractionDraft(
            line=row.line,
            uid=_identity(row.cells),
            channel=channel,
            direction=Direction.IN,
            outcome=outcome,
            started_at=written.moment,
            zone=self._zone if written.is_local else "",
            body=row.cells.get("topic", ""),
            people=(_person(row.cells, email),),
            expects_answer=False,
        )

    def _undated(self, said: str) -> str:
        if not said:
            return "The row has no date."
        if not self._order and (written_moment(said, "dmy", "UTC") or written_moment(said, "mdy", "UTC")):
            return "The date can be read in two ways; say whether the day or the month comes first."
        return f"There is no such date: {said[:40]}."


def _when(cells: Mapping[str, str]) -> str:
    return f"{cells['when']} {cells.get('clock', '')}".strip()


def _person(cells: Mapping[str, str], email: str) -> PersonDraft:
    if "@" not in email:
        return PersonDraft(name=email, channel=Channel.EMAIL)
    name = cells.get("name", "") or f"{cells.get('first', '')} {cells.get('last', '')}".strip()
    return PersonDraft(name=name, channel=Channel.EMAIL, value=email, normal=normal_mailbox(email))


def _identity(cells: Mapping[str, str]) -> str:
    """Give an identity from what the row says: a table has none."""
    said = "\n".join(cells.get(name, "") for name in ("email", "when", "clock", "what", "topic")).casefold()
    return f"engagement:{hashlib.blake2s(said.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"
