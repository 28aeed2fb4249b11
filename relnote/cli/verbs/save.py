"""`relnote save`: keeps something to be given one day, lists what is kept, and takes it away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.exits import DONE, NOTHING
from relnote.cli.printing import Strong, padded
from relnote.domain.dates import describe_day
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line, quoted

if TYPE_CHECKING:
    from datetime import date

    from relnote.cli.context import Context
    from relnote.domain.values import SavedThing
    from relnote.services.relnote import Relnote


def main(context: Context) -> int:
    """Save something, list everything that is saved, or take one away."""
    options = context.options
    with context.open() as relnote:
        if options["remove"] is not None:
            if context.words:
                raise Refusal("--remove takes the number of what is saved, and nothing else.")
            return _removed(context, relnote, options["remove"])
        if not context.words:
            return _list(context, relnote)
        thing = relnote.giving.save(
            " ".join(context.words), contact_id=_whom(context, relnote), tags=tuple(options["tag"])
        )
    if options["json"]:
        context.printer.data(forms.saved(thing))
    context.printer.say(f"saved {quoted(thing.text)}{_whose(thing)}. Take it back: relnote undo")
    return DONE


def _removed(context: Context, relnote: Relnote, number: int) -> int:
    thing = relnote.giving.remove(number)
    if context.options["json"]:
        context.printer.data(forms.saved(thing))
    context.printer.say(f"no longer saved: {quoted(thing.text)}. Take it back: relnote undo")
    return DONE


def _list(context: Context, relnote: Relnote) -> int:
    if context.options["tag"]:
        raise Refusal("Say what is to be saved under this tag; relnote save alone lists everything.")
    whom = _whom(context, relnote)
    things = relnote.giving.saved(whom)
    if context.options["json"]:
        context.printer.data([forms.saved(thing) for thing in things])
        return DONE
    journal = relnote.journal
    for thing in things:
        day = describe_day(journal.local(thing.made_at).date(), journal.today())
        context.printer.line(
            padded(str(thing.id), 5),
            Strong(one_line(thing.text)),
            f"{_whose(thing)} · {day}{_given(thing, journal.today())}",
        )
    if not things and whom is not None:
        context.printer.say("Nothing is saved for them; relnote save alone lists everything.")
        return NOTHING
    if not things:
        context.printer.say("Nothing is saved yet: relnote save article on line automation --tag automation")
    return DONE


def _whom(context: Context, relnote: Relnote) -> int | None:
    who = context.options["for"]
    return relnote.contacts.meant(who) if who else None


def _given(thing: SavedThing, today: date) -> str:
    return f" · given {describe_day(thing.given_on, today)}" if thing.given_on else ""


def _whose(thing: SavedThing) -> str:
    tags = "".join(f" #{one_line(tag)}" for tag in thing.tags)
    return f"{tags} for {one_line(thing.name)}" if thing.contact_id is not None else tags
