"""`relnote review`: the week looked over, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.cli import forms
from relnote.cli.exits import DONE
from relnote.cli.printing import Strong, padded, widest
from relnote.domain.plan_words import plan_short
from relnote.domain.review import NO_STEPS, lead_of, rest_of
from relnote.domain.sentences import others_said, sentence, step
from relnote.domain.text import one_line
from relnote.domain.words import FLAG_SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.cli.context import Context
    from relnote.domain.records import DueRow
    from relnote.domain.review import Section
    from relnote.services.journal import Journal


def main(context: Context) -> int:
    """Tell the review of the week, and its three steps."""
    with context.open(current=True) as relnote:
        review, journal = relnote.reviews.of_week(), relnote.journal
        if context.options["json"]:
            sections = [
                {
                    "section": section.topic.key,
                    "people": section.whole,
                    "rows": [_form(row, journal) for row in section.rows],
                }
                for section in review.sections
            ]
            context.printer.data(
                {"sections": sections, "steps": [_form(row, journal) for row in review.steps]}
            )
            return DONE
        for section in review.sections:
            context.printer.line(Strong(section.topic.title))
            for said in (
                lead_of(section, review),
                *_rows(section.rows, journal),
                rest_of(section, _where(section)),
            ):
                if said:
                    context.printer.line(*([said] if isinstance(said, str) else said))
            context.printer.line()
        context.printer.line(Strong("The steps of this week"))
        for number, row in enumerate(review.steps, 1):
            why = sentence(row.flag, journal.now(), journal.zone)
            context.printer.line(f"{number}. ", Strong(one_line(row.name)), f"  {why} {_do(row, journal)}")
        if not review.steps:
            context.printer.line(NO_STEPS)
    return DONE


def _where(section: Section) -> str:
    return f"relnote due{' --week' if section.topic.ahead else ''} -n 0 lists everybody"


def _rows(rows: Sequence[DueRow], journal: Journal) -> list[tuple[Any, ...]]:
    ascii_only = journal.settings.glyphs == "ascii"
    width = widest([one_line(row.name) for row in rows], 30)
    return [
        (
            f"{FLAG_SIGNS[row.flag.kind][ascii_only]} ",
            Strong(padded(one_line(row.name), width)),
            f"  {sentence(row.flag, journal.now(), journal.zone)} {_do(row, journal)}",
        )
        for row in rows
    ]


def _do(row: DueRow, journal: Journal) -> str:
    plan = plan_short(row.plan, journal.now(), journal.zone) if row.plan else ""
    return step(row.flag, journal.now(), journal.zone, plan) + others_said(row.others)


def _form(row: DueRow, journal: Journal) -> dict[str, Any]:
    now, zone = journal.now(), journal.zone
    return {
        "contact": {"id": row.flag.contact_id, "name": row.name, "organisation": row.organisation},
        **forms.flag(row.flag, sentence(row.flag, now, zone), _do(row, journal)),
    }
