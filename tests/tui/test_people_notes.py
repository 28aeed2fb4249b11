"""Writing notes: saving, drafts, editing, answering, and what is done with an entry."""

from __future__ import annotations

from contextlib import nullcontext
from threading import Event

from relnote.domain.words import Direction, FollowUpState
from tests.tui.program import SMALL, WIDE, entries, note, running, set_to

CALL = "call in 22m\nAsked about bulk pricing.\npromise: quote by Friday"


async def test_an_empty_last_line_is_no_part_of_a_note(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in 5m\nSpoke of the roof.\n\n  \n")
        await program.press("ctrl+s")
        assert entries(journal, people.bob) == [("phone", "Spoke of the roof.")]


async def test_saving_names_what_was_heard_and_what_was_not_understood(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in\ncomplaint: late again\nborn: in spring\ntodo: ring")
        await program.press("ctrl+s")
        assert program.said == (
            "saved a note with Bob Ortiz · born: was not understood · 1 to follow up · 1 complaint"
        )


async def test_a_note_is_saved_and_stands_at_the_top_under_the_cursor(journal, people):
    note(journal, people.bob, "email out yesterday 15:00\nSent the list.")
    async with running(journal) as program:
        assert "▌Bob Ortiz" in program.text
        await program.press("n")
        assert program.focused == "note"
        assert "Note · Bob Ortiz" in program.text
        await program.type(CALL)
        await program.press("ctrl+s")
        assert program.said == "saved a note with Bob Ortiz · 1 to follow up"
        assert program.focused == "contacts"
        assert "Note · Bob Ortiz" not in program.text
        assert "11:38  ← phone 22m" in program.line("Asked about bulk pricing.")
        assert program.line("promise: quote").startswith("│", 0)
        assert "due Fri 20 Nov" in program.line("promise: quote")
        assert program.people.timeline.cursor_row.interaction.body.startswith("Asked about bulk")
        top = program.lines.index(program.line("Asked about bulk"))
        assert top < program.lines.index(program.line("Sent the list."))
    assert entries(journal, people.bob)[0] == ("phone", "Asked about bulk pricing.\npromise: quote by Friday")
    assert [each.text for each in journal.follow_ups.of_contact(people.bob)] == ["quote"]
    assert journal.drafts.of_contact(people.bob) is None


async def test_a_note_that_says_nothing_is_refused_and_stays(journal, people):
    async with running(journal) as program:
        await program.press("n", "ctrl+s")
        assert program.refused
        assert "There is nothing in this note yet" in program.lines[-1]
        assert program.focused == "note"
        await program.type("call in and out 22m")
        await program.press("ctrl+s")
        assert program.refused
        assert program.note_text == "call in and out 22m"
        assert program.focused == "note"
    assert entries(journal, people.bob) == []


async def test_a_draft_is_kept_and_resumed(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in 5m\nShe is away")
        await program.keep_draft()
        await program.settled()
        assert "draft kept 12:00:00" in program.text
        await program.press("escape")
        assert program.said == "the text is kept as a draft; n goes on with it"
        assert program.focused == "contacts"
        assert "She is away" in program.text
        await program.press("n", "!")
        assert program.note_text == "call in 5m\nShe is away!"
        await program.press("ctrl+s")
    assert entries(journal, people.bob) == [("phone", "She is away!")]
    assert journal.drafts.of_contact(people.bob) is None


async def test_the_draft_of_one_is_put_aside_for_another_and_taken_up_again(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in 5m\nFor Bob")
        await program.press("escape", "down")
        assert "For Bob" in program.text
        await program.press("n")
        assert "Note · Mary Chen" in program.text
        assert program.note_text == ""
        assert journal.drafts.of_contact(people.bob).text == "call in 5m\nFor Bob"
        await program.type("met 45m\nFor Mary")
        await program.press("escape", "up", "n")
        assert "Note · Bob Ortiz" in program.text
        assert program.note_text == "call in 5m\nFor Bob"
        await program.press("ctrl+s")
        assert program.people.wanted == people.bob
        await program.press("down", "n")
        assert program.note_text == "met 45m\nFor Mary"
    assert entries(journal, people.bob) == [("phone", "For Bob")]
    assert entries(journal, people.mary) == []


async def test_an_empty_note_closes_and_leaves_no_draft(journal, people):
    async with running(journal) as program:
        await program.press("n", "x", "backspace")
        await program.keep_draft()
        await program.press("escape")
        assert "Note · Bob Ortiz" not in program.text
        assert program.focused == "contacts"
    assert journal.drafts.of_contact(people.bob) is None


async def test_another_note_keeps_the_first_as_a_draft(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in\nThe first")
        await program.press("ctrl+n")
        assert program.note_text == ""
        assert program.focused == "note"
        await program.type("met\nThe second")
        await program.press("ctrl+s")
        assert program.said == "saved a note with Bob Ortiz"
        await program.press("n")
        assert program.note_text == "call in\nThe first"
    assert entries(journal, people.bob) == [("in_person", "The second")]


async def test_what_is_typed_when_the_program_ends_is_kept(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in\nHalf a sen")
        await program.press("ctrl+q")
    assert journal.drafts.of_contact(people.bob).text == "call in\nHalf a sen"


async def test_an_edited_note_keeps_the_state_of_what_it_became(journal, people):
    saved = note(journal, people.bob, f"{CALL}\ntodo: send drawings by Tue")
    journal.follow_ups.finish(saved.follow_ups[0].id)
    async with running(journal) as program:
        await program.press("enter", "e")
        assert "Edit note · Bob Ortiz" in program.text
        assert program.note_text.endswith("todo: send drawings by Tue")
        await program.press("!")
        await program.type("\ntodo: call the architect")
        await program.press("ctrl+s")
        assert program.said == "edited a note with Bob Ortiz · 3 to follow up"
        assert "todo: call the architect" in program.text
        assert "kept" in program.line("promise: quote")
    found = journal.follow_ups.of_contact(people.bob, still_open=False)
    states = {each.text: each.state for each in found}
    assert states.pop("quote") is FollowUpState.KEPT
    assert set(states.values()) == {FollowUpState.OPEN}
    assert len(entries(journal, people.bob)) == 1


async def test_an_edit_that_was_left_is_gone_on_with(journal, people):
    note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        await program.press("enter", "e")
        await program.type(" It leaks.")
        await program.press("escape", "e")
        assert program.note_text.endswith("The roof. It leaks.")
        await program.press("escape", "escape", "down", "n")
        assert program.note_text == ""
        await program.press("escape", "up", "enter", "e")
        assert program.note_text.endswith("The roof. It leaks.")
        await program.press("ctrl+s")
        assert entries(journal, people.bob) == [("phone", "The roof. It leaks.")]
        await program.press("enter", "e")
        assert program.note_text.endswith("The roof. It leaks.")
    assert journal.drafts.of_note(1) is None


async def test_an_answer_begins_with_its_header_and_knows_what_it_answers(journal, people):
    asked = note(journal, people.bob, "email out yesterday 15:00\nAre you well?").interaction
    async with running(journal) as program:
        await program.press("enter", "r")
        assert "Answer · Bob Ortiz" in program.text
        assert program.note_text == "email in "
        await program.type("yesterday 15:40\nQuite well.")
        await program.press("ctrl+s")
        assert "40 min" in program.line("Quite well.")
    answer = journal.timelines.latest(people.bob, 1)[0]
    assert answer.interaction.replies_to_id == asked.id
    assert answer.interaction.direction is Direction.IN
    assert answer.reply_time == 40 * 60


async def test_an_answer_not_begun_leaves_nothing(journal, people):
    note(journal, people.bob, "email out yesterday 15:00\nAre you well?")
    async with running(journal) as program:
        await program.press("enter", "r")
        await program.keep_draft()
        await program.press("escape")
        assert "Answer" not in program.text
    assert journal.drafts.of_contact(people.bob) is None


async def test_an_entry_is_moved_to_when_it_happened(journal, people):
    note(journal, people.bob, "call in 22m yesterday 9:00\nThe older one.")
    moved = note(journal, people.bob, "call in 22m today 9:00\nThe one to move.").interaction
    async with running(journal) as program:
        await program.press("enter", "m")
        await program.answer("nonsense")
        assert "yesterday 15:00" in program.line("Say when it was")
        assert "nonsense" in program.text
        await program.press(*["backspace"] * 8)
        await program.answer("12 Nov 14:00")
        assert program.said == "moved the entry"
        assert "14:00  ← phone 22m" in program.line("The one to move.")
        assert program.lines.index(program.line("The older one.")) < program.lines.index(
            program.line("The one to move."),
        )
        assert program.people.timeline.cursor_id == moved.id
    assert [body for _, body in entries(journal, people.bob)] == ["The older one.", "The one to move."]


async def test_an_entry_is_removed_and_comes_back(journal, people):
    note(journal, people.bob, CALL)
    async with running(journal) as program:
        await program.press("enter", "D")
        assert "Asked about bulk" not in program.text
        assert "Nothing noted yet." in program.text
        assert "u takes it back" in program.lines[-1]
        assert entries(journal, people.bob) == []
        assert journal.follow_ups.of_contact(people.bob) == []
        await program.press("e")
        assert program.said == "There is no entry here; n writes the first note."
        await program.press("u")
        assert program.said.startswith("took back: removed a note")
        assert "Asked about bulk" in program.text
    assert [each.text for each in journal.follow_ups.of_contact(people.bob)] == ["quote"]


async def test_the_text_of_an_entry_is_copied(journal, people):
    note(journal, people.bob, CALL)
    async with running(journal) as program:
        await program.press("enter", "y")
        assert program.app.clipboard == "Asked about bulk pricing.\npromise: quote by Friday"
        assert program.said == "copied the text"


async def test_a_template_fills_the_note_and_keeps_what_was_typed(journal, people):
    templates = {"visit": "met\nPresent:\nSaw:", "first call": "call out\nWho they are:"}
    async with running(set_to(journal, templates=templates)) as program:
        await program.press("n", "ctrl+t")
        assert "first call" in program.text
        await program.press("1")
        assert program.note_text == "met\nPresent:\nSaw:"
        assert program.focused == "note"
        await program.press("ctrl+t", "2")
        assert program.note_text == "call out\nWho they are:\nmet\nPresent:\nSaw:"
        await program.press("ctrl+t", "escape")
        assert program.focused == "note"
        assert program.note_text.startswith("call out")


async def test_without_templates_it_is_said_where_they_go(journal, people):
    async with running(journal) as program:
        await program.press("n", "ctrl+t")
        assert program.refused
        assert "[templates]" in program.text


async def test_the_note_is_a_third_column_where_there_is_room(journal, people):
    async with running(journal, WIDE) as program:
        assert "Nothing is being written." in program.text
        await program.press("n")
        await program.type("call in\nBeside")
        assert "Beside" in program.text
        assert program.people.keys.note.editor.region.x > program.people.timeline.region.right - 2
        assert "Nothing is being written." not in program.text


async def test_in_a_small_terminal_the_note_opens_over_the_list(journal, people):
    async with running(journal, SMALL) as program:
        await program.press("n")
        assert program.focused == "note"
        await program.type("call in\nSmall talk")
        assert "Small talk" in program.text
        assert "Note · Bob Ortiz" in program.text
        await program.press("ctrl+s")
        assert program.app.focused.region.width
    assert entries(journal, people.bob) == [("phone", "Small talk")]


async def test_verbs_on_an_entry_work_from_the_list_too(journal, people):
    note(journal, people.bob, CALL)
    async with running(journal) as program:
        assert program.focused == "contacts"
        await program.press("e")
        assert "Edit note · Bob Ortiz" in program.text
        await program.press("escape", "D")
    assert entries(journal, people.bob) == []


async def test_a_name_is_completed_and_shares_the_note(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("met today 9:00 ")
        await program.press("@", "m", "a")
        assert "Mary Chen, Acme Robotics" in program.text
        await program.press("tab")
        assert "with Mary Chen" in program.text
        await program.type("\nBusy.")
        await program.press("ctrl+s")
    assert entries(journal, people.mary) == entries(journal, people.bob)
    assert entries(journal, people.mary)[0][1].strip() == "Busy."


async def test_who_shares_a_note_is_taken_out_of_its_header(journal, people):
    note(journal, people.bob, "met today 9:00 @Mary Chen\nBusy.")
    async with running(journal) as program:
        await program.press("e")
        assert "@Mary Chen" in program.line("met 2026")
        await program.press("up", "end", *["backspace"] * len(" @Mary Chen"), "ctrl+s")
    assert entries(journal, people.mary) == []
    assert entries(journal, people.bob)[0][1].strip() == "Busy."


async def test_esc_closes_what_is_offered_before_it_leaves_the_note(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("met\nWith ")
        await program.press("@", "m", "escape")
        assert program.focused == "note"
        await program.press("escape")
        assert program.focused == "contacts"
        assert "With @m" in program.text


async def test_the_text_is_written_on_in_the_own_editor(journal, people, monkeypatch, tmp_path):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "call in 5m\\nFrom the editor." > "$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    async with running(journal) as program:
        monkeypatch.setattr(program.app, "suspend", nullcontext)
        await program.press("n")
        await program.type("call in 5m\nBefore")
        await program.press("f4")
        assert program.note_text == "call in 5m\nFrom the editor."
        assert program.focused == "note"
        monkeypatch.setenv("VISUAL", str(tmp_path / "no such editor"))
        await program.press("f4")
        assert program.refused
        assert "set EDITOR" in program.said
        assert program.note_text == "call in 5m\nFrom the editor."
        await program.press("ctrl+s")
    assert entries(journal, people.bob) == [("phone", "From the editor.")]


async def test_what_is_typed_while_it_is_saved_stays_as_an_edit_of_the_note(journal, people, monkeypatch):
    save, go_on = journal.notes.save, Event()

    def slowly(given):
        assert go_on.wait(10)
        return save(given)

    monkeypatch.setattr(journal.notes, "save", slowly)
    async with running(journal) as program:
        await program.press("n")
        await program.type("call in\nThe roof")
        await program.pilot.press("ctrl+s", "!", "ctrl+s")
        go_on.set()
        await program.settled()
        assert "Edit note · Bob Ortiz" in program.text
        assert program.note_text == "call in\nThe roof!"
        assert entries(journal, people.bob) == [("phone", "The roof")]
        await program.press("ctrl+s")
    assert entries(journal, people.bob) == [("phone", "The roof!")]


async def test_editing_a_note_shows_what_was_decided_and_says_what_it_loses(journal, people):
    note(journal, people.bob, "call in yesterday 15:00\npraise: the quiet motor\npromise: quote by Friday")
    note(journal, people.bob, "email out\ntold: the motor is even more quiet now")
    journal.follow_ups.finish(journal.follow_ups.of_contact(people.bob)[0].id, FollowUpState.KEPT)
    async with running(journal, WIDE) as program:
        await program.press("enter", "down", "e")
        assert "↳ praise, thanked" in program.text
        assert "↳ promise, kept, 2 days early" in program.line("promise: quote by Friday")
        await program.press("ctrl+end", *["backspace"] * len("promise: quote by Friday"), "ctrl+s")
        assert 'gone: promise "quote", kept, 2 days early' in program.said
