"""Keeping what somebody told of a new job or a move in their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.text import one_line
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from relnote.domain.news import Offer
    from relnote.tui.screens.base import JournalScreen


async def keep_news(screen: JournalScreen, contact_id: int) -> bool:
    """Offer what of somebody's news could be kept, each with what it would replace; tells whether any was.

    Raises:
        Refusal: there is nothing to keep.
    """
    from relnote.tui.screens.dialogs.picker import Picker

    relnote = screen.relnote
    offers = await background(lambda: relnote.news.offers(contact_id))
    options = [(offer, offer.said, _beside(offer)) for offer in offers]
    chosen = await screen.app.push_screen_wait(Picker(relnote, "What is to be kept of the news?", options))
    if chosen is None:
        return False
    made = await background(lambda: relnote.news.keep(contact_id, chosen))
    screen.say(f"{one_line(made.name)}: {chosen.said}", undo=True)
    return True


def _beside(offer: Offer) -> str:
    """Say what would go, or where it would stand."""
    if offer.instead_of:
        return f"instead of {one_line(offer.instead_of)}"
    return "added to About" if "about" in offer.fields else ""
