"""The call timer: runs in the header, and when it stops gives the header of the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.tui.screens.base import background
from relnote.tui.screens.note_desk import new_desk

if TYPE_CHECKING:
    from datetime import datetime

    from textual.timer import Timer

    from relnote.tui.screens.note_desk import NoteDesk
    from relnote.tui.screens.people_panes import PeoplePanes


class CallTimer:
    """Counts how long a call lasts. One call at a time."""

    def __init__(self, screen: PeoplePanes) -> None:
        self._screen = screen
        self._since: datetime | None = None
        self._ticking: Timer | None = None
        self.contact_id = 0
        self.name = ""
        self._desk: NoteDesk | None = None
        """What a call that still runs is kept on when the program ends."""

    @property
    def seconds(self) -> int | None:
        """How long the call has lasted; none while no timer runs."""
        if self._since is None:
            return None
        return int((self._screen.relnote.journal.now() - self._since).total_seconds())

    def toggle(self, contact_id: int, name: str) -> str | None:
        """Start the timer for a contact, or stop it and give the header of the note that is to be written."""
        if self._since is None:
            self.contact_id, self.name = contact_id, name
            self._desk = new_desk(contact_id, name)
            self._since = self._screen.relnote.journal.now()
            self._ticking = self._screen.set_interval(1, self._tick)
            self._tick()
            return None
        minutes, began = self._minutes, self._screen.relnote.journal.local(self._since)
        self._since = None
        if self._ticking is not None:
            self._ticking.stop()
        self._screen.show_header()
        return f"call {began:%H:%M} {minutes}m "

    @property
    def _minutes(self) -> int:
        return max(1, round((self.seconds or 0) / 60))

    def keep_now(self) -> None:
        """Keep the call that runs as the draft of its note, at once: the program is about to end.

        Raises:
            Refusal: it cannot be kept.
        """
        if self._since is None or self._desk is None:
            return
        journal = self._screen.relnote.journal
        # It may be another day when it is taken up.
        began = journal.local(self._since)
        header = f"call {began.day} {began:%b %H:%M} {self._minutes}m "
        self._screen.relnote.drafts.keep(self._desk.draft(header, journal.now()))

    async def drop_kept(self) -> None:
        """Forget the draft of a call that runs: its note was begun. There is one if the program was about to end."""
        if self._desk is not None:
            key, self._desk = self._desk.key, None
            await background(lambda: self._screen.relnote.drafts.drop([key]))

    def _tick(self) -> None:
        self._screen.show_header()
