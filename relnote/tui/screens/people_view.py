"""What keys change of what the People screen shows, with the journal as it is: filter, order, channel, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.words import Channel

if TYPE_CHECKING:
    from relnote.tui.screens.people_panes import PeoplePanes

ORDER_OF = {"need": "name", "name": "contact", "contact": "need"}


class PeopleView:
    """Narrows, sorts and backs out."""

    def __init__(self, screen: PeoplePanes) -> None:
        self._screen = screen
        self._relnote = screen.relnote

    async def choose_channel(self) -> bool:
        """Choose the channel whose entries are shown."""
        from relnote.tui.screens.dialogs.picker import Picker

        options = [("", "all channels", "")]
        options += [(channel.value, channel.value.replace("_", " "), "") for channel in Channel]
        chosen = await self._screen.app.push_screen_wait(Picker(self._relnote, "Show", options))
        if chosen is None:
            return False
        self._screen.channel = Channel(chosen) if chosen else None
        self._screen.load_contact()
        return False

    async def narrow(self, name: str) -> bool:
        """Narrow the list, or search the timeline, called by its person, if that has the focus."""
        from relnote.tui.screens.dialogs.prompt import Prompt

        screen = self._screen
        if not screen.timeline.has_focus:
            screen.remove_class("-opened")
            screen.filter_input.focus()
            return False
        hint = "words that must all be there; nothing shows everything again"
        prompt = Prompt(
            self._relnote,
            f"Search · {name}",
            hint=hint,
            value=" ".join(screen.timeline.words),
            verb="search",
        )
        words = await screen.app.push_screen_wait(prompt)
        if words is not None:
            self._search(tuple(words.split()))
        return False

    def _search(self, words: tuple[str, ...]) -> None:
        self._screen.timeline.words = words
        self._screen.load_contact()

    def order(self) -> None:
        """Sort the list by the next order."""
        self._screen.order = ORDER_OF[self._screen.order]
        self._screen.load_list()

    def copy(self) -> None:
        """Copy the text of the entry under the cursor."""
        entry = self._screen.timeline.cursor_row
        if entry is not None:
            # Half a character, of which a text may hold one, cannot be handed to a terminal.
            self._screen.app.copy_to_clipboard(entry.interaction.body.encode("utf-8", "replace").decode())
            self._screen.say("copied the text")

    def back(self) -> None:
        """Back out one step."""
        screen = self._screen
        narrowed = bool(screen.timeline.words or screen.channel)
        if screen.filter_input.has_focus:
            screen.contacts.focus()
        elif screen.timeline.has_focus and not narrowed:
            screen.remove_class("-opened")
            screen.contacts.focus()
        elif screen.filter_input.value and not screen.timeline.has_focus:
            screen.filter_input.value = ""
        elif narrowed:
            screen.channel = None
            self._search(())
