"""`relnote backup`: makes a verified copy of the journal, or lists those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.copies import as_data, list_backups
from relnote.cli.exits import DONE

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Make a backup, and tell where it is."""
    if context.options["list"]:
        return list_backups(context)
    with context.open() as relnote:
        made = relnote.backups.make()
    if context.options["json"]:
        context.printer.data(as_data(made, None))
    else:
        context.printer.line(str(made.path))
    return DONE
