"""What the rules ask of what contacts told you, read only for those who did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.services.in_chunks import grouped
from relnote.services.known_facts import with_more
from relnote.store import feedback, follow_ups, testimonials

if TYPE_CHECKING:
    from relnote.services.known_facts import Known


def with_heard(known: Known) -> Known:
    """Add what contacts said, whether promises to them were broken, and when they were asked to be quoted."""
    heard = grouped(feedback.of_contacts([person.id for _, person in known]))
    if not heard:
        return known
    broken, asked = follow_ups.broken_on(list(heard)), testimonials.last_asked_at(list(heard))
    return with_more(
        known,
        heard,
        lambda found: replace(
            found,
            heard=tuple(heard[found.contact_id]),
            promise_broken_on=broken.get(found.contact_id),
            quoting_asked_at=asked.get(found.contact_id),
        ),
    )
