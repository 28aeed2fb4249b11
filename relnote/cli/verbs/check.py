"""`relnote check`: looks the journal over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE, NOTHING

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Tell what is good and what is not, one line each."""
    printer = context.printer
    with context.open() as relnote:
        if context.options["mend"]:
            if relnote.erasing.finish():
                printer.say("Wiped from the file what was erased.")
            count = relnote.health.mend(lambda done: printer.progress(f"{done:,} contacts"))
            printer.say(f"Made the search index and the flags of {count:,} contacts again.")
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
