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

from textual import events
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


class KeyHold:
    """Holds back what is typed while something to type into is being opened.

    Whoever types fast, pastes or sits behind a slow line has sent more than the key that opens it: without
    this, `n` and the words of the note would run as commands of the list.
    """

    def __init__(self) -> None:
        self._holding = False
        self._held: list[events.Key | events.Paste] = []

    def hold(self) -> None:
        """Hold from now on."""
        self._holding = True

    def takes(self, event: events.Event) -> bool:
        """Take an event if it is to be held."""
        if self._holding and isinstance(event, events.Key | events.Paste):
            self._held.append(event)
            return True
        return False

    def release(self) -> None:
        """Hold no longer."""
        self._holding = False

    def next(self) -> events.Key | events.Paste | None:
        """Give what was typed first and is still held, made new so that it goes to whatever has the focus now."""
        if self._holding or not self._held:
            return None
        # Some had been on their way to the list and came back; the moment of each tells the order.
        self._held.sort(key=lambda event: event.time)
        event = self._held.pop(0)
        return (
            events.Paste(event.text)
            if isinstance(event, events.Paste)
            else events.Key(event.key, event.character)
        )
