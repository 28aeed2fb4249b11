"""The terminal the program runs in: whether it is still there, and what it and the system tell us."""

from __future__ import annotations

import asyncio
import signal
import sys
import termios
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


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
