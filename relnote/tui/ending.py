"""How the program ends when nobody pressed the key for it: nothing typed is lost, nothing private is shown."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from rich.text import Text
from textual.app import App, ScreenStackError

from relnote.domain.refusal import Refusal
from relnote.tui.terminal import end_soon

if TYPE_CHECKING:
    import signal
    from collections.abc import Awaitable, Callable, Coroutine
    from datetime import datetime
    from pathlib import Path

LAST_KEYS = 0.05
"""Seconds for keys that are still on their way when somebody wants the program to end."""


AppT = TypeVar("AppT")


def while_it_runs(work: Callable[[AppT], Awaitable[None]]) -> Callable[[AppT], Coroutine[Any, Any, None]]:
    """Make work of an app that comes to nothing once the program ends: then there is no screen any more."""

    @wraps(work)
    async def run(app: AppT) -> None:
        with suppress(ScreenStackError):
            await work(app)

    return run


class EndingApp(App[int]):
    """A program that keeps what is typed however it ends."""

    _warned = False
    """Whether it was said that leaving loses something."""

    def keep_now(self) -> None:
        """Keep what is typed and not saved, at once.

        Raises:
            Refusal: it cannot be kept.
        """
        raise NotImplementedError

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        raise NotImplementedError

    @property
    def reports(self) -> tuple[Path, datetime]:
        """Where a fault is reported, and the moment."""
        raise NotImplementedError

    def leave(self) -> None:
        """End the program; if what is typed can neither be saved nor kept, only when it is wished again."""
        try:
            self.keep_now()
        except Refusal as refusal:
            if not self._warned:
                self._warned = True
                self.refuse(Refusal(f"What is typed would be lost: leave again to lose it. {refusal}"))
                return
        self.exit(0)

    def leave_on(self, number: signal.Signals) -> None:
        """End because the terminal is gone or somebody wants us to."""
        with suppress(Refusal):
            self.keep_now()
        code = 128 + number
        end_soon(code)
        self.set_timer(LAST_KEYS, partial(self.exit, code, return_code=code))

    def _fatal_error(self) -> None:
        """Say where the report is instead of showing variables, which hold what the user wrote."""
        from relnote.services.crash_report import told

        error = sys.exc_info()[1] or self._exception
        if self._exit_renderables or error is None:
            return
        kept = False
        with suppress(Exception):
            self.keep_now()
            kept = True
        self.panic(Text(told(error, *self.reports, kept=kept)))
