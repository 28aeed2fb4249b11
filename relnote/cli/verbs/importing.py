"""`relnote import`: brings contacts and interactions in from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.exits import DONE, NOTHING
from relnote.config import at_home
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from relnote.cli.context import Context
    from relnote.services.history_report import Ambiguous, HistoryReport
    from relnote.services.merging import ImportReport
    from relnote.services.relnote import Relnote

_NAMES_TOLD = 20


def main(context: Context) -> int:
    """Import files, or tell what importing them would do: contacts first, then all interactions together."""
    paths = [at_home(word) for word in dict.fromkeys(context.words)]
    forms: list[dict[str, object]] = []
    with context.open(make=True) as relnote:
        from relnote.services.history_readers import kind_of

        history = [path for path in paths if kind_of(path)]
        skips = 0
        for path in (path for path in paths if path not in history):
            cards = _contacts(context, relnote, path)
            forms.append(_form(cards, dry=context.options["dry-run"]))
            skips += len(cards.skipped)
        if history:
            report = _history(context, relnote, history)
            forms.append(_history_form(report, dry=context.options["dry-run"]))
            skips += len(report.skipped)
    if context.options["json"]:
        context.printer.data(forms[0] if len(forms) == 1 else forms)
    return NOTHING if skips else DONE


def _contacts(context: Context, relnote: Relnote, path: Path) -> ImportReport:
    dry, printer = context.options["dry-run"], context.printer

    def progress(done: int, of_all: int) -> bool:
        printer.progress(f"{done:,} of {of_all:,}")
        return True

    report = relnote.imports.run(path, dry=dry, progress=progress)
    if not context.options["json"]:
        printer.line(_counts(report, dry=dry))
    for skipped in report.skipped:
        printer.say(f"{one_line(report.file)}:{skipped.line}: {one_line(skipped.reason)}")
    for note in report.notes:
        printer.say(f"{one_line(report.file)}: {note}")
    _tell_end(context, report.kept_in, changed=bool(report.stored or report.completed))
    return report


def _history(context: Context, relnote: Relnote, paths: Sequence[Path]) -> HistoryReport:
    from relnote.services.history_readers import sources
    from relnote.services.history_report import sentences

    dry, printer, mine = context.options["dry-run"], context.printer, context.options["me"]

    def progress(done: int, of_all: int) -> bool:
        printer.progress(f"{done:,} of {of_all:,}" if of_all else f"{done:,} read")
        return True

    report = relnote.history_imports.run(
        sources(relnote.journal, paths, mine),
        mine=mine,
        choices=dict(_choice(relnote, said) for said in context.options["who"]),
        dry=dry,
        progress=progress,
    )
    counts, *more = sentences(report, dry=dry)
    if not context.options["json"]:
        printer.line(f"{', '.join(map(one_line, report.files))}: {counts}")
    for sentence in more:
        printer.say(sentence)
    for skipped in report.skipped:
        printer.say(f"{one_line(skipped.file)}:{skipped.line}: {one_line(skipped.reason)}")
    for waiting in report.ambiguous[:_NAMES_TOLD]:
        printer.say(_question(waiting))
    if len(report.ambiguous) > _NAMES_TOLD:
        printer.say(f"And {len(report.ambiguous) - _NAMES_TOLD:,} more names.")
    _tell_end(context, report.kept_in, changed=bool(report.changed))
    return report


def _choice(relnote: Relnote, said: str) -> tuple[str, int | None]:
    """Understand `NAME=WHO`; nobody behind it means a new contact."""
    name, sign, who = said.rpartition("=")
    if not sign or not name.strip():
        raise Refusal(f'--who is written like this: --who "Mary=Mary Chen"; not like {one_line(said)}.')
    return name, relnote.contacts.the_one(who).id if who.strip() else None


def _question(waiting: Ambiguous) -> str:
    name = one_line(waiting.name)
    like = ", ".join(one_line(found) for _, found, _ in waiting.candidates)
    who = one_line(waiting.candidates[0][1]) if waiting.candidates else ""
    maybe = f"Is it {like}?" if like else "Nobody is called like that."
    return f'Who is {name} ({waiting.interactions:,})? {maybe} Say so: --who "{name}={who}"'


def _tell_end(context: Context, kept_in: Path | None, *, changed: bool) -> None:
    if kept_in:
        context.printer.say(f"What was skipped is kept in {kept_in}")
    if changed and not context.options["dry-run"]:
        context.printer.say("Take it all back: relnote undo")


def _counts(report: ImportReport, *, dry: bool) -> str:
    verb = "would be " if dry else ""
    told = (
        (report.stored, f"{verb}new"),
        (report.completed, f"{verb}completed"),
        (report.merged - report.completed, "known already"),
        (len(report.skipped), f"{verb}skipped"),
    )
    came = ", ".join(f"{count:,} {what}" for count, what in told if count)
    new = ", ".join(f"{count:,} {what}" for what, count in report.new.items())
    said = f"{one_line(report.file)}: {report.read:,} read; {came}."
    return f"{said} New: {new}." if new else said


def _form(report: ImportReport, *, dry: bool) -> dict[str, object]:
    return {
        "file": report.file,
        "dry_run": dry,
        "read": report.read,
        "stored": report.stored,
        "merged": report.merged,
        "completed": report.completed,
        "new": dict(report.new),
        "skipped": [{"line": record.line, "reason": record.reason} for record in report.skipped],
        "kept_in": report.kept_in and str(report.kept_in),
        "notes": list(report.notes),
    }


def _history_form(report: HistoryReport, *, dry: bool) -> dict[str, object]:
    return {
        "files": list(report.files),
        "dry_run": dry,
        "read": report.read,
        "stored": report.stored,
        "known": report.known,
        "waiting": report.waiting,
        "passed_over": dict(report.passed),
        "skipped": [
            {"file": record.file, "line": record.line, "reason": record.reason} for record in report.skipped
        ],
        "new_contacts": report.created,
        "linked": report.linked,
        "names": [
            {
                "name": each.name,
                "interactions": each.interactions,
                "candidates": [{"id": key, "name": name} for key, name, _ in each.candidates],
            }
            for each in report.ambiguous
        ],
        "kept_in": report.kept_in and str(report.kept_in),
        "notes": list(report.notes),
    }
