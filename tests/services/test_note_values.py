"""What a note tells of giving and asking follows its text, keeps its identity while it is edited, and comes back."""

from __future__ import annotations

import pytest

from relnote.store import values
from relnote.store.database import connected
from tests.store.journals import derived_is_fresh, fingerprint, note, person

TEXT = "call in 22m\ngave: referral to Bob Ortiz\nSpoke of the line.\nasked: a visit to the plant\n- Gave: an idea for the packing"


def told(*people: int) -> dict[int, str]:
    with connected():
        found = values.of_contacts(people)
    return {
        each.id: f"{each.way} {each.kind or '-'} {each.text!r} {each.day} line {each.line}" for each in found
    }


def test_marks_become_value_on_the_day_of_the_note(journal) -> None:
    mary = person(journal)
    note(journal, mary, TEXT.replace("22m", "22m yesterday 15:00"))
    assert told(mary) == {
        1: "gave referral 'referral to Bob Ortiz' 2026-11-17 line 0",
        2: "asked - 'a visit to the plant' 2026-11-17 line 2",
        3: "gave idea 'an idea for the packing' 2026-11-17 line 3",
    }


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ([("Spoke of the line.\n", "")], {1: 0, 2: 1, 3: 2}),
        ([("gave: referral to Bob Ortiz\n", "")], {2: 1, 3: 2}),
        ([("referral to Bob Ortiz", "referral to Robert Ortiz")], {1: 0, 2: 2, 3: 3}),
        ([("a visit to the plant", "money")], {1: 0, 2: 2, 3: 3}),
        ([("asked: a visit", "gave: a visit")], {1: 0, 3: 3, 4: 2}),
        ([("referral to Bob Ortiz", "X"), ("an idea for the packing", "referral to Bob Ortiz"), ("gave: X", "gave: an idea for the packing")],
         {3: 0, 2: 2, 1: 3}),
    ],
)  # fmt: skip
def test_value_is_the_same_while_its_line_is_edited(journal, changes, left) -> None:
    mary = person(journal)
    saved = note(journal, mary, TEXT)
    before = fingerprint()
    text = journal.notes.text_of(saved.interaction.id)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    note(journal, mary, text, interaction_id=saved.interaction.id)
    with connected():
        assert {each.id: each.line for each in values.of_contacts([mary])} == left
    assert derived_is_fresh(journal)
    journal.history.undo()
    assert fingerprint() == before


def test_it_goes_with_its_note_and_comes_back_with_it(journal) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    saved = note(journal, mary, TEXT)
    before = fingerprint()
    journal.notes.remove(saved.interaction.id)
    assert told(mary) == {}
    journal.history.undo()
    assert fingerprint() == before
    # A note that becomes somebody else's takes it along.
    text = journal.notes.text_of(saved.interaction.id)
    note(journal, bob, text, interaction_id=saved.interaction.id)
    assert (len(told(mary)), len(told(bob))) == (0, 3)
    journal.history.undo()
    assert fingerprint() == before
