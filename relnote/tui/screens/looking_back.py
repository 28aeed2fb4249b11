"""Looking back from anywhere in the program: your style, and the week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.tui.messages import GoTo
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from textual.app import App

    from relnote.services.relnote import Relnote


async def show_style(app: App[Any], relnote: Relnote) -> None:
    """Show how you talk, listen, give and keep your word."""
    from relnote.tui.screens.dialogs.style import StyleDialog

    style = await background(relnote.styles.of)
    await app.push_screen_wait(StyleDialog(relnote, style))


async def walk_through_week(app: App[Any], relnote: Relnote) -> None:
    """Walk through the week, and go to whoever is chosen."""
    from relnote.tui.screens.dialogs.week import WeekDialog

    review = await background(relnote.reviews.of_week)
    chosen = await app.push_screen_wait(WeekDialog(relnote, review))
    if chosen is not None:
        app.post_message(GoTo(chosen))
