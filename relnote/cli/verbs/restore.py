"""`relnote restore`: goes back to a backup, after trying it on a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.copies import as_data, described, list_backups
from relnote.cli.exits import DONE
from relnote.domain.dates import describe_moment
from relnote.domain.sentences.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relnote.cli.context import Context
    from relnote.services.backups import Rehearsal, Restored


def main(context: Context) -> int:
    """List the backups; try one; or go back to it."""
    from relnote.services.backups import Backups

    name = " ".join(context.words)
    if not name:
        return list_backups(context)
    backups = Backups(context.database(), context.clock)
    if context.options["dry-run"]:
        rehearsal = backups.rehearse(name)
        return _told(context, rehearsal, "It can be read whole; nothing was changed.", {"restored": False})
    done = backups.restore(name)
    data = {
        "restored": True,
        "before": done.before and done.before.name,
        "aside": done.aside and str(done.aside),
        "drafts": done.drafts,
    }
    return _told(context, done.rehearsal, _way_back(done), data)


def _told(context: Context, rehearsal: Rehearsal, last: str, data: Mapping[str, object]) -> int:
    printer, backup = context.printer, rehearsal.backup
    if context.options["json"]:
        printer.data(as_data(backup, rehearsal.then) | dict(data))
        return DONE
    when = describe_moment(backup.made_at, context.clock(), context.settings().zone or "UTC")
    printer.line(f"{backup.name} ({when}): {described(rehearsal.then)}.")
    printer.line(f"The journal {'was' if data['restored'] else 'is'} at: {described(rehearsal.now)}.")
    printer.say(last)
    return DONE


def _way_back(done: Restored) -> str:
    kept = ""
    if done.drafts:
        kept = f" {counted(done.drafts, 'text', 'texts')} not yet saved {'was' if done.drafts == 1 else 'were'} kept."
    if done.before is not None:
        return f"Restored.{kept} To take it back: relnote restore {done.before.name}"
    if done.aside is not None:
        return f"Restored.{kept} The journal that could not be read lies at {done.aside}."
    return f"Restored.{kept}"
