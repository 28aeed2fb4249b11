from __future__ import annotations

from array import array

import pytest
from textual import on

from relnote.domain.entries import TimelineEntry
from relnote.tui.widgets.timeline import Timeline
from tests.tui.journal import NOW, ListApp, entry


def timeline_app(entries: list[TimelineEntry]) -> ListApp:
    widget = Timeline()
    widget.now = NOW
    widget.empty = "Nothing yet. Press n to write a note."

    class TimelineApp(ListApp):
        @on(Timeline.Opened)
        @on(Timeline.Closed)
        def note_opened(self, message: Timeline.Opened) -> None:
            self.seen.append(message)

    return TimelineApp(widget, {each.interaction.id: each for each in entries})


def screen_lines(app: ListApp) -> list[str]:
    """The screen without the scroll bar."""
    return [line.rstrip(" ▁▂▃▄▅▆▇█") for line in app.lines]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_timeline_on_screen(size: tuple[int, int]) -> None:
    app = timeline_app([entry(i) for i in range(10_000)])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        lines = screen_lines(app)
        assert lines[0] == " Today"
        assert lines[1].startswith("▌14:22  → email         Pricing for the second line, as")
        assert lines[1].endswith("  waiting 0 min")
        at = lines.index(" Yesterday")
        assert lines[at - 1].startswith(" " * 24 + "promise: quote by Friday   ")
        assert lines[at - 1].endswith(" 1 d late")
        assert lines[at + 1].startswith(" 20:22  → in person 22m She wants")
        assert len(lines) == size[1]
        assert sum(map(len, app.asked)) <= 64


async def test_an_entry_opens_and_closes_in_place() -> None:
    app = timeline_app([entry(i) for i in range(100)])
    async with app.run_test(size=(100, 36)) as pilot:
        await pilot.press("down", "down")
        await pilot.pause()
        before = screen_lines(app)
        app.seen.clear()
        await pilot.press("enter")
        await pilot.pause()
        assert [type(message) for message in app.seen] == [Timeline.Opened, Timeline.Selected]
        assert app.list.is_open(2)
        assert screen_lines(app)[:8] == before[:8]
        assert sum(line.startswith("▌") for line in app.lines) == 7
        await pilot.press("enter")
        await pilot.pause()
        assert screen_lines(app) == before
        assert app.ids_of(Timeline.Closed) == [2]


async def test_nothing_at_the_right_edge_is_cut_when_the_scroll_bar_comes_without_a_resize() -> None:
    app = timeline_app([entry(1)])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert app.list.render_line(1).text.endswith(" you 35 % ")
        app.list.set_reactive(Timeline.show_vertical_scrollbar, True)
        narrower = app.list.render_line(1)
        assert narrower.cell_length == 99
        assert narrower.text.endswith(" you 35 % ")


async def test_a_long_entry_is_read_by_moving_down_and_back_up() -> None:
    words = "\n".join(f"line {i}" for i in range(100))
    app = timeline_app([entry(1, words), entry(2, "after")])
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("pagedown")
        await pilot.pause()
        assert app.list.cursor_id == 1
        assert "line 19" in app.lines[1]
        await pilot.press(*["pagedown"] * 5)
        await pilot.pause()
        assert app.list.cursor_id == 2
        assert app.lines[-1].startswith("▌")
        await pilot.press("g")
        await pilot.pause()
        assert "line 0" in app.lines[1]


async def test_the_last_entry_is_wholly_in_view_after_a_jump() -> None:
    app = timeline_app([entry(i) for i in range(10_000)])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert [line.rstrip("▁ ")[24:] for line in app.lines[-3:]] == ["First.", "Second.", "Third.…"]


