"""A word while writing: a message that has nothing in it for its reader, and what is at hand to put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain import grammar
from relnote.domain.marks import find_marks
from relnote.domain.words import ADDRESSED, AWAITING, Direction, MarkKind
from relnote.store import database

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.services.journal import Journal

GIVING = frozenset({MarkKind.GAVE, MarkKind.TOLD, MarkKind.PROMISE})
"""The marks that note what they got from you."""

LEAST_WORDS = 2
"""A text of fewer words is still being begun."""


class Hints:
    """Looks at texts before and after they are saved. It never blocks anything."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def while_typing(self, text: str, contact_ids: Sequence[int], *, edited: bool) -> str:
        """Say in one line what of a text being written should be looked at before it is saved; empty if nothing.

        Args:
            text: The note as it stands. Its first line is looked at once another one is begun.
            contact_ids: Who shares it, the main contact first.
            edited: Whether it was saved before: what was sent then can no longer be written otherwise.
        """
        if "\n" in text:
            from relnote.services.mentions import not_known

            people = grammar.read_note(text, self._journal.now(), self._journal.zone).people
            with database.connected():
                said = not_known(people, contact_ids if edited else ())
            if said:
                return said
        return "" if edited else self.of_text(text, contact_ids[0])

    def of_text(self, text: str, contact_id: int) -> str:
        """Say in one line that a note as typed tells of an outbound message with nothing in it; empty if it does not.

        Of what was sent on another day nothing is said: it can no longer be written otherwise.
        """
        note = grammar.read_note(text, self._journal.now(), self._journal.zone)
        filled = note.filled
        today = self._journal.local(filled.started_at).date() == self._journal.today()
        waits = today and filled.direction is Direction.OUT and filled.outcome in AWAITING
        if not waits or filled.channel not in ADDRESSED or len(note.body.split()) < LEAST_WORDS:
            return ""
        from relnote.domain.substance import gives_something

        if gives_something(note.body) or self._says_what_it_gives(note.body):
            return ""
        from relnote.domain.at_hand import offers
        from relnote.services.giving import Giving

        offer = next(offers(Giving(self._journal).at_hand(contact_id)), "")
        return f"Nothing in it for them yet; {offer or 'a question, a fact or an offer would be something.'}"

    def _says_what_it_gives(self, body: str) -> bool:
        """Tell whether it ends by asking them something, or a mark says that there was something in it."""
        marks = find_marks(body, self._journal.today(), self._journal.keywords)
        marked = {mark.line for mark in marks}
        said = [line for number, line in enumerate(body.split("\n")) if line.strip() and number not in marked]
        return any(mark.kind in GIVING for mark in marks) or (bool(said) and said[-1].rstrip().endswith("?"))
