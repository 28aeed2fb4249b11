"""People as other programs read them: cards, tables, and each one's journal; some hundred of them in memory at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain.preferences import describe_answer
from relnote.domain.words import AnswerState, FactKind, Tier
from relnote.exporters.person_markdown import PersonPage, person_markdown
from relnote.exporters.vcard import Card, vcard
from relnote.exporters.vcard_values import Kept
from relnote.importers.drafts import DECLINED, TIER
from relnote.services.derivation import CHUNK
from relnote.services.kept_words import told
from relnote.services.timeline import Timelines
from relnote.services.whole_contacts import whole_contacts
from relnote.store import contacts, database, dated_facts, facts, follow_ups, kept_properties
from relnote.store.identities import ALSO_KNOWN_AS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relnote.domain.records import Contact, FollowUp, Interaction
    from relnote.services.journal import Journal
    from relnote.services.whole_contacts import WholeContact


def cards(version: str) -> Iterator[bytes]:
    """Give everybody as vCards of a version; names by which files are understood are no addresses, and left out."""
    with database.connected():
        for ids in facts.all_ids(CHUNK):
            found = whole_contacts(ids)
            for key in ids:
                if key in found:
                    yield vcard(_with_all(found[key]), version)


def _with_all(whole: WholeContact) -> Card:
    """Give a card with what only relnote reads back: the tier, and what they would rather not say.

    Cards of a folder that is kept in step have neither: they are written line by line.
    """
    card = card_of(whole)
    said = {each.question: DECLINED for each in whole.answers if each.state is AnswerState.DECLINED}
    tier = {} if whole.contact.tier is Tier.REGULAR else {TIER: whole.contact.tier.value}
    return replace(card, answers={**tier, **said, **card.answers})


def card_of(whole: WholeContact) -> Card:
    """Give a contact as a card, with what else the journal holds that a card can say."""
    contact = whole.contact
    return Card(
        contact=replace(contact, points=contact.addresses),
        kept=[
            Kept(group=group, name=name, parameters=parameters, value=value)
            for group, name, parameters, value in whole.properties
            if name != ALSO_KNOWN_AS
        ],
        answers={each.question: each.value for each in whole.answers if each.is_stated},
        dates=[(each.day, each.text) for each in whole.dates if each.kind is FactKind.ANNIVERSARY],
    )


def pages(journal: Journal, wanted: Sequence[int] = ()) -> Iterator[bytes]:
    """Give the journal of everybody, or of these contacts, as Markdown."""
    between = ""
    with database.connected():
        for ids in [list(wanted)] if wanted else facts.all_ids(CHUNK):
            found = contacts.fetch(ids)
            for key in ids:
                if key not in found:
                    continue
                page = _page(journal, found[key])
                for piece in person_markdown(page, journal.zone):
                    yield (between + piece).encode("utf-8", "replace")
                    between = ""
                between = "\n\n"


def _page(journal: Journal, contact: Contact) -> PersonPage:
    questions = {question.key: question for question in journal.questions}
    answers = [
        each for each in follow_ups.answers_of([contact.id]) if each.is_stated and each.question in questions
    ]
    open_ones = follow_ups.of_contacts([contact.id], still_open=False)
    days = dated_facts.of_contacts([contact.id])
    return PersonPage(
        contact=contact,
        kept=tuple(told(kept_properties.of_contacts([contact.id])[contact.id])),
        answers=tuple(
            (questions[each.question].short, describe_answer(questions[each.question], each.value))
            for each in answers
        ),
        days=tuple((each.day, each.text) for each in days if each.kind is FactKind.ANNIVERSARY),
        follow_ups=tuple(each for each in open_ones if each.interaction_id is None),
        entries=_entries(journal, contact.id),
    )


def _entries(
    journal: Journal, contact_id: int
) -> Iterator[tuple[Interaction, tuple[str, ...], tuple[FollowUp, ...]]]:
    timelines = Timelines(journal)
    ids = timelines.ids(contact_id)
    for start in range(0, len(ids), CHUNK):
        for each in timelines.entries(contact_id, ids[start : start + CHUNK]):
            yield each.interaction, each.people, each.follow_ups
