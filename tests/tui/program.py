"""The whole program over a real journal, driven by keys: what the tests of screens run on."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from textual.events import Paste

from relnote.tui.app import RelnoteApp
from relnote.tui.messages import Said
from relnote.tui.widgets.bars import KeyBar
from tests.store.journals import note, person
from tests.tui.busy import under_way

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.message import Message
    from textual.pilot import Pilot

    from relnote.services.relnote import Relnote
    from relnote.tui.screens.people import PeopleScreen

SMALL, LARGE, WIDE = (80, 24), (120, 36), (180, 48)


@dataclass
class Program:
    """The running program."""

    app: RelnoteApp
    pilot: Pilot[int]
    sayings: list[Said]
    """What was said in the bottom line, oldest first."""

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until what they began is done."""
        await self.pilot.press(*keys)
        await self.settled()

    async def type(self, text: str) -> None:
        """Put a text in where the cursor is, at once."""
        self.app.post_message(Paste(text))
        await self.settled()

    async def answer(self, text: str) -> None:
        """Type a line and send it."""
        await self.type(text)
        await self.press("enter")

    async def settled(self) -> None:
        """Wait until no work is under way but what waits for a person, and all is drawn."""
        while True:
            await self.pilot._wait_for_screen()
            if not under_way(self.app):
                await self.pilot.pause()
                if not under_way(self.app):
                    return
            # Not for long: what is waited for may itself come to wait for a person.
            tasks = under_way(self.app)
            if tasks:
                await asyncio.wait(tasks, timeout=0.02, return_when=asyncio.FIRST_COMPLETED)

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        assert all(strip.cell_length == self.app.size.width == cell_len(strip.text) for strip in strips)
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self.lines)

    def line(self, words: str) -> str:
        """The one line above the bottom line with these words in it."""
        found = [line for line in self.lines[:-1] if words in line]
        assert len(found) == 1, f"{words!r} stands in {len(found)} lines of\n{self.text}"
        return found[0]

    @property
    def said(self) -> str:
        """What was said last in the bottom line."""
        return self.sayings[-1].sentence if self.sayings else ""

    @property
    def refused(self) -> bool:
        """Whether what was said last was a refusal."""
        return self.sayings[-1].refused

    @property
    def keys(self) -> str:
        """The keys that the bottom line shows."""
        place = self.app.place
        assert place is not None
        bar = place.query_one(KeyBar)
        said, bar.said = bar.said, ""
        shown = bar.render().plain
        bar.said = said
        return shown

    @property
    def people(self) -> PeopleScreen:
        return self.app.people

    @property
    def focused(self) -> str:
        """The id of what has the focus; `note` for the note pane."""
        if self.people.is_running and self.people.keys.note.has_focus:
            return "note"
        return getattr(self.app.focused, "id", None) or type(self.app.focused).__name__

    @property
    def note_text(self) -> str:
        """What stands in the note pane."""
        return self.people.keys.note.editor.text

    async def keep_draft(self) -> None:
        """Keep the draft now, instead of a quarter of a second after the last key."""
        await self.people.keys.note.keep()


@asynccontextmanager
async def running(
    relnote: Relnote, size: tuple[int, int] = LARGE, *, start: str = "people", **options: Any
) -> AsyncIterator[Program]:
    """Run the program."""
    app = RelnoteApp(relnote, start=start, **options)
    sayings: list[Said] = []

    def hear(message: Message) -> None:
        if isinstance(message, Said) and message not in sayings:
            sayings.append(message)

    try:
        async with app.run_test(size=size, message_hook=hear) as pilot:
            program = Program(app, pilot, sayings)
            await program.settled()
            yield program
    finally:
        # A thread may still read: SQLite crashes if the journal is closed under it.
        threads = asyncio.get_running_loop()._default_executor
        if threads is not None:
            threads.shutdown()


@dataclass
class Circle:
    """Ids of the invented people that most tests know."""

    mary: int
    bob: int
    sue: int


def circle(relnote: Relnote) -> Circle:
    """Add Mary, Bob and Sue; nothing was noted yet, so they stand in the order of their names: Bob, Mary, Sue."""
    mary = person(
        relnote,
        "Mary Chen",
        "mary@acme.example",
        organisation="Acme Robotics",
        title="VP Operations",
        tags=("robots",),
    )
    bob = person(relnote, "Bob Ortiz", "bob@ortiz.example", organisation="Ortiz & Sons")
    sue = person(relnote, "Sue Park", organisation="Park Ceramics", zone="America/New_York")
    return Circle(mary=mary, bob=bob, sue=sue)


def set_to(relnote: Relnote, **settings: Any) -> Relnote:
    """Give the journal other settings, as if the program had been started with them."""
    object.__setattr__(relnote.journal, "settings", replace(relnote.journal.settings, **settings))
    return relnote


def entries(relnote: Relnote, contact_id: int) -> list[tuple[str, str]]:
    """The timeline of a contact, newest first: channel and body."""
    found = relnote.timelines.latest(contact_id, 50)
    return [(str(each.interaction.channel), each.interaction.body) for each in found]


__all__ = [
    "LARGE",
    "SMALL",
    "WIDE",
    "Circle",
    "Program",
    "circle",
    "entries",
    "note",
    "person",
    "running",
    "set_to",
]
