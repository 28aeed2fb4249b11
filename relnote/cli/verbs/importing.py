"""`relnote import`: brings contacts in from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE, NOTHING
from relnote.config import at_home
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.services.merging import ImportReport


def main(context: Context) -> int:
    """Import a file, or tell what importing it would do."""
    dry = context.options["dry-run"]
    printer = context.printer

    def progress(done: int, of_all: int) -> bool:
        printer.progress(f"{done:,} of {of_all:,}")
        return True

    with context.open(make=True) as relnote:
        report = relnote.imports.run(at_home(context.words[0]), dry=dry, progress=progress)
    if context.options["json"]:
        printer.data(_form(report, dry=dry))
    else:
        printer.line(_counts(report, dry=dry))
    for skipped in report.skipped:
        printer.say(f"{one_line(report.file)}:{skipped.line}: {one_line(skipped.reason)}")
    for note in report.notes:
        printer.say(f"{one_line(report.file)}: {note}")
    if report.kept_in:
        printer.say(f"What was skipped is kept in {report.kept_in}")
    if not dry and (report.stored or report.completed):
        printer.say("Take it all back: relnote undo")
    return NOTHING if report.skipped else DONE


def _counts(report: ImportReport, *, dry: bool) -> str:
    verb = "would be " if dry else ""
    told = (
        (report.stored, f"{verb}new"),
        (report.completed, f"{verb}completed"),
        (report.merged - report.completed, "known already"),
        (len(report.skipped), f"{verb}skipped"),
    )
    came = ", ".join(f"{count:,} {what}" for count, what in told if count)
    return f"{one_line(report.file)}: {report.read:,} read; {came}."


def _form(report: ImportReport, *, dry: bool) -> dict[str, object]:
    return {
        "file": report.file,
        "dry_run": dry,
        "read": report.read,
        "stored": report.stored,
        "merged": report.merged,
        "completed": report.completed,
        "skipped": [{"line": record.line, "reason": record.reason} for record in report.skipped],
        "kept_in": report.kept_in and str(report.kept_in),
        "notes": list(report.notes),
    }
