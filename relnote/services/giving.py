"""Giving: what somebody was given and asked for, what could be given next, and what is saved for it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain.at_hand import AtHand, news_of, not_yet_given, not_yet_introduced, promises_of
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line, quoted
from relnote.domain.values import SavedThing
from relnote.store import database, feedback, follow_ups, giving, values

if TYPE_CHECKING:
    from relnote.domain.values import Value
    from relnote.services.journal import Journal

MOST = 3
"""So many of a kind are at hand: more is no help."""

LOOKED_AT = 500
"""So much of what was last given and asked for is looked at."""

_TAG = re.compile(r"(?<![\w#&])#(?P<tag>[\w-]+)")


class Giving:
    """What is given to people and asked of them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def ledger(self, contact_id: int, limit: int = LOOKED_AT) -> list[Value]:
        """Give what a contact was given and asked for, newest first."""
        with database.connected():
            return values.of_contact(contact_id, limit)

    def at_hand(self, contact_id: int) -> AtHand:
        """Tell what there is to give a contact."""
        with database.connected():
            told = values.of_contact(contact_id, LOOKED_AT)
            # A few more than are wanted: some of them may have been given already.
            saved = not_yet_given(giving.saved_for(contact_id, 10 * MOST), told)
            introductions = not_yet_introduced(giving.introductions(contact_id, 3 * MOST), told)
            return AtHand(
                news=news_of(feedback.untold([contact_id]))[:MOST],
                promises=promises_of(follow_ups.of_contacts([contact_id]))[:MOST],
                saved=saved[:MOST],
                introductions=introductions[:MOST],
            )

    def save(self, words: str, *, contact_id: int | None = None, tags: tuple[str, ...] = ()) -> SavedThing:
        """Save something to be given one day: `article on line automation #automation`.

        Args:
            words: What it is; words with a # are tags, and whoever has one of them may want it.
            contact_id: For whom it is, if for one person.
            tags: More tags.

        Raises:
            Refusal: nothing is said, or it is for nobody: then it would never be offered.
        """
        found = [match["tag"] for match in _TAG.finditer(words)]
        text = one_line(_TAG.sub("", words))
        names = {folded(tag): tag for tag in (*(tag.lstrip("#") for tag in tags), *found) if folded(tag)}
        if not text:
            raise Refusal("Say what is to be kept: article on line automation #automation.")
        if not names and contact_id is None:
            raise Refusal(f'Say for whom: a tag ("{text} #automation") or a person.')
        name = ""
        if contact_id is not None:
            with database.connected():
                name = store.contacts.names([contact_id]).get(contact_id, "")
        made_at = self._journal.now()
        with self._journal.change(f"saved {quoted(text)}") as writer:
            tagged = tuple(names.values())
            thing = SavedThing(text=text, tags=tagged, contact_id=contact_id, name=name, made_at=made_at)
            return replace(thing, id=giving.save(writer, thing))

    def saved(self) -> list[SavedThing]:
        """Give everything that is saved, the newest first."""
        with database.connected():
            return giving.all_saved()

    def remove(self, saved_id: int) -> SavedThing:
        """Keep something no longer; gives it.

        Raises:
            Refusal: it is not there.
        """
        with database.connected():
            there = giving.fetch_one(saved_id)
        if there is None:
            raise Refusal(f"Nothing is saved under {saved_id}; relnote save lists what is.")
        with self._journal.change(f"no longer saved: {quoted(there.text)}") as writer:
            giving.remove(writer, saved_id)
        return there
