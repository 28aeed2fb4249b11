"""What the rules need of giving and of talks: talks are measured only where there are enough of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.talks import CALLS, LAST, last_talks
from relnote.domain.words import TALKED
from relnote.services.in_chunks import grouped
from relnote.services.known_facts import with_more
from relnote.store import talks, values

if TYPE_CHECKING:
    from collections.abc import Collection

    from relnote.domain.talks import Talk
    from relnote.domain.words import Channel
    from relnote.services.known_facts import Known


def with_giving(known: Known) -> Known:
    """Add to facts what contacts were given and asked for, and their last talks."""
    return _with_talks(_with_values(known))


def _with_values(known: Known) -> Known:
    theirs = grouped(values.of_contacts([each.contact_id for each, _ in known]))
    return with_more(known, theirs, lambda found: replace(found, values=tuple(theirs[found.contact_id])))


def _with_talks(known: Known) -> Known:
    """Add the last talks, and the last calls, of those who had as many as rules look at."""
    talked = _last(known, TALKED)
    called = _last(known, CALLS)
    found = [talk for theirs in (*talked.values(), *called.values()) for talk in theirs]
    if not found:
        return known
    measured = talks.measures({talk.id for talk in found})

    def whole(theirs: tuple[Talk, ...]) -> tuple[Talk, ...]:
        return tuple(
            replace(talk, duration=duration, share=share)
            for talk in theirs
            for duration, share in [measured.get(talk.id, (None, None))]
        )

    return with_more(
        known,
        talked,
        lambda found: replace(
            found,
            talks=whole(talked.get(found.contact_id, ())),
            calls=whole(called.get(found.contact_id, ())),
        ),
    )


def _last(known: Known, among: Collection[Channel]) -> dict[int, tuple[Talk, ...]]:
    found = {each.contact_id: last_talks(each.history, among) for each, _ in known if each.history}
    return {contact_id: theirs for contact_id, theirs in found.items() if len(theirs) == LAST}
