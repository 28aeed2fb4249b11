"""`relnote` alone: opens the program."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from relnote.cli.terminal import check_terminal

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Open the program over the journal, once the terminal is known to show it."""
    settings = context.settings()
    check_terminal(settings)
    # Nothing made while starting is garbage, and modules are the most of it.
    gc.disable()
    from relnote.tui.run import DEMO_INSTEAD, run_app

    start = "people" if context.options["people"] else ""
    code = run_app(context.database(), context.clock, settings, start=start)
    if code != DEMO_INSTEAD:
        return code
    from relnote.cli.verbs.demo import look_around

    return look_around(context, context.clock, settings)
