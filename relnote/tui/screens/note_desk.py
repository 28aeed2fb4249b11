"""The note being written: whom it is with, what it edits or answers, and its draft. It knows no screen."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relnote.domain.records import Draft
from relnote.services.notes import NoteInput

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDesk:
    """What lies on the desk: one text, from its first letter until it is saved."""

    key: str
    """Of its draft."""
    contact_ids: tuple[int, ...]
    name: str
    """Of the contact it is with."""
    interaction_id: int | None = None
    replies_to_id: int | None = None
    began: str = ""
    """The text as it was when editing began; a text equal to it is nothing to keep."""
    base: str | None = None
    """The body of the note being edited, as it was saved."""

    @property
    def title(self) -> str:
        """What stands above the editor."""
        if self.interaction_id is not None:
            return f"Edit note · {self.name}"
        return f"{'Answer' if self.replies_to_id is not None else 'Note'} · {self.name}"

    def is_worth_keeping(self, text: str) -> bool:
        """Tell whether there is anything in the text that would be lost."""
        return bool(text.strip()) and text != self.began

    def draft(self, text: str, now: datetime) -> Draft:
        """Make the draft of the text as it stands."""
        return Draft(
            key=self.key,
            contact_ids=self.contact_ids,
            interaction_id=self.interaction_id,
            replies_to_id=self.replies_to_id,
            text=text,
            base=self.base,
            saved_at=now,
        )

    def note(self, text: str) -> NoteInput:
        """Make what is handed over for saving."""
        return NoteInput(
            text=text,
            contact_ids=self.contact_ids,
            interaction_id=self.interaction_id,
            replies_to_id=self.replies_to_id,
            base=self.base,
            draft_key=self.key,
        )


def new_key() -> str:
    """Make the key of a draft."""
    return str(uuid.uuid4())


def new_desk(contact_id: int, name: str, began: str = "") -> NoteDesk:
    """Begin a new note with a contact."""
    return NoteDesk(key=new_key(), contact_ids=(contact_id,), name=name, began=began)


def desk_of_draft(draft: Draft, name: str) -> NoteDesk:
    """Take up a draft again. What it began with is forgotten, so that all of it is worth keeping."""
    desk = new_desk(draft.contact_ids[0] if draft.contact_ids else 0, name)
    return replace(
        desk,
        key=draft.key,
        contact_ids=draft.contact_ids,
        interaction_id=draft.interaction_id,
        replies_to_id=draft.replies_to_id,
        base=draft.base,
    )
