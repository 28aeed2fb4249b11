"""The full-screen program."""

from __future__ import annotations

import asyncio
import gc
import signal
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line
from relnote.tui.commands import APP, bindings
from relnote.tui.ending import while_it_runs
from relnote.tui.going import GoingApp
from relnote.tui.keymap import keys_said
from relnote.tui.messages import Dropped, JournalChanged, Opened, Said
from relnote.tui.readiness import catch_up, do_daily, read_ahead
from relnote.tui.screens.base import JournalScreen, background
from relnote.tui.screens.people_panes import FIRST_SCREEN
from relnote.tui.screens.places import Places
from relnote.tui.stepping import step
from relnote.tui.terminal import KeyHold, has_terminal, heed_signals
from relnote.tui.themes import dress
from relnote.tui.widgets.bars import KeyBar, TopBar
from relnote.tui.widgets.safe_lines import SafeLines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from textual.binding import BindingType
    from textual.command import Provider
    from textual.filter import LineFilter

    from relnote.services.relnote import Relnote

READERS = 3
"""Threads that read and write the journal, each with a connection of its own."""
WAIT_SHOWN = 0.5
"""Seconds a write may wait before that is said."""
AT_ONCE = 0.002
"""Seconds for which frames are held back when another screen is shown."""
KEEP_UP_EVERY = 3600.0
"""Seconds between looks at whether there is something to be done for the day."""
LOOK_EVERY = 1.0
"""Seconds between looks at whether another program wrote."""


def _palette() -> type[Provider]:
    from relnote.tui.palette import CommandProvider

    return CommandProvider


