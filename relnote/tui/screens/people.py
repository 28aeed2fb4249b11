"""The People screen: the journal, with a note being written."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import work

from relnote.domain.text import one_line
from relnote.tui.commands import NOTE, PEOPLE, bindings
from relnote.tui.screens.base import background, says_refusals
from relnote.tui.screens.people_panes import PeoplePanes

if TYPE_CHECKING:
    from textual.binding import BindingType

    from relnote.tui.messages import GoTo
    from relnote.tui.screens.people_keys import PeopleKeys
    from relnote.tui.widgets.note_editor import NoteEditor

IN_NOTE = frozenset({"save", "new-note", "tick", "editor", "template", "leave-note"})


class PeopleScreen(PeoplePanes):
    """The panes with what the keys do in them."""

    PLACE = "People"
    COMMANDS_HERE = (*PEOPLE, *NOTE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS_HERE)]

    @cached_property
    def keys(self) -> PeopleKeys:
        """The verbs, loaded when the first frame is out."""
        from relnote.tui.screens.people_keys import PeopleKeys

        return PeopleKeys(self)

    async def complete(self) -> None:
        """Bring the note pane too, and keep the draft of what is typed in it."""
        from relnote.tui.screens.note_keeper import DRAFT_EVERY

        await self.keys.note.mount()
        await super().complete()
        self.set_interval(DRAFT_EVERY, self.keys.note.keep)

    def call_seconds(self) -> int | None:
        """Tell how long a call has lasted; none while nobody is being called."""
        return self.keys.timer.seconds

    def called(self) -> str:
        """Name who is being called, if it is not the contact on screen."""
        timer = self.keys.timer
        is_here = self.page is not None and self.page.contact.id == timer.contact_id
        return "" if is_here else timer.name

    def action_verb(self, name: str) -> None:
        """Do what a command says."""
        self.keys.press(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done where the cursor is."""
        if action == "verb" and parameters:
            return self._applies(str(parameters[0]))
        return super().check_action(action, parameters)

    def _applies(self, name: str) -> bool:
        # The first frame asks this of every command, before the verbs are there.
        writing = "keys" in vars(self) and self.keys.note.has_focus
        if name in IN_NOTE:
            return writing
        return not writing and not (name == "filter" and self.filter_input.has_focus)

    def on_note_editor_completion_wanted(self, asked: NoteEditor.CompletionWanted) -> None:
        """Look up whose name or which tag is being typed."""
        self._complete_word(asked.kind, asked.prefix)

    @work(exclusive=True, group="completion")
    @says_refusals
    async def _complete_word(self, kind: str, prefix: str) -> None:
        await self.keys.note.complete(kind, prefix)

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
            await self.keys.note.begin(contact_id, name, began=wish.began)
        elif wish.interaction_id is not None:
            self.timeline.focus()
        else:
            self.focus_back()
        return False
