"""`relnote import`: brings contacts and interactions in from files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.cli.exits import DONE, NOTHING
from relnote.config import at_home
from relnote.domain.refusal import Refusal
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.cli.context import Context
    from relnote.services.history_report import Ambiguous, HistoryReport
    from relnote.services.importing import Imported
    from relnote.services.merging import ImportReport
    from relnote.services.newcomers import Whom
    from relnote.services.relnote import Relnote

_NAMES_TOLD = 20


def main(context: Context) -> int:
    """Import files, or tell what importing them would do: all as one step, contacts first."""
    paths = [at_home(word) for word in context.words]
    order = context.options["order"]
    if order not in {None, "dmy", "mdy", "ymd"}:
        raise Refusal("--order is dmy (day first), mdy (month first) or ymd (year first).")
    with context.making(dry=context.options["dry-run"]) as relnote:
        from relnote.services.importing import Answers

        answers = Answers(
            me=tuple(context.options["me"]),
            same_names=context.options["same-names"],
            order=order,
            columns=tuple(context.options["map"]),
            channel=context.options["channel"] or "",
        )

        def progress(done: int, of_all: int) -> bool:
            context.printer.progress(f"{done:,} of {of_all:,}" if of_all else f"{done:,} read")
            return True

        files = relnote.importing.look(paths, answers)
        alone = all(file.is_history for file in files)
        who = dict(_choice(relnote, said, alone=alone) for said in context.options["who"])
        answers = replace(answers, who=who)
        imported = relnote.importing.run(files, answers, dry=context.options["dry-run"], progress=progress)
        zone = relnote.journal.zone
    if context.options["json"]:
        forms = [_form(report, dry=imported.dry) for report in imported.reports]
        context.printer.data(forms[0] if len(forms) == 1 else forms)
    else:
        _tell(context, imported, zone)
    for report in imported.reports:
        _tell_questions(context, report)
        if report.kept_in:
            context.printer.say(f"What was skipped is kept in {report.kept_in}")
    _close(context, imported)
    return NOTHING if imported.skipped or imported.is_nothing else DONE


def _close(context: Context, imported: Imported) -> None:
    """Say how to take it back, or that there is nothing."""
    from relnote.services.importing import named

    if imported.changed and not imported.dry:
        context.printer.say("Take it all back: relnote undo")
    if imported.is_nothing:
        context.printer.say(f"Nothing of {named(imported.files)} is taken into the journal.")


def _tell(context: Context, imported: Imported, zone: str) -> None:
    """Tell what was done: the figures on the standard output, and with a dry run all that the review shows."""
    from relnote.services.import_words import told

    printer = context.printer
    for said, report in zip(told(imported, zone), imported.reports, strict=True):
        printer.line(f"{said.name}: {said.sums}")
        for section in said.sections:
            if not imported.dry:
                continue
            printer.line(section.title if section.title.endswith("?") else f"{section.title}:")
            for row in section.rows:
                printer.line("  " + "  ".join(cell for cell in row if cell))
            if section.more:
                printer.line(f"  and {section.more:,} more")
        if not imported.dry:
            _tell_more(context, report)


def _tell_more(context: Context, report: ImportReport | HistoryReport) -> None:
    from relnote.services.history_report import HistoryReport, sentences

    if isinstance(report, HistoryReport):
        for sentence in sentences(report)[1:]:
            context.printer.say(sentence)
        for place in report.skipped:
            context.printer.say(f"{one_line(place.file)}:{place.line}: {one_line(place.reason)}")
        return
    for skipped in report.skipped:
        context.printer.say(f"{one_line(report.file)}:{skipped.line}: {one_line(skipped.reason)}")
    for note in report.notes:
        context.printer.say(f"{one_line(report.file)}: {note}")
    if not report.differing:
        return
    context.printer.say("Said otherwise here; what is here stays, and what the file says is kept beside it:")
    for each in report.differ:
        context.printer.say(one_line(f"  {each.name}: {each.told}"))
    if more := report.differing - len(report.differ):
        context.printer.say(f"  and {more:,} more")


def _tell_questions(context: Context, report: ImportReport | HistoryReport) -> None:
    """Say how to say whom names mean."""
    asked: tuple[Ambiguous, ...] = getattr(report, "ambiguous", ())
    if same := [each for each in asked if each.exact]:
        context.printer.say(_same_names(same))
    waiting = [each for each in asked if not each.exact]
    for each in waiting[:_NAMES_TOLD]:
        context.printer.say(_question(each))
    if len(waiting) > _NAMES_TOLD:
        context.printer.say(f"And {len(waiting) - _NAMES_TOLD:,} more names.")


def _choice(relnote: Relnote, said: str, *, alone: bool) -> tuple[str, Whom]:
    """Understand `NAME=WHO`; nobody behind it means a new contact. Unless history comes `alone`, WHO may come with it."""
    name, sign, who = said.rpartition("=")
    if not sign or not name.strip():
        raise Refusal(f'--who is written like this: --who "Mary=Mary Chen"; not like {one_line(said)}.')
    if not who.strip():
        return name, None
    return name, relnote.contacts.meant(who) if alone else who


def _same_names(same: Sequence[Ambiguous]) -> str:
    names = ", ".join(f"{one_line(each.name)} ({each.interactions:,})" for each in same[:_NAMES_TOLD])
    if len(same) == 1:
        return f"One contact is called exactly {names}. If it is the same person, say --same-names"
    more = f" and {len(same) - _NAMES_TOLD:,} more" if len(same) > _NAMES_TOLD else ""
    return f"One contact each is called exactly {names}{more}. If they are the same people, say --same-names"


def _question(waiting: Ambiguous) -> str:
    from relnote.services.who_is_meant import told_apart

    name = one_line(waiting.name)
    like = [one_line(each) for each in told_apart(waiting.candidates)]
    who = like[0] if like else ""
    maybe = f"Is it {'; '.join(like)}?" if like else "Nobody is called like that."
    return f'Who is {name} ({waiting.interactions:,})? {maybe} Say so: --who "{name}={who}"'


def _form(report: ImportReport | HistoryReport, *, dry: bool) -> dict[str, object]:
    from relnote.services.history_report import HistoryReport

    return (
        _history_form(report, dry=dry)
        if isinstance(report, HistoryReport)
        else _contact_form(report, dry=dry)
    )


def _contact_form(report: ImportReport, *, dry: bool) -> dict[str, object]:
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
        "differing": [
            {"name": each.name, "field": what, "file": theirs, "journal": ours}
            for each in report.differ
            for what, theirs, ours in each.what
        ],
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
                "exact": each.exact,
                "candidates": [
                    {"id": key if key > 0 else None, "name": name} for key, name, _ in each.candidates
                ],
            }
            for each in report.ambiguous
        ],
        "kept_in": report.kept_in and str(report.kept_in),
        "notes": list(report.notes),
    }
