"""What is usual for the people of this journal when they reply: learnt from all of them, once a day, and kept in the journal.

It is part of the journal: whoever derives takes it from there, so the same file gives the same flags in every program.
When it changes nobody is derived again for it. The flags of a contact follow at their next change, when one of them lapses,
or with `relnote check --mend`, which learns it anew first: a little more or less is expected of everybody, and nobody's
flags have to turn overnight for that.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from relnote.domain.absences import absences_of, away_of
from relnote.domain.attempts import heard_at
from relnote.domain.rhythm.contact import SHIPPED, Priors, Rhythm, rhythm_of
from relnote.services.in_chunks import grouped, nothing_collected
from relnote.store import database, dated_facts, facts, meta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from relnote.domain.rhythm.prior import Gathered

USUAL_REPLIES = "usual replies"
"""The name under which the journal keeps it."""

LEARNT_ON = "usual replies learnt on"
"""The name under which the journal says on which day it was learnt."""

CHUNK = 200
"""Contacts whose history is looked at in one go."""


def usual_replies() -> Priors:
    """Give what is usual in the open journal, as it was last learnt; what is usual for people in general before that."""
    kept = meta.get(USUAL_REPLIES)
    if not kept:
        return SHIPPED
    from relnote.domain.rhythm.prior import read

    try:
        numbers = json.loads(kept)
    except ValueError:
        return SHIPPED
    return read(numbers) if isinstance(numbers, dict) else SHIPPED


def learn_daily(zone: str, today: date, goes_on: Callable[[], bool]) -> None:
    """Learn what is usual, if that was not done today."""
    with database.connected():
        done = meta.get(LEARNT_ON) == today.isoformat()
    if not done:
        learn(zone, today, goes_on)


def learn(zone: str, today: date, goes_on: Callable[[], bool] = lambda: True) -> None:
    """Learn what is usual from everybody who was written to often enough.

    Args:
        zone: The IANA zone of the user, which counts where that of a contact is not known.
        today: The day in that zone.
        goes_on: Stops it by giving False.
    """
    found = _gathered(zone, goes_on)
    if found is None:
        return
    from relnote.domain.rhythm.prior import learnt, written

    with database.transaction():
        meta.put(USUAL_REPLIES, json.dumps(written(learnt(found))))
        meta.put(LEARNT_ON, today.isoformat())


def _gathered(zone: str, goes_on: Callable[[], bool]) -> Gathered | None:
    from relnote.domain.rhythm.change import LEAST_KNOWN
    from relnote.domain.rhythm.prior import Gathered

    found = Gathered()
    with database.connected():
        ids = facts.often_written_to(LEAST_KNOWN)
    for start in range(0, len(ids), CHUNK):
        if not goes_on():
            return None
        with database.connected(), nothing_collected():
            for rhythm in _rhythms(ids[start : start + CHUNK], zone):
                found.take(rhythm)
    return found


def _rhythms(ids: Sequence[int], zone: str) -> Iterator[Rhythm]:
    """Give how these contacts reply, one after the other."""
    dated = grouped(dated_facts.of_contacts(ids))
    for person in facts.people(ids):
        history = facts.history(person.id)
        told = dated[person.id]
        away = away_of(absences_of(told, zone, heard_at(history))) if told else ()
        yield rhythm_of(history, person.zone or zone, away=away)
