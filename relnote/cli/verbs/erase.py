"""`relnote erase`: erases a person, once their name was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE
from relnote.domain.refusal import Refusal

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Tell what it would mean, have the name typed, and erase."""
    with_backups = context.options["backups"]
    if not context.words:
        return _erase_backups(context)
    with context.open() as relnote:
        plan = relnote.erasing.plan(relnote.contacts.meant(" ".join(context.words)))
        for sentence in plan.sentences(with_backups=with_backups):
            context.printer.say(sentence)
        typed = context.options["name"] or context.printer.ask(f"Type {plan.name} to erase them: ")
        if typed is None:
            raise Refusal(f'Nothing was erased: say --name "{plan.name}" where nobody can be asked.')
        relnote.erasing.erase(plan.contact_id, typed, with_backups=with_backups)
    context.printer.say(f"{plan.name} is erased.")
    return DONE


def _erase_backups(context: Context) -> int:
    """Remove the backups alone, once that was typed."""
    if not context.options["backups"]:
        raise Refusal(
            "Say whom to erase: relnote erase mary; or relnote erase --backups for the backups alone."
        )
    printer = context.printer
    with context.open() as relnote:
        number = len(relnote.backups.all())
        printer.say(f"All backups ({number:,}) and damaged journals that were kept go; a new backup is made.")
        typed = context.options["name"] or printer.ask("Type backups to remove them: ")
        if typed is None:
            raise Refusal("Nothing was removed: say --name backups where nobody can be asked.")
        removed = relnote.erasing.erase_backups(typed)
    printer.say(f"Removed {removed:,} backups, and made a new one.")
    return DONE
