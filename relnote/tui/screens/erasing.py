"""Erasing a person from the screen: what it means is told, and their name has to be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.prompt import Prompt

if TYPE_CHECKING:
    from relnote.tui.screens.base import JournalScreen


async def erase(screen: JournalScreen, contact_id: int) -> bool:
    """Erase a contact; tells whether it was done."""
    erasing = screen.relnote.erasing
    plan = await background(lambda: erasing.plan(contact_id))
    prompt = Prompt(
        screen.relnote,
        f"Erase {plan.name}",
        told=plan.sentences(),
        hint=f"type {plan.name}",
        send=lambda typed: erasing.erase(contact_id, typed),
        verb="erase for good",
    )
    if not await screen.app.push_screen_wait(prompt):
        return False
    screen.say(f"{plan.name} is erased")
    return True
