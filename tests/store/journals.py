"""What the tests of store and services share: a clock to move, journals on real files, and their fingerprints."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from relnote.config import Settings
from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import Channel
from relnote.services.notes import NoteInput
from relnote.services.relnote import Relnote
from relnote.store import search
from relnote.store.database import connected, database, transaction
from relnote.store.tables import DERIVED_TABLES, JOURNAL_TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.domain.words import Tier
    from relnote.services.notes import Saved

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
"""A Wednesday."""

LISBON = Settings(zone="Europe/Lisbon", country="PT")
HOME = Path(__file__).parents[2]

HOSTILE = (
    "plain words",
    "NUL\x00inside",
    "lone \ud800surrogate\udfff",
    "\x1b]0;owned\x07\x1b[31mred",
    "C1 \x9b31m and DEL \x7f",
    "bidi \u202eevil\u202c isolates \u2066x\u2069",
    "[@click=app.quit]click[/] [/] [red]x",
    "lines\r\nof\rall\u2028kinds\u2029and\x0bmore\x0c\x85",
    "\uf700escape sign \uf700\u2400 itself",
    "astral 🧑‍🚒 \U000f0000 and ᜀ",
    "'; DROP TABLE contact; --",
    "  blanks around  ",
)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime = NOON) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        """Move by days, hours, minutes…, back too."""
        self.moment += timedelta(**by)


@contextmanager
def opened(path: Path, clock: Clock | None = None, settings: Settings = LISBON) -> Iterator[Relnote]:
    """Open a journal, and close it."""
    with Relnote(path, clock or Clock(), settings) as relnote:
        yield relnote


def person(relnote: Relnote, name: str = "Mary Chen", email: str = "", **fields: object) -> int:
    """Add a contact, with an e-mail address if one is given."""
    points = (ContactPoint(channel=Channel.EMAIL, value=email),) if email else ()
    return relnote.contacts.add(Contact(name=name, points=points, **fields))


def set_tier(relnote: Relnote, contact_id: int, tier: Tier) -> None:
    """Say how much a contact matters."""
    relnote.contacts.change(replace(relnote.contacts.get(contact_id), tier=tier))


def note(relnote: Relnote, contact_id: int, text: str = "call in 22m\n\nSpoke.", **fields: object) -> Saved:
    """Save a note."""
    return relnote.notes.save(NoteInput(text=text, contact_ids=(contact_id,), **fields))


def rows_of(tables: tuple) -> dict[str, list[tuple]]:
    """Give every row of these tables, every column, as the file holds it."""
    with connected():
        return {
            name: database.execute_sql(f'SELECT * FROM "{name}" ORDER BY 1, 2, 3').fetchall()
            for name in (table._meta.table_name for table in tables)
        }


def everything() -> dict[str, list[tuple]]:
    """Give every row that the user wrote and every row derived from them."""
    return rows_of((*JOURNAL_TABLES, *DERIVED_TABLES))


def fingerprint() -> str:
    """Give a hash over every row that the user wrote and every row derived from them."""
    return hashlib.sha256(repr(everything()).encode("utf-8", "backslashreplace")).hexdigest()


def index_is_sound() -> bool:
    """Tell whether the search index is consistent and complete."""
    with transaction():
        return search.is_sound()


def derive_anew(relnote: Relnote) -> None:
    """Derive everything as of now, from nothing: what has lapsed meanwhile goes."""
    with transaction():
        for table in DERIVED_TABLES:
            database.execute_sql(f"DELETE FROM {table._meta.table_name}")
        relnote.journal.derivation.refresh_all(lambda _done: None)


def derived_is_fresh(relnote: Relnote) -> bool:
    """Tell whether deriving everything again would change nothing."""
    before = everything()
    derive_anew(relnote)
    return everything() == before


def sha256(path: Path) -> str:
    """Give the hash of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Start another program that uses relnote; what it prints can be read line by line."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=HOME,
        env={**os.environ, "PYTHONPATH": str(HOME), "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def let_go(programs: Sequence[subprocess.Popen[str]]) -> None:
    """Let programs go on at once that have said that they are ready."""
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("\n")
        program.stdin.flush()


def finished(program: subprocess.Popen[str], timeout: float = 120) -> str:
    """Wait for a program to end well; gives what it printed."""
    out, err = program.communicate(timeout=timeout)
    assert program.returncode == 0, err
    return out
