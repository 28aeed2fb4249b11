"""Today: who needs you now and why, and what is done about it from there."""

from __future__ import annotations

from tests.tui.program import SMALL, entries, note, running, set_to


def due(journal, people):
    """Give Bob a late promise and a follow-up, and Mary a follow-up."""
    note(journal, people.bob, "email out 3 days ago\nSent the plan.")
    journal.follow_ups.add(people.bob, "promise: quote by yesterday")
    journal.follow_ups.add(people.bob, "send drawings by today")
    journal.follow_ups.add(people.mary, "call the fair by today")
    return journal


async def test_it_shows_one_row_a_contact_with_what_is_most_severe(journal, people):
    async with running(due(journal, people), start="") as program:
        assert program.focused == "due"
        assert "1 Today 2" in program.lines[0]
        assert 'You promised "quote" for yesterday; it is 1 day late.' in program.line("Bob Ortiz")
        assert "1d late" in program.line("Bob Ortiz")
        assert "Also: follow-up, no answer yet." in program.line("Ortiz & Sons")
        assert '"call the fair" is due today.' in program.line("Mary Chen")
        assert "more." not in program.line("Acme Robotics")
        assert program.lines.index(program.line("Bob Ortiz")) < program.lines.index(program.line("Mary Chen"))
        assert "Sue Park" not in program.text
        assert "enter open" in program.keys.replace("⏎", "enter")


async def test_the_program_opens_on_people_when_nothing_is_due(journal, people):
    async with running(journal, start="") as program:
        assert program.app.place is program.people
        await program.press("1")
        assert "Nothing is due." in program.text
        await program.press("d")
        assert program.said == "Nothing is due here; 2 goes to People."
        assert program.refused
        await program.press("2")
        assert program.app.place is program.people


async def test_enter_goes_to_the_person_and_1_back_to_the_same_row(journal, people):
    async with running(due(journal, people), start="today") as program:
        await program.press("down", "enter")
        assert program.app.place is program.people
        assert program.people.contacts.cursor_id == people.mary
        assert "▌Mary Chen" in program.text
        assert "Mary Chen · VP Operations" in program.text
        assert program.focused == "contacts"
        await program.press("1")
        assert program.focused == "due"
        assert "▌" in program.line("Mary Chen")
        await program.press("escape")
        assert program.app.place is program.people


async def test_in_a_small_terminal_the_person_is_shown_and_has_the_keys(journal, people):
    async with running(due(journal, people), SMALL, start="today") as program:
        await program.press("enter")
        assert "Bob Ortiz · Ortiz & Sons" in program.text
        assert program.app.focused.region.width
        await program.press("escape")
        assert "Mary Chen" in program.text


async def test_a_follow_up_is_done_and_the_next_of_the_same_person_shown(journal, people):
    async with running(due(journal, people), start="today") as program:
        await program.press("d")
        assert program.said == "kept, 1 day late: quote"
        assert "send drawings" in program.line("Bob Ortiz")
        assert "▌" in program.line("Bob Ortiz")
        await program.press("space")
        assert program.said == "done: send drawings"
        assert '"send drawings"' not in program.text
        assert "No answer to your email" in program.line("Bob Ortiz")
        assert "1 Today 2" in program.lines[0]
        await program.press("u")
        assert "send drawings" in program.line("Bob Ortiz")
        assert "1 Today 2" in program.lines[0]
    assert [each.text for each in journal.follow_ups.of_contact(people.bob)] == ["send drawings"]


async def test_what_is_due_is_put_off(journal, people, clock):
    async with running(due(journal, people), start="today") as program:
        await program.press("down", "s")
        await program.answer("next week")
        assert program.said.startswith("put off until ")
        assert "Mary Chen" not in program.text
        assert "1 Today 1" in program.lines[0]
    clock.move(days=8)
    assert people.mary in [row.flag.contact_id for row in journal.attention.today(9)]


async def test_a_note_is_begun_on_the_person(journal, people):
    async with running(due(journal, people), start="today") as program:
        await program.press("down", "n")
        assert program.app.place is program.people
        assert "Note · Mary Chen" in program.text
        assert program.focused == "note"
        await program.type("call out 5m\nDone with the fair.")
        await program.press("ctrl+s")
        assert "Done with the fair." in program.text
    assert entries(journal, people.mary) == [("phone", "Done with the fair.")]


async def test_a_line_is_logged(journal, people):
    async with running(due(journal, people), start="today") as program:
        await program.press("l")
        await program.answer("call out no answer")
        assert program.said == "saved a note with Bob Ortiz"
        assert program.focused == "due"
    assert len(entries(journal, people.bob)) == 2


async def test_questions_are_asked_by_their_own_key_and_by_done(journal, people):
    note(journal, people.sue, "call in\nReached.")
    async with running(journal, start="today") as program:
        assert "None of the 7 questions" in program.line("Sue Park")
        await program.press("c")
        assert "Sue Park · preference questions" in program.text
        await program.press("escape", "d")
        assert "Sue Park · preference questions" in program.text
        await program.press("t", "enter", "escape")
        assert "6 to ask" in program.line("Sue Park")
    [answer] = journal.checklists.of(people.sue).answers
    assert answer.value == "tue"


async def test_what_another_program_does_is_seen_here_too(journal, people):
    async with running(due(journal, people), start="today") as program:
        [first] = journal.follow_ups.of_contact(people.mary)
        journal.follow_ups.finish(first.id)
        program.app._look()
        await program.settled()
        assert "Mary Chen" not in program.text
        assert "1 Today 1" in program.lines[0]


async def test_it_is_drawn_in_ascii_where_that_is_wished(journal, people):
    async with running(set_to(due(journal, people), glyphs="ascii"), start="today") as program:
        rows = [line[1:-1] for line in program.lines[2:-2]]
        assert all(line.isascii() for line in rows), [line for line in rows if not line.isascii()]
        assert ">" in program.line("Bob Ortiz")


async def test_news_behind_a_promise_are_named_and_w_tells_them(journal, people):
    note(journal, people.bob, "call in 5m 3 days ago\nrequest: a second shift\npromise: quote by yesterday")
    journal.listening.decide(1, "done")
    async with running(journal, start="today") as program:
        assert "Also: bring news, to ask." in program.line("Ortiz & Sons")
        await program.press("w")
        assert 'asked for "a second shift"' in program.line("Also     ")
