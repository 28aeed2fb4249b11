"""Merging: putting drafts of contacts into the journal, each new or part of somebody who is there.

A contact is known by its UID, else by an e-mail address or number; what is there is completed and never
overwritten, so that the same file twice changes nothing.
"""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from relnote.domain.preferences import AnswerError, parse_answer
from relnote.domain.records import Answer, Contact, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.text import folded, one_line
from relnote.domain.words import AnswerState
from relnote.store import contacts, follow_ups

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from relnote.importers.drafts import ContactDraft, Skipped
    from relnote.services.journal import Journal
    from relnote.store.changes import Writer


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
    skipped: tuple[Skipped, ...] = ()
    kept_in: Path | None = None
    """The file that holds the skipped records as they came."""
    notes: list[str] = field(default_factory=list)
    """What a person should know, one sentence each."""


class Merge:
    """Puts drafts into the journal, one by one, each new or part of somebody who is there."""

    def __init__(self, journal: Journal, writer: Writer, report: ImportReport) -> None:
        self._journal = journal
        self._writer = writer
        self._report = report
        self._uids, self._points = contacts.identities()

    def take(self, draft: ContactDraft) -> None:
        """Store a draft as a new contact, or complete the contact it is about."""
        points = tuple(self._point(draft, number) for number in range(len(draft.points)))
        there = self._known(draft, points)
        if there is None:
            self._report.stored += 1
            self._add(draft, points)
            return
        self._report.merged += 1
        if self._complete(there, draft, points):
            self._report.completed += 1

    def _point(self, draft: ContactDraft, number: int) -> ContactPoint:
        point = draft.points[number]
        return ContactPoint(
            channel=point.channel,
            value=point.value,
            normal=point.normal,
            label=point.label,
            preferred=point.preferred,
        )

    def _known(self, draft: ContactDraft, points: tuple[ContactPoint, ...]) -> int | None:
        if draft.uid and draft.uid in self._uids:
            return self._uids[draft.uid]
        for point in points:
            there = self._points.get((str(point.channel), point.normal)) if point.normal else None
            if there is not None and self._same_person(there, draft):
                return there
        # Nothing tells a record without these apart but itself: the same name with the same details is the same.
        return None if draft.uid else self._uids.get(_own_uid(draft))

    @staticmethod
    def _same_person(contact_id: int, draft: ContactDraft) -> bool:
        """Tell whether an address that two records share means one person.

        Offices and families share numbers and mailboxes: they are one person if one name holds all the words
        of the other (`Mary Chen`, `Dr. Mary L. Chen`). Two entries can be seen; a name that is lost cannot.
        """
        there = _words(contacts.names([contact_id]).get(contact_id, ""))
        named = _words(draft.name)
        return there <= named or named <= there

    def _add(self, draft: ContactDraft, points: tuple[ContactPoint, ...]) -> None:
        made = Contact(
            uid=draft.uid or _own_uid(draft),
            name=draft.name,
            organisation=draft.organisation,
            title=draft.title,
            zone=draft.zone,
            born=draft.born,
            about=draft.about,
            points=points,
            tags=tuple({folded(tag): tag for tag in draft.tags if folded(tag)}.values()),
        )
        contact_id = contacts.add(self._writer, made, self._journal.now())
        self._remember(contact_id, made)
        self._keep_properties(contact_id, draft)
        self._answer(contact_id, draft)

    def _remember(self, contact_id: int, made: Contact) -> None:
        self._uids[made.uid] = contact_id
        for point in made.points:
            if point.normal:
                self._points.setdefault((str(point.channel), point.normal), contact_id)

    def _complete(self, contact_id: int, draft: ContactDraft, points: tuple[ContactPoint, ...]) -> bool:
        """Add what the draft knows and the contact lacks; what is there is never overwritten."""
        there = contacts.fetch_one(contact_id)
        if there is None:
            raise Refusal("A contact went away during the import; nothing was changed. Import again.")
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
        kept = self._keep_properties(contact_id, draft)
        answered = self._answer(contact_id, draft)
        if (replace(made, tags=()), set(tags)) == (
            replace(there, tags=()),
            {folded(tag) for tag in there.tags},
        ):
            return kept or answered
        contacts.change(self._writer, made, self._journal.now())
        self._remember(contact_id, made)
        return True

    def _keep_properties(self, contact_id: int, draft: ContactDraft) -> bool:
        if not draft.properties:
            return False
        held = {
            (group, name, _canonical(parameters), value)
            for group, name, parameters, value in contacts.properties(contact_id)
        }
        new = False
        for kept in draft.properties:
            parameters = {name: list(values) for name, values in kept.parameters}
            key = (kept.group, kept.name, _canonical(parameters), kept.value)
            if key in held:
                continue
            held.add(key)
            contacts.add_property(
                self._writer,
                contact_id,
                group=kept.group,
                name=kept.name,
                parameters=parameters,
                value=kept.value,
            )
            new = True
        return new

    def _answer(self, contact_id: int, draft: ContactDraft) -> bool:
        there = (
            {answer.question for answer in follow_ups.answers_of([contact_id])} if draft.answers else set()
        )
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
            follow_ups.put_answer(self._writer, answer)
            new = True
        return new


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", folded(name)))


def _canonical(parameters: Mapping[str, Sequence[str]]) -> str:
    return json.dumps(parameters, sort_keys=True)


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
