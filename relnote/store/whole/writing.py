"""Putting the records of a whole journal into this one: rows get numbers of their own here, and what is there stays.

A contact and an interaction are known by their uid, any other row by what its shape names. What a known interaction
brought with it is there, or was changed since: nothing more of it is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from relnote.domain.verdict_rows import renamed_evidence, renamed_key
from relnote.domain.words import FlagKind
from relnote.store import feedback
from relnote.store.database import database
from relnote.store.fields import PlainJsonField
from relnote.store.whole.arriving_contacts import ArrivingContacts
from relnote.store.whole.arriving_interactions import ArrivingInteractions
from relnote.store.whole.nesting import add_nested
from relnote.store.whole.numbers import Came, Numbers, Outcome
from relnote.store.whole.records import Arrived, Taker
from relnote.store.whole.shapes import CONTACTS, FEEDBACK, INTERACTIONS, OTHERS, SHAPES, Row, Shape
from relnote.store.whole.values import UnfitError

if TYPE_CHECKING:
    from datetime import datetime

    from relnote.store.changes import Writer

SECTIONS: tuple[str, ...] = tuple(shape.section for shape in SHAPES)
"""The sections that can be taken, in the order in which they have to come."""


class Arriving:
    """Takes the records of a file, section by section, through the writer of the change that is open."""

    def __init__(self, writer: Writer, now: datetime) -> None:
        self._writer = writer
        self._numbers = numbers = Numbers()
        self._interactions = ArrivingInteractions(writer, numbers, now)
        others = {shape.section: _ArrivingRows(shape, writer, numbers) for shape in OTHERS}
        self._feedback = others[FEEDBACK.section]
        self._takers = {shape.section: Taker(shape) for shape in SHAPES}
        self._sections: dict[str, Callable[[Sequence[Arrived]], list[Outcome]]] = {
            CONTACTS.section: ArrivingContacts(writer, numbers).take,
            INTERACTIONS.section: self._interactions.take,
            **{section: rows.take for section, rows in others.items()},
        }

    def take(self, section: str, records: Sequence[object]) -> list[Outcome]:
        """Take some hundred records of a section; gives what became of each."""
        looked_at = [_looked_at(self._takers[section], record) for record in records]
        fit = [each for each in looked_at if isinstance(each, Arrived)]
        outcomes = iter(self._sections[section](fit) if fit else ())
        return [next(outcomes) if isinstance(each, Arrived) else each for each in looked_at]

    def finish(self) -> None:
        """Do what is to be done once all is taken."""
        self._interactions.finish()
        if self._numbers.known:
            # Words of notes that were here already may stand under other words now: nobody is left who said these.
            feedback.settle(self._writer, self._feedback.added)


def _looked_at(taker: Taker, record: object) -> Arrived | UnfitError:
    try:
        return taker.take(record)
    except UnfitError as fault:
        return fault


class _ArrivingRows:
    """Adds the rows of a section that belong to contacts and interactions."""

    def __init__(self, shape: Shape, writer: Writer, numbers: Numbers) -> None:
        self._shape = shape
        self._writer = writer
        self._numbers = numbers
        self.added: list[int] = []
        """The rows that were added."""
        self._new: set[int] = set()
        self._met: Counter[tuple[Any, ...]] = Counter()
        same = " AND ".join(f'"{column}" IS ?' for column in shape.identity)
        self._find = f'SELECT id FROM "{shape.name}" WHERE {same} ORDER BY id'

    def take(self, arrived: Sequence[Arrived]) -> list[Outcome]:
        """Take rows; gives what became of each."""
        outcomes: list[Outcome] = []
        new: dict[tuple[Any, ...], tuple[Row, Arrived]] = {}
        numbers: list[tuple[int, tuple[Any, ...]]] = []
        for each in arrived:
            try:
                values = self._placed(each.values)
            except UnfitError as fault:
                outcomes.append(fault)
                continue
            identity = tuple(values[column] for column in self._shape.identity)
            if self._shape.repeats:
                # The second of two that say the same is the second one here, or new.
                self._met[identity] += 1
                place = self._met[identity]
            else:
                place = 1
            there = self._there(identity, place)
            identity = (*identity, place)
            if there:
                self._numbers.put(self._shape.name, each.id, there)
            elif values.get("interaction_id") not in self._numbers.known and identity not in new:
                new[identity] = values, each
            added = not there and identity in new and new[identity][1] is each
            outcomes.append(Came.STORED if added else Came.KNOWN)
            numbers.append((each.id, identity))
        self._add(new, numbers)
        return outcomes

    def _add(
        self, new: dict[tuple[Any, ...], tuple[Row, Arrived]], numbers: Sequence[tuple[int, tuple[Any, ...]]]
    ) -> None:
        if not new:
            return
        ids = self._writer.reserve(self._shape.table, len(new))
        self.added += ids
        if self._shape.repeats:
            self._new.update(ids)
        rows = [row for row, _ in new.values()]
        self._writer.insert_all(self._shape.table, ids, tuple(rows[0]), [tuple(row.values()) for row in rows])
        for nested in self._shape.nested:
            owners = zip(ids, (each for _, each in new.values()), strict=True)
            add_nested(self._writer, nested, owners)
        added = dict(zip(new, ids, strict=True))
        for number, identity in numbers:
            if identity in added:
                self._numbers.put(self._shape.name, number, added[identity])

    def _there(self, identity: tuple[Any, ...], place: int) -> int | None:
        """Give the row that is known by this, the so-manyeth of those that were here before; none if there are fewer."""
        rows = [row[0] for row in database.execute_sql(self._find, identity).fetchall()]
        before = [int(row) for row in rows if not self._shape.repeats or row not in self._new]
        return before[place - 1] if len(before) >= place else None

    def _placed(self, told: dict[str, Any]) -> dict[str, Any]:
        """Put the numbers of rows here in the place of those of the file.

        Raises:
            UnfitError: what it belongs to is not in the file.
        """
        values = dict(told)
        for column, table in self._shape.references.items():
            if values[column] is not None:
                values[column] = self._numbers.needed(table, values[column])
        if self._shape.decides:
            values["key"] = renamed_key(FlagKind(values["kind"]), values["key"], self._numbers.named)
        if "evidence" in values:
            field = self._shape.table._meta.columns["evidence"]
            assert isinstance(field, PlainJsonField)
            evidence = field.python_value(values["evidence"])
            if not isinstance(evidence, dict):
                raise UnfitError("evidence: a record was expected")
            values["evidence"] = field.db_value(renamed_evidence(evidence, self._numbers.named))
        return values
