"""What the program does while nothing is pressed yet: deriving anew what other rules derived, and reading ahead."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.tui.messages import JournalChanged, Said
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from textual.app import App

    from relnote.domain.records import DueRow
    from relnote.services.relnote import Relnote


async def read_ahead(relnote: Relnote) -> list[DueRow] | None:
    """Load what Today is made of and read its rows; nothing if they cannot be read, which is said to whoever goes there."""

    def read() -> list[DueRow]:
        import_module("relnote.tui.screens.today")
        return relnote.attention.today()

    try:
        return await background(read)
    except Refusal:
        return None


async def catch_up(app: App[int], relnote: Relnote) -> None:
    """Derive every flag again if other rules or settings derived them, telling how far it is; leaving stops it.

    What has lapsed since yesterday goes as well, and what an erasure that was cut short left behind.
    """

    def told(done: int, whole: int) -> bool:
        from relnote.services.upkeep import AT_ONCE

        if app.is_running and whole > AT_ONCE:
            app.call_from_thread(app.post_message, Said(f"working out who needs you: {done:,} of {whole:,}"))
        return app.is_running

    try:
        await background(relnote.erasing.finish)
        if await background(relnote.upkeep.is_behind):
            await background(lambda: relnote.upkeep.catch_up(told))
            app.post_message(JournalChanged())
        elif await background(relnote.upkeep.sweep):
            app.post_message(JournalChanged())
    except Refusal as refusal:
        app.post_message(Said(str(refusal), refused=True))


async def do_daily(app: App[int], relnote: Relnote, *, backing_up: bool) -> None:
    """Learn what is usual when people reply, and make the backup of the day if something changed: nothing waits for these.

    What cannot be done is said. `backing_up` is off for a journal that is thrown away at the end.
    """
    try:
        await background(lambda: relnote.upkeep.learn(lambda: app.is_running))
        if backing_up:
            await background(relnote.backups.daily)
    except Refusal as refusal:
        app.post_message(Said(str(refusal), refused=True))
