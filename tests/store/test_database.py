from __future__ import annotations

import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from relnote.domain.refusal import Refusal
from relnote.store.database import (
    bind,
    connected,
    connection_settings,
    database,
    journal_mode,
    stoppable,
    wal_is_safe,
)
from tests.store.journals import note, opened, person


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 6, 23), True),
        ((3, 7, 0), False),
        ((3, 34, 1), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 49, 9), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_is_used_only_where_sqlite_does_not_damage_it(version, safe) -> None:
    assert wal_is_safe(version) is safe
    assert journal_mode(version) == ("wal" if safe else "delete")
    # Losing the folder entry of the rollback journal would bring an acknowledged note back out.
    assert connection_settings(version)["synchronous"] == ("FULL" if safe else "EXTRA")


def pragmas() -> dict[str, object]:
    names = ("synchronous", "foreign_keys", "busy_timeout", "journal_mode", "temp_store")
    with connected():
        return {name: database.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in names}


def test_the_settings_are_in_force_on_the_connection_of_every_thread(journal) -> None:
    mode = journal_mode(sqlite3.sqlite_version_info)
    wanted = {
        "synchronous": 2 if mode == "wal" else 3,
        "foreign_keys": 1,
        "busy_timeout": 30_000,
        "journal_mode": mode,
        "temp_store": 2,
    }
    here = threading.Barrier(3)

    def look() -> tuple[int, dict[str, object]]:
        here.wait(10)
        return threading.get_ident(), pragmas()

    with ThreadPoolExecutor(3) as threads:
        seen = dict(future.result() for future in [threads.submit(look) for _ in range(3)])
    assert len(seen) == 3
    assert list(seen.values()) == [wanted] * 3
    assert pragmas() == wanted
    assert len(database.opened) == 4


def test_a_thread_that_lives_on_reads_the_journal_that_is_opened_next(tmp_path) -> None:
    with ThreadPoolExecutor(1) as thread:
        for name in ("first", "second"):
            with opened(tmp_path / f"{name}.db") as relnote:
                person(relnote, name)
                rows = thread.submit(lambda: relnote.contacts.matching("s")).result()
                assert [row[1] for row in rows] == [name]


def test_closing_leaves_no_connection_open(tmp_path) -> None:
    with opened(tmp_path / "j.db") as relnote, ThreadPoolExecutor(1) as thread:
        thread.submit(relnote.contacts.count).result()
        left = list(database.opened)
        assert len(left) == 2
    for connection in left:
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute("SELECT 1")


def test_a_journal_held_by_another_program_is_refused_after_the_timeout(
    journal, journal_file, monkeypatch
) -> None:
    contact = person(journal)
    with connected():
        database.execute_sql("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(journal_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refusal, match="in use by another program; nothing was written"):
            note(journal, contact)
        other.execute("ROLLBACK")
    assert note(journal, contact).interaction.id == 1


@pytest.mark.parametrize(
    ("room", "text"),
    [(0, "x" * 5000), (2, "x" * 5000), (5, "long " * 20_000)],
    ids=["at once", "at the end", "in between"],
)
def test_a_full_disk_is_named_and_nothing_is_half_written(journal, room, text) -> None:
    contact = person(journal)
    # Sometimes SQLite only fails the statement, sometimes it takes the transaction back by itself.
    with connected():
        pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
        database.execute_sql(f"PRAGMA max_page_count = {pages + room}")
    with pytest.raises(Refusal, match=r"The disk that holds journal.db is full; nothing was written"):
        note(journal, contact, f"call\n{text}")
    assert list(journal.timelines.ids(contact)) == []
    with connected():
        database.execute_sql("PRAGMA max_page_count = 1000000")
    assert note(journal, contact).interaction.id == 1
    assert len(journal.history.recent()) == 2


def test_a_read_only_journal_can_be_read_and_says_why_it_cannot_be_written(journal) -> None:
    contact = person(journal)
    with connected():
        database.execute_sql("PRAGMA query_only = ON")
    with pytest.raises(Refusal, match=r"is read-only; nothing was written. Make it writable"):
        note(journal, contact)
    assert journal.contacts.get(contact).name == "Mary Chen"


def test_damage_met_while_reading_is_said(journal, journal_file) -> None:
    contact = person(journal)
    journal.close()
    size = journal_file.stat().st_size
    with journal_file.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    bind(journal_file)
    with pytest.raises(Refusal, match=r"damaged: relnote restore goes back to a backup"):
        journal.contacts.get(contact)


def test_faults_of_the_program_are_not_dressed_up(journal) -> None:
    person(journal)
    with pytest.raises(Exception, match="UNIQUE"), connected():
        database.execute_sql("INSERT INTO meta VALUES ('revision', '1')")


def test_a_long_read_can_be_stopped(journal) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    began = time.monotonic()
    with pytest.raises(Refusal, match="Stopped"), connected(), stoppable(lambda: True):
        database.execute_sql(endless)
    assert time.monotonic() - began < 20
    assert journal.contacts.count() == 0


def test_the_revision_moves_with_every_change_undo_and_redo(journal, tmp_path) -> None:
    seen = [journal.history.revision()]
    for step in (lambda: person(journal), journal.history.undo, journal.history.redo):
        step()
        seen.append(journal.history.revision())
    assert seen == [0, 1, 2, 3]
    journal.contacts.listing()
    journal.history.redo()
    assert journal.history.revision() == 3
