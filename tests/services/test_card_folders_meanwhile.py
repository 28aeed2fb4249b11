"""Somebody is erased, or a step taken back, in another window while a folder of cards is brought into step."""

from __future__ import annotations

from contextlib import suppress

import pytest

from relnote.domain.refusal import Refusal
from relnote.services.card_folders import folder as files
from relnote.services.card_folders.one_sync import OneSync
from relnote.store import contacts
from relnote.store.database import connected
from tests.services.test_card_folders import ANA, RUI, cards, one, put, sync
from tests.store.journals import person

__all__ = ["cards"]


def erased(relnote) -> None:
    with connected():
        # Somebody archived is found by no name.
        [ana] = [key for key, name in contacts.names(range(20)).items() if name == "Ana Silva"]
    relnote.erasing.erase(ana, "Ana Silva")


def taken_back(relnote) -> None:
    relnote.history.undo()


def nothing(_relnote, _cards) -> None:
    """Leave all as it is."""


def changed_there(_relnote, cards) -> None:
    put(cards, "ana.vcf", ANA.replace("Baker", "Cook"))


def gone(_relnote, cards) -> None:
    (cards / "ana.vcf").unlink()


def archived(relnote, _cards) -> None:
    relnote.contacts.archive(one(relnote, "Ana").id)


def others_came(relnote, cards) -> None:
    person(relnote, "Eva Lima", "eva@example.com")
    put(cards, "bea.vcf", ANA.replace("Ana", "Bea").replace("ana", "bea"))


def meet(journal, cards, monkeypatch, where, meanwhile) -> None:
    """Sync, and do something in another window at a place of it."""
    where, delete = where
    place = files if where == "contents" else OneSync
    does, left = getattr(place, where), [meanwhile]

    def in_between(*given):
        # The files were read then, or it is just before the next part.
        made = does(*given) if where == "contents" else None
        for other in left:
            left.clear()
            other(journal)
        return made if where == "contents" else does(*given)

    with monkeypatch.context() as patched:
        patched.setattr(place, where, in_between)
        sync(journal, cards, delete=delete, everybody=True)


PLACES = pytest.mark.parametrize(
    "where",
    [(where, delete) for where in ("contents", "_take_in", "_write_out", "_add") for delete in (False, True)],
)
BEFORE = pytest.mark.parametrize("before", [nothing, changed_there, gone, archived, others_came])


@PLACES
@BEFORE
def test_who_is_erased_meanwhile_is_passed_over(journal, cards, monkeypatch, where, before) -> None:
    sync(journal, cards)
    put(cards, "rui.vcf", RUI.replace("END", "TITLE:Cook\nEND"))
    before(journal, cards)
    meet(journal, cards, monkeypatch, where, erased)
    assert one(journal, "Rui").title == "Cook"
    sync(journal, cards)
    assert sync(journal, cards).written == []


@PLACES
@BEFORE
def test_a_step_that_is_taken_back_meanwhile_is_no_fault(journal, cards, monkeypatch, where, before) -> None:
    sync(journal, cards)
    before(journal, cards)
    # Of a folder that is known no more nothing is done.
    with suppress(Refusal):
        meet(journal, cards, monkeypatch, where, taken_back)
    sync(journal, cards)
    assert one(journal, "Rui").name == "Rui Costa"
    assert sync(journal, cards).written == []
