"""`relnote duplicates`: lists contacts that may be one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE, NOTHING
from relnote.cli.printing import Strong
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """List them, the surest first."""
    printer = context.printer
    with context.open() as relnote:
        found = relnote.duplicates.find()
    number = context.options["number"]
    shown = found[: number or len(found)]
    if context.options["json"]:
        printer.data(
            [
                {
                    "contacts": [
                        {"id": id_, "name": name}
                        for id_, name in zip((each.one, each.other), each.names, strict=True)
                    ],
                    "likeness": each.likeness.name.lower(),
                    "reason": each.reason,
                }
                for each in shown
            ]
        )
        return DONE
    for each in shown:
        first, second = map(one_line, each.names)
        printer.line(Strong(f"{first} ({each.one}), {second} ({each.other})"), f"  {each.reason}")
    if not found:
        printer.say("Nobody is here twice, as far as addresses and names tell.")
        return NOTHING
    printer.say(f"Make one of two: relnote merge {found[0].one} {found[0].other}")
    return DONE
