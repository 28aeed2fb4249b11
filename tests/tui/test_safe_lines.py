from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.filter import DimFilter
from textual.strip import Strip
from textual.widgets import Static

from relnote.domain.text import shown
from relnote.tui.widgets.safe_lines import SafeLines

BLACK = Color(0, 0, 0)
HOSTILE = (
    "\x1b[31mred",
    "\x1b]52;c;aGk=\x07",
    "\x9b31m",
    "\x1b]0;title\x07",
    "\x1bPq\x1b\\",
    "a\x00b",
    "\u202eevil",
    "\x7f\x08\x0b",
)


def applied(*texts: str) -> list[Segment]:
    return SafeLines().apply([Segment(text, Style(bold=True)) for text in texts], BLACK)


def test_a_harmless_line_is_handed_on_as_it_is() -> None:
    segments = [Segment("Mary 王芳 é", Style()), Segment("   ", None)]
    assert SafeLines().apply(segments, BLACK) is segments


def test_a_line_is_gone_through_once_whichever_filter_is_asked() -> None:
    strip = Strip([Segment("\x1bMary")])
    assert strip.apply_filter(SafeLines(), BLACK) is strip.apply_filter(SafeLines(), BLACK)
    assert SafeLines() != DimFilter()


def test_control_segments_are_left_alone() -> None:
    bell = Segment("\x07", None, [(0,)])  # type: ignore[list-item]
    assert SafeLines().apply([bell, Segment("a\x07  ")], BLACK)[0] is bell


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_a_terminal_obeys_gets_through(text: str) -> None:
    line = "".join(segment.text for segment in applied(f"{text} Chen", " " * 20, "│"))
    assert shown(line) == line
    assert line.endswith("│")


def test_pictures_take_their_room_from_blanks() -> None:
    segments = applied("│", "\x1b[31mMary Chen", " " * 10, "│")
    assert [segment.text for segment in segments] == ["│", "␛[31mMary Chen", " " * 9, "│"]


def test_without_blanks_the_text_is_cropped_and_the_border_stays() -> None:
    segments = applied("│", "\x1b\x1bMary Chen", "│")
    assert [segment.text for segment in segments] == ["│", "␛␛Mary Ch", "│"]


def test_a_link_that_would_act_is_dropped_and_its_words_stay() -> None:
    links = ("https://example.org", "https://x\x1b\\\x1b]52;c;aGk=\x07")
    kept, dropped = SafeLines().apply([Segment("here", Style(link=link)) for link in links], BLACK)
    assert kept.style is not None
    assert dropped.style is not None
    assert (kept.text, kept.style.link) == ("here", "https://example.org")
    assert (dropped.text, dropped.style.link) == ("here", None)


@given(st.lists(st.text(max_size=12), min_size=1, max_size=5))
def test_a_line_keeps_its_width(texts: list[str]) -> None:
    before = sum(map(cell_len, texts))
    segments = applied(*texts, " " * sum(map(len, texts)))
    assert sum(cell_len(segment.text) for segment in segments) == before + sum(map(len, texts))


class HostileApp(App[None]):
    def compose(self) -> ComposeResult:
        title = Static(Content("in a border"))
        title.border_title = Content(HOSTILE[0])
        title.styles.border = ("round", "white")
        yield title
        for text in HOSTILE:
            yield Static(Content(text))

    def get_line_filters(self):
        return [*super().get_line_filters(), SafeLines()]


async def test_a_whole_frame_is_harmless_and_its_lines_are_as_wide_as_the_screen() -> None:
    app = HostileApp()
    async with app.run_test() as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        assert all(shown(strip.text) == strip.text for strip in strips)
        assert {cell_len(strip.text) for strip in strips} == {80}
        assert any("␛" in strip.text for strip in strips)
