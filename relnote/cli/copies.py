"""Backups as the command line tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.cli import forms
from relnote.cli.exits import DONE, NOTHING
from relnote.domain.sentences.phrases import counted

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.store.backup import Backup
    from relnote.store.restoring import JournalCounts


def list_backups(context: Context) -> int:
    """List the backups, newest first, with what each holds."""
    from relnote.services.backups import Backups

    found = Backups(context.database(), context.clock).all()
    if context.options["json"]:
        context.printer.data([as_data(backup, held) for backup, held in found])
        return DONE
    for backup, held in found:
        context.printer.line(f"{backup.name}  {described(held)}")
    if not found:
        context.printer.say("There is no backup of this journal yet; relnote backup makes one.")
        return NOTHING
    return DONE


def described(held: JournalCounts | None) -> str:
    """Say what a journal holds: `412 contacts, 9,120 interactions`."""
    if held is None:
        return "cannot be read"
    people = counted(held.contacts, "contact", "contacts")
    return f"{people}, {counted(held.interactions, 'interaction', 'interactions')}"


def as_data(backup: Backup, held: JournalCounts | None) -> dict[str, Any]:
    """Give a backup as plain values."""
    return {
        "name": backup.name,
        "path": str(backup.path),
        "made_at": forms.moment(backup.made_at),
        "why": backup.why,
        "contacts": held and held.contacts,
        "interactions": held and held.interactions,
    }
