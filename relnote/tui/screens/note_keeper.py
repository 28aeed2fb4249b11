"""Keeps the note that is being written: its draft while it is typed, its saving, its way through $EDITOR."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.tui.screens.base import background
from relnote.tui.screens.note_desk import NoteDesk, desk_of_draft, new_desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from relnote.domain.records import Draft
    from relnote.services.notes import Saved
    from relnote.tui.screens.base import JournalScreen
    from relnote.tui.widgets.note_editor import NoteEditor

DRAFT_EVERY = 0.25
"""Seconds after which what was typed is kept; kill -9 then loses at most 0.4 s."""


class NoteKeeper:
    """The state of the note pane. The screen owns one and tells it what happened."""

    def __init__(self, screen: JournalScreen, editor: Callable[[], NoteEditor]) -> None:
        self._screen = screen
        self._relnote = screen.relnote
        self._editor = editor
        self.desk: NoteDesk | None = None
        self._unkept = False

    def put(self, desk: NoteDesk, text: str, *, known: dict[str, str], at_end: bool) -> None:
        """Lay a text on the desk and show it in the editor."""
        self.desk = desk
        self._unkept = False
        journal = self._relnote.journal
        editor = self._editor()
        editor.begin(
            text,
            title=desk.title,
            now=journal.now(),
            zone=journal.zone,
            keywords=journal.keywords,
            questions=journal.questions,
            known=known,
            ascii=journal.settings.glyphs == "ascii",
            cursor="end" if at_end else "header",
        )
        editor.status = "draft" if desk.began == "" and text else ""

    async def resume(self, contact_id: int, name: str, began: str = "") -> tuple[NoteDesk, str]:
        """Give the draft of a contact to go on with, or a new note that begins with `began`."""
        draft = await background(lambda: self._relnote.drafts.of_contact(contact_id))
        if draft is not None and not began:
            return desk_of_draft(draft, name), draft.text
        return new_desk(contact_id, name, began), began

    async def edit(self, interaction_id: int, contact_id: int, name: str) -> tuple[NoteDesk, str]:
        """Give a saved note to edit."""
        text = await background(lambda: self._relnote.notes.text_of(interaction_id))
        desk = NoteDesk(
            key=new_desk(contact_id, name).key,
            contact_ids=await background(lambda: self._relnote.notes.people_of(interaction_id)),
            name=name,
            interaction_id=interaction_id,
            began=text,
            base=text.partition("\n")[2],
        )
        return desk, text

    def changed(self) -> None:
        """Hear that something was typed."""
        self._unkept = self.desk is not None

    async def keep(self) -> None:
        """Keep the draft if anything was typed since the last time."""
        work = self._take_unkept()
        if work is None:
            return
        try:
            draft = await background(work)
        except Refusal as refusal:
            self._unkept = True
            self._editor().status = "draft NOT kept"
            self._screen.refuse(refusal)
            return
        self._show_kept(draft)

    def keep_now(self) -> None:
        """Keep the draft at once and wait for it: the program is about to end."""
        work = self._take_unkept()
        if work is not None:
            work()

    def _take_unkept(self) -> Callable[[], Draft | None] | None:
        if not self._unkept or self.desk is None:
            return None
        self._unkept = False
        desk, text = self.desk, self._editor().text
        drafts = self._relnote.drafts
        if not desk.is_worth_keeping(text):
            return lambda: drafts.drop([desk.key])
        draft = desk.draft(text, self._relnote.journal.now())
        return lambda: drafts.keep(draft)

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
        """Save the note; the desk is then empty. On a refusal everything stays where it is."""
        if self.desk is None:
            return None
        desk, text = self.desk, self._editor().text
        saved = await background(lambda: self._relnote.notes.save(desk.note(text)))
        if self.desk is desk:
            self.desk, self._unkept = None, False
        return saved

    async def put_aside(self) -> None:
        """Leave the text as a draft and clear the desk."""
        self._unkept = self.desk is not None
        await self.keep()
        self.desk = None

    def in_own_editor(self) -> None:
        """Write on in $VISUAL or $EDITOR; what was written there comes back into the pane.

        Raises:
            Refusal: there is no such program, or it ended with an error; the text is as it was.
        """
        editor = self._editor()
        command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
        with tempfile.TemporaryDirectory(prefix="relnote-") as folder:
            # A folder of our own is 0700, so that nobody else reads along.
            file = Path(folder) / "note.md"
            file.write_text(editor.text, encoding="utf-8", errors="surrogatepass", newline="")
            try:
                with self._screen.app.suspend():
                    done = subprocess.run([*shlex.split(command), str(file)], check=False)  # noqa: S603 - the user's own choice
            except (OSError, ValueError):
                raise Refusal(f"{command} could not be started; set EDITOR to an editor you have.") from None
            if done.returncode:
                raise Refusal(f"{command} ended with an error; the text is as it was.")
            text = file.read_bytes().decode("utf-8", errors="surrogateescape")
        if text.endswith("\n") and not editor.text.endswith("\n"):
            text = text[:-1]
        editor.replace_text(text)
        self.changed()
