"""Finding one's way on the People screen: filter, order, one channel, searching, and backing out."""

from __future__ import annotations

from textual.events import DescendantFocus

from relnote.tui.widgets.note_text import NoteText
from tests.tui.program import LARGE, SMALL, note, person, running


def names(program):
    """The names in the contact list, from the top."""
    listed = program.people.contacts
    return [listed._held.get(id_).name for id_ in listed._ids]


async def test_the_list_narrows_as_it_is_typed(journal, people):
    async with running(journal) as program:
        await program.press("slash")
        assert program.focused == "filter"
        await program.press("o", "r", "t")
        assert names(program) == ["Bob Ortiz"]
        assert "ort" in program.lines[2]
        assert "bob@ortiz.example" in program.text
        await program.press("enter")
        assert program.focused == "contacts"
        assert names(program) == ["Bob Ortiz"]
        await program.press("escape")
        assert names(program) == ["Bob Ortiz", "Mary Chen", "Sue Park"]
        await program.press("slash")
        await program.type("tag:robots")
        assert names(program) == ["Mary Chen"]
        assert "Mary Chen · VP Operations, Acme Robotics" in program.text


async def test_a_term_that_is_not_understood_is_named(journal, people):
    async with running(journal) as program:
        await program.press("slash")
        await program.type("due:soonish")
        assert 'After "due:" type late, today, week or month.' in program.lines[-1]
        assert program.focused == "filter"


async def test_orders_go_round_with_the_cursor_on_its_contact(journal, people, clock):
    note(journal, people.sue, "call in yesterday 9:00\nOld.")
    note(journal, people.mary, "call in today 9:00\nNew.")
    for question in journal.journal.questions:
        for contact_id in (people.sue, people.mary):
            journal.checklists.decline(contact_id, question)
    journal.follow_ups.add(people.sue, "write by today")
    async with running(journal) as program:
        assert names(program)[0] == "Sue Park"
        await program.press("down")
        chosen = program.people.wanted
        await program.press("o")
        assert names(program) == ["Bob Ortiz", "Mary Chen", "Sue Park"]
        assert "People by name" in program.text
        assert program.people.contacts.cursor_id == chosen
        await program.press("o")
        assert names(program) == ["Mary Chen", "Sue Park", "Bob Ortiz"]
        assert "People by last contact" in program.text
        assert program.people.contacts.cursor_id == chosen
        await program.press("o")
        assert names(program)[0] == "Sue Park"
        assert "People by" not in program.text


async def test_one_channel_is_shown_and_then_all_again(journal, people):
    note(journal, people.bob, "call in\nBy voice.")
    note(journal, people.bob, "email in\nBy mail.")
    async with running(journal) as program:
        await program.press("enter", "v")
        await program.answer("email")
        assert "By mail." in program.text
        assert "By voice." not in program.text
        assert "email" in program.lines[-2]
        assert "esc shows all" in program.lines[-2]
        assert program.focused == "timeline"
        await program.press("escape")
        assert "By voice." in program.text
        assert program.focused == "timeline"
        await program.press("escape")
        assert program.focused == "contacts"


async def test_what_narrows_a_timeline_is_said_and_lifted_from_the_list_too(journal, people):
    note(journal, people.bob, "call in\nBy voice.")
    note(journal, people.mary, "call in\nMary by voice.")
    async with running(journal) as program:
        await program.press("enter", "v")
        await program.answer("email")
        assert "By voice." not in program.text
        await program.press("tab", "escape", "down")
        assert program.focused == "contacts"
        assert "Mary by voice." not in program.text
        assert "email · esc shows all" in program.lines[-2]
        await program.press("escape")
        assert "Mary by voice." in program.text


async def test_a_timeline_is_searched_and_shown_whole_again(journal, people):
    note(journal, people.bob, "call in\nThe roof leaks.")
    note(journal, people.bob, "call in\nThe garden.")
    async with running(journal) as program:
        await program.press("enter", "slash")
        assert "Search · Bob Ortiz" in program.text
        await program.answer("roof")
        assert "The roof leaks." in program.text
        assert "The garden." not in program.text
        assert '"roof"' in program.lines[-2]
        await program.press("slash")
        assert "roof" in program.text
        await program.press("escape", "escape")
        assert "The garden." in program.text
        assert program.focused == "timeline"


async def test_an_entry_opens_in_place(journal, people):
    note(journal, people.bob, "call in\nFirst line.\n\n" + "\n".join(f"line {n}" for n in range(9)))
    async with running(journal) as program:
        await program.press("enter")
        assert "line 8" not in program.text
        await program.press("enter")
        assert "line 8" in program.text


