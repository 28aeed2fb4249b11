"""Importing whatever there is: recognised, asked about, one step, all or nothing."""

from __future__ import annotations

import fcntl
from datetime import timedelta

import pytest

from relnote.clock import fixed_clock
from relnote.domain.refusal import Refusal
from relnote.services import unfinished
from relnote.services.backups import Backups
from relnote.services.import_questions import WhichOrder, WhoAreYou
from relnote.services.import_words import done, told
from relnote.services.importing import Answers
from relnote.services.own_addresses import own_addresses, remember
from tests.services import killed_import
from tests.services.histories import MAIL
from tests.services.killed_import import AT_THE_END, written
from tests.store.journals import NOON, fingerprint, opened, person

CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nORG:Padaria\nEMAIL:ana@example.com\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Mary L. Chen\nTITLE:Head\nEMAIL:mary@acme.example\nEND:VCARD\n"
)
CHAT = "03/04/2026, 09:15 - Rui: Are you there?\n04/04/2026, 09:16 - Me Myself: I am.\n"


def brought(relnote, *paths, dry=False, **said):
    return relnote.importing.run(relnote.importing.look(paths), Answers(**said), dry=dry)


@pytest.fixture
def file(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_files_are_told_by_their_content(journal, file, tmp_path):
    looked = journal.importing.look([file("a.txt", CARDS), file("b.txt", MAIL), tmp_path / "a.txt"])
    assert [(each.path.name, each.seems, each.is_history) for each in looked] == [
        ("a.txt", "a vCard file", False),
        ("b.txt", "a mailbox (mbox)", True),
    ]
    with pytest.raises(Refusal, match="cannot be read"):
        journal.importing.look([tmp_path / "none"])


def test_files_of_several_kinds_are_one_step(journal, file):
    person(journal, "Mary Chen", email="mary@acme.example")
    before = fingerprint()
    paths = file("people.vcf", CARDS), file("talk.mbox", MAIL)
    dry = brought(journal, *paths, me=("me@example.org",), dry=True)
    assert fingerprint() == before
    imported = brought(journal, *paths, me=("me@example.org",))
    # Who is in the first file is known to the second, also when nothing is written.
    assert dry.changed == imported.changed == 4
    assert done(imported) == "Imported 2 files: 1 new contact, 1 completed contact, 2 interactions."
    assert journal.history.recent()[0].label == "imported 2 files"
    assert journal.contacts.count() == 2
    assert not brought(journal, *paths, me=("me@example.org",)).changed
    journal.history.undo()
    assert fingerprint() == before


def test_who_is_in_two_files_would_be_stored_once(journal, file):
    other = CARDS.replace("END:VCARD", "TITLE:Head\nEND:VCARD")
    paths = file("people.vcf", CARDS), file("again.vcf", other)
    dry, real = brought(journal, *paths, dry=True), brought(journal, *paths)
    counts = [[(each.stored, each.merged, each.completed) for each in found.reports] for found in (dry, real)]
    assert counts[0] == counts[1]
    assert sum(stored for stored, _, _ in counts[1]) == journal.contacts.count()


def test_a_step_that_fails_in_its_last_file_keeps_nothing_of_the_first(journal, file):
    before = fingerprint()
    with pytest.raises(Refusal, match=r"cannot be told what z.txt is"):
        brought(journal, file("people.vcf", CARDS), file("z.txt", "Nothing of note.\n"))
    assert fingerprint() == before
    assert unfinished.told(journal.journal) == ""


def test_the_review_tells_rows_and_who_is_joined_and_why(journal, file):
    person(journal, "Mary Chen", email="mary@acme.example")
    cards, talk = told(
        brought(journal, file("people.vcf", CARDS), file("t.mbox", MAIL), me=("me@example.org",), dry=True),
        "UTC",
    )
    assert cards.sums == "2 read; 1 would be new, 1 would be completed."
    assert [section.rows for section in cards.sections] == [
        (("Ana Silva", "Padaria", "ana@example.com"),),
        (("Mary L. Chen", "is Mary Chen", "the same address mary@acme.example"),),
        (("Mary Chen", "name “Mary L. Chen”, here “Mary Chen”"),),
    ]
    assert talk.sections[0].rows == (
        ("2026-11-12 10:00", "email", "to Ana", "Bread Two loaves, please."),
        ("2026-11-12 11:00", "email", "from Ana", "Of course."),
    )


TALK = (
    "13/04/2026, 09:15 - Ana S.: Are you there?\n14/04/2026, 09:16 - Me Myself: I am.\n"
    "15/04/2026, 10:00 - Ana Silva: Good.\n16/04/2026, 10:00 - Mary L. Chen: Hello.\n"
)
ME = ("Me Myself",)


@pytest.mark.parametrize("dry", [True, False])
def test_a_name_can_mean_somebody_who_comes_with_the_same_import(journal, file, dry):
    files = (file("people.vcf", CARDS), file("talk.txt", TALK))
    _, waits = brought(journal, *files, me=ME, dry=True).reports
    names = {each.name: [name for _, name, _ in each.candidates] for each in waits.ambiguous}
    assert names == {"Ana S.": ["Ana Silva"], "Ana Silva": ["Ana Silva"], "Mary L. Chen": ["Mary L. Chen"]}
    who = {"Ana S.": "ana silva", "Ana Silva": "ana", "Mary L. Chen": "mary padaria"}
    with pytest.raises(Refusal, match="mary padaria"):
        brought(journal, *files, me=ME, who=who, dry=dry)
    _, talk = brought(journal, *files, me=ME, who=who | {"Mary L. Chen": "chen"}, dry=dry).reports
    assert (talk.stored, talk.waiting, talk.created) == (4, 0, 0)
    if not dry:
        assert len(journal.timelines.ids(journal.contacts.the_one("Ana Silva").id)) == 3
        # What was said of names is remembered.
        more = file("more.txt", TALK.replace("2026", "2025"))
        assert brought(journal, more, me=ME).reports[0].stored == 4


def test_somebody_of_another_journal_that_comes_along_can_be_meant(journal, file):
    before = fingerprint()
    files = (file("friends.md", "### Friends:\n- Ana Silva\n- Bo Lee\n"), file("talk.txt", TALK))
    who = {"Ana S.": "Ana Silva", "Ana Silva": "Ana Silva"}
    for dry in (True, False):
        assert fingerprint() == before
        _, talk = brought(journal, *files, me=ME, who=who, dry=dry).reports
        assert (talk.stored, talk.waiting) == (3, 1)


def test_namesakes_who_come_together_are_told_apart_by_their_firm_or_not_at_all(journal, file):
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:{0}\nFN:Ana Silva\nORG:{0}\nEND:VCARD\n"
    files = (file("people.vcf", card.format("Acme") + card.format("Bolt")), file("talk.txt", TALK))
    for dry in (True, False):
        with pytest.raises(Refusal, match="Ana Silva"):
            brought(journal, *files, me=ME, who={"Ana S.": "Ana Silva"}, dry=dry)
    _, waits = brought(journal, *files, me=ME, same_names=True, dry=True).reports
    assert waits.stored == 0
    assert not any(each.exact for each in waits.ambiguous)
    for dry in (True, False):
        assert (
            brought(journal, *files, me=ME, who={"Ana S.": "ana silva bolt"}, dry=dry).reports[1].stored == 2
        )


@pytest.mark.parametrize("dry", [True, False])
def test_with_same_names_whoever_is_called_exactly_so_is_meant_and_nobody_else(journal, file, dry):
    mary = person(journal, "Mary L. Chen")
    person(journal, "Ana Sousa")
    _, waits = brought(journal, file("people.vcf", CARDS), file("talk.txt", TALK), me=ME, dry=True).reports
    # One Mary is there, and one comes who is another as far as anybody knows.
    assert {each.name for each in waits.ambiguous if each.exact} == {"Ana Silva"}
    (waits,) = brought(journal, file("talk.txt", TALK), me=ME, dry=True).reports
    assert {each.name for each in waits.ambiguous if each.exact} == {"Mary L. Chen"}
    (talk,) = brought(journal, file("talk.txt", TALK), me=ME, same_names=True, dry=dry).reports
    assert (talk.stored, talk.created) == (2, 0)
    assert {each.name for each in talk.ambiguous} == {"Ana S.", "Ana Silva"}
    assert len(journal.timelines.ids(mary)) == (0 if dry else 2)


def test_whose_mailbox_it_is_is_asked_once(journal, file):
    talk = file("talk.mbox", MAIL)
    with pytest.raises(WhoAreYou) as asked:
        brought(journal, talk, dry=True)
    assert {name for name, _ in asked.value.names} == {"me@example.org", "ana@example.com"}
    assert "--me" in str(asked.value)
    remember(["me@example.org", " me@example.org "])
    assert own_addresses(journal.journal) == ("me@example.org",)
    assert brought(journal, talk).changed == 3
    assert journal.contacts.the_one("Ana").name == "Ana"


def test_the_order_of_day_and_month_is_asked_where_the_file_does_not_tell(journal, file):
    chat = file("chat.txt", CHAT)
    me = ("Me Myself",)
    with pytest.raises(WhoAreYou):
        brought(journal, chat)
    with pytest.raises(WhichOrder, match="--order"):
        brought(journal, chat, me=me)
    days = {}
    for order in ("dmy", "mdy"):
        review = brought(journal, chat, me=me, order=order, who={"Rui": None}, dry=True)
        days[order] = [row[0] for row in told(review, "UTC")[0].sections[0].rows]
    assert [day[:10] for day in days["dmy"]] == ["2026-04-03", "2026-04-04"]
    assert [day[:10] for day in days["mdy"]] == ["2026-03-04", "2026-04-04"]


@pytest.mark.parametrize("kind", ["contacts", "history"])
def test_a_kill_leaves_all_or_nothing_and_the_next_start_says_which(kind, tmp_path):
    file = written(tmp_path, kind)
    (tmp_path / "whole").mkdir()
    statements = killed_import.run(tmp_path / "whole" / "journal.db", file, 0)
    with opened(tmp_path / "whole" / "journal.db") as relnote:
        assert unfinished.told(relnote.journal) == ""
        people = relnote.contacts.count()
    assert people > 5
    for point in (statements // 3, statements, AT_THE_END):
        place = tmp_path / f"at {point}"
        place.mkdir()
        with opened(place / "journal.db") as relnote:
            before = fingerprint()
        killed_import.run(place / "journal.db", file, point)
        with opened(place / "journal.db") as relnote:
            said = unfinished.told(relnote.journal)
            if point == AT_THE_END:
                assert said == f"The import of {file.name} was finished before the program ended."
                assert relnote.contacts.count() == people
            else:
                assert said == f"The import of {file.name} was not finished; nothing of it was kept."
                assert fingerprint() == before
            assert unfinished.told(relnote.journal) == ""


def test_an_import_that_another_program_is_at_is_not_told_of(journal):
    with unfinished.watched(journal.journal, "a.vcf"):
        place = journal.journal.path.with_name("journal.db.importing")
        with place.open("r+") as file, pytest.raises(OSError, match="unavailable"):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert unfinished.told(journal.journal) == ""
        assert place.exists()
    assert not place.exists()


def test_what_is_refused_or_changes_nothing_leaves_no_backup_and_pushes_none_out(journal, file):
    asked = {journal.backups.make().path for _ in range(3)}
    wrong = file("wrong.pdf", "%PDF-1.7 nothing\n")
    people = file("people.vcf", CARDS)
    for _ in range(12):
        with pytest.raises(Refusal):
            brought(journal, people, wrong)
    assert {backup.path for backup, _ in journal.backups.all()} == asked
    again = file("again.vcf", CARDS)
    brought(journal, people, again)
    assert [backup.why for backup, _ in journal.backups.all()].count("import") == 1
    brought(journal, people, again)
    assert len(journal.backups.all()) == 4
    for hour in range(12):
        Backups(journal.journal.path, fixed_clock(NOON + timedelta(hours=hour))).make("restore")
    assert asked <= {backup.path for backup, _ in journal.backups.all()}


def test_the_first_are_told_with_birthday_tags_and_notes(journal, file):
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Mo\nBDAY:1981-04-03\nCATEGORIES:Fair\nNOTE:Tea.\nEMAIL:mo@x.example\nEND:VCARD\n"
    [said] = told(brought(journal, file("mo.vcf", card), dry=True), "UTC")
    assert said.sections[0].rows == (("Mo", "", "mo@x.example, born 1981-04-03, #Fair, “Tea.”"),)
