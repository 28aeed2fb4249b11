"""Makes a record of one message: a draft, or the reason why there is none."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from relnote.domain.words import Channel, Direction, Outcome
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, PersonDraft, Skipped
from relnote.importers.mail import bounces, dates, new_text, parts, sorting, subjects, transfer
from relnote.importers.mail.head import Head
from relnote.importers.mail.mailboxes import Mailbox, is_own, mailboxes
from relnote.importers.mail.parts import Message

KEPT = 64 * 1024
"""Bytes of a record that are kept when it is skipped."""

_IDENTITY = re.compile(rb"<([^<>]{1,500})>")
_LONGEST_IDENTITY = 500
_MOST_ANSWERED = 50
_ENVELOPE = (
    b"delivered-to",
    b"x-original-to",
    b"envelope-to",
    b"x-envelope-to",
    b"x-delivered-to",
    b"resent-to",
)

_NO_HEADERS = "This message has no headers."
_NO_SENDER = "This message does not say who sent it."
_NO_DATE = "This message has no date that can be read."


@dataclass(frozen=True, slots=True)
class Reading:
    """How a mailbox is read."""

    mine: frozenset[str]
    """The user's own addresses, lower case."""
    subjects_only: bool
    escaped: bool
    """Whether `From ` at the beginning of a line was written as `>From `."""


@dataclass(frozen=True, slots=True)
class Came:
    """A message as it lies in a mailbox."""

    line: int
    raw: bytes
    dated: bytes = b""
    """The `From ` line; empty if there is none."""
    reason: str = ""
    """Why its place in the mailbox leaves it out (`spam`); empty if it does not."""


def record(came: Came, reading: Reading) -> HistoryRecord:
    """Read a message; nothing is raised for anything it may hold."""
    try:
        outcome = came.reason or _outcome(came, reading)
    except Exception as error:  # noqa: BLE001 - one bad message must never stop the others
        return skipped(came, f"This message is damaged and could not be read ({type(error).__name__}).")
    if isinstance(outcome, str):
        return PassedOver(line=came.line, reason=outcome)
    return outcome


def skipped(came: Came, reason: str) -> Skipped:
    """Give a message as one that was not understood."""
    return Skipped(line=came.line, reason=reason, raw=(came.dated + came.raw)[:KEPT])


def _outcome(came: Came, reading: Reading) -> InteractionDraft | Skipped | str:
    """Give the draft of a message, what is wrong with it, or why it is passed over."""
    message = Message.of(came.raw, escaped=reading.escaped)
    head = message.head
    if not head:
        return skipped(came, _NO_HEADERS)
    if reason := sorting.state_reason(head):
        return reason
    senders = mailboxes(head.every(b"from")) or mailboxes(head.every(b"sender"))
    if bounces.is_receipt(head):
        return sorting.RECEIPT
    if bounces.is_report(head, senders[0] if senders else None):
        return _bounce(came, message, reading)
    own = any(is_own(box, reading.mine) for box in senders)
    if reason := sorting.sent_to_many(head, own=own):
        return reason
    if not senders:
        return skipped(came, _NO_SENDER)
    if not own and sorting.is_nobody(senders[0].normal):
        return sorting.AUTOMATIC
    return _exchange(came, message, reading, senders, own=own)


def _exchange(
    came: Came, message: Message, reading: Reading, senders: tuple[Mailbox, ...], *, own: bool
) -> InteractionDraft | Skipped | str:
    head, mine = message.head, reading.mine
    open_to = mailboxes([*head.every(b"to"), *head.every(b"cc")])
    hidden = mailboxes(head.every(b"bcc"))
    if not own and not _reaches(head, (*open_to, *hidden), mine):
        return sorting.OTHERS
    if len({box.normal or box.address or box.name for box in (*open_to, *hidden)}) > sorting.MOST_RECIPIENTS:
        return sorting.CROWDED
    named = open_to if own else (*senders, *open_to)
    people = _people(named, mine) or (_people(hidden, mine) if own else ())
    if not people:
        return sorting.SELF if own else skipped(came, _NO_SENDER)
    at = _moment(came, head)
    if at is None:
        return skipped(came, _NO_DATE)
    subject = transfer.spoken(head.first(b"subject"))
    return InteractionDraft(
        line=came.line,
        uid=_uid(head, at),
        channel=Channel.EMAIL,
        direction=Direction.OUT if own else Direction.IN,
        outcome=Outcome.SENT if own else Outcome.RECEIVED,
        started_at=at,
        body=_body(subject, message, reading),
        people=people,
        replies_to=_answered(head),
        subject=subjects.normal(subject),
    )


