"""Looking back from anywhere in the program: your style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from textual.app import App

    from relnote.services.relnote import Relnote


async def show_style(app: App[Any], relnote: Relnote) -> None:
    """Show how you talk, listen, give and keep your word."""
    from relnote.tui.screens.dialogs.style import StyleDialog

    style = await background(relnote.styles.of)
    await app.push_screen_wait(StyleDialog(relnote, style))
