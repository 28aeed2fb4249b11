"""Other journals in: people, what happened and what is to be done, in one step."""

from __future__ import annotations

import pytest

from relnote.domain.words import Channel
from relnote.services.history_readers import sources
from relnote.services.history_report import sentences
from relnote.services.import_questions import WhichOrder
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
    assert [each.name for each in report.ambiguous] == ["bob", "mary-ann"]
    assert "1 stored without somebody whose name waits; say who that is, and they are added." in sentences(
        report
    )
    assert report.notes == ["Found by their whole names: Mary Chen."]
    assert adds_up(report)
    [entry] = journal.timelines.latest(mary, 5)
    assert (entry.interaction.channel, entry.people) == (Channel.NOTE, ())
    again = bring()
    assert (again.stored, again.known, again.waiting) == (0, 1, 1)
    last = bring(choices={"mary-ann": None})
    assert last.stored == 1
    assert "1 new contact: people named in it." in sentences(last)
    assert journal.contacts.the_one("mary-ann").id != mary


def test_whom_a_part_of_a_name_means_is_asked_and_whoever_is_said_later_takes_part(journal, tmp_path) -> None:
    mary, ivo = person(journal, "Mary Chen"), person(journal, "Ivo Petkanov")
    anna, _ = (person(journal, "Anna Lindqvist", organisation=work) for work in ("Fjord", "Nord"))
    path = tmp_path / "journal.txt"
    path.write_text(
        "[2026-03-01 09:15] With @mary_chen, @ivo, @anna_lindqvist and @tom.\ngave: everybody a map\n",
        encoding="utf-8",
    )

    def bring(**options):
        return journal.history_imports.run(sources(journal.journal, [path], []), **options)

    asked = [(each.name, [key for key, *_ in each.candidates]) for each in bring().ambiguous]
    assert asked == [("ivo", [ivo]), ("anna lindqvist", [anna, anna + 1]), ("tom", [])]
    [there] = journal.timelines.latest(mary, 5)
    assert there.interaction.contact_ids == (mary,)
    before = fingerprint()
    said = {"ivo": ivo, "@anna_lindqvist": "Anna Lindqvist, Fjord", "tom": None}
    assert bring(choices=said, dry=True).joined == 1
    assert fingerprint() == before
    report = bring(choices=said)
    assert (report.joined, report.created, report.known, report.ambiguous) == (1, 1, 1, ())
    tom = journal.contacts.the_one("tom").id
    [there] = journal.timelines.latest(tom, 5)
    assert there.interaction.contact_ids == (mary, ivo, anna, tom)
    assert [len(journal.giving.ledger(key)) for key in there.interaction.contact_ids] == [1, 1, 1, 1]
    done = fingerprint()
    assert bring(choices={}).changed == bring(choices={"tom": tom}).changed == 0
    assert fingerprint() == done
    assert index_is_sound()
    journal.history.undo()
    assert fingerprint() == before


def test_the_order_of_days_in_a_jrnl_is_asked_where_it_is_not_told(journal, tmp_path) -> None:
    person(journal, "Mary Chen")
    path = tmp_path / "journal.txt"
    path.write_text("[03/04/2026 09:15] Met @mary_chen.\n", encoding="utf-8")
    with pytest.raises(WhichOrder, match="--order dmy"):
        journal.history_imports.run(sources(journal.journal, [path], []))
    journal.history_imports.run(sources(journal.journal, [path], [], "mdy"))
    [entry] = journal.timelines.latest(1, 5)
    assert entry.interaction.started_at.date().isoformat() == "2026-03-04"
