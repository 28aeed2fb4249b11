"""`relnote stats`: how somebody usually replies."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.cli.printing import Strong
from relnote.domain.habits import told
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Tell how a contact usually replies."""
    if context.options["style"]:
        from relnote.cli.style_told import tell_style

        return tell_style(context)
    if not context.words:
        raise Refusal("Say of whom: relnote stats mary, or relnote stats --style for yourself.")
    with context.open() as relnote:
        contact = relnote.contacts.the_one(" ".join(context.words))
        habits = relnote.insights.of(contact.id).habits
    if context.options["json"]:
        context.printer.data(asdict(habits))
        return DONE
    context.printer.line(Strong(one_line(contact.name)))
    rows = told(habits)
    width = max(len(word) for word, _ in rows)
    for word, sentence in rows:
        context.printer.line(f"{word.ljust(width)}  {sentence}" if width else sentence)
    return DONE
