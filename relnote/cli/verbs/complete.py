"""`relnote _complete`: what a shell offers for a word. It is silent about everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.domain.refusal import Refusal
from relnote.domain.text import shown

if TYPE_CHECKING:
    from relnote.cli.context import Context

MOST = 50
"""Names that are offered at once."""


def main(context: Context) -> int:
    """List names, or keys of questions, that begin so."""
    begun = " ".join(context.words[1:])
    try:
        found = _names(context, begun) if context.words[0] == "name" else _questions(context, begun)
    except Refusal:
        # A shell in the middle of a line is no place for a sentence.
        return DONE
    for name in found:
        # A name that is shown in another way than it is kept, or that looks like an option, cannot be typed.
        if shown(name) == name and not name.startswith("-"):
            context.printer.line(name)
    return DONE


def _names(context: Context, begun: str) -> list[str]:
    from relnote.domain.text import folded

    with context.open() as relnote:
        names = (name for _, name, _ in relnote.contacts.matching(begun, MOST))
        return [name for name in dict.fromkeys(names) if folded(name).startswith(folded(begun))]


def _questions(context: Context, begun: str) -> list[str]:
    from relnote.domain.questions import questions_with

    keys = (question.key for question in questions_with(context.settings().questions))
    return [key for key in keys if key.startswith(begun)]
