"""The call timer: runs in the header, and when it stops gives the header of the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from textual.timer import Timer

    from relnote.tui.screens.people_panes import PeoplePanes


class CallTimer:
    """Counts how long a call lasts. One call at a time."""

    def __init__(self, screen: PeoplePanes) -> None:
        self._screen = screen
        self._since: datetime | None = None
        self._ticking: Timer | None = None
        self.contact_id = 0
        self.name = ""

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
            self._since = self._screen.relnote.journal.now()
            self._ticking = self._screen.set_interval(1, self._tick)
            self._tick()
            return None
        minutes = max(1, round((self.seconds or 0) / 60))
        began = self._screen.relnote.journal.local(self._since)
        self._since = None
        if self._ticking is not None:
            self._ticking.stop()
        self._screen.show_header()
        return f"call {began:%H:%M} {minutes}m "

    def seconds_with(self, contact_id: int) -> int | None:
        """How long the call with a contact has lasted; none if it is not they who are being called."""
        return self.seconds if contact_id == self.contact_id else None

    def _tick(self) -> None:
        if self._screen.page is not None and self._screen.page.contact.id == self.contact_id:
            self._screen.show_header()
