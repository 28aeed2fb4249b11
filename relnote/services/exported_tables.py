"""Contacts and interactions as tables: for a spreadsheet, with what a person reads; or exactly, with all columns."""

from __future__ import annotations

import json
from itertools import chain, islice
from typing import TYPE_CHECKING

from relnote.domain.moments import local
from relnote.domain.text import one_line
from relnote.domain.words import Channel
from relnote.exporters.tables import table_csv
from relnote.services.derivation import CHUNK
from relnote.services.kept_words import addresses
from relnote.store import contacts, database, facts, interactions, kept_properties
from relnote.store.whole import reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from relnote.domain.records import Contact, Interaction
    from relnote.services.journal import Journal

_CONTACTS = (
    "Name",
    "Organisation",
    "Title",
    "Tier",
    "Tags",
    "E-mail",
    "Phone",
    "Other",
    "Address",
    "Time zone",
    "Born",
    "About",
)
_INTERACTIONS = ("When", "Who", "Channel", "Direction", "Outcome", "Minutes", "Your share", "Text")


def contacts_table(*, lossless: bool) -> Iterator[bytes]:
    """Give all contacts as a table."""
    with database.connected():
        if lossless:
            yield from _exact("contacts")
        else:
            yield from table_csv(_CONTACTS, _people())


def interactions_table(journal: Journal, *, lossless: bool) -> Iterator[bytes]:
    """Give all interactions as a table; times are by the user's clock, in the exact form in UTC."""
    with database.connected():
        if lossless:
            yield from _exact("interactions")
        else:
            yield from table_csv(_INTERACTIONS, _interactions(journal))


def _people() -> Iterator[tuple[str, ...]]:
    for ids in facts.all_ids(CHUNK):
        kept = kept_properties.of_contacts(ids)
        for key, contact in contacts.fetch(ids).items():
            yield _contact(contact, addresses(kept[key]))


def _contact(contact: Contact, places: Sequence[str]) -> tuple[str, ...]:
    def points(channel: Channel) -> str:
        return "; ".join(one_line(each.value) for each in contact.addresses if each.channel is channel)

    others = "; ".join(
        f"{each.channel.value.replace('_', ' ')}: {one_line(each.value)}"
        for each in contact.addresses
        if each.channel not in {Channel.EMAIL, Channel.PHONE}
    )
    return (
        *(contact.name, contact.organisation, contact.title, contact.tier.value, "; ".join(contact.tags)),
        *(points(Channel.EMAIL), points(Channel.PHONE), others, "; ".join(places)),
        *(contact.zone, contact.born, contact.about),
    )


def _interactions(journal: Journal) -> Iterator[tuple[object, ...]]:
    ids = interactions.all_ids(CHUNK)
    for chunk in ids:
        found = interactions.fetch(chunk)
        names = contacts.names({key for each in found.values() for key in each.contact_ids})
        for key in chunk:
            if key in found:
                yield _interaction(found[key], names, journal.zone)


def _interaction(entry: Interaction, names: Mapping[int, str], zone: str) -> tuple[object, ...]:
    at = local(entry.started_at, zone)
    return (
        f"{at.year:04}-{at.month:02}-{at.day:02} {at.hour:02}:{at.minute:02}",
        "; ".join(names[key] for key in entry.contact_ids if key in names),
        entry.channel.value.replace("_", " "),
        entry.direction and entry.direction.value,
        entry.outcome and entry.outcome.value.replace("_", " "),
        None if entry.duration is None else round(entry.duration / 60, 1),
        entry.talk_share,
        entry.body,
    )


def _exact(section: str) -> Iterator[bytes]:
    """Give a section of the whole journal as a table; lists and records in it are JSON."""
    records = next(found for name, found in reading.sections() if name == section)
    first = list(islice(records, 1))
    header = tuple(first[0]) if first else ("id", "uid")
    yield from table_csv(header, map(_cells, chain(first, records)), lossless=True)


def _cells(record: Mapping[str, Any]) -> list[object]:
    return [json.dumps(value) if isinstance(value, list | dict) else value for value in record.values()]
