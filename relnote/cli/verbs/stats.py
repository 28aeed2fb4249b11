"""`relnote stats`: how somebody usually replies, or everybody."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.cli.printing import Strong, padded, widest
from relnote.domain.insights_words import everybody_named, rows_of
from relnote.domain.sentences import sentence
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.domain.insights import Insights
    from relnote.services.insights import Everybody
    from relnote.services.relnote import Relnote


def main(context: Context) -> int:
    """Tell how a contact usually replies, or everybody, or how you go about it."""
    if context.options["style"]:
        from relnote.cli.style_told import tell_style

        return tell_style(context)
    with context.open() as relnote:
        if not context.words:
            _everybody(context, relnote, relnote.insights.of_everybody())
            return DONE
        contact = relnote.contacts.the_one(" ".join(context.words))
        insights = relnote.insights.of(contact.id)
    if context.options["json"]:
        context.printer.data(_shape(insights))
        return DONE
    context.printer.line(Strong(one_line(contact.name)))
    _rows(context, rows_of(insights))
    return DONE


def _everybody(context: Context, relnote: Relnote, found: Everybody) -> None:
    now, zone = relnote.journal.now(), relnote.journal.zone
    said = [(row, sentence(row.flag, now, zone)) for row in found.changed]
    if context.options["json"]:
        changed = [
            {"contact": row.flag.contact_id, "name": row.name, "flag": row.flag.kind, "why": why}
            for row, why in said
        ]
        shape = {
            "people": found.of,
            "looked_at": found.insights.people,
            **_shape(found.insights),
            "changed": changed,
        }
        context.printer.data(shape)
        return
    context.printer.line(
        Strong(f"Everybody: {everybody_named(found.insights, found.of, is_sample=found.is_sample)}")
    )
    _rows(context, rows_of(found.insights))
    if said:
        context.printer.line("")
        context.printer.line(Strong("Changed lately"))
        _rows(context, [(one_line(row.name), why) for row, why in said])


def _rows(context: Context, rows: list[tuple[str, str]]) -> None:
    width = widest([word for word, _ in rows], 40)
    for word, told in rows:
        context.printer.line(f"{padded(word, width)}  {told}" if width else told)


def _shape(insights: Insights) -> dict[str, object]:
    return {
        **asdict(insights.habits),
        "reached": [asdict(each) for each in insights.reached],
        "stated": dict(insights.stated),
        "against": insights.against,
        "week": insights.hours,
        "months": [
            {"month": f"{each.first:%Y-%m}", "theirs": each.theirs, "yours": each.yours}
            for each in insights.months
        ],
    }
