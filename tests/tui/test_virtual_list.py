from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import MouseScrollDown
from textual.geometry import Offset

from relnote.tui.widgets.contact_list import ContactList
from relnote.tui.widgets.heights import TALLEST, MeasuredHeights
from relnote.tui.widgets.held_rows import HeldRows
from tests.tui.journal import NOW, ListApp, contact


def contacts_app(count: int) -> ListApp:
    widget = ContactList()
    widget.set_reactive(ContactList.now, NOW)
    return ListApp(widget, {i: contact(i) for i in range(1, count + 1)})


async def test_only_what_is_near_is_asked_for() -> None:
    app = contacts_app(100_000)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert [list(ids) for ids in app.asked] == [list(range(1, 129))]
        assert "Bob Ortiz 1 " in app.lines[0]
        await pilot.press("G")
        await pilot.pause()
        assert list(app.asked[-1])[-1] == 100_000
        assert sum(map(len, app.asked)) <= 3 * 128
        assert "100000" in app.lines[-2]


async def test_the_keys_move_the_cursor_and_say_so() -> None:
    app = contacts_app(50)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.ids_of(ContactList.Highlighted) == [1]
        await pilot.press("down", "j", "k", "up", "up")
        assert app.ids_of(ContactList.Highlighted) == [2, 3, 2, 1]
        await pilot.press("end", "home", "G", "g")
        assert app.ids_of(ContactList.Highlighted) == [50, 1, 50, 1]
        await pilot.press("pagedown", "ctrl+d", "pageup", "ctrl+u")
        assert app.ids_of(ContactList.Highlighted) == [12, 23, 12, 1]
        await pilot.press("enter")
        await pilot.pause()
        assert app.ids_of(ContactList.Selected) == [1]


async def test_a_click_moves_the_cursor_and_the_second_chooses() -> None:
    app = contacts_app(50)
    async with app.run_test() as pilot:
        await pilot.click(app.list, offset=(4, 7))
        await pilot.pause()
        assert app.list.cursor_id == 4
        assert app.ids_of(ContactList.Selected) == []
        await pilot.double_click(app.list, offset=(4, 9))
        await pilot.pause()
        assert app.ids_of(ContactList.Selected) == [5]


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    app = contacts_app(1000)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot._post_mouse_events([MouseScrollDown], app.list)
        await pilot.pause()
        assert app.list.scroll_offset.y > 0
        assert app.list.cursor_id == 1


async def test_the_cursor_and_its_line_survive_a_rebuild() -> None:
    app = contacts_app(1000)
    async with app.run_test() as pilot:
        app.list.move_to(500)
        await pilot.press("up", "up")
        await pilot.pause()
        line = next(i for i, text in enumerate(app.lines) if text.startswith("▌"))
        app.ids_of(ContactList.Highlighted)
        app.list.show(array("q", [i for i in range(1, 1001) if i % 2 == 0]))
        await pilot.pause()
        assert app.list.cursor_id == 498
        assert " 498 " in app.lines[line]
        assert app.lines[line].startswith("▌")
        assert app.ids_of(ContactList.Highlighted) == []


async def test_a_neighbour_takes_the_place_of_what_is_gone() -> None:
    app = contacts_app(10)
    async with app.run_test() as pilot:
        app.list.move_to(5)
        app.list.show(array("q", [1, 2, 3, 4, 6, 7]))
        assert app.list.cursor_id == 6
        app.list.move_to(7)
        app.list.show(array("q", [1, 2]))
        assert app.list.cursor_id == 2
        app.list.show(array("q", [1, 2, 3]), keep=False)
        assert app.list.cursor_id == 1
        await pilot.pause()
        app.ids_of(ContactList.Highlighted)
        app.list.show(array("q"))
        await pilot.pause()
        assert app.list.cursor_id is None
        assert app.ids_of(ContactList.Highlighted) == [None]
        assert not app.list.move_to(3)


async def test_an_empty_list_says_what_to_press() -> None:
    app = contacts_app(0)
    app.list.empty = "No contact matches. Press esc to see all, or a to add one."
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert " ".join(" ".join(app.lines).split()) == app.list.empty
        await pilot.press("down", "G", "pagedown", "enter")
        await pilot.pause()
        assert app.seen == []


async def test_rows_are_placeholders_until_they_come() -> None:
    app = contacts_app(100)
    app.silent = True
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.lines[0].startswith("▌...")
        app.list.give_rows([contact(1, "Mary Chen")])
        await pilot.pause()
        assert app.lines[0].startswith("▌Mary Chen")
        assert app.lines[2].startswith(" ...")


