"""What an import asks: who the user is, how days are written, whom names mean. Never guessed, always left out if not said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from relnote.services.history_report import Ambiguous
from relnote.services.import_columns import KEPT, LEFT_OUT, TableColumn, fields
from relnote.services.own_addresses import own_addresses, remember, remembered
from relnote.tui.screens.base import background
from relnote.tui.screens.dialogs.picker import Picker
from relnote.tui.screens.dialogs.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App

    from relnote.importers.written_moments import Order
    from relnote.services.import_questions import WhichOrder, WhoAreYou
    from relnote.services.relnote import Relnote

_OTHER, _LEAVE, _NEW, _DONE = "other", "leave", "new", "done"

Choices = dict[str, int | None]
"""Whom names mean: a contact, or none for a new one."""


async def who_are_you(app: App[Any], relnote: Relnote, asked: WhoAreYou) -> str | None:
    """Ask which of those in a file is the user, and whether to remember it; nothing if they back out."""
    options: list[tuple[str, str, str]] = [(name, name, f"{count:,} times") for name, count in asked.names]
    options.append((_OTHER, "Something else: type it", ""))
    title = f"{asked.file}: which of these are you?"
    chosen = await app.push_screen_wait(Picker(relnote, title, options))
    if chosen == _OTHER:
        hint = "me@example.org"
        chosen = await app.push_screen_wait(
            Prompt(relnote, f"{asked.file}: your address or name in it", hint=hint, verb="go on")
        )
    if chosen is None:
        return None
    ways = [
        (True, "Remember it in this journal, for later imports", "y in the review changes it"),
        (False, "Only for this import", ""),
    ]
    keep = await app.push_screen_wait(Picker(relnote, f"You are {chosen}.", ways))
    if keep is None:
        return None
    if keep:
        known = await background(remembered)
        await background(lambda: remember((*known, chosen)))
    return chosen


async def change_own(app: App[Any], relnote: Relnote) -> bool:
    """Have the remembered addresses of the user changed; tells whether they were."""
    known = await background(remembered)
    settled = relnote.journal.settings.addresses
    title = "Your addresses and names, separated by commas"
    if settled:
        title += f" (beside {len(settled)} in the settings)"

    def send(text: str) -> None:
        remember(part for part in text.replace(";", ",").split(",") if part.strip(" -"))

    hint = "me@example.org, Ana Silva; a - alone forgets all"
    value = ", ".join(known)
    prompt = Prompt(relnote, title, hint=hint, value=value, send=send, verb="remember")
    said = await app.push_screen_wait(prompt)
    return said is not None


async def own_said(relnote: Relnote, me: Sequence[str]) -> str:
    """Say who the user is taken for."""
    known = await background(lambda: own_addresses(relnote.journal))
    return ", ".join(dict.fromkeys((*known, *me)))


async def which_order(app: App[Any], relnote: Relnote, asked: WhichOrder) -> Order | None:
    """Ask how the days of a file are written; nothing if they back out."""
    ways: list[tuple[Order, str, str]] = [
        ("dmy", "The day comes first", "03/04 is 3 April"),
        ("mdy", "The month comes first", "03/04 is 4 March"),
    ]
    title = f"{asked.file} can be read in two ways. How are its days written?"
    return await app.push_screen_wait(Picker(relnote, title, ways))


async def what_columns_mean(
    app: App[Any], relnote: Relnote, columns: Sequence[TableColumn], said: tuple[str, ...]
) -> tuple[str, ...]:
    """Go through the columns of tables; gives what was said of them, with what is new behind."""
    options: list[tuple[TableColumn | None, str, str]] = [
        (each, each.name or f"column {number}", _meaning(each.meaning))
        for number, each in enumerate(columns, 1)
    ]
    options.append((None, "That is all", "the review says what comes of it"))
    title = "What the columns mean"
    column = await app.push_screen_wait(Picker[TableColumn | None](relnote, title, options))
    if column is None:
        return said
    choices = [(field, _meaning(field), part) for field, part in fields()]
    title = f"What is “{column.name}”?"
    field = await app.push_screen_wait(Picker(relnote, title, choices))
    if field is not None:
        said = (*said, f"{column.key}={field}")
        columns = [replace(each, meaning=field) if each == column else each for each in columns]
    return await what_columns_mean(app, relnote, columns, said)


def _meaning(field: str) -> str:
    return {KEPT: "only kept", LEFT_OUT: "left out"}.get(field, field.replace("_", " "))


async def who_is(
    app: App[Any], relnote: Relnote, waiting: Sequence[Ambiguous], choices: Choices
) -> Choices | None:
    """Go through names that have no address; gives whom they mean by now, or nothing if nothing was changed."""
    made, titles = dict(choices), await _names_of(relnote, choices)
    while True:
        options: list[tuple[Ambiguous | None, str, str]] = [
            (each, f"{each.name}  ({each.interactions:,})", titles.get(each.name, "left out so far"))
            for each in waiting
        ]
        options.append((None, "That is all", "the review says what comes of it"))
        title = "Names without an address: who are they?"
        asked = await app.push_screen_wait(Picker[Ambiguous | None](relnote, title, options))
        if asked is None:
            return made if made != choices else None
        said = await _one(app, relnote, asked)
        if said is None:
            continue
        if said == (_LEAVE, ""):
            made.pop(asked.name, None)
            titles.pop(asked.name, None)
        else:
            made[asked.name] = None if said[0] == _NEW else int(said[0])
            titles[asked.name] = said[1]


async def _names_of(relnote: Relnote, choices: Choices) -> dict[str, str]:
    rows = await background(
        lambda: relnote.contacts.rows([key for key in choices.values() if key is not None])
    )
    names = {row.id: row.name for row in rows}
    return {
        name: "a new contact" if key is None else f"is {names.get(key, '?')}" for name, key in choices.items()
    }


async def _one(app: App[Any], relnote: Relnote, asked: Ambiguous) -> tuple[str, str] | None:
    """Ask whom one name means: the id of a contact with how that is said, `new`, or `leave`."""
    options: list[tuple[tuple[str, str], str, str]] = [
        ((str(key), f"is {name}"), name, organisation) for key, name, organisation in asked.candidates
    ]
    options += [
        ((_NEW, "a new contact"), f"A new contact called {asked.name}", ""),
        ((_OTHER, ""), "Somebody else in the journal: type the name", ""),
        ((_LEAVE, ""), "Leave it out", "it can be said at a later import"),
    ]
    chosen = await app.push_screen_wait(Picker(relnote, f"Who is {asked.name}?", options))
    if chosen is None or chosen[0] != _OTHER:
        return chosen
    found: list[tuple[str, str]] = []

    def send(words: str) -> None:
        there = relnote.contacts.the_one(words)
        found.append((str(there.id), f"is {there.name}"))

    hint = "part of a name in the journal"
    typed = await app.push_screen_wait(
        Prompt(relnote, f"Who is {asked.name}?", hint=hint, send=send, verb="choose")
    )
    return found[-1] if typed else None
