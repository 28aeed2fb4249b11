"""What is kept to be given one day, from anywhere in the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line, quoted
from relnote.tui.messages import JournalChanged, Said
from relnote.tui.screens.base import background

if TYPE_CHECKING:
    from textual.app import App

    from relnote.domain.values import SavedThing
    from relnote.services.relnote import Relnote


async def save_thing(app: App[Any], relnote: Relnote) -> None:
    """Keep something to be given to whoever has one of its tags."""
    from relnote.tui.screens.dialogs.prompt import Prompt

    saved: list[SavedThing] = []
    prompt = Prompt(
        relnote,
        "Save something to give",
        hint="article on line automation #automation",
        check=_echo,
        send=lambda words: saved.append(relnote.giving.save(words)),
    )
    if await app.push_screen_wait(prompt):
        app.post_message(Said(f"saved {quoted(saved[0].text)}{_tagged(saved[0])}", undo=True))
        app.post_message(JournalChanged())


def _echo(words: str) -> str:
    tagged = "#" in words
    return (
        "whoever has one of these tags is offered it"
        if tagged
        else "? add a tag of those it is for: #automation"
    )


async def saved_things(app: App[Any], relnote: Relnote) -> None:
    """Show what is kept; the one that is chosen is taken away.

    Raises:
        Refusal: nothing is.
    """
    from relnote.tui.screens.dialogs.picker import Picker

    things = await background(relnote.giving.saved)
    if not things:
        raise Refusal("Nothing is saved yet; S saves something to give.")
    options = [(thing, one_line(thing.text), _tagged(thing).strip()) for thing in things]
    chosen = await app.push_screen_wait(Picker(relnote, "Saved to give · enter takes one away", options))
    if chosen is not None:
        await background(lambda: relnote.giving.remove(chosen.id))
        app.post_message(Said(f"no longer saved: {quoted(chosen.text)}", undo=True))
        app.post_message(JournalChanged())


def _tagged(thing: SavedThing) -> str:
    tags = "".join(f" #{one_line(tag)}" for tag in thing.tags)
    return f"{tags} for {one_line(thing.name)}" if thing.contact_id is not None else tags
