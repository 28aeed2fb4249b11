"""Merging: putting drafts of contacts into the journal, each new or part of somebody who is there.

A contact is known by its UID, else by an e-mail address or number; what is there is completed and never
overwritten. Every record's identity is remembered, so that the same file twice changes nothing.
"""

from __future__ import annotations

import json
import re
import uuid
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from relnote.domain.preferences import AnswerError, parse_answer
from relnote.domain.records import Answer, Contact, ContactPoint
from relnote.domain.text import folded, one_line
from relnote.domain.words import AnswerState
from relnote.services.import_samples import FIRST, MOST, Joined
from relnote.store import contacts, identities

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from relnote.importers.drafts import ContactDraft, Skipped
    from relnote.services.import_target import Kept, Target
    from relnote.services.journal import Journal


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

    @property
    def changed(self) -> int:
        """How many contacts were written, or would be."""
        return self.stored + self.completed


class Merge:
    """Puts drafts into the journal, one by one, each new or part of somebody who is there."""

    def __init__(self, journal: Journal, target: Target, report: ImportReport) -> None:
        self._journal = journal
        self._target = target
        self._report = report
        self._uids = identities.by_uid()
        self._addresses = identities.by_address()
        self._words: dict[int, tuple[str, frozenset[str]]] = {}

    def take(self, draft: ContactDraft, called: int | None = None) -> int:
        """Store a draft as a new contact, or complete the contact it is about; gives the id.

        `called` is who is meant if nothing else tells: where people are known by name alone.
        """
        self._report.notes += (_unread(draft, what, said) for what, said in draft.unread)
        uid = draft.uid or _own_uid(draft)
        points = tuple(self._point(draft, number) for number in range(len(draft.points)))
        there, why = self._known(uid, draft, points)
        if there is None and called is not None:
            there, why = called, draft.name
        if there is None:
            self._report.stored += 1
            self._add(uid, draft, points)
            return self._uids[uid]
        self._report.merged += 1
        if self._complete(there, draft, points):
            self._report.completed += 1
            if len(self._report.joined) < MOST:
                name = self._target.contact(there).name
                self._report.joined.append(Joined(name=draft.name, there=name, why=why))
        if uid not in self._uids:
            self._uids[uid] = there
            self._target.add_uid(there, uid)
        return there

    def _point(self, draft: ContactDraft, number: int) -> ContactPoint:
        point = draft.points[number]
        return ContactPoint(
            channel=point.channel,
            value=point.value,
            normal=point.normal,
            label=point.label,
            preferred=point.preferred,
        )

    def _known(
        self, uid: str, draft: ContactDraft, points: tuple[ContactPoint, ...]
    ) -> tuple[int | None, str]:
        """Find who a draft is about, and why: a record seen before, else the first at an address who has its name."""
        if uid in self._uids:
            return self._uids[uid], "the same record"
        for point in points:
            for there in self._addresses.get((str(point.channel), point.normal), ()) if point.normal else ():
                if self._same_person(there, draft):
                    return there, f"the same {'address' if '@' in point.normal else 'number'} {point.value}"
        return None, ""

    def _same_person(self, contact_id: int, draft: ContactDraft) -> bool:
        """Tell whether an address that two records share means one person.

        Offices and families share numbers and mailboxes: they are one person if one name holds all the words
        of the other (`Mary Chen`, `Dr. Mary L. Chen`). Two entries can be seen; a name that is lost cannot.
        """
        if contact_id not in self._words:
            self._words[contact_id] = _words(contacts.names([contact_id]).get(contact_id, ""))
        whole, there = self._words[contact_id]
        same, named = _words(draft.name)
        return whole == same or bool(there and named and (there <= named or named <= there))

    def _add(self, uid: str, draft: ContactDraft, points: tuple[ContactPoint, ...]) -> None:
        made = Contact(
            uid=uid,
            name=draft.name,
            organisation=draft.organisation,
            title=draft.title,
            zone=draft.zone,
            born=draft.born,
            about=draft.about,
            points=points,
            tags=tuple({folded(tag): tag for tag in draft.tags if folded(tag)}.values()),
        )
        contact_id = self._target.add(made)
        if len(self._report.first) < FIRST:
            self._report.first.append(made)
        self._uids[uid] = contact_id
        self._words[contact_id] = _words(made.name)
        self._remember(contact_id, made.points)
        # Somebody new holds nothing yet: it is not read.
        self._keep_properties(contact_id, draft, ())
        self._answer(contact_id, draft)
        self._add_dates(contact_id, draft)

    def _remember(self, contact_id: int, points: Sequence[ContactPoint]) -> None:
        for key in {(str(point.channel), point.normal) for point in points if point.normal}:
            self._addresses[key].append(contact_id)

    def _complete(self, contact_id: int, draft: ContactDraft, points: tuple[ContactPoint, ...]) -> bool:
        """Add what the draft knows and the contact lacks; what is there is never overwritten."""
        there = self._target.contact(contact_id)
        held = {(point.channel, point.normal or folded(point.value)) for point in there.points}
        new = {
            (point.channel, point.normal or folded(point.value)): point
            for point in points
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
        answered = self._answer(contact_id, draft) | self._add_dates(contact_id, draft)
        if (replace(made, tags=()), set(tags)) == (
            replace(there, tags=()),
            {folded(tag) for tag in there.tags},
        ):
            return kept or answered
        self._target.change(made)
        self._remember(contact_id, tuple(new.values()))
        return True

    def _keep_properties(self, contact_id: int, draft: ContactDraft, there: Sequence[Kept]) -> bool:
        held = {(group, name, _canonical(parameters), value) for group, name, parameters, value in there}
        new = False
        for kept in draft.properties:
            parameters = _together(kept.parameters)
            key = (kept.group, kept.name, _canonical(parameters), kept.value)
            if key in held:
                continue
            held.add(key)
            self._target.keep(contact_id, (kept.group, kept.name, parameters, kept.value))
            new = True
        return new

    def _add_dates(self, contact_id: int, draft: ContactDraft) -> bool:
        held = self._target.dates(contact_id) if draft.dates else set()
        new = [(day, text) for day, text in draft.dates if (day, text) not in held]
        for day, text in new:
            self._target.add_date(contact_id, day, text)
        return bool(new)

    def _answer(self, contact_id: int, draft: ContactDraft) -> bool:
        there = self._target.answered(contact_id) if draft.answers else set()
        questions = {question.key: question for question in self._journal.questions}
        new = False
        for key, text in draft.answers:
            if key in there or key not in questions:
                continue
            try:
                value = parse_answer(questions[key], text)
            except AnswerError as fault:
                self._report.notes.append(one_line(f"line {draft.line}: {fault}"))
                continue
            answer = Answer(
                contact_id=contact_id,
                question=key,
                state=AnswerState.ANSWERED,
                value=value,
                answered_at=self._journal.now(),
            )
            self._target.answer(answer)
            new = True
        return new


def _words(name: str) -> tuple[str, frozenset[str]]:
    """Give a name as it is compared, and its words; one of signs only has none."""
    whole = folded(name)
    return whole, frozenset(re.findall(r"\w+", whole))


def _together(parameters: Sequence[tuple[str, Sequence[str]]]) -> dict[str, list[str]]:
    """Put the values of parameters together that are given several times: `TYPE=home;TYPE=pref`."""
    found: dict[str, list[str]] = {}
    for name, values in parameters:
        found.setdefault(name, []).extend(values)
    return found


def _canonical(parameters: Mapping[str, Sequence[str]]) -> str:
    return json.dumps(parameters, sort_keys=True)


def _unread(draft: ContactDraft, what: str, said: str) -> str:
    return one_line(
        f"line {draft.line}: the {what} “{said[:40]}” of {draft.name} is no date that can be read; it is kept as it came."
    )


def _own_uid(draft: ContactDraft) -> str:
    """Make the identity of a record that has no other: from its name, organisation and contact points."""
    parts = (
        folded(draft.name),
        folded(draft.organisation),
        *sorted(folded(point.value) for point in draft.points),
    )
    return str(
        uuid.uuid5(
            uuid.NAMESPACE_URL, "relnote:" + "\n".join(parts).encode("ascii", "backslashreplace").decode()
        )
    )
