"""`relnote log`: notes down what has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms, saying
from relnote.cli.exits import DONE
from relnote.cli.typed import Typed, edited, header_and_text, piped, set_aside
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
            relnote.contacts.the_one(who).id for who in dict.fromkeys((context.words[0], *options["with"]))
        )
        journal = relnote.journal
        typed = header_and_text(context.words[1:], journal.now(), journal.zone)
        lines = [*typed.text, *options["message"], *([" ".join(context.text)] if context.text else [])]
        body = piped(
            context.printer,
            asked=typed.from_input,
            wanted=not lines and not options["edit"],
        )
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
    from relnote.domain.marks import becomes_value, describe_mark, find_marks
    from relnote.domain.moments import day_of
    from relnote.domain.words import MarkKind

    journal = relnote.journal
    record, now, zone = saved.interaction, journal.now(), journal.zone
    names = {key: relnote.contacts.get(key).name for key in record.contact_ids}
    if context.options["json"]:
        context.printer.data(
            {
                **forms.interaction(record, names),
                "follow_ups": [forms.follow_up(made) for made in saved.follow_ups],
                "answers": saved.answers,
            },
        )
    told = describe_exchange(record, now, zone, lead="saved:")
    became = [saying.follow_up(made, journal.today()) for made in saved.follow_ups]
    if saved.answers:
        became.append(f"{saved.answers} answer{'s' if saved.answers > 1 else ''} of theirs noted")
    marks = find_marks(record.body, day_of(record.started_at, zone), journal.keywords)
    # Of several people a fact is the first one's, which has to be said.
    whose = names[record.contact_ids[0]] if len(names) > 1 else ""
    became += [
        describe_mark(mark, journal.today(), arrow="", name=whose).strip()
        for mark in marks
        if mark.kind in {MarkKind.AWAY, MarkKind.BORN} and not mark.problem
    ]
    became += [
        f'{describe_mark(mark, journal.today(), arrow="").strip()}, "{one_line(mark.text)}"'
        for mark in marks
        if becomes_value(mark)
    ]
    parts = "; ".join([f"{told} · with {saying.listed(list(names.values()))}", *became])
    context.printer.say(f"{parts}. Take it back: relnote undo")
    for mark in marks:
        if mark.problem:
            context.printer.say(f"line {mark.line + 1}: {one_line(mark.problem)}")
