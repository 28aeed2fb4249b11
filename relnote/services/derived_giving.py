"""What the rules need of giving and of talks: talks are measured only where there are enough of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.talks import LAST, last_talks
from relnote.store import talks, values

if TYPE_CHECKING:
    from relnote.domain.rules import Facts
    from relnote.domain.talks import Talk
    from relnote.domain.values import Value
    from relnote.store.facts import Person

    Known = list[tuple[Facts, Person]]


def with_giving(known: Known) -> Known:
    """Add to facts what contacts were given and asked for, and their last talks."""
    return _with_talks(_with_values(known))


def _with_values(known: Known) -> Known:
    theirs: defaultdict[int, list[Value]] = defaultdict(list)
    for value in values.of_contacts([each.contact_id for each, _ in known]):
        theirs[value.contact_id].append(value)
    return [
        (replace(each, values=tuple(theirs[each.contact_id])), person)
        if each.contact_id in theirs
        else (each, person)
        for each, person in known
    ]


def _with_talks(known: Known) -> Known:
    """Add the last talks of those who had as many as rules look at."""
    found = {each.contact_id: last_talks(each.history) for each, _ in known if each.history}
    found = {contact_id: theirs for contact_id, theirs in found.items() if len(theirs) == LAST}
    if not found:
        return known
    measured = talks.measures(talk.id for theirs in found.values() for talk in theirs)

    def whole(talk: Talk) -> Talk:
        duration, share = measured.get(talk.id, (None, None))
        return replace(talk, duration=duration, share=share)

    return [
        (replace(each, talks=tuple(map(whole, found[each.contact_id]))), person)
        if each.contact_id in found
        else (each, person)
        for each, person in known
    ]
