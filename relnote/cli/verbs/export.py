"""`relnote export`: writes out what other programs can read."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.config import at_home
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.cli.context import Context

FORMATS = ("ics",)


def main(context: Context) -> int:
    """Write the journal's follow-ups and next attempts as a calendar."""
    form = context.options["format"]
    if form not in FORMATS:
        named = f'"{one_line(form)}" is not' if form else "Say"
        raise Refusal(
            f"{named} {'a format that is written; say ' if form else ''}--format ics, for a calendar."
        )
    target = context.options["output"]
    path = at_home(target) if target else None
    # A link that leads nowhere is there, too; a path that cannot be is said when it is written.
    if path is not None and os.path.lexists(path) and not context.options["force"]:
        raise Refusal(f"{one_line(str(path))} is there already; --force writes over it.")
    with context.open(current=True) as relnote:
        data = relnote.exports.calendar()
    if path is None:
        context.printer.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return DONE
    _write(path, data)
    context.printer.say(f"written: {one_line(str(path))}")
    return DONE


def _write(path: Path, data: bytes) -> None:
    """Write a file that only the user can read, all of it or nothing."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(data)
        beside.replace(path)
    except OSError as fault:
        with suppress(OSError):
            beside.unlink()
        raise Refusal(
            f"{one_line(str(path))} cannot be written ({fault.strerror}); choose another place with -o."
        ) from None
