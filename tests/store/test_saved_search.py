"""What is saved to be given is found by its words, its tags and its person, and never after it is gone."""

from __future__ import annotations

import pytest

from tests.store.journals import index_is_sound, note, person


def found(journal, words: str) -> list[tuple[str, int | None, str]]:
    return [
        (hit.name, hit.contact_id, hit.text) for hit in journal.timelines.find(words) if hit.kind == "saved"
    ]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("article", True), ("art", True), ("lines auto", True), ("automation", True), ("#automation", True),
        ("cafe", True), ("Café", True), ("ticle", False), ("article elsewhere", False), ("mary@acme", True),
        ("mary@ac", True), ("acme mary", True), ("acme@mary", False), ("#", False), ("", False),
    ],
)  # fmt: skip
def test_words_find_it_as_they_find_a_note(journal, words, is_found):
    journal.giving.save("Article on lines from mary@acme, by Café #automation")
    assert bool(found(journal, words)) is is_found


def test_it_is_found_with_whose_it_is_newest_first_among_other_places(journal, clock):
    mary = person(journal)
    journal.giving.save("a study of lids", contact_id=mary)
    clock.move(days=1)
    note(journal, mary, "call\nSpoke of lids.")
    clock.move(days=1)
    journal.giving.save("lids of tin #tin #lids")
    hits = journal.timelines.find("lids")
    assert [(hit.kind, hit.name, hit.text) for hit in hits] == [
        ("saved", "#tin #lids", "lids of tin #tin #lids"),
        ("note", "Mary Chen", "Spoke of lids."),
        ("saved", "Mary Chen", "a study of lids"),
    ]
    assert [hit.kind for hit in journal.timelines.find("mary stud")] == ["saved"]
    assert len(journal.timelines.find("lids", 2)) == 2


def test_what_is_taken_away_or_erased_is_found_no_more_and_comes_back_by_undo(journal):
    mary = person(journal)
    thing = journal.giving.save("a study of lids", contact_id=mary)
    journal.giving.remove(thing.id)
    assert found(journal, "lids") == []
    journal.history.undo()
    assert found(journal, "lids") == [("Mary Chen", mary, "a study of lids")]
    journal.history.undo()
    assert found(journal, "lids") == []
    journal.history.redo()
    journal.erasing.erase(mary, "Mary Chen")
    assert found(journal, "lids") == []
    assert index_is_sound()
