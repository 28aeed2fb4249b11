"""What of somebody's news could be kept in their fields, among all time zones there are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from relnote.domain import news

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.domain.news import Offer
    from relnote.domain.records import Contact, DatedFact


def offered(told: Sequence[DatedFact], contact: Contact) -> tuple[Offer, ...]:
    """Give what of this news could be kept."""
    return news.offers(told, contact, _zones()) if told else ()


def is_offered(told: Sequence[DatedFact], contact: Contact) -> bool:
    """Tell whether any of this news could be kept; zones are looked at only where it is for nothing else."""
    return any(news.offers(told, contact, ())) or any(offered(told, contact))


@cache
def _zones() -> frozenset[str]:
    """Give the IANA zones there are; telling them takes a while."""
    from zoneinfo import available_timezones

    return frozenset(available_timezones())
