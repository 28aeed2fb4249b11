"""`relnote stats --style`: how you talk, listen, give and keep your word."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from relnote.cli.exits import DONE
from relnote.cli.printing import Strong, padded, widest
from relnote.domain.style_words import LABELS, person_told, span_said
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.domain.style import Style


def tell_style(context: Context) -> int:
    """Tell the figures with everybody, or with the contact who is named."""
    with context.open() as relnote:
        who = relnote.contacts.the_one(" ".join(context.words)) if context.words else None
        style = relnote.styles.of(who.id if who else None)
    if context.options["json"]:
        context.printer.data(_form(style))
        return DONE
    whose = f"Your style with {one_line(who.name)}" if who else "Your style"
    context.printer.line(Strong(whose), f" {span_said(style.tallies[-1])}, beside the 13 weeks before")
    for figure in style.figures:
        label = padded(LABELS[figure.kind], 12)
        context.printer.line(f"{label}{figure.said}{' ' if figure.advice else ''}{figure.advice}")
    if style.people:
        _people(context, style)
    return DONE


def _people(context: Context, style: Style) -> None:
    context.printer.line()
    context.printer.line(Strong("With whom you talked most"))
    told = [person_told(one) for one in style.people]
    widths = [widest(list(column), 20) for column in zip(*told, strict=True)]
    name = widest([one_line(one.name) for one in style.people], 30)
    for one, columns in zip(style.people, told, strict=True):
        cells = "  ".join(padded(text, width) for text, width in zip(columns, widths, strict=True))
        context.printer.line(padded(one_line(one.name), name), "  ", cells.rstrip())


def _form(style: Style) -> dict[str, Any]:
    last = style.tallies[-1]
    return {
        "since": last.since.isoformat(),
        "until": last.until.isoformat(),
        "figures": [asdict(figure) for figure in style.figures],
        "stretches": [_dated(asdict(tally)) for tally in style.tallies],
        "people": [
            {"contact": {"id": one.contact_id, "name": one.name}, **_dated(asdict(one.tally))}
            for one in style.people
        ],
    }


def _dated(tally: dict[str, Any]) -> dict[str, Any]:
    return tally | {"since": tally["since"].isoformat(), "until": tally["until"].isoformat()}
