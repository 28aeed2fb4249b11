"""What an import asks: who the user is, how days are written, whom names mean. Never guessed, always left out if not said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from relnote.domain.refusal import Refusal
from relnote.domain.text import folded
from relnote.services.history_report import Ambiguous
from relnote.services.import_columns import KEPT, LEFT_OUT, TableColumn, fields
from relnote.services.newcomers import Whom
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

_OTHER, _LEAVE, _NEW, _IS = "other", "leave", "new", "is"
_BACK = "back"
_ALL = TableColumn(file="", key="", name="", meaning="")
"""What stands among columns for `That is all`."""

Choices = dict[str, Whom]
"""Whom names mean: a contact, words for somebody who comes with the same import, or none for a new one."""


async def who_are_you(app: App[Any], relnote: Relnote, asked: WhoAreYou) -> tuple[str, bool] | None:
    """Ask which of those in a file is the user, and whether to remember it; nothing if they back out."""
    options: list[tuple[str, str, str]] = [
        (name, name, "once" if count == 1 else f"{count:,} times") for name, count in asked.names
    ]
    options.append((_OTHER, "Something else: type it", ""))
    title = f"{asked.file}: which of these are you?"
    typed = ""
    while True:
        chosen = _OTHER if typed else await app.push_screen_wait(Picker(relnote, title, options, esc=_BACK))
        if chosen == _OTHER:
            typed = chosen = await app.push_screen_wait(_own_name(relnote, asked.file, typed)) or ""
            if not typed:
                continue
        if chosen is None:
            return None
        ways = [
            (True, "Remember it in this journal, for later imports", "y in the review changes it"),
            (False, "Only for this import", ""),
        ]
        keep = await app.push_screen_wait(Picker(relnote, f"You are {chosen}.", ways, esc=_BACK))
        if keep is not None:
            return chosen, keep


def _own_name(relnote: Relnote, file: str, value: str) -> Prompt:
    title = f"{file}: your address or name in it"
    return Prompt(relnote, title, hint="me@example.org", value=value, verb="go on", esc=_BACK)


async def change_own(app: App[Any], relnote: Relnote, me: Sequence[str]) -> bool:
    """Have the addresses of the user changed, those said for this import too; tells whether they were."""
    known = await background(remembered)
    settled = relnote.journal.settings.addresses
    title = "Your addresses and names, separated by commas"
    if settled:
        title += f" (beside {len(settled)} in the settings)"

    def send(text: str) -> None:
        remember(part for part in text.replace(";", ",").split(",") if part.strip(" -"))

    hint = "me@example.org, Ana Silva; a - alone forgets all"
    value = ", ".join(dict.fromkeys((*known, *me)))
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
    return await app.push_screen_wait(Picker(relnote, title, ways, esc=_BACK))


async def what_columns_mean(
    app: App[Any], relnote: Relnote, columns: Sequence[TableColumn], said: tuple[str, ...]
) -> tuple[tuple[str, ...], bool]:
    """Go through the columns of tables; gives what was said of them, new things last, and whether that was all."""
    files = list(dict.fromkeys(each.file for each in columns))
    several = len(files) > 1
    title = "What the columns mean" if several else f"What the columns of {files[0]} mean"
    while True:
        options: list[tuple[TableColumn | None, str, str]] = [
            (each, each.name or f"column {number}", _told(each, several=several))
            for number, each in enumerate(columns, 1)
        ]
        options.append((_ALL, "That is all", "the review says what comes of it"))
        column = await app.push_screen_wait(Picker[TableColumn | None](relnote, title, options))
        if column is None or column is _ALL:
            return said, column is _ALL
        choices = [(field, _meaning(field), part) for field, part in fields()]
        field = await app.push_screen_wait(Picker(relnote, f"What is “{column.name}”?", choices, esc=_BACK))
        if field is not None:
            said = (*said, f"{column.key}={field}")
            columns = [replace(each, meaning=field) if each == column else each for each in columns]


def _told(column: TableColumn, *, several: bool) -> str:
    """Say what a column is taken for, what stands in it, and in which file it is if there are several."""
    example = f"“{column.example}”" if column.example else "empty"
    return " · ".join((_meaning(column.meaning), example, *([column.file] if several else ())))


def _meaning(field: str) -> str:
    return {KEPT: "only kept", LEFT_OUT: "left out"}.get(field, field.replace("_", " "))


async def who_is(
    app: App[Any], relnote: Relnote, waiting: Sequence[Ambiguous], choices: Choices, *, more_come: bool
) -> Choices | None:
    """Go through names that have no address; gives whom they mean by now, or nothing if nothing was changed.

    Where `more_come`, somebody may be meant who comes with the same import.
    """
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
        said = await _one(app, relnote, asked, more_come=more_come)
        if said is None:
            continue
        if said.way == _LEAVE:
            made.pop(asked.name, None)
            titles.pop(asked.name, None)
        else:
            made[asked.name] = said.whom
            titles[asked.name] = said.title


def same_names(waiting: Sequence[Ambiguous], choices: Choices) -> Choices:
    """Give whom names mean, with those that are exactly one contact's meaning that contact."""
    same = {each.name: _whom(each, each.candidates[0]) for each in waiting if each.exact}
    return same | choices


class _Said(NamedTuple):
    way: str
    whom: Whom = None
    title: str = ""


async def _names_of(relnote: Relnote, choices: Choices) -> dict[str, str]:
    rows = await background(
        lambda: relnote.contacts.rows([key for key in choices.values() if isinstance(key, int)])
    )
    names: dict[Whom, str] = {row.id: row.name for row in rows}
    return {
        name: "a new contact" if key is None else f"is {names.get(key, key)}" for name, key in choices.items()
    }


def _whom(asked: Ambiguous, candidate: tuple[int, str, str]) -> Whom:
    """Give what tells a candidate apart: who comes with the same import has no number yet."""
    key, name, organisation = candidate
    if key > 0:
        return key
    namesakes = sum(folded(other) == folded(name) for _, other, _ in asked.candidates)
    return name if namesakes == 1 else f"{name} {organisation}"


async def _one(app: App[Any], relnote: Relnote, asked: Ambiguous, *, more_come: bool) -> _Said | None:
    """Ask whom one name means; nothing if it stays as it was."""
    options: list[tuple[_Said, str, str]] = [
        (
            _Said(_IS, _whom(asked, each), f"is {each[1]}"),
            each[1],
            ", ".join(filter(None, (each[2], "comes with it" if each[0] < 0 else ""))),
        )
        for each in asked.candidates
    ]
    options += [
        (_Said(_NEW, title="a new contact"), f"A new contact called {asked.name}", ""),
        (_Said(_OTHER), f"Somebody else{'' if more_come else ' in the journal'}: type the name", ""),
        (_Said(_LEAVE), "Leave it out", "it can be said at a later import"),
    ]
    found: list[_Said] = []

    def send(words: str) -> None:
        try:
            there = relnote.contacts.the_one(words)
        except Refusal:
            if not more_come:
                raise
            # Whether they come is seen when all is read.
            found.append(_Said(_IS, words, f"is {words}"))
        else:
            found.append(_Said(_IS, there.id, f"is {there.name}"))

    title = f"Who is {asked.name}?"
    hint = "part of a name" if more_come else "part of a name in the journal"
    while True:
        chosen = await app.push_screen_wait(Picker(relnote, title, options, esc=_BACK))
        if chosen is None or chosen.way != _OTHER:
            return chosen
        if await app.push_screen_wait(Prompt(relnote, title, hint=hint, send=send, verb="choose", esc=_BACK)):
            return found[-1]
