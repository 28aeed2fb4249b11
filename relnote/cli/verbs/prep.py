"""`relnote prep`: the page before a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relnote.cli import forms
from relnote.cli.exits import DONE
from relnote.domain.at_hand import offers
from relnote.domain.preparation_words import sections_of, title_of

if TYPE_CHECKING:
    from relnote.cli.context import Context
    from relnote.domain.preparation import Preparation
    from relnote.services.journal import Journal


def main(context: Context) -> int:
    """Print the page for a contact as Markdown."""
    with context.open(current=True) as relnote:
        contact = relnote.contacts.the_one(" ".join(context.words))
        page, journal = relnote.preparations.of(contact.id), relnote.journal
        if context.options["json"]:
            context.printer.data(_form(page, journal))
            return DONE
        from relnote.exporters.markdown import preparation_markdown

        sections = sections_of(page, journal.now(), journal.zone)
        context.printer.plain(preparation_markdown(title_of(page), sections))
    return DONE


def _form(page: Preparation, journal: Journal) -> dict[str, Any]:
    now, zone = journal.now(), journal.zone
    return {
        "contact": forms.contact(page.contact),
        "reach": page.reach,
        "plan": page.plan and forms.plan(page.plan, now, zone),
        "promises": [forms.follow_up(each) for each in page.promises],
        "follow_ups": [forms.follow_up(each) for each in page.follow_ups],
        "to_ask": [forms.follow_up(each) for each in page.questions],
        "missing": [question.key for question in page.missing],
        "heard": [forms.heard(each) for each in page.heard],
        "given": [forms.value(each) for each in page.given],
        "at_hand": list(offers(page.at_hand)),
        "talks": [forms.interaction(each) for each in page.talks],
    }
