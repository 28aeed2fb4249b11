"""`relnote heard`: lists what people told you, and writes down what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.exits import DONE, NOTHING
from relnote.cli.printing import Strong, padded
from relnote.domain.feedback_words import FeedbackState, Stage
from relnote.domain.refusal import Refusal
from relnote.domain.sentences.board import names_of, stands
from relnote.domain.text import one_line, quoted

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.domain.feedback import Feedback
    from relnote.services.relnote import Relnote

MOVES = {
    "will-do": FeedbackState.WILL_DO,
    "will-not": FeedbackState.WILL_NOT,
    "done": FeedbackState.DONE,
    "told": None,
}
"""The options that move a piece, and how it then stands; told is not a state but who knows."""


def main(context: Context) -> int:
    """List feedback, or move a piece."""
    given = [name for name in MOVES if context.options[name] is not None]
    if len(given) > 1 or (given and context.words):
        raise Refusal("Say one thing at a time: a piece to move, or words to find.")
    with context.open() as relnote:
        return _moved(context, relnote, given[0]) if given else _list(context, relnote)


def _moved(context: Context, relnote: Relnote, name: str) -> int:
    number, state = context.options[name], MOVES[name]
    listening = relnote.listening
    if not listening.pieces([number]):
        raise Refusal(f"There is no feedback {number}; relnote heard lists what there is.")
    piece = listening.tell(number) if state is None else listening.decide(number, state)
    if context.options["json"]:
        context.printer.data(forms.feedback(piece))
    context.printer.say(f"{stands(piece)}: {quoted(piece.text)}. Take it back: relnote undo")
    return DONE


def _list(context: Context, relnote: Relnote) -> int:
    board = relnote.listening.board(" ".join(context.words))
    if board.problems:
        raise Refusal(" ".join(board.problems))
    everything = bool(context.options["all"] or context.words)
    stages = [stage for stage in Stage if everything or stage is not Stage.TOLD]
    pieces = relnote.listening.pieces([id_ for stage in stages for id_ in board.columns[stage]])
    if context.options["json"]:
        context.printer.data([forms.feedback(piece) for piece in pieces])
    for piece in () if context.options["json"] else pieces:
        _line(context, relnote, piece)
    if not pieces and context.words:
        context.printer.say("Nothing was found; fewer words find more.")
        return NOTHING
    if not pieces:
        context.printer.say(
            "Nothing waits for you here. A line heard: … of a note keeps what somebody told you."
        )
    return DONE


def _line(context: Context, relnote: Relnote, piece: Feedback) -> None:
    from relnote.domain.dates import describe_day

    journal = relnote.journal
    day = describe_day(journal.local(piece.heard_at).date(), journal.today())
    context.printer.line(
        padded(str(piece.id), 5),
        Strong(one_line(piece.text)),
        f"  {piece.kind.value.replace('_', ' ')} · {names_of(piece)} · {day} · {stands(piece)}",
    )
