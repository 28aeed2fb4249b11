"""`relnote next`: how and when to try somebody next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms
from relnote.cli.exits import DONE
from relnote.cli.printing import Strong
from relnote.domain.dates import describe_day
from relnote.domain.moments import day_of
from relnote.domain.plan_words import plan_sentence
from relnote.domain.text import one_line

if TYPE_CHECKING:
    from relnote.cli.context import Context


def main(context: Context) -> int:
    """Tell the next attempt for a contact."""
    with context.open(current=True) as relnote:
        contact = relnote.contacts.the_one(" ".join(context.words))
        journal = relnote.journal
        now, zone = journal.now(), journal.zone
        plan = relnote.plans.next_attempt(contact.id)
        if context.options["json"]:
            context.printer.data(plan and forms.plan(plan, now, zone))
            return DONE
        if contact.paused_at is not None and relnote.contacts.is_let_be(contact.id):
            since = describe_day(day_of(contact.paused_at, zone), journal.today())
            context.printer.say(f"{one_line(contact.name)} is let be since {since}.")
        if plan is None:
            context.printer.say(
                f"There is no time left for {one_line(contact.name)}: every day or hour is one of their worst. "
                "relnote ask asks again."
            )
            return DONE
        context.printer.line(Strong(one_line(contact.name)), f"  {plan_sentence(plan, now, zone)}")
    return DONE
