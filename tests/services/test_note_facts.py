"""The facts of a note follow its text, keep their identity while it is edited, and come back with undo."""

from __future__ import annotations

import pytest

from relnote.domain.words import FlagKind
from relnote.store import dated_facts
from relnote.store.database import connected
from tests.store.journals import derived_is_fresh, fingerprint, note, person

TWO = "email in\nbought: film for 300 EUR\nSpoke of the line.\nbought: 46500 GBP Plover\nborn: 9 April 1983"


def facts(journal, *people: int) -> dict[int, str]:
    with connected():
        found = dated_facts.of_contacts(people)
    return {each.id: f"{each.kind} {each.text or each.day} {each.amount} line {each.line}" for each in found}


def edited(journal, contact: int, saved, *changes: tuple[str, str]) -> None:
    text = journal.notes.text_of(saved.interaction.id)
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    note(journal, contact, text, interaction_id=saved.interaction.id)


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ([], {1: "bought film 30000 line 0", 2: "bought Plover 4650000 line 2", 3: "born 1983-04-09 None line 3"}),
        # The first line goes and the second is edited: the second fact stays, although it moves up.
        (
            [("bought: film for 300 EUR\n", ""), ("46500 GBP Plover", "48000 GBP Plover II")],
            {2: "bought Plover II 4800000 line 1", 3: "born 1983-04-09 None line 2"},
        ),
        (
            [("film for 300 EUR", "46500 GBP Plover"), ("Spoke of the line.\nbought: 46500 GBP Plover", "x")],
            {2: "bought Plover 4650000 line 0", 3: "born 1983-04-09 None line 2"},
        ),
        (
            [("film for 300 EUR", "two presses")],
            {1: "bought two presses None line 0", 2: "bought Plover 4650000 line 2", 3: "born 1983-04-09 None line 3"},
        ),
        (
            [("9 April 1983", "10 April 1983"), ("Plover", "a whole line of machines")],
            {1: "bought film 30000 line 0", 2: "bought a whole line of machines 4650000 line 2", 3: "born 1983-04-10 None line 3"},
        ),
        # What is no day any more is no fact.
        ([("born: 9 April 1983", "born: 31 feb")], {1: "bought film 30000 line 0", 2: "bought Plover 4650000 line 2"}),
    ],
)  # fmt: skip
def test_a_fact_is_the_same_while_its_line_is_edited(journal, changes, left) -> None:
    mary = person(journal)
    saved = note(journal, mary, TWO)
    before = fingerprint()
    edited(journal, mary, saved, *changes)
    assert facts(journal, mary) == left
    assert derived_is_fresh(journal)
    if changes:
        journal.history.undo()
    assert fingerprint() == before


def test_purchases_that_resemble_each_other_change_places(journal) -> None:
    mary = person(journal)
    saved = note(journal, mary, "email in\nbought: film, 20 rolls\nbought: film, 30 rolls")
    edited(journal, mary, saved, ("20 r", "40 r"), ("30 r", "20 r"), ("40 r", "30 r"))
    assert facts(journal, mary) == {
        1: "bought film, 20 rolls None line 1",
        2: "bought film, 30 rolls None line 0",
    }


def test_a_purchase_is_of_the_day_of_its_note(journal, clock) -> None:
    mary = person(journal)
    saved = note(journal, mary, "email in\nbought: 46500 GBP Plover")
    journal.notes.back_date(saved.interaction.id, "2 Nov 23:30")
    with connected():
        [fact] = dated_facts.of_contacts([mary])
    assert (fact.id, fact.day) == (1, "2026-11-02")
    [flag] = [each for each in journal.contacts.page(mary).flags if each.kind is FlagKind.PURCHASE_CALL]
    assert flag.raised_at.date().isoformat() == "2026-11-09"


def test_facts_go_with_the_note_and_to_whom_it_is_with(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    saved = note(journal, mary, TWO)
    before = fingerprint()
    text = journal.notes.text_of(saved.interaction.id)
    note(journal, bob, text, interaction_id=saved.interaction.id)
    assert (set(facts(journal, mary)), set(facts(journal, bob))) == (set(), {1, 2, 3})
    assert derived_is_fresh(journal)
    journal.notes.remove(saved.interaction.id)
    assert facts(journal, mary, bob) == {}
    assert derived_is_fresh(journal)
    journal.history.undo()
    journal.history.undo()
    assert fingerprint() == before


def test_nobody_is_born_after_the_day_of_the_note(journal) -> None:
    mary = person(journal)
    note(journal, mary, "call in yesterday\nborn: 2026-11-18")
    assert facts(journal, mary) == {}
    note(journal, mary, "call in\nborn: 2026-11-18")
    assert facts(journal, mary) == {1: "born 2026-11-18 None line 0"}
