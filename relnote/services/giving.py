"""Giving: what somebody was given and asked for, what could be given next, and what is saved for it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from relnote import store
from relnote.domain.at_hand import AtHand, given_on, news_of, not_yet_given, not_yet_introduced, promises_of
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line, quoted
from relnote.domain.values import SavedThing
from relnote.store import database, feedback, follow_ups, giving, values

if TYPE_CHECKING:
    from relnote.domain.at_hand import Introduction
    from relnote.domain.values import Value
    from relnote.services.journal import Journal

MOST = 3
"""So many of a kind are at hand: more is no help."""

LOOKED_AT = 500
"""So much of what was last given and asked for is looked at."""

_AT = re.compile(r"(?<!\S)@(?=\S)")
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
            introductions = self._introductions(contact_id, told)
            return AtHand(
                news=news_of(feedback.untold([contact_id]))[:MOST],
                promises=promises_of(follow_ups.of_contacts([contact_id]))[:MOST],
                saved=saved[:MOST],
                introductions=introductions[:MOST],
            )

    @staticmethod
    def _introductions(contact_id: int, told: list[Value]) -> tuple[Introduction, ...]:
        """Give whom a contact might like to know and was not introduced to, from either side."""
        found = giving.introductions(contact_id, 3 * MOST)
        if not found:
            return ()
        name = store.contacts.names([contact_id]).get(contact_id, "")
        theirs = values.of_contacts([each.contact_id for each in found])
        return not_yet_introduced(found, told, name, theirs)

    def save(
        self,
        words: str,
        *,
        contact_id: int | None = None,
        tags: tuple[str, ...] = (),
        shown_id: int | None = None,
    ) -> SavedThing:
        """Save something to be given one day: `article on line automation #automation`.

        Args:
            words: What it is; words with a # are tags, and whoever has one of them may want it. A name behind an @
                tells for whom it is.
            contact_id: For whom it is, if for one person.
            tags: More tags.
            shown_id: Whose page is open: it is for them where neither a tag nor a name is given.

        Raises:
            Refusal: nothing is said, it is for somebody who is not known, or for nobody: then it would never be offered.
        """
        found = [match["tag"] for match in _TAG.finditer(words)]
        text = one_line(_TAG.sub("", words))
        if contact_id is None:
            text, contact_id = self._for_whom(text)
        names = {folded(tag): tag for tag in (*(tag.lstrip("#") for tag in tags), *found) if folded(tag)}
        if not text:
            raise Refusal("Say what is to be kept: article on line automation #automation.")
        contact_id = shown_id if contact_id is None and not names else contact_id
        if contact_id is None and not names:
            raise Refusal(f'Say for whom: "{text} #automation" for a tag, "{text} @Mary Chen" for a person.')
        name = ""
        if contact_id is not None:
            with database.connected():
                name = store.contacts.names([contact_id]).get(contact_id, "")
        tagged, made_at = tuple(names.values()), self._journal.now()
        with self._journal.change(f"saved {quoted(text)}") as writer:
            thing = SavedThing(text=text, tags=tagged, contact_id=contact_id, name=name, made_at=made_at)
            return replace(thing, id=giving.save(writer, thing))

    @staticmethod
    def _for_whom(words: str) -> tuple[str, int | None]:
        """Take the name behind an @ out of what is to be saved."""
        from relnote.services.mentions import who_took_part

        text, *phrases = (part.strip() for part in _AT.split(words))
        if not phrases:
            return text, None
        with database.connected():
            people, behind = who_took_part(phrases)
        if len(set(people)) > 1:
            raise Refusal("Save it for one person, or with a tag that all of them have.")
        return one_line(" ".join([text, *behind])), people[0]

    def saved(self, contact_id: int | None = None) -> list[SavedThing]:
        """Give everything that is saved, or what there is for one contact, the newest first.

        What is for one person says when they were given it.
        """
        with database.connected():
            found = giving.all_saved() if contact_id is None else giving.saved_for(contact_id, LOOKED_AT)
            given = values.of_contacts(
                sorted({each.contact_id for each in found if each.contact_id is not None})
            )
        return [replace(each, given_on=given_on(each, given)) for each in found]

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
