"""The board: pieces of feedback move through its columns by keys, in a terminal of any size."""

from __future__ import annotations

import pytest
from textual.containers import Vertical

from relnote.services.notes import NoteInput
from tests.tui.program import LARGE, SMALL, note, running, set_to

HEARD = "met 1h yesterday 10:00\nrequest: a second shift\ncomplaint: the loader jams every Monday\npraise: the quiet motor"


@pytest.fixture
def said(journal, people):
    """Mary and Bob said three things in one talk, and Sue one more."""
    journal.notes.save(NoteInput(text=HEARD, contact_ids=(people.mary, people.bob)))
    note(journal, people.sue, "call in 5m\nsuggestion: shifts at night")
    return journal


def titles(program) -> list[str]:
    return [str(pane.border_title) for pane in program.app.screen.query(Vertical) if pane.has_class("column")]


async def test_the_board_shows_who_said_what_and_how_it_stands(said, people):
    async with running(said, LARGE) as program:
        await program.press("3")
        assert "3 Listening" in program.lines[0]
        assert titles(program) == ["Heard 4", "Decided 0", "Done 0", "Told 0"]
        assert program.focused == "heard"
        assert "shifts at night" in program.text
        assert "suggestion · heard today" in program.text
        await program.press("end")
        assert "Mary Chen +1" in program.text
        assert "request · heard yesterday" in program.text
        assert "Bob Ortiz  yesterday · not told" in program.text


async def test_a_piece_is_moved_on_and_back_and_each_step_can_be_taken_back(said, people):
    async with running(said, LARGE) as program:
        await program.press("3", "space")
        assert program.said == "will do: shifts at night"
        assert titles(program) == ["Heard 3", "Decided 1", "Done 0", "Told 0"]
        await program.press("right", "d")
        assert program.said == "done, not told: shifts at night"
        await program.press("right", "space")
        assert titles(program) == ["Heard 3", "Decided 0", "Done 0", "Told 1"]
        await program.press("u")
        assert titles(program) == ["Heard 3", "Decided 0", "Done 1", "Told 0"]
        await program.press("b")
        assert titles(program) == ["Heard 3", "Decided 1", "Done 0", "Told 0"]
        await program.press("left", "left", "down", "x")
        assert program.said.startswith("will not, not told: ")
        await program.press("right", "right", "space")
        assert program.said == "There is nothing in this column; left and right go to the others."
        assert program.refused


async def test_the_bar_stands_only_in_the_column_where_the_keys_are(said, people):
    async with running(said, LARGE) as program:
        await program.press("3", "space")
        for key, column in (("right", 1), ("left", 0)):
            await program.press(key)
            barred = {line[:120].index("▌") for line in program.lines if "▌" in line}
            assert all(line.count("▌") <= 1 for line in program.lines)
            assert [at // 30 for at in barred] == [column]


async def test_done_brings_the_news_to_today_and_a_note_that_tells_it_closes_it(said, people):
    async with running(said, LARGE) as program:
        await program.press("3", "d", "right", "d", "right", "t")
        assert program.focused == "note"
        assert program.note_text == "email out\ntold: shifts at night"
        await program.press("escape", "1")
        assert "Bring them news" in program.text
        assert 'They suggested "shifts at night" today. It is done' in program.text
        said.notes.save(NoteInput(text="email out\ntold: shifts at night run", contact_ids=(people.sue,)))
        await program.press("3")
        await program.press("2", "3")
        assert titles(program)[2:] == ["Done 0", "Told 1"]


async def test_from_the_board_to_the_note_and_back_is_a_key_each(said, people):
    async with running(said, LARGE) as program:
        await program.press("3", "down", "enter")
        assert program.app.place is program.people
        assert program.people.contacts.cursor_id in (people.mary, people.bob)
        assert program.focused == "timeline"
        await program.press("L")
        await program.press("2")
        assert program.app.place.PLACE == "Listening"
        assert "the loader jams" in program.app.place.here.cursor_row.text


async def test_an_entry_in_which_nothing_was_heard_says_so(journal, people):
    note(journal, people.mary, "call in 5m\nSpoke.")
    async with running(journal, LARGE) as program:
        program.people.show_person(people.mary)
        await program.settled()
        program.people.timeline.focus()
        await program.press("L")
        assert program.said.startswith("Nothing was heard in this entry")
        assert program.refused


async def test_two_pieces_are_merged_with_all_who_said_them(said, people):
    async with running(said, LARGE) as program:
        await program.press("3", "M")
        assert "a second shift" in program.text
        await program.press("1")
        assert program.said == "one piece now: a second shift (Mary Chen, Bob Ortiz and Sue Park)"
        assert titles(program)[0] == "Heard 3"
        assert "Mary Chen +2" in program.text
        assert 'today · not told · "shifts at night"' in program.text


async def test_the_filter_narrows_it_and_escape_shows_everything_again(said, people):
    async with running(said, LARGE) as program:
        await program.press("3", "slash")
        await program.type("kind:praise")
        assert titles(program)[0] == "Heard 1"
        await program.press("enter")
        assert program.focused == "heard"
        await program.press("escape")
        assert titles(program)[0] == "Heard 4"
        await program.press("slash")
        await program.type("zebra")
        assert "Nothing matches." in program.text
        await program.press("escape", "escape")
        assert program.app.place is program.people


async def test_in_a_small_terminal_one_column_is_shown_at_a_time(said, people):
    async with running(said, SMALL) as program:
        await program.press("3")
        assert "left and right: decided 0 · done 0 · told 0" in program.text
        await program.press("space", "right")
        assert program.focused == "decided"
        assert "Decided 1" in program.text
        assert "shifts at night" in program.text
        assert "the quiet motor" not in program.text


async def test_words_are_asked_for_allowed_and_kept(journal, people):
    note(journal, people.sue, "call in 5m\npraise: the quiet motor")
    async with running(journal, LARGE) as program:
        await program.press("3", "Q")
        assert "could be asked" in program.text
        await program.press("1", "1")
        assert program.said.startswith("asked: Sue Park")
        await program.press("Q", "1", "1")
        await program.answer(" indeed")
        assert program.said == "may be quoted: Sue Park"
        [quote] = journal.testimonials.all()
        assert (quote.state, quote.wording) == ("granted", "the quiet motor indeed")
        await program.press("Q", "1", "2")
        assert program.said == "declined: Sue Park"


async def test_on_today_news_complaints_and_praise_are_ended_by_a_key(journal, people, clock):
    note(journal, people.sue, "call in 5m 5 days ago\ncomplaint: the belt slips")
    async with running(journal, LARGE, start="today") as program:
        assert '5 days ago: "the belt slips". Nothing was' in program.text
        await program.press("d", "2")
        assert program.said == "done, not told: the belt slips"
        assert "Bring them news" in program.text
        await program.press("d")
        assert program.said == "told: the belt slips"
        assert "Bring them news" not in program.text


async def test_it_can_be_drawn_without_signs_outside_of_ascii(journal, people):
    note(
        journal,
        people.sue,
        "call in 5m\npraise: the quiet motor, which everybody in the whole hall keeps on talking of all day long",
    )
    async with running(set_to(journal, glyphs="ascii"), SMALL) as program:
        await program.press("3")
        assert program.text.isascii()
        assert "* Sue Park" in program.text
