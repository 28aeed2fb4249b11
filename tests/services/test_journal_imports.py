"""Other journals in: people, what happened and what is to be done, in one step."""

from __future__ import annotations

import pytest

from relnote.domain.words import Channel
from relnote.services.history_readers import sources
from relnote.services.history_report import sentences
from relnote.store.tables import ContactTable
from tests.importers.test_friends import SAMPLE
from tests.importers.test_jrnl import TEXT
from tests.importers.test_monica import MARY, document, listed, record
from tests.services.histories import adds_up
from tests.store.journals import everything, fingerprint, index_is_sound, person, rows_of


@pytest.fixture
def monica(tmp_path):
    lunch = record("act-1", summary="Lunch", happened_at="2024-02-10T00:00:00Z")
    away = record("c-away", first_name="Sue", is_active=False)
    path = tmp_path / "monica.json"
    path.write_bytes(document(listed("contact", MARY, away), listed("activity", lunch)))
    return path


@pytest.fixture
def friends(tmp_path):
    path = tmp_path / "friends.md"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


def test_monica_comes_in_as_one_step_and_twice_changes_nothing(journal, monica) -> None:
    report = journal.imports.run(monica)
    assert report.new == {"contacts": 2, "interactions": 5, "follow-ups": 4}
    assert report.read == report.stored + report.merged + len(report.skipped)
    mary = journal.contacts.the_one("Mary Chen")
    assert (mary.cadence_days, mary.uid, mary.born) == (60, "c-mary", "--02-29")
    [sue] = [row for row in rows_of((ContactTable,))["contact"] if "c-away" in row]
    assert journal.contacts.get(sue[0]).archived_at is not None
    assert len(journal.timelines.ids(mary.id)) == 5
    assert b"Book" in report.kept_in.read_bytes()
    assert index_is_sound()
    before = fingerprint()
    again = journal.imports.run(monica)
    assert (again.stored, again.completed, again.merged) == (0, 0, 11)
    assert fingerprint() == before
    journal.history.undo()
    assert not any(everything().values())


def test_somebody_known_by_address_is_completed(journal, monica) -> None:
    there = person(journal, "Mary Chen", "mary@example.org", title="Director")
    report = journal.imports.run(monica)
    assert (report.new["contacts"], report.completed) == (1, 1)
    mary = journal.contacts.get(there)
    assert (mary.title, mary.organisation, mary.cadence_days) == ("Director", "Acme", 60)
    assert len(journal.timelines.ids(there)) == 5


def test_friends_are_known_by_their_name_if_only_one_has_it(journal, friends) -> None:
    there = person(journal, "mary chen")
    person(journal, "Bob Ortiz")
    person(journal, "Bob Ortiz", title="The other")
    report = journal.imports.run(friends)
    assert report.new == {"contacts": 1, "interactions": 2}
    assert report.notes == ["Left out: 1 places."]
    assert report.read == report.stored + report.merged + len(report.skipped)
    assert len(journal.timelines.ids(there)) == 2
    before = fingerprint()
    assert journal.imports.run(friends).stored == 0
    assert fingerprint() == before


def test_a_dry_run_counts_the_same_and_keeps_nothing(journal, friends, monica) -> None:
    for path in (friends, monica):
        before = everything()
        dry = journal.imports.run(path, dry=True)
        assert everything() == before
        real = journal.imports.run(path)
        assert (dry.read, dry.stored, dry.merged, dry.new) == (real.read, real.stored, real.merged, real.new)


def test_jrnl_finds_contacts_by_name_and_asks_for_the_rest(journal, tmp_path) -> None:
    mary = person(journal, "Mary Chen")
    path = tmp_path / "journal.txt"
    path.write_text(TEXT, encoding="utf-8")

    def bring(**options):
        return journal.history_imports.run(sources(journal.journal, [path], []), **options)

    report = bring()
    assert (report.stored, report.waiting, report.passed_over) == (1, 1, 2)
    assert [each.name for each in report.ambiguous] == ["mary-ann"]
    assert adds_up(report)
    [entry] = journal.timelines.latest(mary, 5)
    assert (entry.interaction.channel, entry.people) == (Channel.NOTE, ())
    again = bring()
    assert (again.stored, again.known, again.waiting) == (0, 1, 1)
    last = bring(choices={"mary-ann": None})
    assert last.stored == 1
    assert "1 new contact: people named in it." in sentences(last)
    assert journal.contacts.the_one("mary-ann").id != mary
