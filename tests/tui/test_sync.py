"""Folders of cards, brought into step from the program."""

from __future__ import annotations

import shutil

from relnote.services.card_folders.wishes import Wishes
from tests.services.test_card_folders import ANA, RUI, get, put
from tests.store.journals import person
from tests.tui.program import running


async def test_one_key_brings_folders_into_step_and_says_what_it_did(journal, tmp_path) -> None:
    cards = tmp_path / "cards"
    cards.mkdir()
    put(cards, "ana.vcf", ANA)
    person(journal, "Bob Ortiz")
    async with running(journal, start="people") as program:
        await program.press("A")
        assert program.said == (
            "No folder of cards is kept in step yet; relnote sync FOLDER in a shell begins with one."
        )
        journal.card_folders.sync(cards, Wishes())
        put(cards, "rui.vcf", RUI)
        wait = journal.checklists.question("wait")
        journal.checklists.answer(journal.contacts.the_one("Ana").id, wait, "3 days")
        await program.press("A")
        assert program.said == "1 folder in step: 1 new, 1 written"
        assert "Rui Costa" in program.text
        assert "X-RELNOTE-WAIT" in get(cards, "ana.vcf")
        await program.press("A")
        assert program.said == "1 folder in step: nothing new"
        shutil.rmtree(cards)
        await program.press("A")
        assert "cannot be read (No such file or directory), so nothing was changed" in program.said
