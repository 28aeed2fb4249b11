"""The dated facts that a note tells in its lines `bought:`, `born:` and `away:`; they stay in line with its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.dated_facts import read_born, read_bought
from relnote.domain.derivation import SIMILAR, likeness
from relnote.domain.mark_people import people_of
from relnote.domain.marks import becomes_fact
from relnote.domain.pairing import pair
from relnote.domain.records import DatedFact
from relnote.domain.words import FACT_OF_MARK, FactKind
from relnote.services.note_rows import write_rows
from relnote.store import dated_facts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction
    from relnote.store.changes import Writer


def keep_facts_in_line(
    writer: Writer, interaction: Interaction, marks: Sequence[Mark], written_on: date, *, new: bool
) -> None:
    """Write the facts a note tells, and remove those it told before and no longer does.

    They are of the first person of the note, or of those whom the line names. A fact keeps its identity, and so what was decided about it, while a line of its kind says the same, says nearly the
    same, or stands where it stood. `new` says that nothing came of the note yet.
    """
    told = [
        replace(_fact(interaction, mark, written_on), contact_id=contact_id)
        for mark in marks
        if becomes_fact(mark)
        for contact_id in people_of(mark.about, interaction.contact_ids[:1])
    ]
    there = [] if new else dated_facts.of_interaction(interaction.id)
    write_rows(writer, dated_facts, pair(there, told, alike=_alike, same=_same, similar=_similar))


def _fact(interaction: Interaction, mark: Mark, written_on: date) -> DatedFact:
    told = DatedFact(
        contact_id=interaction.contact_ids[0],
        interaction_id=interaction.id,
        line=mark.line,
        kind=FACT_OF_MARK[mark.kind],
        day=written_on.isoformat(),
    )
    if told.kind is FactKind.BORN:
        return replace(told, day=read_born(mark.text, written_on)[0])
    if mark.away is not None:
        first, last = mark.away.first.isoformat(), mark.away.last.isoformat()
        return replace(told, day=first, last_day=last, text=mark.away.text)
    if told.kind is not FactKind.BOUGHT:
        return replace(told, text=mark.text)
    bought = read_bought(mark.text)
    return replace(told, text=bought.text, amount=bought.amount, currency=bought.currency)


def _alike(old: DatedFact, fact: DatedFact) -> bool:
    return old.kind is fact.kind


def _same(old: DatedFact, fact: DatedFact) -> bool:
    if fact.kind is FactKind.BORN:
        return old.day == fact.day
    if fact.kind is FactKind.AWAY:
        return (old.day, old.last_day) == (fact.day, fact.last_day)
    return (old.text, old.amount, old.currency) == (fact.text, fact.amount, fact.currency)


def _similar(old: DatedFact, fact: DatedFact) -> bool:
    """Tell whether one is an edited form of the other: what was bought resembles, or the price or a day is the same."""
    if fact.kind is FactKind.AWAY:
        return old.day == fact.day or old.last_day == fact.last_day
    if fact.amount is not None and old.amount == fact.amount:
        return True
    return likeness(old.text, fact.text) >= SIMILAR
