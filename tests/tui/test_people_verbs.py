"""What is done with a contact by a key: log, follow-ups, snoozing, tags, the timer, the checklist, the archive."""

from __future__ import annotations

import pytest

from relnote.domain.words import AnswerState, FollowUpState
from tests.tui.program import entries, note, running


async def test_a_line_is_logged_without_leaving_the_list(journal, people):
    async with running(journal) as program:
        await program.press("l")
        assert "Log · Bob Ortiz" in program.text
        await program.type("call out voicemail")
        assert "voicemail" in program.line("outbound")
        await program.press("enter")
        assert program.said == "saved a note with Bob Ortiz"
        assert "u takes it back" in program.lines[-1]
        assert program.focused == "contacts"
        assert "→ phone" in program.line("12:00  ")
    assert entries(journal, people.bob) == [("phone", "")]


async def test_a_mark_in_a_line_says_what_it_becomes(journal, people):
    async with running(journal) as program:
        await program.press("l")
        await program.type('email out yesterday "promise: quote by Friday"')
        assert "↳ promise, due Fri 20 Nov" in program.line("outbound")
        await program.press("ctrl+u")
        await program.type('call in 5m "complaint: the belt slips"')
        assert "↳ complaint, on the board" in program.line("inbound")
        await program.press("ctrl+u")
        await program.type('call in 5m "born: purple"')
        assert "born: purple" in program.text
        assert "inbound" not in program.text


async def test_a_line_that_is_refused_stays_in_the_prompt(journal, people):
    async with running(journal) as program:
        await program.press("l")
        await program.answer("call in out 22m")
        assert "call in out 22m" in program.text
        assert entries(journal, people.bob) == []
        await program.press("escape", "l")
        assert "call in out 22m" in program.text
        await program.press("ctrl+u")
        await program.answer('met 45m "lunch at the fair"')
        assert "lunch at the fair" in program.text
    assert entries(journal, people.bob) == [("in_person", "lunch at the fair")]


async def test_a_follow_up_is_added_and_done(journal, people):
    async with running(journal) as program:
        await program.press("f")
        assert "Follow-up · Bob Ortiz" in program.text
        await program.type("send drawings by Tue")
        assert "Tue 24 Nov" in program.text
        await program.press("enter")
        assert program.said == "added: send drawings (Tue 24 Nov)"
        assert "1 to do" in program.line("Open ")
        [added] = journal.follow_ups.of_contact(people.bob)
        await program.press("d")
        assert program.said == "done: send drawings"
        assert "Open " not in program.text
        assert journal.follow_ups.of_contact(people.bob) == []
        await program.press("d")
        assert program.refused
        assert program.said == "Nothing is open here; f adds a follow-up."
        await program.press("u")
    assert [each.id for each in journal.follow_ups.of_contact(people.bob)] == [added.id]


async def test_which_of_several_is_done_is_asked(journal, people):
    journal.follow_ups.add(people.bob, "send drawings by Tue")
    journal.follow_ups.add(people.bob, "promise: quote by Friday")
    async with running(journal) as program:
        await program.press("d")
        assert "Which is done?" in program.text
        assert "Fri 20 Nov" in program.line("promise: quote")
        await program.press("escape")
        assert len(journal.follow_ups.of_contact(people.bob)) == 2
        await program.press("d")
        await program.answer("quo")
        assert program.said.startswith("kept")
    states = {each.text: each.state for each in journal.follow_ups.of_contact(people.bob, still_open=False)}
    assert states == {"quote": FollowUpState.KEPT, "send drawings": FollowUpState.OPEN}


async def test_done_on_an_entry_is_about_what_the_entry_became(journal, people):
    journal.follow_ups.add(people.bob, "water the plants by Tue")
    note(journal, people.bob, "call in\nThe roof.\ntodo: order tiles by Mon")
    async with running(journal) as program:
        await program.press("enter", "d")
        assert program.said == "done: order tiles"
        assert "done" in program.line("order tiles")
    assert [each.text for each in journal.follow_ups.of_contact(people.bob)] == ["water the plants"]


@pytest.mark.parametrize(("typed", "until"), [("x", "Sat 21 Nov"), ("12 Dec", "Sat 12 Dec")])
async def test_what_is_due_is_put_off_by_one_key_or_a_day(journal, people, clock, typed, until):
    journal.follow_ups.add(people.bob, "send drawings by today")
    async with running(journal) as program:
        assert "send drawings" in program.line("Due ")
        await program.press("s")
        assert "Put off until" in program.text
        if len(typed) == 1:
            await program.press(typed)
        else:
            await program.answer(typed)
        assert program.said == f"put off until {until}: send drawings"
        assert "Due " not in program.text
    assert journal.attention.due() == []
    [there] = journal.follow_ups.of_contact(people.bob)
    assert there.due_on == journal.journal.today()
    clock.move(days=30)
    assert [row.flag.contact_id for row in journal.attention.due()] == [people.bob]