async def test_letters_are_text_in_a_field_and_verbs_elsewhere_and_the_footer_shows_which(journal, people):
    async with running(journal) as program:
        assert "n note" in program.keys
        assert "? help" in program.keys
        await program.press("slash", "n", "slash", "question_mark", "q")
        assert program.people.filter_input.value == "n/?q"
        assert program.focused == "filter"
        for verb in ("n note", "l log", "/ filter", "? help", "u undo"):
            assert verb not in program.keys
        assert "f1 help" in program.keys
        await program.press("ctrl+u", "escape", "n", "l", "c", "u")
        assert program.note_text == "lcu"
        assert "^s save" in program.keys
        assert "esc leave" in program.keys
        assert "l log" not in program.keys
        await program.press("escape")
        assert "n note" in program.keys
        assert "^s save" not in program.keys


async def test_esc_backs_out_one_step_at_a_time_and_loses_nothing(journal, people):
    note(journal, people.bob, "call in\nThe roof leaks.")
    async with running(journal) as program:
        await program.press("slash")
        await program.type("bob")
        await program.press("enter", "enter", "n")
        await program.type("call in\nUnsaved")
        assert program.focused == "note"
        steps = []
        for _ in range(4):
            await program.press("escape")
            steps.append((program.focused, program.people.filter_input.value))
        assert steps[0] == ("contacts", "bob")
        assert steps[1] == ("contacts", "")
        assert steps[3] == ("contacts", "")
        assert "Unsaved" in program.text
        assert program.app.is_running
        await program.press("n")
        assert program.note_text == "call in\nUnsaved"


async def test_a_small_terminal_shows_the_list_or_the_contact(journal, people):
    note(journal, people.bob, "call in\nThe roof leaks.")
    async with running(journal, SMALL) as program:
        assert "Mary Chen" in program.text
        assert "The roof leaks." not in program.text
        await program.press("enter")
        assert "The roof leaks." in program.text
        assert "Mary Chen" not in program.text
        await program.press("escape")
        assert "Mary Chen" in program.text
        assert "The roof leaks." not in program.text
        assert program.focused == "contacts"


async def test_a_small_terminal_that_grows_shows_both(journal, people):
    note(journal, people.bob, "call in\nThe roof leaks.")
    async with running(journal, SMALL) as program:
        await program.press("enter")
        await program.pilot.resize_terminal(*LARGE)
        await program.settled()
        assert "Mary Chen" in program.text
        assert "The roof leaks." in program.text
        await program.pilot.resize_terminal(*SMALL)
        await program.settled()
        assert "The roof leaks." in program.text
        assert program.app.focused.region.width


async def test_a_large_terminal_that_shrinks_keeps_the_keys_with_what_is_seen(journal, people):
    async with running(journal) as program:
        await program.press("n", "escape")
        assert program.focused == "contacts"
        await program.pilot.resize_terminal(*SMALL)
        await program.settled()
        assert program.app.focused.region.width
        await program.press("l")
        assert "Log · Bob Ortiz" in program.text


async def test_a_note_that_opens_while_the_terminal_tells_its_size_keeps_the_keys(journal, people):
    async with running(journal, SMALL) as program:
        screen, editor = program.people, program.people.query_one(NoteText)
        editor.can_focus = True
        screen.add_class("-opened", "-writing")
        screen.set_focus(editor)
        assert not editor.region
        screen.keep_keys_in_view()
        await program.settled()
        assert screen.focused is editor
        assert editor.region


async def test_word_that_the_list_had_the_keys_may_come_late(journal, people):
    async with running(journal, SMALL) as program:
        await program.press("enter")
        assert program.focused == "timeline"
        program.people.post_message(DescendantFocus(program.people.contacts))
        await program.settled()
        assert program.focused == "timeline"
        assert program.people.has_class("-opened")


async def test_a_held_key_reads_only_the_contact_it_stops_at(journal, people):
    many = [person(journal, f"Person {n:03}") for n in range(60)]
    note(journal, many[-1], "call in\nThe last of them.")
    async with running(journal) as program:
        await program.press("slash")
        await program.type("person")
        await program.press("enter", "end", "home", "pagedown")
        there = program.people.contacts.cursor_id
        assert there not in (many[0], many[-1])
        assert program.people.page.contact.id == there
        assert f"Person {many.index(there):03}" in program.lines[1]


async def test_text_that_pretends_to_be_markup_or_a_command_stays_text(journal):
    name = "[@click=app.quit]Eve[/] \x1b[31mred\u202e"
    eve = person(journal, name, organisation="[/b] & Sons", tags=("[red]",))
    note(journal, eve, "call in\n[bold]Loud[/bold] \x1b]0;owned\x07")
    async with running(journal) as program:
        assert "▌[@click=app.quit]Eve…" in program.text
        assert "[@click=app.quit]Eve[/] ␛[31mred" in program.lines[1]
        assert "\x1b" not in program.text
        assert "\u202e" not in program.text
        assert "[bold]Loud[/bold]" in program.text
        assert "#[red]" in program.text
        await program.press("x")
        assert "[@click=app.quit]Eve" in program.lines[-1]