class RelnoteApp(GoingApp):
    """The program over an open journal."""

    TITLE = "relnote"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(APP)]
    CSS_PATH = ["app.tcss", "screens/people.tcss"]  # noqa: RUF012 - the framework says what it is

    def __init__(self, relnote: Relnote, *, called: str = "", start: str = "") -> None:
        """Prepare the program.

        `called` is said of the journal beside the program's name; `start` is `today`, `people` or empty for
        whichever has something to show.
        """
        self.relnote = relnote
        starts_today = start == "today" or (start != "people" and relnote.attention.pressing() > 0)
        self.DEFAULT_MODE = "today" if starts_today else "people"  # type: ignore[misc]
        super().__init__()
        self._called = called
        listing = relnote.contacts.listing(limit=FIRST_SCREEN)
        self.places = Places(relnote, (listing, relnote.contacts.rows(listing.ids[:64])))
        for name in Places.NAMES:
            self.add_mode(name, partial(self.places.get, name))
        self._seen = relnote.history.revision()
        self._waits = 0
        self.key_hold = KeyHold()
        dress(self, relnote.journal.settings.theme)
        self.set_keymap(dict(relnote.journal.settings.keymap))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Make every frame harmless, last of all."""
        return [*super().get_line_filters(), SafeLines()]

    async def on_event(self, event: events.Event) -> None:
        """Hold back what is typed while something to type into is being opened."""
        if not self.key_hold.takes(event):
            await super().on_event(event)

    @on(Opened)
    def let_keys_go(self) -> None:
        """Hand over what was typed meanwhile."""
        self.key_hold.release()
        while (event := self.key_hold.next()) is not None:
            self.post_message(event)

    def on_mount(self) -> None:
        """Take care of signals, and look around once the first frame is out."""
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(READERS, "journal"))
        heed_signals(self.leave_on)
        self.set_interval(LOOK_EVERY, self._look)
        self.set_interval(WAIT_SHOWN / 2, self._tell_of_waiting)
        self.set_interval(KEEP_UP_EVERY, self._get_ready)
        self.call_after_refresh(self._begin)

    def on_ready(self) -> None:
        """Paint the first frame."""
        self.screen.refresh()

    def _begin(self) -> None:
        # Collecting was off while starting; what is there now stays for good.
        gc.freeze()
        gc.enable()
        self._look_around()
        self._offer_drafts()
        self._get_ready()

    @work(group="ready")
    @while_it_runs
    async def _get_ready(self) -> None:
        """Bring what is derived in line, and make Today, while nothing is pressed: it then opens at once."""
        await catch_up(self, self.relnote)
        if not self.places.has("today") and (rows := await read_ahead(self.relnote)) is not None:
            self.places.today.first = rows
            # This Textual is pinned, and has no public word for making a mode before it is switched to.
            await self._init_mode("today")
            self.places.today.post_message(events.ScreenSuspend())
        await do_daily(self, self.relnote, backing_up=not self._called)

    def delay_update(self, delay: float = 0.05) -> None:
        """Hold frames back while screens are switched, but hardly: ours are whole at once."""
        super().delay_update(min(delay, AT_ONCE))

    def look_around(self) -> None:
        """Say in the top line where we are, what is due, and what time it is."""
        self._look_around()

    @work(exclusive=True, group="look")
    @while_it_runs
    async def _look_around(self) -> None:
        """Say in the top line where we are, what is due, and what time it is."""
        place = self.place
        if place is None:
            if isinstance(self.screen, JournalScreen) and not self.screen.is_mounted:
                self.screen.call_later(self._look_around)
            return
        bar = place.query_one(TopBar)
        bar.place = place.PLACE
        bar.journal = self._called
        bar.when = f"{self.relnote.journal.local(self.relnote.journal.now()):%a %-d %b %H:%M}"
        try:
            bar.due = await background(self.relnote.attention.pressing)
        except Refusal as refusal:
            place.refuse(refusal)

    def _tell_of_waiting(self) -> None:
        """Say that a write waits, once it has for two looks."""
        waits = self.relnote.journal.is_waiting()
        if waits and self._waits == 1 and self.place is not None:
            self.place.say("waiting for another program to have written…")
        self._waits = self._waits + 1 if waits else 0

    @work(exclusive=True, group="poll")
    @while_it_runs
    async def _look(self) -> None:
        """Notice what other programs wrote, that a minute has passed, and that the terminal is gone."""
        if not self.is_headless and not has_terminal():
            self.leave_on(signal.SIGHUP)
        try:
            revision = await background(self.relnote.history.revision)
        except Refusal:
            return
        when = f"{self.relnote.journal.local(self.relnote.journal.now()):%a %-d %b %H:%M}"
        place = self.place
        if revision != self._seen:
            self._seen = revision
            for screen in self.places:
                screen.post_message(JournalChanged())
        elif place is not None and place.query_one(TopBar).when != when:
            self._look_around()

    @on(JournalChanged)
    def count_again(self) -> None:
        """Something was written: count what is due."""
        self._look_around()

    @work
    async def _offer_drafts(self) -> None:
        from relnote.tui.screens.beginning import begin

        try:
            await begin(self, self.relnote)
        except Refusal as refusal:
            self.refuse(refusal)

    @on(Said)
    def say_it(self, said: Said) -> None:
        """Put a sentence into the bottom line for a while."""
        place = self.place
        if place is None:
            return
        hint = f"{self.key_of('undo')} takes it back" if said.undo else said.hint
        place.query_one(KeyBar).tell(one_line(said.sentence), hint, refused=said.refused)

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        if self.place is not None:
            self.place.refuse(refusal)

    def key_of(self, command_id: str) -> str:
        """Tell the first key of a command as the user has it."""
        command = next(command for command in APP if command.id == command_id)
        return keys_said(command, self.relnote.journal.settings.keymap, self).split()[0]

    async def action_verb(self, name: str) -> None:
        """Do what a command says."""
        if name in Places.NAMES:
            await self.show(name)
        elif name in {"undo", "redo"}:
            self._step(name)
        elif name == "palette":
            self.action_command_palette()
        elif name == "leave":
            self.leave()
        else:
            self.key_hold.hold()
            self._dialog(name)

    @work(exclusive=True, group="step")
    async def _step(self, name: str) -> None:
        if self.place is not None:
            await step(self.place, self.relnote, name, self.key_of("redo"))

    @work(group="dialog")
    async def _dialog(self, name: str, *given: str) -> None:
        from relnote.tui.screens.anywhere import DIALOGS

        try:
            if not isinstance(self.screen, JournalScreen):
                return
            await DIALOGS[name](self, self.relnote, *given)
        except Refusal as refusal:
            self.refuse(refusal)
        finally:
            self.post_message(Opened())

    @on(Dropped)
    def _take_up(self, dropped: Dropped) -> None:
        self._dialog("dropped", dropped.text)

    def keep_now(self) -> None:
        """Keep what is typed and not saved, as a draft, at once.

        Raises:
            Refusal: it cannot be kept.
        """
        if self.places.has("people"):
            self.people.keys.note.keeper.keep_now()
            self.people.keys.timer.keep_now()

    @property
    def reports(self) -> tuple[Path, datetime]:
        """Where a fault is reported, and the moment."""
        return self.relnote.journal.path.parent / "reports", self.relnote.journal.now()
