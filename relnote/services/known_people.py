"""Who the records of a file are about: whoever came as such a record before, or is at their address and has their name.

Only what the records at hand need is looked up, so that neither the file nor the journal is held in memory.
"""

from __future__ import annotations

import re
import uuid
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from relnote.domain.records import ContactPoint
from relnote.domain.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relnote.importers.drafts import ContactDraft
    from relnote.services.import_target import Target


class Arrived(NamedTuple):
    """A record of a file as it is looked up."""

    uid: str
    draft: ContactDraft
    points: tuple[ContactPoint, ...]


def arrived(draft: ContactDraft) -> Arrived:
    """Give a record with its identity and its contact points."""
    points = (
        ContactPoint(
            channel=point.channel,
            value=point.value,
            normal=point.normal,
            label=point.label,
            preferred=point.preferred,
        )
        for point in draft.points
    )
    return Arrived(draft.uid or _own_uid(draft), draft, tuple(points))


class KnownPeople:
    """Whom some records may be about."""

    def __init__(self, target: Target, records: Sequence[Arrived]) -> None:
        self._uids = target.by_uid([record.uid for record in records])
        self._addresses: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._addresses.update(
            target.by_address({point.normal for record in records for point in record.points if point.normal})
        )
        self._named = target.by_name(
            {_called(record.draft) for record in records if record.draft.is_named_alone}
        )
        names = target.names({*self._uids.values(), *chain.from_iterable(self._addresses.values())})
        self._words = {contact_id: _words(name) for contact_id, name in names.items()}
        found = (self.find(record)[0] for record in records)
        target.expect(list({there for there in found if there is not None}))

    def find(self, record: Arrived) -> tuple[int | None, str]:
        """Find who a record is about, and why: one that came before, else the first at an address who has its name."""
        if record.uid in self._uids:
            return self._uids[record.uid], "the same record"
        for point in record.points:
            for there in self._addresses.get((str(point.channel), point.normal), ()) if point.normal else ():
                if self._same_person(there, record.draft):
                    return there, f"the same {'address' if '@' in point.normal else 'number'} {point.value}"
        if record.draft.is_named_alone and (found := self._named.get(_called(record.draft))):
            return found, "the same name and organisation"
        return None, ""

    def sharing(self, record: Arrived) -> tuple[str, int] | None:
        """Give an e-mail address of a record that somebody of another name has, and who: a person, or a mailbox of many."""
        for point in record.points:
            if "@" in point.normal and (found := self._addresses.get((str(point.channel), point.normal))):
                return point.value, found[0]
        return None

    def has_come(self, uid: str) -> bool:
        """Tell whether a record with this identity came before."""
        return uid in self._uids

    def remember(self, contact_id: int, uid: str) -> None:
        """Remember that a record is part of a contact."""
        self._uids[uid] = contact_id

    def remember_name(self, contact_id: int, name: str) -> None:
        """Remember the name of somebody new."""
        self._words[contact_id] = _words(name)

    def remember_points(self, contact_id: int, points: Sequence[ContactPoint]) -> None:
        """Remember the addresses of a contact."""
        for key in {(str(point.channel), point.normal) for point in points if point.normal}:
            self._addresses[key].append(contact_id)

    def _same_person(self, contact_id: int, draft: ContactDraft) -> bool:
        """Tell whether an address that two records share means one person.

        Offices and families share numbers and mailboxes: they are one person if one name holds all the words
        of the other (`Mary Chen`, `Dr. Mary L. Chen`). Two entries can be seen; a name that is lost cannot.
        """
        whole, there = self._words.get(contact_id) or _words("")
        same, named = _words(draft.name)
        return whole == same or bool(there and named and (there <= named or named <= there))


def _called(draft: ContactDraft) -> tuple[str, str]:
    return draft.name, draft.organisation


def _words(name: str) -> tuple[str, frozenset[str]]:
    """Give a name as it is compared, and its words; one of signs only has none."""
    whole = folded(name)
    return whole, frozenset(re.findall(r"\w+", whole))


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
