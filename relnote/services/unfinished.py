"""Whether an import came to its end: said at the next start, if the program did not live to say so.

A note of the import lies beside the journal while it runs. The import itself writes down in the journal, in its own
transaction, that it was done; so the note and the journal together tell what became of it.
"""

from __future__ import annotations

import fcntl
import json
import os
import uuid
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from relnote.domain.text import one_line
from relnote.store import database, meta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from relnote.services.journal import Journal

_DONE = "imported last"
"""The name under which the journal says which import was the last that came to its end."""


@contextmanager
def watched(journal: Journal, what: str) -> Iterator[Callable[[], None]]:
    """Keep a note of an import of `what` as long as it runs; gives what it calls in its transaction at its end."""
    token = uuid.uuid4().hex
    place = _place(journal)
    file: IO[str] | None = None
    # An import is not refused for want of a note about it.
    with suppress(OSError):
        file = place.open("w", encoding="utf-8")
        _locked(file)
        json.dump([token, one_line(what)], file)
        file.flush()
        os.fsync(file.fileno())
    try:
        yield lambda: meta.put(_DONE, token)
    finally:
        if file is not None:
            with suppress(OSError):
                place.unlink(missing_ok=True)
            file.close()


def told(journal: Journal) -> str:
    """Say what became of an import that the program did not live to see the end of, once; empty if there is none."""
    place = _place(journal)
    try:
        with place.open("r+", encoding="utf-8") as file:
            if not _locked(file):
                return ""
            said = file.read()
            place.unlink(missing_ok=True)
    except OSError:
        return ""
    try:
        token, what = json.loads(said)
    except ValueError:
        return "An import was not finished; nothing of it was kept."
    with database.connected():
        done = meta.get(_DONE) == token
    if done:
        return f"The import of {what} was finished before the program ended."
    return f"The import of {what} was not finished; nothing of it was kept."


def _locked(file: IO[str]) -> bool:
    """Take the lock of a note, unless the program that wrote it still lives."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _place(journal: Journal) -> Path:
    # The start of the program looks for this name, before it loads this module.
    return journal.path.with_name(f"{journal.path.name}.importing")
