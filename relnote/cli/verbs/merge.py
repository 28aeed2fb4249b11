"""`relnote merge`: makes one contact of two, or tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.domain.text import ended, one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.services.relnote import Relnote


def main(context: Context) -> int:
    """Merge the second into the first."""
    with context.open() as relnote:
        kept, gone = (_meant(relnote, word) for word in context.words)
        first, second = (one_line(contact.name) for contact in relnote.duplicates.pair(kept, gone))
        if context.options["apart"]:
            relnote.duplicates.keep_apart(kept, gone)
            context.printer.say(f"{first} and {second} are told apart. Take it back: relnote undo")
        else:
            relnote.duplicates.merge(kept, gone)
            context.printer.say(f"{ended(f'Made one of {first} and {second}')} Take it back: relnote undo")
    return DONE


def _meant(relnote: Relnote, word: str) -> int:
    return int(word) if word.isdecimal() else relnote.contacts.meant(word)
