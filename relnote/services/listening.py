"""Listening: what people told you, what becomes of it, and telling them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relnote.domain.feedback import BACK, ONWARDS, asks_for_thanks
from relnote.domain.feedback_filter import parse_feedback_filter
from relnote.domain.feedback_words import FeedbackState, Stage
from relnote.domain.refusal import Refusal
from relnote.domain.sentences.board import know_word
from relnote.domain.text import quoted
from relnote.store import board, database, feedback, testimonials

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from relnote.domain.feedback import Feedback, Heard
    from relnote.services.journal import Journal

GONE = "This piece of feedback is no longer there."
MOST_OFFERED = 200
"""So many pieces at most are offered to be merged with."""


@dataclass(frozen=True, slots=True)
class Board:
    """The board as a filter leaves it."""

    columns: dict[Stage, array[int]]
    """The ids of the pieces in each column, what was heard last first."""
    problems: tuple[str, ...]
    """What of the filter was not understood."""


class Listening:
    """The board of feedback, and what is decided on it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def board(self, words: str = "") -> Board:
        """Give the board, narrowed by what was typed into its filter."""
        wanted = parse_feedback_filter(words, self._journal.now())
        with database.connected():
            return Board(board.columns(wanted), wanted.problems)

    def pieces(self, ids: Sequence[int]) -> list[Feedback]:
        """Give pieces of feedback in the order of their ids; one that is gone is left out."""
        with database.connected():
            found = feedback.fetch(ids)
        return [found[id_] for id_ in ids if id_ in found]

    def piece(self, feedback_id: int) -> Feedback:
        """Give a piece of feedback.

        Raises:
            Refusal: it is no longer there.
        """
        with database.connected():
            return _there(feedback_id)

    def heard_in(self, interaction_id: int) -> list[Heard]:
        """Give what was heard in a note, in the order of its lines, then what it told of."""
        with database.connected():
            return [*feedback.of_interactions([interaction_id]), *feedback.told_in(interaction_id)]

    def untold(self, contact_ids: Sequence[int], interaction_id: int | None = None) -> tuple[Heard, ...]:
        """Give what people said and were not told of, but for what this note of theirs told of: that may be edited."""
        with database.connected():
            told = feedback.told_in(interaction_id) if interaction_id is not None else []
            return (
                *feedback.untold(contact_ids),
                *(heard for heard in told if heard.contact_id in contact_ids and heard.knows),
            )

    def move_on(self, feedback_id: int) -> Feedback:
        """Move a piece to the next column: decided, done, told. Told are then all who said it; of praise at once.

        Raises:
            Refusal: it is no longer there, or everybody knows.
        """
        there = self.piece(feedback_id)
        if there.stage is Stage.TOLD:
            raise Refusal("Everybody who said this knows what became of it.")
        if there.state in ONWARDS and not asks_for_thanks(there):
            return self.decide(feedback_id, ONWARDS[there.state])
        return self.tell(feedback_id)

    def move_back(self, feedback_id: int) -> Feedback:
        """Move a piece a column back; from told, nobody has been told.

        Raises:
            Refusal: it is no longer there, or in the first column.
        """
        there = self.piece(feedback_id)
        if there.stage is Stage.TOLD:
            label = f"not {know_word(there.kind)} after all: {quoted(there.text)}"
            with self._journal.change(label) as writer:
                for heard in _there(feedback_id).sources:
                    # The mark that told it is remembered: when its note is edited, it does not tell it again.
                    feedback.change_source(writer, replace(heard, told_at=None))
                feedback.settle(writer, [feedback_id])
            return self.piece(feedback_id)
        if there.state not in BACK:
            raise Refusal("This was only heard; there is nothing to take back.")
        return self.decide(feedback_id, BACK[there.state])

    def decide(self, feedback_id: int, state: FeedbackState) -> Feedback:
        """Write what becomes of a piece; whoever said it is then to be told once it is done or decided against.

        Raises:
            Refusal: it is no longer there, or stands so already.
        """
        there = self.piece(feedback_id)
        if there.state is state:
            raise Refusal(_ALREADY[state])
        if state is not FeedbackState.HEARD and asks_for_thanks(there):
            raise Refusal("There is nothing to be done about praise but to thank them for it.")
        with self._journal.change(f"{_SAID[state]}: {quoted(there.text)}") as writer:
            _there(feedback_id)
            feedback.set_state(writer, feedback_id, state, self._journal.now())
        return self.piece(feedback_id)

    def tell(self, feedback_id: int, contact_ids: Sequence[int] = ()) -> Feedback:
        """Note that people know what became of a piece: these, or everybody who said it.

        Raises:
            Refusal: it is no longer there, or they know.
        """
        there = self.piece(feedback_id)
        if all(heard.knows for heard in there.sources if not contact_ids or heard.contact_id in contact_ids):
            raise Refusal("Everybody who said this knows what became of it.")
        with self._journal.change(f"{know_word(there.kind)}: {quoted(there.text)}") as writer:
            for heard in _there(feedback_id).sources:
                if not heard.knows and (not contact_ids or heard.contact_id in contact_ids):
                    feedback.change_source(writer, replace(heard, told_at=self._journal.now()))
            feedback.settle(writer, [feedback_id])
        return self.piece(feedback_id)

    def merge(self, merged: Sequence[int], into: int) -> Feedback:
        """Make one piece of several: everybody who said one said `into`; its words and its state stay.

        Raises:
            Refusal: one of them is no longer there, or they are the same.
        """
        if into in merged:
            raise Refusal("A piece cannot be merged with itself; choose another one.")
        there = self.piece(into)
        with self._journal.change(f"merged feedback into {quoted(there.text)}") as writer:
            kept = _there(into)
            for gone in map(_there, merged):
                for heard in gone.sources:
                    feedback.change_source(writer, replace(heard, feedback_id=kept.id))
                testimonials.move(writer, gone.id, kept.id)
            feedback.settle(writer, [kept.id, *merged])
        return self.piece(into)

    def twins(self, feedback_id: int) -> list[int]:
        """Give the ids of other pieces of the same kind in the very same words, what was heard last first."""
        with database.connected():
            there = feedback.fetch_one(feedback_id)
            alike = feedback.in_words(there.kind, there.text) if there else []
        return [id_ for id_ in alike if id_ != feedback_id]

    def nearest(self, feedback_id: int) -> list[Feedback]:
        """Give pieces that may say the same as this one, the nearest first."""
        from relnote.services.same_feedback import nearest

        there = self.piece(feedback_id)
        with database.connected():
            others = [each for each in feedback.worded() if each.id != feedback_id]
        return self.pieces(nearest(there, others, MOST_OFFERED))


_SAID = {
    FeedbackState.HEARD: "heard, not decided",
    FeedbackState.WILL_DO: "will do",
    FeedbackState.WILL_NOT: "will not",
    FeedbackState.DONE: "done",
}
"""How each state is said."""

_ALREADY = {
    FeedbackState.HEARD: "Nothing is decided about this yet, so there is nothing to take back.",
    FeedbackState.WILL_DO: "It is decided already that this will be done.",
    FeedbackState.WILL_NOT: "It is decided already that this will not be done.",
    FeedbackState.DONE: "This is done already.",
}
"""What is said of a state in which a piece is."""


def _there(feedback_id: int) -> Feedback:
    found = feedback.fetch_one(feedback_id)
    if found is None:
        raise Refusal(GONE)
    return found
