"""The same note in two places, and texts whose place is gone: nothing that was typed is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

from relnote.services.notes import BOTH_TEXTS, NoteInput
from tests.tui.program import entries, note, running


def elsewhere(relnote, saved, text):
    """Edit a note as another program would."""
    relnote.notes.save(
        NoteInput(text=text, contact_ids=saved.interaction.contact_ids, interaction_id=saved.interaction.id),
    )


async def test_an_edit_that_was_left_keeps_what_somebody_else_wrote_meanwhile(journal, people):
    saved = note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        await program.press("enter", "e")
        await program.type(" It leaks.")
        await program.press("escape", "escape", "down", "n")  # the edit is put aside as a draft
        assert program.note_text == ""
        elsewhere(journal, saved, "call in\nThe roof. They mended it.")
        await program.press("escape", "up", "enter", "e")
        assert program.note_text.endswith("The roof. It leaks.")
        await program.press("ctrl+s")
        assert "both texts are kept" in program.said
    ((_, body),) = entries(journal, people.bob)
    assert body == f"The roof. It leaks.\n\n{BOTH_TEXTS}\nThe roof. They mended it."


async def test_an_edit_offered_after_a_restart_keeps_both_texts_too(journal, people):
    saved = note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        await program.press("enter", "e")
        await program.type(" It leaks.")
        await program.keep_draft()
    (draft,) = [journal.drafts.of_note(saved.interaction.id)]
    assert draft is not None
    _give_away(journal, draft.key)
    elsewhere(journal, saved, "call in\nThe roof. They mended it.")
    async with running(journal) as program:
        await program.press("enter")
        assert program.note_text.endswith("It leaks.")
        await program.press("ctrl+s")
    ((_, body),) = entries(journal, people.bob)
    assert "It leaks." in body
    assert "They mended it." in body


async def test_the_text_of_a_note_that_is_gone_is_saved_as_a_new_one(journal, people):
    note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        await program.press("enter", "e")
        await program.type(" It leaks.")
        journal.history.undo()
        await program.press("ctrl+s")
        assert program.refused
        assert program.note_text.endswith("The roof. It leaks.")
        await program.press("ctrl+s")
        assert not program.refused
    assert entries(journal, people.bob) == [("phone", "The roof. It leaks.")]


async def test_a_draft_with_nobody_is_given_to_somebody(journal, people):
    gone = journal.contacts.add(replace(journal.contacts.get(people.sue), id=0, uid="", name="Ada Gone"))
    async with running(journal) as program:
        program.people.show_person(gone)
        await program.settled()
        await program.press("n")
        await program.type("email out\nThe drawings, as promised.")
        await program.keep_draft()
        draft = journal.drafts.of_contact(gone)
    journal.history.undo()
    _give_away(journal, draft.key)
    async with running(journal) as program:
        await program.press("enter")
        assert "Whom is this text with?" in program.text
        await program.answer("mary chen")
        assert program.note_text == "email out\nThe drawings, as promised."
        await program.press("ctrl+s")
    assert entries(journal, people.mary) == [("email", "The drawings, as promised.")]


async def test_n_never_goes_on_with_an_edit(journal, people):
    note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        await program.press("enter", "e")
        await program.type(" It leaks.")
        await program.press("escape", "n")
        assert "Note · Bob Ortiz" in program.text
        assert program.note_text == ""
        await program.type("call in 3m\nThe gate.")
        await program.press("ctrl+s")
    assert {body for _, body in entries(journal, people.bob)} == {"The gate.", "The roof."}


async def test_half_a_character_is_copied_as_far_as_it_can_be(journal, people):
    note(journal, people.bob, "call in\nbroken \ud800 here")
    async with running(journal) as program:
        await program.press("enter", "y")
        assert program.said == "copied the text"
        assert program.app.clipboard == "broken ? here"


async def test_a_write_that_waits_is_said(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in 3m")
        await program.keep_draft()
        with closing(sqlite3.connect(journal.journal.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await program.pilot.press("ctrl+s")
            while not journal.journal.is_waiting():
                await program.pilot.pause()
            program.app._tell_of_waiting()
            assert "waiting" not in program.said
            program.app._tell_of_waiting()
            await program.pilot.pause()
            assert program.said == "waiting for another program to have written…"
            other.execute("COMMIT")
        await program.settled()
        assert program.said == "saved a note with Bob Ortiz"


def _give_away(relnote, key):
    """Make a draft look as if its program had ended."""
    with closing(sqlite3.connect(relnote.journal.path)) as connection:
        moved = connection.execute("UPDATE draft SET owner = '' WHERE key = ?", (key,)).rowcount
        connection.commit()
    assert moved == 1
