"""Words that somebody was asked for to be quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.feedback import Testimonial
from relnote.store.fields import among
from relnote.store.tables import TestimonialTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from relnote.store.changes import Writer


def last_asked_at(contact_ids: Sequence[int]) -> dict[int, datetime]:
    """Give when contacts were last asked whether words of theirs may be quoted, by contact."""
    table = TestimonialTable
    query = table.select(table.contact_id, table.asked_at).where(among(table.contact, contact_ids))
    return dict(query.order_by(table.asked_at).tuples())


def everyone() -> list[Testimonial]:
    """Give all that was asked for, what was asked last first."""
    return list(
        _select().order_by(TestimonialTable.asked_at.desc(), TestimonialTable.id.desc()).objects(_record)
    )


def fetch_one(testimonial_id: int) -> Testimonial | None:
    """Give one, if it is there."""
    return next(iter(_select().where(TestimonialTable.id == testimonial_id).objects(_record)), None)


def of(contact_id: int, feedback_id: int) -> Testimonial | None:
    """Give what somebody was asked for of a piece of feedback, if they were."""
    table = TestimonialTable
    query = _select().where(table.contact == contact_id, table.feedback == feedback_id)
    return next(iter(query.objects(_record)), None)


def add(writer: Writer, testimonial: Testimonial) -> int:
    """Add that somebody was asked; gives its id."""
    return writer.insert(TestimonialTable, **_columns(testimonial))


def change(writer: Writer, testimonial: Testimonial) -> None:
    """Write it over the one with its id."""
    writer.update(TestimonialTable, testimonial.id, **_columns(testimonial))


def move(writer: Writer, feedback_id: int, to: int) -> None:
    """Make what was asked of a piece of feedback be about another; who was asked of both stays with the first."""
    table = TestimonialTable
    for row_id, contact_id in list(
        table.select(table.id, table.contact_id).where(table.feedback == feedback_id).tuples()
    ):
        writer.update(table, row_id, feedback=None if of(contact_id, to) else to)


def _select() -> Any:
    table = TestimonialTable
    return table.select(
        table.id,
        table.contact_id,
        table.feedback_id,
        table.state,
        table.wording,
        table.asked_at,
        table.ended_at,
    )


def _columns(testimonial: Testimonial) -> dict[str, Any]:
    return {
        "contact": testimonial.contact_id,
        "feedback": testimonial.feedback_id,
        "state": testimonial.state,
        "wording": testimonial.wording,
        "asked_at": testimonial.asked_at,
        "ended_at": testimonial.ended_at,
    }


def _record(**columns: Any) -> Testimonial:
    return Testimonial(contact_id=columns.pop("contact"), feedback_id=columns.pop("feedback"), **columns)
