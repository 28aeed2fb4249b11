"""`relnote demo`: opens the program over a journal of invented people."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.cli.terminal import check_terminal
from relnote.cli.wanted_day import wanted_day
from relnote.config import at_home
from relnote.domain import moments
from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.clock import Clock
    from relnote.config import Settings

OPENS_AT = (14, 22)
"""Hour and minute at which a day that was asked for is opened: its morning is told, its evening is not."""


def main(context: Context) -> int:
    """Make the journal, open the program over it, and throw it away unless it is to be kept."""
    settings = context.settings()
    check_terminal(settings)
    clock = _clock(context, settings)
    keep = context.options["keep"]
    if keep:
        path = at_home(keep).absolute()
        if path.exists():
            raise Refusal(f"{path} is there already; name a new file with --keep.")
        code = _opened(context, path, clock, settings)
        context.printer.say(f'The demo journal is kept: relnote --database "{path}" opens it again.')
        return code
    return look_around(context, clock, settings)


def look_around(context: Context, clock: Clock, settings: Settings) -> int:
    """Open the demo in a folder of its own, which is thrown away at the end."""
    with tempfile.TemporaryDirectory(prefix="relnote-demo-", ignore_cleanup_errors=True) as folder:
        return _opened(context, Path(folder) / "demo.db", clock, settings)


def _opened(context: Context, path: Path, clock: Clock, settings: Settings) -> int:
    context.printer.progress("Making the demo journal…")
    from relnote.tui.run import run_app

    # It fills a journal of the demo that holds nobody.
    return run_app(path, clock, settings, demo=True)


def _clock(context: Context, settings: Settings) -> Clock:
    """Make a clock that goes on from the afternoon of the day that was asked for."""
    said = context.options["day"]
    if not said:
        return context.clock
    zone = settings.zone or moments.system_zone()
    began = context.clock()
    day = wanted_day(said, moments.day_of(began, zone))
    ahead: timedelta = moments.moment_of(day, *OPENS_AT, zone) - began
    return lambda: context.clock() + ahead
