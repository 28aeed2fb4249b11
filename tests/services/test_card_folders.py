"""A folder of cards and the journal, kept in step: real files, and what can go wrong with them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.words import AnswerState, Channel
from relnote.services.card_folders import folder as files
from relnote.services.card_folders.replaced import Replaced
from relnote.services.card_folders.wishes import Wishes
from relnote.store.database import connected, database
from tests.store.journals import everything, note, opened, person, start

ANA = """BEGIN:VCARD
VERSION:3.0
UID:ana-1
FN:Ana Silva
N:Silva;Ana;;;
item1.EMAIL;TYPE=INTERNET:ana@example.com
item1.X-ABLabel:Office
TITLE:Baker
X-SPOUSE;X-SURE=yes:Rui
END:VCARD
"""
RUI = """BEGIN:VCARD
VERSION:4.0
UID:rui-1
FN:Rui Costa
TEL;TYPE=cell:+351 912 345 678
END:VCARD
"""


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A folder with the cards of Ana and Rui, and what else lies in one."""
    made = tmp_path / "cards"
    made.mkdir()
    put(made, "ana.vcf", ANA)
    put(made, "rui.vcf", RUI)
    for name in (".hidden.vcf", "half.vcf.tmp", "color", "displayname"):
        (made / name).write_text("#ff0000")
    return made


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).write_bytes(text.replace("\n", "\r\n").encode())


def get(folder: Path, name: str) -> str:
    return (folder / name).read_bytes().decode().replace("\r\n", "\n")


def sync(relnote, folder, **wishes):
    return relnote.card_folders.sync(folder, Wishes(**wishes))


def one(relnote, name: str) -> Contact:
    return relnote.contacts.the_one(name)


def change(relnote, name: str, **fields) -> None:
    relnote.contacts.change(replace(one(relnote, name), **fields))


def test_cards_come_in_once_and_the_folder_is_remembered(journal, cards) -> None:
    report = sync(journal, cards)
    assert (report.read, [told.who for told in report.new], report.left) == (
        2,
        ["Ana Silva", "Rui Costa"],
        {},
    )
    before = everything()
    again = sync(journal, cards)
    assert (again.read, again.unchanged, again.written) == (2, 2, [])
    assert everything() == before
    assert get(cards, "ana.vcf") == ANA
    assert journal.card_folders.all() == [cards.resolve()]


def test_a_dry_run_says_the_same_and_changes_nothing(journal, cards) -> None:
    report = sync(journal, cards, dry=True)
    assert [told.who for told in report.new] == ["Ana Silva", "Rui Costa"]
    assert (journal.contacts.count(), journal.card_folders.all()) == (0, [])
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    put(cards, "rui.vcf", RUI.replace("Costa", "Coste"))
    before = everything()
    report = sync(journal, cards, dry=True, delete=True)
    assert [(told.who, told.what) for told in report.written] == [("Ana Silva", "title")]
    assert [(told.who, told.what) for told in report.taken] == [("Rui Costa", "name")]
    assert everything() == before
    assert get(cards, "ana.vcf") == ANA


def test_what_changes_there_comes_here_and_the_other_way_round(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "rui.vcf", RUI.replace("FN:Rui", "FN:Ruy").replace("END", "NICKNAME:Ru\nEND"))
    email = one(journal, "Ana").points[0]
    phone = ContactPoint(channel=Channel.PHONE, value="+351 210 000 000", label="work")
    change(journal, "Ana", title="Head baker", points=(email, phone), tags=("board",))
    report = sync(journal, cards)
    assert [told.what for told in report.taken] == ["name, NICKNAME"]
    assert one(journal, "Ruy").name == "Ruy Costa"
    assert [told.who for told in report.written] == ["Ana Silva"]
    assert get(cards, "ana.vcf") == ANA.replace("Baker", "Head baker").replace(
        "END", "TEL;TYPE=work:+351 210 000 000\nCATEGORIES:board\nEND"
    )
    kept = report.kept_in
    assert kept is not None
    assert kept.read_bytes().decode().replace("\r\n", "\n") == ANA
    assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert sync(journal, cards).unchanged == 2


