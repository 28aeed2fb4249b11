"""A dry run of a folder of cards says what is done then: the same cards, people and facts."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from relnote.services.card_folders.report import Synced
from tests.services.test_card_folders import ANA, RUI, cards, change, one, put, sync
from tests.store.journals import everything, person

__all__ = ["cards"]


def told(report: Synced) -> dict[str, object]:
    """Give all that a report says but what only somebody who did it can know."""
    found = {field.name: getattr(report, field.name) for field in fields(Synced)}
    for name in ("dry", "steps", "kept_in"):
        del found[name]
    found["added"] = [replace(each, file="") for each in report.added]
    return found


def foretold_is_done(relnote, folder, **wishes) -> Synced:
    """Sync, and compare with what was said before."""
    before, files = everything(), {path: path.read_bytes() for path in folder.iterdir()}
    dry = sync(relnote, folder, dry=True, **wishes)
    assert everything() == before
    assert {path: path.read_bytes() for path in folder.iterdir()} == files
    done = sync(relnote, folder, **wishes)
    assert told(dry) == told(done)
    return done


EVERYTHING = pytest.mark.parametrize("everybody", [False, True])
DELETE = pytest.mark.parametrize("delete", [False, True])


@EVERYTHING
@DELETE
def test_who_joins_gets_no_card_beside(journal, cards, everybody, delete) -> None:
    person(journal, "Ana Silva", "ana@example.com", organisation="Bolt", tags=("key",))
    person(journal, "Eva Lima", "eva@example.com")
    report = foretold_is_done(journal, cards, everybody=everybody, delete=delete)
    assert [each.who for each in report.joined] == ["Ana Silva"]
    assert [each.who for each in report.added] == ["Eva Lima"] * everybody


@EVERYTHING
@DELETE
def test_a_card_that_is_removed_is_not_written(journal, cards, everybody, delete) -> None:
    sync(journal, cards)
    ana = one(journal, "Ana").id
    change(journal, "Ana", title="Head baker")
    journal.contacts.archive(ana)
    report = foretold_is_done(journal, cards, everybody=everybody, delete=delete)
    assert len(report.removed) + len(report.written) == 1
    (cards / "rui.vcf").unlink()
    put(cards, "bea.vcf", ANA.replace("Ana", "Bea").replace("ana", "bea"))
    foretold_is_done(journal, cards, everybody=everybody, delete=delete)


@EVERYTHING
def test_what_comes_from_one_card_goes_into_the_other(journal, cards, everybody) -> None:
    put(cards, "also.vcf", ANA.replace("ana-1", "ana-9"))
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook").replace("FN:Ana", "FN:Anna"))
    report = foretold_is_done(journal, cards, everybody=everybody)
    assert [(each.file, each.what) for each in report.written] == [("also.vcf", "name, title")]


def test_what_a_new_card_says_goes_into_the_other(journal, cards) -> None:
    sync(journal, cards)
    put(cards, "also.vcf", ANA.replace("ana-1", "ana-9").replace("END", "ORG:Bolt\nNICKNAME:An\nEND"))
    report = foretold_is_done(journal, cards)
    assert [each.file for each in report.joined] == ["also.vcf"]
    assert [(each.file, each.what) for each in report.written] == [("ana.vcf", "organisation, NICKNAME")]


def test_of_two_new_cards_of_one_person_each_gets_what_the_other_says(journal, cards) -> None:
    for number in (2, 3):
        put(cards, f"{number}.vcf", RUI.replace("rui-1", f"r-{number}").replace("END", f"NOTE:{number}\nEND"))
    report = foretold_is_done(journal, cards, everybody=True)
    assert (len(report.new), len(report.joined)) == (2, 2)
    assert [each.file for each in report.differing] == ["3.vcf"]
    assert [(each.file, each.what) for each in report.written] == [("rui.vcf", "note")]


def test_what_changed_on_both_sides_is_foretold(journal, cards) -> None:
    put(cards, "also.vcf", ANA.replace("ana-1", "ana-9"))
    sync(journal, cards)
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook").replace("END", "NOTE:Tea.\nEND"))
    put(cards, "also.vcf", ANA.replace("ana-1", "ana-9").replace("Baker", "Chef"))
    change(journal, "Ana", title="Head baker", about="Coffee.")
    report = foretold_is_done(journal, cards)
    assert [each.file for each in report.clashes] == ["also.vcf", "ana.vcf", "ana.vcf"]
