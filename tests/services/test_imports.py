from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relnote.config import Settings
from relnote.domain.refusal import Refusal
from relnote.services import imports
from relnote.services.import_plan import Planned
from relnote.store import database, identities
from relnote.store.backup import copies_of
from relnote.store.whole.hashing import logical_hash
from tests.store.journals import derived_is_fresh, fingerprint, index_is_sound, opened, person

MARY = """BEGIN:VCARD
VERSION:3.0
UID:mary-1
FN:Mary Chen
ORG:Acme Roofs
TITLE:Head of roofs
EMAIL;TYPE=work:Mary@Example.org
TEL;TYPE=cell:+351 210 123 456
BDAY:1980-02-29
CATEGORIES:board,met
NOTE:Likes sailing
X-ODD;P=q:kept as it is
END:VCARD
"""
BOB = "BEGIN:VCARD\nVERSION:3.0\nFN:Bob Ortiz\nEMAIL:bob@example.org\nEND:VCARD\n"
BARE = "BEGIN:VCARD\nVERSION:3.0\nFN:Sue Park\nEND:VCARD\n"
GROUP = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:The board\nEND:VCARD\n"
DAMAGED = "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"


@pytest.fixture
def vcf(tmp_path):
    def write(*cards: str, name: str = "people.vcf"):
        file = tmp_path / name
        file.write_text("".join(cards), encoding="utf-8")
        return file

    return write


def test_what_a_card_says_is_kept(journal, vcf) -> None:
    report = journal.imports.run(vcf(MARY))
    there = journal.contacts.the_one("Mary Chen")
    assert (there.uid, there.organisation, there.title) == ("mary-1", "Acme Roofs", "Head of roofs")
    assert (there.born, there.about, sorted(there.tags)) == ("1980-02-29", "Likes sailing", ["board", "met"])
    assert {(p.value, p.normal) for p in there.points} == {
        ("Mary@Example.org", "mary@example.org"),
        ("+351 210 123 456", "+351210123456"),
    }
    assert (report.read, report.stored, report.merged, report.skipped, report.kept_in) == (1, 1, 0, [], None)


def test_the_same_file_twice_adds_nothing(journal, vcf) -> None:
    file = vcf(MARY, BOB, BARE, BARE.replace("Sue", "Sam"))
    first = journal.imports.run(file)
    before = fingerprint()
    changes = len(journal.history.recent())
    second = journal.imports.run(file)
    assert (first.stored, first.merged) == (4, 0)
    assert (second.stored, second.merged, second.completed) == (0, 4, 0)
    assert fingerprint() == before
    assert len(journal.history.recent()) == changes


def test_one_undo_takes_an_import_back_after_a_restart(journal_file, clock, vcf) -> None:
    with opened(journal_file, clock) as relnote:
        person(relnote, "Mary Chen", "mary@example.org")
        before = fingerprint()
        relnote.imports.run(vcf(MARY, BOB, BARE))
        after = fingerprint()
    with opened(journal_file, clock) as relnote:
        assert relnote.history.undo().label == "imported people.vcf"
        assert fingerprint() == before
        assert index_is_sound()
        relnote.history.redo()
        assert fingerprint() == after


def test_a_dry_run_counts_the_same_and_writes_nothing(journal, journal_file, vcf) -> None:
    person(journal, "Mary Chen", "mary@example.org")
    file = vcf(MARY, BOB, GROUP, DAMAGED)
    before = (fingerprint(), journal.history.revision(), sorted(journal_file.parent.rglob("*")))
    dry = journal.imports.run(file, dry=True)
    assert (fingerprint(), journal.history.revision(), sorted(journal_file.parent.rglob("*"))) == before
    real = journal.imports.run(file)
    for report in (dry, real):
        assert (report.read, report.stored, report.merged, report.completed) == (4, 1, 1, 1)
        assert report.read == report.stored + report.merged + len(report.skipped)
    assert dry.kept_in is None