def test_a_number_for_texts_is_one_on_both_sides(journal, cards) -> None:
    sync(journal, cards)
    texts = ContactPoint(channel=Channel.TEXT, value="+351 210 000 000", preferred=True)
    change(journal, "Ana", points=(*one(journal, "Ana").points, texts))
    put(cards, "rui.vcf", RUI.replace("END", "TEL;TYPE=text:+351 913 333 333\nEND"))
    assert [told.what for told in sync(journal, cards).taken] == ["number for texts"]
    assert "TEL;TYPE=text,pref:+351 210 000 000\n" in get(cards, "ana.vcf")
    assert [point.channel for point in one(journal, "Rui").points] == [Channel.PHONE, Channel.TEXT]
    assert sync(journal, cards).unchanged == 2
    put(cards, "ana.vcf", get(cards, "ana.vcf").replace("END", "TEL;TYPE=pref:+351 220 000 000\nEND"))
    sync(journal, cards)
    preferred = [point.channel for point in one(journal, "Ana").points if point.preferred]
    assert preferred == [Channel.TEXT, Channel.PHONE]


def test_a_property_that_goes_there_goes_here_and_one_that_changes_is_not_doubled(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace(":Rui\n", ":Zé\n").replace("TITLE:Baker\n", ""))
    sync(journal, cards)
    assert one(journal, "Ana").title == ""
    [written] = [card for card in journal.exports.cards("3.0") if b"Ana" in card]
    assert written.decode().count("X-SPOUSE") == 1
    assert "X-SPOUSE;X-SURE=yes:Zé" in written.decode()


def test_what_was_removed_on_either_side_can_come_again(journal, cards) -> None:
    sync(journal, cards)
    for _ in range(2):
        change(journal, "Ana", title="")
        sync(journal, cards)
        assert get(cards, "ana.vcf") == ANA.replace("TITLE:Baker\n", "")
        put(cards, "ana.vcf", ANA)
        sync(journal, cards)
        assert one(journal, "Ana").title == "Baker"


def test_both_change_other_things_and_both_are_kept(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("END", "X-NEW:1\nORG:Bolt\nEND"))
    change(journal, "Ana", title="Head baker")
    report = sync(journal, cards)
    assert (len(report.taken), len(report.written), report.clashes) == (1, 1, [])
    assert one(journal, "Ana").organisation == "Bolt"
    assert get(cards, "ana.vcf") == ANA.replace("Baker", "Head baker").replace(
        "END", "X-NEW:1\nORG:Bolt\nEND"
    )


