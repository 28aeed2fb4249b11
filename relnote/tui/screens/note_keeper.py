"""Keeps the note that is being written: its draft while it is typed, its saving, its way through $EDITOR."""

from __future__ import annotations

from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from relnote.domain.marks import without_empty_learned
from relnote.domain.refusal import Gone, Refusal
from relnote.domain.ticks import without_unasked
from relnote.domain.words import FollowUpKind
from relnote.tui.screens.base import background
from relnote.tui.screens.note_desk import NoteDesk, desk_of_draft, new_desk, new_key
from relnote.tui.screens.own_editor import written_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from relnote.domain.records import Draft
    from relnote.services.note_begun import WhatIsThere
    from relnote.services.notes import Saved
    from relnote.tui.screens.base import JournalScreen
    from relnote.tui.widgets.note_editor import NoteEditor

DRAFT_EVERY = 0.25
"""Seconds after which what was typed is kept; kill -9 then loses at most 0.4 s."""
NOT_KEPT = "draft NOT kept"

T = TypeVar("T")


class _Writes:
    """Puts what several threads write of one text into order: an older text never lands upon a newer one."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._given = 0
        self._done = 0

    def in_turn(self, write: Callable[[], T]) -> Callable[[], T | None]:
        """Give a call that writes, unless something later has been written by then."""
        self._given += 1
        number = self._given

        def run() -> T | None:
            with self._one_at_a_time:
                if number < self._done:
                    return None
                written = write()
                self._done = number
                return written

        return run


class NoteKeeper:
    """The state of the note pane. The screen owns one and tells it what happened."""

    def __init__(self, screen: JournalScreen, editor: Callable[[], NoteEditor]) -> None:
        self._screen = screen
        self._relnote = screen.relnote
        self._editor = editor
        self.desk: NoteDesk | None = None
        self._taken = ""
        """The text as it was laid on the desk or handed over to be kept."""
        self._kept = True
        self._keeping = self._saving = False
        self._saved = ("", "")
        """Key and text that were saved last: no draft is left of them."""
        self._writes = _Writes()

    def put(
        self, desk: NoteDesk, text: str, *, known: dict[str, str], there: WhatIsThere, at_end: bool
    ) -> None:
        """Lay a text on the desk and show it in the editor; what lies there stays as a draft.

        `known` is what they answered before, `there` what the note goes on from.
        """
        self.keep_now()
        # A draft that is taken up is kept again at once: it is this program's from now on.
        self.desk, self._taken, self._kept = desk, text, not desk.is_worth_keeping(text)
        from relnote.tui.drawing.note import NoteLook

        journal = self._relnote.journal
        look = NoteLook(
            now=journal.now(),
            zone=journal.zone,
            keywords=journal.keywords,
            questions=journal.questions,
            known=known,
            untold=there.untold,
            contacts=there.names,
            came_of=there.came_of,
            name=desk.name,
            ascii=journal.settings.glyphs == "ascii",
        )
        editor = self._editor()
        editor.begin(text, look, title=desk.title, cursor="end" if at_end else "header")
        editor.status = "draft" if desk.began == "" and text else ""

    async def resume(self, contact_id: int, name: str, began: str = "") -> tuple[NoteDesk, str]:
        """Give the draft of a contact to go on with, or a new note that begins with `began`."""
        draft = await background(lambda: self._relnote.drafts.of_contact(contact_id))
        if draft is not None and not began:
            return desk_of_draft(draft, name), draft.text
        return new_desk(contact_id, name, began), began

    async def edit(self, interaction_id: int, contact_id: int, name: str) -> tuple[NoteDesk, str]:
        """Give a saved note to edit, or an edit of it that was left."""
        text = await background(lambda: self._relnote.notes.text_of(interaction_id))
        draft = await background(lambda: self._relnote.drafts.of_note(interaction_id))
        desk = NoteDesk(
            key=draft.key if draft else new_desk(contact_id, name).key,
            contact_ids=await background(lambda: self._relnote.notes.people_of(interaction_id)),
            name=name,
            interaction_id=interaction_id,
            began=text,
            base=draft.base if draft else text.partition("\n")[2],
        )
        return desk, draft.text if draft else text

    async def keep(self) -> None:
        """Keep the draft if anything was typed since the last time."""
        if self._saving or self._keeping:
            return
        was_refused = self._editor().status == NOT_KEPT if self.desk else False
        try:
            await self._keep()
        except Refusal as refusal:
            if not was_refused:
                self._screen.refuse(refusal)

    async def _keep(self) -> None:
        text, work = self._take_unkept()
        if work is None:
            return
        self._keeping = True
        try:
            draft = await background(work)
        except Exception:
            self._editor().status = NOT_KEPT
            raise
        finally:
            self._keeping = False
        self._kept = text == self._taken
        self._show_kept(draft)

    def keep_now(self) -> None:
        """Keep the draft at once and wait for it: the program is about to end, or the text to go.

        Raises:
            Refusal: it cannot be kept.
        """
        text, work = self._take_unkept()
        if work is not None:
            work()
            self._kept = text == self._taken

    def _take_unkept(self) -> tuple[str, Callable[[], Draft | None] | None]:
        """Give the text, and what keeps it unless it is kept; being kept by another thread is not kept."""
        if self.desk is None:
            return "", None
        desk, text = self.desk, self._editor().text
        if self._kept and text == self._taken:
            return text, None
        self._taken, self._kept = text, False
        drafts = self._relnote.drafts
        if not desk.is_worth_keeping(text):
            return text, self._writes.in_turn(lambda: drafts.drop([desk.key]))
        draft = desk.draft(text, self._relnote.journal.now())
        keep = self._writes.in_turn(lambda: None if self._saved == (desk.key, text) else drafts.keep(draft))
        return text, keep

    def _show_kept(self, draft: Draft | None) -> None:
        if self.desk is None:
            return
        moment = self._relnote.journal.local(draft.saved_at) if draft else None
        self._editor().status = f"draft kept {moment:%H:%M:%S}" if moment else ""

    @property
    def holds_text(self) -> bool:
        """Whether there is a text that is not saved."""
        return self.desk is not None and self.desk.is_worth_keeping(self._editor().text)

    async def save(self) -> Saved | None:
        """Save the note; the desk is then empty. On a refusal everything stays where it is.

        What is typed while it is being saved stays on the desk, as an edit of the saved note.
        """
        if self.desk is None or self._saving:
            return None
        desk, text = self.desk, self._editor().text
        self._saving, self._taken, self._kept = True, text, False
        try:
            saved = await background(self._writes.in_turn(lambda: self._write(desk, text)))
        except Gone:
            # The text is all that is left of it: the next ctrl+s saves it as a note of its own.
            self.desk = replace(desk, interaction_id=None, base=None, began="")
            self._editor().note_title = self.desk.title
            raise
        finally:
            self._saving = False
        if saved is not None and self.desk is desk:
            self._after(saved, desk, text)
        return saved

    def _write(self, desk: NoteDesk, text: str) -> Saved:
        whole = without_empty_learned(text, self._relnote.journal.keywords)
        if desk.interaction_id is None and "[ ]" in whole:
            # What is not ticked is asked next time: it is no part of what was said.
            asked_next = [
                each.text
                for contact_id in desk.contact_ids
                for each in self._relnote.follow_ups.of_contact(contact_id)
                if each.kind is FollowUpKind.ASK_NEXT
            ]
            whole = without_unasked(whole, asked_next)
        # The empty line on which the cursor stood last is no part of it.
        whole = whole.rstrip()
        saved = self._relnote.notes.save(desk.note(whole))
        self._saved = (desk.key, text)
        return saved

    def _after(self, saved: Saved, desk: NoteDesk, text: str) -> None:
        self._kept = True
        if self._editor().text == text:
            self.desk = None
            return
        self.desk = replace(
            desk,
            key=new_key(),
            contact_ids=saved.interaction.contact_ids,
            interaction_id=saved.interaction.id,
            began=text,
            base=saved.interaction.body,
        )
        self._editor().note_title = self.desk.title

    async def put_aside(self) -> None:
        """Leave the text as a draft and clear the desk.

        Raises:
            Refusal: the draft cannot be kept; the text stays on the desk.
        """
        await self._keep()
        self.let_go()

    def let_go(self) -> None:
        """Clear the desk, once what lies on it is a draft or not worth keeping.

        Raises:
            Refusal: the draft cannot be kept; the text stays on the desk.
        """
        self.keep_now()
        self.desk = None

    async def in_own_editor(self) -> None:
        """Write on in $VISUAL or $EDITOR; what was written there comes back into the pane.

        Raises:
            Refusal: there is no such program, or it ended with an error; the text is as it was.
        """
        # Nothing runs here while the editor does, the draft's timer included.
        await self.keep()
        editor = self._editor()
        editor.replace_text(written_on(self._screen.app, editor.text))
        await self.keep()
