"""The dated facts that a note tells in its lines `bought:` and `born:`; they stay in line with its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.dated_facts import read_born, read_bought
from relnote.domain.derivation import SIMILAR, likeness
from relnote.domain.marks import becomes_fact
from relnote.domain.records import DatedFact
from relnote.domain.words import FACT_OF_MARK, FactKind
from relnote.store import dated_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from relnote.domain.marks import Mark
    from relnote.domain.records import Interaction
    from relnote.store.changes import Writer

MOST_COMPARED = 400
"""So many pairs are compared word by word at most: a note with more of them was not edited by hand."""


def keep_facts_in_line(
    writer: Writer, interaction: Interaction, marks: Sequence[Mark], written_on: date, *, new: bool
) -> None:
    """Write the facts a note tells, and remove those it told before and no longer does.

    A fact keeps its identity, and so what was decided about it, while a line of its kind says the same, says nearly the
    same, or stands where it stood. `new` says that nothing came of the note yet.
    """
    told = [_fact(interaction, mark, written_on) for mark in marks if becomes_fact(mark)]
    there = [] if new else dated_facts.of_interaction(interaction.id)
    for same in (_same, _similar, _in_place):
        if same is _similar and len(there) * len(told) > MOST_COMPARED:
            continue
        for old, fact in _pairs(there, told, same):
            there.remove(old)
            told.remove(fact)
            dated_facts.change(writer, replace(fact, id=old.id))
    for gone in there:
        dated_facts.remove(writer, gone.id)
    for fact in told:
        dated_facts.add(writer, fact)


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
    bought = read_bought(mark.text)
    return replace(told, text=bought.text, amount=bought.amount, currency=bought.currency)


def _pairs(
    there: Sequence[DatedFact], told: Sequence[DatedFact], same: Callable[[DatedFact, DatedFact], bool]
) -> list[tuple[DatedFact, DatedFact]]:
    """Pair facts of one kind, each used once, those on the nearest lines first."""
    found = [(old, fact) for old in there for fact in told if old.kind is fact.kind and same(old, fact)]
    used: set[int] = set()
    pairs = []
    for old, fact in sorted(found, key=lambda pair: abs(pair[0].line - pair[1].line)):
        if used.isdisjoint((id(old), id(fact))):
            used |= {id(old), id(fact)}
            pairs.append((old, fact))
    return pairs


def _same(old: DatedFact, fact: DatedFact) -> bool:
    if fact.kind is FactKind.BORN:
        return old.day == fact.day
    return (old.text, old.amount, old.currency) == (fact.text, fact.amount, fact.currency)


def _similar(old: DatedFact, fact: DatedFact) -> bool:
    """Tell whether one is an edited form of the other: what was bought resembles, or the price is the same."""
    if fact.amount is not None and old.amount == fact.amount:
        return True
    return likeness(old.text, fact.text) >= SIMILAR


def _in_place(old: DatedFact, fact: DatedFact) -> bool:
    return old.line == fact.line
