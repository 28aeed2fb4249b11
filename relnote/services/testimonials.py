"""Testimonials: who may be asked for words of theirs, asking, and what they allowed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relnote.domain import moments
from relnote.domain.feedback import QUOTABLE, Testimonial
from relnote.domain.feedback_words import QuotingState
from relnote.domain.refusal import Refusal
from relnote.domain.testimonials import Quote, quotable
from relnote.domain.text import one_line
from relnote.domain.words import FlagKind
from relnote.store import contacts, database, feedback, flags, testimonials

if TYPE_CHECKING:
    from datetime import date, datetime

    from relnote.domain.feedback import Heard
    from relnote.domain.records import Contact
    from relnote.services.journal import Journal

MOST = 500
"""So many candidates at most."""


class Testimonials:
    """Words of people that may be quoted, from candidate to granted or declined."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[Quote]:
        """Give what somebody could be asked for, then who was asked, what was asked last first.

        Of whoever could be asked all is given that they could be asked for, what they said last first.
        """
        now = self._journal.now()
        with database.connected():
            due = flags.due_of_kind(FlagKind.TESTIMONIAL, now, MOST)
            asked = testimonials.everyone()
            ids = [*(flag.contact_id for flag in due), *(each.contact_id for each in asked)]
            people = contacts.fetch(ids)
            said = feedback.of_contacts(ids)
            asked_at = testimonials.last_asked_at([flag.contact_id for flag in due])
        by_contact: dict[int, list[Heard]] = {flag.contact_id: [] for flag in due}
        for heard in quotable(said, asked_at, now):
            if heard.contact_id in by_contact:
                by_contact[heard.contact_id].append(heard)
        candidates = [
            self._candidate(people[contact_id], heard)
            for contact_id, each in by_contact.items()
            for heard in each
            if contact_id in people
        ]
        by_piece = {(heard.contact_id, heard.feedback_id): heard for heard in said}
        return candidates + [
            self._asked(people[each.contact_id], each, by_piece.get((each.contact_id, each.feedback_id or 0)))
            for each in asked
            if each.contact_id in people
        ]

    def ask(self, contact_id: int, feedback_id: int) -> Testimonial:
        """Note that somebody was asked whether these words of theirs may be quoted.

        Raises:
            Refusal: they did not say so, it is nothing to quote, or they were asked already.
        """
        with database.connected():
            piece = feedback.fetch_one(feedback_id)
            asked = testimonials.of(contact_id, feedback_id)
            name = contacts.names([contact_id]).get(contact_id, "")
        said = [heard for heard in piece.sources if heard.contact_id == contact_id] if piece else []
        if not said:
            raise Refusal("They did not say this; choose words of theirs.")
        if asked is not None:
            raise Refusal("They were asked for this already; Q lists who was asked.")
        if said[0].kind not in QUOTABLE:
            raise Refusal("Only praise and new uses are quoted.")
        made = Testimonial(
            contact_id=contact_id,
            feedback_id=feedback_id,
            state=QuotingState.ASKED,
            wording=said[0].text,
            asked_at=self._journal.now(),
        )
        with self._journal.change(f"asked {name} whether they may be quoted") as writer:
            return replace(made, id=testimonials.add(writer, made))

    def grant(self, testimonial_id: int, wording: str) -> Testimonial:
        """Note that they allow it, in this wording.

        Raises:
            Refusal: no wording is given, or nobody was asked.
        """
        if not wording.strip():
            raise Refusal("Write down the words they allow.")
        return self._end(testimonial_id, QuotingState.GRANTED, wording.strip())

    def decline(self, testimonial_id: int) -> Testimonial:
        """Note that they would rather not.

        Raises:
            Refusal: nobody was asked.
        """
        return self._end(testimonial_id, QuotingState.DECLINED, None)

    def _end(self, testimonial_id: int, state: QuotingState, wording: str | None) -> Testimonial:
        with database.connected():
            there = testimonials.fetch_one(testimonial_id)
            name = contacts.names([there.contact_id]).get(there.contact_id, "") if there else ""
        verb = "may be quoted" if state is QuotingState.GRANTED else "would rather not be quoted"
        with self._journal.change(f"{name} {verb}") as writer:
            there = testimonials.fetch_one(testimonial_id)
            if there is None:
                raise Refusal("They were not asked; ask first.")
            kept = there.wording if wording is None else wording
            made = replace(there, state=state, wording=kept, ended_at=self._journal.now())
            testimonials.change(writer, made)
        return made

    def _candidate(self, contact: Contact, heard: Heard) -> Quote:
        return Quote(
            contact_id=contact.id,
            name=contact.name,
            title=contact.title,
            organisation=contact.organisation,
            feedback_id=heard.feedback_id,
            kind=heard.kind,
            said=heard.text,
            said_on=self._day(heard.heard_at),
            interaction_id=heard.interaction_id,
        )

    def _asked(self, contact: Contact, asked: Testimonial, heard: Heard | None) -> Quote:
        return Quote(
            contact_id=contact.id,
            name=contact.name,
            title=contact.title,
            organisation=contact.organisation,
            feedback_id=asked.feedback_id,
            testimonial_id=asked.id,
            state=asked.state,
            kind=heard.kind if heard else None,
            said=heard.text if heard else asked.wording,
            said_on=self._day(heard.heard_at) if heard else None,
            wording=asked.wording,
            asked_on=self._day(asked.asked_at),
            ended_on=self._day(asked.ended_at) if asked.ended_at else None,
            interaction_id=heard.interaction_id if heard else None,
        )

    def _day(self, moment: datetime) -> date:
        return moments.day_of(moment, self._journal.zone)


def label_of(quote: Quote) -> str:
    """Say a quote in a line: `Mary Chen: the best we know`."""
    return f"{one_line(quote.name)}: {one_line(quote.wording or quote.said)}"
