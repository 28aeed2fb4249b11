"""People who would be in the journal, kept outside of it and of memory: in a database without a name.

SQLite removes its file as soon as it is made, so that nothing of it is left however the program ends.
"""

from __future__ import annotations

import pickle
import sqlite3
import weakref
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from relnote.domain.text import restored, storable
from relnote.domain.words import Channel
from relnote.store.fields import LISTED, listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from relnote.store.identities import Point

_TABLES = """
    PRAGMA journal_mode = OFF;
    CREATE TABLE person (id INTEGER PRIMARY KEY, held BLOB NOT NULL);
    CREATE TABLE uid (uid TEXT PRIMARY KEY, person INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE point (
        channel TEXT NOT NULL, value TEXT NOT NULL, normal TEXT NOT NULL, label TEXT NOT NULL, person INTEGER NOT NULL
    );
    CREATE INDEX point_by_normal ON point (normal) WHERE normal <> '';
"""


class Aside:
    """Whatever is held of people by their number, found by UID and address as in the journal."""

    def __init__(self) -> None:
        self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._file.close)
        self._file.executescript(_TABLES)
        # Nothing here is ever taken back, so it is one transaction that never ends.
        self._file.execute("BEGIN")

    def put(self, people: Iterable[tuple[int, object]]) -> None:
        """Put down what is held of people, each with their number, in the place of what was."""
        self._file.executemany(
            "INSERT OR REPLACE INTO person VALUES (?, ?)",
            ((number, pickle.dumps(held, pickle.HIGHEST_PROTOCOL)) for number, held in people),
        )

    def put_uids(self, uids: Iterable[tuple[str, int]]) -> None:
        """Say whose these UIDs are; one that is there already stays whose it was."""
        self._file.executemany(
            "INSERT OR IGNORE INTO uid VALUES (?, ?)", ((storable(uid), person) for uid, person in uids)
        )

    def put_points(self, points: Iterable[Point]) -> None:
        """Say who has these contact points."""
        self._file.executemany(
            "INSERT INTO point VALUES (?, ?, ?, ?, ?)",
            (
                (str(channel), storable(value), storable(normal), storable(label), person)
                for channel, value, normal, label, person in points
            ),
        )

    def by_uid(self, uids: Iterable[str]) -> dict[str, int]:
        """Give people by those of these UIDs that are theirs."""
        kept = {storable(uid): uid for uid in uids}
        rows = self._file.execute(f"SELECT uid, person FROM uid WHERE uid IN {LISTED}", (listed(kept),))
        return {kept[uid]: person for uid, person in rows}

    def by_address(self, normals: Iterable[str]) -> dict[tuple[str, str], list[int]]:
        """Give everybody at these addresses, by channel and normal form: who had one first comes first."""
        kept = {storable(normal): normal for normal in normals}
        rows = self._file.execute(
            f"SELECT channel, normal, person FROM point WHERE normal <> '' AND normal IN {LISTED} ORDER BY rowid",
            (listed(kept),),
        )
        found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for channel, normal, person in rows:
            found[channel, kept[normal]].append(person)
        return found

    def get(self, numbers: Collection[int]) -> dict[int, Any]:
        """Give what is held of people, by number; whoever is not here is left out."""
        rows = self._file.execute(f"SELECT id, held FROM person WHERE id IN {LISTED}", (listed(numbers),))
        return {number: _unpacked(held) for number, held in rows}

    def everybody(self) -> Iterator[tuple[int, Any]]:
        """Give what is held of everybody, with their numbers."""
        for number, held in self._file.execute("SELECT id, held FROM person"):
            yield number, _unpacked(held)

    def points(self) -> Iterator[Point]:
        """Give every contact point: who had one first comes first."""
        rows = self._file.execute("SELECT channel, value, normal, label, person FROM point ORDER BY rowid")
        for channel, value, normal, label, person in rows:
            yield Channel(channel), restored(value), restored(normal), restored(label), person


def _unpacked(held: bytes) -> Any:
    return pickle.loads(held)  # noqa: S301 - nobody else has this file
