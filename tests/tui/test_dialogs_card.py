"""The frames of dialogs: what is seen of the screen behind them."""

from __future__ import annotations

import pytest

from tests.tui.program import LARGE, SMALL, WIDE, note, running

FRAME = frozenset("│╭╮╰╯─")


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_prepare_leaves_the_top_line_and_no_bits_of_frames_beside_it(journal, people, size):
    note(journal, people.bob, "call in 5m\npromise: a quote by Friday")
    async with running(journal, size) as program:
        await program.press("p")
        lines = program.lines
        assert "1 Today" in lines[0]
        assert "esc close" in program.text
        if size is not WIDE:
            rows = [line for line in lines[1:-1] if line]
            assert all(line[0] in FRAME and line[1] not in FRAME - {"─"} for line in rows)
            assert lines[1].startswith("╭")
            assert lines[-2].startswith("╰")


@pytest.mark.parametrize("key", ["p", "I", "question_mark", "Y", "W"])
async def test_in_a_small_terminal_no_bits_of_what_is_behind_stand_beside_a_card(journal, people, key):
    async with running(journal, SMALL) as program:
        await program.press(key)
        dialog = program.app.screen
        assert dialog.is_modal
        assert dialog.card.region.width == SMALL[0]
