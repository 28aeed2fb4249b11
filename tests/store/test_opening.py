from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest

from relnote.store.backup import KEPT, back_up, copies_of
from relnote.store.health import readable_by_others
from tests.store.journals import NOON, Clock, finished, note, opened, person, sha256, start


@pytest.fixture(autouse=True)
def _careless_umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_journal_can_be_read_by_its_owner_only(tmp_path) -> None:
    path = tmp_path / "share" / "relnote" / "journal.db"
    with opened(path) as relnote:
        assert mode(path) == 0o600
        assert (mode(path.parent), mode(path.parent.parent)) == (0o700, 0o700)
        note(relnote, person(relnote))
        backup = back_up(path, NOON, "import")
    assert mode(backup.parent) == 0o700
    assert {mode(file) for file in backup.parent.iterdir()} == {0o600}
    assert len(list(backup.parent.iterdir())) == 2


def test_rights_that_are_too_wide_are_mended_at_opening(tmp_path) -> None:
    path = tmp_path / "relnote" / "journal.db"
    with opened(path):
        back_up(path, NOON, "import")
    (path.parent / "skipped").mkdir()
    (path.parent / "replaced").mkdir()
    wide = [path, *copies_of(path)]
    folders = [path.parent / name for name in ("", "backups", "skipped", "replaced")]
    for each in wide:
        each.chmod(0o644)
    for folder in folders:
        folder.chmod(0o755)
    assert readable_by_others(path) == [path.name, *(copy.name for copy in copies_of(path))]
    with opened(path):
        assert {mode(each) for each in wide} == {0o600}
        assert {mode(each) for each in folders} == {0o700}
        assert readable_by_others(path) == []


def test_a_folder_that_is_not_ours_keeps_its_rights(tmp_path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o755)
    (home / "backups").mkdir()
    theirs = home / "backups" / "photos.tar"
    theirs.touch()
    theirs.chmod(0o644)
    with opened(home / "j.db"):
        assert mode(home / "j.db") == 0o600
    assert (mode(home), mode(theirs)) == (0o755, 0o644)


def test_what_is_kept_beside_the_journal_while_writing_is_private_too(tmp_path) -> None:
    path = tmp_path / "j.db"
    with opened(path) as relnote:
        person(relnote)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("UPDATE meta SET value = value + 1")
            beside = [file for file in tmp_path.iterdir() if file.name.startswith("j.db-")]
            assert beside
            assert {mode(file) for file in beside} == {0o600}
            other.execute("ROLLBACK")


def test_backups_are_kept_in_number_and_the_oldest_go_first(tmp_path) -> None:
    path, clock = tmp_path / "work.db", Clock()
    other = tmp_path / "work-2026.db"
    with opened(other):
        stays = back_up(other, NOON, "import")
    with opened(path):
        made = []
        for _ in range(KEPT + 3):
            made.append(back_up(path, clock(), "import"))
            clock.move(minutes=1)
    left = [file for file in copies_of(path) if file.suffix == ".db"]
    assert left == made[-KEPT:]
    assert len(copies_of(path)) == 2 * KEPT
    assert stays.exists()
    assert stays.with_suffix(".sha256").exists()


def test_two_backups_of_one_second_are_both_kept(tmp_path) -> None:
    path = tmp_path / "j.db"
    with opened(path) as relnote:
        first = back_up(path, NOON, "import")
        person(relnote)
        second = back_up(path, NOON, "import")
    assert first != second
    for backup in (first, second):
        assert backup.with_suffix(".sha256").read_text() == f"{sha256(backup)}  {backup.name}\n"
    with opened(second) as relnote:
        assert relnote.contacts.count() == 1


WRITER = """
import sys
from pathlib import Path
from tests.store.journals import opened, person
with opened(Path(sys.argv[1])) as relnote:
    print("ready", flush=True)
    for number in range(60):
        person(relnote, f"Person {number}")
"""


def test_a_backup_made_while_another_program_writes_is_whole(tmp_path) -> None:
    path, clock = tmp_path / "j.db", Clock()
    with opened(path):
        writer = start(WRITER, path)
        writer.stdout.readline()
        backups = []
        while writer.poll() is None or not backups:
            backups.append(back_up(path, clock(), "import"))
            clock.move(seconds=1)
        finished(writer)
    for backup in backups[-KEPT:]:
        with opened(backup) as relnote:
            assert [finding.what for finding in relnote.health.check() if not finding.good] == []