def test_what_is_there_is_completed_and_never_written_over(journal, vcf) -> None:
    contact = person(journal, "Mary Chen", "mary@example.org", title="Director", tags=("Key",), about="Ours")
    journal.imports.run(vcf(MARY))
    there = journal.contacts.get(contact)
    assert (there.title, there.about, there.organisation) == ("Director", "Ours", "Acme Roofs")
    assert sorted(there.tags) == ["Key", "board", "met"]
    assert [point.value for point in there.points] == ["mary@example.org", "+351 210 123 456"]


def test_what_a_file_says_otherwise_is_told_and_kept_beside(journal, vcf) -> None:
    journal.imports.run(vcf(MARY))
    later = MARY.replace("Head of roofs", "President").replace("ORG:Acme Roofs", "ORG:Orr; Ltd")
    later = (
        later.replace("Likes sailing", "Likes ice")
        .replace("BDAY:1980", "BDAY:1984")
        .replace("FN:Mary", "FN:Mia")
    )
    told = [
        (
            "name “Mia Chen”, here “Mary Chen”; title “President”, here “Head of roofs”; "
            "organisation “Orr, Ltd”, here “Acme Roofs”; birthday “1984-02-29”, here “1980-02-29”; "
            "text about them “Likes ice”, here “Likes sailing”"
        )
    ]
    dry = journal.imports.run(vcf(later), dry=True)
    real = journal.imports.run(vcf(later))
    for report in (dry, real):
        assert (report.completed, report.differing, [each.told for each in report.differ]) == (1, 1, told)
    there = journal.contacts.the_one("Mary Chen")
    assert (there.title, there.about) == ("Head of roofs", "Likes sailing")
    cards = b"".join(journal.exports.cards("4.0")).decode()
    for line in (
        "X-ALSO-TITLE:President",
        "X-ALSO-NAME:Mia Chen",
        "X-ALSO-ABOUT:Likes ice",
        "X-ALSO-BORN:1984-02-29",
    ):
        assert f"{line}\r\n" in cards
    again = journal.imports.run(vcf(later))
    assert (again.completed, again.differing) == (0, 0)


def test_a_new_contact_with_the_address_of_another_is_told(journal, vcf) -> None:
    person(journal, "Hilde Sørby", "hilde@example.org")
    file = vcf("BEGIN:VCARD\nVERSION:3.0\nFN:Hilde Soerby\nEMAIL:hilde@example.org\nEND:VCARD\n")
    for report in (journal.imports.run(file, dry=True), journal.imports.run(file)):
        (note,) = report.notes
        assert "Hilde Soerby has the address hilde@example.org of Hilde Sørby, and another name" in note


def card(name: str, *lines: str) -> str:
    return "\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


@pytest.mark.parametrize(
    ("first", "second", "people"),
    [
        (("Anna Berg", "TEL:+351210123456"), ("Ben Smith", "TEL:+351210123456"), 2),
        (("Anna Berg", "UID:1", "TEL:+351210123456"), ("Ben Smith", "UID:2", "TEL:+351210123456"), 2),
        (("Anna Berg", "UID:1", "TEL:+351210123456"), ("Ben Berg", "UID:2", "TEL:+351210123456"), 2),
        (("Anna Berg", "EMAIL:a@example.org"), ("Dr. Anna M. Berg", "EMAIL:A@example.org"), 1),
        (("Anna Berg", "UID:1", "EMAIL:a@example.org"), ("Anna Berg", "UID:2", "EMAIL:a@example.org"), 1),
        (("Anna Berg", "UID:1"), ("Anna Berg-Smith", "UID:1"), 1),
        (("Anna Berg", "UID:1"), ("Anna Berg", "UID:2"), 2),
        (("Anna Berg",), ("Anna Berg",), 1),
        (("Anna Berg",), ("Anna Berg", "ORG:Acme"), 2),
        (("Anna Berg", "EMAIL:a@example.org"), ("***", "EMAIL:a@example.org"), 2),
        (("***", "EMAIL:a@example.org"), ("Anna Berg", "EMAIL:a@example.org"), 2),
        (("☎", "UID:1", "EMAIL:a@example.org"), ("☎", "UID:2", "EMAIL:a@example.org"), 1),
    ],
)
def test_who_is_the_same_person(journal, vcf, first, second, people) -> None:
    file = vcf(card(*first), card(*second))
    report = journal.imports.run(file)
    assert (journal.contacts.count(), report.stored, report.merged) == (people, people, 2 - people)
    before = fingerprint()
    again = journal.imports.run(file)
    assert (again.stored, again.completed) == (0, 0)
    assert fingerprint() == before


