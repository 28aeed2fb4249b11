"""Merging: putting drafts of contacts into the journal, each new or part of somebody who is there.

A contact is known by its UID, else by an e-mail address or number; what is there is completed and never
overwritten. Every record's identity is remembered, so that the same file twice changes nothing.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from relnote.domain.preferences import AnswerError, parse_answer
from relnote.domain.records import Answer, Contact
from relnote.domain.text import folded, one_line
from relnote.domain.words import AnswerState, Tier
from relnote.exporters.vcard_values import ALSO_NAMED, payload
from relnote.importers.drafts import DECLINED, TIER
from relnote.services.import_samples import FIRST, MOST, Differing, Joined
from relnote.services.known_people import KnownPeople, arrived
from relnote.services.record_notes import at_an_address, unread
from relnote.services.said_otherwise import otherwise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from relnote.importers.drafts import ContactDraft, PropertyDraft, Skipped
    from relnote.services.import_target import Kept, Target
    from relnote.services.journal import Journal
    from relnote.services.known_people import Arrived

_WORD = re.compile(r"(?<!\\)\w+|(?<=\\n)\w+|(?<=\\N)\w+")
"""A word of a value; the letter of an escape is none."""


@dataclass(slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do: `read == stored + merged + skipped`."""

    file: str
    read: int = 0
    stored: int = 0
    """New contacts."""
    merged: int = 0
    """Records of contacts that were there already."""
    completed: int = 0
    """Those of the merged that told something new."""
    new: Counter[str] = field(default_factory=Counter)
    """What is new, by what it is, of a file that holds more than contacts."""
    skipped: list[Skipped] = field(default_factory=list)
    kept_in: Path | None = None
    """The file that holds the skipped records as they came."""
    notes: list[str] = field(default_factory=list)
    """What a person should know, one sentence each."""
    first: list[Contact] = field(default_factory=list)
    """The first of the new, as they are stored."""
    joined: list[Joined] = field(default_factory=list)
    """The first of the completed."""
    differing: int = 0
    """So many records say something otherwise than the journal, which was not known before."""
    differ: list[Differing] = field(default_factory=list)
    """The first of them."""

    @property
    def came(self) -> int:
        """How many records were taken, or known already."""
        return self.stored + self.merged

    @property
    def changed(self) -> int:
        """How many contacts were written, or would be."""
        return self.stored + self.completed