def test_both_change_the_same_and_ours_stands_beside_theirs(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook").replace("END", "NOTE:Likes tea.\nEND"))
    change(journal, "Ana", title="Head baker", about="Likes coffee.")
    report = sync(journal, cards)
    assert [told.what for told in report.clashes] == ["title", "note"]
    assert (one(journal, "Ana").title, one(journal, "Ana").about) == (
        "Head baker",
        "Likes coffee.\n\nLikes tea.",
    )
    text = get(cards, "ana.vcf")
    assert "TITLE:Head baker\n" in text
    assert "X-ALSO-TITLE:Cook\n" in text
    assert "NOTE:Likes coffee.\\n\\nLikes tea.\n" in text
    again = sync(journal, cards)
    assert (again.unchanged, again.clashes, again.written) == (2, [], [])


def test_an_address_and_an_answer_that_both_changed_are_kept_beside_too(journal, cards) -> None:
    put(cards, "rui.vcf", RUI.replace("END", "X-RELNOTE-BEST-DAYS:mon\nEND"))
    sync(journal, cards)
    rui = one(journal, "Rui")
    change(journal, "Rui", points=(replace(rui.points[0], label="work"),))
    journal.checklists.answer(rui.id, journal.checklists.question("best_days"), "tue")
    theirs = get(cards, "rui.vcf").replace("TYPE=cell", "TYPE=home").replace("DAYS:mon", "DAYS:wed")
    put(cards, "rui.vcf", theirs)
    assert [told.what for told in sync(journal, cards).clashes] == ["phone", "best days"]
    text = get(cards, "rui.vcf")
    assert "TEL;TYPE=work:+351 912 345 678\n" in text
    assert "X-ALSO-PHONE:+351 912 345 678 home\n" in text
    assert "X-RELNOTE-BEST-DAYS:tue\n" in text
    assert "X-ALSO-BEST-DAYS:wed\n" in text
    assert sync(journal, cards).unchanged == 2


def test_what_is_removed_here_and_changed_there_stays(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook"))
    put(cards, "rui.vcf", RUI.replace("TEL;TYPE=cell:+351 912 345 678\n", ""))
    change(journal, "Ana", title="")
    point = one(journal, "Rui").points[0]
    change(journal, "Rui", points=(replace(point, label="work"),))
    sync(journal, cards)
    assert one(journal, "Ana").title == "Cook"
    assert "TEL;TYPE=work:+351 912 345 678\n" in get(cards, "rui.vcf")


def test_what_they_would_rather_not_say_is_not_taken_from_a_card(journal, cards) -> None:
    sync(journal, cards)
    ana, days = one(journal, "Ana").id, journal.checklists.question("best_days")
    for said in ("tue", "wed thu"):
        journal.checklists.decline(ana, days)
        put(cards, "ana.vcf", ANA.replace("END", f"X-RELNOTE-BEST-DAYS:{said}\nEND"))
        assert sync(journal, cards).taken == []
        [answer] = journal.checklists.of(ana).answers
        assert answer.state is AnswerState.DECLINED
        before = everything()
        sync(journal, cards)
        assert everything() == before
        assert f"X-RELNOTE-BEST-DAYS:{said}\n" in get(cards, "ana.vcf")
    journal.checklists.answer(ana, days, "fri")
    sync(journal, cards)
    assert "X-RELNOTE-BEST-DAYS:fri\n" in get(cards, "ana.vcf")


def test_somebody_who_is_here_already_is_completed_on_both_sides(journal, cards) -> None:
    person(journal, "Ana Silva", "ana@example.com", title="Chef", organisation="Bolt")
    for dry in (True, False):
        report = sync(journal, cards, dry=dry)
        assert [told.who for told in report.joined] == ["Ana Silva"]
        assert [(told.who, told.what) for told in report.differing] == [("Ana Silva", "title")]
        assert [(told.who, told.what) for told in report.written] == [("Ana Silva", "organisation")]
    assert one(journal, "Ana").title == "Chef"
    text = get(cards, "ana.vcf")
    assert "TITLE:Baker\n" in text
    assert "ORG:Bolt\n" in text
    change(journal, "Ana", title="Head chef")
    sync(journal, cards)
    assert "TITLE:Head chef\n" in get(cards, "ana.vcf")


def test_a_card_without_uid_is_known_by_its_file_and_one_with_it_by_that(journal, cards) -> None:
    put(cards, "rui.vcf", RUI.replace("UID:rui-1\n", ""))
    sync(journal, cards)
    (cards / "ana.vcf").rename(cards / "other.vcf")
    put(cards, "rui.vcf", RUI.replace("UID:rui-1\n", "").replace("END", "TITLE:Cook\nEND"))
    report = sync(journal, cards)
    assert (report.new, report.gone, [told.what for told in report.taken]) == ([], [], ["title"])


def test_the_same_card_twice_without_a_uid_is_one_person_and_both_are_kept_in_step(journal, cards) -> None:
    for name in ("rui.vcf", "same.vcf"):
        put(cards, name, RUI.replace("UID:rui-1\n", "NOTE:tall\n" if name == "same.vcf" else ""))
    report = sync(journal, cards)
    assert (len(report.new), len(report.joined)) == (2, 1)
    assert "NOTE:tall\n" in get(cards, "rui.vcf")
    assert sync(journal, cards).unchanged == 3
    put(cards, "same.vcf", RUI.replace("UID:rui-1\n", "").replace("END", "TITLE:Cook\nEND"))
    sync(journal, cards)
    assert "TITLE:Cook\n" in get(cards, "rui.vcf")
    assert sync(journal, cards).unchanged == 3


def test_nobody_goes_because_a_card_is_gone_unless_asked(journal, cards) -> None:
    sync(journal, cards)
    note(journal, one(journal, "Ana").id)
    (cards / "ana.vcf").unlink()
    for _ in range(2):
        report = sync(journal, cards)
        assert [told.who for told in report.gone] == ["Ana Silva"]
    assert one(journal, "Ana").archived_at is None
    ana = one(journal, "Ana").id
    assert [told.who for told in sync(journal, cards, dry=True, delete=True).archived] == ["Ana Silva"]
    assert [told.who for told in sync(journal, cards, delete=True).archived] == ["Ana Silva"]
    assert journal.contacts.get(ana).archived_at is not None
    assert sync(journal, cards).gone == []
    journal.history.undo()
    assert one(journal, "Ana").archived_at is None


def test_a_backup_is_made_before_a_hundred_people_come_or_change_or_go(journal, cards) -> None:
    def backups() -> int:
        return len(list((journal.journal.path.parent / "backups").glob("*-import*.db")))

    def put_all(title: str) -> None:
        for number in range(100):
            put(
                cards, f"{number}.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:N {number}\nTITLE:{title}\nEND:VCARD\n"
            )

    sync(journal, cards)
    assert backups() == 0
    for made, title in ((1, "Cook"), (2, "Chef")):
        put_all(title)
        sync(journal, cards)
        assert backups() == made
    for number in range(100):
        (cards / f"{number}.vcf").unlink()
    assert len(sync(journal, cards).gone) == 100
    assert backups() == 2
    assert len(sync(journal, cards, delete=True).archived) == 100
    assert backups() == 3


def test_who_has_another_card_is_not_archived(journal, cards, tmp_path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    put(other, "ana.vcf", ANA)
    for folder in (cards, other):
        sync(journal, folder)
    (cards / "ana.vcf").unlink()
    assert sync(journal, cards, delete=True).archived == []
    put(other, "ana.vcf", ANA.replace("UID:ana-1", "UID:ana-2"))
    sync(journal, other)
    assert sync(journal, other).gone == []
    (other / "ana.vcf").unlink()
    put(other, "rui.vcf", RUI)
    assert [told.who for told in sync(journal, other, delete=True).archived] == ["Ana Silva"]


def test_a_card_of_somebody_archived_stays_unless_asked(journal, cards) -> None:
    sync(journal, cards)
    journal.contacts.archive(one(journal, "Ana").id)
    assert [told.who for told in sync(journal, cards).put_away] == ["Ana Silva"]
    assert (cards / "ana.vcf").exists()
    report = sync(journal, cards, delete=True)
    assert [told.file for told in report.removed] == ["ana.vcf"]
    assert not (cards / "ana.vcf").exists()
    assert "X-SPOUSE" in report.kept_in.read_text()
    assert sync(journal, cards).gone == []


def test_a_folder_that_is_gone_or_empty_is_refused_and_nobody_goes(journal, cards) -> None:
    sync(journal, cards)
    before = everything()
    shutil.move(cards, cards.with_name("away"))
    with pytest.raises(Refusal, match="cannot be read"):
        sync(journal, cards, delete=True)
    cards.mkdir()
    with pytest.raises(Refusal, match="holds no cards, and held 2"):
        sync(journal, cards, delete=True)
    with pytest.raises(Refusal, match="holds no cards, and held 2"):
        sync(journal, cards, everybody=True)
    assert everything() == before


def test_what_is_no_folder_of_cards_is_refused(journal, tmp_path, cards) -> None:
    for path, said in (
        (cards / "ana.vcf", "is a file"),
        (tmp_path / "nowhere", "cannot be read"),
        (tmp_path, "but cards: name one of those"),
    ):
        with pytest.raises(Refusal, match=said):
            sync(journal, path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(Refusal, match="--all writes one for everybody"):
        sync(journal, tmp_path / "empty")
    assert journal.card_folders.all() == []


def test_what_cannot_be_kept_in_step_is_left_alone_and_told(journal, cards) -> None:
    put(cards, "two.vcf", ANA.replace("ana-1", "x") + RUI.replace("rui-1", "y"))
    put(cards, "same.vcf", RUI)
    put(cards, "broken.vcf", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")
    put(cards, "group.vcf", RUI.replace("rui-1", "g").replace("FN", "KIND:group\nFN"))
    put(cards, "text.vcf", "hello")
    (cards / "link.vcf").symlink_to(cards / "ana.vcf")
    (cards / "folder.vcf").mkdir()
    report = sync(journal, cards)
    assert {name: reason.split(";")[0] for name, reason in report.left.items()} == {
        "broken.vcf": "This card has no name, organisation, e-mail address or telephone number.",
        "group.vcf": "This card is a group, not a person.",
        "link.vcf": "It is a link",
        "rui.vcf": "It has the same UID as same.vcf",
        "same.vcf": "It has the same UID as rui.vcf",
        "text.vcf": "There is no card in this file.",
        "two.vcf": "This file holds 2 cards",
    }
    assert report.read == len(report.new) + len(report.left) == 8


def test_a_known_card_that_is_damaged_is_not_gone(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "ana.vcf", "BEGIN:VCARD\nhalf")
    report = sync(journal, cards, delete=True)
    assert (report.archived, report.gone, list(report.left)) == ([], [], ["ana.vcf"])
    put(cards, "ana.vcf", ANA)
    assert sync(journal, cards).unchanged == 2


def test_everybody_gets_a_card_if_asked(journal, cards) -> None:
    eva = person(journal, "Eva Lima", "eva@example.com", title="Cook")
    person(journal, "Old One")
    journal.contacts.archive(one(journal, "Old").id)
    assert sync(journal, cards).added == []
    report = sync(journal, cards, everybody=True)
    assert [told.who for told in report.added] == ["Eva Lima"]
    path = cards / f"{journal.contacts.get(eva).uid}.vcf"
    assert "FN:Eva Lima\r\n" in path.read_bytes().decode()
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_bytes(path.read_bytes().replace(b"Cook", b"Chef"))
    sync(journal, cards)
    assert journal.contacts.get(eva).title == "Chef"
    assert sync(journal, cards, everybody=True).unchanged == 3


def test_an_empty_folder_can_be_filled(journal, tmp_path) -> None:
    person(journal, "Eva Lima", "eva@example.com")
    (tmp_path / "cards").mkdir()
    sync(journal, tmp_path / "cards", everybody=True)
    with opened(tmp_path / "other" / "journal.db") as other:
        sync(other, tmp_path / "cards")
        assert one(other, "Eva").points[0].value == "eva@example.com"
        assert sync(other, tmp_path / "cards").written == []


def test_undoing_what_came_in_lets_it_come_again(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook"))
    sync(journal, cards)
    journal.history.undo()
    assert one(journal, "Ana").title == "Baker"
    assert [told.what for told in sync(journal, cards).taken] == ["title"]
    assert one(journal, "Ana").title == "Cook"
    journal.history.undo()
    journal.history.undo()
    assert (journal.contacts.count(), journal.card_folders.all()) == (0, [])
    assert len(sync(journal, cards).new) == 2
    assert get(cards, "ana.vcf") == ANA.replace("Baker", "Cook")


def test_undoing_what_came_in_over_what_was_written_lets_it_come_again(journal, cards) -> None:
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook"))
    for _ in range(2):
        report = sync(journal, cards)
        assert ([told.what for told in report.taken], report.clashes) == (["title"], [])
        assert one(journal, "Ana").title == "Cook"
        journal.history.undo()
        assert one(journal, "Ana").title == "Head baker"
    journal.history.redo()
    assert one(journal, "Ana").title == "Cook"
    assert sync(journal, cards).unchanged == 2
    assert get(cards, "ana.vcf") == ANA.replace("Baker", "Cook")


def test_undoing_a_change_that_was_written_takes_it_out_of_the_file_again(journal, cards) -> None:
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    sync(journal, cards)
    assert "Head baker" in get(cards, "ana.vcf")
    assert journal.history.undo().label == "edited Ana Silva"
    sync(journal, cards)
    assert get(cards, "ana.vcf") == ANA
    assert one(journal, "Ana").title == "Baker"
    journal.history.undo()
    assert journal.contacts.count() == 0


def test_undo_does_not_bring_back_what_was_written_before_something_came_in(journal, cards) -> None:
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    put(cards, "ana.vcf", ANA.replace("END", "X-NEW:1\nEND"))
    sync(journal, cards)
    journal.history.undo()
    journal.history.undo()
    sync(journal, cards)
    assert one(journal, "Ana").title == "Baker"
    assert get(cards, "ana.vcf") == ANA.replace("END", "X-NEW:1\nEND")


def test_a_card_follows_a_contact_that_becomes_part_of_another(journal, cards) -> None:
    sync(journal, cards)
    eva = person(journal, "Ana S.")
    journal.duplicates.merge(eva, one(journal, "Ana Silva").id)
    change(journal, "Ana S.", title="Head baker")
    report = sync(journal, cards)
    assert report.new == []
    assert "TITLE:Head baker\n" in get(cards, "ana.vcf")


def test_nothing_of_an_erased_person_is_left_and_the_card_is_told_of(journal, cards) -> None:
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    kept = sync(journal, cards).kept_in
    ana = one(journal, "Ana").id
    told = " ".join(journal.erasing.plan(ana).sentences())
    assert f"{kept.name} in replaced/" in told
    assert "ana.vcf" in told
    journal.erasing.erase(ana, "Ana Silva")
    assert remembered() == [("rui-1", "rui.vcf")] * 2


def remembered() -> list[tuple[str, str]]:
    """Give all names and files of cards of which the journal holds something."""
    rows = "SELECT name, file FROM card UNION ALL SELECT name, file FROM card_written"
    with connected():
        return database.execute_sql(rows).fetchall()


def test_nothing_is_left_of_a_card_of_somebody_erased_who_became_part_of_another(journal, cards) -> None:
    sync(journal, cards)
    eva = person(journal, "Eva Lima")
    journal.duplicates.merge(eva, one(journal, "Ana Silva").id)
    journal.erasing.erase(eva, "Eva Lima")
    assert remembered() == [("rui-1", "rui.vcf")] * 2
    journal.card_folders.forget(cards)
    journal.erasing.erase(one(journal, "Rui").id, "Rui Costa")
    assert remembered() == []


def test_forgetting_a_folder_touches_nothing(journal, cards) -> None:
    sync(journal, cards)
    journal.card_folders.forget(cards)
    assert (journal.card_folders.all(), journal.contacts.count()) == ([], 2)
    with pytest.raises(Refusal, match="is not kept in step"):
        journal.card_folders.forget(cards)
    assert [told.who for told in sync(journal, cards).joined] == ["Ana Silva", "Rui Costa"]
    assert get(cards, "ana.vcf") == ANA


def test_a_file_that_changes_while_it_is_written_is_left_for_the_next_time(
    journal, cards, monkeypatch
) -> None:
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    keep = Replaced.keep

    def keep_and_let_another_write(self, data: bytes) -> None:
        keep(self, data)
        put(cards, "ana.vcf", ANA.replace("END", "X-NEW:1\nEND"))

    with monkeypatch.context() as patched:
        patched.setattr(Replaced, "keep", keep_and_let_another_write)
        report = sync(journal, cards)
    assert [told.what for told in report.waiting] == ["title: its file was changed meanwhile"]
    sync(journal, cards)
    assert get(cards, "ana.vcf") == ANA.replace("Baker", "Head baker").replace("END", "X-NEW:1\nEND")


def test_a_folder_that_cannot_be_written_is_told_and_tried_again(journal, cards, monkeypatch) -> None:
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    put(cards, "rui.vcf", RUI.replace("Costa", "Coste"))

    def full(*_) -> None:
        raise OSError(28, "No space left on device")

    before = sorted(cards.iterdir())
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        report = sync(journal, cards)
    assert [told.what for told in report.waiting] == [
        "title: its file could not be written (No space left on device)"
    ]
    assert one(journal, "Rui").name == "Rui Coste"
    assert get(cards, "ana.vcf") == ANA
    assert sorted(cards.iterdir()) == before
    assert len(sync(journal, cards).written) == 1


def test_a_card_that_cannot_be_written_over_says_why_and_still_comes_in(journal, cards) -> None:
    put(cards, "ana.vcf", ANA.replace("3.0", "2.1"))
    sync(journal, cards)
    change(journal, "Ana", organisation="Bolt")
    put(cards, "ana.vcf", ANA.replace("3.0", "2.1").replace("Baker", "Cook"))
    report = sync(journal, cards)
    assert [told.what for told in report.waiting] == [
        "organisation: its file cannot be written over, as it is of version 2.1"
    ]
    assert one(journal, "Ana").title == "Cook"


KILLED = """
import os, sys
from pathlib import Path
from relnote.services.card_folders.wishes import Wishes
from tests.store.journals import opened
replace, left = Path.replace, int(sys.argv[3])
def killing(self, target):
    global left
    left -= 1
    if left < 0:
        os._exit(9)
    return replace(self, target)
Path.replace = killing
with opened(Path(sys.argv[1])) as relnote:
    relnote.card_folders.sync(Path(sys.argv[2]), Wishes())
"""


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_sync_that_is_killed_is_finished_by_the_next(tmp_path, after) -> None:
    cards, path = tmp_path / "cards", tmp_path / "journal.db"
    cards.mkdir()
    for number in range(5):
        put(cards, f"{number}.vcf", ANA.replace("ana-1", f"uid-{number}").replace("Ana", f"Ana{number}"))
    with opened(path) as relnote:
        sync(relnote, cards)
        for number in range(5):
            change(relnote, f"Ana{number} Silva", title=f"Title {number}")
        put(cards, "4.vcf", get(cards, "4.vcf").replace("END", "X-NEW:1\nEND"))
    with start(KILLED, path, cards, str(after)) as program:
        program.communicate(timeout=60)
    assert program.returncode == 9
    done = [number for number in range(5) if f"Title {number}" in get(cards, f"{number}.vcf")]
    assert len(done) == after
    assert len(list(cards.glob(".*.relnote.tmp"))) == 1
    with opened(path) as relnote:
        report = sync(relnote, cards)
        assert len(report.written) == 5 - after
        assert (report.clashes, report.waiting) == ([], [])
        assert all(f"TITLE:Title {number}\n" in get(cards, f"{number}.vcf") for number in range(5))
        assert "X-NEW:1\n" in get(cards, "4.vcf")
        assert list(cards.glob(".*")) == []
        assert sync(relnote, cards).unchanged == 5


def test_no_card_is_read_while_the_journal_is_held(journal, cards, monkeypatch) -> None:
    read, held = files.read, []

    def noticed(*given):
        held.append(database.in_transaction())
        return read(*given)

    monkeypatch.setattr(files, "read", noticed)
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook"))
    put(cards, "eva.vcf", ANA.replace("Ana", "Eva").replace("ana", "eva"))
    report = sync(journal, cards, delete=True)
    assert (len(report.taken), len(report.new)) == (1, 1)
    assert held
    assert not any(held)


def test_two_at_once_do_not_meet_in_one_folder(journal, cards) -> None:
    with files.held_alone(cards), pytest.raises(Refusal, match="Another relnote is at work"):
        sync(journal, cards)


def test_a_journal_keeps_the_mode_of_a_file(journal, cards) -> None:
    (cards / "ana.vcf").chmod(0o640)
    sync(journal, cards)
    change(journal, "Ana", title="Head baker")
    sync(journal, cards)
    assert (cards / "ana.vcf").stat().st_mode & 0o777 == 0o640