async def test_an_old_row_is_drawn_until_the_new_one_comes() -> None:
    app = contacts_app(100)
    async with app.run_test() as pilot:
        await pilot.pause()
        app.silent = True
        app.list.show(array("q", range(1, 101)))
        await pilot.pause()
        assert list(app.asked[-1]) == list(range(1, 101))
        assert "Bob Ortiz 1 " in app.lines[0]
        app.list.give_rows([contact(1, "Mary Chen-Ortiz")])
        await pilot.pause()
        assert "Mary Chen-Ortiz" in app.lines[0]


async def test_an_outdated_row_is_asked_for_again() -> None:
    app = contacts_app(100)
    async with app.run_test() as pilot:
        await pilot.pause()
        app.rows[2] = contact(2, "Sue Novák-Park")
        app.list.outdate([2])
        await pilot.pause()
        assert list(app.asked[-1]) == [2]
        assert "Sue Novák-Park" in app.lines[2]


async def test_moving_draws_two_entries_and_no_more() -> None:
    app = contacts_app(100)
    drawn: list[int] = []
    draw = app.list.draw
    app.list.draw = lambda index, row, width: drawn.append(index) or draw(index, row, width)
    async with app.run_test() as pilot:
        await pilot.pause()
        drawn.clear()
        await pilot.press("down")
        await pilot.pause()
        assert set(drawn) == {0, 1}
        drawn.clear()
        await pilot.press("up", "down")
        await pilot.pause()
        assert drawn == []


async def test_the_cursor_differs_with_and_without_focus() -> None:
    app = contacts_app(5)
    async with app.run_test() as pilot:
        await pilot.pause()
        focused = app.list.render_line(0)
        app.set_focus(None)
        await pilot.pause()
        blurred = app.list.render_line(0)
        assert focused.text == blurred.text
        assert list(focused) != list(blurred)
        assert blurred.text.startswith("▌")


async def test_a_smaller_window_keeps_the_cursor_in_view() -> None:
    app = contacts_app(100)
    async with app.run_test(size=(80, 40)) as pilot:
        app.list.move_to(18)
        await pilot.resize_terminal(60, 12)
        await pilot.pause()
        assert any(line.startswith("▌") and " 18 " in line for line in app.lines)


async def test_a_theme_draws_in_other_colours() -> None:
    app = contacts_app(5)
    async with app.run_test() as pilot:
        await pilot.pause()
        before = app.list.render_line(0)
        app.theme = "textual-light"
        await pilot.pause()
        assert list(app.list.render_line(0)) != list(before)
        assert app.list.scroll_offset == Offset(0, 0)


def test_rows_that_did_not_come_are_not_asked_for_again() -> None:
    held: HeldRows[str] = HeldRows(page=4, most=16)
    held.reset(array("q", range(10)), reload=True)
    assert list(held.lacking(0, 3) or ()) == [0, 1, 2, 3]
    assert held.lacking(0, 3) is None
    held.give([(0, "a"), (1, "b"), (2, "c")])
    assert held.lacking(0, 3) is None
    assert list(held.lacking(0, 5) or ()) == [4, 5, 6, 7]


def test_an_unanswered_page_is_asked_for_again_with_the_next() -> None:
    held: HeldRows[str] = HeldRows(page=4, most=16)
    held.reset(array("q", range(12)), reload=True)
    held.lacking(0, 3)
    assert list(held.lacking(2, 5) or ()) == list(range(8))


def test_only_so_many_rows_are_held() -> None:
    held: HeldRows[int] = HeldRows(page=4, most=16)
    held.reset(array("q", range(100)), reload=True)
    for first in range(0, 100, 4):
        held.give((i, i) for i in held.lacking(first, first + 3) or ())
    assert held.get(99) == 99
    assert held.get(0) is None
    assert list(held.lacking(0, 3) or ()) == [0, 1, 2, 3]


@given(
    count=st.integers(1, 700),
    puts=st.lists(st.tuples(st.integers(0, 699), st.integers(1, 40)), max_size=40),
    line=st.integers(-5, 3000),
)
def test_heights_agree_with_plain_sums(count: int, puts: list[tuple[int, int]], line: int) -> None:
    heights = MeasuredHeights(3)
    heights.reset(count)
    plain = [3] * count
    for number, height in puts:
        index = number % count
        assert heights.put(index, height) == height - plain[index]
        plain[index] = height
        heights.find(line)
    tops = [sum(plain[:i]) for i in range(count)]
    assert heights.total == sum(plain)
    found = heights.find(line)
    assert found == max((i for i in range(count) if tops[i] <= max(0, line)), default=0)
    assert heights.top(found) == tops[found]
    for index in {0, count // 2, count - 1}:
        assert heights.top(index) == tops[index]
        assert heights.find(tops[index]) == index


@pytest.mark.parametrize(("height", "kept"), [(0, 1), (10**6, TALLEST)])
def test_heights_stay_within_what_can_be_kept(height: int, kept: int) -> None:
    heights = MeasuredHeights(3)
    heights.reset(1)
    heights.put(0, height)
    assert heights.height(0) == kept
