import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from relnote.store.migrations.runner import MIGRATIONS, migrate
from tests.cli.conftest import NOW

LATER = NOW + timedelta(hours=2)


def held(shell):
    with closing(sqlite3.connect(shell.database)) as connection:
        return connection.execute("SELECT count(*) FROM contact").fetchone()[0]


def only(shell):
    (backup,) = (shell.folder / "backups").glob("*.db")
    return backup


def test_a_backup_is_made_listed_and_gone_back_to(shell):
    made = shell("backup")
    assert made.code == 0
    assert made.out.strip() == str(only(shell))
    shell("log", "mary", "call", "-m", "pricing")
    (listed,) = shell("backup", "--list", "--json").json
    assert (listed["why"], listed["contacts"], listed["interactions"]) == ("asked", 3, 0)

    tried = shell("restore", "latest", "--dry-run", clock=LATER)
    assert "3 contacts, 0 interactions." in tried.out
    assert "The journal is at: 3 contacts, 1 interaction." in tried.out
    assert shell("find", "pricing").code == 0

    done = shell("restore", "asked", clock=LATER)
    assert (done.code, done.err.startswith("Restored.")) == (0, True)
    assert shell("find", "pricing").code == 1
    # It can be taken back in the same way, by the name that was said.
    assert shell("restore", done.err.split()[-1], clock=LATER).code == 0
    assert shell("find", "pricing").code == 0


def test_going_back_keeps_what_was_not_saved_and_never_gives_an_id_twice(shell):
    shell("backup")
    first = shell("log", "mary", "call", "-m", "pricing", "--json").json["id"]
    with closing(sqlite3.connect(shell.database)) as connection, connection:
        connection.execute(
            "INSERT INTO draft (key, contact_ids, text, saved_at, owner) VALUES ('k', '[1]', 'half a th', 0, 'gone')"
        )
    assert "1 text not yet saved was kept" in shell("restore", "latest", clock=LATER).err
    with closing(sqlite3.connect(shell.database)) as connection:
        assert connection.execute("SELECT text FROM draft").fetchall() == [("half a th",)]
    assert shell("log", "mary", "call", "-m", "drawings", "--json").json["id"] > first


def test_a_damaged_journal_is_put_aside(shell):
    shell("backup")
    shell.database.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    done = shell("restore", "latest", clock=LATER)
    assert done.code == 0
    aside = shell.folder / "journal-20261121T162200Z-damaged.db"
    assert str(aside) in done.err
    assert aside.read_bytes().endswith(b"\xff" * 5000)
    assert held(shell) == 3


def test_a_journal_that_is_gone_comes_back(shell):
    shell("backup")
    shell.database.unlink()
    assert shell("restore", "latest", clock=LATER).code == 0
    assert held(shell) == 3


def test_a_damaged_backup_is_refused_and_nothing_changes(shell):
    shell("backup")
    backup = only(shell)
    data = bytearray(backup.read_bytes())
    data[5000] ^= 0xFF
    backup.write_bytes(data)
    shell("log", "mary", "call", "-m", "pricing")
    done = shell("restore", "latest", clock=LATER)
    assert done.code != 0
    assert "is not as it was written; nothing was changed" in done.err
    assert shell("find", "pricing").code == 0
    assert sorted(path.name for path in shell.folder.iterdir() if "restoring" in path.name) == []


def test_a_backup_of_an_older_format_is_brought_up_to_date_and_one_of_a_newer_is_refused(shell):
    folder = shell.folder / "backups"
    folder.mkdir()
    migrate(folder / "journal-20200101T000000Z-asked.db", NOW, MIGRATIONS[:1])
    assert shell("restore", "2020").code == 0
    assert held(shell) == 0
    newer = folder / "journal-20300101T000000Z-asked.db"
    newer.write_bytes(shell.database.read_bytes())
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    assert "newer relnote" in shell("restore", "2030").err


def test_a_backup_that_was_never_sound_is_refused(shell):
    shell("backup")
    backup = only(shell)
    backup.with_suffix(".sha256").unlink()
    backup.write_bytes(backup.read_bytes()[:9000])
    done = shell("restore", "latest", clock=LATER)
    assert done.code != 0
    assert "nothing was changed" in done.err
    assert held(shell) == 3


@pytest.mark.parametrize(
    ("name", "said"), [("nothing", "names no backup"), ("2026", "names several backups")]
)
def test_a_name_that_means_none_or_several_is_refused(shell, name, said):
    shell("backup")
    shell("backup", clock=LATER)
    done = shell("restore", name)
    assert done.code != 0
    assert said in done.err


def test_without_a_backup_it_is_said_how_one_is_made(shell):
    assert "relnote backup makes one" in shell("restore").err
    assert "relnote backup makes one" in shell("restore", "latest").err
