"""Taking changes back and making them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.refusal import Refusal
from relnote.tui.messages import JournalChanged
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from collections.abc import Callable

    from relnote.domain.records import Change
    from relnote.services.relnote import Relnote
    from relnote.tui.screens.base import JournalScreen


async def step(place: JournalScreen, relnote: Relnote, name: str, redo_key: str) -> None:
    """Take the last change back (`undo`) or make it again (`redo`), and say on a screen what it was."""
    run: Callable[[], Change | None] = getattr(relnote.history, name)
    try:
        change = await background(run)
    except Refusal as refusal:
        place.refuse(refusal)
        return
    took = name == "undo"
    if change is None:
        place.say("there is nothing to take back" if took else "there is nothing to make again")
        return
    redo = f"{redo_key} makes it again" if took else ""
    place.say(f"{'took back' if took else 'made again'}: {change.label}", hint=redo)
    place.post_message(JournalChanged(stepped=True))
