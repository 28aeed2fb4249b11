"""Duplicates: two that may be one person, side by side."""

from __future__ import annotations

from relnote.domain.records import Contact
from tests.store.journals import fingerprint
from tests.tui.program import LARGE, SMALL, entries, note, running


def twice(journal):
    first = journal.contacts.add(Contact(name="Jon Smith", organisation="Acme", title="Buyer"))
    second = journal.contacts.add(Contact(name="John Smith", organisation="Acme", tags=("fair",)))
    return first, second


async def test_two_are_shown_beside_each_other_and_made_one(journal, people):
    first, second = twice(journal)
    note(journal, second, "call in\nAbout the kiln.")
    async with running(journal, size=LARGE) as program:
        await program.press("equals_sign")
        assert "Their names are alike, and both are at Acme." in program.text
        row = program.line("name  ")
        assert row.index("Jon Smith") < row.index("John Smith")
        assert "1 of 1" in program.text
        await program.press("enter")
        assert "made one of Jon Smith and John Smith; u takes it back" in program.text
        assert "That was all." in program.text
        await program.press("escape")
        await program.press("slash")
        await program.type("jon")
        await program.press("enter")
        assert "About" in program.line("Also: John Smith")
    assert entries(journal, first) == [("phone", "About the kiln.")]
    made = journal.contacts.get(first)
    assert (made.tags, made.about) == (("fair",), "Also: John Smith")


async def test_only_keys_that_do_something_are_offered_and_u_takes_back(journal, people):
    first, second = twice(journal)
    journal.contacts.add(Contact(name="Bob Ortiz"))
    before = fingerprint()
    async with running(journal, size=SMALL) as program:
        await program.press("equals_sign")
        assert "u undo" not in program.text
        await program.press("u")
        assert "1 of 2" in program.text
        await program.press("n")
        assert "enter make one · w swap · n not the same · ← → next · u undo · esc close" in program.text
        await program.press("enter")
        assert "That was all." in program.text
        assert "u undo · esc close" in program.text
        assert "make one" not in program.text
        await program.press("enter", "n", "w", "right", "left")
        assert "That was all." in program.text
        await program.press("u")
        assert "taken back: made one of" in program.text
        assert "1 of 1" in program.text
        assert "enter make one" in program.text
        await program.press("u")
        assert "1 of 2" in program.text
        assert fingerprint() == before
        await program.press("u")
        assert fingerprint() == before
        await program.press("escape")
    assert {first, second} <= {row.id for row in journal.contacts.rows([first, second])}


async def test_u_takes_back_only_what_was_decided_here(journal, people):
    twice(journal)
    async with running(journal, size=SMALL) as program:
        await program.press("equals_sign", "n")
        journal.contacts.tag(people.sue, "board")
        await program.press("u")
        assert "Something was changed or taken back elsewhere since" in program.text
        assert "That was all." in program.text
        # What has its number now is another one.
        journal.history.undo()
        journal.history.undo()
        journal.contacts.tag(people.sue, "key")
        await program.press("u")
        assert "Something was changed or taken back elsewhere since" in program.text
        assert journal.contacts.get(people.sue).tags == ("key",)


async def test_what_was_decided_here_is_taken_back_once_nothing_else_stands_before_it(journal, people):
    twice(journal)
    async with running(journal, size=SMALL) as program:
        await program.press("equals_sign", "n")
        journal.contacts.tag(people.sue, "board")
        await program.press("u")
        journal.history.undo()
        await program.press("u")
        assert "taken back: told Jon Smith and John Smith apart" in program.text
        assert "1 of 1" in program.text
        assert "enter make one" in program.text


async def test_the_other_one_can_be_kept(journal, people):
    first, second = twice(journal)
    async with running(journal, size=SMALL) as program:
        await program.press("equals_sign", "w")
        row = program.line("name  ")
        assert row.index("John Smith") < row.index("Jon Smith")
        await program.press("enter", "escape")
    assert journal.contacts.get(second).title == "Buyer"
    assert [row.id for row in journal.contacts.rows([first])] == []


async def test_who_is_not_the_same_is_not_shown_again(journal, people):
    twice(journal)
    async with running(journal) as program:
        await program.press("equals_sign", "n")
        assert "Jon Smith and John Smith are told apart" in program.text
        await program.press("escape", "equals_sign")
        assert program.said == "Nobody is here twice, as far as addresses and names tell."
        assert not program.refused


async def test_one_can_look_on_without_deciding(journal, people):
    twice(journal)
    journal.contacts.add(Contact(name="Bob Ortiz"))
    async with running(journal) as program:
        await program.press("equals_sign")
        assert "1 of 2" in program.text
        before = program.line("name  ")
        await program.press("right")
        assert "2 of 2" in program.text
        assert program.line("name  ") != before
        await program.press("right")
        assert program.line("name  ") == before
