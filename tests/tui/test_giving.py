"""Giving on screen: the ledger, what is kept to be given, and where it is offered."""

from __future__ import annotations

import pytest

from tests.store.journals import note, person
from tests.tui.program import LARGE, SMALL, WIDE, running


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_the_ledger_is_one_key_away_from_people_and_from_prepare(journal, size) -> None:
    mary = person(journal, tags=("automation",))
    note(journal, mary, "call in 22m\ngave: an idea for the packing\nasked: a visit to the plant")
    journal.giving.save("article on lines #automation")
    async with running(journal, size=size, start="people") as program:
        await program.press("V")
        assert "Given and asked · Mary Chen" in program.text
        assert "today        gave: idea · for the packing" in program.text
        assert "Given once, asked for once in the last six months." in program.text
        assert 'You saved "article on lines" for #automation.' in program.text
        await program.press("escape", "p")
        await program.press("V")
        assert "Given and asked · Mary Chen" in program.text
        # Back to the page it was opened from.
        await program.press("escape")
        assert "To ask" in program.text
        await program.press("escape")
        assert "Given and asked · " not in program.text


async def test_an_empty_ledger_says_what_fills_it(journal) -> None:
    person(journal)
    async with running(journal, start="people") as program:
        await program.press("V")
        assert "Nothing yet: lines gave: and asked: of notes are kept here." in program.text


async def test_something_is_kept_from_anywhere_and_taken_away(journal) -> None:
    mary = person(journal)
    async with running(journal, start="people") as program:
        await program.press("K")
        assert program.said == "Nothing is saved yet; S saves something to give."
        await program.press("S")
        await program.answer("article on lines #automation")
        assert program.said == 'saved "article on lines" #automation'
        # Without a tag it is for whose page is open.
        await program.press("S", *"an idea")
        assert "for Mary Chen; a #tag or an @name says for whom instead" in program.text
        await program.press("enter")
        assert program.said == 'saved "an idea" for Mary Chen'
        await program.press("S", *"a lid @Mar")
        assert "this person is offered it" in program.text
        await program.press("enter")
        assert 'Nobody is called "Mar"' in program.text
        await program.press("escape")
        note(journal, mary, "email out\ngave: an idea")
        await program.press("K")
        assert "enter take away" in program.text
        assert "for Mary Chen, given" in program.text
        await program.press("down", "enter")
        assert program.said == 'no longer saved: "article on lines"'
        await program.press("u")
        await program.press("K")
        assert "article on lines" in program.text


async def test_where_no_page_is_open_it_has_to_be_said_for_whom(journal) -> None:
    person(journal)
    async with running(journal, start="today") as program:
        await program.press("S")
        await program.answer("an idea")
        assert 'Say for whom: "an idea #automation" for a tag' in program.text


async def test_what_is_kept_is_found_and_leads_to_where_it_is_kept(journal) -> None:
    mary = person(journal)
    journal.giving.save("article on lids #tin")
    journal.giving.save("a study of lids", contact_id=mary)
    async with running(journal, start="people") as program:
        await program.press("F", *"lids")
        assert "2 found" in program.text
        assert "saved today" in program.text
        assert "a study of lids" in program.text
        await program.press("down", "enter")
        assert "Saved to give" in program.text
        await program.press("escape", "F", *"study", "enter")
        assert "Saved to give" not in program.text


async def test_what_was_given_stands_beside_its_line_while_writing(journal) -> None:
    person(journal)
    async with running(journal, start="people") as program:
        await program.press("n")
        await program.type("call in 22m\ngave: referral to Bob\nasked: a visit")
        assert "↳ given: referral" in program.text
        assert "↳ asked for" in program.text


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_your_style_is_one_key_away(journal, size) -> None:
    mary = person(journal)
    note(journal, mary, "call in 22m 70%\nasked: a visit")
    async with running(journal, size=size) as program:
        await program.press("Y")
        assert "Your style" in program.text
        assert "70 % of the talk was yours in 1 talk." in program.text
        await program.press("escape")
        assert "of the talk was yours" not in program.text


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_the_week_is_walked_through_with_one_key(journal, size) -> None:
    mary = person(journal)
    note(journal, mary, "call in 22m\npromise: quote by tomorrow\ncomplaint: slow")
    async with running(journal, size=size) as program:
        await program.press("W")
        assert "Review · Promises" in program.text
        assert "1 of 6" in program.text
        assert 'You promised "quote" for tomorrow.' in program.text
        await program.press("enter", "enter")
        assert "Review · News to bring" in program.text
        assert "Whoever told you something knows what came of it." in program.text
        await program.press("backspace")
        assert '"slow"' in program.text
        await program.press("enter", "enter", "enter", "enter")
        assert "The steps of this week" in program.text
        assert "6 of 6" in program.text
        await program.press("enter")
        assert "The steps of this week" not in program.text


async def test_a_number_goes_to_the_person(journal) -> None:
    bob = person(journal, "Bob Ortiz")
    person(journal, "Ann Lee")
    note(journal, bob, "call in 22m\npromise: quote by tomorrow")
    async with running(journal, start="today") as program:
        await program.press("W", "9")
        assert "Review · Promises" in program.text
        await program.press("1")
        assert program.app.people.page.contact.name == "Bob Ortiz"
        assert "Review" not in program.text


async def test_the_review_goes_on_where_it_was_left(journal) -> None:
    bob = person(journal, "Bob Ortiz")
    note(journal, bob, "call in 22m 9 days ago\ncomplaint: slow")
    async with running(journal, start="today") as program:
        await program.press("W", "enter", "1")
        assert program.app.people.page.contact.name == "Bob Ortiz"
        await program.press("W")
        assert "Review · Complaints" in program.text
        await program.press(*["enter"] * 5, "W")
        assert "Review · Promises" in program.text


async def test_the_review_says_where_the_others_are(journal) -> None:
    for number in range(9):
        note(journal, person(journal, f"Person {number}"), "call in 5m\npromise: quote by tomorrow")
    async with running(journal, start="today") as program:
        await program.press("W")
        assert "And 2 more people: / due:week on People finds them." in program.text
        await program.press(*["enter"] * 4)
        assert "And 2 more people: C on People asks them one after another." in program.text
