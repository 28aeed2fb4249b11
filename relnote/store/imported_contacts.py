"""Contacts that come from files by the thousand: kept until there are enough of them, and added in bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.text import folded, storable
from relnote.store.fields import MomentField, PlainJsonField
from relnote.store.tables import (
    AnswerTable,
    ContactTable,
    DatedFactTable,
    PointTable,
    PropertyTable,
    Table,
    TagTable,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from relnote.domain.records import Answer, Contact, DatedFact
    from relnote.store.changes import Writer

_CONTACT = (
    "uid", "name", "sort_key", "organisation", "title", "tier", "zone", "born", "about", "archived_at", "created_at",
    "updated_at", "cadence_days", "not_before", "paused_at",
)  # fmt: skip
_POINT = ("contact_id", "channel", "value", "normal", "label", "preferred")
_TAG = ("contact_id", "name", "folded")
_PROPERTY = ("contact_id", "group_name", "name", "parameters", "value")
_ANSWER = ("contact_id", "question", "state", "source", "value", "answered_at", "interaction_id")
_DATED = ("contact_id", "interaction_id", "line", "kind", "day", "text", "amount", "currency", "last_day")

_json = PlainJsonField().db_value
_seconds = MomentField().db_value


class Waiting:
    """Rows of contacts on their way into the journal: `store` adds them, each table's in one go."""

    def __init__(self, writer: Writer, now: datetime) -> None:
        self._writer = writer
        self._now = int(now.timestamp())
        self._ids = range(0)
        self._contacts: list[Sequence[Any]] = []
        self._points: list[Sequence[Any]] = []
        self._tags: list[Sequence[Any]] = []
        self._properties: list[Sequence[Any]] = []
        self._answers: dict[tuple[int, str], Sequence[Any]] = {}
        self._dated: list[Sequence[Any]] = []

    def add(self, contact: Contact, not_before: date | None) -> int:
        """Add a contact with points and tags, whose cadence does not ask before a day; gives the id."""
        contact_id = self._next_id()
        self._contacts.append(_contact(contact, not_before, self._now))
        self._points += (
            (
                *(contact_id, str(point.channel), storable(point.value), storable(point.normal)),
                *(storable(point.label), int(point.preferred)),
            )
            for point in contact.points
        )
        self._tags += ((contact_id, storable(tag), storable(folded(tag))) for tag in contact.tags)
        return contact_id

    def _next_id(self) -> int:
        made = self._writer.reserve(ContactTable, 1)[0]
        if self._contacts and made != self._ids.stop:
            # Somebody was added in another way meanwhile.
            self.store()
        self._ids = range(self._ids.start if self._contacts else made, made + 1)
        return made

    def is_new(self, contact_id: int) -> bool:
        """Tell whether a contact is not stored yet."""
        return bool(self._contacts) and contact_id in self._ids

    def keep(
        self, contact_id: int, *, group: str, name: str, parameters: Mapping[str, Sequence[str]], value: str
    ) -> None:
        """Keep a property relnote has no field for."""
        self._properties.append(
            (contact_id, storable(group), storable(name), _json(parameters), storable(value))
        )

    def answer(self, answer: Answer) -> None:
        """Add what somebody stated who is new; it counts instead of what they stated before to the same question."""
        self._answers[answer.contact_id, answer.question] = (
            *(answer.contact_id, storable(answer.question), str(answer.state), str(answer.source)),
            *(storable(answer.value), _seconds(answer.answered_at), answer.interaction_id),
        )

    def date(self, fact: DatedFact) -> None:
        """Add a dated fact that no note tells."""
        self._dated.append(
            (
                *(fact.contact_id, fact.interaction_id, fact.line, str(fact.kind), fact.day),
                *(storable(fact.text), fact.amount, storable(fact.currency), fact.last_day),
            )
        )

    def store(self) -> None:
        """Add all that waits."""
        if self._contacts:
            self._writer.insert_all(ContactTable, self._ids, _CONTACT, self._contacts)
        self._insert(PointTable, _POINT, self._points)
        self._insert(TagTable, _TAG, self._tags)
        self._insert(PropertyTable, _PROPERTY, self._properties)
        self._insert(AnswerTable, _ANSWER, list(self._answers.values()))
        self._insert(DatedFactTable, _DATED, self._dated)
        for rows in (self._contacts, self._points, self._tags, self._properties, self._answers, self._dated):
            rows.clear()

    def _insert(self, table: type[Table], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            self._writer.insert_all(table, self._writer.reserve(table, len(rows)), columns, rows)


def _contact(contact: Contact, not_before: date | None, now: int) -> Sequence[Any]:
    return (
        *(storable(contact.uid), storable(contact.name), storable(folded(contact.name))),
        *(
            storable(contact.organisation),
            storable(contact.title),
            str(contact.tier),
            contact.zone,
            contact.born,
        ),
        *(storable(contact.about), _seconds(contact.archived_at), now, now, contact.cadence_days),
        *(not_before and not_before.isoformat(), _seconds(contact.paused_at)),
    )
