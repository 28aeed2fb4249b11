"""Interactions that come in with who took part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from relnote.domain.text import restored
from relnote.domain.words import Channel, Direction, Outcome
from relnote.store import imported, meta
from relnote.store.database import database
from relnote.store.fields import LISTED, listed
from relnote.store.imported import Arrival
from relnote.store.whole import numbers
from relnote.store.whole.numbers import Came, Numbers
from relnote.store.whole.reading import own_uid
from relnote.store.whole.records import Arrived
from relnote.store.whole.values import UnfitError

if TYPE_CHECKING:
    from datetime import datetime

    from relnote.store.changes import Writer

_OWN = re.compile(r"relnote:[0-9a-f]*-(\d{1,18})-", re.ASCII)


class ArrivingInteractions:
    """Adds interactions that are not there."""

    def __init__(self, writer: Writer, known: Numbers, now: datetime) -> None:
        self._writer = writer
        self._numbers = known
        self._now = now
        self._journal = meta.get("journal")
        self._later: list[tuple[int, int]] = []

    def take(self, arrived: Sequence[Arrived]) -> list[numbers.Outcome]:
        """Take interactions; gives what became of each."""
        there = self._there([str(each.values["uid"]) for each in arrived])
        outcomes: list[numbers.Outcome] = []
        new: dict[str, tuple[Arrived, tuple[int, ...]]] = {}
        for each in arrived:
            uid = each.values["uid"]
            if uid in there:
                self._numbers.put("interaction", each.id, there[uid])
                self._numbers.known.add(there[uid])
                outcomes.append(Came.KNOWN)
                continue
            try:
                people = (self._numbers.needed("contact", row["contact_id"]) for row in each.nested["people"])
                taken = new.setdefault(uid, (each, tuple(dict.fromkeys(people))))
                outcomes.append(Came.STORED if taken[0] is each else Came.KNOWN)
            except UnfitError as fault:
                outcomes.append(fault)
        if new:
            self._add(list(new.values()))
        return outcomes

    def finish(self) -> None:
        """Link what answers an interaction that came behind it."""
        for interaction_id, number in self._later:
            answered = self._numbers.find("interaction", number)
            if answered is not None:
                imported.link(self._writer, interaction_id, answered)

    def _there(self, uids: Sequence[str]) -> dict[str, int]:
        """Give those of the interactions that are here: by their uid, or by their number if they went out from here."""
        found = {uid: known.id for uid, known in imported.by_uid(map(restored, uids)).items()}
        ours = [int(match[1]) for uid in uids if (match := _OWN.match(uid))]
        rows = database.execute_sql(
            f"SELECT id, created_at FROM interaction WHERE uid IS NULL AND id IN {LISTED}", (listed(ours),)
        )
        return found | {own_uid(self._journal, *row): row[0] for row in rows.fetchall()}

    def _add(self, new: Sequence[tuple[Arrived, tuple[int, ...]]]) -> None:
        ids = imported.reserve(self._writer, len(new))
        arrivals = []
        for interaction_id, (each, people) in zip(ids, new, strict=True):
            self._numbers.put("interaction", each.id, interaction_id)
            arrivals.append(
                _arrival(each, people, self._answered(interaction_id, each.values["replies_to_id"]))
            )
        imported.add_all(self._writer, ids, arrivals, self._now)

    def _answered(self, interaction_id: int, number: int | None) -> int | None:
        if number is None:
            return None
        answered = self._numbers.find("interaction", number)
        if answered is None:
            self._later.append((interaction_id, number))
        return answered


def _arrival(arrived: Arrived, people: tuple[int, ...], answered: int | None) -> Arrival:
    values = arrived.values
    return Arrival(
        uid=restored(values["uid"]),
        channel=Channel(values["channel"]),
        direction=None if values["direction"] is None else Direction(values["direction"]),
        outcome=None if values["outcome"] is None else Outcome(values["outcome"]),
        started_at=values["started_at"],
        zone=values["zone"],
        duration=values["duration"],
        body=restored(values["body"]),
        replies_to_id=answered,
        contact_ids=people,
        talk_share=values["talk_share"],
        created_at=values["created_at"],
        updated_at=values["updated_at"],
    )