@pytest.mark.parametrize(
    "actions",
    [["move(1)"] * 60, ["last", *["move(-1)"] * 40], ["page(1)"] * 8, ["last", *["page(-1)"] * 8]],
)
async def test_the_cursor_is_always_wholly_in_view(actions: list[str]) -> None:
    app = timeline_app([entry(i) for i in range(300)])
    async with app.run_test(size=(100, 24)) as pilot:
        for action in actions:
            await app.list.run_action(action)
            await pilot.pause()
            drawn = [line for line in app.lines if line.startswith("▌")]
            index = app.list._cursor
            heading = 1 if app.list._day(index - 1) != app.list._day(index) else 0
            assert len(drawn) == app.list._heights.height(index) - heading


async def test_paging_skips_nothing() -> None:
    app = timeline_app([entry(i) for i in range(60)])
    seen: set[int] = set()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        while True:
            top = app.list.scroll_offset.y
            seen.update(range(app.list._heights.find(top), app.list._heights.find(top + 23) + 1))
            if app.list.cursor_id == 59:
                break
            await pilot.press("pagedown")
            await pilot.pause()
    assert seen == set(range(60))


async def test_what_is_in_view_stays_when_entries_above_turn_out_taller() -> None:
    app = timeline_app([entry(i, "word " * 200) for i in range(200)])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        for _ in range(10):
            before = screen_lines(app)
            app.list.scroll_to(y=app.list.scroll_offset.y - 2, animate=False)
            await pilot.pause()
            assert screen_lines(app)[2:] == [line.rstrip(" ▁▂▃▄▅▆▇█") for line in before[:-2]]


async def test_the_cursor_keeps_its_line_when_rows_come_late() -> None:
    app = timeline_app([entry(i, "word") for i in range(300)])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        app.silent = True
        app.list.move_to(150)
        app.list.scroll_to(y=app.list.scroll_offset.y - 10, animate=False)
        app.list.move_to(149)
        await pilot.pause()
        line = next(y for y, text in enumerate(app.lines) if text.startswith("▌"))
        app.list.give_rows(app.rows[i] for i in app.asked[-1])
        await pilot.pause()
        # Its heading, which nobody knew of, now stands where it began.
        assert app.lines[line] == " 26 Sep"
        assert app.lines[line + 1].startswith("▌")


@pytest.mark.parametrize("steps", [3, 12])
@pytest.mark.parametrize("body", [None, "word", "word " * 80], ids=["mixed", "short", "long"])
async def test_a_rebuild_keeps_the_entry_on_its_line(steps: int, body: str | None) -> None:
    app = timeline_app([entry(i, body) for i in range(300)])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press(*["down"] * steps)
        await pilot.pause()
        before = screen_lines(app)
        app.list.show(array("q", range(300)))
        await pilot.pause()
        assert [line.rstrip(" ▁▂▃▄▅▆▇█") for line in app.lines] == [
            line.rstrip(" ▁▂▃▄▅▆▇█") for line in before
        ]


async def test_a_heading_never_wears_the_cursor() -> None:
    app = timeline_app([entry(i) for i in range(10)])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert app.lines[0] == " Today"
        grounds = [next(iter(app.list.render_line(y))).style.bgcolor for y in range(3)]
        assert grounds[0] == grounds[2] != grounds[1]


async def test_searched_words_are_set_off_and_another_zone_tells_other_days() -> None:
    app = timeline_app([entry(1, "Asked about pricing"), entry(2, "")])
    async with app.run_test(size=(100, 24)) as pilot:
        app.list.words = ("pric",)
        await pilot.pause()
        texts = {segment.text: segment.style for segment in app.list.render_line(1)}
        assert texts["Pric" if "Pric" in texts else "pric"].reverse
        app.list.zone = "Pacific/Auckland"
        await pilot.pause()
        assert app.lines[1].startswith("▌18:22")


async def test_an_empty_timeline_says_what_to_press() -> None:
    app = timeline_app([])
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert app.lines[1].strip() == "Nothing yet. Press n to write a note."


async def test_a_huge_body_opens() -> None:
    app = timeline_app([entry(1, "word " * 20_000 + "\x1b]0;x\x07")])
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("enter")
        await pilot.press("pagedown")
        await pilot.pause()
        assert app.list.virtual_size.height > 1000
        assert "word" in app.lines[5]
