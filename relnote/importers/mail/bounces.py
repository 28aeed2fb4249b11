"""Reads reports that a message of the user could not be delivered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relnote.importers.mail import parts, transfer
from relnote.importers.mail.head import Head, split
from relnote.importers.mail.mailboxes import Mailbox, mailboxes
from relnote.importers.mail.parts import Message

_SENDERS = frozenset(
    {"mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mailer_daemon", "mailsystem"}
)
_SUBJECT = re.compile(
    r"undeliver|delivery status|returned (?:mail|to sender)|mail delivery|delivery (?:failure|has failed|failed)"
    r"|failure notice|could not be delivered|not delivered|non[- ]?remis|unzustellbar|nicht zugestellt"
    r"|zustellung|onbestelbaar|mancato recapito|no se puede entregar|não (?:é possível )?entreg|kunde inte levereras",
    re.IGNORECASE,
)
_RECIPIENT = re.compile(rb"\s*(?:rfc822|utf-8|smtp)?\s*;?\s*(.{1,300})", re.IGNORECASE | re.DOTALL)
_NAMED = re.compile(r"^\s*<([^\s<>@]{1,100}@[^\s<>@]{1,200})>[ ]?(?::|\(|$)", re.MULTILINE)
_NAMED_OTHERWISE = re.compile(r"^\s{1,8}([^\s<>@:]{1,100}@[^\s<>@:]{1,200}):?\s*$", re.MULTILINE)
_CODE = re.compile(r"\s*smtp\s*;\s*", re.IGNORECASE)
_MOST = 5
_LARGEST_PART = 1 << 16


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a message of the user's."""

    recipients: tuple[Mailbox, ...]
    """Whom it did not reach; nobody if it was only late, or if the report does not say."""
    reason: str
    """What the other side said, on one line: `550 5.1.1 User unknown`."""
    message_id: bytes
    """The header of the message it is about; empty if the report does not hold it."""
    subject: str
    """Its subject as it stood there."""


def is_report(head: Head, sender: Mailbox | None) -> bool:
    """Tell whether a message reports on the delivery of another."""
    kind, parameters = head.kind()
    about = parameters.get("report-type", "").lower()
    if kind == "multipart/report" and about in {"delivery-status", ""}:
        return True
    if b"x-failed-recipients" in head:
        return True
    local = sender.address.lower().partition("@")[0] if sender else ""
    if sender and local not in _SENDERS:
        return False
    subject = transfer.spoken(head.first(b"subject"))
    return head.first(b"return-path") == b"<>" or bool(_SUBJECT.search(subject))


def is_receipt(head: Head) -> bool:
    """Tell whether a message only tells that another was read."""
    kind, parameters = head.kind()
    return kind == "multipart/report" and "disposition" in parameters.get("report-type", "").lower()


def report(message: Message) -> Report:
    """Read such a message; whatever it does not hold is empty."""
    failed = list(message.head.every(b"x-failed-recipients"))
    said: list[str] = []
    original = Head(b"")
    delayed = False
    text = ""
    for part in parts.leaves(message):
        raw = message.raw[part.start : min(part.end, part.start + _LARGEST_PART)]
        if part.kind in {"message/delivery-status", "message/global-delivery-status"}:
            found, reasons, late = _statuses(_decoded(part, raw))
            failed, said, delayed = failed + found, said + reasons, delayed or late
        elif part.kind in {
            "message/rfc822",
            "message/global",
            "text/rfc822-headers",
            "message/global-headers",
        }:
            original, _ = split(inner := _decoded(part, raw), 0, len(inner))
        elif part.kind == "text/plain" and not text:
            text = parts.plain(message, part)[:_LARGEST_PART]
    if not failed and not delayed:
        failed = [name.encode() for name in _NAMED.findall(text) or _NAMED_OTHERWISE.findall(text)]
    recipients = tuple(box for box in mailboxes(failed) if box.normal)[:_MOST]
    subject = transfer.spoken(original.first(b"subject"))
    return Report(recipients, said[0] if said else "", original.first(b"message-id"), subject)


def _decoded(part: parts.Part, raw: bytes) -> bytes:
    return transfer.decoded(raw, part.head.lower(b"content-transfer-encoding").strip())


def _statuses(raw: bytes) -> tuple[list[bytes], list[str], bool]:
    """Give who was not reached, the reasons, and whether somebody may still be reached or was."""
    failed: list[bytes] = []
    reasons: list[str] = []
    other = False
    for block in re.split(rb"\r?\n\r?\n", raw):
        head = Head(block)
        named = head.first(b"original-recipient") or head.first(b"final-recipient")
        if not named:
            continue
        if head.lower(b"action") not in {"failed", ""}:
            other = True
            continue
        if recipient := _RECIPIENT.match(named):
            failed.append(recipient[1].strip())
        if told := head.first(b"diagnostic-code") or head.first(b"status"):
            reasons.append(_CODE.sub("", transfer.spoken(told), count=1)[:500])
    return failed, reasons, other
