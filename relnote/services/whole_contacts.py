"""Contacts with what belongs to them beside what happened: what cards say of them, and what an import may complete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from relnote.services.in_chunks import grouped
from relnote.store import contacts, dated_facts, follow_ups, kept_properties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.records import Answer, Contact, DatedFact


class WholeContact(NamedTuple):
    """A contact with everything that is no interaction."""

    contact: Contact
    properties: Sequence[tuple[str, str, Any, str]] = ()
    """Kept ones: group, name, parameters, value."""
    answers: Sequence[Answer] = ()
    dates: Sequence[DatedFact] = ()


def whole_contacts(ids: Sequence[int]) -> dict[int, WholeContact]:
    """Read contacts, by id; one that is gone is not there."""
    answers = grouped(follow_ups.answers_of(ids))
    dates = grouped(dated_facts.of_contacts(ids))
    properties = kept_properties.of_contacts(ids)
    return {
        key: WholeContact(contact, properties[key], answers[key], dates[key])
        for key, contact in contacts.fetch(ids).items()
    }
