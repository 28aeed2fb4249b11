"""What each command does on the People screen. The screen holds the panes; this holds the verbs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from relnote.domain.marks import learned_line
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.domain.ticks import tick_list
from relnote.domain.words import FollowUpKind, FollowUpState
from relnote.services.notes import reply_header
from relnote.tui.messages import LookAt
from relnote.tui.screens.base import background
from relnote.tui.screens.call_timer import CallTimer
from relnote.tui.screens.deciding import Deciding
from relnote.tui.screens.note_pane import NotePane
from relnote.tui.screens.people_view import PeopleView
from relnote.tui.screens.verbs import Verbs
from relnote.tui.widgets.note_text import NoteText

if TYPE_CHECKING:
    from relnote.domain.entries import TimelineEntry
    from relnote.domain.records import FollowUp
    from relnote.tui.screens.people_panes import PeoplePanes

DECIDED = frozenset({"prepare", "ledger", "bump", "pause"})


class PeopleKeys:
    """The verbs of the People screen."""

    def __init__(self, screen: PeoplePanes) -> None:
        self._screen = screen
        self._relnote = screen.relnote
        self.note = NotePane(screen)
        self.verbs = Verbs(screen)
        self.deciding = Deciding(screen, self.verbs)
        self.timer = CallTimer(screen)
        self._view = PeopleView(screen)

    def press(self, name: str) -> None:
        """Do what a command says."""
        plain = {
            "order": self._view.order,
            "copy": self._view.copy,
            "back": self._view.back,
            "timer": self._timer,
            "insights-of": self._insights,
            "leave-note": self.note.leave,
        }
        if name in plain:
            plain[name]()
        elif name in DECIDED:
            self._screen.run_verb(partial(self._decide, name))
        else:
            # A save may wait long for another program; what is typed then belongs to the note, and to its draft.
            do = getattr(self, "do_" + name.replace("-", "_"))
            self._screen.run_verb(do, hold=name != "save")

    async def _decide(self, name: str) -> bool:
        return bool(await getattr(self.deciding, name)(self.contact_id))

    @property
    def contact_id(self) -> int:
        """The contact the verbs are about.

        Raises:
            Refusal: nobody is chosen.
        """
        if self._screen.wanted is None:
            raise Refusal("Nobody is chosen; a adds a person, I imports a file.")
        return self._screen.wanted

    @property
    def name(self) -> str:
        """The name of that contact, harmless to show."""
        row = self._screen.contacts.cursor_row
        page = self._screen.page
        if row is not None and row.id == self._screen.wanted:
            return one_line(row.name)
        return one_line(page.contact.name) if page else ""

    @property
    def entry(self) -> TimelineEntry:
        """The entry under the timeline's cursor.

        Raises:
            Refusal: there is none.
        """
        entry = self._screen.timeline.cursor_row
        if entry is None:
            raise Refusal("There is no entry here; n writes the first note.")
        return entry

    # Notes

    async def do_note(self) -> bool:
        """Open the note pane for this contact."""
        await self.note.begin(self.contact_id, self.name)
        return False

    async def do_edit(self) -> bool:
        """Edit the note under the cursor."""
        await self.note.edit(self.entry.interaction.id, self.contact_id, self.name)
        return False

    async def do_reply(self) -> bool:
        """Begin an answer to the entry under the cursor."""
        asked = self.entry.interaction
        await self.note.begin(
            self.contact_id,
            self.name,
            began=reply_header(asked) + " ",
            replies_to_id=asked.id,
        )
        return False

    async def do_save(self) -> bool:
        """Save the note."""
        return await self.note.save()

    async def do_new_note(self) -> bool:
        """Put this text aside as a draft and start another."""
        await self.note.another(self.contact_id, self.name)
        return False

    async def do_editor(self) -> bool:
        """Write on in $EDITOR."""
        await self.note.keeper.in_own_editor()
        return False

    async def do_tick(self) -> bool:
        """Tick the line under the cursor, or take its tick away."""
        if not self.note.editor.query_one(NoteText).tick():
            raise Refusal("There is nothing to tick on this line: [ ] who signs.")
        return False

    async def do_template(self) -> bool:
        """Choose a template."""
        await self.note.template()
        return False

    async def do_move(self) -> bool:
        """Move the entry to the time it happened."""
        from relnote.tui.screens.dialogs.prompt import Prompt

        entry = self.entry.interaction
        hint = "yesterday 15:00 · Tue 9:30 · 12 Nov 14:00"
        notes = self._relnote.notes
        prompt = Prompt(
            self._relnote, "When was it?", hint=hint, send=lambda when: notes.back_date(entry.id, when)
        )
        if not await self._screen.app.push_screen_wait(prompt):
            return False
        self._screen.go_to_entry = entry.id
        self._screen.say("moved the entry", undo=True)
        return True

    async def do_remove(self) -> bool:
        """Remove the entry."""
        entry = self.entry.interaction
        await background(lambda: self._relnote.notes.remove(entry.id))
        self._screen.say("removed the entry with what it became", undo=True)
        return True

    # The contact

    async def do_log_line(self) -> bool:
        """Log one line."""
        return await self.verbs.log_line(self.contact_id)

    async def do_checklist(self) -> bool:
        """Ask this contact."""
        return await self.verbs.checklist(self.contact_id)

    async def do_checklist_all(self) -> bool:
        """Ask everybody."""
        return await self.verbs.checklist_all()

    async def do_follow_up(self) -> bool:
        """Add a follow-up."""
        return await self.verbs.follow_up(self.contact_id)

    async def do_done(self) -> bool:
        """Finish a follow-up: one of the entry's under the cursor, else one of the contact's."""
        return await self.verbs.done(self.contact_id, self._of_entry())

    async def do_give_up(self) -> bool:
        """Give up a follow-up: one of the entry's under the cursor, else one of the contact's."""
        return await self.verbs.give_up(self.contact_id, self._of_entry())

    def _of_entry(self) -> tuple[FollowUp, ...] | None:
        entry = self._screen.timeline.cursor_row if self._screen.timeline.has_focus else None
        if entry is None or not any(each.state is FollowUpState.OPEN for each in entry.follow_ups):
            return None
        return entry.follow_ups

    async def do_snooze(self) -> bool:
        """Put off what is due."""
        contact_id, now = self.contact_id, self._relnote.journal.now()
        page = await background(lambda: self._relnote.contacts.page(contact_id))
        due = tuple(flag for flag in page.flags if flag.is_due(now)) if page else ()
        return await self.verbs.snooze(due)

    async def do_tag(self) -> bool:
        """Change the tags."""
        return await self.verbs.tag(self.contact_id)

    async def do_add(self) -> bool:
        """Add a contact."""
        made = await self.verbs.edit_contact(None)
        if made is None:
            return False
        self._screen.show_person(made.id)
        self._screen.focus_back()
        return True

    async def do_edit_contact(self) -> bool:
        """Edit the contact."""
        return await self.verbs.edit_contact(self.contact_id) is not None

    async def do_news(self) -> bool:
        """Keep what they told of a new job or a move."""
        from relnote.tui.screens.keeping_news import keep_news

        return await keep_news(self._screen, self.contact_id)

    async def do_erase(self) -> bool:
        """Erase the contact for good."""
        from relnote.tui.screens.erasing import erase

        return await erase(self._screen, self.contact_id)

    async def do_to_board(self) -> bool:
        """Go to what was heard in the entry under the cursor, or told in it."""
        return await self.deciding.to_board(self.entry.interaction.id)

    async def do_channel(self) -> bool:
        """Choose the channel whose entries are shown."""
        return await self._view.choose_channel()

    async def do_filter(self) -> bool:
        """Narrow the list, or search the timeline if that has the focus."""
        return await self._view.narrow(self.name)

    async def do_archive(self) -> bool:
        """Put the contact away, or take them back."""
        return await self.verbs.archive(self.contact_id)

    def _insights(self) -> None:
        try:
            self._screen.post_message(LookAt(self.contact_id, self._screen.listed))
        except Refusal as refusal:
            self._screen.refuse(refusal)

    def _timer(self) -> None:
        try:
            started_at = self.timer.toggle(self.contact_id, self.name)
        except Refusal as refusal:
            self._screen.refuse(refusal)
            return
        if started_at is not None:
            self._screen.run_verb(lambda: self._note_of_call(started_at))

    async def _note_of_call(self, header: str) -> bool:
        """Open the note, which begins with what was learned, and ask whose talk it was."""
        from relnote.tui.screens.dialogs.talk_share import TalkShareDialog

        minutes = header.rsplit(maxsplit=1)[-1].removesuffix("m")
        dialog = TalkShareDialog(self._relnote, self.timer.name, f"{minutes} min")
        # It is a draft before anything is asked: what was timed is not lost.
        below = f"\n{learned_line(self._relnote.journal.keywords)}"
        if self._screen.wanted != self.timer.contact_id:
            self._screen.show_person(self.timer.contact_id)
        prepared = self.note.prepared_for(self.timer.contact_id)
        if prepared is None:
            asked = await background(lambda: self._relnote.follow_ups.of_contact(self.timer.contact_id))
            prepared = tick_list(each.text for each in asked if each.kind is FollowUpKind.ASK_NEXT)
            began = f"{header}{below}{prepared}"
            await self.note.begin(self.timer.contact_id, self.timer.name, began=began, keep=True)
        else:
            await self.note.begin(self.timer.contact_id, self.timer.name)
            self.note.editor.replace_text(f"{header}{below}{prepared}")
        await self.timer.drop_kept()
        share = await self._screen.app.push_screen_wait(dialog)
        if share is not None:
            self.note.editor.replace_text(f"{header}{share}% {below}{prepared}")
        return False
