"""Reads a table of what happened: calls, letters, meetings, of whatever program or one's own."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import BinaryIO, NamedTuple

from relnote.domain.words import TALKED, Channel, Direction, Outcome
from relnote.importers.csv_rows import Cells
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, Skipped
from relnote.importers.linkedin_messages import plain_text
from relnote.importers.tables.happening_words import (
    channel_in,
    direction_in,
    outcome_in,
    seconds_of,
    share_of,
)
from relnote.importers.tables.layout import Layout, rows_of
from relnote.importers.tables.mapping import HAPPENED, Column, Field, signature
from relnote.importers.tables.participants import Names
from relnote.importers.tables.sources import OWN, source_of
from relnote.importers.tables.values import is_no_day
from relnote.importers.written_moments import Order, Written, written_moment

_WEIGHED = 300
"""Rows by which it is told how names are written."""
_SIDES = (Field.FROM, Field.TO)
_UNDERSTOOD = HAPPENED | {Field.ID}
_OTHERS = (Field.WHO, Field.NAME, Field.EMAIL, Field.PHONE)


def participants(file: BinaryIO, layout: Layout) -> Counter[str]:
    """Count who stands on either side of a table, which must be seekable, so that the user can say who they are."""
    names = Names(frozenset(), "", family_first=False)
    found: Counter[str] = Counter()
    for row in rows_of(file, layout):
        for at, column in enumerate(layout.mapping.columns[: len(row.values)]):
            if column.field in _SIDES:
                found.update(names.split(column.name, row.values[at]))
    return found


def read_interactions(
    file: BinaryIO, layout: Layout, order: Order | None, mine: frozenset[str], *, zone: str, region: str = ""
) -> Iterator[HistoryRecord]:
    """Read a table of interactions, which must be seekable, row by row.

    `order` is how its days are written; `mine` are names and addresses of the user, case-folded; `zone` is the IANA
    zone of times without one; a day alone is its noon. What they sent stands under the moment it came, if the table
    knows it. Nothing a file may hold is raised.
    """
    sample = islice(rows_of(file, layout), _WEIGHED)
    family_first = source_of(layout.names) != OWN and _is_family_first(layout, sample)
    reading = _Reading(layout, order, Names(mine, region, family_first=family_first), zone)
    for row in rows_of(file, layout):
        yield reading.record(row)


def _is_family_first(layout: Layout, rows: Iterator[Cells]) -> bool:
    """Tell whether names are written `Berg, Eva`: most of them have one comma."""
    seen = commas = 0
    for row in rows:
        for column, cell in zip(layout.mapping.columns, row.values, strict=False):
            if column.field in {*_SIDES, Field.WHO, Field.NAME} and cell.strip():
                seen += 1
                commas += all(part.count(",") == 1 for part in cell.split(":::")) and "@" not in cell
    return commas * 3 > seen * 2


class _Found(NamedTuple):
    """What the cells of a row say, each with the name of its column."""

    cells: dict[Field, tuple[str, str]]
    others: list[tuple[str, str]]
    """Whom the row is about, beside its two sides."""
    further: list[tuple[str, str]]
    """What no field can hold."""

    @property
    def told(self) -> dict[Field, str]:
        """Give the cells alone."""
        return {field: cell for field, (_, cell) in self.cells.items()}


class _Reading:
    """What is known while a table is read."""

    def __init__(self, layout: Layout, order: Order | None, names: Names, zone: str) -> None:
        self._mapping = layout.mapping
        self._columns = layout.mapping.columns
        self._order = order
        self._names = names
        self._zone = zone
        self._is_own = source_of(layout.names) == OWN
        self._source = f"table:{signature(layout.names)}"

    def record(self, row: Cells) -> HistoryRecord:
        """Give what a row is."""
        if row.fault:
            return Skipped(line=row.line, reason=row.fault, raw=row.raw)
        found = self._sorted(row.values)
        told = found.told
        channel = channel_in(told.get(Field.CHANNEL, "")) or self._usual_channel(told)
        if channel is None:
            said = told.get(Field.CHANNEL, "")
            reason = f"“{said[:40]}” is no channel." if said else "The row does not say how it happened."
            return Skipped(line=row.line, reason=f"{reason} Say it with --channel.", raw=row.raw)
        return self._happened(row, found, channel)

    def _sorted(self, values: Sequence[str]) -> _Found:
        """Sort the cells of a row by what their columns mean."""
        cells: dict[Field, tuple[str, str]] = {}
        others: list[tuple[str, str]] = []
        further: list[tuple[str, str]] = []
        for at, said in enumerate(values):
            cell = said.strip()
            column = (
                self._columns[at] if at < len(self._columns) else Column(name=str(at + 1), field=Field.KEEP)
            )
            if not cell or column.field is Field.IGNORE:
                continue
            if column.field in _OTHERS:
                others.append((column.name, cell))
            elif column.field in cells or column.field not in _UNDERSTOOD:
                further.append((column.name, cell))
            else:
                cells[column.field] = (column.label or column.name, cell)
        return _Found(cells, others, further)

    def _happened(self, row: Cells, found: _Found, channel: Channel) -> HistoryRecord:
        cells, told = found.cells, found.told
        sender, receivers = (cells.get(side, ("", "")) for side in _SIDES)
        there = self._names.sides(sender, receivers, found.others, channel)
        if isinstance(there, str):
            return PassedOver(line=row.line, reason=there)
        people, direction = there
        direction = direction_in(told.get(Field.DIRECTION, "")) or direction
        if direction is None and channel in TALKED and channel is not Channel.PHONE:
            # As in calendars: a meeting nobody is said to have called is the user's.
            direction = Direction.OUT
        written = self._when(told, direction)
        if isinstance(written, str):
            return Skipped(line=row.line, reason=written, raw=row.raw)
        if not people:
            return Skipped(line=row.line, reason="The row names nobody.", raw=row.raw)
        unit, lasted = cells.get(Field.DURATION, ("", ""))
        duration = seconds_of(lasted, unit)
        return InteractionDraft(
            line=row.line,
            uid=self._identity(row, told),
            channel=channel,
            direction=None if channel is Channel.NOTE else direction,
            outcome=outcome_in(told.get(Field.OUTCOME, "")) or _usual_outcome(channel, direction, duration),
            started_at=written.moment,
            zone=self._zone if written.is_local else "",
            duration=duration if channel in TALKED else None,
            body=_body(told, [*_not_understood(cells), *found.further], as_it_is=self._is_own),
            people=people,
            replies_to=(f"{self._source}:{told[Field.REPLIES_TO]}",) if Field.REPLIES_TO in told else (),
            subject=told.get(Field.SUBJECT, "").casefold(),
            is_note=self._is_note(channel, direction),
            talk_share=share_of(told.get(Field.SHARE, "")),
            is_own=self._is_own,
        )

    def _is_note(self, channel: Channel, direction: Direction | None) -> bool:
        """Tell whether the user wrote the text: what came in on paper is of them, and so is a table of messages."""
        if self._mapping.has_sides:
            return False
        return channel is Channel.NOTE or channel in TALKED or direction is Direction.OUT

    def _usual_channel(self, told: dict[Field, str]) -> Channel | None:
        # A column that tells it in a word of its own is not overruled.
        if self._mapping.channel:
            return Channel(self._mapping.channel)
        return (
            Channel.PHONE
            if Field.CHANNEL not in told and Field.DURATION in told and Field.TO in told
            else None
        )

    def _when(self, told: dict[Field, str], direction: Direction | None) -> Written | str:
        """Give when it happened, or why that cannot be told."""
        came = told.get(Field.RECEIVED, "") if direction is Direction.IN else ""
        for said in (came, f"{told.get(Field.WHEN, '')} {told.get(Field.CLOCK, '')}".strip()):
            if said and (written := written_moment(said, self._order, self._zone)):
                return written
        said = told.get(Field.WHEN, "")
        if not said or is_no_day(said):
            return "The row has no date."
        if not self._order and (written_moment(said, "dmy", "UTC") or written_moment(said, "mdy", "UTC")):
            return "The date can be read in two ways; say whether the day or the month comes first."
        return f"There is no such date: {said[:40]}."

    def _identity(self, row: Cells, told: dict[Field, str]) -> str:
        if Field.ID in told:
            return f"{self._source}:{told[Field.ID]}"
        said = "\x1f".join(cell.strip() for cell in row.values)
        digest = hashlib.blake2s(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return f"{self._source}:{digest}"


def _not_understood(cells: dict[Field, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Give what was to say who began it, what came of it and how long it took, and does not."""
    for field, (name, cell) in cells.items():
        if (
            (field is Field.DIRECTION and direction_in(cell) is None)
            or (field is Field.OUTCOME and outcome_in(cell) is None)
            or (field is Field.DURATION and seconds_of(cell, name) is None)
            or (field is Field.SHARE and share_of(cell) is None)
        ):
            yield name, cell


def _body(told: dict[Field, str], further: Iterable[tuple[str, str]], *, as_it_is: bool) -> str:
    """Give the text, without HTML unless `as_it_is`; what no field can hold follows it, with the name of its column."""
    plain = str.strip if as_it_is else plain_text
    said = (plain(told.get(field, "")) for field in (Field.SUBJECT, Field.TEXT))
    lines = (f"{name}: {text}" for name, cell in further if (text := plain(cell)))
    return "\n".join(filter(None, (*said, *lines)))


def _usual_outcome(channel: Channel, direction: Direction | None, duration: int | None) -> Outcome | None:
    """Tell what came of something when nothing says it: a talk was held unless it took no time."""
    if channel in TALKED:
        return Outcome.NO_ANSWER if channel is Channel.PHONE and duration == 0 else Outcome.REACHED
    if channel is Channel.NOTE or direction is None:
        return None
    return Outcome.SENT if direction is Direction.OUT else Outcome.RECEIVED