def _bounce(came: Came, message: Message, reading: Reading) -> InteractionDraft | Skipped | str:
    """Give what a report says of a message of the user; reports on what they never sent are nobody's."""
    head, mine = message.head, reading.mine
    if not _reaches(head, mailboxes([*head.every(b"to"), *head.every(b"cc")]), mine):
        return sorting.OTHERS
    told = bounces.report(message)
    people = _people(told.recipients, mine)
    if not people:
        return sorting.DELIVERY
    at = _moment(came, head)
    if at is None:
        return skipped(came, _NO_DATE)
    about = [_identity(told.message_id)] if told.message_id else []
    return InteractionDraft(
        line=came.line,
        uid=_uid(head, at),
        channel=Channel.EMAIL,
        direction=Direction.OUT,
        outcome=Outcome.BOUNCED,
        started_at=at,
        body="" if reading.subjects_only else told.reason,
        people=people,
        replies_to=tuple(dict.fromkeys([*about, *_answered(head)])),
        subject=subjects.normal(told.subject),
        expects_answer=False,
    )


def _reaches(head: Head, named: tuple[Mailbox, ...], mine: frozenset[str]) -> bool:
    """Tell whether a message was sent to the user, by name or by the envelope it came in."""
    if any(is_own(box, mine) for box in named):
        return True
    return any(is_own(box, mine) for name in _ENVELOPE if name in head for box in mailboxes(head.every(name)))


def _people(boxes: tuple[Mailbox, ...], mine: frozenset[str]) -> tuple[PersonDraft, ...]:
    return tuple(
        PersonDraft(name=box.name, channel=Channel.EMAIL, value=box.address, normal=box.normal)
        for box in boxes
        if not is_own(box, mine)
    )


def _moment(came: Came, head: Head) -> datetime | None:
    """Give when a message was sent; else when it came, the last station first; else when it was stored."""
    if at := dates.moment(head.first(b"date")):
        return at
    for station in head.every(b"received")[:50]:
        if at := dates.received(station):
            return at
    return dates.moment(came.dated[-120:])


def _body(subject: str, message: Message, reading: Reading) -> str:
    """Give the subject, and below it what is new in the text."""
    said = subjects.bare(subject)
    if reading.subjects_only:
        return said
    text = new_text.new_text(parts.text_of(message))
    return f"{said}\n\n{text}".strip("\n")[: new_text.LONGEST].rstrip()


def _uid(head: Head, at: datetime) -> str:
    """Give the Message-ID; for a message without one, a digest of headers that no program changes later."""
    if identity := _identity(head.first(b"message-id")):
        return identity
    digest = hashlib.sha256(at.isoformat().encode())
    for name in (b"from", b"to", b"cc", b"subject", b"date"):
        digest.update(b"\n" + name + b":" + b" ".join(b" ".join(head.every(name)).split()))
    return f"headers:{digest.hexdigest()[:40]}"


def _identity(raw: bytes) -> str:
    """Give a Message-ID without brackets and blanks."""
    found = _IDENTITY.search(raw[:4000])
    return _bare(found[1] if found else raw.strip(b"<> \t"))


def _bare(identity: bytes) -> str:
    """Give what stands between the brackets; what is too long to keep as its digest."""
    plain = b"".join(identity.split())
    if len(plain) > _LONGEST_IDENTITY:
        return f"long:{hashlib.sha256(plain).hexdigest()[:40]}"
    return transfer.text(plain)


def _answered(head: Head) -> tuple[str, ...]:
    """Give the messages that this one answers: the nearest first."""
    nearest, references = head.first(b"in-reply-to"), head.first(b"references")
    if not nearest and not references:
        return ()
    found = _IDENTITY.findall(nearest)
    if not found and b"@" in nearest and b" " not in nearest:
        found = [nearest]
    older = _IDENTITY.findall(references)[-_MOST_ANSWERED:]
    named = map(_bare, (*found[:_MOST_ANSWERED], *reversed(older)))
    return tuple(dict.fromkeys(identity for identity in named if identity))
