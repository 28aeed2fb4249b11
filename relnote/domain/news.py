"""What somebody told of themselves lately: a new job, a move; and what of it could be kept in their fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from relnote.domain.dates import describe_day
from relnote.domain.records import Contact, DatedFact
from relnote.domain.text import folded, one_line
from relnote.domain.words import FactKind

NEWS_WITHIN = timedelta(days=180)
"""So long after the note it is news."""

NEWS_WORDS: Mapping[FactKind, str] = MappingProxyType({FactKind.NEW_JOB: "new job", FactKind.MOVED: "moved"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something of the news that could be kept in the fields of a contact."""

    said: str
    """What would stand there: `Head of purchasing, Globex`."""
    instead_of: str
    """What stands there now and would go; empty if nothing would."""
    fields: Mapping[str, str]
    """The fields of the contact that would change."""


def newest_of(facts: Iterable[DatedFact]) -> tuple[DatedFact, ...]:
    """Give the last job and the last move that were told."""
    newest = {fact.kind: fact for fact in sorted(facts, key=lambda fact: (fact.day, fact.id))}
    return tuple(newest[kind] for kind in NEWS_WORDS if kind in newest)


def news_of(facts: Iterable[DatedFact], today: date) -> tuple[DatedFact, ...]:
    """Give the last job and the last move that were told, while they are news."""
    return tuple(fact for fact in newest_of(facts) if today - date.fromisoformat(fact.day) <= NEWS_WITHIN)


def describe_news(fact: DatedFact, today: date) -> str:
    """Say a piece of news: `new job: head of purchasing (12 Nov)`."""
    day = describe_day(date.fromisoformat(fact.day), today)
    return f"{NEWS_WORDS[fact.kind]}: {one_line(fact.text)} ({day})"


def offers(facts: Sequence[DatedFact], contact: Contact, zones: Iterable[str]) -> tuple[Offer, ...]:
    """Give what of the news is clear, could be kept and is not yet; `zones` are the IANA zones there are."""
    found: list[Offer] = []
    for fact in facts:
        if fact.kind is FactKind.NEW_JOB:
            found += _job(fact, contact)
        else:
            found += _places(fact, contact, zones)
    return tuple(
        offer for offer in found if any(getattr(contact, key) != value for key, value in offer.fields.items())
    )


def _job(fact: DatedFact, contact: Contact) -> list[Offer]:
    from relnote.domain.news_words import read_job

    told = read_job(fact.text)
    if told is None:
        return []
    # What was not told stays, but for a title at another place: that one is over.
    organisation = told.organisation or contact.organisation
    elsewhere = folded(organisation) != folded(contact.organisation)
    title = told.title or ("" if elsewhere else contact.title)
    fields = {"title": title, "organisation": organisation}
    gone = [
        value
        for key, value in (("title", contact.title), ("organisation", contact.organisation))
        if value and value != fields[key]
    ]
    return [Offer(said=_listed(title, organisation), instead_of=_listed(*gone), fields=fields)]


def _places(fact: DatedFact, contact: Contact, zones: Iterable[str]) -> list[Offer]:
    from relnote.domain.news_words import read_place, says_place

    place = read_place(fact.text)
    if not place:
        return []
    found = []
    city = folded(place.split(",", maxsplit=1)[0]).replace(" ", "_")
    zone = next(
        (zone for zone in sorted(zones) if "/" in zone and folded(zone).rpartition("/")[2] == city), ""
    )
    # Words without a capital are no name, but for that of a city which is known.
    if (zone or not place.islower()) and not says_place(contact.about, place):
        line = f"In {place} since {date.fromisoformat(fact.day):%B %Y}."
        found.append(
            Offer(said=line, instead_of="", fields={"about": f"{contact.about.rstrip()}\n{line}".lstrip()})
        )
    if zone:
        found.append(Offer(said=f"time zone {zone}", instead_of=contact.zone, fields={"zone": zone}))
    return found


def _listed(*parts: str) -> str:
    return ", ".join(one_line(part) for part in parts if part)
