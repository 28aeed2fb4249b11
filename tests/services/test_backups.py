"""Daily backups: when something changed, one a day, a week of them beside the others."""

from datetime import UTC, datetime, timedelta

import pytest

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.domain.records import Contact
from relnote.services.backups import Backups
from relnote.services.relnote import Relnote
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
