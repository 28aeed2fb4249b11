"""The note pane of the People screen: mounted after the first frame, open while something is written."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from relnote.domain.refusal import Refusal
from relnote.domain.text import folded
from relnote.tui.screens.base import background
from relnote.tui.screens.note_desk import desk_of_draft
from relnote.tui.screens.note_keeper import NoteKeeper
from relnote.tui.widgets.bars import KeyBar

if TYPE_CHECKING:
    from relnote.domain.records import Draft
    from relnote.services.note_begun import WhatIsThere
    from relnote.tui.screens.note_desk import NoteDesk
    from relnote.tui.screens.people_panes import PeoplePanes
    from relnote.tui.widgets.note_editor import NoteEditor

NOTHING_WRITTEN = """Nothing is being written.

n  write a note
l  log what happened in one line
t  start the call timer
c  ask the preference questions"""


class NotePane:
    """Opens, fills and closes the note pane."""

    def __init__(self, screen: PeoplePanes) -> None:
        self._screen = screen
        self._editor: NoteEditor | None = None
        self._mounted = asyncio.Event()
        self._from_timeline = False
        """Whether the keys were with the timeline when writing began; they go back there."""
        self.keeper = NoteKeeper(screen, lambda: self.editor)
        self._looked_at = ""
        """The text as it was when its substance was last looked at."""

    @property
    def editor(self) -> NoteEditor:
        """The editor; it is there from just after the first frame on."""
        assert self._editor is not None
        return self._editor

    async def mount(self) -> None:
        """Bring the editor, which the first frame can do without."""
        from relnote.tui.widgets.note_editor import NoteEditor

        self._editor = NoteEditor(id="note-pane")
        idle = Static(Content(NOTHING_WRITTEN), id="note-idle")
        idle.border_title = "Note"
        await self._screen.query_one("#right").mount(self._editor, idle)
        self._mounted.set()

    @property
    def has_focus(self) -> bool:
        """Whether letters are text of the note now."""
        return self._editor is not None and self._editor.has_focus_within

    async def begin(
        self,
        contact_id: int,
        name: str,
        *,
        began: str = "",
        replies_to_id: int | None = None,
        keep: bool = False,
    ) -> None:
        """Open a new note, or go on with the draft of one; with `keep` what it begins with is a draft already."""
        await self._mounted.wait()
        await self._put_other_aside(contact_id, began)
        if self.keeper.desk is not None and self.keeper.desk.contact_ids[:1] == (contact_id,) and not began:
            self._show()
            return
        desk, text = await self.keeper.resume(contact_id, name, began)
        desk = replace(desk, replies_to_id=desk.replies_to_id or replies_to_id)
        await self._lay(
            replace(desk, began="") if keep else desk, text, at_end=bool(text) and not text.startswith("\n")
        )

    async def _put_other_aside(self, contact_id: int, began: str) -> None:
        desk = self.keeper.desk
        other = desk is not None and (
            desk.contact_ids[:1] != (contact_id,) or desk.interaction_id is not None
        )
        if desk is not None and (other or began):
            await self.keeper.put_aside()

    def prepared_for(self, contact_id: int) -> str | None:
        """Give what stands below the empty first line of a new note with a contact: questions to tick; none if there is none."""
        desk = self.keeper.desk
        if desk is None or desk.contact_ids[:1] != (contact_id,) or desk.interaction_id is not None:
            return None
        first, line_end, below = self.editor.text.partition("\n")
        return f"{line_end}{below}" if below.strip() and not first.strip() else None

    async def edit(self, interaction_id: int, contact_id: int, name: str) -> None:
        """Open a saved note, or go on with an edit of it."""
        await self._mounted.wait()
        if self.keeper.desk is not None and self.keeper.desk.interaction_id == interaction_id:
            self._show()
            return
        if self.keeper.desk is not None:
            await self.keeper.put_aside()
        desk, text = await self.keeper.edit(interaction_id, contact_id, name)
        await self._lay(desk, text, at_end=True)

    async def take_up(self, draft: Draft, name: str) -> None:
        """Go on with a draft of an earlier session."""
        await self._mounted.wait()
        await self._lay(desk_of_draft(draft, name), draft.text, at_end=True)

    async def another(self, contact_id: int, name: str) -> None:
        """Put this text aside and start an empty note."""
        from relnote.tui.screens.note_desk import new_desk

        await self.keeper.put_aside()
        await self._lay(new_desk(contact_id, name), "", at_end=False)

    async def save(self) -> bool:
        """Save, close the pane and say what it became."""
        from relnote.tui.screens.saved_words import saved_words

        saved = await self.keeper.save()
        if saved is None:
            return False
        if self.keeper.desk is None:
            self._close()
        self._screen.go_to_entry = saved.interaction.id
        self._screen.say(saved_words(saved), undo=True)
        return True

    def leave(self) -> None:
        """Go back to the list; a text stays as a draft, an empty pane closes."""
        if self.keeper.holds_text:
            self._screen.say("the text is kept as a draft; n goes on with it")
            self._screen.focus_back()
            return
        self.keeper.let_go()
        self._close()

    async def complete(self, kind: str, prefix: str) -> None:
        """Offer the names or the tags that begin like this."""
        contacts = self._screen.relnote.contacts
        if kind == "contact":
            found = await background(lambda: contacts.matching(prefix, 5))
            options = [(name, f"{name}, {place}" if place else name) for _, name, place in found]
        else:
            tags = await background(contacts.tags)
            options = [(tag, tag) for tag in tags if folded(tag).startswith(folded(prefix))][:5]
        self.editor.offer(kind, prefix, options)

    async def keep(self) -> None:
        """Keep the draft, four times a second while something is typed."""
        await self.keeper.keep()
        await self._look_for_substance()

    async def _look_for_substance(self) -> None:
        """Say below the text, once it has changed, what of it should be looked at before it is saved."""
        desk, text = self.keeper.desk, self.editor.text if self.keeper.desk else ""
        if desk is None or text == self._looked_at:
            return
        self._looked_at = text
        hints = self._screen.relnote.hints
        edited = desk.interaction_id is not None
        self.editor.tell(await background(lambda: hints.while_typing(text, desk.contact_ids, edited=edited)))

    async def template(self) -> None:
        """Put a template of the user's into the note."""
        from relnote.tui.screens.dialogs.picker import Picker

        templates = self._screen.relnote.journal.settings.templates
        if not templates:
            raise Refusal("There are no templates yet; [templates] in the configuration file holds them.")
        options = [(text, name, text.partition("\n")[0]) for name, text in templates.items()]
        chosen = await self._screen.app.push_screen_wait(Picker(self._screen.relnote, "Template", options))
        if chosen is not None:
            self.editor.replace_text(chosen if self.editor.is_blank else f"{chosen}\n{self.editor.text}")

    async def _lay(self, desk: NoteDesk, text: str, *, at_end: bool) -> None:
        page = self._screen.page
        known = {}
        if page is not None and page.contact.id == desk.contact_ids[0]:
            known = {answer.question: answer.value for answer in page.answers if answer.is_stated}
        there = await background(lambda: self._what_is_there(desk))
        self.keeper.put(desk, text, known=known, there=there, at_end=at_end)
        self._show()

    def _what_is_there(self, desk: NoteDesk) -> WhatIsThere:
        from relnote.services.note_begun import what_is_there

        return what_is_there(self._screen.relnote.listening, desk.contact_ids, desk.interaction_id)

    def _show(self) -> None:
        self._from_timeline = self._screen.timeline.has_focus
        self._screen.query_one(KeyBar).rest()
        self._screen.add_class("-opened", "-writing")
        self.editor.focus()

    def _close(self) -> None:
        self.editor.clear()
        self._screen.remove_class("-writing")
        if self._from_timeline:
            self._screen.timeline.focus()
        else:
            self._screen.focus_back()
