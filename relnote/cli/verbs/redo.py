"""`relnote redo`: makes the change again that was taken back last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.exits import DONE, NOTHING
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Make a change again."""
    with context.open() as relnote:
        change = relnote.history.redo()
    if change is None:
        context.printer.say("There is nothing to make again.")
        return NOTHING
    if context.options["json"]:
        context.printer.data(forms.change(change))
    context.printer.say(f"Made again: {one_line(change.label)}. Take it back: relnote undo")
    return DONE
