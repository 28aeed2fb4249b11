"""`relnote find`: searches the whole journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.excerpt import excerpt
from relnote.cli.exits import DONE, NOTHING
from relnote.cli.printing import Strong
from relnote.domain.dates import describe_moment
from relnote.domain.text import one_line, quoted

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.domain.entries import SearchHit
    from relnote.services.relnote import Relnote

PLACES = 20
"""Places that are shown unless told otherwise."""

ALL = 1_000_000
"""So many are all."""

AROUND = 100
"""Characters of a text that are shown of it."""

_KINDS = {"follow_up": "to do", "answer": "answer", "contact": "contact", "saved": "saved"}


def main(context: Context) -> int:
    """List the contacts that the words name, then the places where the words stand."""
    words = " ".join(context.words)
    number = context.options["number"]
    limit = PLACES if number is None else number or ALL
    with context.open() as relnote:
        named = relnote.contacts.matching(words, limit) if words.strip() else []
        ids = {contact_id for contact_id, _, _ in named}
        hits = [
            hit
            for hit in relnote.timelines.find(words, limit)
            if hit.kind != "contact" or hit.contact_id not in ids
        ]
        if context.options["json"]:
            contacts = [
                {"id": key, "name": name, "organisation": organisation} for key, name, organisation in named
            ]
            context.printer.data({"contacts": contacts, "places": [forms.hit(hit) for hit in hits]})
        else:
            for _, name, organisation in named:
                work = f" · {one_line(organisation)}" if organisation else ""
                context.printer.line(Strong(one_line(name)), work)
            for hit in hits:
                _place(context, relnote, hit, words)
    if not named and not hits:
        context.printer.say(f"Nothing holds {quoted(words)}; fewer words find more.")
        return NOTHING
    return DONE


def _place(context: Context, relnote: Relnote, hit: SearchHit, words: str) -> None:
    journal = relnote.journal
    where = describe_moment(hit.at, journal.now(), journal.zone) if hit.at else _KINDS.get(hit.kind, hit.kind)
    where = f"saved {where}" if hit.kind == "saved" else where
    pieces = excerpt(hit.text, words, AROUND)
    context.printer.line(
        f"{one_line(hit.name)} · {where}: ",
        *(Strong(text) if strong else text for text, strong in pieces),
    )
