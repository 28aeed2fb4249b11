"""`relnote due`: who needs you now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.exits import DONE
from relnote.cli.printing import Strong, padded, widest
from relnote.domain.refusal import Refusal
from relnote.domain.sentences import sentence, step
from relnote.domain.text import one_line
from relnote.domain.words import FLAG_SIGNS

if TYPE_CHECKING:
    from datetime import date

    from relnote.cli.context import Context

ALL = 10_000_000
"""So many are all."""

WEEK = timedelta(days=6)
"""From today up to and with the last of seven days."""


def main(context: Context) -> int:
    """List what is due, the most severe first."""
    with context.open(current=True) as relnote:
        journal = relnote.journal
        now, zone = journal.now(), journal.zone
        number = context.options["number"] or ALL
        found = relnote.attention.due(_until(context, journal.today()), number + 1)
        rows = found[:number]
        if context.options["json"]:
            context.printer.data(
                [
                    {
                        "contact": {
                            "id": row.flag.contact_id,
                            "name": row.name,
                            "organisation": row.organisation,
                            "tier": row.tier.value,
                        },
                        **forms.flag(row.flag, sentence(row.flag, now, zone), step(row.flag, now, zone)),
                    }
                    for row in rows
                ],
            )
            return DONE
        ascii_only = journal.settings.glyphs == "ascii"
        width = widest([one_line(row.name) for row in rows], 30)
        for row in rows:
            context.printer.line(
                f"{FLAG_SIGNS[row.flag.kind][ascii_only]} ",
                Strong(padded(one_line(row.name), width)),
                f"  {sentence(row.flag, now, zone)} {step(row.flag, now, zone)}",
            )
        if not rows:
            context.printer.say("Nothing is due." if _plain(context) else "Nothing is due by then.")
        elif len(rows) < len(found):
            context.printer.say("More is due: without -n all is listed.")
    return DONE


def _plain(context: Context) -> bool:
    return not context.options["week"] and not context.options["until"]


def _until(context: Context, today: date) -> date | None:
    said = context.options["until"]
    if context.options["week"]:
        if said:
            raise Refusal("Say either --week or --until DAY.")
        return today + WEEK
    if said is None:
        return None
    from relnote.cli.wanted_day import wanted_day

    return wanted_day(said, today)
