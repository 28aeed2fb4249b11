"""Where the board puts the cursor, and what it says of a piece: after filters, merges, undo, in any terminal."""

from __future__ import annotations

import pytest

from relnote.domain.feedback_filter import HINT
from relnote.services.notes import NoteInput
from relnote.tui.widgets.bars import KeyBar
from tests.tui.program import LARGE, SMALL, WIDE, note, running


@pytest.fixture
def shared(journal, people):
    """All three said one thing in one talk."""
    everybody = (people.mary, people.bob, people.sue)
    journal.notes.save(
        NoteInput(text="met 1h yesterday 10:00\nrequest: a second shift", contact_ids=everybody)
    )
    return journal


def bottom(program) -> str:
    return program.app.place.query_one(KeyBar).said


async def test_after_a_filter_the_cursor_is_on_the_first_match_and_the_keys_are_shown_again(journal, people):
    for words in ("complaint: the belt slips", "praise: the quiet motor", "complaint: the belt squeaks"):
        note(journal, people.sue, f"call in 5m\n{words}")
    async with running(journal, LARGE) as program:
        await program.press("3", "end", "slash")
        assert bottom(program) == HINT
        await program.type("belt")
        await program.press("enter")
        assert program.app.place.here.cursor_row.text == "the belt squeaks"
        assert bottom(program) == ""
        await program.press("slash")
        await program.type(" state:will_do")
        await program.press("escape", "x", "slash")
        await program.type("state:will_not")
        await program.press("enter")
        assert program.focused == "decided"


async def test_a_merge_keeps_the_filter(journal, people):
    for words in ("the belt slips", "a door", "the belt slips on Mondays"):
        note(journal, people.sue, f"call in 5m\ncomplaint: {words}")
    async with running(journal, LARGE) as program:
        await program.press("3", "slash")
        await program.type("belt")
        await program.press("enter", "M", "1")
        assert program.app.place.filter_input.value == "belt"
        assert "Heard 1" in program.text
        assert program.app.place.here.cursor_row.text == "the belt slips"


async def test_pieces_in_the_same_words_are_offered_to_be_made_one(journal, people):
    for _ in range(3):
        note(journal, people.sue, "call in 5m\ncomplaint: the belt slips")
    note(journal, people.bob, "call in 5m\ncomplaint: the belt slips")
    async with running(journal, LARGE) as program:
        await program.press("3")
        assert "3 others are in the same words: M merges" in program.text
        await program.press("M")
        assert "all 4 in the same words" in program.text
        await program.press("1")
        assert program.said == "one piece now: the belt slips (Sue Park and Bob Ortiz)"
        assert "Heard 1" in program.text
        assert "in the same words" not in program.text
        await program.press("u")
        assert "Heard 4" in program.text


async def test_one_note_of_several_people_is_opened_without_asking_whose(shared, people):
    async with running(shared, LARGE) as program:
        await program.press("3", "enter")
        assert program.app.place is program.people
        assert program.focused == "timeline"


async def test_undo_does_not_leave_the_cursor_in_an_empty_column(shared, people):
    async with running(shared, LARGE) as program:
        await program.press("3", "space", "right")
        assert program.focused == "decided"
        await program.press("u")
        assert program.focused == "heard"
        assert program.app.place.here.cursor_row.text == "a second shift"


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_who_said_it_and_who_knows_is_named_in_every_terminal(shared, people, size):
    shared.listening.decide(1, "done")
    shared.listening.tell(1, [people.bob])
    async with running(shared, size) as program:
        await program.press("3", "right", "right")
        pane = program.text.split("done today")[-1]
        assert all(name in pane for name in ("Bob Ortiz", "Mary Chen", "Sue Park"))
        assert "more" not in pane.split("\n")[1]


async def test_a_large_terminal_has_room_for_more_of_them(journal, people):
    heights = []
    for size in (LARGE, WIDE):
        async with running(journal, size) as program:
            await program.press("3")
            heights.append(program.app.place.of_piece.content_size.height)
    assert heights[1] > heights[0]


async def test_nothing_is_to_be_done_about_praise_but_to_thank_them(journal, people):
    note(journal, people.sue, "call in 5m\npraise: the quiet motor")
    async with running(journal, LARGE) as program:
        await program.press("3")
        assert "Sue Park  today · not thanked" in program.text
        await program.press("x")
        assert program.refused
        assert program.said == "There is nothing to be done about praise but to thank them for it."
        await program.press("space")
        assert program.said == "thanked: the quiet motor"
        assert "Told 1" in program.text
        await program.press("right", "right", "right", "b")
        assert program.said == "not thanked after all, in Heard again: the quiet motor"


async def test_what_was_told_and_is_decided_against_says_so(journal, people):
    note(journal, people.sue, "call in 5m\nrequest: a second shift")
    note(journal, people.sue, "email out\ntold: we look at a second shift")
    async with running(journal, LARGE) as program:
        await program.press("3", "right", "right", "right", "x")
        assert program.said == "will not, told: a second shift"
