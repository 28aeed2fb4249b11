"""Follow-ups, promises and answers: what is open between you and what they told you of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.records import Answer, FollowUp
from relnote.domain.words import AnswerSource, FollowUpKind, FollowUpState
from relnote.store.database import database
from relnote.store.fields import among
from relnote.store.tables import AnswerTable, FollowUpTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from relnote.store.changes import Writer


def fetch_one(follow_up_id: int) -> FollowUp | None:
    """Give one follow-up, if it is there."""
    return next(iter(_select().where(FollowUpTable.id == follow_up_id).objects(_follow_up)), None)


def of_contacts(ids: Sequence[int], *, still_open: bool = True) -> list[FollowUp]:
    """Give the follow-ups of contacts, the open ones or all, soonest due first, without a day last."""
    query = _select().where(among(FollowUpTable.contact, ids))
    if still_open:
        query = query.where(FollowUpTable.state == FollowUpState.OPEN)
    ordered = query.order_by(FollowUpTable.due_on.is_null(), FollowUpTable.due_on, FollowUpTable.id)
    return list(ordered.objects(_follow_up))


def of_interactions(ids: Sequence[int]) -> list[FollowUp]:
    """Give the follow-ups derived from interactions, in the order of their lines."""
    query = _select().where(among(FollowUpTable.interaction, ids))
    return list(query.order_by(FollowUpTable.interaction, FollowUpTable.line).objects(_follow_up))


def with_a_day(ended_since: date) -> list[FollowUp]:
    """Give every open follow-up with a day, and those that ended since a day, in order."""
    table = FollowUpTable
    still_open = table.state == FollowUpState.OPEN
    query = _select().where(~table.due_on.is_null(), still_open | (table.ended_on >= ended_since))
    return list(query.order_by(table.due_on, table.id).objects(_follow_up))


def broken_on(contact_ids: Sequence[int]) -> dict[int, date]:
    """Give the day you last broke a promise to contacts, by contact."""
    table = FollowUpTable
    query = table.select(table.contact_id, table.ended_on).where(
        among(table.contact, contact_ids),
        table.state == FollowUpState.BROKEN,
        table.kind == FollowUpKind.PROMISE_MINE,
        ~table.ended_on.is_null(),
    )
    return dict(query.order_by(table.ended_on).tuples())


def was_ended_with(follow_up_id: int, interaction_id: int) -> bool:
    """Tell whether the change that ended a follow-up, the last one that did, also wrote this interaction."""
    ended = database.execute_sql(
        "SELECT c.id FROM change_row AS r JOIN change AS c ON c.id = r.change_id "
        "WHERE r.table_name = 'follow_up' AND r.row_id = ? AND c.undone = 0 "
        "AND json_extract(r.before, '$.state') = 'open' AND json_extract(r.after, '$.state') <> 'open' "
        "ORDER BY c.id DESC LIMIT 1",
        (follow_up_id,),
    ).fetchone()
    if ended is None:
        return False
    written = database.execute_sql(
        "SELECT 1 FROM change_row WHERE change_id = ? AND table_name = 'interaction' AND row_id = ?",
        (ended[0], interaction_id),
    )
    return written.fetchone() is not None


def add(writer: Writer, follow_up: FollowUp) -> int:
    """Add a follow-up; gives its id."""
    return writer.insert(FollowUpTable, **_columns(follow_up))


def change(writer: Writer, follow_up: FollowUp) -> None:
    """Write a follow-up over the one with its id."""
    writer.update(FollowUpTable, follow_up.id, **_columns(follow_up))


def remove(writer: Writer, follow_up: FollowUp) -> None:
    """Remove a follow-up."""
    writer.delete(FollowUpTable, follow_up.id)


def answers_of(ids: Sequence[int]) -> list[Answer]:
    """Give the answers of contacts, stated and observed."""
    return _answers(among(AnswerTable.contact, ids))


def answers_from(interaction_id: int) -> list[Answer]:
    """Give the answers that were stated in an interaction and not stated again since."""
    return _answers((AnswerTable.interaction == interaction_id) & (AnswerTable.source == AnswerSource.STATED))


def _answers(condition: Any) -> list[Answer]:
    table = AnswerTable
    query = table.select(
        table.id,
        table.contact_id,
        table.question,
        table.state,
        table.source,
        table.value,
        table.answered_at,
        table.interaction_id,
    ).where(condition)
    return list(query.order_by(table.id).objects(_answer))


def put_answer(writer: Writer, answer: Answer) -> None:
    """Write an answer over the one to the same question from the same source, or add it."""
    there = AnswerTable.select(AnswerTable.id).where(
        AnswerTable.contact == answer.contact_id,
        AnswerTable.question == answer.question,
        AnswerTable.source == answer.source,
    )
    columns: dict[str, Any] = {
        "contact": answer.contact_id,
        "question": answer.question,
        "state": answer.state,
        "source": answer.source,
        "value": answer.value,
        "answered_at": answer.answered_at,
        "interaction": answer.interaction_id,
    }
    found = next(iter(there.tuples()), None)
    if found:
        writer.update(AnswerTable, found[0], **columns)
    else:
        writer.insert(AnswerTable, **columns)


def remove_answer(writer: Writer, contact_id: int, question: str) -> None:
    """Take a stated answer away, so that the question is missing again."""
    there = AnswerTable.select(AnswerTable.id).where(
        AnswerTable.contact == contact_id,
        AnswerTable.question == question,
        AnswerTable.source == AnswerSource.STATED,
    )
    for (row_id,) in list(there.tuples()):
        writer.delete(AnswerTable, row_id)


def _select() -> Any:
    table = FollowUpTable
    return table.select(
        table.id,
        table.contact_id,
        table.interaction_id,
        table.line,
        table.kind,
        table.text,
        table.due_on,
        table.state,
        table.ended_on,
        table.snoozed_until,
        table.created_at,
    )


def _columns(follow_up: FollowUp) -> dict[str, Any]:
    return {
        "contact": follow_up.contact_id,
        "interaction": follow_up.interaction_id,
        "line": follow_up.line,
        "kind": follow_up.kind,
        "text": follow_up.text,
        "due_on": follow_up.due_on,
        "state": follow_up.state,
        "ended_on": follow_up.ended_on,
        "snoozed_until": follow_up.snoozed_until,
        "created_at": follow_up.created_at,
    }


def _follow_up(**columns: Any) -> FollowUp:
    return FollowUp(
        contact_id=columns.pop("contact"),
        interaction_id=columns.pop("interaction"),
        **columns,
    )


def _answer(**columns: Any) -> Answer:
    return Answer(
        contact_id=columns.pop("contact"),
        interaction_id=columns.pop("interaction"),
        **columns,
    )
