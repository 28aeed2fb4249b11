"""The full screens of the program, each made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.tui.screens.people import PeopleScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relnote.services.relnote import Relnote
    from relnote.tui.screens.base import JournalScreen
    from relnote.tui.screens.insights import InsightsScreen
    from relnote.tui.screens.listening import ListeningScreen
    from relnote.tui.screens.people_panes import FirstRows
    from relnote.tui.screens.today import TodayScreen


class Places:
    """Holds the full screens by the id of the command that goes there, which is the mode of the framework as well."""

    NAMES = ("today", "people", "listening", "insights")

    def __init__(self, relnote: Relnote, first: FirstRows) -> None:
        """Begin with none; `first` are the rows that People shows at once."""
        self._relnote = relnote
        self._first = first
        self._made: dict[str, JournalScreen] = {}

    def __iter__(self) -> Iterator[JournalScreen]:
        """Give those that are made and on screen; one that is only being made will read for itself."""
        return (screen for screen in self._made.values() if screen.is_mounted)

    def has(self, name: str) -> bool:
        """Tell whether a screen is made."""
        return name in self._made

    def get(self, name: str) -> JournalScreen:
        """Give a screen by its name."""
        return getattr(self, name)  # type: ignore[no-any-return]

    @property
    def people(self) -> PeopleScreen:
        """The People screen."""
        made = self._made.get("people")
        if not isinstance(made, PeopleScreen):
            made = self._made["people"] = PeopleScreen(self._relnote, self._first)
        return made

    @property
    def today(self) -> TodayScreen:
        """The Today screen."""
        from relnote.tui.screens.today import TodayScreen

        made = self._made.get("today")
        if not isinstance(made, TodayScreen):
            made = self._made["today"] = TodayScreen(self._relnote)
        return made

    @property
    def listening(self) -> ListeningScreen:
        """The Listening screen."""
        from relnote.tui.screens.listening import ListeningScreen

        made = self._made.get("listening")
        if not isinstance(made, ListeningScreen):
            made = self._made["listening"] = ListeningScreen(self._relnote)
        return made

    @property
    def insights(self) -> InsightsScreen:
        """The Insights screen."""
        from relnote.tui.screens.insights import InsightsScreen

        made = self._made.get("insights")
        if not isinstance(made, InsightsScreen):
            made = self._made["insights"] = InsightsScreen(self._relnote)
        return made