def test_who_had_an_address_first_is_completed_in_every_session(journal, vcf) -> None:
    shared = "EMAIL:info@example.org"
    file = vcf(
        card("Mary", "UID:u1", shared), card("Sue", "UID:u2", shared), card("Mary", shared, "TITLE:Boss")
    )
    first, second = journal.imports.run(file), journal.imports.run(file)
    assert (first.stored, first.merged, first.completed) == (2, 1, 1)
    assert (second.stored, second.merged, second.completed) == (0, 3, 0)
    later = journal.imports.run(vcf(card("Mary", shared, "TITLE:Chief", "TEL:+351210123456")))
    assert (later.stored, later.merged) == (0, 1)
    assert [point.value for point in journal.contacts.the_one("Mary").points][1:] == ["+351210123456"]


@pytest.mark.parametrize("uid", [("UID:2",), ()])
def test_a_record_that_became_part_of_somebody_is_known_when_they_have_another_name(
    journal, vcf, uid
) -> None:
    journal.imports.run(vcf(card("Anna Berg", "UID:1", "EMAIL:a@example.org")))
    file = vcf(card("Anna Berg", *uid, "EMAIL:a@example.org", "TITLE:Boss"))
    assert journal.imports.run(file).merged == 1
    anna = journal.contacts.the_one("Anna Berg")
    journal.contacts.change(replace(anna, name="Ms Ortiz", points=()))
    again = journal.imports.run(file)
    assert (again.stored, again.merged, journal.contacts.count()) == (0, 1, 1)


NAMES = st.sampled_from(["Mary", "Sue", "Mary Chen", "Mary Sue", "Dr. Mary Chen", "Chen", "***", "☎ 2", "客"])
LINES = st.sampled_from(
    [
        *(f"UID:{number}" for number in range(4)),
        *(f"EMAIL:{name}@example.org" for name in ("info", "INFO", "mary", "sue")),
        "TEL:+351210123456",
        "TEL:nothing to dial",
        "ORG:Acme",
        "CATEGORIES:board,Board,met",
        "X-ODD:kept",
        "ANNIVERSARY:20100607",
        "X-RELNOTE-BEST-DAYS:Tue",
        "X-RELNOTE-BEST-DAYS:Wed",
        "X-RELNOTE-UID:1",
    ]
)
CARDS = st.lists(
    st.builds(lambda name, lines: card(name, *lines), NAMES, st.lists(LINES, max_size=4)),
    min_size=1,
    max_size=8,
)


