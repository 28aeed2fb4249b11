"""Work of a screen that outlives its panes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from textual.css.query import NoMatches

from relnote.tui.screens.base import says_refusals


@says_refusals
async def draws(screen) -> None:
    raise NoMatches("no pane")


async def test_what_was_read_while_the_program_ended_is_drawn_nowhere() -> None:
    await draws(SimpleNamespace(app=SimpleNamespace(is_running=False)))


async def test_a_pane_that_is_missing_while_the_program_runs_is_a_fault() -> None:
    with pytest.raises(NoMatches):
        await draws(SimpleNamespace(app=SimpleNamespace(is_running=True)))