class Merge:
    """Puts drafts into the journal, each new or part of somebody who is there."""

    def __init__(
        self, journal: Journal, target: Target, report: ImportReport, *, keeps_beside: bool = True
    ) -> None:
        """Put drafts into `target`, and tell it in `report`.

        What a draft says otherwise than the journal is kept beside it, unless the file goes on holding it.
        """
        self._keeps_beside = keeps_beside
        self._questions = {question.key: question for question in journal.questions}
        self._now = journal.now()
        self._target = target
        self._report = report

    def take_all(self, drafts: Iterable[ContactDraft]) -> None:
        """Store some hundred drafts; the more at once, the less each of them costs."""
        records = [arrived(draft) for draft in drafts]
        people = KnownPeople(self._target, records)
        for record in records:
            self._take(record, people, *people.find(record))
        self._target.store()

    def take(self, draft: ContactDraft, called: int | None = None) -> int:
        """Store a draft as a new contact, or complete the contact it is about; gives the id.

        `called` is who is meant if nothing else tells: where people are known by name alone.
        """
        record = arrived(draft)
        people = KnownPeople(self._target, [record])
        there, why = people.find(record)
        if there is None and called is not None:
            there, why = called, draft.name
        contact_id = self._take(record, people, there, why)
        self._target.store()
        return contact_id

    def _take(self, record: Arrived, people: KnownPeople, there: int | None, why: str) -> int:
        self._report.notes += (unread(record.draft, what, said) for what, said in record.draft.unread)
        if there is None:
            self._report.stored += 1
            if shared := people.sharing(record):
                self._report.notes.append(self._shared(record.draft, *shared))
            return self._add(record, people)
        self._report.merged += 1
        if self._complete(there, record, people):
            self._report.completed += 1
            if len(self._report.joined) < MOST:
                name = self._target.contact(there).name
                self._report.joined.append(Joined(name=record.draft.name, there=name, why=why))
        if not people.has_come(record.uid):
            people.remember(there, record.uid)
            self._target.add_uid(there, record.uid)
        return there

    def _shared(self, draft: ContactDraft, address: str, contact_id: int) -> str:
        # They may have come just before, and wait to be written.
        self._target.store()
        return at_an_address(draft, address, self._target.names([contact_id]).get(contact_id, ""))

    def _add(self, record: Arrived, people: KnownPeople) -> int:
        draft = record.draft
        made = Contact(
            uid=record.uid,
            name=draft.name,
            organisation=draft.organisation,
            title=draft.title,
            tier=draft.tier or _tier_in(draft),
            zone=draft.zone,
            born=draft.born,
            about=draft.about,
            points=record.points,
            tags=tuple({folded(tag): tag for tag in draft.tags if folded(tag)}.values()),
        )
        contact_id = self._target.add(made)
        if len(self._report.first) < FIRST:
            self._report.first.append(made)
        people.remember(contact_id, record.uid)
        people.remember_name(contact_id, made.name)
        people.remember_points(contact_id, made.points)
        # Somebody new holds nothing yet: it is not read.
        self._keep_properties(contact_id, draft, ())
        self._answer(contact_id, draft, set())
        self._add_dates(contact_id, draft, set())
        return contact_id

    def _complete(self, contact_id: int, record: Arrived, people: KnownPeople) -> bool:
        """Add what the draft knows and the contact lacks; what is there is never overwritten."""
        draft = record.draft
        there = self._target.contact(contact_id)
        held = {(point.channel, point.normal or folded(point.value)) for point in there.points}
        new = {
            (point.channel, point.normal or folded(point.value)): point
            for point in record.points
            if (point.channel, point.normal or folded(point.value)) not in held
        }
        tags = {folded(tag): tag for tag in (*draft.tags, *there.tags) if folded(tag)}
        made = replace(
            there,
            organisation=there.organisation or draft.organisation,
            title=there.title or draft.title,
            zone=there.zone or draft.zone,
            born=there.born or draft.born,
            about=there.about or draft.about,
            points=(*there.points, *new.values()),
            tags=tuple(tags.values()),
        )
        kept = bool(draft.properties) and self._keep_properties(
            contact_id, draft, self._target.properties(contact_id)
        )
        kept = (self._keeps_beside and self._keep_beside(there, draft)) or kept
        answered = bool(draft.answers) and self._answer(contact_id, draft, self._target.answered(contact_id))
        dated = bool(draft.dates) and self._add_dates(contact_id, draft, self._target.dates(contact_id))
        if (replace(made, tags=()), set(tags)) == (
            replace(there, tags=()),
            {folded(tag) for tag in there.tags},
        ):
            return kept or answered or dated
        self._target.change(made)
        people.remember_points(contact_id, tuple(new.values()))
        return True

    def _keep_properties(self, contact_id: int, draft: ContactDraft, there: Sequence[Kept]) -> bool:
        held = {_key(*each) for each in there}
        new = False
        names = {value for _, name, _, value in there if name in {"N", ALSO_NAMED}}
        for kept in draft.properties:
            parameters = together(kept.parameters)
            name = kept.name
            if name == "N":
                if kept.value in names:
                    continue
                # A card has one of them.
                name = ALSO_NAMED if names else "N"
                names.add(kept.value)
            key = _key(kept.group, name, parameters, kept.value)
            if key in held or _is_told(kept, there):
                continue
            held.add(key)
            self._target.keep(contact_id, (kept.group, name, parameters, kept.value))
            new = True
        return new

    def _keep_beside(self, there: Contact, draft: ContactDraft) -> bool:
        """Keep what the draft says otherwise than the contact, unless that is known; gives whether there was something."""
        found = list(otherwise(draft, there))
        held = {(name, value) for _, name, _, value in self._target.properties(there.id)} if found else set()
        new = [each for each in found if (each.kept[1], each.kept[3]) not in held]
        for each in new:
            self._target.keep(there.id, each.kept)
        if new:
            self._report.differing += 1
            if len(self._report.differ) < MOST:
                what = tuple((each.what, each.there, each.here) for each in new)
                self._report.differ.append(Differing(name=there.name, what=what))
        return bool(new)

    def _add_dates(self, contact_id: int, draft: ContactDraft, held: set[tuple[str, str]]) -> bool:
        new = [(day, text) for day, text in draft.dates if (day, text) not in held]
        for day, text in new:
            self._target.add_date(contact_id, day, text)
        return bool(new)

    def _answer(self, contact_id: int, draft: ContactDraft, there: set[str]) -> bool:
        new = False
        for key, text in draft.answers:
            if key in there or key not in self._questions:
                continue
            declined = text.strip().casefold() == DECLINED
            try:
                value = "" if declined else parse_answer(self._questions[key], text)
            except AnswerError as fault:
                self._report.notes.append(one_line(f"line {draft.line}: {fault}"))
                continue
            answer = Answer(
                contact_id=contact_id,
                question=key,
                state=AnswerState.DECLINED if declined else AnswerState.ANSWERED,
                value=value,
                answered_at=self._now,
            )
            self._target.answer(answer)
            new = True
        return new


def _tier_in(draft: ContactDraft) -> Tier:
    said = dict(draft.answers).get(TIER, "").strip().casefold()
    return Tier(said) if said in set(Tier) else Tier.REGULAR


def together(parameters: Sequence[tuple[str, Sequence[str]]]) -> dict[str, list[str]]:
    """Put the values of parameters together that are given several times: `TYPE=home;TYPE=pref`."""
    found: dict[str, list[str]] = {}
    for name, values in parameters:
        found.setdefault(name, []).extend(values)
    return found


def _key(
    group: str, name: str, parameters: Mapping[str, Sequence[str]], value: str
) -> tuple[str, str, str, str]:
    """Give what tells properties apart; data is the same however a version writes it."""
    data = payload(name, value)
    return ("", name, "", data) if data else (group, name, canonical(parameters), value)


def _is_told(kept: PropertyDraft, there: Sequence[Kept]) -> bool:
    """Tell whether a postal address in one piece, as tables have it, says what is kept already."""
    if kept.name != "ADR" or kept.parameters:
        return False
    words = set(_WORD.findall(kept.value))
    return words <= {word for _, name, _, value in there if name == "ADR" for word in _WORD.findall(value)}


def canonical(parameters: Mapping[str, Sequence[str]]) -> str:
    """Write parameters in the one way in which they are compared."""
    return json.dumps(parameters, sort_keys=True)
