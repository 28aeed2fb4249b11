"""A small program that shows one dialog over a real journal: what the tests of dialogs run on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import App, ComposeResult
from textual.widgets import Static

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.domain.records import Contact
from relnote.services.relnote import Relnote
from relnote.tui.messages import Said
from relnote.tui.widgets.safe_lines import SafeLines

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.screen import Screen

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
SMALL = (80, 24)
LARGE = (120, 36)


def open_relnote(tmp_path: Path, **settings: Any) -> Relnote:
    return Relnote(tmp_path / "journal.db", fixed_clock(NOW), Settings(zone="UTC", **settings))


def add_contact(relnote: Relnote, name: str = "Mary Chen", **fields: Any) -> int:
    return relnote.contacts.add(Contact(name=name, **fields))


class Host(App[None]):
    """Shows a dialog, and holds what came of it in `result`."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, dialog: Screen[Any]) -> None:
        super().__init__()
        self.dialog = dialog
        self.result: Any = "not closed"
        self.said: list[str] = []

    def compose(self) -> ComposeResult:
        yield Static("beneath " * 150, markup=False)

    def on_mount(self) -> None:
        self.ask(self.dialog)

    @work
    async def ask(self, dialog: Screen[Any]) -> None:
        self.result = "not closed"
        self.dialog = dialog
        self.result = await self.push_screen_wait(dialog)

    def on_said(self, message: Said) -> None:
        self.said.append(message.sentence)

    def get_line_filters(self):
        return [*super().get_line_filters(), SafeLines()]

    @property
    def text(self) -> str:
        """What stands on the screen, line by line."""
        strips = self.screen._compositor.render_strips()
        assert all(strip.cell_length == self.size.width for strip in strips)
        return "\n".join(strip.text.rstrip() for strip in strips)

    def running(self, size: tuple[int, int] = SMALL) -> AbstractAsyncContextManager[Pilot[None]]:
        return self.run_test(size=size)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until all workers are done and all is drawn."""
    await pilot.pause()
    busy = [worker for worker in pilot.app.workers if worker.name != "ask"]
    if busy:
        await pilot.app.workers.wait_for_complete(busy)
    # Once for what the workers told, once for what is drawn of it.
    await pilot.pause()
    await pilot.pause()
