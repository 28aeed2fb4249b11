"""Your style in lines: figures with their course over a year, advice, and people in columns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relnote.domain.style import WithOne
from relnote.domain.style_words import style_of
from relnote.tui.drawing.pieces import width_of
from relnote.tui.drawing.style import style_lines
from tests.domain.test_style import BEFORE, EMPTY, NOW

STYLE = style_of(
    [EMPTY, BEFORE, NOW],
    [WithOne(contact_id=1, name="Mary Chen", tally=NOW), WithOne(contact_id=2, name="沈 若兰", tally=replace(NOW, talks=1))],
)  # fmt: skip


def drawn(width: int, *, ascii: bool = False) -> list[str]:  # noqa: A002
    return ["".join(piece.text for piece in line).rstrip() for line in style_lines(STYLE, width, ascii=ascii)]


def test_each_figure_has_its_course_and_its_sentence() -> None:
    lines = drawn(110)
    assert lines[0] == "20 Aug to 18 Nov 2026, beside the 13 weeks before; the bars tell a year."
    assert "Talk         ▄▄   42 % of the talk was yours in 14 talks; 48 % before." in lines
    assert "Calls        ██   The middle one of 12 calls took 22 minutes, as before." in lines
    assert any(line.startswith("Told         █▆   Of 9 things people told you") for line in lines)
    [mary] = [line for line in lines if line.startswith("Mary Chen")]
    assert mary.endswith("  18 talks  you 42 %  22 min  began 12 of 20  gave 6, asked 2")


@pytest.mark.parametrize("width", [40, 74, 110])
def test_no_line_is_wider_than_there_is_room(width) -> None:
    for ascii_only in (False, True):
        lines = style_lines(STYLE, width, ascii=ascii_only)
        assert max(width_of(line) for line in lines) <= width
    told = "".join(drawn(width, ascii=True)).replace("沈 若兰", "")
    assert told.isascii()
