"""Daily backups: when something changed, one a day, a week of them beside the others."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.domain.records import Contact
from relnote.domain.refusal import Refusal
from relnote.services.backups import Backups
from relnote.services.relnote import Relnote
from relnote.store import replacing, restoring
from relnote.store.backup import KEPT_DAILY, backups_of

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


def on_day(path, number, *names):
    """Add people on a day, and make its backup; tells whether there was one to make."""
    clock = fixed_clock(NOW + timedelta(days=number))
    with Relnote(path, clock, Settings(zone="Europe/Lisbon")) as relnote:
        for name in names:
            relnote.contacts.add(Contact(name=name))
        return relnote.backups.daily()


def test_one_is_made_a_day_and_only_if_something_changed(path):
    assert not on_day(path, 0)
    assert on_day(path, 1, "Mary Chen")
    assert not on_day(path, 1, "Bob Ortiz")
    assert on_day(path, 2)
    assert not on_day(path, 3)
    assert on_day(path, 4, "Sue Park")
    assert [backup.why for backup in backups_of(path)] == ["daily"] * 3


def test_a_week_of_them_is_kept_beside_those_made_for_a_reason(path):
    on_day(path, 0, "Mary Chen")
    asked = Backups(path, fixed_clock(NOW)).make()
    for day in range(1, KEPT_DAILY + 4):
        assert on_day(path, day, f"Person {day}")
    found = backups_of(path)
    assert len([backup for backup in found if backup.why == "daily"]) == KEPT_DAILY
    assert asked.path.exists()
    assert not [file for file in asked.path.parent.iterdir() if file.stat().st_mode & 0o077]


def test_what_another_window_saves_while_a_backup_is_gone_back_to_is_never_lost(path, monkeypatch):
    on_day(path, 0, "Mary Chen")
    backups = Backups(path, fixed_clock(NOW + timedelta(hours=1)))
    carry_over = restoring.carry_over

    def meanwhile(journal, copy):
        on_day(path, 0, "Bob Ortiz")
        return carry_over(journal, copy)

    monkeypatch.setattr(restoring, "carry_over", meanwhile)
    with pytest.raises(Refusal, match="Another program wrote to the journal meanwhile; nothing was changed"):
        backups.restore("latest")
    assert restoring.held_by(path).contacts == 2


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_whether_somebody_wrote_is_seen_in_either_mode(path, mode):
    on_day(path, 0, "Mary Chen")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
        before = replacing.stamp_of(path)
        assert replacing.stamp_of(path) == before
        with connection:
            connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'")
        assert replacing.stamp_of(path) != before


def test_a_sound_journal_stays_if_it_cannot_be_backed_up(path, tmp_path):
    on_day(path, 0, "Mary Chen")
    on_day(path, 1, "Bob Ortiz")
    (newest,) = [backup for backup in backups_of(path) if backup.made_at == NOW]
    (tmp_path / "backups" / f"journal.{os.getpid()}.partial").mkdir()
    with pytest.raises(Refusal, match="could not be backed up"):
        Backups(path, fixed_clock(NOW + timedelta(days=2))).restore(newest.name)
    assert restoring.held_by(path).contacts == 2
    assert [file.name for file in tmp_path.iterdir() if "damaged" in file.name] == []


def test_what_a_killed_program_left_behind_is_swept_and_what_a_living_one_writes_is_not(path, tmp_path):
    on_day(path, 0, "Mary Chen")
    dead = [tmp_path / f"journal.db.999999999.{end}" for end in ("restoring", "mending", "mending-journal")]
    dead.append(tmp_path / "backups" / "journal.999999999.partial")
    alive = tmp_path / f"journal.db.{os.getpid()}.restoring"
    for file in (*dead, alive):
        file.write_bytes(b"half")
    replacing.sweep(path)
    assert [file for file in (*dead, alive) if file.exists()] == [alive]
