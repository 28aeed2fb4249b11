"""A word while writing: a message that has nothing in it for its reader, and what is at hand to put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain import grammar
from relnote.domain.at_hand import offers
from relnote.domain.substance import gives_something
from relnote.domain.words import ADDRESSED, AWAITING, Direction

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
        from relnote.services.giving import Giving

        offer = next(offers(Giving(self._journal).at_hand(contact_id)), "")
        return f"Nothing in it for them yet; {offer or 'a question, a fact or an offer would be something.'}"
