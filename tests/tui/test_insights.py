"""Insights: pictures of one person and of everybody, and the way there and back."""

from __future__ import annotations

import pytest

from tests.tui.program import LARGE, SMALL, WIDE, entries, note, running, set_to

TITLES = ("Reply times", "Channels", "When they write", "Interactions a month", "Who starts")


def told(journal, people):
    """Bob and Mary answer emails within the hour; Mary does not answer the last one."""
    for whom in (people.bob, people.mary):
        for back in range(60, 30, -3):
            note(journal, whom, f"email out {back} days ago 10:00")
            note(journal, whom, f"email in {back} days ago 10:{10 + back // 2}")
    note(journal, people.mary, "email out 5 days ago 10:00")
    return journal


async def whole(program) -> str:
    """Everything the pane holds, read page by page."""
    seen = program.text
    for _ in range(8):
        await program.press("pagedown")
        seen += program.text
    return seen


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_i_shows_the_pictures_of_the_person_under_the_cursor(journal, people, size):
    async with running(told(journal, people), size) as program:
        program.people.show_person(people.mary)
        program.people.focus_back()
        await program.settled()
        await program.press("i")
        assert "Insights · Mary Chen, Acme Robotics" in program.text
        assert "4 Insights" in program.lines[0]
        seen = await whole(program)
        assert all(title in seen for title in TITLES)
        assert "◆ waiting" in seen
        assert "longer than all 10 replies" in " ".join(seen.split()), seen
        assert "10 of 10" in seen


async def test_esc_goes_back_where_one_came_from(journal, people):
    journal.follow_ups.add(people.bob, "send drawings by today")
    async with running(told(journal, people), start="today") as program:
        await program.press("down", "i")
        name = "Bob Ortiz" if "Bob Ortiz" in program.lines[1] else "Mary Chen"
        assert f"Insights · {name}" in program.lines[1]
        await program.press("escape")
        assert program.app.place is program.app.places.today
        await program.press("2", "i", "escape")
        assert program.app.place is program.people


async def test_4_shows_everybody_and_i_goes_over_to_who_changed_and_back(journal, people):
    async with running(told(journal, people)) as program:
        await program.press("4")
        assert "Insights · everybody" in program.lines[1]
        assert "3 contacts" in program.lines[-2]
        assert "▌" in program.line("No answer yet")
        assert "20 replies" in program.text
        await program.press("i")
        assert "Insights · Mary Chen" in program.lines[1]
        await program.press("escape")
        assert "everybody" in program.lines[1]
        await program.press("i", "i")
        assert "everybody" in program.lines[1]
        await program.press("escape")
        assert program.app.place is program.people
        await program.press("4", "enter")
        assert program.app.place is program.people
        assert program.people.contacts.cursor_id == people.mary


async def test_brackets_go_on_in_the_list_one_came_from(journal, people):
    async with running(journal) as program:
        names = []
        await program.press("i")
        for key in ("right_square_bracket", "right_square_bracket"):
            names.append(program.lines[1])
            await program.press(key)
        names.append(program.lines[1])
        assert [
            name for name in ("Bob Ortiz", "Mary Chen", "Sue Park") for line in names if name in line
        ] == [
            "Bob Ortiz",
            "Mary Chen",
            "Sue Park",
        ]
        assert "3 of 3" in program.lines[-2]
        await program.press("right_square_bracket")
        assert program.said == "that was the last one"
        await program.press("left_square_bracket", "left_square_bracket", "left_square_bracket")
        assert program.said == "that was the first one"


async def test_of_whom_nothing_is_known_it_says_what_to_press(journal, people):
    async with running(journal) as program:
        await program.press("i")
        assert "No reply of theirs is known yet. n notes what passed" in program.text
        assert "c asks how they" in program.text
        await program.press("l")
        await program.answer("email in yesterday 10:00")
        assert "18 Nov" not in program.said
        assert "1 in, 0 out" in program.text
        assert entries(journal, people.bob)[0][0] == "email"
        await program.press("n")
        assert program.app.place is program.people
        assert program.focused == "note"


async def test_in_an_empty_journal_nothing_is_a_dead_end(journal):
    async with running(journal) as program:
        await program.press("escape", "4")
        assert "No reply is known yet. I imports mails" in program.text
        for key in ("enter", "i", "n", "l"):
            await program.press(key)
            assert program.refused
            assert program.said.startswith("Nobody is chosen here; ")
        await program.press("2", "i")
        assert program.said.startswith("Nobody is chosen; ")


async def test_what_is_written_elsewhere_is_shown(journal, people):
    async with running(journal) as program:
        await program.press("i")
        assert "1 in, 0 out" not in program.text
        note(journal, people.bob, "email in yesterday 10:00")
        program.app.places.insights.read_again()
        await program.settled()
        assert "1 in, 0 out" in program.text


async def test_all_of_it_is_drawn_in_ascii_where_that_is_wished(journal, people):
    async with running(set_to(told(journal, people), glyphs="ascii")) as program:
        for keys in (("4",), ("i",)):
            await program.press(*keys)
            rows = [line[1:-1] for line in program.lines[1:-1]]
            assert all(line.isascii() for line in rows), [line for line in rows if not line.isascii()]


async def test_a_name_is_never_markup(journal, people):
    from tests.store.journals import person

    person(journal, "[@click=app.quit]Ann[/] [/", organisation="[red]x")
    async with running(journal) as program:
        await program.press("slash")
        await program.type("ann")
        await program.press("enter", "i")
        assert "[@click=app.quit]Ann[/] [/, [red]x" in program.lines[1]


async def test_w_opens_the_picture_behind_a_flag(journal, people):
    async with running(told(journal, people), start="today") as program:
        while "Mary" not in next(line for line in program.lines if "▌" in line):
            await program.press("down")
        await program.press("w")
        assert "Why:" in program.text
        assert "longer than all 10 replies" in program.text
        assert "30 d" in program.text
