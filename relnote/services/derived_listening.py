"""What the rules ask of what contacts told you, read only for those who did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.store import feedback, follow_ups, testimonials

if TYPE_CHECKING:
    from relnote.domain.feedback import Heard
    from relnote.domain.rules import Facts
    from relnote.store.facts import Person


def with_heard(known: list[tuple[Facts, Person]]) -> list[tuple[Facts, Person]]:
    """Add what contacts said, whether promises to them were broken, and when they were asked to be quoted."""
    heard: dict[int, list[Heard]] = {}
    for each in feedback.of_contacts([person.id for _, person in known]):
        heard.setdefault(each.contact_id, []).append(each)
    if not heard:
        return known
    broken, asked = follow_ups.broken_on(list(heard)), testimonials.last_asked_at(list(heard))
    return [
        (
            replace(
                found,
                heard=tuple(heard[person.id]),
                promise_broken_on=broken.get(person.id),
                quoting_asked_at=asked.get(person.id),
            ),
            person,
        )
        if person.id in heard
        else (found, person)
        for found, person in known
    ]