async def test_a_day_that_is_past_or_none_is_refused_where_it_was_typed(journal, people):
    journal.follow_ups.add(people.bob, "send drawings by today")
    async with running(journal) as program:
        await program.press("s")
        await program.type("yesterday")
        assert "not to come" in program.text
        await program.press("enter")
        assert "yesterday" in program.text
        assert "no day to come" in program.text
        assert journal.attention.pressing() == 1


async def test_of_several_that_are_due_one_is_put_off(journal, people):
    journal.follow_ups.add(people.bob, "send drawings by today")
    journal.follow_ups.add(people.bob, "promise: quote by yesterday")
    async with running(journal) as program:
        await program.press("s")
        assert "Put off what?" in program.text
        await program.press("1", "z")
        assert program.said == "put off until tomorrow: quote"
        assert "drawings" in program.line("Due ")
    [left] = journal.attention.due()
    assert "drawings" in str(left.flag.evidence)


async def test_a_promise_that_is_late_is_put_off_as_one_thing(journal, people, clock):
    journal.follow_ups.add(people.bob, "promise: quote by tomorrow")
    clock.move(days=3)
    async with running(journal) as program:
        await program.press("s")
        assert "Put off until" in program.text


async def test_nothing_due_is_nothing_to_put_off(journal, people):
    async with running(journal) as program:
        await program.press("s")
        assert program.said == "Nothing is due here, so there is nothing to put off."
        assert program.refused


async def test_tags_are_added_and_taken_away(journal, people):
    async with running(journal) as program:
        await program.press("down", "number_sign")
        assert "#robots" in program.line("key -old")
        await program.answer("board -robots")
        assert program.said == "tags: board"
        assert "#board" in program.line("mary@acme.example")
        assert journal.contacts.get(people.mary).tags == ("board",)
        await program.press("u")
        assert "#robots" in program.line("mary@acme.example")
    assert journal.contacts.get(people.mary).tags == ("robots",)


async def test_a_contact_is_put_away_and_taken_back(journal, people):
    async with running(journal) as program:
        await program.press("x")
        assert program.said == "put away Bob Ortiz; is:archived in the filter shows them"
        assert "▌Mary Chen" in program.text
        assert "Ortiz & Sons" not in program.text
        assert journal.contacts.get(people.bob).archived_at is not None
        await program.press("slash")
        await program.type("is:archived")
        await program.press("enter")
        assert "▌Bob Ortiz" in program.text
        assert "archived" in program.line("Bob Ortiz · ")
        await program.press("x")
        assert program.said == "took Bob Ortiz out of the archive"
        assert "Nobody matches." in program.text
        await program.press("escape")
        assert "Bob Ortiz" in program.text
    assert journal.contacts.get(people.bob).archived_at is None


async def test_a_call_is_timed_and_becomes_the_header_of_its_note(journal, people, clock):
    clock.move(hours=2)
    async with running(journal) as program:
        await program.press("t")
        assert "0:00" in program.line("Call    ")
        clock.move(minutes=22)
        await program.press("down", "up")
        program.people.keys.timer._tick()
        await program.settled()
        assert "22:00" in program.line("Call    ")
        await program.press("t")
        assert "How much of the talk was yours?" in program.text
        assert "Call with Bob Ortiz · 22 min" in program.text
        # It is a draft already, whatever happens now.
        assert program.note_text == "call 14:00 22m \nheard: "
        await program.press("4")
        assert program.note_text == "call 14:00 22m 40% \nheard: "
        assert "what did you learn?" in program.text
        assert "Note · Bob Ortiz" in program.text
        assert program.focused == "note"
        await program.type("\nHe wants a roof.")
        await program.press("ctrl+s")
        assert "14:00" in program.line("He wants a roof.")
        assert "phone 22m" in program.line("He wants a roof.")
        assert "you 40 %" in program.line("He wants a roof.")
        # Nothing was written there, so the line is gone.
        assert "heard:" not in program.text
        assert "Call    " not in program.text


async def test_a_timed_call_goes_into_the_note_with_the_prepared_questions(journal, people, clock):
    journal.follow_ups.add(people.bob, "ask next: who signs")
    async with running(journal) as program:
        await program.press("t")
        clock.move(minutes=9)
        await program.press("t", "3")
        assert program.note_text == "call 12:00 9m 30% \nheard: \n[ ] who signs"


async def test_what_was_ticked_during_a_call_goes_into_its_note(journal, people, clock):
    journal.follow_ups.add(people.bob, "ask next: who signs")
    async with running(journal) as program:
        await program.press("t", "p", "n")
        assert program.note_text == "\n[ ] who signs"
        await program.press("down", "f2", "end")
        await program.type("\nMarta does.")
        await program.press("escape")
        clock.move(minutes=9)
        await program.press("t", "enter")
        assert program.note_text.startswith("call 12:00 9m \nheard: \n")
        assert "[x] who signs" in program.note_text
        assert "Marta does." in program.note_text
        await program.press("ctrl+s")
    [asked] = journal.follow_ups.of_contact(people.bob, still_open=False)
    assert asked.state is FollowUpState.DONE


