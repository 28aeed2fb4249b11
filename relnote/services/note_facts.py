"""The dated facts that a note tells in its lines `bought:` and `born:`; they stay in line with its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.dated_facts import read_born, read_bought
from relnote.domain.records import DatedFact
from relnote.domain.words import FactKind, MarkKind
from relnote.store import dated_facts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction
    from relnote.store.changes import Writer

_KINDS = {MarkKind.BOUGHT: FactKind.BOUGHT, MarkKind.BORN: FactKind.BORN}


def keep_facts_in_line(
    writer: Writer, interaction: Interaction, marks: Sequence[Mark], written_on: date, *, new: bool
) -> None:
    """Write the facts a note tells, and remove those it told before and no longer does.

    A fact keeps its identity while a line of its kind says the same, or stands in the same place among its kind.
    `new` says that nothing came of the note yet.
    """
    told = [fact for mark in marks if (fact := _fact(interaction, mark, written_on))]
    left = [] if new else dated_facts.of_interaction(interaction.id)
    for same in (_says_the_same, _is_of_its_kind):
        for fact in list(told):
            there = next((each for each in left if same(each, fact)), None)
            if there is not None:
                left.remove(there)
                told.remove(fact)
                dated_facts.change(writer, replace(fact, id=there.id))
    for gone in left:
        dated_facts.remove(writer, gone.id)
    for fact in told:
        dated_facts.add(writer, fact)


def _fact(interaction: Interaction, mark: Mark, written_on: date) -> DatedFact | None:
    kind = _KINDS.get(mark.kind)
    if kind is None or not mark.text:
        return None
    told = DatedFact(
        contact_id=interaction.contact_ids[0],
        interaction_id=interaction.id,
        line=mark.line,
        kind=kind,
        day=written_on.isoformat(),
    )
    if kind is FactKind.BOUGHT:
        bought = read_bought(mark.text)
        return replace(told, text=bought.text, amount=bought.amount, currency=bought.currency)
    day, _ = read_born(mark.text, written_on)
    return replace(told, day=day) if day else None


def _says_the_same(there: DatedFact, told: DatedFact) -> bool:
    return (there.kind, there.text, there.amount) == (told.kind, told.text, told.amount)


def _is_of_its_kind(there: DatedFact, told: DatedFact) -> bool:
    return there.kind is told.kind
