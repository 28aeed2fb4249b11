"""The People screen: the journal, with a note being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from relnote.domain.text import one_line
from relnote.tui.commands import NOTE, PEOPLE, bindings
from relnote.tui.screens.base import background
from relnote.tui.screens.note_keeper import DRAFT_EVERY
from relnote.tui.screens.people_keys import PeopleKeys
from relnote.tui.screens.people_panes import PeoplePanes

if TYPE_CHECKING:
    from textual.binding import BindingType

    from relnote.domain.records import ContactRow
    from relnote.services.contacts import Listing
    from relnote.services.relnote import Relnote
    from relnote.tui.messages import GoTo
    from relnote.tui.widgets.note_editor import NoteEditor


class PeopleScreen(PeoplePanes):
    """The panes with what the keys do in them."""

    COMMANDS_HERE = (*PEOPLE, *NOTE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS_HERE)]

    def __init__(self, relnote: Relnote, first: tuple[Listing, list[ContactRow]]) -> None:
        super().__init__(relnote, first)
        self.keys = PeopleKeys(self)

    async def complete(self) -> None:
        """Bring the note pane too, and keep the draft of what is typed in it."""
        await self.keys.note.mount()
        await super().complete()
        self.set_interval(DRAFT_EVERY, self.keys.note.keep)

    def call_seconds(self) -> int | None:
        """Tell how long a call with the contact on screen has lasted; none while nobody is being called."""
        return self.keys.timer.seconds_with(self.page.contact.id) if self.page else None

    def action_verb(self, name: str) -> None:
        """Do what a command says."""
        self.keys.press(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done where the cursor is."""
        if action == "verb" and parameters:
            return self.keys.applies(str(parameters[0]))
        return super().check_action(action, parameters)

    def on_note_editor_completion_wanted(self, asked: NoteEditor.CompletionWanted) -> None:
        """Look up whose name or which tag is being typed."""
        self.run_worker(self.keys.note.complete(asked.kind, asked.prefix), exclusive=True, group="completion")

    async def visit(self, wish: GoTo) -> bool:
        """Show a contact, and what else is wished for there."""
        contact_id = wish.contact_id
        if contact_id is None:
            return False
        name = one_line((await background(lambda: self.relnote.contacts.get(contact_id))).name)
        self.show_person(contact_id, wish.interaction_id)
        if wish.draft is not None:
            await self.keys.note.take_up(wish.draft, name)
        elif wish.note:
            await self.keys.note.begin(contact_id, name)
        elif wish.interaction_id is not None:
            self.timeline.focus()
        else:
            self.focus_back()
        return False
