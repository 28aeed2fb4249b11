"""The facts of some contacts while they are put together: more is found out only of those of whom a rule asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from relnote.domain.rules import Facts
    from relnote.store.facts import Person

    Known = list[tuple[Facts, Person]]


def with_more(known: Known, ids: Container[int], more: Callable[[Facts], Facts]) -> Known:
    """Give all facts, those of the contacts with these ids with more."""
    return [(more(found) if person.id in ids else found, person) for found, person in known]
