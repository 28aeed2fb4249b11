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
    """Keep something to be given to whoever has one of its tags, to whom it names, or to whose page is open."""
    from relnote.tui.screens.contact_shown import ContactShown
    from relnote.tui.screens.dialogs.prompt import Prompt

    page = app.screen.page if isinstance(app.screen, ContactShown) else None
    shown = page.contact if page else None

    saved: list[SavedThing] = []
    prompt = Prompt(
        relnote,
        "Save something to give",
        hint="article on line automation #automation, or @Mary Chen",
        check=lambda words: _echo(words, shown.name if shown else ""),
        send=lambda words: saved.append(relnote.giving.save(words, shown_id=shown.id if shown else None)),
    )
    if await app.push_screen_wait(prompt):
        app.post_message(Said(f"saved {quoted(saved[0].text)}{_tagged(saved[0])}", undo=True))
        app.post_message(JournalChanged())


def _echo(words: str, shown: str) -> str:
    if "#" in words:
        return "whoever has one of these tags is offered it"
    if "@" in words:
        return "this person is offered it"
    if shown:
        return f"for {one_line(shown)}; a #tag or an @name says for whom instead"
    return "? add a tag of those it is for, #automation, or the person, @Mary Chen"


async def saved_things(app: App[Any], relnote: Relnote) -> None:
    """Show what is kept; the one that is chosen is taken away.

    Raises:
        Refusal: nothing is.
    """
    from relnote.tui.screens.dialogs.picker import Picker

    things = await background(relnote.giving.saved)
    if not things:
        raise Refusal("Nothing is saved yet; S saves something to give.")
    options = [
        (thing, one_line(thing.text), f"{_tagged(thing)}{', given' if thing.given_on else ''}".strip())
        for thing in things
    ]
    chosen = await app.push_screen_wait(Picker(relnote, "Saved to give", options, verb="take away"))
    if chosen is not None:
        await background(lambda: relnote.giving.remove(chosen.id))
        app.post_message(Said(f"no longer saved: {quoted(chosen.text)}", undo=True))
        app.post_message(JournalChanged())


def _tagged(thing: SavedThing) -> str:
    tags = "".join(f" #{one_line(tag)}" for tag in thing.tags)
    return f"{tags} for {one_line(thing.name)}" if thing.contact_id is not None else tags
