"""Text not yet saved: kept while it is typed, outside of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from relnote.domain.records import Draft
from relnote.store.tables import DraftTable

if TYPE_CHECKING:
    from collections.abc import Sequence


def keep(draft: Draft) -> None:
    """Write a draft over the one with its key."""
    DraftTable.replace(
        key=draft.key,
        contact_ids=list(draft.contact_ids),
        interaction_id=draft.interaction_id,
        replies_to_id=draft.replies_to_id,
        text=draft.text,
        base=draft.base,
        saved_at=draft.saved_at,
        owner=draft.owner,
    ).execute()


def drop(keys: Sequence[str]) -> None:
    """Forget drafts."""
    DraftTable.delete().where(DraftTable.key.in_(keys)).execute()


def all_drafts() -> list[Draft]:
    """Give every draft, newest first."""
    return list(DraftTable.select().order_by(DraftTable.saved_at.desc(), DraftTable.key).objects(_draft))


def _draft(**columns: Any) -> Draft:
    return Draft(contact_ids=tuple(columns.pop("contact_ids")), **columns)


def hand_over(old: int, new: int) -> None:
    """Make drafts for a contact drafts for another."""
    for draft in all_drafts():
        if old in draft.contact_ids:
            ids = tuple(dict.fromkeys(new if each == old else each for each in draft.contact_ids))
            keep(replace(draft, contact_ids=ids))