async def test_a_long_call_is_told_of_in_words(journal, people, clock):
    async with running(journal) as program:
        await program.press("t")
        clock.move(minutes=31)
        program.people.keys.timer._tick()
        await program.settled()
        assert "over half an hour; t stops it" in program.line("Call    ")


async def test_what_was_timed_outlives_esc_and_belongs_to_who_was_called(journal, people, clock):
    async with running(journal) as program:
        await program.press("t")
        clock.move(minutes=5)
        await program.press("down")
        assert "Call    with Bob Ortiz  5:00  t stops it and opens the note" in program.text
        await program.press("t")
        await program.press("enter")
        # What stands around the note is about whom it is with.
        assert program.line("Bob Ortiz · Ortiz & Sons")
        assert program.people.contacts.cursor_id == people.bob
        assert "Note · Bob Ortiz" in program.text
        assert program.note_text == "call 12:00 5m \nheard: "
        await program.press("escape")
        assert "kept" in program.said
        await program.keep_draft()
    assert journal.drafts.of_contact(people.bob).text == "call 12:00 5m \nheard: "


async def test_a_call_that_runs_when_the_program_ends_is_a_draft(journal, people, clock):
    async with running(journal) as program:
        await program.press("t")
        clock.move(minutes=12)
        await program.press("q")
    [draft] = journal.drafts._within_reach()
    assert (draft.contact_ids, draft.text) == ((people.bob,), "call 18 Nov 12:00 12m ")


async def test_a_call_that_was_kept_and_goes_on_leaves_no_second_draft(journal, people, clock):
    async with running(journal) as program:
        await program.press("t")
        program.app.keep_now()
        clock.move(minutes=5)
        await program.press("t", "enter")
    assert [draft.text for draft in journal.drafts._within_reach()] == ["call 12:00 5m \nheard: "]


async def test_the_timer_is_drawn_through_every_reading_of_the_contact(journal, people, clock):
    async with running(journal) as program:
        await program.press("t")
        clock.move(minutes=7)
        await program.press("number_sign")
        await program.answer("roof")
        assert "#roof" in program.text
        assert "7:00" in program.line("Call    ")


async def test_the_questions_are_asked_and_the_answers_shown(journal, people):
    async with running(journal) as program:
        await program.press("c")
        assert "What are the best days of the week to reach you?" in program.text
        await program.press("t", "w", "enter")
        assert "And the worst?" in program.text
        await program.press("escape")
        assert program.focused == "contacts"
        assert "Tue" in program.line("Reach ")
        assert "6 to ask" in program.line("Reach ")
    [answer] = journal.checklists.of(people.bob).answers
    assert (answer.question, answer.state) == ("best_days", AnswerState.ANSWERED)


async def test_everybody_with_missing_answers_is_asked_in_turn(journal, people):
    for question in journal.journal.questions:
        journal.checklists.decline(people.mary, question)
    async with running(journal) as program:
        await program.press("C")
        assert "Bob Ortiz · preference questions" in program.text
        assert "1 more to ask" in program.text
        await program.press(*["minus"] * 7, "enter")
        assert "Sue Park · preference questions" in program.text
        await program.press(*["minus"] * 7, "enter")
        assert program.app.screen is program.people
        await program.press("C")
        assert program.said == "Nobody has a question missing."
        assert not program.refused
    assert not journal.checklists.missing_anywhere()


async def test_with_nobody_chosen_each_verb_says_what_to_do(journal, people):
    async with running(journal) as program:
        await program.press("slash")
        await program.type("nobody at all")
        await program.press("enter")
        assert "Nobody matches." in program.text
        for key in ("n", "l", "c", "f", "d", "s", "t", "number_sign", "x", "E"):
            program.sayings.clear()
            await program.press(key)
            assert program.app.screen is program.people
            assert program.refused
            assert program.said == "Nobody is chosen; a adds a person, I imports a file."


async def test_a_promise_is_broken_and_a_follow_up_dropped(journal, people):
    journal.follow_ups.add(people.bob, "promise: quote by yesterday")
    async with running(journal) as program:
        await program.press("B")
        assert program.said == "broken: quote"
        journal.follow_ups.add(people.bob, "send drawings by today")
        await program.press("B")
        assert program.said == "dropped: send drawings"
        await program.press("B")
        assert "Nothing is open here" in program.said
    assert journal.follow_ups.of_contact(people.bob) == []


async def test_a_person_is_erased_once_their_name_is_typed(journal, people):
    note(journal, people.bob, "call in\nAbout the kiln.")
    async with running(journal) as program:
        await program.press("X")
        assert "Erase Bob Ortiz" in program.text
        assert "Bob Ortiz and 1 interaction go" in program.text
        await program.answer("Bob")
        assert "Nothing was erased: type Bob Ortiz to erase them." in program.text
        await program.press("escape")
        assert "Bob Ortiz" in program.line("Bob Ortiz · ")
        await program.press("X")
        await program.answer("bob ortiz")
        assert program.said == "Bob Ortiz is erased"
        await program.settled()
        assert program.people.wanted != people.bob
    assert [row.name for row in journal.contacts.rows([people.bob])] == []
