"""Your style: figures over time, with everybody and with one contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.domain.style import TOLD_WITHIN, Style, Tally, WithOne, stretches
from relnote.domain.style_words import style_of
from relnote.domain.text import restored
from relnote.store import database, style
from relnote.store.style import Stretch

if TYPE_CHECKING:
    from datetime import date

    from relnote.services.journal import Journal

OVER = 4
"""So many stretches of 13 weeks are looked at: a year."""

PEOPLE = 8
"""So many people are told of one by one."""


class Styles:
    """Counts how you talk, listen, give and keep your word."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of(self, contact_id: int | None = None) -> Style:
        """Give the figures with everybody, or with one contact."""
        spans = stretches(self._journal.today(), OVER)
        with database.connected():
            tallies = [self._tally(since, until, contact_id) for since, until in spans]
            people = [] if contact_id is not None else self._people(*spans[-1])
        return style_of(tallies, people)

    def _people(self, since: date, until: date) -> list[WithOne]:
        found = style.most_talked_to(self._stretch(since, until), PEOPLE)
        return [
            WithOne(contact_id=key, name=restored(name), tally=self._tally(since, until, key))
            for key, name in found
        ]

    def _tally(self, since: date, until: date, contact_id: int | None) -> Tally:
        stretch = self._stretch(since, until, contact_id)
        talks, shared, share = style.talks(stretch)
        calls, length = style.calls(stretch)
        begun_by_you, begun_by_them = style.begun(stretch)
        heard, told = style.heard(stretch, self._journal.now() - TOLD_WITHIN)
        gave, asked = style.given(stretch)
        mine, theirs = style.promises(stretch)
        return Tally(
            since=since,
            until=until,
            talks=talks,
            shared=shared,
            share=share,
            calls=calls,
            length=length,
            begun_by_you=begun_by_you,
            begun_by_them=begun_by_them,
            heard=heard,
            heard_in_talks=style.heard_in_talks(stretch),
            told=told,
            gave=gave,
            asked=asked,
            mine=mine,
            theirs=theirs,
        )

    def _stretch(self, since: date, until: date, contact_id: int | None = None) -> Stretch:
        return Stretch.of_days(since, until, self._journal.zone, contact_id)
