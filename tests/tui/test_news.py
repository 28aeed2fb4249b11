"""News of people in the header of a contact, and the key that keeps it."""

from __future__ import annotations

import pytest

from tests.store.journals import note, person
from tests.tui.program import LARGE, SMALL, WIDE, running


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_one_key_keeps_a_new_job_after_it_showed_what_goes(journal, size) -> None:
    mary = person(journal, title="VP Operations", organisation="Acme")
    note(journal, mary, "call in\nnew job: CTO at Globex\nmoved: to Leeds")
    async with running(journal, size=size, start="people") as program:
        await program.press("enter")
        assert "new job: CTO at Globex (today) · moved: " in program.text
        assert "N keeps it" in program.text
        await program.press("N")
        assert "CTO, Globex" in program.text
        assert "instead of VP Operations, Acme" in program.text
        assert "added to About" in program.line("In Leeds since ")
        await program.press("escape")
        assert journal.contacts.get(mary).title == "VP Operations"
        await program.press("N", "enter")
        assert program.said == "Mary Chen: CTO, Globex"
        assert journal.contacts.get(mary).organisation == "Globex"
        await program.press("N", "enter")
        assert journal.contacts.get(mary).about == "In Leeds since November 2026."
        assert "N keeps it" not in program.text
        await program.press("N")
        assert program.said.startswith("Nothing more of their news can be kept")
        await program.press("u", "u")
        assert journal.contacts.get(mary).organisation == "Acme"


async def test_the_hint_stands_as_long_as_the_key_has_something_to_offer(journal) -> None:
    mary = person(journal)
    note(journal, mary, "call in\nmoved: to Helsinki")
    async with running(journal, start="people") as program:
        await program.press("enter", "N", "enter")
        assert journal.contacts.get(mary).about == "In Helsinki since November 2026."
        assert "N keeps it" in program.text
        await program.press("N")
        assert "time zone Europe/Helsinki" in program.text
        await program.press("enter")
        assert journal.contacts.get(mary).zone == "Europe/Helsinki"
        assert "moved: to Helsinki" in program.text
        assert "N keeps it" not in program.text
        await program.press("N")
        assert program.said.startswith("Nothing more of their news can be kept")
