"""What is typed faster than a note or a dialog opens goes into it, and never runs as commands."""

from __future__ import annotations

import pytest
from textual import events

from tests.tui.program import entries, note, running


def burst(program, text):
    """Send keys as a terminal does that pastes or lags: all at once."""
    for char in text:
        key = {" ": "space", "\n": "enter"}.get(char, char)
        program.app.post_message(events.Key(key, char if char != "\n" else "\r"))


@pytest.mark.parametrize("opened", [True, False])
async def test_words_after_n_are_the_note(journal, people, opened):
    note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        if opened:
            await program.press("enter")
        burst(program, "nemail out fast uxau typing here")
        await program.settled()
        assert program.focused == "note"
        assert program.note_text == "email out fast uxau typing here"
    assert entries(journal, people.bob) == [("phone", "The roof.")]
    assert [change.label for change in journal.history.recent(1)] == ["saved a note with Bob Ortiz"]


async def test_words_after_l_are_the_line_that_is_logged(journal, people):
    async with running(journal) as program:
        burst(program, 'lcall in 5m "fourth gate"\n')
        await program.settled()
        assert program.said == "saved a note with Bob Ortiz"
    assert entries(journal, people.bob) == [("phone", "fourth gate")]


async def test_words_after_find_are_what_is_looked_for(journal, people):
    note(journal, people.sue, "call in\nThe xylophone.")
    async with running(journal) as program:
        burst(program, "Fxylo")
        await program.settled()
        assert "The xylophone." in program.text
