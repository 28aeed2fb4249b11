"""The terminal the program runs in: whether it is still there, and what it and the system tell us."""

from __future__ import annotations

import asyncio
import codecs
import os
import signal
import sys
import termios
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING

from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread

if TYPE_CHECKING:
    from collections.abc import Callable


LEAVING = 2.0
"""Seconds the program may take to end once it was told to."""


def has_terminal() -> bool:
    """Tell whether the terminal is still there; a closed one does not always say so by a signal."""
    try:
        termios.tcgetattr(sys.__stdin__.fileno())  # type: ignore[union-attr]
    except (termios.error, ValueError, AttributeError):
        return False
    return True


def heed_signals(leave: Callable[[signal.Signals], None]) -> None:
    """Call `leave` on the event loop when the terminal hangs up or somebody asks the program to end."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGHUP, signal.SIGTERM):
        loop.add_signal_handler(number, leave, number)


def mend_driver() -> None:
    """Let Textual bear a byte that is no UTF-8, typed as U+FFFD, and a terminal that is gone while it draws."""
    vars(linux_driver).update(getincrementaldecoder=_lenient, WriterThread=Writer)


class Writer(WriterThread):
    """Writes to the terminal. Once that fails nothing more is written, and nobody waits for it."""

    def run(self) -> None:
        """Write what comes until there is no more."""
        try:
            super().run()
        except OSError:
            while self._queue.get() is not None:
                pass


def _lenient(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def end_soon(code: int) -> None:
    """See to it that the process ends: Textual waits for good for a terminal that takes nothing any more."""
    last = Timer(LEAVING, os._exit, (code,))
    last.daemon = True
    last.start()
