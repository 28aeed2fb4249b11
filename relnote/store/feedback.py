"""What people told: pieces of feedback, and who said them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from relnote.domain.feedback import Feedback, Heard, stage_of
from relnote.domain.feedback_words import FeedbackKind
from relnote.domain.text import restored
from relnote.store.database import database
from relnote.store.fields import among
from relnote.store.tables import (
    ContactTable,
    FeedbackSourceTable,
    FeedbackTable,
    InteractionTable,
    TestimonialTable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from relnote.domain.feedback_words import FeedbackState
    from relnote.store.changes import Writer


def of_interactions(ids: Sequence[int]) -> list[Heard]:
    """Give what was heard in interactions, in the order of their lines."""
    source = FeedbackSourceTable
    query = _heard().where(among(source.interaction, ids))
    return list(query.order_by(source.interaction, source.line, source.id).objects(_record))


def about_interactions(ids: Sequence[int]) -> list[Heard]:
    """Give what was heard in interactions or told in them, what was heard first first."""
    source = FeedbackSourceTable
    query = _heard().where(among(source.interaction, ids) | among(source.told_in, ids))
    return list(query.order_by(source.heard_at, source.line, source.id).objects(_record))


def told_in(interaction_id: int) -> list[Heard]:
    """Give what the marks of a note told of."""
    source = FeedbackSourceTable
    query = _heard().where(source.told_in == interaction_id)
    return list(query.order_by(source.told_line, source.id).objects(_record))


def of_contacts(ids: Sequence[int]) -> list[Heard]:
    """Give all that contacts said, what was heard last first."""
    source = FeedbackSourceTable
    query = _heard().where(among(source.contact, ids))
    return list(query.order_by(source.heard_at.desc(), source.id.desc()).objects(_record))


def untold(ids: Sequence[int]) -> list[Heard]:
    """Give what contacts said and do not know the end of, what was heard last first."""
    return [heard for heard in of_contacts(ids) if not heard.knows]


def fetch(ids: Sequence[int]) -> dict[int, Feedback]:
    """Give pieces of feedback by id, each with who said it."""
    table, source = FeedbackTable, FeedbackSourceTable
    pieces = {
        row["id"]: Feedback(**row)
        for row in table.select(
            table.id, table.kind, table.text, table.state, table.stage, table.heard_at, table.state_at
        )
        .where(among(table.id, ids))
        .dicts()
    }
    said: dict[int, list[Heard]] = {key: [] for key in pieces}
    names: dict[int, dict[int, str]] = {key: {} for key in pieces}
    query = _heard().select_extend(ContactTable.name).join_from(source, ContactTable)
    for row in query.where(among(source.feedback, ids)).order_by(source.heard_at, source.id).dicts():
        name = row.pop("name")
        heard = _record(**row)
        said[heard.feedback_id].append(heard)
        names[heard.feedback_id].setdefault(heard.contact_id, name)
    return {
        key: replace(piece, sources=tuple(said[key]), names=tuple(names[key].values()))
        for key, piece in pieces.items()
    }


def fetch_one(feedback_id: int) -> Feedback | None:
    """Give one piece of feedback, if it is there."""
    return fetch([feedback_id]).get(feedback_id)


class Worded(NamedTuple):
    """A piece as it is compared with others."""

    id: int
    kind: FeedbackKind
    text: str


def worded() -> list[Worded]:
    """Give all pieces by kind and words."""
    rows = database.execute_sql("SELECT id, kind, text FROM feedback ORDER BY id DESC").fetchall()
    kinds = {kind.value: kind for kind in FeedbackKind}
    return [Worded(id_, kinds[kind], restored(text)) for id_, kind, text in rows]


def in_words(kind: FeedbackKind, text: str) -> list[int]:
    """Give the ids of the pieces of a kind in exactly these words, what was heard last first."""
    table = FeedbackTable
    query = table.select(table.id).where(table.text == text, table.kind == kind)
    return [id_ for (id_,) in query.order_by(table.heard_at.desc(), table.id.desc()).tuples()]


def add(writer: Writer, heard: Sequence[Heard]) -> int:
    """Add a piece that several people said in one line; gives its id."""
    first = heard[0]
    feedback_id = writer.insert(
        FeedbackTable,
        kind=first.kind,
        text=first.text,
        state=first.state,
        stage=stage_of(first.state, heard),
        heard_at=first.heard_at,
        state_at=first.state_at,
    )
    for each in heard:
        add_source(writer, replace(each, feedback_id=feedback_id))
    return feedback_id


def add_source(writer: Writer, heard: Heard) -> None:
    """Add that somebody said a piece that is there."""
    writer.insert(FeedbackSourceTable, **_columns(heard))


def change_source(writer: Writer, heard: Heard) -> None:
    """Write who said a piece, where and whether they were told over what has its id."""
    writer.update(FeedbackSourceTable, heard.id, **_columns(heard))


def remove_source(writer: Writer, heard: Heard) -> None:
    """Remove that somebody said a piece."""
    writer.delete(FeedbackSourceTable, heard.id)


def change(writer: Writer, piece: Feedback) -> None:
    """Write the kind, the words and the state of a piece over the one with its id."""
    writer.update(
        FeedbackTable,
        piece.id,
        kind=piece.kind,
        text=piece.text,
        state=piece.state,
        state_at=piece.state_at,
    )


def settle(writer: Writer, feedback_ids: Iterable[int]) -> None:
    """Bring where pieces stand in line with who said them; one that nobody said any more goes.

    Words that somebody allowed to be quoted stay.
    """
    pieces = fetch(sorted(set(feedback_ids)))
    for piece in pieces.values():
        if piece.sources:
            writer.update(
                FeedbackTable,
                piece.id,
                stage=stage_of(piece.state, piece.sources),
                heard_at=min(source.heard_at for source in piece.sources),
            )
            continue
        quoted = TestimonialTable.select(TestimonialTable.id).where(TestimonialTable.feedback == piece.id)
        for (row_id,) in list(quoted.tuples()):
            writer.update(TestimonialTable, row_id, feedback=None)
        writer.delete(FeedbackTable, piece.id)


def forget(writer: Writer, interaction_id: int) -> None:
    """Take back all that was heard in a note, and all that its marks told of."""
    heard, told = of_interactions([interaction_id]), told_in(interaction_id)
    table = InteractionTable
    started = table.select(table.started_at).where(table.id == interaction_id).tuples().first()
    for each in told:
        change_source(writer, let_go(each, started[0]))
    for each in heard:
        remove_source(writer, each)
    settle(writer, [each.feedback_id for each in (*heard, *told)])


def let_go(heard: Heard, told_at: datetime) -> Heard:
    """Give it as it is once the mark is gone by which they were told at that moment.

    What was ticked off since stays told.
    """
    ticked = heard.told_at not in (None, told_at)
    return replace(
        heard, told_at=heard.told_at if ticked else None, told_in_id=None, told_line=0, told_text=""
    )


def set_state(writer: Writer, feedback_id: int, state: FeedbackState, now: datetime) -> None:
    """Write what became of a piece."""
    writer.update(FeedbackTable, feedback_id, state=state, state_at=now)
    settle(writer, [feedback_id])


def _heard() -> Any:
    piece, source = FeedbackTable, FeedbackSourceTable
    return source.select(
        source.id,
        source.feedback_id,
        source.contact_id,
        source.interaction_id,
        source.line,
        source.text,
        source.heard_at,
        source.told_at,
        source.told_in_id,
        source.told_line,
        source.told_text,
        piece.kind,
        piece.state,
        piece.state_at,
    ).join(piece)


def _columns(heard: Heard) -> dict[str, Any]:
    return {
        "feedback": heard.feedback_id,
        "contact": heard.contact_id,
        "interaction": heard.interaction_id,
        "line": heard.line,
        "text": heard.text,
        "heard_at": heard.heard_at,
        "told_at": heard.told_at,
        "told_in": heard.told_in_id,
        "told_line": heard.told_line,
        "told_text": heard.told_text,
    }


def _record(**columns: Any) -> Heard:
    return Heard(
        feedback_id=columns.pop("feedback"),
        contact_id=columns.pop("contact"),
        interaction_id=columns.pop("interaction"),
        told_in_id=columns.pop("told_in"),
        **columns,
    )
