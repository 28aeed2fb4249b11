"""Reports of our own faults: private files that hold where it went wrong, and nothing anybody wrote."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from relnote import __version__
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime


def told(error: BaseException, folder: Path, now: datetime, *, kept: bool) -> str:
    """Keep a report of a fault that ends the program, and say so; `kept` tells whether what was typed is."""
    sentence = "relnote hit a fault of its own and had to end. What is saved is safe"
    sentence += ", and what you typed is offered at the next start." if kept else "."
    try:
        return f"{sentence}\nA report without any of your words: {one_line(str(report(error, folder, now)))}"
    except OSError:
        return f"{sentence}\nNo report of it could be kept."


def report(error: BaseException, folder: Path, now: datetime) -> Path:
    """Keep a report of a fault in `folder` (else among the temporary files) and give its path.

    The file is its owner's alone. It holds types and places, neither variables nor messages, since both can
    hold what the user wrote.

    Raises:
        OSError: neither place can be written.
    """
    name = f"{now:%Y%m%dT%H%M%SZ}-{os.getpid()}.txt"
    text = "\n".join(_lines(error, now)) + "\n"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = folder / name
        handle = os.open(kept, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    except OSError:
        handle, elsewhere = tempfile.mkstemp(prefix="relnote-", suffix=".txt")
        kept = Path(elsewhere)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(text)
    return kept


def _lines(error: BaseException, now: datetime) -> Iterator[str]:
    yield f"relnote {__version__}, {now:%Y-%m-%d %H:%M:%S} UTC"
    yield f"Python {sys.version.split()[0]} on {platform.platform()}"
    yield "Messages and variables are left out, for they can hold what you wrote."
    seen: set[int] = set()
    told: BaseException | None = error
    while told is not None and id(told) not in seen:
        seen.add(id(told))
        yield ""
        yield f"{type(told).__module__}.{type(told).__qualname__}"
        for frame in traceback.extract_tb(told.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
            yield f"    {frame.line}"
        told = told.__cause__ or told.__context__
