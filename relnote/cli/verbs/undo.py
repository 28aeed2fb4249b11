"""`relnote undo`: takes the last change back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.exits import DONE, NOTHING
from relnote.cli.printing import padded
from relnote.domain.dates import describe_moment
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.services.relnote import Relnote

NEWEST = 20
"""Changes that are listed unless told otherwise."""

ALL = 1_000_000
"""So many are all."""


def main(context: Context) -> int:
    """Take the last change back, or list the last ones."""
    with context.open() as relnote:
        if context.options["list"]:
            return _listed(context, relnote)
        change = relnote.history.undo()
    if change is None:
        context.printer.say("There is nothing to take back.")
        return NOTHING
    if context.options["json"]:
        context.printer.data(forms.change(change))
    context.printer.say(f"Taken back: {one_line(change.label)}. Make it again: relnote redo")
    return DONE


def _listed(context: Context, relnote: Relnote) -> int:
    number = context.options["number"]
    changes = relnote.history.recent(NEWEST if number is None else number or ALL)
    journal = relnote.journal
    if context.options["json"]:
        context.printer.data([forms.change(change) for change in changes])
        return DONE
    for change in changes:
        when = describe_moment(change.made_at, journal.now(), journal.zone)
        undone = " (taken back)" if change.undone else ""
        context.printer.line(f"{padded(when, 18)}  {one_line(change.label)}{undone}")
    if not changes:
        context.printer.say("Nothing was changed yet.")
        return NOTHING
    return DONE
