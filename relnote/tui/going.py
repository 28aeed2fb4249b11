"""Going from one full screen to another, and back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from relnote.tui.ending import EndingApp
from relnote.tui.messages import Back, GoTo, LookAt, ShowFeedback
from relnote.tui.screens.base import JournalScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.tui.screens.people import PeopleScreen
    from relnote.tui.screens.places import Places


class GoingApp(EndingApp):
    """A program of several full screens."""

    places: Places
    _before = "people"
    """The screen that was shown before Insights."""

    @property
    def people(self) -> PeopleScreen:
        """The People screen."""
        return self.places.people

    @property
    def place(self) -> JournalScreen | None:
        """The full screen that is shown, or that lies beneath a dialog; none while it comes or goes."""
        shown = [screen for screen in self.screen_stack if isinstance(screen, JournalScreen)]
        return shown[-1] if shown and len(shown[-1].query("TopBar, KeyBar")) == 2 else None

    def look_around(self) -> None:
        """Say in the top line where we are, what is due, and what time it is."""
        raise NotImplementedError

    async def show(self, mode: str, whom: int | None = None, among: Sequence[int] = ()) -> None:
        """Show a full screen, unless a dialog is open; Insights of a contact `among` others, or of everybody."""
        if not isinstance(self.screen, JournalScreen):
            return
        if mode == "insights":
            self.places.insights.look_at(whom, among)
            if self.current_mode != mode:
                self._before = self.current_mode
        await self.switch_mode(mode)
        self.look_around()

    @on(GoTo)
    async def go_to(self, wish: GoTo) -> None:
        """Show the People screen, and a contact on it."""
        await self.show("people")
        self.people.run_verb(partial(self.people.visit, wish))

    @on(ShowFeedback)
    async def show_feedback(self, wish: ShowFeedback) -> None:
        """Show the Listening screen, and a piece on it."""
        await self.show("listening")
        self.places.listening.visit(wish.feedback_id)

    @on(LookAt)
    async def look_at(self, wish: LookAt) -> None:
        """Show the pictures of a contact, or of everybody."""
        await self.show("insights", wish.contact_id, wish.among)

    @on(Back)
    async def go_back(self) -> None:
        """Show again what was shown before Insights."""
        await self.show(self._before)
