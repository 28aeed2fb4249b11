"""`relnote check`: looks the journal over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE, NOTHING
from relnote.services.health import good_backup, save_damaged

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.services.health import Saved


def main(context: Context) -> int:
    """Tell what is good and what is not, one line each."""
    printer = context.printer
    mends = context.options["mend"]
    # Before it is opened: it may be too damaged for that.
    saved = save_damaged(context.database(), context.clock()) if mends else None
    with context.open() as relnote:
        if mends:
            if relnote.erasing.finish():
                printer.say("Wiped from the file what was erased.")
            mended = relnote.health.mend(lambda done: printer.progress(f"{done:,} contacts"))
            if saved := mended.saved or saved:
                if backup := good_backup(context.database()):
                    printer.say(backup)
                printer.say(_told(saved))
            printer.say(f"Made the search index and the flags of {mended.contacts:,} contacts again.")
        findings = relnote.health.check()
    good = all(finding.good for finding in findings)
    if context.options["json"]:
        printer.data(
            {
                "good": good,
                "findings": [{"good": finding.good, "what": finding.what} for finding in findings],
            },
        )
    else:
        for finding in findings:
            printer.line("ok     " if finding.good else "WRONG  ", finding.what)
    return DONE if good else NOTHING


def _told(saved: Saved) -> str:
    """Say what could be read of a damaged file."""
    rows = saved.salvaged
    told = f"Saved {rows.rows:,} rows of the damaged file"
    if rows.unreadable:
        told += f"; {rows.unreadable:,} places in it could not be read"
    if rows.loose:
        told += f"; {rows.loose:,} rows that belonged to what was lost are left out"
    if rows.homes:
        told += (
            f"; {rows.homes:,} contacts whose names were lost are called by their e-mail address, or Unreadable contact "
            "with a number"
        )
    return f"{told}. The damaged file lies at {saved.aside}."
