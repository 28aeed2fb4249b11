"""`relnote log`: notes down what has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms, saying
from relnote.cli.exits import DONE
from relnote.cli.typed import (
    Typed,
    begins_with_header,
    behind_dashes,
    edited,
    header_and_text,
    piped,
    set_aside,
)
from relnote.domain.grammar import describe_exchange
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from relnote.cli.context import Context
    from relnote.services.notes import NoteInput, Saved
    from relnote.services.relnote import Relnote


def main(context: Context) -> int:
    """Save a note of what the words say."""
    from relnote.services.notes import NoteInput

    options = context.options
    with context.open() as relnote:
        people = tuple(
            relnote.contacts.meant(who) for who in dict.fromkeys((context.words[0], *options["with"]))
        )
        journal = relnote.journal
        typed = header_and_text(context.words[1:], journal.now(), journal.zone)
        lines = [*typed.text, *options["message"], *behind_dashes(context.text, journal.keywords)]
        body = piped(
            context.printer,
            asked=typed.from_input,
            wanted=not lines and not options["edit"],
        )
        if body and not lines and not typed.header and begins_with_header(body, journal.now(), journal.zone):
            text = body
        else:
            text = _note(typed, [*lines, *([body] if body else [])])
        written, kept = edited(text) if options["edit"] else (text, None)
        if body and kept is None:
            kept = set_aside(text)
        saved = _save(relnote, NoteInput(text=written, contact_ids=tuple(dict.fromkeys(people))), kept)
        _tell(context, relnote, saved)
        hint = relnote.hints.of_text(written, people[0])
        if hint:
            context.printer.say(hint)
    return DONE


def _note(typed: Typed, lines: list[str]) -> str:
    # The word note keeps a text that happens to begin like a header from being read as one.
    return "\n".join([typed.header or "note", *lines])


def _save(relnote: Relnote, note: NoteInput, kept: Path | None) -> Saved:
    try:
        saved = relnote.notes.save(note)
    except Refusal as refusal:
        if kept is None:
            raise
        raise Refusal(f"{refusal} What you wrote is in {kept}") from None
    if kept is not None:
        kept.unlink(missing_ok=True)
    return saved


def _tell(context: Context, relnote: Relnote, saved: Saved) -> None:
    from relnote.domain.confirmed import confirmed, nobody_named, not_understood, noted, told_nothing

    journal = relnote.journal
    record, now, zone = saved.interaction, journal.now(), journal.zone
    names = relnote.contacts.names(record.contact_ids)
    if context.options["json"]:
        context.printer.data(
            {
                **forms.interaction(record, names),
                "follow_ups": [forms.follow_up(made) for made in saved.follow_ups],
                "answers": saved.answers,
            },
        )
    told = describe_exchange(record, now, zone, lead="saved:")
    main = record.contact_ids[0]
    became = [
        saying.follow_up(
            made, journal.today(), name="" if made.contact_id == main else names[made.contact_id]
        )
        for made in saved.follow_ups
    ]
    if saved.asked:
        became.append(f"{saved.asked} question{'s' if saved.asked > 1 else ''} asked")
    if saved.answers:
        became += noted(saved.marks, names, relnote.checklists.known(list(names)), journal.questions)
    fitting = [mark for mark in saved.marks if mark not in saved.fits_nothing]
    became += confirmed(fitting, journal.today(), names)
    parts = "; ".join([f"{told} · with {saying.listed(list(names.values()))}", *became])
    context.printer.say(f"{parts}. Take it back: relnote undo")
    for mark in saved.marks:
        nothing = told_nothing(mark.text) if mark in saved.fits_nothing else ""
        for said in filter(None, (nobody_named(mark), nothing)):
            context.printer.say(f"line {mark.line + 1}: {said}")
    for mark, said in not_understood(record.body, saved.marks):
        context.printer.say(f"line {mark.line + 1}: {said}. {one_line(mark.problem)}")
