"""Taking what can be read out of a damaged journal into a new one: row by row, past the pages that cannot be read."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.refusal import Refusal
from relnote.domain.text import folded
from relnote.domain.words import Channel, Tier
from relnote.store.erasing import UNFINISHED
from relnote.store.file_names import with_beside
from relnote.store.migrations.runner import migrate
from relnote.store.replacing import explained, keep_aside, put_in_place_of_damaged
from relnote.store.tables import FOLDER_TABLES, JOURNAL_TABLES, ContactTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

_OTHERS = (
    *(("change", "id"), ("change_row", "change_id"), ("draft", "rowid"), ("meta", "rowid")),
    ("card_written", "rowid"),
)
"""What is taken out beside the tables of the journal, with the column by which it is read in parts."""
_OF_SOMEBODY = tuple(
    str(table._meta.table_name)
    for table in JOURNAL_TABLES
    if "contact_id" in {field.column_name for field in table._meta.sorted_fields if not field.null}
)
"""The tables whose rows belong to one contact each."""
_WHOLE = 10_000_000
"""No id is taken to be higher, where the highest cannot be read."""
UNREADABLE = "Unreadable contact"
"""What a contact is called who had to be made up, before the number."""
_PATIENCE = 10_000
"""So many ids are tried one by one, even where none can be looked at."""
_AT_ONCE = 256
"""So many ids are read in one go at first."""

Row = tuple[object, ...]


class Salvaged(NamedTuple):
    """What came of it."""

    contacts: int
    """So many people are in the new journal."""
    rows: int
    """So many rows were taken out."""
    unreadable: int
    """So many ids, of rows or of none, could not be looked at."""
    loose: int
    """So many rows pointed to nothing, and were left out."""
    homes: int
    """So many contacts were made up for notes, addresses and whatever else whose own could not be read."""


def salvage(damaged: Path, target: Path, now: datetime) -> Salvaged:
    """Make a new journal at `target` of what can be read of a damaged one, which is only read.

    Raises:
        sqlite3.Error: nothing can be read of it.
    """
    migrate(target, now)
    rows = unreadable = 0
    # For writing, so that SQLite can take back what was half written when a program was killed.
    reading = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=rw", uri=True)
    reading.text_factory = lambda text: text.decode("utf-8", "replace")
    with closing(reading), closing(sqlite3.connect(target, isolation_level=None)) as writing:
        writing.execute("PRAGMA foreign_keys = OFF")
        writing.execute("BEGIN")
        writing.execute("DELETE FROM meta")
        tables = [(str(table._meta.table_name), "id") for table in (*JOURNAL_TABLES, *FOLDER_TABLES)]
        for name, column in (*tables, *_OTHERS):
            here = [row[1] for row in writing.execute(f"PRAGMA table_info({name})")]
            there = {row[1] for row in reading.execute(f"PRAGMA table_info({name})")}
            columns = [each for each in here if each in there]
            for found in _parts(reading, name, column, columns):
                if found is None:
                    unreadable += 1
                    continue
                rows += len(found)
                _write(writing, name, columns, found)
        # Nothing is derived yet, whatever is written down of that.
        writing.execute(
            "DELETE FROM meta WHERE key NOT IN ('revision', 'journal', ?) AND key NOT LIKE 'highest id of %'",
            (UNFINISHED,),
        )
        writing.execute("INSERT OR IGNORE INTO meta (key, value) VALUES ('revision', '1')")
        homes = _find_homes(writing, now)
        loose = _drop_loose(writing)
        writing.execute("COMMIT")
        contacts = writing.execute("SELECT count(*) FROM contact").fetchone()[0]
    return Salvaged(contacts, rows, unreadable, loose, homes)


def _parts(
    reading: sqlite3.Connection, table: str, column: str, columns: Sequence[str]
) -> Iterator[list[Row] | None]:
    """Give the rows of a table in parts; nothing in the place of an id that cannot be looked at."""
    select = f'SELECT {", ".join(columns)} FROM "{table}" WHERE {column}'
    highest = _highest(reading, table, column)
    if highest > _PATIENCE and not any(
        _can(reading, f"{select} = ?", (id_,)) for id_ in (0, highest // 2, highest)
    ):
        # Its first page is gone, and with it the way to all others.
        yield None
        return
    for start in range(0, highest + 1, _AT_ONCE):
        yield from _between(reading, select, start, start + _AT_ONCE - 1)


def _highest(reading: sqlite3.Connection, table: str, column: str) -> int:
    """Find the highest id: told by the table, else as it was written down when it was given, else very many."""
    told = (
        f'SELECT max({column}) FROM "{table}"',
        f"SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'highest id of {table}'",
    )
    for query in told:
        with suppress(sqlite3.DatabaseError):
            row = reading.execute(query).fetchone()
            return int(row[0] or 0) if row else 0
    return _WHOLE


def _can(reading: sqlite3.Connection, query: str, values: Row) -> bool:
    with suppress(sqlite3.DatabaseError):
        reading.execute(query, values).fetchall()
        return True
    return False


def _between(reading: sqlite3.Connection, select: str, first: int, last: int) -> Iterator[list[Row] | None]:
    try:
        yield reading.execute(f"{select} BETWEEN ? AND ?", (first, last)).fetchall()
    except sqlite3.DatabaseError:
        if first == last:
            yield None
            return
        middle = (first + last) // 2
        yield from _between(reading, select, first, middle)
        yield from _between(reading, select, middle + 1, last)


def _write(writing: sqlite3.Connection, table: str, columns: Sequence[str], rows: list[Row]) -> None:
    named = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    # What breaks a rule of the table (a name that is missing) is left out, as damage made it so.
    writing.executemany(f'INSERT OR IGNORE INTO "{table}" ({named}) VALUES ({marks})', rows)


def _find_homes(writing: sqlite3.Connection, now: datetime) -> int:
    """Make a contact for whoever is pointed to and could not be read, and one for notes of nobody; gives how many."""
    named = " UNION ".join(f"SELECT contact_id FROM {table}" for table in _OF_SOMEBODY)
    lost = writing.execute(
        f"SELECT contact_id FROM ({named}) WHERE contact_id NOT IN (SELECT id FROM contact)"
    ).fetchall()
    alone = "id NOT IN (SELECT interaction_id FROM participation)"
    if writing.execute(f"SELECT 1 FROM interaction WHERE {alone} LIMIT 1").fetchone():
        number = 1 + max(
            writing.execute(f"SELECT coalesce(max({column}), 0) FROM {table}").fetchone()[0]
            for table, column in (("contact", "id"), ("participation", "contact_id"))
        )
        lost.append((number,))
        writing.execute(
            "INSERT INTO participation (interaction_id, contact_id, started_at, standing, channel) "
            f"SELECT id, {number}, started_at, 0, channel FROM interaction WHERE {alone}"
        )
    moment = int(now.timestamp())
    for (number,) in lost:
        name = _address_of(writing, number) or f"{UNREADABLE} {number}"
        contact = ContactTable._meta
        values: dict[str, object] = {
            field.column_name: "" for field in contact.sorted_fields if not field.null
        }
        values |= {"id": number, "uid": f"unreadable-{number}", "name": name, "sort_key": folded(name)}
        values |= {"tier": Tier.REGULAR.value, "created_at": moment, "updated_at": moment}
        _write(writing, contact.table_name, tuple(values), [tuple(values.values())])
    return len(lost)


def _address_of(writing: sqlite3.Connection, number: int) -> str:
    """Give what somebody is best called whose name is lost: an e-mail address of theirs, else nothing."""
    found = writing.execute(
        "SELECT value FROM contact_point WHERE contact_id = ? AND channel = ? AND value <> '' "
        "ORDER BY preferred DESC, id LIMIT 1",
        (number, Channel.EMAIL.value),
    ).fetchone()
    return str(found[0]) if found else ""


def _drop_loose(writing: sqlite3.Connection) -> int:
    """Remove rows that point to nothing, until none does, and pointers that may be empty; gives how many rows."""
    dropped = 0
    while loose := writing.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _, key in loose:
            told = writing.execute(f"PRAGMA foreign_key_list({table})").fetchall()
            column, on_delete = next((row[3], row[6]) for row in told if row[0] == key)
            if rowid is None:
                # A table without rowids, of which only the record of changes is taken out.
                writing.execute("DELETE FROM change_row WHERE change_id NOT IN (SELECT id FROM change)")
            elif on_delete == "SET NULL":
                writing.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))
                continue
            else:
                writing.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
            dropped += 1
    return dropped


def mend(journal: Path, now: datetime) -> tuple[Salvaged, Path]:
    """Put what can be read of a damaged journal in its place; gives what came of it, and where the damaged file lies.

    No connection of this program may be open to it.

    Raises:
        Refusal: nothing can be read of it, or it cannot be written; it is as it was.
    """
    copy = journal.with_name(f"{journal.name}.{os.getpid()}.mending")
    try:
        with explained(journal):
            aside = keep_aside(journal, now)
            # From the file that was kept: whoever writes to the journal meanwhile does so in vain, as they would anyway.
            salvaged = _salvaged(aside, copy, now)
            put_in_place_of_damaged(copy, journal)
    finally:
        for each in with_beside(copy):
            with suppress(OSError):
                each.unlink(missing_ok=True)
    return salvaged, aside


def _salvaged(aside: Path, copy: Path, now: datetime) -> Salvaged:
    """Take out what can be read of a file that was kept; the file goes again if that is nothing.

    Raises:
        Refusal: nothing can be read of it.
    """
    with suppress(sqlite3.Error):
        salvaged = salvage(aside, copy, now)
        if salvaged.contacts:
            return salvaged
    for each in with_beside(aside):
        each.unlink(missing_ok=True)
    raise Refusal(
        "Nobody can be read out of this file; it is as it was. relnote restore goes back to a backup of it."
    )
