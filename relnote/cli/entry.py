"""The command line's door: understands what was typed, runs it, and turns every end into an exit code."""

from __future__ import annotations

import gc
import os
import sys
import threading
from importlib import import_module
from typing import TYPE_CHECKING

from relnote.cli.context import Context
from relnote.cli.exits import CRASHED, DONE, INTERRUPTED, REFUSED
from relnote.cli.parsing import parse, parser_of
from relnote.cli.printing import Printer
from relnote.clock import Clock, system_clock
from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Run a command line as a whole process, and leave it at once when nothing is left to wait for.

    Looking for garbage and taking the modules down again takes a fifth of the time of a short command.
    """
    gc.set_threshold(100_000)
    code = run(argv)
    if threading.active_count() == 1:
        os._exit(code)
    return code


def run(argv: Sequence[str], *, clock: Clock = system_clock) -> int:
    """Run a command line and give its exit code (see `exits`)."""
    printer = Printer()
    try:
        code = _guarded(argv, clock, printer)
        printer.flush()
    except BrokenPipeError:
        _close_quietly()
        return DONE
    return code


def _guarded(argv: Sequence[str], clock: Clock, printer: Printer) -> int:
    try:
        return _run(argv, clock, printer)
    except Refusal as refusal:
        printer.say(str(refusal))
        return REFUSED
    except KeyboardInterrupt:
        printer.say("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, nothing private may reach the screen
        printer.say(_told(error, clock))
        return CRASHED


def _run(argv: Sequence[str], clock: Clock, printer: Printer) -> int:
    command = parse(argv)
    if command.options["help"]:
        printer.plain(parser_of(command.verb).format_help())
        return DONE
    if command.options.get("version"):
        from relnote import __version__

        printer.line(f"relnote {__version__}")
        return DONE
    module = command.verb.module if command.verb else "relnote.cli.verbs.program"
    context = Context(
        words=command.words, text=command.text, options=command.options, clock=clock, printer=printer
    )
    code: int = import_module(module).main(context)
    return code


def _told(error: Exception, clock: Clock) -> str:
    name = type(error).__name__
    try:
        from relnote.config import data_folder
        from relnote.services.crash_report import report

        kept = report(error, data_folder() / "reports", clock())
    except Exception:  # noqa: BLE001 - a fault while telling of a fault
        return f"Something went wrong inside relnote ({name}), and no report of it could be kept."
    return f"Something went wrong inside relnote ({name}); what is saved is safe. A report is in {kept}"


def _close_quietly() -> None:
    """Let the interpreter end without a word about the reader that is gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
