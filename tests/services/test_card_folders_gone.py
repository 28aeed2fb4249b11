"""Cards that are gone from a folder: who is archived because of it, and who only has another card."""

from __future__ import annotations

import shutil

import pytest

from tests.services.test_card_folders import ANA, RUI, cards, one, put, sync

__all__ = ["cards"]

NO_UID = RUI.replace("UID:rui-1\n", "")
NO_ADDRESS = ANA.replace("item1.EMAIL;TYPE=INTERNET:ana@example.com\nitem1.X-ABLabel:Office\n", "")


@pytest.fixture
def private(tmp_path):
    """Another folder that is kept in step, with a card of Eva."""
    folder = tmp_path / "private"
    folder.mkdir()
    put(folder, "eva.vcf", ANA.replace("Ana", "Eva").replace("ana", "eva"))
    return folder


def kept(relnote, *folders) -> None:
    """Tell that nobody goes, foretold, done and done again, and that every card stays."""
    files = [{path.name: path.read_bytes() for path in folder.glob("*.vcf")} for folder in folders]
    for wishes in (
        {"dry": True},
        {"dry": True, "delete": True},
        {},
        {"delete": True},
        {"delete": True},
    ):
        for folder in folders:
            report = sync(relnote, folder, **wishes)
            assert (report.archived, report.gone, report.removed) == ([], [], [])
    assert [{path.name: path.read_bytes() for path in folder.glob("*.vcf")} for folder in folders] == files


def test_a_card_without_uid_may_be_renamed(journal, cards) -> None:
    put(cards, "rui.vcf", NO_UID)
    sync(journal, cards)
    (cards / "rui.vcf").rename(cards / "costa.vcf")
    kept(journal, cards)
    assert journal.contacts.count() == 2


@pytest.mark.parametrize("card", [ANA, NO_ADDRESS])
def test_a_uid_may_change_inside_its_file(journal, cards, card) -> None:
    put(cards, "ana.vcf", card)
    sync(journal, cards)
    put(cards, "ana.vcf", card.replace("ana-1", "ana-2"))
    kept(journal, cards)


@pytest.mark.parametrize("uid", ["ana-1", f"a;{'long' * 30},b"])
def test_a_card_may_stand_in_files_that_are_left_alone(journal, cards, uid) -> None:
    card = ANA.replace("ana-1", uid.replace(";", "\\;").replace(",", "\\,"))
    put(cards, "ana.vcf", card)
    sync(journal, cards)
    (cards / "ana.vcf").unlink()
    folded = card.replace("longlong", "long\n long")
    put(cards, "a1.vcf", folded)
    put(cards, "a2.vcf", card)
    kept(journal, cards)
    (cards / "a1.vcf").unlink()
    put(cards, "a2.vcf", folded + RUI.replace("rui-1", "y"))
    kept(journal, cards)
    put(cards, "a2.vcf", card)
    assert sync(journal, cards).unchanged == 2
    (cards / "a2.vcf").unlink()
    assert [told.who for told in sync(journal, cards, delete=True).archived] == ["Ana Silva"]


@pytest.mark.parametrize("card", [ANA, NO_UID])
@pytest.mark.parametrize("order", [1, -1])
def test_a_card_may_be_moved_to_another_folder(journal, cards, private, card, order) -> None:
    put(cards, "a.vcf", card)
    (cards / "ana.vcf").unlink()
    (cards / "rui.vcf").unlink()
    put(cards, "bea.vcf", ANA.replace("Ana", "Bea").replace("ana", "bea"))
    for folder in (cards, private):
        sync(journal, folder)
    (cards / "a.vcf").rename(private / "b.vcf")
    kept(journal, *(cards, private)[::order])
    assert journal.contacts.count() == 3
    (private / "b.vcf").unlink()
    assert len(sync(journal, cards, delete=True).archived + sync(journal, private, delete=True).archived) == 1


def test_a_card_may_be_in_both_folders_and_go_from_one(journal, cards, private) -> None:
    put(private, "ana.vcf", ANA)
    for folder in (cards, private):
        sync(journal, folder)
    (cards / "ana.vcf").unlink()
    kept(journal, cards, private)


def test_who_has_gone_from_both_folders_is_told_of_and_archived(journal, cards, private) -> None:
    put(private, "ana.vcf", ANA)
    for folder in (cards, private):
        sync(journal, folder)
        (folder / "ana.vcf").unlink()
    for folder in (cards, private):
        assert [told.who for told in sync(journal, folder).gone] == ["Ana Silva"]
    assert [told.who for told in sync(journal, cards, delete=True).archived] == ["Ana Silva"]
    assert sync(journal, private, delete=True).archived == []


@pytest.mark.parametrize("away", [shutil.rmtree, lambda folder: (folder / "ana.vcf").unlink()])
def test_nobody_goes_whose_other_folder_is_away_or_empty(journal, cards, private, away) -> None:
    put(private, "ana.vcf", ANA)
    (private / "eva.vcf").unlink()
    for folder in (cards, private):
        sync(journal, folder)
    away(private)
    (cards / "ana.vcf").unlink()
    kept(journal, cards)
    assert one(journal, "Ana").archived_at is None
