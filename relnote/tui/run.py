"""Running the full-screen program from the command line."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from relnote.services.relnote import Relnote
from relnote.tui.app import RelnoteApp
from relnote.tui.screens.beginning import DEMO_INSTEAD
from relnote.tui.terminal import mend_driver

__all__ = ["DEMO_INSTEAD", "run_app"]

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.clock import Clock
    from relnote.config import Settings


def run_app(path: Path, clock: Clock, settings: Settings, *, demo: bool = False, start: str = "") -> int:
    """Open the journal and run the program over it; gives the exit code.

    Raises:
        Refusal: the journal cannot be opened, or what was typed last cannot be kept.
    """
    # Nothing made while starting is garbage; collecting it takes a tenth of the start.
    gc.disable()
    with Relnote(path, clock, settings) as relnote:
        if demo and not relnote.contacts.count():
            from relnote.services.demo_journal import load_demo

            load_demo(relnote)
        app = RelnoteApp(relnote, called="demo" if demo else "", start=start)
        mend_driver()
        app.run()
        # Keys that came between the wish to end and the end.
        app.keep_now()
        return app.return_code or 0
