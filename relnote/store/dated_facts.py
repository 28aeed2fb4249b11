"""Facts about contacts with their day: purchases, birthdays, anniversaries, absences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peewee import JOIN

from relnote.domain.records import DatedFact
from relnote.store.fields import among
from relnote.store.tables import DatedFactTable, InteractionTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.store.changes import Writer


def of_contacts(ids: Sequence[int]) -> list[DatedFact]:
    """Give the dated facts of contacts, in the order in which they were written down."""
    return _select(among(DatedFactTable.contact, ids))


def of_interaction(interaction_id: int) -> list[DatedFact]:
    """Give the dated facts derived from a note, in the order of their lines."""
    return sorted(_select(DatedFactTable.interaction == interaction_id), key=lambda fact: fact.line)


def of_interactions(ids: Sequence[int]) -> list[DatedFact]:
    """Give the dated facts derived from notes."""
    return _select(among(DatedFactTable.interaction, ids))


def add(writer: Writer, fact: DatedFact) -> int:
    """Add a dated fact; gives its id."""
    return writer.insert(DatedFactTable, **_columns(fact))


def change(writer: Writer, fact: DatedFact) -> None:
    """Write a dated fact over the one with its id."""
    writer.update(DatedFactTable, fact.id, **_columns(fact))


def remove(writer: Writer, fact_id: int) -> None:
    """Remove a dated fact."""
    writer.delete(DatedFactTable, fact_id)


def _select(condition: Any) -> list[DatedFact]:
    table = DatedFactTable
    query = table.select(
        table.id,
        table.contact_id,
        table.interaction_id,
        table.line,
        table.kind,
        table.day,
        table.text,
        table.amount,
        table.currency,
        table.last_day,
        InteractionTable.started_at.alias("told_at"),
    )
    query = query.join(InteractionTable, JOIN.LEFT_OUTER).where(condition)
    return list(query.order_by(table.id).objects(_fact))


def _columns(fact: DatedFact) -> dict[str, Any]:
    return {
        "contact": fact.contact_id,
        "interaction": fact.interaction_id,
        "line": fact.line,
        "kind": fact.kind,
        "day": fact.day,
        "text": fact.text,
        "amount": fact.amount,
        "currency": fact.currency,
        "last_day": fact.last_day,
    }


def _fact(**columns: Any) -> DatedFact:
    return DatedFact(
        contact_id=columns.pop("contact"),
        interaction_id=columns.pop("interaction"),
        **columns,
    )
