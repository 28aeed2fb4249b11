"""`relnote show`: a contact on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli import forms, saying
from relnote.cli.exits import DONE
from relnote.cli.printing import Strong, padded
from relnote.domain.absences import describe_absence, near_absence
from relnote.domain.confirmed import FITS_NOTHING
from relnote.domain.grammar import describe_exchange
from relnote.domain.news import describe_news
from relnote.domain.sentences import sentence, step
from relnote.domain.text import one_line
from relnote.domain.words import FLAG_SIGNS, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relnote.cli.context import Context
    from relnote.domain.entries import TimelineEntry
    from relnote.domain.records import Contact, Flag
    from relnote.domain.values import Value
    from relnote.services.contacts import ContactPage
    from relnote.services.relnote import Relnote

NEWEST = 10
"""Entries that are shown unless told otherwise."""

SHORT = 3
"""So much of what was given and asked for is shown without --full."""

LONGEST = 400
"""Characters of what is known about somebody that are shown; the whole is in the app, and in the JSON."""

EXCERPT = 6
"""Lines of a text that are shown without --full."""


def main(context: Context) -> int:
    """Show how to reach somebody, what is open, and what was said last."""
    with context.open(current=True) as relnote:
        contact = relnote.contacts.the_one(" ".join(context.words))
        page = relnote.contacts.page(contact.id)
        assert page is not None
        entries = _entries(context, relnote, contact.id)
        now, zone = relnote.journal.now(), relnote.journal.zone
        due = [flag for flag in page.flags if flag.is_due(now)]
        ledger = relnote.giving.ledger(contact.id)
        kept = relnote.contacts.kept(contact.id)
        if context.options["json"]:
            context.printer.data(
                {
                    **forms.contact(page.contact),
                    "kept": [{"name": name, "value": text} for name, text in kept],
                    "reach": page.reach,
                    "missing": [question.key for question in page.missing],
                    "follow_ups": [forms.follow_up(made) for made in page.follow_ups],
                    "due": [
                        forms.flag(flag, sentence(flag, now, zone), step(flag, now, zone)) for flag in due
                    ],
                    "value": [forms.value(each) for each in ledger],
                    "timeline": [forms.entry(entry) for entry in entries],
                },
            )
        else:
            _header(context, relnote, page, due, kept)
            _ledger(context, relnote, ledger)
            for entry in entries:
                _entry(context, relnote, entry)
    return DONE


def _entries(context: Context, relnote: Relnote, contact_id: int) -> list[TimelineEntry]:
    number = context.options["number"]
    if number == 0:
        return relnote.timelines.entries(contact_id, relnote.timelines.ids(contact_id))
    return relnote.timelines.latest(contact_id, NEWEST if number is None else number)


def _header(
    context: Context, relnote: Relnote, page: ContactPage, due: list[Flag], kept: list[tuple[str, str]]
) -> None:
    line = context.printer.line
    journal = relnote.journal
    ascii_only = journal.settings.glyphs == "ascii"
    line(Strong(one_line(page.contact.name)), _who(page.contact))
    for point in page.contact.addresses:
        label = f"  ({one_line(point.label)})" if point.label else ""
        line(padded(point.channel.value.replace("_", " "), 10), one_line(point.value), label)
    for name, text in _facts(page.contact, kept):
        line(padded(name, 10), " " if len(name) >= 10 else "", text)
    if page.reach:
        line(padded("Reach", 10), page.reach)
    if page.away and (absence := near_absence(page.away, journal.today())):
        line(
            padded("Away", 10), describe_absence(absence, journal.today(), journal.zone).removeprefix("away ")
        )
    if page.news:
        line(padded("News", 10), "; ".join(describe_news(fact, journal.today()) for fact in page.news))
    if page.missing:
        line(padded("To ask", 10), ", ".join(saying.question(question) for question in page.missing))
    for flag in due:
        line(
            padded(FLAG_SIGNS[flag.kind][ascii_only], 3),
            sentence(flag, journal.now(), journal.zone),
            " ",
            step(flag, journal.now(), journal.zone),
        )
    for made in page.follow_ups:
        line(padded("Open", 10), saying.follow_up(made, journal.today()))


def _ledger(context: Context, relnote: Relnote, ledger: list[Value]) -> None:
    """Tell what was given and asked for last, and how often each."""
    if not ledger:
        return
    from relnote.domain.preparation_words import ledger_rows
    from relnote.domain.sentences.phrases import counted
    from relnote.domain.values import balance_said

    line = context.printer.line
    shown = ledger if context.options["full"] else ledger[:SHORT]
    line(padded("Value", 10), balance_said(ledger))
    for row in ledger_rows(shown, relnote.journal.today()):
        line(" " * 10, padded(row.lead, 12), row.text)
    if len(shown) < len(ledger):
        line(
            " " * 10,
            f"… {counted(len(ledger) - len(shown), 'earlier one', 'earlier ones')}: --full shows all",
        )


def _facts(contact: Contact, kept: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Give what is known of a person besides how to reach them, on one line each."""
    addresses = [each for each in kept if each[0].startswith("Address")]
    about = one_line(contact.about)
    own = (
        ("Born", contact.born),
        ("Zone", contact.zone),
        ("Known as", ", ".join(contact.known_as)),
        ("Tags", ", ".join(contact.tags)),
        ("About", about if len(about) <= LONGEST else f"{about[:LONGEST]}…"),
    )
    for name, text in (*addresses, *own, *(each for each in kept if each not in addresses)):
        if text:
            yield name, one_line(text)


def _who(contact: Contact) -> str:
    work = ", ".join(filter(None, (contact.title, contact.organisation)))
    tier = "" if contact.tier is Tier.REGULAR else contact.tier.value
    away = "archived" if contact.archived_at else ""
    return "".join(f" · {one_line(part)}" for part in (work, tier, away) if part)


def _entry(context: Context, relnote: Relnote, entry: TimelineEntry) -> None:
    line = context.printer.line
    journal = relnote.journal
    record = entry.interaction
    told = describe_exchange(record, journal.now(), journal.zone)
    shared = f" · with {saying.listed(list(entry.people))}" if entry.people else ""
    waiting = " · waiting for an answer" if entry.waiting else ""
    line()
    line(Strong(told), shared, waiting)
    lines = [text.removesuffix("\r").expandtabs(4) for text in record.body.split("\n")] if record.body else []
    kept = lines if context.options["full"] or len(lines) <= EXCERPT + 1 else lines[:EXCERPT]
    for text in kept:
        line("    ", text)
    if len(kept) < len(lines):
        line(f"    … {len(lines) - len(kept)} more lines: --full shows them")
    for made in entry.follow_ups:
        name = entry.others.get(made.contact_id, "")
        line("    ↳ ", saying.follow_up(made, journal.today(), name=name))
    for number in sorted(entry.fits_nothing):
        line(f"    ↳ line {number + 1} {FITS_NOTHING}")
