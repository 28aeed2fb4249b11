"""Messages that concern the whole program."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from relnote.domain.records import Draft


class Said(Message):
    """Something to say in one line: what was done, or why not."""

    def __init__(self, sentence: str, *, undo: bool = False, hint: str = "", refused: bool = False) -> None:
        super().__init__()
        self.sentence = sentence
        self.undo = undo
        """Whether the undo key takes it back."""
        self.hint = hint
        """What else may be pressed now, with its key."""
        self.refused = refused


class JournalChanged(Message):
    """The journal was written, here or by another program: what is shown is to be read again."""

    def __init__(self, *, stepped: bool = False) -> None:
        super().__init__()
        self.stepped = stepped
        """Whether a change was taken back or made again."""


class GoTo(Message):
    """Show a contact on the People screen, or just that screen.

    With `interaction_id` the cursor goes to that entry, with `note` a note is begun (with `began`), and with `draft` the text
    that was not saved is taken up again.
    """

    def __init__(
        self,
        contact_id: int | None,
        *,
        interaction_id: int | None = None,
        note: bool = False,
        began: str = "",
        draft: Draft | None = None,
    ) -> None:
        super().__init__()
        self.contact_id = contact_id
        self.interaction_id = interaction_id
        self.note = note
        self.began = began
        """What the note begins with."""
        self.draft = draft


class ShowFeedback(Message):
    """Show a piece of feedback on the board."""

    def __init__(self, feedback_id: int) -> None:
        super().__init__()
        self.feedback_id = feedback_id


class Opened(Message):
    """What a key opened is there and has the focus: what was typed meanwhile goes to it."""


class Dropped(Message):
    """A text was dropped or pasted where nothing is typed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class LookAt(Message):
    """Show the pictures of a contact, or of everybody; `among` are the contacts that stand around them in their list."""

    def __init__(self, contact_id: int | None, among: Sequence[int] = ()) -> None:
        super().__init__()
        self.contact_id = contact_id
        self.among = among


class Back(Message):
    """Show the screen again from which one came to Insights."""
