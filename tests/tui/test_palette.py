"""The palette offers what can be done here, by name, and does it."""

from __future__ import annotations

from textual.command import CommandPalette

from relnote.tui.commands import APP, NOTE, PEOPLE, TODAY
from relnote.tui.palette import CommandProvider
from tests.tui.program import note, running, set_to


async def offered(program):
    """What the palette offers on the screen that is shown: help by name."""
    provider = CommandProvider(program.app.screen)
    return {str(hit.text or hit.prompt): hit.help async for hit in provider.discover()}


async def choose(program, name):
    """Open the palette, find a command by its name and choose it."""
    await program.press("ctrl+p")
    assert isinstance(program.app.screen, CommandPalette)
    await program.type(name)
    await program.app.screen.workers.wait_for_complete()
    await program.settled()
    await program.press("down", "enter")


async def test_every_command_that_applies_is_offered_and_no_other(journal, people):
    note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        there = await offered(program)
        labels = {command.label for command in (*APP, *PEOPLE)}
        assert labels <= set(there)
        assert not (set(there) - labels - {f"theme {name}" for name in program.app.available_themes})
        await program.press("enter")
        assert {command.label for command in (*APP, *PEOPLE)} <= set(await offered(program))
        await program.press("n")
        there = set(await offered(program))
        assert {command.label for command in (*APP, *NOTE)} <= there
        assert "follow-up" not in there
        await program.press("escape", "1")
        there = set(await offered(program))
        assert {command.label for command in (*APP, *TODAY)} <= there
        assert "archive" not in there


async def test_each_entry_says_what_it_does_and_its_key(journal, people):
    async with running(set_to(journal, keymap={"note": "w", "tag": "left_square_bracket"})) as program:
        there = await offered(program)
        assert there["follow-up"].startswith("Add something to do, with a day")
        await program.press("ctrl+p")
        await program.type("note on this contact")
        assert "Write a note on this contact." in program.text
        assert "(w)" in program.text
        await program.press("ctrl+u")
        await program.type("take them away with a minus")
        assert "([)" in program.text
        await program.press("escape")
        assert program.app.screen is program.people


async def test_a_chosen_entry_is_done(journal, people):
    async with running(journal) as program:
        await choose(program, "Write a note on")
        assert program.focused == "note"
        await program.type("call in\nBy palette.")
        await choose(program, "Save the note")
        assert program.said == "saved a note with Bob Ortiz"
        await choose(program, "Take the last change back")
        assert program.said.startswith("took back: saved a note")
        await choose(program, "Go to Today")
        assert program.focused == "due"
        await choose(program, "What can be done here")
        assert "Help" in program.text
        await program.press("escape")
        await choose(program, "Go to People")
        await choose(program, "Find words in everything")
        assert program.app.screen is not program.people
        await program.press("escape")
        assert program.app.screen is program.people


async def test_a_theme_is_chosen_and_the_lists_are_drawn_in_it(journal, people):
    async with running(journal) as program:
        before = program.people.contacts.styles.background
        await choose(program, "relnote-light")
        assert program.app.theme == "relnote-light"
        assert program.people.contacts.styles.background != before
        assert "▌Bob Ortiz" in program.text


async def test_a_palette_left_by_esc_changes_nothing(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in\nUnsaved")
        await program.press("ctrl+p", "escape")
        assert program.focused == "note"
        assert program.note_text == "call in\nUnsaved"
