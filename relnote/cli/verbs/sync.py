"""`relnote sync`: keeps folders of cards in step with the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.cli.exits import DONE, NOTHING
from relnote.config import at_home
from relnote.domain.refusal import Refusal
from relnote.domain.sentences.phrases import counted
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from relnote.cli.context import Context
    from relnote.services.card_folders.report import ReportLine, Synced
    from relnote.services.relnote import Relnote

_MOST = 20
"""So many of a kind are told one by one."""


def main(context: Context) -> int:
    """Bring one folder, or all that are remembered, into step; list them; or forget one."""
    named = at_home(context.words[0]) if context.words else None
    options = context.options
    _refuse(options, named)
    if named is None or options["forget"]:
        with context.open() as relnote:
            if options["list"]:
                return _list(context, relnote)
            return _sync(context, relnote, None) if named is None else _forget(context, relnote, named)
    with context.making(dry=options["dry-run"]) as relnote:
        return _sync(context, relnote, named)


def _refuse(options: Mapping[str, Any], named: Path | None) -> None:
    """Refuse what does not go together."""
    others = [f"--{name}" for name in ("dry-run", "all", "delete") if options[name]]
    if options["list"] and (named or options["forget"] or others):
        raise Refusal("--list goes without a folder, and with --json only.")
    if named is None and (options["all"] or options["forget"]):
        raise Refusal("--all and --forget go with a folder; name it.")
    if options["forget"] and others:
        raise Refusal(f"--forget does not go with {' and '.join(others)}.")


def _forget(context: Context, relnote: Relnote, named: Path) -> int:
    forgotten = relnote.card_folders.forget(named)
    context.printer.say(f"{one_line(str(forgotten))} is kept in step no longer; nothing in it was touched.")
    return DONE


def _list(context: Context, relnote: Relnote) -> int:
    folders = relnote.card_folders.all()
    if context.options["json"]:
        context.printer.data([str(path) for path in folders])
        return DONE
    for path in folders:
        context.printer.line(str(path))
    return DONE if folders else _none(context)


def _none(context: Context) -> int:
    context.printer.say("No folder is kept in step yet: relnote sync FOLDER begins with one.")
    return NOTHING


def _sync(context: Context, relnote: Relnote, named: Path | None) -> int:
    from relnote.services.card_folders.report import steps_back
    from relnote.services.card_folders.wishes import Wishes

    options = context.options
    wishes = Wishes(dry=options["dry-run"], everybody=options["all"], delete=options["delete"])
    refused: list[str] = []

    def progress(done: int, of_all: int) -> None:
        context.printer.progress(f"{done:,} of {of_all:,}")

    if named is None:
        done, refused = relnote.card_folders.sync_all(wishes, progress)
        if not (done or refused):
            return _none(context)
    else:
        done = [relnote.card_folders.sync(named, wishes, progress)]
    for said in refused:
        context.printer.say(said)
    if options["json"]:
        context.printer.data([_form(report) for report in done])
    for report in done:
        _tell(context, report, lines=not options["json"])
    if steps := steps_back(done):
        times = f", {steps:,} times" if steps > 1 else ""
        context.printer.say(f"Take back what came into the journal: relnote undo{times}")
    return NOTHING if refused or any(report.left or report.waiting for report in done) else DONE


def _tell(context: Context, report: Synced, *, lines: bool) -> None:
    printer = context.printer
    if lines:
        printer.line(f"{report.folder}: {_sums(report)}")
        for title, told in (
            ("New here", report.new if report.dry else []),
            ("Here already", report.joined if report.dry else []),
            ("Taken in", report.taken),
            ("Written", report.written),
            ("New in the folder", report.added if report.dry else []),
            ("Archived, as the card is gone", report.archived),
            ("Removed from the folder, as they are archived", report.removed),
        ):
            _list_of(context, title, told)
    for told, said in (
        (report.differing, "says another {what} than the journal; both stay as they are"),
        (
            report.clashes,
            "{what} changed here and in the folder; it stays as it is here, and theirs is kept beside it",
        ),
        (report.waiting, "{what}"),
        (report.gone, "the card is gone from the folder; --delete archives them"),
    ):
        for each in told[:_MOST]:
            printer.say(
                f"{one_line(each.who)} ({one_line(each.file)}): {said.format(what=one_line(each.what))}."
            )
        if len(told) > _MOST:
            printer.say(f"And {len(told) - _MOST:,} more.")
    for file, reason in report.left.items():
        printer.say(f"{one_line(file)}: {one_line(reason)}")
    if report.put_away:
        cards = counted(len(report.put_away), "card is", "cards are")
        printer.say(f"{cards} of people who are archived; --delete removes them from the folder.")
    if report.kept_in:
        printer.say(f"Cards that were written over are kept as they were in {report.kept_in}")


def _list_of(context: Context, title: str, told: Sequence[ReportLine]) -> None:
    if not told:
        return
    context.printer.line(f"{title}:")
    for each in told[:_MOST]:
        context.printer.line(
            "  " + "  ".join(filter(None, (one_line(each.who), one_line(each.what), one_line(each.file))))
        )
    if len(told) > _MOST:
        context.printer.line(f"  and {len(told) - _MOST:,} more")


def _sums(report: Synced) -> str:
    would = "would be " if report.dry else ""
    came = [
        (len(report.new), f"{would}new here"),
        (len(report.joined), "of people who are here already"),
        (len(report.taken), f"{would}taken in"),
        (report.unchanged, "with nothing new"),
        (len(report.left), "left alone"),
    ]
    went = [
        (len(report.written), f"{would}written"),
        (len(report.added), f"{would}new in the folder"),
        (len(report.removed), f"{would}removed"),
        (len(report.waiting), "not written"),
    ]
    parts = [", ".join(f"{count:,} {said}" for count, said in pairs if count) for pairs in (came, went)]
    return "; ".join((counted(report.read, "card", "cards"), *filter(None, parts))) + "."


def _form(report: Synced) -> dict[str, object]:
    def listed(told: Sequence[ReportLine]) -> list[dict[str, str]]:
        return [{"file": each.file, "who": each.who, "what": each.what} for each in told]

    return {
        "folder": str(report.folder),
        "dry_run": report.dry,
        "read": report.read,
        "unchanged": report.unchanged,
        "new": listed(report.new),
        "joined": listed(report.joined),
        "taken_in": listed(report.taken),
        "written": listed(report.written),
        "added": listed(report.added),
        "removed": listed(report.removed),
        "archived": listed(report.archived),
        "differing": listed(report.differing),
        "clashes": listed(report.clashes),
        "waiting": listed(report.waiting),
        "gone": listed(report.gone),
        "archived_here": listed(report.put_away),
        "left_alone": [{"file": file, "reason": reason} for file, reason in report.left.items()],
        "kept_in": report.kept_in and str(report.kept_in),
    }
