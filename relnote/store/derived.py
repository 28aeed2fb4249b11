"""Writing what is derived of contacts: only what is different from what is there.

Each entry of an index that is written belongs to another page of the file, and every page that a note changes is written
twice and waited for before the note is saved. Most flags of a contact stay as they are when one more note is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relnote.domain.severity import severity
from relnote.store.database import database
from relnote.store.fields import LISTED, listed
from relnote.store.tables import FlagTable, SummaryTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from relnote.domain.records import Flag
    from relnote.domain.words import Tier
    from relnote.store.flags import Standings

    Row = tuple[object, ...]

NEVER = 1 << 40
"""`needs_at` of a contact who needs nothing: sorts after everybody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """Everything derived for one contact, ready to be written."""

    contact_id: int
    archived: bool
    tier: Tier
    sort_key: str
    haystack: str
    standings: Standings
    flags: tuple[Flag, ...]
    needs_at: datetime | None
    missing: int


_FLAG = ("contact_id", "kind", "key", "raised_at", "lapses_at", "severity", "evidence")
_SUMMARY = (
    *("contact_id", "archived", "sort_key", "haystack", "needs_at", "last_contact_at"),
    *("last_reached_at", "waiting_since", "next_due_at", "missing", "worst_flag"),
)

_DAMAGED = "\ufffd"
"""What `database` gives for bytes that are no text."""


def write(derived: Sequence[Derived]) -> None:
    """Put flags and summaries in the place of those that are there. Not recorded: they are derived."""
    ids = [one.contact_id for one in derived]
    _replace("flag", _FLAG, 3, ids, [_flag(one, flag) for one in derived for flag in one.flags])
    _replace("summary", _SUMMARY, 1, ids, map(_summary, derived))


def _replace(
    table: str, columns: tuple[str, ...], keys: int, ids: Sequence[int], rows: Iterable[Row]
) -> None:
    """Make these the rows of the contacts in a table whose first columns are its key."""
    connection: Any = database.connection()
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE contact_id IN {LISTED}"
    there = {row[:keys]: row for row in database.execute_sql(sql, (listed(ids),)).fetchall()}
    # A row whose key a disk has damaged cannot be named, so all of that contact are written anew.
    if damaged := {(key[0],) for key in there if any(_DAMAGED in part for part in key[1:])}:
        connection.executemany(f"DELETE FROM {table} WHERE contact_id = ?", damaged)
        there = {key: row for key, row in there.items() if key[:1] not in damaged}
    new = []
    for row in rows:
        before = there.pop(row[:keys], None)
        if before is None:
            new.append(row)
        elif before != row:
            _change(table, columns, keys, before, row)
    if there:
        connection.executemany(f"DELETE FROM {table} WHERE {_each(columns[:keys], ' AND ')}", there)
    if new:
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", new)


def _change(table: str, columns: tuple[str, ...], keys: int, before: Row, after: Row) -> None:
    """Write those columns of a row that differ: an index that holds none of them is left alone."""
    places = [place for place, value in enumerate(after) if value != before[place]]
    named = _each([columns[place] for place in places], ", ")
    database.execute_sql(
        f"UPDATE {table} SET {named} WHERE {_each(columns[:keys], ' AND ')}",
        (*(after[place] for place in places), *after[:keys]),
    )


def _each(columns: Sequence[str], between: str) -> str:
    return between.join(f"{column} = ?" for column in columns)


def _flag(one: Derived, flag: Flag) -> Row:
    return (
        one.contact_id,
        flag.kind.value,
        flag.key,
        int(flag.raised_at.timestamp()),
        _seconds(flag.lapses_at),
        severity(flag, one.tier),
        FlagTable.evidence.db_value(flag.evidence),
    )


def _summary(one: Derived) -> Row:
    first = min((flag.raised_at for flag in one.flags), default=None)
    worst = min(one.flags, key=lambda flag: (severity(flag, one.tier), flag.raised_at), default=None)
    needs_at = NEVER if one.needs_at is None else _seconds(one.needs_at)
    standings = one.standings
    return (
        one.contact_id,
        int(one.archived),
        SummaryTable.sort_key.db_value(one.sort_key),
        SummaryTable.haystack.db_value(one.haystack),
        needs_at,
        _seconds(standings.last_contact_at),
        _seconds(standings.last_reached_at),
        _seconds(standings.waiting_since),
        _seconds(first),
        one.missing,
        worst.kind.value if worst else None,
    )


def _seconds(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp())
