from __future__ import annotations

import shutil

import pytest

from tests.services.test_card_folders import ANA, RUI, put


@pytest.fixture
def cards(empty_shell):
    folder = empty_shell.folder / "cards"
    folder.mkdir()
    put(folder, "ana.vcf", ANA)
    put(folder, "rui.vcf", RUI)
    return folder


def test_a_folder_comes_in_and_is_remembered(empty_shell, cards) -> None:
    tried = empty_shell("sync", str(cards), "--dry-run")
    assert tried.out == (
        f"{cards}: 2 cards; 2 would be new here.\nNew here:\n  Ana Silva  ana.vcf\n  Rui Costa  rui.vcf\n"
    )
    assert not empty_shell.database.exists()
    done = empty_shell("sync", str(cards))
    assert (done.code, done.out) == (0, f"{cards}: 2 cards; 2 new here.\n")
    assert done.err == "Take back what came into the journal: relnote undo\n"
    assert empty_shell("sync", "--list").out == f"{cards}\n"
    assert empty_shell("sync", "--list", "--json").json == [str(cards)]
    again = empty_shell("sync")
    assert (again.code, again.out, again.err) == (0, f"{cards}: 2 cards; 2 with nothing new.\n", "")


def test_what_went_either_way_is_told(empty_shell, cards) -> None:
    empty_shell("sync", str(cards))
    empty_shell("ask", "ana", "best", "days", "tue")
    put(cards, "rui.vcf", RUI.replace("END", "TITLE:Cook\nEND"))
    put(cards, "two.vcf", ANA.replace("ana-1", "x") * 2)
    done = empty_shell("sync")
    assert done.code == 1
    assert done.out == (
        f"{cards}: 3 cards; 1 taken in, 1 with nothing new, 1 left alone; 1 written.\n"
        "Taken in:\n"
        "  Rui Costa  title  rui.vcf\n"
        "Written:\n"
        "  Ana Silva  best days  ana.vcf\n"
    )
    assert (
        "two.vcf: This file holds 2 cards; in a folder that is kept in step each has a file of its own.\n"
        in done.err
    )
    assert f"are kept as they were in {empty_shell.folder / 'replaced'}" in done.err


def test_clashes_and_cards_that_are_gone_are_told(empty_shell, cards) -> None:
    put(cards, "rui.vcf", RUI.replace("END", "X-RELNOTE-WAIT:3 days\nEND"))
    empty_shell("sync", str(cards))
    empty_shell("ask", "rui", "wait", "2", "days")
    put(cards, "rui.vcf", RUI.replace("END", "X-RELNOTE-WAIT:5 days\nEND"))
    (cards / "ana.vcf").unlink()
    done = empty_shell("sync", "--json")
    assert [each["what"] for each in done.json[0]["clashes"]] == ["wait"]
    assert done.err.splitlines()[:2] == [
        "Rui Costa (rui.vcf): wait changed here and in the folder; it stays as it is here, and theirs is kept beside it.",
        "Ana Silva (ana.vcf): the card is gone from the folder; --delete archives them.",
    ]
    deleted = empty_shell("sync", "--delete")
    assert "Archived, as the card is gone:\n  Ana Silva  ana.vcf\n" in deleted.out


def test_one_folder_that_is_away_keeps_no_other_from_being_done(empty_shell, cards) -> None:
    other = empty_shell.folder / "other"
    other.mkdir()
    put(other, "eva.vcf", ANA.replace("Ana", "Eva").replace("ana", "eva"))
    empty_shell("sync", str(cards))
    empty_shell("sync", str(other))
    shutil.rmtree(cards)
    done = empty_shell("sync")
    assert (done.code, done.out) == (1, f"{other}: 1 card; 1 with nothing new.\n")
    assert done.err == (
        f"{cards} cannot be read (No such file or directory), so nothing was changed; is it there and yours?\n"
    )
    assert empty_shell("sync", "--forget", str(cards)).err == (
        f"{cards} is kept in step no longer; nothing in it was touched.\n"
    )
    assert empty_shell("sync").code == 0
    empty_shell("sync", "--forget", str(other))
    assert empty_shell("sync").err == (
        "No folder is kept in step yet: relnote sync FOLDER begins with one.\n"
    )


def test_what_changes_nothing_makes_no_journal(empty_shell, cards) -> None:
    there = sorted(empty_shell.folder.iterdir())
    assert empty_shell("sync", str(cards), "--dry-run", "--all").out.startswith(
        f"{cards}: 2 cards; 2 would be new here."
    )
    assert empty_shell("import", str(cards / "ana.vcf"), "--dry-run").out.startswith("ana.vcf: ")
    assert "There is no journal" in empty_shell("sync", "--forget", str(cards)).err
    assert sorted(empty_shell.folder.iterdir()) == there


def test_how_often_to_undo_is_told(empty_shell, cards) -> None:
    other = empty_shell.folder / "other"
    other.mkdir()
    put(other, "eva.vcf", ANA.replace("Ana", "Eva").replace("ana", "eva"))
    empty_shell("sync", str(other))
    put(other, "eva.vcf", ANA.replace("Ana", "Eva").replace("ana", "eva").replace("Baker", "Cook"))
    told = empty_shell("sync", str(cards), "--all").err
    assert told == "Take back what came into the journal: relnote undo, 2 times\n"
    for _ in range(2):
        empty_shell("undo")
    assert empty_shell("show", "rui").code == 2
    assert empty_shell("show", "eva").code == 0
    assert [change["undone"] for change in empty_shell("undo", "--list", "--json").json] == [
        True,
        True,
        False,
    ]
    empty_shell("sync", str(cards))
    put(cards, "bea.vcf", ANA.replace("Ana", "Bea").replace("ana", "bea"))
    put(other, "eva.vcf", ANA.replace("Ana", "Eva").replace("ana", "eva").replace("Baker", "Chef"))
    assert "relnote undo, 2 times\n" in empty_shell("sync").err
    (other / "eva.vcf").unlink()
    put(other, "zoe.vcf", ANA.replace("Ana", "Zoe").replace("ana", "zoe"))
    assert "relnote undo" not in empty_shell("sync", str(other), "--dry-run", "--delete").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a", "b"], "is too much here"),
        (["--all"], "go with a folder"),
        (["--forget"], "go with a folder"),
        (["nowhere"], "cannot be read"),
        (["--list", "--delete", "--dry-run"], "--list goes without a folder, and with --json only"),
        (["--list", "cards"], "--list goes without a folder, and with --json only"),
        (["--list", "--forget"], "--list goes without a folder, and with --json only"),
        (["--forget", "--dry-run", "cards"], "--forget does not go with --dry-run."),
        (["--forget", "--all", "--delete", "cards"], "--forget does not go with --all and --delete."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(empty_shell, cards, words, said) -> None:
    empty_shell("sync", str(cards))
    done = empty_shell("sync", *(str(cards) if word == "cards" else word for word in words))
    assert (done.code, done.out) == (2, "")
    assert empty_shell("sync", "--list").out == f"{cards}\n"
    assert said in done.err
    assert done.err.count("\n") == 1
