"""What stands in the place of everything while the terminal is too small to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.app import RenderResult
    from textual.geometry import Size

LEAST = (60, 16)
"""Columns and rows below which the program cannot be used."""


class TooSmall(Widget):
    """Covers a screen with a sentence. What it covers goes on as it was."""

    DEFAULT_CSS = """
    TooSmall {
        display: none;
        overlay: screen;
        position: absolute;
        offset: 0 0;
        width: 100vw;
        height: 100vh;
        content-align: center middle;
        text-align: center;
        background: $background;
        color: $foreground;
        &.-shown { display: block; }
    }
    """

    def fit(self, size: Size) -> None:
        """Cover the screen if the terminal is too small at this size, in cells."""
        self.set_class(is_too_small(*size), "-shown")
        self.refresh()

    def render(self) -> RenderResult:
        """Draw the sentence."""
        return Content(sentence(*self.app.size))


def is_too_small(columns: int, rows: int) -> bool:
    """Tell whether a terminal of so many columns and rows is too small; one that says 0 does not know its size."""
    return 0 < columns < LEAST[0] or 0 < rows < LEAST[1]


def sentence(columns: int, rows: int) -> str:
    """Say that a terminal is too small, and what to do."""
    return (
        f"This terminal is {columns}×{rows}; relnote needs {LEAST[0]}×{LEAST[1]}: "
        "make it larger, or the font smaller."
    )
