"""`relnote due`: who needs you now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.exits import DONE
from relnote.cli.printing import Strong, padded, widest
from relnote.domain.plan_words import plan_short
from relnote.domain.refusal import Refusal
from relnote.domain.sentences import others_said, sentence, step
from relnote.domain.text import one_line
from relnote.domain.today import group_of
from relnote.domain.words import FLAG_SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from relnote.cli.context import Context
    from relnote.domain.records import DueRow
    from relnote.services.journal import Journal

ALL = 10_000_000
"""So many are all."""

WEEK = timedelta(days=6)
"""From today up to and with the last of seven days."""


def main(context: Context) -> int:
    """List who needs you, grouped by what you will do, or count them."""
    if context.options["count"]:
        return _count(context)
    with context.open(current=True) as relnote:
        journal = relnote.journal
        until = _until(context, journal.today())
        limit = _limit(context, journal, until)
        # By a day that is to come everything is listed, and not only the worst of each person.
        rows = relnote.attention.today(limit) if until is None else relnote.attention.due(until, limit)
        rows = relnote.attention.with_plans(rows)
        if context.options["json"]:
            context.printer.data([_form(row, journal) for row in rows])
            return DONE
        _list(context, rows, journal)
        if not rows:
            context.printer.say("Nothing is due." if until is None else "Nothing is due by then.")
        elif (more := relnote.attention.count(until) - len({row.flag.contact_id for row in rows})) > 0:
            who = "person needs" if more == 1 else "people need"
            context.printer.say(f"{more:,} more {who} you: relnote due -n 0 lists everybody.")
    return DONE


def _count(context: Context) -> int:
    given = [name for name in ("week", "until", "number", "json") if context.options[name]]
    if given:
        raise Refusal(f"--count stands alone, without --{given[0]}.")
    with context.open(current=True) as relnote:
        context.printer.line(str(relnote.attention.pressing()))
    return DONE


def _limit(context: Context, journal: Journal, until: date | None) -> int:
    """Tell how many people are listed: a day's budget for every day."""
    number = context.options["number"]
    if number is not None:
        return number or ALL
    days = 1 if until is None else (until - journal.today()).days + 1
    return max(1, days) * journal.settings.daily_budget


def _form(row: DueRow, journal: Journal) -> dict[str, object]:
    now, zone = journal.now(), journal.zone
    return {
        "contact": {
            "id": row.flag.contact_id,
            "name": row.name,
            "organisation": row.organisation,
            "tier": row.tier.value,
        },
        "group": group_of(row.flag.kind),
        **forms.flag(row.flag, sentence(row.flag, now, zone), step(row.flag, now, zone, _plan(row, journal))),
        "more": row.more,
        "plan": row.plan and forms.plan(row.plan, now, zone),
    }


def _plan(row: DueRow, journal: Journal) -> str:
    return plan_short(row.plan, journal.now(), journal.zone) if row.plan else ""


def _list(context: Context, rows: Sequence[DueRow], journal: Journal) -> None:
    ascii_only = journal.settings.glyphs == "ascii"
    width = widest([one_line(row.name) for row in rows], 30)
    group = ""
    for row in rows:
        if group_of(row.flag.kind) != group:
            if group:
                context.printer.line()
            group = group_of(row.flag.kind)
            context.printer.line(Strong(group))
        why = sentence(row.flag, journal.now(), journal.zone)
        do = step(row.flag, journal.now(), journal.zone, _plan(row, journal))
        context.printer.line(
            f"{FLAG_SIGNS[row.flag.kind][ascii_only]} ",
            Strong(padded(one_line(row.name), width)),
            f"  {why} {do}{others_said(row.others)}",
        )


def _until(context: Context, today: date) -> date | None:
    said = context.options["until"]
    if context.options["week"]:
        if said:
            raise Refusal("Say either --week or --until DAY.")
        return today + WEEK
    if said is None:
        return None
    from relnote.cli.wanted_day import wanted_day

    day = wanted_day(said, today)
    if day < today:
        raise Refusal(f"{said} has passed; --until takes a day to come, like Friday.")
    return day
