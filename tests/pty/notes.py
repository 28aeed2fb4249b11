"""Notes, as the tests of the running program begin them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.pty.terminal import Terminal


def begin_note(window: Terminal) -> None:
    """Begin a note on the person under the cursor."""
    window.press("n")
    window.wait("Note · ")
