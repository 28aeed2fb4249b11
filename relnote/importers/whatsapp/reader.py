"""Makes drafts of the messages of an export."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.addresses import normal_number
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, PersonDraft, Skipped
from relnote.importers.whatsapp.messages import Message, Survey, messages, survey
from relnote.importers.whatsapp.words import body_of, is_deleted
from relnote.importers.written_moments import Order

_MANY = 5
"""Others than that many are a crowd, and no exchange with each of them."""
_NUMBER = re.compile(r"\+[0-9][0-9 ().\-]{5,30}\Z")
_TWO_WAYS = "The date can be read in two ways; say whether the day or the month comes first."


def speakers(file: BinaryIO) -> Counter[str]:
    """Count the messages of everybody who writes in a file, so that the user can say who they are themselves."""
    return survey(file).speakers


def day_order(file: BinaryIO) -> Order | None:
    """Tell from a whole file how its days are written; None if they can be read in two ways: then ask."""
    return survey(file).order


def read_whatsapp(
    file: BinaryIO, mine: frozenset[str], *, order: Order | None = None, zone: str
) -> Iterator[HistoryRecord]:
    """Read an export, which must be seekable, message by message.

    `mine` are the names of the user in it, case-folded; `order` is how its days are written, if the user said;
    `zone` is the IANA zone of the telephone. In a group a message that came in is with its sender only, because
    the others did not say anything. Nothing a file may hold is raised.
    """
    seen = survey(file)
    others = [name for name, _ in seen.speakers.most_common() if name.casefold() not in mine]
    reading = _Reading(mine, order or seen.order, zone, others, seen)
    for message in messages(file):
        yield reading.record(message)


@dataclass(slots=True)
class _Reading:
    """What is known while a file is read."""

    mine: frozenset[str]
    order: Order | None
    zone: str
    others: list[str]
    seen: Survey
    _chat: str = ""
    _at: str = ""
    _same: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        # A conversation of two is told from others by who it is with, a group by how it began.
        self._chat = self.others[0].casefold() if len(self.others) == 1 else self.seen.first

    def record(self, message: Message) -> HistoryRecord:
        """Give what a message is."""
        if message.stamp is None:
            return Skipped(line=message.line, reason="This belongs to no message.", raw=message.raw)
        body = body_of(message.text) if message.sender else None
        if message.sender and is_deleted(message.text):
            return PassedOver(line=message.line, reason="deleted message")
        if body is None:
            return PassedOver(line=message.line, reason="system message")
        if len(self.others) > _MANY:
            return PassedOver(line=message.line, reason="crowded")
        started_at = message.stamp.moment(self.order, self.zone)
        if started_at is None:
            reason = f"There is no such date: {message.stamp.day}." if self.order else _TWO_WAYS
            return Skipped(line=message.line, reason=reason, raw=message.raw)
        sent = message.sender.casefold() in self.mine
        names = self.others if sent else [message.sender]
        if not names:
            return PassedOver(line=message.line, reason="nobody else writes in it")
        return InteractionDraft(
            line=message.line,
            uid=self._identity(message.stamp.written(self.order), message.sender, body),
            channel=Channel.SOCIAL,
            direction=Direction.OUT if sent else Direction.IN,
            outcome=Outcome.SENT if sent else Outcome.RECEIVED,
            started_at=started_at,
            zone=self.zone,
            body=body,
            people=tuple(_person(name) for name in names),
        )

    def _identity(self, at: str, sender: str, body: str) -> str:
        """Give an identity from what stands in the message: an export has none.

        The same words in the same minute are told apart by their count.
        """
        if at != self._at:
            self._at = at
            self._same.clear()
        said = f"{self._chat}\n{at}\n{sender.casefold()}\n{body}"
        digest = hashlib.blake2s(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        self._same[digest] += 1
        count = self._same[digest]
        return f"whatsapp:{digest}" if count == 1 else f"whatsapp:{digest}:{count}"


def _person(name: str) -> PersonDraft:
    if _NUMBER.match(name):
        return PersonDraft(channel=Channel.SOCIAL, value=name, normal=normal_number(name))
    return PersonDraft(name=name, channel=Channel.SOCIAL)
