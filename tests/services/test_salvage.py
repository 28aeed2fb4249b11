"""A damaged file: what can be read of it is saved, whatever page is lost, and the file itself is kept."""

import sqlite3
from contextlib import closing
from random import Random

import pytest

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel
from relnote.services.health import good_backup, save_damaged
from relnote.store.migrations.runner import MIGRATIONS
from relnote.store.salvage import UNREADABLE
from tests.store.journals import NOON, derived_is_fresh, index_is_sound, note, opened, person

PEOPLE = 40
PAGE = 4096


@pytest.fixture
def path(tmp_path):
    """A journal of some two hundred pages."""
    path = tmp_path / "journal.db"
    with opened(path) as relnote:
        ids = [person(relnote, f"Person {number}", f"p{number}@example.org") for number in range(PEOPLE)]
        for number in range(160):
            note(
                relnote,
                ids[number % PEOPLE],
                f"call in 5m\nNote {number} {'about the kiln ' * 40}\ntodo: look by Fri",
            )
    return path


def pages_of(path, table):
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno", (table,)
        )
        return [row[0] for row in rows]


def damage(path, page):
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = b"\xff" * PAGE
    path.write_bytes(data)


def notes_of(relnote):
    listing = relnote.contacts.listing("", "name")
    return {
        entry.interaction.body.split("about")[0].strip()
        for contact in listing.ids
        for entry in relnote.timelines.latest(contact, 1000)
    }


def test_a_lost_page_of_notes_costs_only_the_notes_on_it(path):
    damage(path, pages_of(path, "interaction")[20])
    with opened(path) as relnote:
        assert not all(finding.good for finding in relnote.health.check())
        saved = relnote.health.mend(lambda _done: None).saved
        assert saved is not None
        assert saved.salvaged.unreadable > 0
        assert all(finding.good for finding in relnote.health.check())
        assert 150 < len(notes_of(relnote)) < 160
        assert derived_is_fresh(relnote)
        assert index_is_sound()
        note(relnote, 1, "call in 5m\nOn it goes.")
    assert saved.aside.read_bytes() != path.read_bytes()
    assert saved.aside.stat().st_mode & 0o077 == 0


def test_notes_of_somebody_whose_name_was_lost_are_still_to_be_read(path):
    damage(path, pages_of(path, "contact")[0])
    with opened(path) as relnote:
        saved = relnote.health.mend(lambda _done: None).saved
        assert saved.salvaged.homes > 0
        assert len(notes_of(relnote)) == 160
        names = {row.name for row in relnote.contacts.rows(list(relnote.contacts.listing().ids))}
        assert len([name for name in names if "@" in name]) == saved.salvaged.homes


def test_whoever_has_lost_their_name_alone_keeps_all_else(tmp_path):
    path = tmp_path / "journal.db"
    with opened(path) as relnote:
        for number in range(60):
            points = (ContactPoint(channel=Channel.PHONE, value=f"+351 210 123 {number:03}"),)
            relnote.contacts.add(
                Contact(name=f"Person {number}", about="kiln " * 50, tags=("board",), points=points)
            )
        copy = relnote.backups.make()
    damage(path, pages_of(path, "contact")[0])
    with opened(path) as relnote:
        (told,) = [finding.what for finding in relnote.health.check() if "damaged" in finding.what]
        assert f"holds 60 contacts, 0 interactions: relnote restore {copy.name} goes back to it." in told
        saved = relnote.health.mend(lambda _done: None).saved
        people = relnote.contacts.listing("tag:board").ids
        assert len(people) == relnote.contacts.count() == 60
        unreadable = relnote.contacts.listing(UNREADABLE).ids
        assert len(unreadable) == saved.salvaged.homes > 0
        assert all(relnote.contacts.get(each).points for each in people)


def test_a_backup_that_was_changed_is_not_named(tmp_path):
    path = tmp_path / "journal.db"
    with opened(path) as relnote:
        person(relnote, "Mary Chen")
        good = relnote.backups.make("daily")
        bad = relnote.backups.make("import")
        assert bad.name in good_backup(path)
        bad.path.write_bytes(bad.path.read_bytes() + b"x")
        assert good.name in good_backup(path)
        good.path.unlink()
        assert good_backup(path) == ""


def test_notes_of_which_it_was_lost_whose_they_are_are_still_to_be_read(path):
    damage(path, pages_of(path, "participation")[0])
    with opened(path) as relnote:
        relnote.health.mend(lambda _done: None)
        assert len(notes_of(relnote)) == 160


@pytest.mark.parametrize("seed", range(12))
def test_whatever_page_is_lost_the_journal_is_sound_afterwards(path, seed):
    random = Random(seed)
    whole = path.stat().st_size // PAGE
    damage(path, random.randint(2, whole))
    with opened(path) as relnote:
        relnote.health.mend(lambda _done: None)
        assert all(finding.good for finding in relnote.health.check())
        assert len(notes_of(relnote)) > 100
        assert derived_is_fresh(relnote)


def test_a_sound_file_stays_where_it_is(path):
    with opened(path) as relnote:
        assert relnote.health.mend(lambda _done: None).saved is None
    assert [file.name for file in path.parent.iterdir() if "damaged" in file.name] == []


def test_of_a_file_that_holds_nobody_nothing_is_touched(path):
    data = path.read_bytes()[:PAGE] + b"\xff" * PAGE * 30
    path.write_bytes(data)
    with pytest.raises(Refusal, match="Nobody can be read out of this file; it is as it was"):
        save_damaged(path, NOON)
    assert path.read_bytes() == data
    assert [file.name for file in path.parent.iterdir() if "damaged" in file.name] == []


def test_a_damaged_file_of_an_older_format_is_saved_before_it_is_brought_up_to_date(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) - 1}")
    damage(path, pages_of(path, "interaction")[20])
    with pytest.raises(Refusal, match="is damaged; nothing was changed"), opened(path):
        pass
    saved = save_damaged(path, NOON)
    assert saved.salvaged.contacts == PEOPLE
    with opened(path) as relnote:
        assert relnote.upkeep.is_behind()
        relnote.upkeep.catch_up()
        assert 150 < len(notes_of(relnote)) < 160