@given(there=CARDS, cards=CARDS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_twice_adds_nothing_and_a_dry_run_counts_as_the_real_one(journal, vcf, there, cards) -> None:
    def counts(report):
        return (report.read, report.stored, report.merged, report.completed, report.notes)

    journal.imports.run(vcf(*there))
    file = vcf(*cards)
    dry, real = journal.imports.run(file, dry=True), journal.imports.run(file)
    assert counts(dry) == counts(real)
    before = fingerprint()
    again = journal.imports.run(file)
    assert (again.stored, again.merged, again.completed) == (0, len(cards), 0)
    assert fingerprint() == before
    while journal.history.undo():
        pass
    assert journal.contacts.count() == 0


@given(there=CARDS, cards=CARDS, chunk=st.sampled_from((1, 2, 3)))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_comes_in_the_same_however_many_records_are_stored_at_once(
    journal, vcf, there, cards, chunk
) -> None:
    def brought(size: int) -> tuple[object, ...]:
        with pytest.MonkeyPatch.context() as patches:
            patches.setattr(imports, "CHUNK", size)
            dry, real = journal.imports.run(file, dry=True), journal.imports.run(file)
        assert (dry.stored, dry.merged, dry.completed) == (real.stored, real.merged, real.completed)
        assert derived_is_fresh(journal)
        with database.connected():
            return real.stored, real.merged, real.completed, real.notes, logical_hash()

    journal.imports.run(vcf(*there))
    before, changes = fingerprint(), len(journal.history.recent())
    file = vcf(*cards)
    at_once = brought(200)
    if len(journal.history.recent()) > changes:
        journal.history.undo()
    assert fingerprint() == before
    assert brought(chunk) == at_once
    while journal.history.undo():
        pass


@pytest.mark.parametrize("chunk", [1, 2, 200])
def test_what_a_record_told_counts_for_those_behind_it(journal, vcf, monkeypatch, chunk) -> None:
    monkeypatch.setattr(imports, "CHUNK", chunk)
    journal.imports.run(vcf(card("Mary Chen", "UID:mary")))
    file = vcf(
        card("Mary Chen", "UID:mary", "EMAIL:mary@example.org", "X-RELNOTE-BEST-DAYS:Tue"),
        card("Mary Chen", "UID:mary", "ANNIVERSARY:20100607", "X-RELNOTE-BEST-DAYS:Wed"),
        card("Mary Chen", "UID:other", "EMAIL:mary@example.org", "ANNIVERSARY:20100607"),
        card("Mary Chen", "UID:mary", "X-RELNOTE-WAIT:3 days"),
        card("Mary Chen", "UID:mary", "X-RELNOTE-WAIT:5 days"),
        card("Sue Park", "UID:sue"),
        card("Sue Park", "UID:sue", "EMAIL:sue@example.org", "X-RELNOTE-BEST-DAYS:Thu"),
        # That she is a doctor is kept beside her name.
        card("Dr. Sue Park", "EMAIL:sue@example.org", "X-RELNOTE-BEST-DAYS:Fri"),
    )
    for dry in (True, False):
        report = journal.imports.run(file, dry=dry)
        assert (report.stored, report.merged, report.completed) == (1, 7, 5)
    mary, sue = (journal.contacts.the_one(name) for name in ("Mary Chen", "Sue Park"))
    assert [point.value for point in mary.points] == ["mary@example.org"]
    said = {
        each.id: [answer.value for answer in journal.checklists.of(each.id).answers] for each in (mary, sue)
    }
    assert said == {mary.id: ["tue", "3d"], sue.id: ["thu"]}


@pytest.mark.parametrize("chunk", [1, 2, 200])
def test_of_two_at_an_address_the_first_of_the_file_stays_the_first(journal, vcf, monkeypatch, chunk) -> None:
    monkeypatch.setattr(imports, "CHUNK", chunk)
    journal.imports.run(vcf(card("Mary Park", "UID:park")))
    journal.imports.run(
        vcf(
            card("Mary Chen", "UID:chen", "EMAIL:mary@example.org"),
            card("Mary Park", "UID:park", "EMAIL:mary@example.org"),
        )
    )
    file = vcf(card("Mary", "EMAIL:mary@example.org", "TITLE:Head"))
    for dry in (True, False):
        [joined] = journal.imports.run(file, dry=dry).joined
        assert joined.there == "Mary Chen"


def test_a_dry_run_gives_addresses_in_the_order_in_which_they_would_come(journal, vcf) -> None:
    journal.imports.run(vcf(card("Mary Park", "UID:park", "TEL:+351210123456")))
    file = vcf(
        card("Mary Chen", "UID:chen", "EMAIL:mary@example.org"),
        card("Mary Park", "UID:park", "EMAIL:mary@example.org", "X-SKYPE:\x00park"),
        card("Mary", "UID:mary", "EMAIL:info@example.org"),
        card("Mary", "UID:mary", "EMAIL:mary@example.org"),
    )
    planned = Planned()
    journal.imports.run(file, dry=True, planned=planned)
    coming = planned.newcomers().points()
    with database.connected():
        before = len(list(identities.points()))
        journal.imports.run(file)
        assert [point[:4] for point in coming] == [point[:4] for point in identities.points()][before:]
    assert [point[4] for point in coming if point[1] == "mary@example.org"] == [-1, 1, -2]


def test_a_dry_run_neither_waits_for_a_writer_nor_holds_one_up(journal, journal_file, vcf) -> None:
    with closing(sqlite3.connect(journal_file, timeout=0, isolation_level=None)) as other:

        def write(_done: int, _all: int) -> bool:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
            return True

        file = vcf(*(card(f"Person {number}") for number in range(200)))
        assert journal.imports.run(file, dry=True, progress=write).stored == 200
        other.execute("BEGIN IMMEDIATE")
        assert journal.imports.run(file, dry=True).stored == 200


def test_nobodys_name_is_lost_where_people_share_an_address(journal, vcf) -> None:
    journal.imports.run(
        vcf(card("Anna Berg", "EMAIL:info@example.org"), card("Ben Smith", "EMAIL:info@example.org"))
    )
    assert {journal.contacts.the_one(name).name for name in ("Anna", "Ben")} == {"Anna Berg", "Ben Smith"}


def test_what_is_skipped_is_kept_with_line_and_reason(journal, journal_file, vcf) -> None:
    report = journal.imports.run(vcf(MARY, GROUP, BOB, DAMAGED))
    assert [skipped.line for skipped in report.skipped] == [14, 24]
    kept = report.kept_in.read_text(encoding="utf-8")
    for skipped, raw in zip(report.skipped, (GROUP, DAMAGED), strict=True):
        assert f"# people.vcf line {skipped.line}: {skipped.reason}\n{raw}" in kept
    assert report.kept_in.parent == journal_file.parent / "skipped"
    assert report.kept_in.stat().st_mode & 0o777 == 0o600
    assert report.kept_in.parent.stat().st_mode & 0o777 == 0o700


def test_two_files_of_one_name_keep_what_each_skipped(journal, vcf) -> None:
    first = journal.imports.run(vcf(BOB, GROUP))
    second = journal.imports.run(vcf(BOB, DAMAGED))
    assert first.kept_in != second.kept_in
    assert b"The board" in first.kept_in.read_bytes()
    assert b"nobody" in second.kept_in.read_bytes()


def test_a_long_name_of_a_file_can_still_keep_what_it_skipped(journal, vcf) -> None:
    report = journal.imports.run(vcf(BOB, GROUP, name="客" * 80 + ".vcf"))
    assert b"The board" in report.kept_in.read_bytes()


def test_nothing_is_imported_where_the_skipped_cannot_be_kept(journal, journal_file, vcf) -> None:
    (journal_file.parent / "skipped").write_text("a file stands in the way")
    before = fingerprint()
    with pytest.raises(Refusal, match="so nothing was imported"):
        journal.imports.run(vcf(BOB, GROUP))
    assert fingerprint() == before


def test_a_large_import_is_preceded_by_a_backup(journal, journal_file, vcf, monkeypatch) -> None:
    monkeypatch.setattr(imports, "LARGE", 3)
    person(journal, "Was There")
    journal.imports.run(vcf(BOB, BARE))
    assert copies_of(journal_file) == []
    journal.imports.run(vcf(MARY, BOB, BARE), dry=True)
    assert copies_of(journal_file) == []
    before = fingerprint()
    journal.imports.run(vcf(MARY, BOB, BARE))
    [backup, _checksum] = copies_of(journal_file)
    assert backup.name == "journal-20261118T120000Z-import.db"
    journal.close()
    with opened(backup) as relnote:
        assert fingerprint() == before
        assert relnote.contacts.count() == 3


def test_a_large_import_needs_its_backup(journal, journal_file, vcf, monkeypatch) -> None:
    monkeypatch.setattr(imports, "LARGE", 1)
    (journal_file.parent / "backups").write_text("a file stands in the way")
    before = fingerprint()
    with pytest.raises(Refusal, match="could not be backed up"):
        journal.imports.run(vcf(BOB))
    assert fingerprint() == before


def test_an_import_that_is_stopped_keeps_nothing(journal, journal_file, vcf) -> None:
    file = vcf(*(card(f"Person {number}", f"EMAIL:p{number}@example.org") for number in range(450)), GROUP)
    before, told = fingerprint(), []

    def stop_at_400(done: int, of: int) -> bool:
        told.append((done, of))
        return done < 400

    with pytest.raises(Refusal, match="The import was stopped; nothing was changed"):
        journal.imports.run(file, progress=stop_at_400)
    assert told == [(200, 451), (400, 451)]
    assert fingerprint() == before
    assert not (journal_file.parent / "skipped").exists()
    assert journal.imports.run(file).stored == 450
    assert index_is_sound()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "a calendar"),
        (b"a,b\n1,2\n3,4\n", "none of them says who"),
        (b"", "is empty"),
        (b"\x00\xff\xfe rubbish", "cannot be told what"),
        (b"<html><p>Hello</p></html>", "an XML or HTML file, which cannot be imported"),
    ],
)
def test_what_holds_no_contacts_is_refused(journal, tmp_path, content, said) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    before = fingerprint()
    with pytest.raises(Refusal, match=said):
        journal.imports.run(file)
    assert fingerprint() == before


