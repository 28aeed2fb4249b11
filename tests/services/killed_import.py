"""An import in a program of its own, which is killed at a point that is chosen: before a statement, or at its end."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from relnote.store.database import connected, database
from tests.store.journals import finished, opened, start

AT_THE_END = -1
"""Once all is in the journal, and before the program has said so."""

FILES = {
    "contacts": (
        "many.vcf",
        "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nUID:u{n}\nFN:Mary {n}\nEMAIL:mary{n}@acme.example\nEND:VCARD\n"
            for n in range(260)
        )
        + "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n",
    ),
    "history": (
        "many.mbox",
        "".join(
            f"From me Thu Nov 12 10:00:00 2026\nMessage-ID: <m{n}@example.org>\nFrom: me@example.org\n"
            f"To: Mary {n % 9} <mary{n % 9}@acme.example>\nDate: Thu, 12 Nov 2026 10:{n // 60 % 60:02}:{n % 60:02} +0000\n"
            f"Subject: Offer {n}\n\nAs promised, number {n}.\n\n"
            for n in range(1200)
        ),
    ),
}
"""A name and a text for each of the two kinds of import."""


def written(folder: Path, kind: str) -> Path:
    """Write the file of a kind; gives its path."""
    name, text = FILES[kind]
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def run(journal: Path, file: Path, point: int) -> int:
    """Import a file in another program that dies before statement `point`; with 0 it lives, and tells how many it ran."""
    program = start("from tests.services.killed_import import main; main()", journal, file, point)
    if point == 0:
        return int(finished(program))
    program.communicate(timeout=120)
    assert program.returncode == -signal.SIGKILL
    return point


def main() -> None:
    """Be that program."""
    journal, file, point = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    ran = 0

    def traced(_statement: str) -> None:
        nonlocal ran
        ran += 1
        if ran == point:
            os.kill(os.getpid(), signal.SIGKILL)

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if point == AT_THE_END and path.name.endswith(".importing"):
            os.kill(os.getpid(), signal.SIGKILL)
        unlinked(path, missing_ok=missing_ok)

    unlinked, Path.unlink = Path.unlink, unlink  # type: ignore[method-assign]
    with opened(journal) as relnote:
        with connected():
            database.connection().set_trace_callback(traced)
        from relnote.services.importing import Answers

        files = relnote.importing.look([file])
        relnote.importing.run(files, Answers(me=("me@example.org",)))
        # What closes the journal is no part of the import.
        database.connection().set_trace_callback(None)
    sys.stdout.write(f"{ran}\n")
