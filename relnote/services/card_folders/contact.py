"""What of a contact stands in its card, and taking into the journal what changed in a file."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from relnote.domain.records import Answer, ContactPoint, DatedFact
from relnote.domain.text import folded
from relnote.domain.words import AnswerState, Channel, FactKind
from relnote.services.card_folders import facts
from relnote.services.exported_people import card_of
from relnote.services.points import normal_form
from relnote.services.whole_contacts import whole_contacts
from relnote.store import contacts, dated_facts, follow_ups, kept_properties

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relnote.domain.in_step import Key
    from relnote.domain.records import Contact
    from relnote.exporters.vcard import Card
    from relnote.services.journal import Journal
    from relnote.store.changes import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class OurSide:
    """A contact as it stands in the journal."""

    contact: Contact
    card: Card
    facts: dict[Key, str]
    declined: frozenset[Key]
    """What they would rather not say."""


def our_sides(ids: Sequence[int]) -> dict[int, OurSide]:
    """Give contacts with the facts of their cards, by id."""
    made = {}
    for key, whole in whole_contacts(ids).items():
        card = card_of(whole)
        declined = (each.question for each in whole.answers if each.state is AnswerState.DECLINED)
        made[key] = OurSide(
            contact=whole.contact,
            card=card,
            facts=facts.of_card(card),
            declined=frozenset((facts.ANSWER, question) for question in declined),
        )
    return made


def take(journal: Journal, writer: Writer, there: OurSide, changes: Mapping[Key, str | None]) -> None:
    """Change a contact as its card was changed; a fact without a value is removed."""
    by_kind: dict[str, dict[Key, str | None]] = {}
    for key, value in changes.items():
        by_kind.setdefault(key[0], {})[key] = value
    contact = there.contact
    texts: dict[str, Any] = {name: by_kind[name][name,] or "" for name in facts.TEXTS if name in by_kind}
    tags = {folded(tag): tag for tag in contact.tags}
    for (_, folded_tag), tag in by_kind.get(facts.TAG, {}).items():
        tags.pop(folded_tag, None)
        if tag is not None:
            tags[folded_tag] = tag
    points = _points(
        contact, by_kind.get(facts.POINT, {}), by_kind.get(facts.PREFERRED, {}), journal.settings.country
    )
    made = replace(contact, **texts, tags=tuple(tags.values()), points=points)
    contacts.change(writer, made, journal.now(), contact)
    _take_answers(journal, writer, contact.id, by_kind.get(facts.ANSWER, {}))
    _take_dates(writer, contact.id, by_kind.get(facts.DATE, {}))
    for (_, group, name, parameters, text), value in by_kind.get(facts.PROPERTY, {}).items():
        change = kept_properties.remove if value is None else kept_properties.add
        change(writer, contact.id, group=group, name=name, parameters=json.loads(parameters), value=text)


def _points(
    contact: Contact, changes: Mapping[Key, str | None], preferred: Mapping[Key, str | None], country: str
) -> tuple[ContactPoint, ...]:
    left = dict(changes)
    made: list[ContactPoint] = []
    keys: list[Key] = []
    # Names by which files are understood are no addresses, and in no card.
    beside = tuple(point for point in contact.points if not point.is_address)
    points = contact.addresses
    for point, address in zip(points, facts.addresses(points), strict=True):
        if changes.get(address.key, "") is None:
            left.pop(address.key, None)
            continue
        changed = left.pop(address.key, None) or facts.point_text(point.value, point.label)
        value, label = facts.point_parts(changed)
        normal = point.normal if value == point.value else normal_form(point.channel, value, country)
        made.append(replace(point, value=value, normal=normal, label=label))
        keys.append(address.key)
    for key, text in left.items():
        if text is not None:
            value, label = facts.point_parts(text)
            channel = Channel(key[1])
            normal = normal_form(channel, value, country)
            made.append(ContactPoint(channel=channel, value=value, normal=normal, label=label))
            keys.append(key)
    for (_, channel_name), chosen in preferred.items():
        made = [
            replace(point, preferred="\n".join(key) == chosen) if key[1] == channel_name else point
            for point, key in zip(made, keys, strict=True)
        ]
    return (*made, *beside)


def _take_answers(
    journal: Journal, writer: Writer, contact_id: int, changes: Mapping[Key, str | None]
) -> None:
    for (_, question), value in changes.items():
        if value is None:
            follow_ups.remove_answer(writer, contact_id, question)
        else:
            answer = Answer(
                contact_id=contact_id,
                question=question,
                state=AnswerState.ANSWERED,
                value=value,
                answered_at=journal.now(),
            )
            follow_ups.put_answer(writer, answer)


def _take_dates(writer: Writer, contact_id: int, changes: Mapping[Key, str | None]) -> None:
    there = [fact for fact in dated_facts.of_contacts([contact_id]) if fact.kind is FactKind.ANNIVERSARY]
    for (_, day, text), value in changes.items():
        same = [fact for fact in there if (fact.day, fact.text.lower()) == (day, text)]
        if value is None:
            for fact in same:
                dated_facts.remove(writer, fact.id)
        elif not same:
            fact = DatedFact(contact_id=contact_id, kind=FactKind.ANNIVERSARY, day=day, text=text)
            dated_facts.add(writer, fact)