def test_a_file_that_is_not_there_or_a_folder_is_refused(journal, tmp_path) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        journal.imports.run(tmp_path / "nowhere.vcf")
    with pytest.raises(Refusal, match="is a folder"):
        journal.imports.run(tmp_path)


def test_answers_in_a_card_are_read_and_those_that_are_none_are_told(journal, vcf) -> None:
    lines = ("X-RELNOTE-BEST-DAYS:Tue Wed", "X-RELNOTE-WAIT:soonish", "EMAIL:m@example.org")
    report = journal.imports.run(vcf(card("Mary Chen", *lines)))
    answers = {a.question: a.value for a in journal.checklists.of(1).answers}
    assert answers == {"best_days": "tue,wed"}
    assert len(report.notes) == 1
    assert report.notes[0].startswith("line 1:")
    journal.checklists.answer(1, journal.checklists.question("best_days"), "Fri")
    journal.imports.run(vcf(card("Mary Chen", *lines)))
    assert {a.question: a.value for a in journal.checklists.of(1).answers} == {"best_days": "fri"}


def test_numbers_are_read_as_of_the_users_country(tmp_path, clock, vcf) -> None:
    file = vcf(card("Mary Chen", "TEL:020 7946 0018"))
    with opened(tmp_path / "j.db", clock, Settings(zone="UTC", country="GB")) as relnote:
        relnote.imports.run(file)
        assert relnote.contacts.get(1).points[0].normal == "+442079460018"


def test_a_birthday_that_is_no_day_is_told_and_comes_out_again(journal, vcf) -> None:
    report = journal.imports.run(vcf(BOB, BARE.replace("END", "BDAY:1979-02-30\nEND")), dry=True)
    said = "line 6: the birthday “1979-02-30” of Sue Park is no date that can be read; it is kept as it came."
    assert report.notes == [said]
    report = journal.imports.run(vcf(BOB, BARE.replace("END", "BDAY:1979-02-30\nEND")))
    assert (report.notes, report.stored, journal.contacts.the_one("Sue").born) == ([said], 2, "")
    assert b"BDAY:1979-02-30" in b"".join(journal.exports.cards("4.0"))
