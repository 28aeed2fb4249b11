"""A word while writing: a message that has nothing in it for its reader, and what is at hand to put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain import grammar
from relnote.domain.substance import gives_something
from relnote.domain.text import one_line
from relnote.domain.words import ADDRESSED, AWAITING, Direction, FollowUpKind
from relnote.store import database, follow_ups

if TYPE_CHECKING:
    from relnote.services.journal import Journal

LEAST_WORDS = 2
"""A text of fewer words is still being begun."""


class Hints:
    """Looks at texts before and after they are saved. It never blocks anything."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of_text(self, text: str, contact_id: int) -> str:
        """Say in one line that a note as typed tells of an outbound message with nothing in it; empty if it does not."""
        note = grammar.read_note(text, self._journal.now(), self._journal.zone)
        filled = note.filled
        waits = filled.direction is Direction.OUT and filled.outcome in AWAITING
        if not waits or filled.channel not in ADDRESSED or len(note.body.split()) < LEAST_WORDS:
            return ""
        if gives_something(note.body):
            return ""
        at_hand = self._at_hand(contact_id)
        return (
            f"Nothing in it for them yet; {at_hand or 'a question, a fact or an offer would be something.'}"
        )

    def _at_hand(self, contact_id: int) -> str:
        """Name something that could be given: a promise of yours that is open, the soonest due first."""
        with database.connected():
            found = follow_ups.of_contacts([contact_id])
        mine = next((each for each in found if each.kind is FollowUpKind.PROMISE_MINE), None)
        return f'you could keep your promise "{one_line(mine.text)}".' if mine else ""
