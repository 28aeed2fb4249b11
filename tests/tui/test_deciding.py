"""What is decided on Today: why, dismissed, muted, done, let be; and the page before a call."""

from __future__ import annotations

from relnote.domain.words import FlagKind, FollowUpState
from tests.tui.program import SMALL, WIDE, entries, note, running, set_to


def waiting(journal, people):
    """Let a mail to Bob and three to Sue stand unanswered."""
    note(journal, people.bob, "email out 9 days ago\nShall I hold the pump?")
    for day in (30, 20, 10):
        note(
            journal,
            people.sue,
            f"email out {day} days ago\nThe glaze number {day} is ready. Shall I send it?",
        )
    return journal


def kinds(journal, contact: int) -> set[FlagKind]:
    return {row.flag.kind for row in journal.attention.due() if row.flag.contact_id == contact}


async def stand_on(program, contact: int) -> None:
    """Put the cursor of Today on somebody."""
    program.app.places.today.due.move_to(contact)
    await program.settled()


async def show(program, contact: int) -> None:
    """Show somebody on People, with the keys there."""
    program.people.show_person(contact)
    program.people.focus_back()
    await program.settled()


async def test_each_row_says_how_and_when_to_try_them(journal, people):
    async with running(waiting(journal, people), start="today") as program:
        assert "Answer or nudge" in program.text
        assert "No answer to your email from" in program.line("Bob Ortiz")
        assert "them now, until 17:00." in program.line("Ortiz & Sons")


async def test_why_shows_what_a_flag_stands_on(journal, people):
    async with running(waiting(journal, people), start="today") as program:
        await stand_on(program, people.sue)
        await program.press("w")
        assert "Why: no response" in program.text
        assert "perhaps they are not interested" in program.text.replace("\n", " ")
        assert program.text.count("The glaze number") == 3
        assert "Two or more efforts stand unanswered" in program.text
        await program.press("j", "k", "escape")
        assert program.focused == "due"


async def test_a_flag_is_dismissed_and_brought_back(journal, people):
    async with running(waiting(journal, people), start="today") as program:
        await stand_on(program, people.bob)
        await program.press("x")
        assert program.said == "dismissed: no answer yet; something new brings it back"
        assert "Bob Ortiz" not in program.text
        await program.press("u")
        assert "Bob Ortiz" in program.text
        await stand_on(program, people.bob)
        await program.press("X")
        assert program.said == 'muted "no answer yet" for Bob Ortiz'
    assert FlagKind.WAITING not in kinds(journal, people.bob)


async def test_done_logs_what_was_tried_and_silence_is_decided(journal, people):
    async with running(waiting(journal, people), start="today") as program:
        await stand_on(program, people.bob)
        await program.press("d")
        await program.answer("call out 5m")
        assert "Bob Ortiz" in program.said
        assert FlagKind.WAITING not in kinds(journal, people.bob)
        await stand_on(program, people.sue)
        await program.press("d")
        assert "They do not answer. What now?" in program.text
        await program.press("1")
        assert program.said == "Sue Park is let be until heard of again"
        assert "Park Ceramics" not in program.text
    assert len(entries(journal, people.bob)) == 2


async def test_more_than_a_day_can_hold_is_one_key_away(journal, people):
    set_to(waiting(journal, people), daily_budget=1)
    async with running(journal, start="today") as program:
        assert "1 of 2 · m shows the rest" in program.text
        await program.press("m")
        assert "Bob Ortiz" in program.text
        assert "Sue Park" in program.text
        assert "all 2" in program.text


async def test_a_person_is_let_be_and_bumped_from_the_list(journal, people):
    async with running(journal) as program:
        await show(program, people.sue)
        await program.press("z")
        assert "let be since today" in program.line("Next")
        await program.press("z")
        assert program.said == "took up Sue Park again"
        assert "them " in program.line("Next")
        await program.press("b")
        assert program.said == "to be in touch again: Mon 17 May"


async def test_who_was_heard_of_again_is_let_be_anew(journal, people, clock):
    async with running(journal) as program:
        await show(program, people.sue)
        await program.press("z")
        clock.move(hours=1)
        await program.press("l")
        await program.answer("call in 5m")
        assert "let be" not in program.line("Next")
        await program.press("z")
        assert program.said == "Sue Park is let be until heard of again"
        assert "let be since today" in program.line("Next")


async def test_prepare_leads_to_the_note_with_the_questions_to_tick(journal, people):
    note(
        journal,
        people.sue,
        "call in yesterday\nHeard about the kiln.\nask next: who signs\nask next: which glaze",
    )
    for size in (SMALL, WIDE):
        async with running(journal, size) as program:
            await show(program, people.sue)
            await program.press("p")
            assert "Sue Park · Park Ceramics" in program.text
            assert "[ ]          who signs" in program.text
            await program.press("G")
            assert "Heard about the kiln." in program.text
            await program.press("escape")
            assert "[ ] " not in program.text
    async with running(journal) as program:
        await show(program, people.sue)
        await program.press("p", "n")
        assert program.note_text == "\n[ ] who signs\n[ ] which glaze"
        await program.type("call out 5m")
        await program.press("f2")
        assert program.said == "There is nothing to tick on this line: [ ] who signs."
        await program.press("down", "f2")
        assert program.note_text == "call out 5m\n[x] who signs\n[ ] which glaze"
        await program.press("ctrl+s")
        assert program.said == "saved a note with Sue Park · 1 question asked"
    # What was not asked is no part of the call, and is there for the next one.
    assert entries(journal, people.sue)[0] == ("phone", "[x] who signs")
    assert [each.text for each in journal.follow_ups.of_contact(people.sue)] == ["which glaze"]
    states = {each.text: each.state for each in journal.follow_ups.of_contact(people.sue, still_open=False)}
    assert states == {"who signs": FollowUpState.DONE, "which glaze": FollowUpState.OPEN}


async def test_a_text_with_nothing_in_it_is_hinted_at_while_it_is_written(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("email out\nJust touching base. Call me.")
        await program.keep_draft()
        await program.settled()
        assert "Nothing in it for them yet" in program.text
        await program.type(" The spare pump is back in stock for 40 EUR.")
        await program.keep_draft()
        await program.settled()
        assert "Nothing in it for them yet" not in program.text


async def test_a_name_of_nobody_is_told_before_it_is_saved(journal, people):
    async with running(journal) as program:
        await program.press("n")
        await program.type("met 20m @Bob Ortez\nThe pump.")
        await program.keep_draft()
        await program.settled()
        assert 'Nobody is called "Bob Ortez"; @ and the first letters offer names.' in program.text


async def test_of_a_message_that_was_sent_nothing_is_hinted_at(journal, people):
    note(journal, people.mary, "email out\nJust touching base. Call me.")
    async with running(journal, start="people") as program:
        await program.press("/", *"chen", "enter", "enter", "e")
        assert "Just touching base" in program.note_text
        await program.type("!")
        await program.keep_draft()
        await program.settled()
        assert "Nothing in it for them yet" not in program.text


async def test_it_is_all_drawn_in_ascii_where_that_is_wished(journal, people):
    async with running(set_to(waiting(journal, people), glyphs="ascii"), start="today") as program:
        for keys in (("w",), ("escape", "p")):
            await program.press(*keys)
            rows = [line[1:-1] for line in program.lines[2:-2]]
            assert all(line.isascii() for line in rows), [line for line in rows if not line.isascii()]
